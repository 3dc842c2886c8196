/**
 * What every host can do: turn a plan into a workbook, and a workbook into a grid of cells. What the cells mean is the
 * core's business (core/reading), so that the same questionnaire is read the same way everywhere.
 */
import type { Result } from '../core/errors/error.ts';
import type { WorkbookPlan } from '../core/plan/workbookPlan.ts';
import type { WorkbookGrid } from '../core/reading/grid.ts';

export interface WorkbookHost {
  /** Makes the workbook as planned. Applying the same plan twice equals once. */
  apply(plan: WorkbookPlan): Promise<Result<void>>;
  /** Reads what is in the workbook now. */
  read(): Promise<Result<WorkbookGrid>>;
}

/** A cell of an open workbook; row and column count from 0. */
export interface HostCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One cell to be written, and what was in it when the person saw it. */
export interface CellEdit {
  readonly cell: HostCell;
  readonly expected: string;
  readonly text: string;
}

/** A cell that somebody else changed in the meantime; it was not written. */
export interface EditConflict {
  readonly edit: CellEdit;
  readonly found: string;
}

/** Something happened in the open workbook. */
export type HostChange =
  | { readonly kind: 'edited'; /** By a co-author, not by this person. */ readonly remote: boolean }
  | { readonly kind: 'selected'; readonly cell: HostCell };

/** What this host can do beyond the port; asked once. */
export interface HostCapabilities {
  /** False where the program is too old for the questionnaire at all. */
  readonly supported: boolean;
  readonly conditionalFormats: boolean;
  readonly validation: boolean;
  readonly pageSetup: boolean;
  readonly events: boolean;
}

/** A workbook that is open in front of a person. */
export interface LiveHost extends WorkbookHost {
  readonly capabilities: HostCapabilities;
  /** Calls the listener for every change and selection until the returned function is called. */
  watch(listener: (change: HostChange) => void): Promise<Result<() => Promise<void>>>;
  /** Shows a cell and selects it. */
  goTo(cell: HostCell): Promise<Result<void>>;
  /** Writes cells as text, each only if it still holds what was expected. Returns those that did not. */
  write(edits: readonly CellEdit[]): Promise<Result<readonly EditConflict[]>>;
}
