/** Conditional formats and validations when cells are taken from under them or copied with them. */
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { boundingArea, intersection, subtractAll } from './areas.ts';
import { shiftFormula } from './references.ts';
import { newId, type BookModel, type ConditionalRule, type SheetModel } from './workbook.ts';

/** The cell that a rule's relative references are written for. */
function anchor(areas: readonly Area[]): Area | undefined {
  return areas.length === 0 ? undefined : areas.reduce(boundingArea);
}

/** Takes an area out of all conditional formats of a sheet; a format that has no cells left is gone. */
export function takeConditionalFormats(sheet: SheetModel, area: Area): void {
  for (const rule of sheet.conditionalRules) {
    const before = anchor(rule.areas);
    rule.areas = subtractAll(rule.areas, area);
    const after = anchor(rule.areas);
    if (before === undefined || after === undefined) continue;
    rule.formula = shiftFormula(rule.formula, after.row - before.row, after.column - before.column);
  }
  sheet.conditionalRules = sheet.conditionalRules.filter(({ areas }) => areas.length > 0);
}

/** Takes an area out of all validations of a sheet. */
export function takeValidations(sheet: SheetModel, area: Area): void {
  sheet.validations = sheet.validations
    .map((rule) => ({ ...rule, areas: subtractAll(rule.areas, area) }))
    .filter(({ areas }) => areas.length > 0);
}

/** Gives an area the rules that another one has, so many rows and columns away. */
export function copyRules(book: BookModel, from: SheetModel, source: Area, to: SheetModel, target: Area): void {
  const rows = target.row - source.row;
  const columns = target.column - source.column;
  const moved = (areas: readonly Area[]): Area[] =>
    areas.flatMap((area) => {
      const shared = intersection(area, source);
      return shared === undefined ? [] : [{ ...shared, row: shared.row + rows, column: shared.column + columns }];
    });
  const validations = from.validations.map((rule) => ({ ...rule, areas: moved(rule.areas) }));
  const formats = from.conditionalRules.map((rule) => moveRule(book, rule, moved(rule.areas)));
  takeValidations(to, target);
  takeConditionalFormats(to, target);
  to.validations = [...to.validations, ...validations.filter(({ areas }) => areas.length > 0)];
  to.conditionalRules = [...to.conditionalRules, ...formats.filter(({ areas }) => areas.length > 0)];
}

function moveRule(book: BookModel, rule: ConditionalRule, areas: readonly Area[]): ConditionalRule {
  const before = anchor(rule.areas);
  const after = anchor(areas);
  const formula =
    before === undefined || after === undefined
      ? rule.formula
      : shiftFormula(rule.formula, after.row - before.row, after.column - before.column);
  return { ...rule, id: newId(book), areas, formula };
}
