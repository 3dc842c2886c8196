/** What data validation lets a person type. */
import { parseArea, parseReference } from '../../../src/core/plan/address.ts';
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { intersection } from '../model/areas.ts';
import { table } from '../model/cells.ts';
import { findName, findSheet, type BookModel, type SheetModel, type ValidationRule } from '../model/workbook.ts';

interface Place {
  readonly book: BookModel;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** The rule of one cell. */
export function ruleAt({ sheet, row, column }: Place): ValidationRule | undefined {
  const cell: Area = { row, column, rows: 1, columns: 1 };
  return sheet.validations.find(({ areas }) => areas.some((area) => intersection(area, cell) !== undefined));
}

/**
 * Whether a typed value is let in. Only the "Stop" style keeps values out; "Warning" and "Information" ask, and this
 * person insists (Microsoft Support, "More on data validation", error alert styles). Rules by formula, and limits that
 * are formulas, let everything in here.
 */
export function letsIn(place: Place, value: unknown): boolean {
  const found = ruleAt(place);
  if (found === undefined) return true;
  const { rule, ignoreBlanks, errorAlert } = found;
  if (!errorAlert.showAlert || errorAlert.style !== 'Stop') return true;
  if (value === '') return ignoreBlanks;
  if (rule['list'] !== undefined) return inList(place, rule['list']['source'], value);
  if (rule['date'] !== undefined) return typeof value === 'number' && inRange(rule['date'], value);
  return true;
}

/** A list that is written out is compared letter by letter, one that stands in cells without regard to case. */
function inList(place: Place, source: unknown, value: unknown): boolean {
  const items = listItems(place, source);
  if (items === undefined) return true;
  const wanted = String(value);
  return isByCells(source) ? items.some((item) => item.toLowerCase() === wanted.toLowerCase()) : items.includes(wanted);
}

/** Whether a list stands in cells: a pick from it raised no event in Excel on the web (#3888, #4066). */
export const isByCells = (source: unknown): boolean => String(source).startsWith('=');

/**
 * What a dropdown offers; undefined where its cells cannot be found. A text splits at commas, whatever the language
 * (#2128), and blanks around an item do not count.
 */
export function listItems({ book, sheet }: Place, source: unknown): readonly string[] | undefined {
  const text = String(source);
  if (!isByCells(text)) return text.split(',').map((item) => item.trim());
  const place = cellsOf(book, sheet, text.slice(1));
  return place && table(place.sheet, place.area, ({ value }) => String(value)).flat();
}

function cellsOf(
  book: BookModel,
  sheet: SheetModel,
  reference: string,
): { readonly sheet: SheetModel; readonly area: Area } | undefined {
  const own = parseArea(reference);
  if (own !== undefined) return { sheet, area: own };
  const parsed = parseReference(reference);
  const target =
    parsed === undefined
      ? (findName(book, reference, sheet.id) ?? findName(book, reference))?.target
      : { sheetId: findSheet(book, parsed.sheet)?.id, area: parsed.area };
  const found = book.sheets.find(({ id }) => id === target?.sheetId);
  return found === undefined || target === undefined ? undefined : { sheet: found, area: target.area };
}

/** Excel.DateTimeDataValidation; what is no number here is a formula. */
function inRange({ operator, formula1, formula2 }: Readonly<Record<string, unknown>>, value: number): boolean {
  if (typeof formula1 !== 'number') return true;
  const second = typeof formula2 === 'number' ? formula2 : undefined;
  switch (operator) {
    case 'Between':
      return value >= formula1 && (second === undefined || value <= second);
    case 'NotBetween':
      return value < formula1 || (second !== undefined && value > second);
    case 'EqualTo':
      return value === formula1;
    case 'NotEqualTo':
      return value !== formula1;
    case 'GreaterThan':
      return value > formula1;
    case 'GreaterThanOrEqualTo':
      return value >= formula1;
    case 'LessThan':
      return value < formula1;
    case 'LessThanOrEqualTo':
      return value <= formula1;
    default:
      return true;
  }
}
