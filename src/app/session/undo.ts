/** What the pane wrote into answers last, and the way back: one step. */
import type { ColumnKey } from '../../core/plan/columns.ts';
import type { Undo } from './state.ts';

/** A cell that was written. */
export interface WrittenCell {
  readonly field: ColumnKey;
  readonly before: string;
  readonly after: string;
}

export interface UndoStep {
  readonly ref: string;
  readonly cells: readonly WrittenCell[];
}

export class LastStep {
  #step: UndoStep | undefined;
  /** Sub-item of which all that is written is one step. */
  #together: string | undefined;

  /** What can be taken back now. */
  get undo(): Undo | null {
    return this.#step === undefined
      ? null
      : { ref: this.#step.ref, fields: this.#step.cells.map(({ field }) => field) };
  }

  /**
   * Cells of a row were written. A text that is saved again and again while somebody types is one step, and so are the
   * statuses that the arrow keys go through.
   */
  wrote(ref: string, written: readonly WrittenCell[]): void {
    // What is written as it was is no step: there would be nothing to see of taking it back.
    const cells = written.filter(({ before, after }) => before !== after);
    if (cells.length === 0) return;
    const last = this.#step?.ref === ref ? this.#step.cells : [];
    const isSame = cells.every(({ field }) => last.some((cell) => cell.field === field));
    if (!isSame && this.#together !== ref) {
      this.#step = { ref, cells };
      return;
    }
    const known = new Map(last.map((cell) => [cell.field, cell]));
    for (const cell of cells) known.set(cell.field, { ...cell, before: known.get(cell.field)?.before ?? cell.before });
    const changed = [...known.values()].filter(({ before, after }) => before !== after);
    this.#step = changed.length === 0 ? undefined : { ref, cells: changed };
  }

  /** All that the work writes into a row is one step. */
  async together(ref: string, work: () => Promise<void>): Promise<void> {
    this.#step = undefined;
    this.#together = ref;
    try {
      await work();
    } finally {
      this.#together = undefined;
    }
  }

  /** The step, which is not there any more then. */
  take(): UndoStep | undefined {
    const step = this.#step;
    this.#step = undefined;
    return step;
  }

  /** It could not be taken back. */
  putBack(step: UndoStep): void {
    this.#step ??= step;
  }
}
