/** Rectangles of cells. */
import { parseArea } from '../../../src/core/plan/address.ts';
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { refuse } from '../errors.ts';

/** Microsoft Support, "Excel specifications and limits": worksheet size. */
export const SHEET = { rows: 1_048_576, columns: 16_384 } as const;

export const WHOLE_SHEET: Area = { row: 0, column: 0, ...SHEET };

/** The area of an A1 address, also of whole columns (`A:C`) and rows (`1:3`). */
export function areaOf(address: string): Area {
  const own = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(own);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(own);
  const area = parseArea(
    columns !== null
      ? `${columns[1] ?? ''}1:${columns[2] ?? ''}${SHEET.rows}`
      : rows !== null
        ? `A${rows[1] ?? ''}:XFD${rows[2] ?? ''}`
        : own,
  );
  return area === undefined ? refuse('InvalidArgument', `no address: ${address}`) : inSheet(area);
}

/** Refuses an area that is not on the sheet. */
export function inSheet(area: Area): Area {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1) refuse('InvalidArgument', 'no such area');
  if (row + rows > SHEET.rows || column + columns > SHEET.columns) refuse('InvalidArgument', 'beyond the sheet');
  return area;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that has both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

/** What is left of `from` without `taken`: up to four rectangles. */
export function subtract(from: Area, taken: Area): readonly Area[] {
  const hole = intersection(from, taken);
  if (hole === undefined) return [from];
  const above = { ...from, rows: hole.row - from.row };
  const belowRow = hole.row + hole.rows;
  const below = { ...from, row: belowRow, rows: from.row + from.rows - belowRow };
  const left = { ...hole, column: from.column, columns: hole.column - from.column };
  const rightColumn = hole.column + hole.columns;
  const right = { ...hole, column: rightColumn, columns: from.column + from.columns - rightColumn };
  return [above, left, right, below].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function subtractAll(from: readonly Area[], taken: Area): readonly Area[] {
  return from.flatMap((area) => subtract(area, taken));
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const cellCount = ({ rows, columns }: Area): number => rows * columns;
