/** What Univer's plugins keep of a workbook: a text of JSON for each, in the snapshot's `resources`. */
import type { Area } from '../../core/plan/workbookPlan.ts';
import { withoutAll } from './areas.ts';
import { toArea, toRange } from './units.ts';
import type { BookData, IRange, IStyleData } from './univerTypes.ts';

/** Names under which the plugins keep them. */
const RESOURCE = {
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  formats: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  names: 'SHEET_DEFINED_NAME_PLUGIN',
  locks: 'SHEET_RANGE_PROTECTION_PLUGIN',
} as const;

/** A dropdown list or another check of what is typed. */
export interface ValidationRule {
  readonly uid: string;
  readonly ranges: readonly IRange[];
  readonly type: string;
  readonly [option: string]: unknown;
}

/** A conditional format; of several, the first wins. */
export interface FormatRule {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: Readonly<Record<string, unknown>> & { readonly style?: IStyleData };
}

/** A defined name. */
export interface DefinedName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  /** {@link WORKBOOK_SCOPE}, or the sheet whose own name it is. */
  readonly localSheetId?: string;
  readonly hidden?: boolean;
}

/** Cells that cannot be edited. */
export interface LockRule {
  readonly id: string;
  readonly permissionId: string;
  readonly ranges: readonly IRange[];
  readonly unitType: number;
  readonly unitId: string;
  readonly subUnitId: string;
  readonly viewState: string;
  readonly editState: string;
}

/** Scope of a name that is the whole workbook's. */
export const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

/** The resources of a workbook that this host knows, by sheet's id; names by their own. */
export interface Resources {
  readonly validations: Record<string, readonly ValidationRule[]>;
  readonly formats: Record<string, readonly FormatRule[]>;
  readonly names: Record<string, DefinedName>;
  readonly locks: Record<string, readonly LockRule[]>;
}

/** Takes a snapshot's resources apart. */
export function readResources(book: BookData | undefined): Resources {
  return {
    validations: parse(book, RESOURCE.validations) as Resources['validations'],
    formats: parse(book, RESOURCE.formats) as Resources['formats'],
    names: parse(book, RESOURCE.names) as Resources['names'],
    locks: parse(book, RESOURCE.locks) as Resources['locks'],
  };
}

/** Univer's own data, or what this host has put there; an empty text stands for nothing. */
function parse(book: BookData | undefined, name: string): object {
  const data = book?.resources?.find((resource) => resource.name === name)?.data;
  return { ...(JSON.parse(data === undefined || data === '' ? '{}' : data) as object) };
}

/** Puts them into a snapshot's resources; those of other plugins stay. */
export function writeResources(book: BookData | undefined, resources: Resources): NonNullable<BookData['resources']> {
  const own = [
    { name: RESOURCE.validations, data: JSON.stringify(filled(resources.validations)) },
    { name: RESOURCE.formats, data: JSON.stringify(filled(resources.formats)) },
    { name: RESOURCE.names, data: JSON.stringify(resources.names) },
    { name: RESOURCE.locks, data: JSON.stringify(filled(resources.locks)) },
  ];
  const others = (book?.resources ?? []).filter(({ name }) => !own.some((one) => one.name === name));
  return [...others, ...own];
}

/** Sheets that have any, as Univer itself keeps them. */
const filled = (rules: Readonly<Record<string, readonly unknown[]>>): object =>
  Object.fromEntries(Object.entries(rules).filter(([, ofSheet]) => ofSheet.length > 0));

/** Rules without some areas; a rule that has none left is gone. */
export function clearAreas<Rule extends { readonly ranges: readonly IRange[] }>(
  rules: readonly Rule[],
  areas: readonly Area[],
): readonly Rule[] {
  return rules.flatMap((rule) => {
    const left = withoutAll(rule.ranges.map(toArea), areas);
    return left.length === 0 ? [] : [{ ...rule, ranges: left.map(toRange) }];
  });
}
