/**
 * SummaryPlan -> the open workbook, in two round trips: one to look, one to write (more only where a request would be
 * too large).
 *
 * Only the add-in's own cells and charts are cleared and written; what a person has put beside, between or below them is
 * never touched, so that there is nothing of theirs to put back after a failure (recoverSummary.ts does the rest).
 */
import { ok, type Result } from '../../core/errors/error.ts';
import { absoluteAddress, quoteSheet } from '../../core/plan/address.ts';
import { CHART_NAME_PREFIX, type SummaryPlan } from '../../core/plan/summaryPlan.ts';
import type { Area, SheetPlan, StyledArea } from '../../core/plan/workbookPlan.ts';
import type { ApplyOptions } from './applyPlan.ts';
import { Batch } from './batch.ts';
import { blockOf, decide, lookAtSummary, runsOf, type SummaryBefore, type SummaryTask } from './lookAtSummary.ts';
import { recoverSummary } from './recoverSummary.ts';
import { runExcel } from './run.ts';
import { writeCells, type SheetPart } from './writeCells.ts';
import { writeCharts } from './writeCharts.ts';
import { protectSheet, writePage, writeView } from './writePage.ts';
import { writeConditionalFormats, writeValidations } from './writeRules.ts';

/** Makes the Summary sheet, or puts a new block in place of the old one. */
export async function summarise(plan: SummaryPlan, options: ApplyOptions): Promise<Result<void>> {
  const done = await runExcel((context) => tryToSummarise(context, plan, options), options.delay);
  return done.ok ? done.value : done;
}

async function tryToSummarise(
  context: Excel.RequestContext,
  plan: SummaryPlan,
  { delay, chunkBytes }: ApplyOptions,
): Promise<Result<void>> {
  const task = decide(plan, await lookAtSummary(context, plan));
  if (!task.ok) return task;
  try {
    await write(new Batch(context, chunkBytes), plan, task.value);
  } catch (thrown) {
    await recoverSummary(plan, task.value, delay);
    throw thrown;
  }
  return ok(undefined);
}

async function write(batch: Batch, plan: SummaryPlan, task: SummaryTask): Promise<void> {
  const { context } = batch;
  const { worksheets } = context.workbook;
  const there = task.sheet;
  // First of all: where there is a password, Excel refuses here, and nothing has been changed.
  if (there?.protection !== undefined) worksheets.getItem(there.id).protection.unprotect();
  context.runtime.enableEvents = false;
  const worksheet = there === undefined ? worksheets.add(plan.sheet.name) : worksheets.getItem(there.id);
  if (task.insert !== null) {
    const { at, rows } = task.insert;
    worksheet.getRange(`${at + 1}:${at + rows}`).insert('Down');
  }
  // Next to the new rows, so that a failure finds the two together: whoever reads then knows the rows for the block's.
  writeNames(context.workbook, worksheet, plan, task.before, there?.name ?? plan.sheet.name);
  for (const area of task.clear) clear(worksheet, area);
  const block = blockOf(plan);
  const part: SheetPart = { row: block.row, rows: block.rows, runs: runsOf(plan.columns) };
  const sheet = { ...plan.sheet, styles: stylesWithin(plan.sheet, part) };
  if (there !== undefined) settleHeights(worksheet, task);
  await writeCells(batch, worksheet, sheet, plan.font, part);
  writeValidations(worksheet, sheet);
  writeConditionalFormats(worksheet, sheet);
  for (const name of ownCharts(task)) worksheet.charts.getItem(name).delete();
  writeCharts(worksheet, sheet);
  if (there === undefined) {
    writeView(worksheet, sheet);
    writePage(worksheet, sheet);
    if (sheet.protection !== null) protectSheet(worksheet, sheet.protection);
  } else if (there.protection !== undefined) worksheet.protection.protect(there.protection);
  context.runtime.enableEvents = true;
  await context.sync();
}

function writeNames(
  workbook: Excel.Workbook,
  worksheet: Excel.Worksheet,
  { names }: SummaryPlan,
  before: SummaryBefore,
  sheetName: string,
): void {
  for (const { name, area } of names) {
    // Set and not made anew: a formula that uses a name never sees it missing.
    if (before.names.has(name.toLowerCase())) {
      workbook.names.getItem(name).formula = `=${quoteSheet(sheetName)}!${absoluteAddress(area)}`;
    } else workbook.names.add(name, worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
  }
}

/** Contents, formats and rules; that `clear` takes the rules along is nowhere said. */
function clear(worksheet: Excel.Worksheet, { row, column, rows, columns }: Area): void {
  const range = worksheet.getRangeByIndexes(row, column, rows, columns);
  range.clear('All');
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
}

/** Styles of the block's own columns: what a person has put between them keeps its looks. */
function stylesWithin({ styles }: SheetPlan, { runs }: SheetPart): StyledArea[] {
  return styles.flatMap(({ area, style }) =>
    runs.flatMap((run) => {
      const column = Math.max(area.column, run.column);
      const columns = Math.min(area.column + area.columns, run.column + run.columns) - column;
      return columns > 0 ? [{ area: { ...area, column, columns }, style }] : [];
    }),
  );
}

/** Rows of the old block follow their contents again; those that the plan gives a height get it after this. */
function settleHeights(worksheet: Excel.Worksheet, { clear: [area] }: SummaryTask): void {
  if (area !== undefined) {
    worksheet.getRangeByIndexes(area.row, area.column, area.rows, 1).getEntireRow().format.autofitRows();
  }
}

/** Charts by the add-in's names. Of several with one name the first is ours: a copy of it is somebody's own. */
function ownCharts({ sheet }: SummaryTask): ReadonlySet<string> {
  return new Set(sheet?.charts.map(({ name }) => name).filter((name) => name.startsWith(CHART_NAME_PREFIX)));
}
