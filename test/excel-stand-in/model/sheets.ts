/** What happens to a workbook when a sheet is renamed, deleted or copied, whoever does it. */
import { changeChartReferences, copyChart, type ChartReference } from './charts.ts';
import { changeFormulas } from './formulas.ts';
import { changeReferences, renameSheetInFormula } from './references.ts';
import { newId, newSheet, type BookModel, type SheetModel } from './workbook.ts';

/** Formulas that name the sheet go on meaning it (Microsoft Support, "Rename a worksheet"). */
export function renameSheet(book: BookModel, sheet: SheetModel, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  changeFormulas(book, (formula) => renameSheetInFormula(formula, before, name));
}

/**
 * Takes a sheet out. The workbook's names that point into it stay and point nowhere, its own names go with it, and
 * formulas elsewhere have #REF! (Microsoft Support, "How to correct a #REF! error"). The sheet that is shown instead,
 * if it was the shown one.
 */
export function removeSheet(book: BookModel, sheet: SheetModel, next: SheetModel): SheetModel | undefined {
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.names.splice(0, book.names.length, ...book.names.filter(({ scope }) => scope !== sheet.id));
  for (const name of book.names) if (name.target?.sheetId === sheet.id) name.target = undefined;
  changeChartReferences(book, (reference) => (reference.sheetId === sheet.id ? undefined : reference));
  const gone = sheet.name.toLowerCase();
  changeFormulas(book, (formula, home) =>
    changeReferences(formula, home.name, (area, name) => (name.toLowerCase() === gone ? undefined : area)),
  );
  if (book.selection.sheetId !== sheet.id) return undefined;
  book.selection = { sheetId: next.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  return next;
}

/**
 * A copy of a sheet after the sheet itself, called "Name (2)". Names of the workbook that point into the sheet get a
 * twin that is the copy's own (Microsoft Support, "Names in formulas", scope), tables get new names.
 */
export function copySheet(book: BookModel, sheet: SheetModel): SheetModel {
  const copy = newSheet(book, freeCopyName(book, sheet.name));
  copy.tabColor = sheet.tabColor;
  copy.showGridlines = sheet.showGridlines;
  copy.freeze = sheet.freeze;
  copy.protection = sheet.protection;
  sheet.cells.forEach((line, row) => (copy.cells[row] = line.map((cell) => cell && { ...cell })));
  for (const [key, size] of sheet.columnWidths) copy.columnWidths.set(key, size);
  for (const [key, size] of sheet.rowHeights) copy.rowHeights.set(key, size);
  copy.validations = sheet.validations.map((rule) => ({ ...rule }));
  copy.conditionalRules = sheet.conditionalRules.map((rule) => ({ ...rule, id: newId(book) }));
  for (const table of sheet.tables) {
    copy.tables.push({ ...table, id: newId(book), name: freeTableCopyName(book, table.name) });
  }
  for (const chart of sheet.charts) {
    const twin = copyChart(chart, newId(book));
    const moved = (reference: ChartReference | undefined): ChartReference | undefined =>
      reference?.sheetId === sheet.id ? { ...reference, sheetId: copy.id } : reference;
    for (const one of twin.series) Object.assign(one, { values: moved(one.values), categories: moved(one.categories) });
    copy.charts.push(twin);
  }
  const { margins, header, footer, ...page } = sheet.page;
  Object.assign(copy.page, page);
  Object.assign(copy.page.margins, margins);
  Object.assign(copy.page.header, header);
  Object.assign(copy.page.footer, footer);
  book.sheets.splice(book.sheets.indexOf(sheet) + 1, 0, copy);
  copyNames(book, sheet, copy);
  book.stale = true;
  return copy;
}

function copyNames(book: BookModel, sheet: SheetModel, copy: SheetModel): void {
  const here = book.names.filter(({ target }) => target?.sheetId === sheet.id);
  // The sheet's own names come first: they are the ones that formulas on it mean.
  const own = here.filter(({ scope }) => scope === sheet.id);
  const shared = here.filter(
    ({ scope, name }) => scope === undefined && !own.some((other) => other.name.toLowerCase() === name.toLowerCase()),
  );
  for (const { name, target } of [...own, ...shared]) {
    if (target === undefined) continue;
    book.names.push({ name, scope: copy.id, target: { ...target, sheetId: copy.id } });
  }
}

function freeCopyName(book: BookModel, name: string): string {
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`;
    const candidate = name.slice(0, 31 - end.length) + end;
    if (!book.sheets.some((other) => other.name.toLowerCase() === candidate.toLowerCase())) return candidate;
  }
}

function freeTableCopyName(book: BookModel, name: string): string {
  const taken = new Set(
    [...book.names, ...book.sheets.flatMap(({ tables }) => tables)].map((one) => one.name.toLowerCase()),
  );
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${name}${number}`.toLowerCase())) return `${name}${number}`;
  }
}
