/**
 * Rows that a sheet has for the tool: each has a cell whose text begins with a mark, so that it is found wherever rows are
 * sorted to, columns are inserted, and whatever a sheet is called. As a part's record (../part/partRecord.ts), and for
 * the same reasons it is in cells.
 */
import { english, everyTranslator, type MessageKey } from '../messages/catalogue.ts';
import { isReplacedName } from '../plan/replacedSheet.ts';
import { textAt, type GridSheet, type WorkbookGrid } from '../reading/grid.ts';
import { namedArea } from '../reading/locateTable.ts';

/** A row that has a mark. */
export interface RecordRow {
  readonly sheet: GridSheet;
  readonly row: number;
  /** Where the mark's cell is. */
  readonly column: number;
  /** The words after the mark. */
  readonly words: readonly string[];
}

/**
 * Rows with a mark, in the order of the sheets; not those of sheets that were replaced and kept, which are of another day.
 * @param table name of the questionnaire's sheet: what stands there was typed
 */
export function recordRows({ sheets }: WorkbookGrid, mark: string, table: string | undefined): RecordRow[] {
  return sheets.flatMap((sheet) => {
    if (sheet.name === table || isReplacedName(sheet.name)) return [];
    return sheet.rows.flatMap((values, row) => {
      const column = values.findIndex((value) => typeof value === 'string' && value.startsWith(`${mark} `));
      if (column < 0) return [];
      const [, ...words] = textAt(sheet, row, column).trim().split(/\s+/);
      return [{ sheet, row, column, words }];
    });
  });
}

/** Headings of columns that are read. */
export type RecordHeader = Extract<
  MessageKey,
  `record.${string}` | 'column.status' | 'column.activities' | 'column.timeframe' | 'column.barriers'
>;

const HEADERS: readonly RecordHeader[] = [
  'record.tool',
  'record.confirm',
  'record.wording',
  'record.respondent',
  'column.status',
  'column.activities',
  'column.timeframe',
  'column.barriers',
];

/** Another cell of a record's row, as it is laid out. */
export interface RecordCell {
  /** Defined name of its column. */
  readonly name: string;
  /** Its column's heading. */
  readonly header: RecordHeader;
  /** How many columns before the mark it was laid out. */
  readonly before: number;
}

/**
 * The column of a row's other cell; undefined where it is gone. What the heading says goes before the name: programs that
 * insert columns without Excel leave names behind, and beside a column that was deleted another one stands. Where the list
 * has lost its headings, the named one, or as many to the left of the mark's as it was laid out.
 */
export function recordColumn(
  grid: WorkbookGrid,
  { sheet, row, column }: RecordRow,
  { name, header, before }: RecordCell,
): number | undefined {
  const found = namedArea(grid, name);
  const named = found?.sheet === sheet ? found.area.column : undefined;
  const headings = headingsOf(sheet);
  // The nearest row above that has our heading over the records.
  const head = lastBefore(headings.rows.get(column) ?? [], row);
  if (head === undefined) return named ?? column - before;
  const isAt = (at: number, key: RecordHeader): boolean => wordsOf(key).has(textAt(sheet, head, at).trim());
  if (named !== undefined && isAt(named, header)) return named;
  const worded = headings.columnOf(head, header);
  if (worded >= 0) return worded;
  // Somebody may have given the column a heading of their own.
  return named !== undefined && HEADERS.every((key) => !isAt(named, key)) ? named : undefined;
}

interface Headings {
  /** Rows that have the heading of the records, by column, from top to bottom. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
  /** The first column with a heading in a row; -1 for none. */
  readonly columnOf: (row: number, header: RecordHeader) => number;
}

/** A sheet is looked through once: one from outside may have a hundred thousand records. */
const looked = new WeakMap<GridSheet, Headings>();

function headingsOf(sheet: GridSheet): Headings {
  const before = looked.get(sheet);
  if (before !== undefined) return before;
  const rows = new Map<number, number[]>();
  const tool = wordsOf('record.tool');
  sheet.rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (typeof value !== 'string' || !tool.has(value.trim())) return;
      const above = rows.get(column);
      if (above === undefined) rows.set(column, [row]);
      else above.push(row);
    });
  });
  const columns = new Map<string, number>();
  const columnOf = (row: number, header: RecordHeader): number => {
    const key = `${row} ${header}`;
    const words = wordsOf(header);
    const column =
      columns.get(key) ??
      (sheet.rows[row] ?? []).findIndex((value) => typeof value === 'string' && words.has(value.trim()));
    columns.set(key, column);
    return column;
  };
  const found = { rows, columnOf };
  looked.set(sheet, found);
  return found;
}

/** The last of rising numbers that is smaller. */
function lastBefore(rising: readonly number[], limit: number): number | undefined {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return rising[low - 1];
}

const known = new Map<RecordHeader, ReadonlySet<string>>();

/** A heading in every language. */
function wordsOf(header: RecordHeader): ReadonlySet<string> {
  const words = known.get(header) ?? new Set(everyTranslator(english).map((t) => t(header)));
  known.set(header, words);
  return words;
}
