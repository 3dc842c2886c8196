/** What the confidentiality review finds, as data. The words are in the export's catalogue under `review.<kind>`. */
import type { FieldCode } from '../../framework/schema.ts';

/** A text of a response. */
export type TextPlace =
  | {
      readonly kind: 'answer';
      readonly ref: string;
      /** `status`: a text that is no label. */ readonly field: 'status' | FieldCode;
    }
  | { readonly kind: 'respondent'; readonly code: string }
  | { readonly kind: 'additional-details' };

/** What a piece of text looks like: a person, or a way to find one. */
export type PersonKind =
  | 'email'
  | 'phone'
  /** A link to a person's page, or a handle. */
  | 'profile'
  | 'coordinates'
  /** Of a passport, an identity card, a bank account. */
  | 'identity-number'
  /** A name from the list that was given for this review. */
  | 'listed-name'
  /** A name after a title: Ms, Dr, Mme, Sra. */
  | 'titled-name';

/** One place in a text. */
export interface TextFinding {
  /** The same for the same response: `3.2/activities/email/1`, `respondent/contact/phone/1`, `details/email/2`. */
  readonly id: string;
  readonly kind: PersonKind;
  readonly place: TextPlace;
  /** UTF-16 positions in the text of the place. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A few words around it, on one line, so that a person can judge. */
  readonly before: string;
  readonly after: string;
}

/** What the workbook carries beside the answers. */
export type CarriedKind =
  | 'author'
  | 'last-modified-by'
  /** Manager, company, keywords, comments, category among the document's properties. */
  | 'properties'
  | 'custom-properties'
  /** Comments, threaded or not, and notes. */
  | 'comments'
  | 'hidden-sheet'
  | 'hidden-rows'
  | 'hidden-columns'
  /** Links to other workbooks, data connections. */
  | 'external-links'
  /** Sheets that are not the add-in's. */
  | 'other-sheets'
  | 'macros';

/**
 * Something that is in the workbook and in no export, since every export is made anew from the answers. Hidden rows of
 * the questionnaire are the exception: their answers are answers, and are exported.
 */
export interface CarriedFinding {
  readonly kind: CarriedKind;
  /** Where, if it is on one sheet. */
  readonly sheet?: string;
  /** How many: comments, rows, links. */
  readonly n: number;
  /** What it says or is called, as it is in the file, cut to a line; empty when there is nothing to quote. */
  readonly what: string;
}
