/**
 * Finds the block of the Summary sheet that the add-in made: by its defined names, which Excel and LibreOffice move
 * along when a person inserts rows or columns, moves the block, or renames the sheet.
 */
import { SUMMARY_NAME, summaryColumnName, type SummaryPlaces } from '../plan/summaryPlan.ts';
import type { WorkbookGrid } from './grid.ts';
import { namedArea } from './locateTable.ts';

/**
 * Where the block is; undefined when there is none that can be replaced without guessing: it was never made, its sheet
 * was deleted, or one of its columns was. A new one is then made on a sheet of its own, and what is left of the old
 * one stays where it is.
 * @param columns how many columns the block has
 */
export function locateSummary(grid: WorkbookGrid, columns: number): SummaryPlaces | undefined {
  const block = namedArea(grid, SUMMARY_NAME);
  if (block === undefined) return undefined;
  const { sheet, area } = block;
  const places: number[] = [];
  for (let column = 0; column < columns; column += 1) {
    const found = namedArea(grid, summaryColumnName(column));
    const last = places.at(-1) ?? -1;
    // Columns in another order are somebody's own arrangement: formulas and charts would not know what is beside what.
    if (found?.sheet !== sheet || found.area.columns !== 1 || found.area.column <= last) return undefined;
    places.push(found.area.column);
  }
  return { sheet: sheet.name, firstRow: area.row, rows: area.rows, columns: places };
}
