/**
 * The last step of applying a plan: the new sheets take the place of the old ones. Everything that can be undone comes
 * first and the deletion last, so that after a failure there is always a way: back while the old sheets are all there,
 * forward once one of them is gone (the new ones are whole by then).
 */
import { absoluteAddress, quoteSheet } from '../../core/plan/address.ts';
import type { NamePlan, SheetPlan, WorkbookPlan } from '../../core/plan/workbookPlan.ts';
import type { ApplyChoices } from '../port.ts';
import type { Before, SheetThere } from './before.ts';
import type { Delay } from './run.ts';
import { protectSheet } from './writePage.ts';

/** A sheet to be made: its plan, what it replaces, and what it is called until it is whole. */
export interface Making {
  readonly sheet: SheetPlan;
  readonly old: SheetThere | undefined;
  /** Name of what it replaces from then on, should that stay. */
  readonly keptAs: string;
  readonly madeAs: string;
  /** Name of its table, if it has one, while the old sheet's is still there, and at the end. */
  readonly tableMadeAs: string | undefined;
  readonly tableName: string | undefined;
}

/** A sheet in the making, as this context knows it. */
export interface Made extends Making {
  readonly worksheet: Excel.Worksheet;
}

/** Adds the names that are not there yet. Those of an older questionnaire go on pointing to it until the end. */
export function addNames(workbook: Excel.Workbook, plan: WorkbookPlan, before: Before, made: readonly Made[]): void {
  for (const name of plan.names) {
    if (before.names.has(name.name.toLowerCase())) continue;
    const { worksheet } = sheetOf(name, made);
    const { row, column, rows, columns } = name.area;
    workbook.names.add(name.name, worksheet.getRangeByIndexes(row, column, rows, columns));
  }
}

function sheetOf<T extends Making>({ name, sheet }: NamePlan, making: readonly T[]): T {
  const found = making.find((one) => one.sheet.key === sheet);
  if (found === undefined) throw new Error(`the name ${name} has no sheet`);
  return found;
}

/** Whether anything of an older questionnaire is there: a sheet, or a name that points to one that is gone. */
export function replacesSomething(plan: WorkbookPlan, before: Before, making: readonly Making[]): boolean {
  return (
    making.some(({ old }) => old !== undefined) || plan.names.some(({ name }) => before.names.has(name.toLowerCase()))
  );
}

/** Everything that can still be undone, then the deletion of the old sheets, unless they are to stay. */
export function takePlace(
  workbook: Excel.Workbook,
  plan: WorkbookPlan,
  before: Before,
  made: readonly Made[],
  choices: ApplyChoices,
): void {
  for (const name of plan.names) {
    if (!before.names.has(name.name.toLowerCase())) continue;
    // Set and not made anew: a formula or a list that uses a name never sees it missing.
    workbook.names.getItem(name.name).formula =
      `=${quoteSheet(sheetOf(name, made).madeAs)}!${absoluteAddress(name.area)}`;
  }
  for (const { old, keptAs } of made) {
    if (old !== undefined) workbook.worksheets.getItem(old.id).name = keptAs;
  }
  for (const { worksheet, sheet, madeAs } of made) if (madeAs !== sheet.name) worksheet.name = sheet.name;
  // From left to right, each just in front of the old one: those to its left have grown by one each.
  made
    .flatMap(({ worksheet, old }) => (old === undefined ? [] : [{ worksheet, place: before.sheets.indexOf(old) }]))
    .sort((a, b) => a.place - b.place)
    .forEach(({ worksheet, place }, inFront) => {
      worksheet.position = place + inFront;
    });
  writeProperties(workbook, plan, before);
  // Of the sheets that are left, one must be shown before the shown one goes.
  shownFirst(plan, made, choices)?.activate();
  if (choices.keepReplaced === true) return;
  for (const { old } of made) if (old !== undefined) workbook.worksheets.getItem(old.id).delete();
}

function shownFirst(plan: WorkbookPlan, made: readonly Made[], { show }: ApplyChoices): Excel.Worksheet | undefined {
  return (show === undefined ? made[plan.activeSheet] : made.find(({ sheet }) => sheet.key === show.sheet))?.worksheet;
}

function showCell(plan: WorkbookPlan, made: readonly Made[], choices: ApplyChoices): void {
  const worksheet = shownFirst(plan, made, choices);
  worksheet?.activate();
  const { show } = choices;
  if (show !== undefined) worksheet?.getRangeByIndexes(show.row, show.column, 1, 1).select();
}

/** What comes at the very end, whether something was replaced or not. */
export function finish(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  before: Before,
  made: readonly Made[],
  choices: ApplyChoices,
): void {
  if (!replacesSomething(plan, before, made)) writeProperties(context.workbook, plan, before);
  for (const one of made) seal(one);
  showCell(plan, made, choices);
  context.runtime.enableEvents = true;
}

