/**
 * Third phase of the compiler: everything in the plan against Excel's limits. What passes here, every host can write;
 * so no host needs to know a limit, and a text too long is told before anything is made.
 */
import type { LimitError } from '../errors/error.ts';
import { cellReference } from './address.ts';
import { EXCEL } from './limits.ts';
import {
  isFormula,
  type ChartPlan,
  type PlanCell,
  type SheetPlan,
  type Validation,
  type WorkbookPlan,
} from './workbookPlan.ts';

/** Every limit that a plan breaks; empty when Excel can hold it. */
export function limitErrors(plan: WorkbookPlan): LimitError[] {
  return [
    ...plan.sheets.flatMap(sheetErrors),
    ...plan.names
      .filter(({ name }) => name.length > EXCEL.definedName)
      .map(({ name }) => tooLong('limit-name', name, name.length, EXCEL.definedName)),
  ];
}

type LengthCode = Exclude<LimitError['code'], 'sheet-name-invalid' | 'list-comma'>;

const tooLong = (code: LengthCode, where: string, length: number, limit: number): LimitError => ({
  code,
  where,
  length,
  limit,
});

/** Every limit that one sheet breaks. */
export function sheetErrors(sheet: SheetPlan): LimitError[] {
  const errors: LimitError[] = [];
  const { name } = sheet;
  if (name.length > EXCEL.sheetName) errors.push(tooLong('limit-sheet-name', name, name.length, EXCEL.sheetName));
  // Excel also refuses "History" and names that begin or end with an apostrophe.
  if (name === '' || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name) || name.toLowerCase() === 'history') {
    errors.push({ code: 'sheet-name-invalid', where: name });
  }
  sheet.cells.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const error = cellError(cell, () => cellReference(name, row, column));
      if (error !== undefined) errors.push(error);
    });
  });
  const formulas = [...sheet.filled, ...sheet.conditionalFormats];
  for (const { formula, area } of formulas) {
    if (formula.length + 1 > EXCEL.formula) {
      const where = cellReference(name, area.row, area.column);
      errors.push(tooLong('limit-formula', where, formula.length + 1, EXCEL.formula));
    }
  }
  errors.push(...sheet.validations.flatMap((validation) => validationErrors(name, validation)));
  if (sheet.cells.length > EXCEL.rows) {
    errors.push(tooLong('limit-rows', name, sheet.cells.length, EXCEL.rows));
  }
  errors.push(...sheet.charts.flatMap((chart) => chartErrors(name, chart)));
  for (const text of [sheet.page.header, sheet.page.footer]) {
    if (text === undefined) continue;
    // Three section codes of two characters each.
    const length = text.left.length + text.center.length + text.right.length + 6;
    if (length > EXCEL.headerFooter) errors.push(tooLong('limit-header-footer', name, length, EXCEL.headerFooter));
  }
  return errors;
}

function cellError(cell: PlanCell, where: () => string): LimitError | undefined {
  if (typeof cell === 'string' && cell.length > EXCEL.cellText) {
    return tooLong('limit-cell-text', where(), cell.length, EXCEL.cellText);
  }
  if (isFormula(cell) && cell.formula.length + 1 > EXCEL.formula) {
    return tooLong('limit-formula', where(), cell.formula.length + 1, EXCEL.formula);
  }
  return undefined;
}

/** A chart's name is a drawing's, and its words are cell texts to Excel's own dialogs. */
function chartErrors(sheetName: string, { name, title, altText }: ChartPlan): LimitError[] {
  return [name, title, altText]
    .filter((text) => text.length > EXCEL.chartText)
    .map((text) => tooLong('limit-name', `${sheetName}: ${name}`, text.length, EXCEL.chartText));
}

function validationErrors(sheetName: string, validation: Validation): LimitError[] {
  const where = cellReference(sheetName, validation.area.row, validation.area.column);
  const parts = [
    [validation.promptTitle, EXCEL.promptTitle],
    [validation.prompt, EXCEL.promptText],
    [validation.errorTitle, EXCEL.errorTitle],
    [validation.error, EXCEL.errorText],
  ] as const;
  const errors = parts
    .filter(([text, limit]) => text.length > limit)
    .map(([text, limit]) => tooLong('limit-prompt', where, text.length, limit));
  if (validation.kind !== 'list') return errors;
  const length = validation.values.join(',').length;
  if (length > EXCEL.inlineList) errors.push(tooLong('limit-list', where, length, EXCEL.inlineList));
  const comma = validation.values.find((value) => value.includes(','));
  if (comma !== undefined) errors.push({ code: 'list-comma', where: comma });
  return errors;
}
