import { ok, type Result } from '../../core/errors/error.ts';
import { confirmationsOf, type Unconfirmed } from '../../core/merge/confirmations.ts';
import { sheetNamed, textAt, type WorkbookGrid } from '../../core/reading/grid.ts';
import type { ConfirmableMark, PlacedMark } from '../../core/update/reviewRecord.ts';
import type { Framework } from '../../framework/schema.ts';
import type { CellEdit, EditableHost, HostCell } from '../../hosts/port.ts';
import { openWorkbook } from './lookBeforeMerge.ts';
import type { ConfirmationsTaken, MergeLook } from './types.ts';

/**
 * Confirms in ours what a colleague has confirmed, in the colleague's words. After the answers are merged: an answer that
 * was taken from them needs no confirmation. The workbook is read again, a cell is written only beside its mark and while
 * nobody has filled it, and all is read back. Doing it twice equals once.
 * @param host the workbook that was looked at as ours
 */
export async function takeConfirmations(
  host: Pick<EditableHost, 'read' | 'write'>,
  { asked, theirs }: MergeLook,
  framework: Framework,
): Promise<Result<ConfirmationsTaken>> {
  // Most files have nothing to confirm, and then nothing need be read.
  if (theirs.review.every(({ confirmed }) => !confirmed)) return ok({ confirmed: [], unconfirmed: [] });
  const now = await openWorkbook(host, framework);
  if (!now.ok) return now;
  const { grid, reading } = now.value;
  const { taken, left } = confirmationsOf(asked, reading, theirs);
  if (taken.length === 0) return ok({ confirmed: [], unconfirmed: left });
  const written = await host.write(taken.map((one) => confirming(grid, one.ours, one.theirs)));
  if (!written.ok) return written;

  const after = await openWorkbook(host, framework);
  if (!after.ok) return after;
  const still = confirmationsOf(asked, after.value.reading, theirs);
  const isConfirmed = new Set(after.value.reading.review.filter((mark) => mark.confirmed).map(({ ref }) => ref));
  const missed = still.taken.map(({ ours: { ref } }): Unconfirmed => ({ ref, why: 'changed-meanwhile' }));
  return ok({
    confirmed: taken.map(({ ours }) => ours.ref).filter((ref) => isConfirmed.has(ref)),
    unconfirmed: [...still.left, ...missed],
  });
}

/** The row is known by its mark, wherever the list is sorted to. */
function confirming(
  grid: WorkbookGrid,
  { sheet, row, column, markColumn }: ConfirmableMark,
  theirs: PlacedMark,
): CellEdit {
  const textIn = (cell: HostCell): string => {
    const found = sheetNamed(grid, cell.sheet);
    return found === undefined ? '' : textAt(found, cell.row, cell.column);
  };
  const [cell, mark] = [
    { sheet, row, column },
    { sheet, row, column: markColumn },
  ];
  const witness = { cell: mark, text: textIn(mark).trim() };
  return { cell, expected: textIn(cell), text: theirs.said, witness };
}
