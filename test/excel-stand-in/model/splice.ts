/**
 * Whole rows or columns are put in or taken out, and everything that stands below or to the right moves (Microsoft
 * Support, "Insert or delete rows and columns": "Excel adjusts references").
 */
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { SHEET } from './areas.ts';
import { cellAt, cellToChange } from './cells.ts';
import { changeChartReferences } from './charts.ts';
import { changeFormulas } from './formulas.ts';
import { changeReferences, shiftFormula } from './references.ts';
import { EMPTY_CELL, type BookModel, type Cell, type SheetModel, type TableModel } from './workbook.ts';

export interface Splice {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly kind: 'insert' | 'delete';
}

/** A line of a sheet that nobody has touched is not there. */
type Sparse<T> = (T | undefined)[];

/** Does it. Names, validations, conditional formats, tables, heights, widths and formulas move along. */
export function spliceSheet(book: BookModel, sheet: SheetModel, splice: Splice): void {
  const { axis } = splice;
  for (const table of sheet.tables) checkTable(table, splice);
  // Looked at before anything moves: the new lines look like the one before them ("Format Same As Above").
  const model = splice.kind === 'insert' ? lineBefore(sheet, splice) : [];
  const fresh = (cell: Cell | undefined): Cell | undefined => cell && { ...EMPTY_CELL, style: cell.style };
  if (axis === 'row') spliceLine<Sparse<Cell>>(sheet.cells, splice, () => model.map(fresh));
  else {
    sheet.cells.forEach((cells, row) => {
      spliceLine(cells, splice, () => fresh(model[row]));
    });
  }
  moveKeys(axis === 'row' ? sheet.rowHeights : sheet.columnWidths, splice);
  sheet.validations = sheet.validations
    .map((rule) => ({ ...rule, areas: moveAreas(rule.areas, splice) }))
    .filter(({ areas }) => areas.length > 0);
  for (const rule of sheet.conditionalRules) rule.areas = moveAreas(rule.areas, splice);
  sheet.conditionalRules = sheet.conditionalRules.filter(({ areas }) => areas.length > 0);
  moveTables(sheet, splice);
  for (const name of book.names) {
    if (name.target?.sheetId !== sheet.id) continue;
    const area = moveArea(name.target.area, splice);
    name.target = area === undefined ? undefined : { ...name.target, area };
  }
  moveCharts(book, sheet, splice);
  if (axis === 'row') sheet.page.titleRows = moveTitleRows(sheet.page.titleRows, splice);
  const own = sheet.name.toLowerCase();
  changeFormulas(book, (formula, home) =>
    changeReferences(formula, home.name, (area, name) => (name.toLowerCase() === own ? moveArea(area, splice) : area)),
  );
  if (axis === 'row' && splice.kind === 'insert') fillCalculatedColumns(sheet, splice);
}

function lineBefore(sheet: SheetModel, { axis, at }: Splice): Sparse<Cell> {
  if (at === 0) return [];
  const lines: Sparse<Sparse<Cell>> = sheet.cells;
  return axis === 'row' ? (lines[at - 1] ?? []) : Array.from(lines, (cells) => cells?.[at - 1]);
}

/** What lies beyond the end of a line is empty anyway. */
function spliceLine<T>(line: Sparse<T>, { at, count, kind }: Splice, make: () => T | undefined): void {
  if (kind === 'delete') {
    line.splice(at, count);
    return;
  }
  if (line.length < at) line.length = at;
  line.splice(at, 0, ...Array.from({ length: count }, make));
}

function moveKeys(sizes: Map<number, number>, { at, count, kind }: Splice): void {
  const before = [...sizes];
  sizes.clear();
  for (const [key, size] of before) {
    if (key < at) sizes.set(key, size);
    else if (kind === 'insert') sizes.set(key + count, size);
    else if (key >= at + count) sizes.set(key - count, size);
  }
}

