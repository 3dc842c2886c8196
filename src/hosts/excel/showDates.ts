/**
 * A date that was typed comes from Excel as a day number; only its number format tells that it is a date. The other hosts
 * have the date, and a workbook read here must not differ from its own saved copy.
 */
import type { GridValue } from '../../core/reading/grid.ts';
import type { Area } from '../../core/plan/workbookPlan.ts';
import { serialToIso, serialToText } from '../../core/text/dates.ts';
import { isDateFormat } from './dateFormat.ts';

export interface SheetValues {
  readonly worksheet: Excel.Worksheet;
  /** From A1; what is shown as a date is put in as one. */
  readonly rows: GridValue[][];
  /** The used range, where its formats came along with its values. */
  readonly formatted: Excel.Range | undefined;
}

/** In one request more where a sheet without formats has numbers that may be dates; none where there are no such numbers. */
export async function showDates(
  context: Excel.RequestContext,
  sheets: readonly SheetValues[],
  rowsAtOnce: number,
): Promise<void> {
  const loaded: { readonly rows: GridValue[][]; readonly range: Excel.Range }[] = [];
  for (const { worksheet, rows, formatted } of sheets) {
    if (formatted !== undefined) {
      put(rows, formatted);
      continue;
    }
    for (const area of inParts(datesArea(rows), rowsAtOnce)) {
      const range = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      range.load('numberFormat,rowIndex,columnIndex');
      loaded.push({ rows, range });
      if (rowsAtOnce !== Infinity) await context.sync();
    }
  }
  if (loaded.length > 0 && rowsAtOnce === Infinity) await context.sync();
  for (const { rows, range } of loaded) put(rows, range);
}

const mayBeDate = (value: GridValue | undefined): value is number =>
  typeof value === 'number' && serialToIso(value) !== undefined;

/** Where the numbers are that may be dates. */
function datesArea(rows: readonly GridValue[][]): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (!mayBeDate(value)) return;
      [top, bottom] = [Math.min(top, row), row];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    });
  });
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function inParts(area: Area | undefined, rowsAtOnce: number): Area[] {
  if (area === undefined || area.rows <= rowsAtOnce) return area === undefined ? [] : [area];
  return Array.from({ length: Math.ceil(area.rows / rowsAtOnce) }, (_, part) => ({
    ...area,
    row: area.row + part * rowsAtOnce,
    rows: Math.min(rowsAtOnce, area.rows - part * rowsAtOnce),
  }));
}

function put(rows: GridValue[][], { numberFormat, rowIndex, columnIndex }: Excel.Range): void {
  (numberFormat as unknown[][]).forEach((formats, below) => {
    const cells = rows[rowIndex + below];
    formats.forEach((format, beside) => {
      const value = cells?.[columnIndex + beside];
      if (cells === undefined || !mayBeDate(value) || !isDateFormat(String(format))) return;
      cells[columnIndex + beside] = serialToText(value) ?? value;
    });
  });
}