/** A table's own name is free only now, and can be given only while its sheet is not protected. */
function seal({ worksheet, sheet, tableMadeAs, tableName }: Made): void {
  if (tableMadeAs !== undefined && tableName !== undefined && tableMadeAs !== tableName) {
    worksheet.tables.getItem(tableMadeAs).name = tableName;
  }
  if (sheet.protection !== null) protectSheet(worksheet, sheet.protection);
}

/** What a person has put into the workbook's own properties stays. */
function writeProperties({ properties }: Excel.Workbook, plan: WorkbookPlan, before: Before): void {
  if (before.properties.title === '') properties.title = plan.properties.title;
  if (before.properties.subject === '') properties.subject = plan.properties.subject;
  if (before.properties.comments === '') properties.comments = plan.properties.description;
  for (const [key, value] of Object.entries(plan.custom)) properties.custom.add(key, value);
}

const RECOVERY_TRIES = 3;
const RECOVERY_WAIT = 500;

/**
 * After a failure: puts everything back, or, where an old sheet is gone already, finishes. Looks again before each try,
 * so that half a recovery is no harm.
 */
export async function recover(
  plan: WorkbookPlan,
  before: Before,
  making: readonly Making[],
  choices: ApplyChoices,
  delay: Delay,
): Promise<'as before' | 'complete' | 'failed'> {
  for (let tried = 1; ; tried += 1) {
    try {
      // A context of its own: the failed one may hold requests that must not be sent any more.
      return await Excel.run((context) => recoverOnce(context, plan, before, making, choices));
    } catch {
      if (tried === RECOVERY_TRIES) return 'failed';
      await delay(RECOVERY_WAIT * tried);
    }
  }
}

async function recoverOnce(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  before: Before,
  making: readonly Making[],
  choices: ApplyChoices,
): Promise<'as before' | 'complete'> {
  const { worksheets, names: definedNames, properties } = context.workbook;
  worksheets.load('items/id,items/name');
  definedNames.load('items/name');
  properties.custom.load('items/key');
  await context.sync();
  const there = worksheets.items.map(({ id }) => id);
  const olds = making.flatMap(({ old }) => (old === undefined ? [] : [old]));
  const gone = olds.filter(({ id }) => !there.includes(id));
  const known = before.sheets.map(({ id }) => id);
  const names = making.flatMap(({ madeAs, sheet }) => [madeAs, sheet.name]);
  const news = worksheets.items.filter(({ id, name }) => !known.includes(id) && names.includes(name));
  if (gone.length === 0) {
    for (const sheet of news) sheet.delete();
    for (const { id, name } of olds) worksheets.getItem(id).name = name;
    goBack(context, plan, before);
    await context.sync();
    return 'as before';
  }
  for (const old of olds) if (!gone.includes(old)) worksheets.getItem(old.id).delete();
  await goForward(context, plan, making, choices);
  return 'complete';
}

/** Names and properties as they were; the collections are loaded. */
function goBack(context: Excel.RequestContext, plan: WorkbookPlan, before: Before): void {
  const { names, properties, worksheets } = context.workbook;
  context.runtime.enableEvents = true;
  const planned = plan.names.map(({ name }) => name.toLowerCase());
  for (const item of names.items.filter(({ name }) => planned.includes(name.toLowerCase()))) {
    const formula = before.names.get(item.name.toLowerCase());
    if (formula === undefined) item.delete();
    // A name that pointed nowhere is not pointed there again: Excel would not take it.
    else if (!formula.includes('#REF!')) item.formula = formula;
  }
  Object.assign(properties, before.properties);
  for (const property of properties.custom.items.filter(({ key }) => Object.hasOwn(plan.custom, key))) {
    const value = before.custom.get(property.key);
    if (value === undefined) property.delete();
    else property.value = value;
  }
  worksheets.getItem(before.activeSheet).activate();
}

async function goForward(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  making: readonly Making[],
  choices: ApplyChoices,
): Promise<void> {
  context.runtime.enableEvents = true;
  const { worksheets } = context.workbook;
  const made = making.map((one): Made => ({ ...one, worksheet: worksheets.getItem(one.sheet.name) }));
  for (const { worksheet } of made) {
    worksheet.protection.load('protected');
    worksheet.tables.load('items/name');
  }
  await context.sync();
  for (const { worksheet, tableMadeAs, ...one } of made) {
    if (worksheet.protection.protected) continue;
    // The table may have its own name already.
    const isMadeAs = worksheet.tables.items.some(({ name }) => name === tableMadeAs);
    seal({ ...one, worksheet, tableMadeAs: isMadeAs ? tableMadeAs : undefined });
  }
  showCell(plan, made, choices);
  await context.sync();
}
