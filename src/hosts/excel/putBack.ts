/**
 * The way back from sheets that a plan made. As when they were made (takePlace.ts): everything that can be undone comes
 * first and the deletion last, so that after a failure there is always a way, back or forward.
 */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import { parseReference } from '../../core/plan/address.ts';
import { PROPERTY } from '../../core/plan/columns.ts';
import type { SheetsBack } from '../port.ts';
import type { SheetThere } from './before.ts';
import { runExcel, type Delay } from './run.ts';

/** The workbook before sheets are put back, as far as that concerns it. */
interface Now {
  readonly sheets: readonly (SheetThere & { readonly isShown: boolean })[];
  readonly activeSheet: string;
  readonly going: readonly SheetThere[];
  readonly kept: readonly (SheetThere & { readonly was: string })[];
  /** Defined names of the whole workbook, with their formulas. */
  readonly names: ReadonlyMap<string, string>;
  /** Our custom properties that are there. */
  readonly custom: ReadonlyMap<string, string | number>;
}

/** Takes sheets out again and gives others their old names, or leaves the workbook as it was and tells why. */
export async function putBack(back: SheetsBack, delay: Delay): Promise<Result<void>> {
  const put = await runExcel((context) => tryToPutBack(context, back, delay), delay);
  return put.ok ? put.value : put;
}

async function tryToPutBack(context: Excel.RequestContext, back: SheetsBack, delay: Delay): Promise<Result<void>> {
  const now = await lookNow(context, back);
  if (!now.ok) return now;
  try {
    context.runtime.enableEvents = false;
    swap(context.workbook, back, now.value);
    remove(context.workbook, back, now.value);
    context.runtime.enableEvents = true;
    await context.sync();
  } catch (thrown) {
    if ((await recover(back, now.value, delay)) !== 'complete') throw thrown;
  }
  return ok(undefined);
}

async function lookNow(context: Excel.RequestContext, back: SheetsBack): Promise<Result<Now>> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/id,items/name,items/visibility');
  const active = workbook.worksheets.getActiveWorksheet();
  active.load('id');
  workbook.names.load('items/name,items/formula');
  const properties = Object.values(PROPERTY).map((key) => {
    const property = workbook.properties.custom.getItemOrNullObject(key);
    property.load('value');
    return { key, property };
  });
  await context.sync();
  if (workbook.readOnly) return fail({ code: 'workbook-read-only' });
  if (workbook.protection.protected) return fail({ code: 'workbook-protected' });
  const sheets = workbook.worksheets.items.map(({ id, name, visibility }) => ({
    id,
    name,
    isShown: visibility === 'Visible',
  }));
  const named = (name: string): SheetThere | undefined =>
    sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const missing = [...back.remove, ...back.rename.map(({ name }) => name)].find((name) => named(name) === undefined);
  if (missing !== undefined) {
    return fail({ code: 'excel-part-missing', excelCode: 'ItemNotFound', details: missing });
  }
  return ok({
    sheets,
    activeSheet: active.id,
    going: back.remove.flatMap((name) => named(name) ?? []),
    kept: back.rename.flatMap(({ name, was }) => {
      const sheet = named(name);
      return sheet === undefined ? [] : [{ ...sheet, was }];
    }),
    names: new Map(workbook.names.items.map(({ name, formula }) => [name, String(formula)])),
    custom: new Map(
      properties.flatMap(({ key, property }) =>
        property.isNullObject ? [] : [[key, property.value as string | number] as const],
      ),
    ),
  });
}

/** Everything that can still be undone. */
function swap({ worksheets, names, properties }: Excel.Workbook, back: SheetsBack, now: Now): void {
  const free = freeNames(now.sheets.map(({ name }) => name));
  for (const { id } of now.going) worksheets.getItem(id).name = free();
  for (const { id, was } of now.kept) worksheets.getItem(id).name = was;
  const before = referencesBefore(back);
  for (const name of namesIntoGoing(now)) {
    const reference = before.get(name.toLowerCase());
    // A name that pointed nowhere is not pointed there again: Excel would not take it.
    if (reference === undefined || reference.includes('#REF!')) continue;
    names.getItem(name).formula = reference.startsWith('=') ? reference : `=${reference}`;
  }
  for (const key of Object.values(PROPERTY)) {
    const value = back.custom[key];
    if (value !== undefined && typeof value !== 'boolean') properties.custom.add(key, value);
  }
  const going = new Set(now.going.map(({ id }) => id));
  const shown = now.kept[0] ?? now.sheets.find(({ id, isShown }) => isShown && !going.has(id));
  // A workbook has a sheet that is shown, always.
  (shown === undefined ? worksheets.add(back.emptySheet) : worksheets.getItem(shown.id)).activate();
}

