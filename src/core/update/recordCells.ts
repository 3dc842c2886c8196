/**
 * Rows that a sheet has for the tool: each has a cell whose text begins with a mark, so that it is found wherever rows are
 * sorted to, columns are inserted, and whatever a sheet is called. As a part's record (../part/partRecord.ts), and for
 * the same reasons it is in cells.
 */
import { textAt, type GridSheet, type WorkbookGrid } from '../reading/grid.ts';
import { isReplacedName } from '../plan/replacedSheet.ts';
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

/**
 * The column of a row's other cell: the named one, or as many to the left of the mark's as it was laid out.
 * @param before how many columns before the mark it was laid out
 */
export function recordColumn(grid: WorkbookGrid, { sheet, column }: RecordRow, name: string, before: number): number {
  const named = namedArea(grid, name);
  return named?.sheet === sheet ? named.area.column : column - before;
}
