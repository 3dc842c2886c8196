/** What is in the open workbook before its Summary is made or rebuilt, and what is to be done. */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import { parseReference } from '../../core/plan/address.ts';
import { SUMMARY_NAME, type SummaryPlan } from '../../core/plan/summaryPlan.ts';
import type { Area } from '../../core/plan/workbookPlan.ts';

/** The sheet that has the plan's name, or the block that the plan replaces. */
export interface SummarySheet {
  readonly id: string;
  readonly name: string;
  /** What the person allows on the sheet that they have protected; undefined where they have not. */
  readonly protection: Excel.WorksheetProtectionOptions | undefined;
  readonly charts: readonly { readonly id: string; readonly name: string }[];
  /** First row in use where rows are to be put in, or below; undefined where nothing is. */
  readonly firstBelow: number | undefined;
}

export interface SummaryBefore {
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly sheetIds: readonly string[];
  /** Defined names of the workbook, in small letters: where they point. */
  readonly names: ReadonlyMap<string, string>;
  readonly sheet: SummarySheet | undefined;
}

/** What is to be done; the sheet is undefined where it is to be made. */
export interface SummaryTask {
  readonly before: SummaryBefore;
  readonly sheet: SummarySheet | undefined;
  readonly insert: SummaryPlan['insert'];
  /** The add-in's own cells as they are now, one area for each run of columns. */
  readonly clear: readonly Area[];
}

/** Looks, in one round trip. */
export async function lookAtSummary(context: Excel.RequestContext, plan: SummaryPlan): Promise<SummaryBefore> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/id');
  workbook.names.load('items/name,items/formula');
  const worksheet = workbook.worksheets.getItemOrNullObject(plan.replaces?.sheet ?? plan.sheet.name);
  worksheet.load('id,name');
  worksheet.protection.load('protected,options');
  worksheet.charts.load('items/id,items/name');
  const below = plan.insert === null ? undefined : rowsFrom(worksheet, plan.insert.at);
  below?.load('rowIndex');
  await context.sync();
  const { protection, charts } = worksheet;
  return {
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    sheetIds: workbook.worksheets.items.map(({ id }) => id),
    names: new Map(workbook.names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
    sheet: worksheet.isNullObject
      ? undefined
      : {
          id: worksheet.id,
          name: worksheet.name,
          protection: protection.protected ? protection.options : undefined,
          charts: charts.items.map(({ id, name }) => ({ id, name })),
          firstBelow: below === undefined || below.isNullObject ? undefined : below.rowIndex,
        },
  };
}

/** What is in use from a row on, to the end of the sheet. */
export function rowsFrom(worksheet: Excel.Worksheet, row: number): Excel.Range {
  return worksheet.getRange(`${row + 1}:${LAST_ROW}`).getUsedRangeOrNullObject(true);
}

const LAST_ROW = 1_048_576;

/** Cells of the block as the plan has it. */
export function blockOf({ names }: SummaryPlan): Area {
  const name = names.find((one) => one.name === SUMMARY_NAME);
  if (name === undefined) throw new Error(`the plan has no name ${SUMMARY_NAME}`);
  return name.area;
}

/** Columns side by side, from left to right. */
export function runsOf(columns: readonly number[]): { readonly column: number; readonly columns: number }[] {
  const sorted = [...new Set(columns)].sort((a, b) => a - b);
  const firsts = sorted.filter((column) => !sorted.includes(column - 1));
  return firsts.map((column) => {
    let columns = 1;
    while (sorted.includes(column + columns)) columns += 1;
    return { column, columns };
  });
}

/** Decides, or says why it cannot be done. */
export function decide(plan: SummaryPlan, before: SummaryBefore): Result<SummaryTask> {
  const { replaces } = plan;
  const { sheet } = before;
  if (before.readOnly) return fail({ code: 'workbook-read-only' });
  const block = blockOf(plan);
  const named = namedBlock(before);
  // The same plan has been carried out already; a request is repeated when its answer was lost.
  const isDone = named?.row === block.row && named.rows === block.rows;
  if (replaces === null) {
    if (sheet !== undefined && !isDone) return fail({ code: 'sheet-exists', name: plan.sheet.name });
    if (sheet === undefined && before.structureProtected) return fail({ code: 'workbook-protected' });
    const clear = sheet === undefined ? [] : areas(block, plan.columns);
    return ok({ before, sheet, insert: null, clear });
  }
  const isAsRead = named === undefined || (named.row === replaces.firstRow && named.rows === replaces.rows);
  if (sheet === undefined || (!isDone && !isAsRead)) {
    // Renamed, deleted or moved between the reading and now: what is there is not what the plan was made for.
    return fail({ code: 'excel-part-missing', excelCode: 'ItemNotFound', details: replaces.sheet });
  }
  const insert = isDone && !isAsRead ? null : plan.insert;
  const oldEnd = isDone && !isAsRead ? block.row : replaces.firstRow + replaces.rows + (insert?.rows ?? 0);
  const rows = Math.max(oldEnd, block.row + block.rows) - Math.min(replaces.firstRow, block.row);
  const own = { ...block, row: Math.min(replaces.firstRow, block.row), rows };
  return ok({ before, sheet, insert, clear: areas(own, [...replaces.columns, ...plan.columns]) });
}

/** Where the name of the block points, if that is on the sheet that was looked at. */
function namedBlock({ names, sheet }: SummaryBefore): Area | undefined {
  const reference = parseReference(names.get(SUMMARY_NAME.toLowerCase()) ?? '');
  if (reference === undefined || sheet === undefined) return undefined;
  return reference.sheet.toLowerCase() === sheet.name.toLowerCase() ? reference.area : undefined;
}

const areas = ({ row, rows }: Area, columns: readonly number[]): Area[] =>
  runsOf(columns).map((run) => ({ row, rows, ...run }));