/** What cannot be undone. */
function remove({ worksheets, names, properties }: Excel.Workbook, back: SheetsBack, now: Now): void {
  for (const { id } of now.going) worksheets.getItem(id).delete();
  for (const name of deadNames(back, now)) names.getItem(name).delete();
  for (const key of now.custom.keys()) {
    if (!Object.hasOwn(back.custom, key)) properties.custom.getItem(key).delete();
  }
}

/** Names that lead into a sheet that goes, and were not there before. */
function deadNames(back: SheetsBack, now: Now): readonly string[] {
  const before = referencesBefore(back);
  return namesIntoGoing(now).filter((name) => !before.has(name.toLowerCase()));
}

/** Where the workbook's names led before, by name in lower case. */
const referencesBefore = ({ names }: SheetsBack): ReadonlyMap<string, string> =>
  new Map(
    names.flatMap(({ name, reference, scope }) =>
      scope === undefined ? [[name.toLowerCase(), reference] as const] : [],
    ),
  );

/** Names that lead into a sheet that goes. What a person did with others since is theirs. */
function namesIntoGoing({ names, going }: Now): readonly string[] {
  const sheets = new Set(going.map(({ name }) => name.toLowerCase()));
  return [...names].flatMap(([name, formula]) => {
    const leadsTo = parseReference(formula)?.sheet.toLowerCase();
    return leadsTo !== undefined && sheets.has(leadsTo) ? [name] : [];
  });
}

/** Sheet names that nobody has. */
function freeNames(taken: readonly string[]): () => string {
  const all = new Set(taken.map((name) => name.toLowerCase()));
  let number = 0;
  return () => {
    do number += 1;
    while (all.has(`(${number})`));
    return `(${number})`;
  };
}

const RECOVERY_TRIES = 3;
const RECOVERY_WAIT = 500;

/** After a failure: everything as it was, or, where a sheet is gone already, the rest of the way. */
async function recover(back: SheetsBack, now: Now, delay: Delay): Promise<'as before' | 'complete' | 'failed'> {
  for (let tried = 1; ; tried += 1) {
    try {
      // A context of its own: the failed one may hold requests that must not be sent any more.
      return await Excel.run((context) => recoverOnce(context, back, now));
    } catch {
      if (tried === RECOVERY_TRIES) return 'failed';
      await delay(RECOVERY_WAIT * tried);
    }
  }
}

async function recoverOnce(
  context: Excel.RequestContext,
  back: SheetsBack,
  now: Now,
): Promise<'as before' | 'complete'> {
  const { worksheets, names, properties } = context.workbook;
  worksheets.load('items/id');
  names.load('items/name');
  properties.custom.load('items/key');
  await context.sync();
  const there = new Set(worksheets.items.map(({ id }) => id));
  const left = now.going.filter(({ id }) => there.has(id));
  context.runtime.enableEvents = true;
  if (left.length === now.going.length) {
    const known = new Set(now.sheets.map(({ id }) => id));
    for (const { id, name } of now.kept) worksheets.getItem(id).name = name;
    for (const { id, name } of now.going) worksheets.getItem(id).name = name;
    for (const { name } of names.items) {
      const formula = now.names.get(name);
      if (formula?.includes('#REF!') === false) names.getItem(name).formula = formula;
    }
    for (const [key, value] of now.custom) properties.custom.add(key, value);
    for (const { key } of properties.custom.items) {
      if (Object.hasOwn(back.custom, key) && !now.custom.has(key)) properties.custom.getItem(key).delete();
    }
    worksheets.getItem(now.activeSheet).activate();
    for (const sheet of worksheets.items) if (!known.has(sheet.id)) sheet.delete();
    await context.sync();
    return 'as before';
  }
  for (const { id } of left) worksheets.getItem(id).delete();
  const dead = new Set(deadNames(back, now));
  for (const { name } of names.items) if (dead.has(name)) names.getItem(name).delete();
  for (const { key } of properties.custom.items) {
    if (now.custom.has(key) && !Object.hasOwn(back.custom, key)) properties.custom.getItem(key).delete();
  }
  await context.sync();
  return 'complete';
}
