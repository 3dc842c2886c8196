/** Cells all over the workbook that one action of the pane wrote, as a step that can be taken back. */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import { sheetNamed, textAt, type WorkbookGrid } from '../../core/reading/grid.ts';
import { interpretWorkbook } from '../../core/reading/interpret.ts';
import type { Framework } from '../../framework/schema.ts';
import type { CellEdit, EditableHost, HostCell } from '../../hosts/port.ts';
import { placesNow } from './placesNow.ts';

/** What the pane did: it brought in a colleague's answers, or confirmed answers. */
export type CellsWritten = 'merged' | 'confirmed';

export interface CellsStep {
  readonly kind: 'cells';
  readonly what: CellsWritten;
  /** What was written; the text that was there before is what each expected. */
  readonly edits: readonly CellEdit[];
  /** The workbook that they were written into; undefined where nobody read it. */
  readonly grid: WorkbookGrid | undefined;
}

/** A host of which it is known what was written through it. */
export interface Recording {
  readonly host: Pick<EditableHost, 'read' | 'write'>;
  /** The step of what was written and is another text than before. */
  readonly step: (what: CellsWritten) => CellsStep;
}

/** Writes through to a host, and remembers what. */
export function recording(host: Pick<EditableHost, 'read' | 'write'>): Recording {
  const done: CellEdit[] = [];
  let grid: WorkbookGrid | undefined;
  return {
    step: (what) => ({ kind: 'cells', what, edits: done, grid }),
    host: {
      read: async () => {
        const read = await host.read();
        if (read.ok) grid = read.value;
        return read;
      },
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
 * Writes back what was there before, wherever the cells are by now. A cell that somebody has changed since is left as it
 * is.
 * @param grid the workbook as it was read last
 * @param reread reads it again
 * @returns how many cells are as before, and how many were left
 */
export async function takeCellsBack(
  host: Pick<EditableHost, 'write'>,
  framework: Framework,
  step: Pick<CellsStep, 'edits' | 'grid'>,
  grid: () => WorkbookGrid | undefined,
  reread: () => Promise<void>,
): Promise<Result<{ readonly back: number; readonly left: number }>> {
  const { edits } = step;
  const then = step.grid && interpretWorkbook(step.grid, framework);
  // No step has a cell twice: one write looks at all its cells before it changes any, and would leave the first of two.
  let waiting = edits.map((edit): CellEdit => ({ ...edit, expected: edit.text, text: edit.expected }));
  let left = 0;
  for (let tried = 0; waiting.length > 0; tried += 1) {
    const now = grid();
    if (now === undefined) return fail({ code: 'not-questionnaire' });
    const reading = interpretWorkbook(now, framework);
    const placeOf = then?.ok === true && reading.ok ? placesNow(then.value, reading.value) : (cell: HostCell) => cell;
    const backTo = new Map(waiting.map((edit) => [moved(edit, placeOf, now), edit]));
    const written = await host.write([...backTo.keys()]);
    if (!written.ok) return written;
    const elsewhere = written.value.filter(({ rowMoved }) => rowMoved);
    left += written.value.length - elsewhere.length;
    if (elsewhere.length === 0) break;
    if (tried > 0) {
      left += elsewhere.length;
      break;
    }
    waiting = elsewhere.flatMap(({ edit }) => backTo.get(edit) ?? []);
    await reread();
  }
  return ok({ back: edits.length - left, left });
}

/** The edit where its cell is now: sheets are renamed, rows sorted, inserted and deleted. */
function moved(edit: CellEdit, placeOf: (cell: HostCell) => HostCell, grid: WorkbookGrid): CellEdit {
  const cell = placeOf(edit.cell);
  const witness = edit.witness && { ...edit.witness, cell: placeOf(edit.witness.cell) };
  const here = { ...edit, cell, ...(witness === undefined ? {} : { witness }) };
  const sheet = sheetNamed(grid, cell.sheet);
  if (witness === undefined || sheet === undefined) return here;
  const { column } = witness.cell;
  const isHere = (row: number): boolean => textAt(sheet, row, column).trim() === witness.text;
  if (isHere(cell.row)) return here;
  const row = sheet.rows.findIndex((_, index) => isHere(index));
  return row < 0 ? here : { ...here, cell: { ...cell, row }, witness: { ...witness, cell: { ...witness.cell, row } } };
}
