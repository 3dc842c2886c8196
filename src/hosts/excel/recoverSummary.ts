/**
 * After a failure: a sheet in the making is taken away, and one that was there is left so that a rebuild finds it. What
 * of the add-in's own block is gone then, the next rebuild makes.
 */
import { parseReference } from '../../core/plan/address.ts';
import { SUMMARY_NAME, type SummaryPlan } from '../../core/plan/summaryPlan.ts';
import { blockOf, rowsFrom, type SummarySheet, type SummaryTask } from './lookAtSummary.ts';
import type { Delay } from './run.ts';

const TRIES = 3;
const WAIT = 500;

/** Looks again before each try, so that half a recovery is no harm; gives up where Excel goes on refusing. */
export async function recoverSummary(plan: SummaryPlan, task: SummaryTask, delay: Delay): Promise<void> {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    try {
      // A context of its own: the failed one may hold requests that must not be sent any more.
      await Excel.run((context) =>
        task.sheet === undefined ? takeAway(context, plan, task) : leaveSound(context, plan, task, task.sheet),
      );
      return;
    } catch {
      await delay(WAIT * tried);
    }
  }
}

async function takeAway(context: Excel.RequestContext, plan: SummaryPlan, { before }: SummaryTask): Promise<void> {
  const { worksheets, names } = context.workbook;
  context.runtime.enableEvents = true;
  worksheets.load('items/id,items/name');
  names.load('items/name');
  await context.sync();
  for (const sheet of worksheets.items) {
    const isOurs = sheet.name.toLowerCase() === plan.sheet.name.toLowerCase() && !before.sheetIds.includes(sheet.id);
    if (isOurs) sheet.delete();
  }
  const planned = plan.names.map(({ name }) => name.toLowerCase());
  for (const item of names.items.filter(({ name }) => planned.includes(name.toLowerCase()))) {
    const formula = before.names.get(item.name.toLowerCase());
    if (formula === undefined) item.delete();
    // A name that pointed nowhere is not pointed there again: Excel would not take it.
    else if (!formula.includes('#REF!')) item.formula = formula;
  }
  await context.sync();
}

async function leaveSound(
  context: Excel.RequestContext,
  plan: SummaryPlan,
  { insert }: SummaryTask,
  sheet: SummarySheet,
): Promise<void> {
  const { workbook } = context;
  context.runtime.enableEvents = true;
  const worksheet = workbook.worksheets.getItemOrNullObject(sheet.id);
  worksheet.protection.load('protected');
  worksheet.charts.load('items/id,items/name');
  const name = workbook.names.getItemOrNullObject(SUMMARY_NAME);
  name.load('formula');
  const below = insert === null ? undefined : rowsFrom(worksheet, insert.at);
  below?.load('rowIndex');
  await context.sync();
  // Still or again protected: nothing was done, or all of it was and only the answer got lost.
  if (worksheet.isNullObject || (sheet.protection !== undefined && worksheet.protection.protected)) return;
  const known = sheet.charts.map(({ id }) => id);
  // Half-made charts have no name yet by which a rebuild would know them.
  for (const chart of worksheet.charts.items) if (!known.includes(chart.id)) chart.delete();
  if (insert !== null && below !== undefined && !below.isNullObject) {
    const isMoved = sheet.firstBelow !== undefined && below.rowIndex === sheet.firstBelow + insert.rows;
    const isNamed = !name.isNullObject && parseReference(String(name.formula))?.area.rows === blockOf(plan).rows;
    // Rows were put in and the block does not know of them: a rebuild would put in as many again.
    if (isMoved && !isNamed) worksheet.getRange(`${insert.at + 1}:${insert.at + insert.rows}`).delete('Up');
  }
  if (sheet.protection !== undefined) worksheet.protection.protect(sheet.protection);
  await context.sync();
}
