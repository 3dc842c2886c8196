/** Writes what was typed in the pane into its row, wherever that row is by now. */
import type { ActionToolError, Result } from '../../core/errors/error.ts';
import { fail, ok } from '../../core/errors/error.ts';
import type { ColumnKey } from '../../core/plan/columns.ts';
import type { CellEdit, EditConflict, LiveHost } from '../../hosts/port.ts';
import type { Drafts } from './drafts.ts';
import type { RowStep, WrittenCell } from './undo.ts';
import { cellOf, rowNow, textOf, witnessOf, type Opened } from './lookup.ts';

interface Texts {
  readonly field: ColumnKey;
  readonly expected: string;
  readonly text: string;
  /** Where the row was, of what was written before; else it is the row that is read. */
  readonly row?: number | undefined;
}

/** A cell may hold 32 767 characters; the first few are enough to know it by. */
const LONGEST_QUOTE = 60;

const PART_MISSING: ActionToolError = { code: 'excel-part-missing', excelCode: '', details: '' };

/**
 * Writes the waiting drafts of one row. What a co-author wrote meanwhile becomes a conflict in the drafts, and is not
 * a failure: the person decides.
 */
export async function saveRow(
  host: LiveHost,
  drafts: Drafts,
  opened: () => Opened | undefined,
  ref: string,
  { reread, changed }: { readonly reread: () => Promise<void>; readonly changed: () => void },
): Promise<Result<readonly WrittenCell[]>> {
  const texts = drafts.take(ref);
  changed();
  const written = await writeToRow(host, opened, ref, texts, reread);
  for (const { field } of texts) {
    if (!written.ok) drafts.failed(ref, field, written.error);
    else {
      const conflict = written.value.conflicts.find((candidate) => candidate.field === field);
      if (conflict === undefined) drafts.settled(ref, field);
      else drafts.conflicting(ref, field, conflict.found);
    }
  }
  changed();
  return written.ok ? ok(cellsWritten(texts, written.value)) : written;
}

/** What of the texts is in the sheet now. */
function cellsWritten(texts: readonly Texts[], { conflicts, row }: Written): readonly WrittenCell[] {
  return texts
    .filter(({ field }) => conflicts.every((conflict) => conflict.field !== field))
    .map(({ field, expected, text }) => ({ field, before: expected, after: text, row }));
}

/**
 * Writes a Status cell; one that somebody else has changed meanwhile is left as it is, and said.
 * @param seen what the person saw there; undefined where the row was not there then
 */
export async function writeStatus(
  host: LiveHost,
  opened: () => Opened | undefined,
  ref: string,
  { text, seen }: { readonly text: string; readonly seen: string | undefined },
  reread: () => Promise<void>,
): Promise<Result<readonly WrittenCell[]>> {
  const expected = seen ?? textOf(opened(), ref, 'status');
  if (expected === undefined) return fail(PART_MISSING);
  const texts = [{ field: 'status', expected, text }] as const;
  const written = await writeToRow(host, opened, ref, texts, reread);
  if (!written.ok) return written;
  const [conflict] = written.value.conflicts;
  return conflict === undefined ? ok(cellsWritten(texts, written.value)) : answerChanged(ref, conflict);
}

/**
 * Writes back what was there before. A cell that somebody has changed since is left as it is, and said; the others are
 * taken back.
 */
export async function takeBack(
  host: LiveHost,
  opened: () => Opened | undefined,
  { ref, cells }: RowStep,
  reread: () => Promise<void>,
): Promise<Result<void>> {
  const texts = cells.map(({ field, before, after, row }) => ({ field, expected: after, text: before, row }));
  const written = await writeToRow(host, opened, ref, texts, reread);
  if (!written.ok) return written;
  const [conflict] = written.value.conflicts;
  return conflict === undefined ? ok(undefined) : answerChanged(ref, conflict);
}

function answerChanged(ref: string, { found }: FieldConflict): Result<never> {
  return fail({ code: 'answer-changed', ref, found: found.slice(0, LONGEST_QUOTE) });
}

interface FieldConflict {
  readonly field: ColumnKey;
  readonly found: string;
}

interface Written {
  readonly conflicts: readonly FieldConflict[];
  /** Of a sub-item that has several rows, which one it was. */
  readonly row: number | undefined;
}

/** Writes texts into the row of a Ref. Where the row has moved since the workbook was read, reads and tries once more. */
async function writeToRow(
  host: LiveHost,
  opened: () => Opened | undefined,
  ref: string,
  texts: readonly Texts[],
  reread: () => Promise<void>,
): Promise<Result<Written>> {
  for (let tried = 0; ; tried += 1) {
    const edits = editsFor(opened(), ref, texts);
    if (edits === undefined) return fail(PART_MISSING);
    const written = await host.write(edits.map(({ edit }) => edit));
    const moved = written.ok
      ? written.value.some(({ rowMoved }) => rowMoved)
      : written.error.code === 'excel-part-missing';
    if (moved && tried === 0) {
      await reread();
      continue;
    }
    if (!written.ok) return written;
    if (moved) return fail(PART_MISSING);
    const conflicts = written.value.flatMap((conflict: EditConflict) => {
      const of = edits.find(({ edit }) => edit === conflict.edit);
      return of === undefined ? [] : [{ field: of.field, found: conflict.found }];
    });
    const isDoubled = opened()?.reading.doubles.some((double) => double.ref === ref) === true;
    return ok({ conflicts, row: isDoubled ? edits[0]?.edit.cell.row : undefined });
  }
}

function editsFor(
  opened: Opened | undefined,
  ref: string,
  texts: readonly Texts[],
): readonly { readonly field: ColumnKey; readonly edit: CellEdit }[] | undefined {
  const edits = texts.flatMap((written) => {
    const { field, expected, text } = written;
    const row = rowNow(opened, ref, written);
    if (row === undefined) return [];
    const [cell, witness] = [cellOf(opened, ref, field, row), witnessOf(opened, ref, row)];
    return cell === undefined || witness === undefined ? [] : [{ field, edit: { cell, expected, text, witness } }];
  });
  return edits.length === texts.length ? edits : undefined;
}
