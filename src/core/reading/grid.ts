/**
 * What a host read from a workbook, before anybody asks what it means: cell values, names, properties. Rows and columns
 * count from 0.
 */
import type { Area } from '../plan/workbookPlan.ts';

/** A formula's value is its cached one, a date is ISO 8601 text, an error is its name ("#N/A"). */
export type GridValue = string | number | boolean | null;

export interface GridSheet {
  readonly name: string;
  /** Rows may have different lengths; what is beyond the end of a row is empty. */
  readonly rows: readonly (readonly GridValue[])[];
  /** Where the sheet has dropdown lists; undefined where the host cannot tell without asking cell by cell. */
  readonly listAreas: readonly Area[] | undefined;
  /**
   * Formulas by {@link cellKey}, in English with commas and without the leading `=`; a formula that is filled over many
   * cells as each of them has it. Absent where the host was not asked for them.
   */
  readonly formulas?: ReadonlyMap<string, string>;
}

/** Key of a cell in {@link GridSheet.formulas}. */
export const cellKey = (row: number, column: number): string => `${row},${column}`;

export interface GridName {
  readonly name: string;
  /** As the file has it: `'Action Tool'!$E$2:$E$68`, perhaps `#REF!`. */
  readonly reference: string;
  /** Sheet whose own name it is; absent when it is the whole workbook's. */
  readonly scope?: string;
}

export interface WorkbookGrid {
  readonly sheets: readonly GridSheet[];
  readonly names: readonly GridName[];
  /** Custom document properties. */
  readonly custom: Readonly<Record<string, string | number | boolean>>;
  /** Days are counted from 1904 on, as Excel for the Mac once did: bare day numbers are of that count. */
  readonly daysFrom1904?: true;
}

/** A cell's value as the text a person typed, as nearly as the file still tells. */
export function valueText(value: GridValue | undefined): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      // Excel keeps 15 significant digits: 0.1 + 0.2 is shown, and was typed, as 0.3.
      return String(Number(value.toPrecision(15)));
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      return '';
  }
}

export function valueAt(sheet: GridSheet, row: number, column: number): GridValue {
  return sheet.rows[row]?.[column] ?? null;
}

export function textAt(sheet: GridSheet, row: number, column: number): string {
  return valueText(valueAt(sheet, row, column));
}

/** A cell by where it stands: row and column count from 0. */
export interface CellPlace {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly column: number;
}

/** What stands there. */
export const placeText = ({ sheet, row, column }: CellPlace): string => textAt(sheet, row, column);

/** A sheet by name; Excel does not tell names apart by case. */
export function sheetNamed(grid: WorkbookGrid, name: string): GridSheet | undefined {
  const wanted = name.toLowerCase();
  return grid.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}
