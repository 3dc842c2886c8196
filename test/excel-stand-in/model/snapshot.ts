/** A workbook's state to go back to. Objects stay the same objects: whoever holds a sheet goes on holding it. */
import { copyChart } from './charts.ts';
import type { BookModel, SheetModel } from './workbook.ts';

/** Remembers everything on the sheets and where the names point; the function puts it back. */
export function snapshot(book: BookModel): () => void {
  const restores = book.sheets.map(sheetSnapshot);
  const names = [...book.names];
  const targets = names.map((name) => [name, name.target] as const);
  return () => {
    for (const restore of restores) restore();
    book.names.splice(0, book.names.length, ...names);
    for (const [name, target] of targets) name.target = target;
    book.stale = true;
  };
}

function sheetSnapshot(sheet: SheetModel): () => void {
  const cells = sheet.cells.map((line) => line.map((cell) => cell && { ...cell }));
  const rowHeights = [...sheet.rowHeights];
  const columnWidths = [...sheet.columnWidths];
  const { validations } = sheet;
  const rules = sheet.conditionalRules.map((rule) => [rule, { ...rule }] as const);
  const tables = sheet.tables.map((table) => [table, { ...table }] as const);
  const charts = sheet.charts.map((chart) => copyChart(chart));
  const page = { ...sheet.page };
  return () => {
    sheet.cells.length = 0;
    // Line by line: lines that are not there must stay so.
    cells.forEach((line, row) => (sheet.cells[row] = line));
    refill(sheet.rowHeights, rowHeights);
    refill(sheet.columnWidths, columnWidths);
    sheet.validations = validations;
    sheet.conditionalRules = rules.map(([rule, was]) => Object.assign(rule, was));
    sheet.tables.splice(0, sheet.tables.length, ...tables.map(([table, was]) => Object.assign(table, was)));
    sheet.charts.splice(0, sheet.charts.length, ...charts.map((chart) => copyChart(chart)));
    Object.assign(sheet.page, page);
  };
}

function refill(map: Map<number, number>, entries: readonly (readonly [number, number])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
