/** What the pane did last, and the way back: one step. */
import type { ColumnKey } from '../../core/plan/columns.ts';
import type { CellsStep } from './cellsStep.ts';
import type { SheetsStep } from './sheetsStep.ts';
import type { SummaryStep } from './summaryStep.ts';
import type { Undo } from './state.ts';

/** A cell that was written. */
export interface WrittenCell {
  readonly field: ColumnKey;
  readonly before: string;
  readonly after: string;
  /** Where its row was, of a sub-item that has several. */
  readonly row: number | undefined;
}

/** Cells of one row. */
export interface RowStep {
  readonly kind: 'row';
  readonly ref: string;
  readonly cells: readonly WrittenCell[];
}

export type UndoStep = RowStep | CellsStep | SheetsStep | SummaryStep;

export class LastStep {
  #step: UndoStep | undefined;
  /** Sub-item of which all that is written is one step. */
  #together: string | undefined;

  /** What can be taken back now. */
  get undo(): Undo | null {
    const step = this.#step;
    switch (step?.kind) {
      case undefined:
        return null;
      case 'row':
        return { kind: 'row', ref: step.ref, fields: step.cells.map(({ field }) => field) };
      case 'cells':
        return { kind: step.what, n: step.edits.length };
      case 'sheets':
        return { kind: step.what };
      case 'summary':
        return { kind: 'summarised' };
    }
  }

  /**
   * Cells of a row were written. A text that is saved again and again while somebody types is one step, and so are the
   * statuses that the arrow keys go through.
   */
  wrote(ref: string, written: readonly WrittenCell[]): void {
    // What is written as it was is no step: there would be nothing to see of taking it back.
    const cells = written.filter(({ before, after }) => before !== after);
    if (cells.length === 0) return;
    const last = this.#step?.kind === 'row' && this.#step.ref === ref ? this.#step.cells : [];
    const goesOn = ({ field, before, row }: WrittenCell): WrittenCell | undefined =>
      last.find((cell) => cell.field === field && cell.row === row && cell.after === before);
    // Where somebody else wrote in between, what they wrote is what this one has to go back to.
    const isSame = cells.every((cell) => goesOn(cell) !== undefined);
    if (!isSame && this.#together !== ref) {
      this.#step = { kind: 'row', ref, cells };
      return;
    }
    const known = new Map(last.map((cell) => [cell.field, cell]));
    for (const cell of cells) known.set(cell.field, { ...cell, before: (goesOn(cell) ?? cell).before });
    const changed = [...known.values()].filter(({ before, after }) => before !== after);
    this.#step = changed.length === 0 ? undefined : { kind: 'row', ref, cells: changed };
  }

  /** One action wrote cells all over the workbook; none is no step. */
  wroteCells(step: CellsStep): void {
    if (step.edits.length > 0) this.#step = step;
  }

  /** Sheets were made; undefined where no way leads back, not even to what was done before. */
  madeSheets(step: SheetsStep | undefined): void {
    this.#step = step;
  }

  /** The Summary was made where there was none. */
  madeSummary(cells: SummaryStep['cells']): void {
    this.#step = { kind: 'summary', cells };
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
