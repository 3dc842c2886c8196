/** Writes single cells, each only if it still holds what the person saw, in the row that the person saw. */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import { valueText } from '../../core/reading/grid.ts';
import type { CellEdit, EditConflict, HostCell, RowWitness } from '../port.ts';
import { sortOut, type Looked } from '../sortOut.ts';
import { cellValue, numberFormats } from './cellValue.ts';
import { cellAt, type CellRows } from './sheetData.ts';
import { toRange } from './units.ts';
import { TEXT, type FUniver, type FWorkbook } from './univerTypes.ts';

/** Looks and writes in one go: nothing can happen in between. Goes through Univer's commands, so that it can be undone. */
export function writeEdits(
  api: FUniver,
  workbook: FWorkbook,
  edits: readonly CellEdit[],
): Result<readonly EditConflict[]> {
  const looked: Looked[] = [];
  for (const edit of edits) {
    const found = textOf(workbook, edit.cell);
    if (found === undefined) return missing(edit.cell);
    looked.push({ edit, found, rowMoved: rowMoved(workbook, edit.witness) });
  }
  const sorted = sortOut(looked);
  const writes = sorted.writes.map(({ edit }) => edit);
  // All are looked at before one is written: a refusal leaves nothing half done.
  if (writes.some(({ cell }) => !canEdit(workbook, cell))) return fail({ code: 'cell-locked' });
  for (const sheet of new Set(writes.map(({ cell }) => cell.sheet))) {
    writeCells(
      api,
      workbook,
      sheet,
      writes.filter(({ cell }) => cell.sheet === sheet),
    );
  }
  return ok(sorted.conflicts);
}

/** One command a sheet, so that it is one step to undo. */
function writeCells(api: FUniver, workbook: FWorkbook, sheet: string, edits: readonly CellEdit[]): void {
  const worksheet = workbook.getSheetByName(sheet);
  const [first] = edits;
  if (worksheet === null || first === undefined) return;
  const value: CellRows = {};
  for (const { cell, text } of edits) {
    // A text is a text, whatever it looks like; a formula or a link that was there goes.
    Object.assign(cellAt(value, cell.row, cell.column), {
      ...(text === '' ? { v: null, t: null } : { v: text, t: TEXT }),
      f: null,
      si: null,
      p: null,
    });
  }
  api.syncExecuteCommand('sheet.command.set-range-values', {
    unitId: workbook.getId(),
    subUnitId: worksheet.getSheetId(),
    range: toRange({ row: first.cell.row, column: first.cell.column, rows: 1, columns: 1 }),
    value,
  });
}

/** Whether the row is another one than the witness says. */
export function rowMoved(workbook: FWorkbook, witness: RowWitness | undefined): boolean {
  return witness !== undefined && textOf(workbook, witness.cell)?.trim() !== witness.text;
}

/** The part of the questionnaire that a cell was on is gone. */
export const missing = ({ sheet }: HostCell): Result<never> =>
  fail({ code: 'excel-part-missing', excelCode: 'ItemNotFound', details: sheet });

function canEdit(workbook: FWorkbook, { sheet, row, column }: HostCell): boolean {
  return workbook.getSheetByName(sheet)?.getWorksheetPermission().canEditCell(row, column) === true;
}

/** A cell's text; undefined where there is no such sheet. */
function textOf(workbook: FWorkbook, { sheet, row, column }: HostCell): string | undefined {
  const worksheet = workbook.getSheetByName(sheet)?.getSheet();
  if (worksheet === undefined) return undefined;
  const data = worksheet.getConfig();
  const cell = data.cellData[row]?.[column];
  if (!cell) return '';
  const formatOf = numberFormats(data, workbook.getWorkbook().getSnapshot().styles);
  return valueText(cellValue(cell, () => formatOf(cell, row, column)));
}
