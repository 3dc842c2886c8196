/**
 * Everything that can go wrong, as data: a code and what is needed to say it. The words, with what to do next, are in
 * the message catalogue under `error.<code>`; nothing here is shown to a person.
 */
import type { SchemaProblem } from '../../framework/problem.ts';

/** A value that Excel cannot hold (design section 2: the plan compiler raises these, so that no host ever meets them). */
export type LimitError =
  | { readonly code: 'limit-cell-text'; readonly where: string; readonly length: number; readonly limit: number }
  | { readonly code: 'limit-sheet-name'; readonly where: string; readonly length: number; readonly limit: number }
  | { readonly code: 'sheet-name-invalid'; readonly where: string }
  | { readonly code: 'limit-formula'; readonly where: string; readonly length: number; readonly limit: number }
  | { readonly code: 'limit-list'; readonly where: string; readonly length: number; readonly limit: number }
  | { readonly code: 'list-comma'; readonly where: string }
  | { readonly code: 'limit-prompt'; readonly where: string; readonly length: number; readonly limit: number }
  | { readonly code: 'limit-name'; readonly where: string; readonly length: number; readonly limit: number }
  | { readonly code: 'limit-header-footer'; readonly where: string; readonly length: number; readonly limit: number }
  | { readonly code: 'limit-rows'; readonly where: string; readonly length: number; readonly limit: number };

/** A workbook that cannot be read, or is not one of ours. */
export type WorkbookError =
  | { readonly code: 'not-zip' }
  | { readonly code: 'not-workbook' }
  | { readonly code: 'workbook-encrypted' }
  | { readonly code: 'workbook-old-format' }
  | { readonly code: 'workbook-damaged' }
  | { readonly code: 'workbook-too-big' }
  /** It can be read, but is written in a form that is not safe to edit (Strict Open XML, parts with a DTD). */
  | { readonly code: 'workbook-not-editable' }
  | { readonly code: 'not-questionnaire' }
  | { readonly code: 'framework-other'; readonly id: string; readonly version: string; readonly expected: string }
  | { readonly code: 'layout-newer'; readonly layout: number; readonly supported: number };

/** Reading a workbook was ended from outside, before it was done. */
export type StoppedError =
  | { readonly code: 'reading-too-slow'; readonly seconds: number }
  | { readonly code: 'reading-stopped'; readonly megabytes: number };

/** A file that cannot be opened or written. `file` is as the user gave it. */
export type FileError =
  | { readonly code: 'file-missing'; readonly file: string }
  | { readonly code: 'file-is-directory'; readonly file: string }
  | { readonly code: 'file-special'; readonly file: string }
  | { readonly code: 'file-no-permission'; readonly file: string }
  | { readonly code: 'file-unreadable'; readonly file: string; readonly reason: string }
  | { readonly code: 'file-too-large'; readonly file: string; readonly limit: number }
  | { readonly code: 'output-exists'; readonly file: string }
  /** It is another file than the one that was read, whose place it was to take. */
  | { readonly code: 'output-changed'; readonly file: string }
  | { readonly code: 'output-folder-missing'; readonly file: string }
  | { readonly code: 'output-not-writable'; readonly file: string; readonly reason: string };

/** A JSON file or an option that cannot be used. */
export type InputError =
  /** `where` is the parser's own words for the place, or `nowhere` when it has none. */
  | { readonly code: 'json-invalid'; readonly file: string; readonly where: string }
  | { readonly code: 'framework-invalid'; readonly file: string; readonly problems: readonly SchemaProblem[] }
  | { readonly code: 'response-invalid'; readonly file: string; readonly problems: readonly SchemaProblem[] }
  | {
      readonly code: 'response-other-framework';
      readonly id: string;
      readonly version: string;
      readonly expected: string;
    }
  | { readonly code: 'language-unknown'; readonly language: string; readonly available: string };

/** What Excel did not do. `excelCode` and `details` are for "copy details", not for the message. */
export interface ExcelError {
  readonly code:
    | 'excel-cell-edit'
    | 'excel-access-denied'
    | 'excel-part-missing'
    | 'excel-name-taken'
    | 'excel-too-large'
    | 'excel-busy'
    | 'excel-not-active'
    | 'excel-range-conflict'
    | 'excel-unsupported'
    | 'excel-failed';
  readonly excelCode: string;
  readonly details: string;
}

/** The open workbook cannot take the questionnaire as it is, or has changed under the person's hands. */
export type OpenWorkbookError =
  /** Somebody changed the cell since it was read; `found` is what it holds now. */
  | { readonly code: 'answer-changed'; readonly ref: string; readonly found: string }
  /** Of what was to be taken back, `left` cells hold something else by now; `back` cells are as they were. */
  | { readonly code: 'cells-changed'; readonly back: number; readonly left: number }
  /** Somebody has written into sheets that were to be taken out again. */
  | { readonly code: 'sheets-changed' }
  /** A questionnaire was to be made, and by now there is one. */
  | { readonly code: 'questionnaire-there' }
  /** One was made at the same moment as somebody else's, which stays on `sheets`. */
  | { readonly code: 'made-meanwhile'; readonly sheets: string }
  /** While sheets were made anew, somebody wrote into the old ones: nobody had read `places`, which stay on `sheets`. */
  | { readonly code: 'written-meanwhile'; readonly places: string; readonly sheets: string }
  | { readonly code: 'sheet-exists'; readonly name: string }
  /** The cell is not the respondent's to fill in. */
  | { readonly code: 'cell-locked' }
  | { readonly code: 'workbook-protected' }
  /** Another one is open in its place by now. */
  | { readonly code: 'workbook-closed' }
  | { readonly code: 'workbook-read-only' };

/** An export that cannot be made, or an exported file that cannot be verified. */
export type ExportError =
  /** A final export while `n` things are still to be mended. */
  | { readonly code: 'export-blocked'; readonly n: number }
  /** The workbook has no submission record: it was not exported, or the record is gone. */
  | { readonly code: 'verify-no-record' };

/** Answers that cannot be carried into a new workbook. */
export type UpdateError =
  /** The questionnaire has no map from the version that they answer. */
  | { readonly code: 'version-unmapped'; readonly id: string; readonly version: string; readonly expected: string }
  /** The workbook is a part: what it has is not all of the answers. */
  | { readonly code: 'carry-part'; readonly n: number; readonly total: number };

/** A part of the program that is loaded when it is needed could not be loaded. */
export interface LoadError {
  readonly code: 'part-not-loaded';
}

/** A bug: something that cannot happen did. Kept apart so that it is never shown as the user's mistake. */
export interface InternalError {
  readonly code: 'internal';
  readonly detail: string;
}

export type ActionToolError =
  | LimitError
  | WorkbookError
  | StoppedError
  | FileError
  | InputError
  | ExcelError
  | OpenWorkbookError
  | ExportError
  | UpdateError
  | LoadError
  | InternalError;

/** A value, or why there is none. */
export type Result<T, E = ActionToolError> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
