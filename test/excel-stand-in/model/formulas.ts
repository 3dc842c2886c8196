/** Everywhere in a workbook that a formula stands. */
import type { BookModel, SheetModel } from './workbook.ts';

/** Changes every formula of the workbook: of cells, of conditional formats and of validations. */
export function changeFormulas(book: BookModel, change: (formula: string, home: SheetModel) => string): void {
  for (const sheet of book.sheets) {
    sheet.cells.forEach((cells) => {
      for (const cell of cells) {
        if (cell !== undefined && cell.formula !== '') cell.formula = change(cell.formula, sheet);
      }
    });
    for (const rule of sheet.conditionalRules) {
      rule.formula = change(rule.formula, sheet);
      rule.lower = { ...rule.lower, formula: change(rule.lower.formula, sheet) };
      rule.upper = { ...rule.upper, formula: change(rule.upper.formula, sheet) };
    }
    sheet.validations = sheet.validations.map((rule) => ({ ...rule, rule: changeRule(rule.rule, sheet, change) }));
  }
  book.stale = true;
}

type Rule = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function changeRule(rule: Rule, home: SheetModel, change: (formula: string, home: SheetModel) => string): Rule {
  const changed = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith('=') ? `=${change(value.slice(1), home)}` : value;
  return Object.fromEntries(
    Object.entries(rule).map(([kind, details]) => [
      kind,
      Object.fromEntries(Object.entries(details).map(([key, value]) => [key, changed(value)])),
    ]),
  );
}
