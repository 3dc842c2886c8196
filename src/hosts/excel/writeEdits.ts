/** Writes single cells, each only if it still holds what the person saw, in the row that the person saw. */
import { fail, ok, type ExcelError, type Result } from '../../core/errors/error.ts';
import { valueText, type GridValue } from '../../core/reading/grid.ts';
import type { CellEdit, EditConflict, HostCell } from '../port.ts';
import { serialToIso, serialToText } from '../../core/text/dates.ts';
import { sortOut } from '../sortOut.ts';
import { asText } from './asText.ts';
import { isDateFormat } from './dateFormat.ts';

/** What Excel itself says of a cell that is locked. */
const LOCKED: ExcelError = { code: 'excel-access-denied', excelCode: 'AccessDenied', details: 'a cell is locked' };

/**
 * One round trip to look, one to write. Excel has no conditional write; between the two lie milliseconds.
 *
 * Of several cells, all are asked whether they are locked before one is written: Excel carries out what comes before the
 * one that it refuses, and the whole is told as refused.
 */
export async function writeEdits(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
): Promise<Result<readonly EditConflict[], ExcelError>> {
  const looked = edits.map((edit) => ({
    edit,
    range: load(context, edit.cell),
    isLocked: edits.length > 1 && edit.text !== edit.expected ? loadLock(context, edit.cell) : undefined,
    witness: edit.witness && loadText(context, edit.witness.cell),
  }));
  await context.sync();
  const { writes, conflicts } = sortOut(
    looked.map((cell) => ({
      ...cell,
      found: foundIn(cell.range, cell.edit),
      rowMoved: cell.witness !== undefined && cell.witness().trim() !== cell.edit.witness?.text,
    })),
  );
  if (writes.some(({ isLocked }) => isLocked?.() === true)) return fail(LOCKED);
  for (const { edit, range } of writes) range.values = [[asText(edit.text)]];
  if (writes.length > 0) await context.sync();
  return ok(conflicts);
}

/** Loads whether a cell refuses what is written; that can be had after the next sync. */
function loadLock(context: Excel.RequestContext, { sheet, row, column }: HostCell): () => boolean {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const cell = worksheet.getRangeByIndexes(row, column, 1, 1).format.protection;
  worksheet.protection.load('protected');
  cell.load('locked');
  return () => worksheet.protection.protected && cell.locked;
}

/** Loads a cell; its text can be had after the next sync. */
export function loadText(context: Excel.RequestContext, cell: HostCell): () => string {
  const range = load(context, cell);
  return () => textOf(range);
}

function load(context: Excel.RequestContext, { sheet, row, column }: HostCell): Excel.Range {
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
  range.load('values,numberFormat');
  return range;
}

/**
 * What a cell holds, as its reader saw it: of a date what it was read as by its number format (showDates.ts), or its day
 * where no more is asked for; else the number.
 */
function foundIn(range: Excel.Range, { expected, text }: CellEdit): string {
  const value = (range.values as GridValue[][])[0]?.[0];
  const format = String((range.numberFormat as unknown[][])[0]?.[0]);
  const dates = typeof value === 'number' && isDateFormat(format) ? [serialToText(value), serialToIso(value)] : [];
  return dates.find((date) => date !== undefined && [expected, text].includes(date)) ?? textOf(range);
}

const textOf = (range: Excel.Range): string => valueText((range.values as GridValue[][])[0]?.[0]);
