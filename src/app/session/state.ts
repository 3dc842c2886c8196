/**
 * The open workbook as a pane shows it: one immutable state, made anew with every change. Types only; session.ts makes
 * them, a front draws them and calls the session's methods. Everything here is data: words come from the catalogue.
 */
import type { Answer, Response } from '../../core/answers/response.ts';
import type { CheckReport } from '../../core/check/checkResponse.ts';
import type { Finding, RowState } from '../../core/check/finding.ts';
import type { Gap } from '../../core/check/gaps.ts';
import type { Progress } from '../../core/check/progress.ts';
import type { ColumnKey } from '../../core/plan/columns.ts';
import type { ActionToolError } from '../../core/errors/error.ts';
import type { PeriodFigures } from '../../core/update/comparePeriods.ts';
import type { ReviewReason } from '../../core/update/reviewReasons.ts';
import type { CellsWritten } from './cellsStep.ts';
import type { SheetsMade } from './sheetsStep.ts';
import type { FieldCode, Framework, Status, SubItem } from '../../framework/schema.ts';

/** What the session is doing; a front shows it and keeps its buttons from being pressed twice. */
export type Activity =
  'reading' | 'creating' | 'writing' | 'repairing' | 'going' | 'summarising' | 'exporting' | 'merging' | 'carrying';

export type SessionState = {
  readonly framework: Framework;
  /** Null while nothing is going on. A live re-reading in the background does not count. */
  readonly activity: Activity | null;
  /** The last action that failed, until it is dismissed or another one succeeds. */
  readonly problem: Problem | null;
  /** Set when the workbook could not be read again: what is shown may be out of date. */
  readonly stale: ActionToolError | null;
  /** Refs with a text typed in the pane that is not in the sheet, whether it can be written or not. */
  readonly unsaved: readonly string[];
  /** Of these, rows that were left and whose text does not come into the sheet by itself: the person must see to it. */
  readonly held: readonly string[];
} & (
  | { readonly phase: 'opening' }
  /** The program is too old for the questionnaire. */
  | { readonly phase: 'unsupported' }
  /** No questionnaire in this workbook. */
  | { readonly phase: 'absent' }
  /** There is one that cannot be used: made by a newer version, another questionnaire. */
  | { readonly phase: 'unreadable'; readonly error: ActionToolError }
  | { readonly phase: 'open'; readonly questionnaire: Questionnaire; readonly summary: SummaryState }
);

/**
 * The Summary sheet, as far as a reading tells, which sees its name and not what is on it: `current` or `stale` when this
 * session built it, `unknown` when it was built before or elsewhere. The sheet itself always says it.
 */
export type SummaryState = 'none' | 'unknown' | 'current' | 'stale';

export interface Problem {
  readonly error: ActionToolError;
  /** What was being done. */
  readonly during: Activity;
}

/** What is in the workbook. */
export interface Questionnaire {
  readonly response: Response;
  readonly report: CheckReport;
  readonly progress: Progress;
  /** Blockers in the order in which a person is led through them. */
  readonly gaps: readonly Gap[];
  /** Where `goToGap('next')` leads from the selected cell. */
  readonly nextGap: Gap | undefined;
  /** The row that is selected, or was last: never null once the questionnaire has rows. */
  readonly row: Row | null;
  /** Whether the selection in the sheet is in that row now. */
  readonly rowSelected: boolean;
  readonly damage: Damage;
  /** What `undo()` takes back; null when the pane has written nothing. */
  readonly undo: Undo | null;
  /** Answers to confirm, in the order in which a person is asked. */
  readonly toConfirm: readonly ToConfirm[];
  /** Of a workbook that was started from another one: that one's period, in figures. */
  readonly before: PeriodFigures | null;
}

/** An answer that came from another workbook; it waits until somebody confirms or changes it. */
export interface ToConfirm {
  readonly ref: string;
  readonly wording: string;
  /** Those that a person is told, in the order in which they are asked. */
  readonly reasons: readonly ReviewReason[];
  /** The last day that its timeframe names, where that is over; ISO 8601. */
  readonly lastDay?: string;
  readonly answer: Answer;
  readonly status: Status | undefined;
}

/** What the pane did last: fields of one row, cells all over the workbook, or whole sheets. */
export type Undo =
  | { readonly kind: 'row'; readonly ref: string; readonly fields: readonly ColumnKey[] }
  | { readonly kind: CellsWritten; readonly n: number }
  | { readonly kind: SheetsMade | 'summarised' };

/** What is wrong with the sheets themselves, and so what the pane offers. */
export interface Damage {
  /** Dropdown lists, formats or names were lost: `repair()` puts them back in place. */
  readonly repairable: boolean;
  /** Rows, columns or a sheet are gone: `rebuild()` makes the sheets anew, with every answer still known. */
  readonly structural: boolean;
  /** Sub-items with an answer that was in parts that were deleted, and that the session still remembers. */
  readonly remembered: number;
}

/** The row card. */
export interface Row {
  /** Place in the document, from 0. */
  readonly index: number;
  readonly total: number;
  readonly ref: string;
  readonly section: string;
  readonly recommendation: { readonly ref: string; readonly text: string; readonly bullets: readonly string[] };
  readonly subItem: SubItem;
  /** What the sheet holds. */
  readonly answer: Answer;
  /** The status of the Status cell; undefined for none or for a text that is no status. */
  readonly status: Status | undefined;
  readonly state: RowState;
  readonly findings: readonly Finding[];
  /** False when the sheet has no row for it: nothing can be written. */
  readonly present: boolean;
  /** In the order of the columns. All three: those that the status does not ask for too. */
  readonly fields: readonly RowField[];
  /** Answered sub-items with word-for-word the same text. */
  readonly sameWording: readonly { readonly ref: string; readonly status: Status | undefined }[];
  readonly previousRef: string | undefined;
  readonly nextRef: string | undefined;
}

export interface RowField {
  readonly field: FieldCode;
  /** Whether the chosen status asks for it. */
  readonly required: boolean;
  /** What the pane's text box holds: the draft, or what the sheet has. */
  readonly text: string;
  readonly draft: Draft;
}

/** How a text typed in the pane stands to the sheet. */
export type Draft =
  | { readonly state: 'same' }
  /** Typed, and not in the sheet yet. */
  | { readonly state: 'edited' }
  | { readonly state: 'saving' }
  /** In the sheet; said for a moment. */
  | { readonly state: 'saved' }
  /** Longer than a cell can hold: `over` characters too many. Kept, not saved, not cut. */
  | { readonly state: 'too-long'; readonly over: number; readonly limit: number }
  /** Somebody changed the cell meanwhile. */
  | { readonly state: 'conflict'; readonly theirs: string }
  | { readonly state: 'failed'; readonly error: ActionToolError };
