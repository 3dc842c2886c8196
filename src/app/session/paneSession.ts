/** What a front may ask of the open workbook. Implemented by session.ts; a front knows only this and state.ts. */
import type { Finding } from '../../core/check/finding.ts';
import type { Gap } from '../../core/check/gaps.ts';
import type { TextPlace } from '../../core/confidentiality/finding.ts';
import type { Result } from '../../core/errors/error.ts';
import type { FieldCode } from '../../framework/schema.ts';
import type { PaneCarry } from './paneCarry.ts';
import type { PaneExport } from './paneExport.ts';
import type { PaneMerge } from './paneMerge.ts';
import type { RebuildChoice, RebuildPreview } from './paneRebuild.ts';
import type { SessionState } from './state.ts';

/** Every method that returns a promise is settled when the state tells its outcome; none rejects. */
export interface PaneSession {
  /** The same object until something changes. */
  getState(): SessionState;
  /** Calls back after every change; returns the end of it. */
  subscribe(listener: () => void): () => void;

  /**
   * Makes the questionnaire in the open workbook, then shows the first row's status.
   * @param respondent by field code, as typed
   * @param beside true to use free sheet names where "Start" or "Action Tool" are somebody else's
   */
  create(respondent: Readonly<Record<string, string>>, beside?: boolean): Promise<void>;

  /** Selects the next or previous gap as seen from the selected cell, and returns it; undefined when there is none. */
  goToGap(direction: 'next' | 'previous'): Promise<Gap | undefined>;
  goToFinding(finding: Finding): Promise<void>;
  /** Selects the cell of a text; nothing happens where it is gone. */
  goToText(place: TextPlace): Promise<void>;
  /** Selects the Status cell of a sub-item; the row card follows. */
  goToRow(ref: string): Promise<void>;

  /** Writes the Status cell at once; null clears it. Texts of the other fields stay. */
  setStatus(ref: string, code: string | null): Promise<void>;
  /** A key was typed in a text box. Saved by itself after a pause; call {@link save} on blur. */
  edit(ref: string, field: FieldCode, text: string): void;
  /** Writes what is typed and not saved yet in that row. */
  save(ref: string): Promise<void>;
  /** Ends a conflict: `mine` overwrites, `theirs` drops the draft, `both` writes theirs, a line break, mine. */
  resolve(ref: string, field: FieldCode, choice: 'mine' | 'theirs' | 'both'): Promise<void>;
  /** Writes the status and texts of another sub-item into this one; only fields that are empty here are filled. */
  copyAnswer(ref: string, from: string): Promise<void>;

  /**
   * Takes back what the pane wrote last ({@link Undo}); what somebody else has written there since stays, and is said.
   */
  undo(): Promise<void>;

  /** Reads the workbook again. */
  check(): Promise<void>;
  /** Restores dropdowns, formats, names and protection in place. */
  repair(): Promise<void>;
  /** Reads the workbook and tells what {@link rebuild} would do; nothing is made. */
  previewRebuild(): Promise<Result<RebuildPreview>>;
  /**
   * Makes the sheets anew with every answer that is in the workbook or remembered; the old sheets stay, renamed. Where
   * the workbook is another one than the person has seen, nothing is made and what it would do now is returned.
   */
  rebuild(choice?: RebuildChoice): Promise<RebuildPreview | undefined>;
  /** Makes the Summary sheet, or puts a new one in its place; what is typed is written first. */
  summarise(): Promise<void>;
  /** Selects the beginning of the Summary; nothing happens where there is none. */
  goToSummary(): Promise<void>;
  /** Fetches what exporting needs. What it then finds and makes holds texts, and is not in the state. */
  openExport(): Promise<Result<PaneExport>>;
  /** Fetches what bringing in a colleague's file needs. What it finds holds texts, and is not in the state. */
  openMerge(): Promise<Result<PaneMerge>>;
  /** Fetches what starting from another period's workbook needs. */
  openCarry(): Promise<Result<PaneCarry>>;
  /** Says of answers that they hold as they are for this period: the cells on the sheet To confirm are filled. */
  confirm(refs: readonly string[]): Promise<void>;
  /** What became of a commitment: its status and, where that asks for one, a text, as one step. */
  answerCommitment(
    ref: string,
    code: string,
    text?: { readonly field: FieldCode; readonly text: string },
  ): Promise<void>;
  dismissProblem(): void;
}
