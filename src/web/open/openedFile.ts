/** A workbook from outside as the page takes it in: data, made by the worker (entry/openWorker.ts). */
import type { WorkbookExtras } from '../../app/workbookExtras.ts';
import type { Response } from '../../core/answers/response.ts';
import type { Result } from '../../core/errors/error.ts';

export interface OpenedFile {
  readonly response: Response;
  readonly extras: WorkbookExtras;
  /** It has a Summary sheet of ours. */
  readonly summary: boolean;
  readonly losses: Losses;
}

/** What the file has that is not taken over; a person is told before anything is replaced. */
export interface Losses {
  /** Sheets that are not ours, by name. */
  readonly sheets: readonly string[];
  /** Sheets with another copy of the questionnaire. */
  readonly copies: readonly string[];
  /** Refs of rows that the questionnaire does not have. */
  readonly unknownRows: readonly string[];
  /** Sub-items that are there more than once. */
  readonly duplicateRows: readonly string[];
}

/** What it answers, once. */
export type FromWorker = Result<OpenedFile>;
