/** What is in the open workbook before a plan is applied: enough to decide, and to put everything back. */
import { parseReference } from '../../core/plan/address.ts';
import { PROPERTY } from '../../core/plan/columns.ts';
import type { SheetPlan, WorkbookPlan } from '../../core/plan/workbookPlan.ts';

/** A sheet that is there; its id stays the same when it is renamed. */
export interface SheetThere {
  readonly id: string;
  readonly name: string;
}

/** The workbook as it was, by the names that the plan cares about. */
export interface Before {
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly SheetThere[];
  readonly activeSheet: string;
  /** Defined names of the whole workbook: where they point, as formulas. */
  readonly names: ReadonlyMap<string, string>;
  /** Tables, with the id of the sheet that each is on. */
  readonly tables: readonly { readonly name: string; readonly sheetId: string }[];
  readonly properties: { readonly title: string; readonly subject: string; readonly comments: string };
  /** Those of the plan's custom properties that are there. */
  readonly custom: ReadonlyMap<string, string | number>;
}

/** Loads it all in one round trip. */
export async function loadBefore(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Before> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/id,items/name');
  const active = workbook.worksheets.getActiveWorksheet();
  active.load('id');
  workbook.names.load('items/name,items/formula');
  workbook.tables.load('items/name,items/worksheet/id');
  workbook.properties.load('title,subject,comments');
  const custom = Object.keys(plan.custom).map((key) => {
    const property = workbook.properties.custom.getItemOrNullObject(key);
    property.load('value');
    return { key, property };
  });
  await context.sync();
  const { title, subject, comments } = workbook.properties;
  return {
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    sheets: workbook.worksheets.items.map(({ id, name }) => ({ id, name })),
    activeSheet: active.id,
    names: new Map(workbook.names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
    tables: workbook.tables.items.map(({ name, worksheet }) => ({ name, sheetId: worksheet.id })),
    properties: { title, subject, comments },
    custom: new Map(
      custom.flatMap(({ key, property }) =>
        property.isNullObject ? [] : [[key, property.value as string | number] as const],
      ),
    ),
  };
}

/** A sheet by name; Excel does not tell names apart by case. */
export function sheetNamed(before: Before, name: string): SheetThere | undefined {
  return before.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/**
 * The sheet of ours that a planned one replaces: the one that our defined names point into, whatever it is called now.
 * A sheet that only has the right name may be anybody's.
 */
export function replacedSheet(before: Before, plan: WorkbookPlan, { key }: SheetPlan): SheetThere | undefined {
  if (!before.custom.has(PROPERTY.framework)) return undefined;
  for (const { name, sheet } of plan.names) {
    const reference = sheet === key ? before.names.get(name.toLowerCase()) : undefined;
    const target = reference === undefined ? undefined : parseReference(reference);
    const found = target && sheetNamed(before, target.sheet);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A sheet name that is free, within Excel's 31 characters. */
export function spareName(name: string, before: Before, mark: string): string {
  for (let number = 2; ; number += 1) {
    const spare = `${name.slice(0, 22)} (${mark}${number})`;
    if (sheetNamed(before, spare) === undefined) return spare;
  }
}

/** A table name that is free; with an id, or becomes free with that sheet. */
export function spareTableName(name: string, before: Before, exceptOn?: string): string {
  for (let number = 2; ; number += 1) {
    const spare = `${name}_${number}`;
    if (!hasTable(before, spare, exceptOn) && !before.names.has(spare.toLowerCase())) return spare;
  }
}

/** Whether a table of that name is in the workbook; with an id, on another sheet than that one. */
export function hasTable(before: Before, name: string, exceptOn?: string): boolean {
  return before.tables.some((table) => table.name.toLowerCase() === name.toLowerCase() && table.sheetId !== exceptOn);
}
