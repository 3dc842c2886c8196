/**
 * What a person has put into the questionnaire's sheet beside what is ours: columns of their own, and rows that are no
 * sub-item's. Values only; of formulas what they came to.
 */
import { COLUMNS, type ColumnKey } from '../plan/columns.ts';
import { cellReference, columnLetters } from '../plan/address.ts';
import { isBlank } from '../text/cellText.ts';
import { sheetNamed, textAt, valueAt, valueText, type GridSheet, type GridValue, type WorkbookGrid } from './grid.ts';
import type { WorkbookReading } from './interpret.ts';
import { refKey } from './locateTable.ts';

export interface OwnCells {
  readonly columns: readonly OwnColumn[];
  /** In the order of the sheet. */
  readonly rows: readonly OwnRow[];
}

export interface OwnColumn {
  /** Empty for a column that has none. */
  readonly header: string;
  /** How it is called to a person: its header, or its letters. */
  readonly name: string;
  readonly byRef: ReadonlyMap<string, GridValue>;
}

/** A row below the header. */
export interface OwnRow {
  /** Its first cell that has something. */
  readonly cell: string;
  /** What it has in the questionnaire's columns. */
  readonly ours: ReadonlyMap<ColumnKey, GridValue>;
  /** What it has in {@link OwnCells.columns}. */
  readonly own: readonly GridValue[];
}

/**
 * Empty also where there is no Ref column: then nobody can tell which rows are whose.
 * @param refs the questionnaire's
 * @param chosen by Ref, the row that a person has chosen where there are several; of the others, the one that is read
 */
export function ownCells(
  grid: WorkbookGrid,
  { places }: WorkbookReading,
  refs: readonly string[],
  chosen: ReadonlyMap<string, number> = new Map(),
): OwnCells {
  const { table } = places;
  const sheet = table && sheetNamed(grid, table.sheet);
  const refColumn = table?.columns.get('ref');
  if (table === undefined || sheet === undefined || refColumn === undefined) return { columns: [], rows: [] };
  const known = new Set(refs.map(refKey));
  const below = sheet.rows.map((_, row) => row).slice(table.headerRow + 1);
  const strange = below.filter((row) => !known.has(refKey(textAt(sheet, row, refColumn))));
  const columns = ownColumns(sheet, new Set(table.columns.values()), table.headerRow, below);
  return {
    columns: columns.map((column) => {
      const header = textAt(sheet, table.headerRow, column).trim();
      const byRef = new Map([...table.rows, ...chosen].map(([ref, row]) => [ref, valueAt(sheet, row, column)]));
      return { header, name: header === '' ? columnLetters(column) : header, byRef };
    }),
    rows: strange.flatMap((row): OwnRow[] => {
      const check = table.columns.get('check');
      const first = (sheet.rows[row] ?? []).findIndex((value, column) => column !== check && isFilled(value));
      if (first < 0) return [];
      return [
        {
          cell: cellReference(sheet.name, row, first),
          ours: new Map(OURS.flatMap((key) => filled(key, sheet, row, table.columns.get(key)))),
          own: columns.map((column) => valueAt(sheet, row, column)),
        },
      ];
    }),
  };
}

/** Check is our formula, also in a row that somebody has put in. */
const OURS = COLUMNS.map(({ key }) => key).filter((key) => key !== 'check');

function filled(key: ColumnKey, sheet: GridSheet, row: number, column = -1): [ColumnKey, GridValue][] {
  const value = valueAt(sheet, row, column);
  return isFilled(value) ? [[key, value]] : [];
}

/** Columns that are none of ours and have something in the header or below. */
function ownColumns(
  sheet: GridSheet,
  ours: ReadonlySet<number>,
  headerRow: number,
  below: readonly number[],
): number[] {
  const found = new Set<number>();
  for (const row of [headerRow, ...below]) {
    sheet.rows[row]?.forEach((value, column) => {
      if (!ours.has(column) && isFilled(value)) found.add(column);
    });
  }
  return [...found].sort((a, b) => a - b);
}

const isFilled = (value: GridValue): boolean => !isBlank(valueText(value));
