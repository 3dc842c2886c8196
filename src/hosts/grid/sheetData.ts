/** One sheet of a plan as the data that Univer keeps of a sheet. */
import {
  isFormula,
  type Area,
  type FilledFormula,
  type Link,
  type PlanCell,
  type SheetPlan,
  type StyledArea,
} from '../../core/plan/workbookPlan.ts';
import { linkedText } from './linkedText.ts';
import { toUniverStyle, type FontPlan, type StyleBook } from './styleBook.ts';
import { columnPixels, rowPixels } from './units.ts';
import { NO, NUMBER, TEXT, TRUTH, YES, type ICellData, type SheetData } from './univerTypes.ts';

/** Cells by row and column, as Univer keeps them. */
export type CellRows = Record<number, Record<number, ICellData>>;

/** Rows and columns beyond the plan's, so that a sheet does not look cut off. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 3;

/** The sheet, with its cells and their looks. */
export function sheetData(sheet: SheetPlan, id: string, font: FontPlan, styles: StyleBook): SheetData {
  const cells: CellRows = {};
  writeStyles(cells, sheet.styles, font, styles);
  sheet.cells.forEach((contents, row) => {
    contents.forEach((content, column) => {
      setContent(cells, row, column, content);
    });
  });
  for (const filled of sheet.filled) writeFilled(cells, filled, id);
  writeLinks(cells, sheet.links, id);
  const { freeze } = sheet;
  return {
    id,
    name: sheet.name,
    tabColor: `#${sheet.tabColor}`,
    hidden: NO,
    freeze:
      freeze === null
        ? { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 }
        : {
            xSplit: freeze.columns,
            ySplit: freeze.rows,
            startRow: freeze.rows || -1,
            startColumn: freeze.columns || -1,
          },
    rowCount: Math.max(sheet.cells.length, sheet.rowHeights.length) + SPARE_ROWS,
    columnCount: Math.max(sheet.columnWidths.length + SPARE_COLUMNS, columnsReferred(sheet)),
    defaultColumnWidth: 88,
    defaultRowHeight: 24,
    mergeData: [],
    cellData: cells,
    rowData: rowData(sheet),
    columnData: Object.fromEntries(sheet.columnWidths.map((width, column) => [column, { w: columnPixels(width) }])),
    defaultStyle: styles.nameOf(toUniverStyle({}, font)),
    rowHeader: { width: 46, hidden: NO },
    columnHeader: { height: 20, hidden: NO },
    showGridlines: sheet.showGridlines ? YES : NO,
    rightToLeft: sheet.rightToLeft ? YES : NO,
  };
}

/**
 * Columns that formulas count on. In Univer a whole row ends at the sheet's last column, in Excel at the 16 384th: the
 * Summary's formulas take the numbers 1, 2, 3 ... from the columns of a row.
 */
export function columnsReferred({ cells }: SheetPlan): number {
  const formulas = cells.flatMap((row) => row.flatMap((cell) => (isFormula(cell) ? [cell.formula] : [])));
  const counted = formulas.flatMap((formula) => [...formula.matchAll(/\$1:\$1,(\d+)\)/g)]);
  return Math.max(0, ...counted.map(([, column]) => Number(column)));
}

/** Heights; rows that grow are measured by Univer as soon as something is typed, and have the plan's estimate until then. */
function rowData({ rowHeights, rowsGrow }: SheetPlan): NonNullable<SheetData['rowData']> {
  return Object.fromEntries(
    rowHeights.flatMap((height, row) => {
      if (height === null) return [];
      const pixels = rowPixels(height);
      return [[row, rowsGrow ? { h: pixels, ah: pixels, ia: YES } : { h: pixels, ia: NO }]];
    }),
  );
}

/** A cell, made if it is not there; all of this file's writing goes through it. */
export function cellAt(cells: CellRows, row: number, column: number): ICellData {
  const line = (cells[row] ??= {});
  return (line[column] ??= {});
}

/** Contents of a cell; its look stays. Null leaves the cell alone. */
export function setContent(cells: CellRows, row: number, column: number, content: PlanCell): void {
  if (content === null) return;
  const cell = cellAt(cells, row, column);
  if (isFormula(content)) Object.assign(cell, { f: `=${content.formula}` }, valueData(content.cached));
  else Object.assign(cell, valueData(content));
}

/** A value with its type, so that nothing takes a text for a number, a date or a formula. */
export function valueData(value: string | number | boolean): ICellData {
  if (typeof value === 'string') return { v: value, t: TEXT };
  return typeof value === 'number' ? { v: value, t: NUMBER } : { v: value ? 1 : 0, t: TRUTH };
}

/** The looks of areas, cell by cell: a column's own look would go on below the questionnaire. */
export function writeStyles(cells: CellRows, styled: readonly StyledArea[], font: FontPlan, styles: StyleBook): void {
  for (const { area, style } of styled) {
    const name = styles.nameOf(toUniverStyle(style, font));
    eachCell(area, (row, column) => {
      cellAt(cells, row, column).s = name;
    });
  }
}

/**
 * One formula down a column: the first cell has it, the others point to it, and Univer moves the references. Without a
 * value for a row, Univer calculates it.
 */
export function writeFilled(cells: CellRows, { area, formula, cached }: FilledFormula, sheetId: string): void {
  const si = `${sheetId}-${area.row}-${area.column}`;
  eachCell(area, (row, column) => {
    const cell = cellAt(cells, row, column);
    const value = cached[row - area.row];
    delete cell.f;
    delete cell.p;
    delete cell.v;
    delete cell.t;
    Object.assign(cell, row === area.row ? { f: `=${formula}` } : {}, { si }, value ? valueData(value) : {});
  });
}

/** Links, each in the cell that has its words. */
export function writeLinks(cells: CellRows, links: readonly Link[], sheetId: string): void {
  for (const link of links) {
    const cell = cellAt(cells, link.row, link.column);
    if (typeof cell.v !== 'string' || cell.f !== undefined) continue;
    cell.p = linkedText(cell.v, link, `${sheetId}-${link.row}-${link.column}`);
    delete cell.v;
    delete cell.t;
  }
}

function eachCell({ row, column, rows, columns }: Area, act: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) act(r, c);
}
