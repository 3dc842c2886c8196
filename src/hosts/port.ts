/**
 * What every host can do: turn a plan into a workbook, and a workbook into a grid of cells. What the cells mean is the
 * core's business (core/reading), so that the same questionnaire is read the same way everywhere.
 */
import type { CarriedFinding } from '../core/confidentiality/finding.ts';
import type { Result } from '../core/errors/error.ts';
import type { SheetRepair } from '../core/plan/repairPlan.ts';
import type { SummaryPlan } from '../core/plan/summaryPlan.ts';
import type { SheetKey, WorkbookPlan } from '../core/plan/workbookPlan.ts';
import type { GridName, WorkbookGrid } from '../core/reading/grid.ts';

/** How a plan is applied to a workbook that is open or holds something already. */
export interface ApplyChoices {
  /** The cell that is shown and selected at the end; without it, the plan's active sheet is shown. */
  readonly show?: { readonly sheet: SheetKey; readonly row: number; readonly column: number };
  /** Sheets that are replaced stay in the workbook, renamed, instead of being deleted. */
  readonly keepReplaced?: boolean;
}

/** What applying a plan did with sheets: enough to know the way back. */
export interface Applied {
  /** Names of the sheets that were made. */
  readonly made: readonly string[];
  /** Sheets that were replaced and stay. */
  readonly kept: readonly RenamedSheet[];
  /** Names of the sheets that were replaced and are gone: from there no way leads back. */
  readonly gone: readonly string[];
}

/** A sheet by the name that it has, and the one that it had. */
export interface RenamedSheet {
  readonly name: string;
  readonly was: string;
}

/** The way back from sheets that were made. */
export interface SheetsBack {
  /** Sheets that go, by name. */
  readonly remove: readonly string[];
  /** Sheets that get back the name that they had. */
  readonly rename: readonly RenamedSheet[];
  /**
   * The workbook's defined names as they were. Those that lead into a sheet that goes lead there again, or, where they
   * were not there, go with it; others are left alone.
   */
  readonly names: readonly GridName[];
  /** The workbook's custom properties as they were. One of ours (core/plan/columns.ts) that is not among them goes. */
  readonly custom: WorkbookGrid['custom'];
  /** Name of an empty sheet, for a workbook that would have none left. */
  readonly emptySheet: string;
}

export interface WorkbookHost {
  /** Makes the workbook as planned. Applying the same plan twice equals once. */
  apply(plan: WorkbookPlan, choices?: ApplyChoices): Promise<Result<Applied>>;
  /**
   * Makes the Summary sheet in the workbook, or puts a new block in place of the old one. Everything else in the
   * workbook stays as it is. Doing it twice equals once.
   */
  summarise(plan: SummaryPlan): Promise<Result<void>>;
  /** Reads what is in the workbook now. */
  read(): Promise<Result<WorkbookGrid>>;
  /**
   * Lists what the workbook carries beside the answers: authors, comments, hidden rows, links. What the host cannot look
   * at is in the list too (`not-looked-at`), so that an empty list means that there is nothing.
   */
  inspect(): Promise<Result<readonly CarriedFinding[]>>;
}

/** A host that can also read formulas: they are asked for only where cells are to be compared. */
export interface FormulaHost {
  /** Reads what is in the workbook now, each sheet with its formulas. */
  readWithFormulas(): Promise<Result<WorkbookGrid>>;
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
  readonly witness?: RowWitness;
  /**
   * Edits of the same name are written all, or none of them. One whose text is what it expects writes nothing: it keeps
   * the others from being written where its cell is another one now.
   */
  readonly together?: string;
}

/** A cell that tells which row it is (its Ref): rows are sorted, inserted and deleted while somebody works. */
export interface RowWitness {
  readonly cell: HostCell;
  readonly text: string;
}

/**
 * A cell that was not written: it holds something else than the person saw, its row is another one now, or one of those
 * that it is to be written together with was not.
 */
export interface EditConflict {
  readonly edit: CellEdit;
  readonly found: string;
  readonly rowMoved: boolean;
}

/** Something happened in the open workbook. */
export type HostChange =
  | { readonly kind: 'edited'; /** By a co-author, not by this person. */ readonly remote: boolean }
  | { readonly kind: 'selected'; readonly cell: HostCell };

/**
 * What this host can do beyond the port; asked once. What a host cannot show, a saved file has all the same: a file is
 * made from the answers, by the file host.
 */
export interface HostCapabilities {
  /** False where the program is too old for the questionnaire at all. */
  readonly supported: boolean;
  readonly conditionalFormats: boolean;
  readonly validation: boolean;
  readonly pageSetup: boolean;
  /** Charts that the spreadsheet program itself draws. */
  readonly charts: boolean;
  /** The questionnaire is a table of the spreadsheet program's own, with its filter buttons. */
  readonly tables: boolean;
  /** Cells that are not the respondent's refuse what is typed. */
  readonly protection: boolean;
  readonly events: boolean;
  /** Sorting is told of. */
  readonly sortEvents: boolean;
}

/** What a formula's cell says. */
export interface FormulaValue {
  readonly cell: HostCell;
  readonly text: string;
}

/** A host that can change single cells of a workbook that is there, and leaves all else in it alone. */
export interface EditableHost extends WorkbookHost {
  /**
   * Writes cells as text, each only if it still holds what was expected. Returns those that did not.
   * @param calculated what some formulas say after the edits, for a host that does not calculate itself
   */
  write(edits: readonly CellEdit[], calculated?: readonly FormulaValue[]): Promise<Result<readonly EditConflict[]>>;
}

/** A workbook that is open in front of a person. */
export interface LiveHost extends EditableHost {
  readonly capabilities: HostCapabilities;
  /**
   * Reads what is in the workbook now.
   * @param besides sheets that are read even where they are no part of the questionnaire
   */
  read(besides?: readonly string[]): Promise<Result<WorkbookGrid>>;
  /** Calls the listener for every change and selection until the returned function is called. */
  watch(listener: (change: HostChange) => void): Promise<Result<() => Promise<void>>>;
  /** Shows a cell and selects it. False where its row is another one now, going by the witness. */
  goTo(cell: HostCell, witness?: RowWitness): Promise<Result<boolean>>;
  /**
   * Puts dropdown lists, formats, formulas, names and protection back where they belong on sheets that are there; no
   * answer is touched. Doing it twice equals once.
   */
  repair(repairs: readonly SheetRepair[]): Promise<Result<void>>;
  /**
   * Takes sheets out again and gives others their old names back, which no spreadsheet program undoes for an add-in.
   * Either all of it is done, or nothing. What is in the sheets that go is lost: the caller has looked.
   */
  putBack(back: SheetsBack): Promise<Result<void>>;
}
