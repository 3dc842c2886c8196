/** What a cell of Univer's holds, as the reading knows values. */
import { serialToText } from '../../core/text/dates.ts';
import type { GridValue } from '../../core/reading/grid.ts';
import { plainText } from './linkedText.ts';
import { NUMBER, TRUTH, type BookData, type ICellData, type SheetData } from './univerTypes.ts';

/** Day or year letters outside quoted text and colour or condition brackets (ECMA-376 part 1, 18.8.31). */
const isDateFormat = (format: string): boolean =>
  /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && format !== 'General';

/** The value; a number that is shown as a date is a date. */
export function cellValue(cell: ICellData, numberFormat: () => string): GridValue {
  if (cell.p !== undefined && cell.p !== null) return emptyAsNull(plainText(cell.p));
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (typeof v === 'boolean') return v;
  if (t === TRUTH) return Number(v) === 1;
  // Univer keeps some numbers as the text that was typed.
  if (typeof v === 'number' || (t === NUMBER && v !== '' && Number.isFinite(Number(v)))) {
    const number = Number(v);
    return (isDateFormat(numberFormat()) ? serialToText(number) : undefined) ?? number;
  }
  return emptyAsNull(v);
}

const emptyAsNull = (text: string): GridValue => (text === '' ? null : text);

/** Calls for each cell that there is, row by row. */
export function forEachCell(sheet: SheetData, visit: (cell: ICellData, row: number, column: number) => void): void {
  const { cellData = {} } = sheet;
  for (const row of Object.keys(cellData).map(Number)) {
    const line = cellData[row] ?? {};
    for (const column of Object.keys(line).map(Number)) {
      const cell = line[column];
      // What an undone step leaves behind.
      if (cell) visit(cell, row, column);
    }
  }
}

/** The number format of a sheet's cells: a cell's own, its row's or its column's. */
export function numberFormats(
  sheet: SheetData,
  styles: BookData['styles'] = {},
): (cell: ICellData, row: number, column: number) => string {
  const pattern = (style: ICellData['s']): string | undefined => {
    const look = typeof style === 'string' ? styles[style] : style;
    return typeof look === 'object' ? look?.n?.pattern : undefined;
  };
  return (cell, row, column) =>
    pattern(cell.s) ?? pattern(sheet.rowData?.[row]?.s) ?? pattern(sheet.columnData?.[column]?.s) ?? '';
}
