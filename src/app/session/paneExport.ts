/** Exporting as a front asks for it. Types only; export.ts does it, and is loaded when somebody exports. */
import type { LeavablePart } from '../../core/confidentiality/leaveOutChoice.ts';
import type { ActionToolError, Result } from '../../core/errors/error.ts';
import type { ExportedFile, ExportFormat, ExportKind, ExportLook, Paper } from '../export/types.ts';

/** What a person is shown before anything is exported. It holds texts, so it is in no session's state. */
export interface Review {
  readonly look: ExportLook;
  /** Names that were looked for. Never stored: they live as long as whoever holds this. */
  readonly names: readonly string[];
  /** Refs of rows with a text in the pane that is not in the sheet (a conflict, too long, refused): not exported. */
  readonly unsaved: readonly string[];
}

/** What is to be exported, by somebody who has seen a review. */
export interface PaneRequest {
  readonly format: ExportFormat;
  readonly kind: ExportKind;
  readonly paper: Paper;
  readonly review: Review;
  readonly parts: readonly LeavablePart[];
  /** Single findings of the review that are left out, by their keys (findingKeys.ts). */
  readonly leftOut: ReadonlySet<string>;
}

export type ExportOutcome =
  | {
      readonly kind: 'made';
      readonly file: ExportedFile;
      /** What became of the Summary sheet in the open workbook; an error where it could not be built anew. */
      readonly summary: 'untouched' | 'rebuilt' | ActionToolError;
    }
  /** Nothing was made: the workbook has something that the person has not seen. */
  | { readonly kind: 'changed'; readonly why: 'findings' | 'blockers' | 'unsaved'; readonly review: Review };

/** One person's way through an export. */
export interface PaneExport {
  /** Writes what is typed, reads the workbook, and looks through it. */
  look(names: readonly string[]): Promise<Result<Review>>;
  /**
   * The same again, then the file. Where that look finds something that was not in the review, nothing is made and the
   * new review is returned. A final export builds a Summary sheet that is or may be stale anew, in the open workbook too.
   */
  make(request: PaneRequest): Promise<Result<ExportOutcome>>;
}
