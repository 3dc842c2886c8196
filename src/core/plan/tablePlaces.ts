/**
 * Where the table's parts are: as the compiler lays them out, or as they were found in a workbook whose columns were
 * moved. Formulas, formats and lists are written for places, so that making and repairing a sheet share one description.
 */
import type { TableView } from '../reading/interpret.ts';
import { columnLetters } from './address.ts';
import { COLUMNS, columnIndex, type ColumnKey } from './columns.ts';
import type { Area } from './workbookPlan.ts';

export interface TablePlaces {
  /** Column (from 0) of each of the questionnaire's columns. */
  readonly column: (key: ColumnKey) => number;
  /** The header's row (from 0); the data rows follow. */
  readonly headerRow: number;
  readonly rows: number;
}

/** The places in a workbook as generated: header in the first row, columns in their order from A. */
export function laidOut(rows: number): TablePlaces {
  return { column: columnIndex, headerRow: 0, rows };
}

/** The found table as places to write for; undefined when a column is missing or there is no row. */
export function placesOf({ columns, headerRow, lastRow }: TableView): TablePlaces | undefined {
  if (COLUMNS.some(({ key }) => !columns.has(key)) || lastRow <= headerRow) return undefined;
  return { headerRow, rows: lastRow - headerRow, column: (key) => columns.get(key) ?? -1 };
}

/** The data rows of one column. */
export function columnArea(key: ColumnKey, { column, headerRow, rows }: TablePlaces): Area {
  return { row: headerRow + 1, column: column(key), rows, columns: 1 };
}

/** `$G2`: a cell of a column; `offset` counts data rows from the first. */
export function placedCell(key: ColumnKey, { column, headerRow }: TablePlaces, offset = 0): string {
  return `$${columnLetters(column(key))}${headerRow + 2 + offset}`;
}

/** The header cells, as few areas as can be. */
export function headerAreas({ column, headerRow }: TablePlaces): Area[] {
  const columns = COLUMNS.map(({ key }) => column(key)).sort((a, b) => a - b);
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const place of columns) {
    const last = areas.at(-1);
    if (last !== undefined && last.column + last.columns === place) last.columns += 1;
    else areas.push({ row: headerRow, column: place, rows: 1, columns: 1 });
  }
  return areas;
}
