import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { NORMAL, type Style } from './style.ts';
import { EMPTY_CELL, type Cell, type SheetModel } from './workbook.ts';

/** A cell to look at. */
export function cellAt(sheet: SheetModel, row: number, column: number): Readonly<Cell> {
  return sheet.cells[row]?.[column] ?? EMPTY_CELL;
}

/** A cell to change. */
export function cellToChange(sheet: SheetModel, row: number, column: number): Cell {
  const cells = (sheet.cells[row] ??= []);
  return (cells[column] ??= { ...EMPTY_CELL });
}

/** Calls for every cell of an area, row by row; `offset` counts from the area's first cell. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column);
  }
}

/** Something about every cell of an area, as Office.js returns it: a row of columns each row. */
export function table<T>(sheet: SheetModel, area: Area, look: (cell: Readonly<Cell>) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c) => look(cellAt(sheet, area.row + r, area.column + c))),
  );
}

/** Changes the style of every cell of an area; cells that shared a style go on sharing one. */
export function restyle(sheet: SheetModel, area: Area, change: (style: Style) => Style): void {
  const known = new Map<Style, Style>();
  eachCell(area, (row, column) => {
    const cell = cellToChange(sheet, row, column);
    let style = known.get(cell.style);
    if (style === undefined) known.set(cell.style, (style = change(cell.style)));
    cell.style = style;
  });
}

/** One value of a style for the whole area, null where the cells differ (Microsoft Learn, "Excel.RangeFormat"). */
export function commonStyle<T>(sheet: SheetModel, area: Area, look: (style: Style) => T): T | null {
  const first = look(cellAt(sheet, area.row, area.column).style);
  return table(sheet, area, ({ style }) => look(style))
    .flat()
    .every((found) => found === first)
    ? first
    : null;
}

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.value !== '' || cell.formula !== '' || cell.quotePrefix);

const isUsed = (cell: Cell | undefined): boolean => isFilled(cell) || (cell !== undefined && cell.style !== NORMAL);

/**
 * The smallest area that has everything in use within another; undefined where nothing is. With `valuesOnly`, formatted
 * cells without contents do not count (Microsoft Learn, "Excel.Range class", getUsedRange).
 */
export function usedArea(sheet: SheetModel, within: Area, valuesOnly: boolean): Area | undefined {
  const counts = valuesOnly ? isFilled : isUsed;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const lastRow = within.row + within.rows - 1;
  const lastColumn = within.column + within.columns - 1;
  sheet.cells.forEach((cells, row) => {
    if (row < within.row || row > lastRow) return;
    cells.forEach((cell, column) => {
      if (column < within.column || column > lastColumn || !counts(cell)) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
  });
  if (bottom < 0) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