/** An area after it; undefined when nothing of it is left. An area grows by what is put in within it. */
export function moveArea(area: Area, splice: Splice): Area | undefined {
  const isRow = splice.axis === 'row';
  const start = isRow ? area.row : area.column;
  const length = isRow ? area.rows : area.columns;
  const moved = moveSpan(start, length, splice, isRow ? SHEET.rows : SHEET.columns);
  if (moved === undefined) return undefined;
  if (moved.start === start && moved.length === length) return area;
  return isRow
    ? { ...area, row: moved.start, rows: moved.length }
    : { ...area, column: moved.start, columns: moved.length };
}

function moveSpan(
  start: number,
  length: number,
  { at, count, kind }: Splice,
  limit: number,
): { readonly start: number; readonly length: number } | undefined {
  const end = start + length;
  if (kind === 'insert') {
    const newStart = start >= at ? start + count : start;
    const newEnd = Math.min(end > at ? end + count : end, limit);
    return newStart < newEnd ? { start: newStart, length: newEnd - newStart } : undefined;
  }
  const place = (line: number): number => (line <= at ? line : Math.max(at, line - count));
  const left = place(end) - place(start);
  return left > 0 ? { start: place(start), length: left } : undefined;
}

const moveAreas = (areas: readonly Area[], splice: Splice): readonly Area[] =>
  areas.flatMap((area) => moveArea(area, splice) ?? []);

function moveTables(sheet: SheetModel, splice: Splice): void {
  for (const table of [...sheet.tables]) {
    const area = moveArea(table.area, splice);
    if (area === undefined) sheet.tables.splice(sheet.tables.indexOf(table), 1);
    else table.area = area;
  }
}

/** Charts move and size with the cells that they cover, and follow those that they show. */
function moveCharts(book: BookModel, sheet: SheetModel, splice: Splice): void {
  for (const chart of sheet.charts) {
    const isRow = splice.axis === 'row';
    // A chart whose cells are all gone stays, without height or width; one line of cells is near enough.
    chart.over = moveArea(chart.over, splice) ?? {
      ...chart.over,
      ...(isRow ? { row: splice.at, rows: 1 } : { column: splice.at, columns: 1 }),
    };
  }
  changeChartReferences(book, (reference) => {
    if (reference.sheetId !== sheet.id) return reference;
    const area = moveArea(reference.area, splice);
    return area && { ...reference, area };
  });
}

/** What Excel makes of a table without header, or without rows, is not known well enough to be acted out. */
function checkTable({ area }: TableModel, splice: Splice): void {
  if (splice.axis !== 'row' || splice.kind !== 'delete') return;
  const moved = moveArea(area, splice);
  if (moved === undefined) return;
  const losesHeader = area.row >= splice.at && area.row < splice.at + splice.count;
  if (losesHeader) throw new Error('not modelled: the header row of a table is deleted, and not all of the table');
  if (moved.rows < 2) throw new Error('not modelled: all rows of a table are deleted, but not its header');
}

function moveTitleRows(titleRows: string, splice: Splice): string {
  const match = /^\$(\d+):\$(\d+)$/.exec(titleRows);
  if (match === null) return titleRows;
  const first = Number(match[1]) - 1;
  const moved = moveSpan(first, Number(match[2]) - first, splice, SHEET.rows);
  return moved === undefined ? '' : `$${moved.start + 1}:$${moved.start + moved.length}`;
}

/** A new row within a table gets the formulas of the columns that have one in every row (calculated columns). */
function fillCalculatedColumns(sheet: SheetModel, { at, count }: Splice): void {
  for (const { area } of sheet.tables) {
    const isWithin = at > area.row && at + count < area.row + area.rows;
    if (!isWithin) continue;
    // The nearest row that was there before: the one above, or, just under the header, the one below.
    const from = at - 1 > area.row ? at - 1 : at + count;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const { formula } = cellAt(sheet, from, column);
      const below = cellAt(sheet, Math.min(at + count, area.row + area.rows - 1), column);
      if (formula === '' || below.formula === '') continue;
      for (let row = at; row < at + count; row += 1) {
        cellToChange(sheet, row, column).formula = shiftFormula(formula, row - from, 0);
      }
    }
  }
}
