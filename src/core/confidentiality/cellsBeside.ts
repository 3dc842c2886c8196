/** Cells on the questionnaire's sheet that are not the questionnaire: people's own columns, and what is above or below. */
import { parseReference } from '../plan/address.ts';
import { COLUMNS } from '../plan/columns.ts';
import type { Area } from '../plan/workbookPlan.ts';
import { sheetNamed, textAt, type WorkbookGrid } from '../reading/grid.ts';
import { CarriedList } from './carriedList.ts';
import type { CarriedFinding } from './finding.ts';

/**
 * Counts them, from what a host has read: they are in no export, and stay in the workbook. Nothing where the names of
 * our columns are lost: then nothing tells which cells are ours.
 */
export function cellsBeside(grid: WorkbookGrid): readonly CarriedFinding[] {
  const list = new CarriedList();
  for (const [name, areas] of ownAreas(grid)) {
    const sheet = sheetNamed(grid, name);
    if (sheet === undefined) continue;
    let n = 0;
    let first = '';
    sheet.rows.forEach((cells, row) => {
      cells.forEach((_, column) => {
        const text = textAt(sheet, row, column);
        if (text.trim() === '' || areas.some((area) => isWithin(area, row, column))) return;
        if (n === 0) first = text;
        n += 1;
      });
    });
    list.add('other-cells', { sheet: sheet.name, n, what: first });
  }
  return list.findings;
}

/** Areas of our columns, each with its header, by the sheet that they are on. */
function ownAreas({ names }: WorkbookGrid): ReadonlyMap<string, readonly Area[]> {
  const areas = new Map<string, Area[]>();
  for (const { name, reference, scope } of names) {
    const isColumn = COLUMNS.some((column) => column.name.toLowerCase() === name.toLowerCase());
    const target = isColumn && scope === undefined ? parseReference(reference) : undefined;
    if (target === undefined) continue;
    const { area } = target;
    const withHeader = area.row === 0 ? area : { ...area, row: area.row - 1, rows: area.rows + 1 };
    const key = target.sheet.toLowerCase();
    areas.set(key, [...(areas.get(key) ?? []), withHeader]);
  }
  return areas;
}

function isWithin(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
