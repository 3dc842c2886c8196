/** Cells on the questionnaire's sheet that are not the questionnaire: people's own columns, and what is above or below. */
import { parseReference } from '../plan/address.ts';
import { ANSWER_COLUMNS, COLUMNS, type ColumnKey } from '../plan/columns.ts';
import type { Area } from '../plan/workbookPlan.ts';
import { sheetNamed, textAt, type GridSheet, type WorkbookGrid } from '../reading/grid.ts';
import type { TableView } from '../reading/interpret.ts';
import { refKey } from '../reading/locateTable.ts';
import { isBlank } from '../text/cellText.ts';
import { CarriedList } from './carriedList.ts';
import type { CarriedFinding } from './finding.ts';

/** Whether a cell is one of ours. */
type IsOurs = (row: number, column: number) => boolean;

/**
 * Counts them, from what a host has read: they are in no export, and stay in the workbook. Where the table was found says
 * which cells are ours there: programs that put in rows and columns leave names behind.
 */
export function cellsBeside(grid: WorkbookGrid, table: TableView | undefined): readonly CarriedFinding[] {
  const list = new CarriedList();
  const ours = new Map<string, IsOurs>();
  for (const [name, areas] of ownAreas(grid)) {
    ours.set(name, (row, column) => areas.some((area) => isWithin(area, row, column)));
  }
  const found = table && sheetNamed(grid, table.sheet);
  if (table !== undefined && found !== undefined) ours.set(table.sheet.toLowerCase(), inTable(found, table));
  for (const [name, isOurs] of ours) {
    const sheet = sheetNamed(grid, name);
    if (sheet === undefined) continue;
    let n = 0;
    let first = '';
    sheet.rows.forEach((cells, row) => {
      cells.forEach((_, column) => {
        const text = textAt(sheet, row, column);
        if (text.trim() === '' || isOurs(row, column)) return;
        if (n === 0) first = text;
        n += 1;
      });
    });
    list.add('other-cells', { sheet: sheet.name, n, what: first });
  }
  return list.findings;
}

/**
 * Our columns from the header to the last sub-item; without rows in between that are nobody's answer. Of a row with a text
 * where answers stand, the check and the export tell (row-unknown, unread-rows).
 */
function inTable(sheet: GridSheet, { headerRow, lastRow, columns, rows }: TableView): IsOurs {
  const placed = new Map([...columns].map(([key, column]) => [column, key]));
  const refs = new Set([...rows.keys()].map(refKey));
  const read = new Set(rows.values());
  const text = (row: number, key: ColumnKey): string => textAt(sheet, row, columns.get(key) ?? -1);
  const isHeading = (row: number): boolean =>
    row !== headerRow &&
    !read.has(row) &&
    !refs.has(refKey(text(row, 'ref'))) &&
    ANSWER_COLUMNS.every((key) => isBlank(text(row, key)));
  return (row, column) => {
    const key = placed.get(column);
    // A table fills its Check formula into every row.
    return key !== undefined && row >= headerRow && row <= lastRow && (key === 'check' || !isHeading(row));
  };
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
