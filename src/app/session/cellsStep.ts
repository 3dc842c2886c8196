/** Cells all over the workbook that one action of the pane wrote, as a step that can be taken back. */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import { sheetNamed, textAt, type WorkbookGrid } from '../../core/reading/grid.ts';
import type { CellEdit, EditableHost } from '../../hosts/port.ts';

/** What the pane did: it brought in a colleague's answers, or confirmed answers. */
export type CellsWritten = 'merged' | 'confirmed';

export interface CellsStep {
  readonly kind: 'cells';
  readonly what: CellsWritten;
  /** What was written; the text that was there before is what each expected. */
  readonly edits: readonly CellEdit[];
}

/** A host of which it is known what was written through it. */
export interface Recording {
  readonly host: Pick<EditableHost, 'read' | 'write'>;
  /** What was written, and is another text than before. */
  readonly edits: readonly CellEdit[];
}

/** Writes through to a host, and remembers what. */
export function recording(host: Pick<EditableHost, 'read' | 'write'>): Recording {
  const done: CellEdit[] = [];
  return {
    edits: done,
    host: {
      read: () => host.read(),
      write: async (edits, calculated) => {
        const written = await host.write(edits, calculated);
        if (!written.ok) return written;
        const left = new Set(written.value.map(({ edit }) => edit));
        done.push(...edits.filter((edit) => !left.has(edit) && edit.text !== edit.expected));
        return written;
      },
    },
  };
}

/**
 * Writes back what was there before, wherever the rows are by now. A cell that somebody has changed since is left as it
 * is.
 * @param grid the workbook as it was read last
 * @param reread reads it again
 * @returns how many cells are as before, and how many were left
 */
export async function takeCellsBack(
  host: Pick<EditableHost, 'write'>,
  { edits }: Pick<CellsStep, 'edits'>,
  grid: () => WorkbookGrid | undefined,
  reread: () => Promise<void>,
): Promise<Result<{ readonly back: number; readonly left: number }>> {
  // No step has a cell twice: one write looks at all its cells before it changes any, and would leave the first of two.
  let waiting = edits.map((edit): CellEdit => ({ ...edit, expected: edit.text, text: edit.expected }));
  let left = 0;
  for (let tried = 0; waiting.length > 0; tried += 1) {
    const now = grid();
    if (now === undefined) return fail({ code: 'not-questionnaire' });
    const written = await host.write(waiting.map((edit) => moved(edit, now)));
    if (!written.ok) return written;
    const elsewhere = written.value.filter(({ rowMoved }) => rowMoved);
    left += written.value.length - elsewhere.length;
    if (elsewhere.length === 0) break;
    if (tried > 0) {
      left += elsewhere.length;
      break;
    }
    waiting = elsewhere.map(({ edit }) => edit);
    await reread();
  }
  return ok({ back: edits.length - left, left });
}

/** The edit where its row is now: rows are sorted, inserted and deleted. */
function moved(edit: CellEdit, grid: WorkbookGrid): CellEdit {
  const { cell, witness } = edit;
  const sheet = sheetNamed(grid, cell.sheet);
  if (witness === undefined || sheet === undefined) return edit;
  const { column } = witness.cell;
  const isHere = (row: number): boolean => textAt(sheet, row, column).trim() === witness.text;
  if (isHere(cell.row)) return edit;
  const row = sheet.rows.findIndex((_, index) => isHere(index));
  return row < 0 ? edit : { ...edit, cell: { ...cell, row }, witness: { ...witness, cell: { ...witness.cell, row } } };
}
