/**
 * WorkbookPlan -> the open workbook. Either all of it is there at the end, or the workbook is as it was: new sheets are
 * made beside what exists, and only when they are whole does one last request let them take its place (takePlace.ts).
 */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { SheetPlan, WorkbookPlan } from '../../core/plan/workbookPlan.ts';
import { REPLACED_MARK } from '../../core/plan/replacedSheet.ts';
import type { Applied, ApplyChoices } from '../port.ts';
import { Batch } from './batch.ts';
import { hasTable, loadBefore, replacedSheet, sheetNamed, spareName, spareTableName, type Before } from './before.ts';
import { runExcel, type Delay } from './run.ts';
import { addNames, finish, recover, replacesSomething, takePlace, type Making } from './takePlace.ts';
import { writeCells } from './writeCells.ts';
import { writeCharts } from './writeCharts.ts';
import { writePage, writeTable, writeView } from './writePage.ts';
import { writeConditionalFormats, writeValidations } from './writeRules.ts';

export interface ApplyOptions {
  readonly delay: Delay;
  /** Bytes a request; for tests of the chunking. */
  readonly chunkBytes?: number;
}

/** Makes the workbook as planned, or leaves it as it was and tells why. */
export async function applyPlan(
  plan: WorkbookPlan,
  options: ApplyOptions,
  choices: ApplyChoices = {},
): Promise<Result<Applied>> {
  // Every try begins with a new look: the one before it may have been days, or another add-in, ago.
  const applied = await runExcel((context) => tryToApply(context, plan, options, choices), options.delay);
  return applied.ok ? applied.value : applied;
}

async function tryToApply(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  { delay, chunkBytes }: ApplyOptions,
  choices: ApplyChoices,
): Promise<Result<Applied>> {
  const before = await loadBefore(context, plan);
  if (before.readOnly) return fail({ code: 'workbook-read-only' });
  if (before.structureProtected) return fail({ code: 'workbook-protected' });
  const making = plan.sheets.map((sheet) => toMake(sheet, plan, before, choices.keepReplaced === true));
  const replaced = making.map(({ old }) => old?.id);
  const taken = plan.sheets.find(({ name }) => {
    const there = sheetNamed(before, name);
    return there !== undefined && !replaced.includes(there.id);
  });
  if (taken !== undefined) return fail({ code: 'sheet-exists', name: taken.name });
  try {
    await build(new Batch(context, chunkBytes), plan, before, making, choices);
  } catch (thrown) {
    const outcome = await recover(plan, before, making, choices, delay);
    if (outcome !== 'complete') throw thrown;
  }
  return ok(applied(making, choices));
}

function applied(making: readonly Making[], { keepReplaced = false }: ApplyChoices): Applied {
  const replaced = making.flatMap(({ old, keptAs }) => (old === undefined ? [] : [{ name: keptAs, was: old.name }]));
  return {
    made: making.map(({ sheet }) => sheet.name),
    kept: keepReplaced ? replaced : [],
    gone: keepReplaced ? [] : replaced.map(({ was }) => was),
  };
}

function toMake(sheet: SheetPlan, plan: WorkbookPlan, before: Before, keepsOld: boolean): Making {
  const old = replacedSheet(before, plan, sheet);
  const name = sheet.table?.name;
  const going = keepsOld ? undefined : old?.id;
  return {
    sheet,
    old,
    keptAs: old === undefined ? '' : spareName(old.name, before, REPLACED_MARK),
    madeAs: sheetNamed(before, sheet.name) === undefined ? sheet.name : spareName(sheet.name, before, ''),
    tableMadeAs: name !== undefined && hasTable(before, name) ? spareTableName(name, before) : name,
    // The table's own name becomes free with the old sheet, unless that stays or somebody has a table of that name.
    tableName: name !== undefined && hasTable(before, name, going) ? spareTableName(name, before, going) : name,
  };
}

async function build(
  batch: Batch,
  plan: WorkbookPlan,
  before: Before,
  making: readonly Making[],
  choices: ApplyChoices,
): Promise<void> {
  const { context } = batch;
  const { workbook } = context;
  // Handlers, ours and other add-ins', need not see a thousand steps.
  context.runtime.enableEvents = false;
  const made = making.map((one) => ({ ...one, worksheet: workbook.worksheets.add(one.madeAs) }));
  // First of all, since a dropdown list or a link that leads to a name is refused while there is no such name.
  addNames(workbook, plan, before, made);
  for (const { worksheet, sheet, tableMadeAs } of made) {
    await writeCells(batch, worksheet, sheet, plan.font);
    writeTable(worksheet, sheet, tableMadeAs);
    writeValidations(worksheet, sheet);
    writeConditionalFormats(worksheet, sheet);
    writeCharts(worksheet, sheet);
    writeView(worksheet, sheet);
    writePage(worksheet, sheet);
  }
  if (replacesSomething(plan, before, making)) {
    await batch.send();
    takePlace(workbook, plan, before, made, choices);
  }
  finish(context, plan, before, made, choices);
  await context.sync();
}
