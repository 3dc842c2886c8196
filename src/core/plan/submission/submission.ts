/** What an exported workbook says of itself: the submission. */
import type { LeavablePart } from '../../confidentiality/leaveOutChoice.ts';
import type { ExportTranslator } from '../../messages/exportCatalogue.ts';

/** A final one is complete and locked; a draft says everywhere that it is one, and can be filled in further. */
export type SubmissionKind = 'final' | 'draft';

/** What is known of an export before it is sealed. */
export interface SubmissionFacts {
  readonly kind: SubmissionKind;
  /** When it was made: ISO 8601 date and time as the person's clock had it. The record shows minutes. */
  readonly at: string;
  /** SHA-256 of the canonical answers (answers/canonical.ts), as they are exported: 64 hexadecimal digits. */
  readonly fingerprint: string;
  readonly leftOut: readonly LeavablePart[];
  /** Single pieces of text that were replaced. */
  readonly withheld: number;
}

export interface Submission extends SubmissionFacts {
  /**
   * The edition of the form that the workbook has (edition.ts), eight hexadecimal digits; null where a record that was
   * read does not say. It is in a line that is sealed.
   */
  readonly edition: string | null;
  /**
   * SHA-256 of what the record says, 64 hexadecimal digits. Whoever wants to can make a new one: it shows that somebody
   * changed the record by hand or by accident, not who made it.
   */
  readonly seal: string;
}

/** A submission and the words to say it with: an export's words are loaded when somebody exports, and given from there. */
export interface SubmissionMarks {
  readonly submission: Submission;
  readonly words: ExportTranslator;
}

/** Version of the record's arrangement. A reader refuses what is newer than it knows. */
export const RECORD_VERSION = 1;

/** Names of the custom document properties of an exported workbook. */
export const SUBMISSION_PROPERTY = { record: 'ActionToolRecord', seal: 'ActionToolSeal' } as const;
