import { sheetNamed, textAt, type WorkbookGrid } from '../../core/reading/grid.ts';
import type { WorkbookReading } from '../../core/reading/interpret.ts';

/** By Ref, the question as the workbook shows it. */
export function shownWordings(grid: WorkbookGrid, { places: { table } }: WorkbookReading): ReadonlyMap<string, string> {
  const sheet = table && sheetNamed(grid, table.sheet);
  const column = table?.columns.get('subItem');
  if (table === undefined || sheet === undefined || column === undefined) return new Map();
  return new Map([...table.rows].map(([ref, row]) => [ref, textAt(sheet, row, column)]));
}
