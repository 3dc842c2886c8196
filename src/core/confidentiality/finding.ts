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
  /** Place, kind, where it begins: `3.2/activities/email/17`, `respondent/contact/phone/1`, `details/email/88`. */
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

/**
 * What the workbook carries beside the answers. What Excel's own Document Inspector looks for is among it (Microsoft
 * Support, "Remove hidden data and personal information by inspecting workbooks").
 */
export const CARRIED_KINDS = [
  'author',
  'last-modified-by',
  /** One of the document's properties: manager, company, keywords, category ...; `what` is `Company: Example`. */
  'properties',
  /** One custom document property that is not ours; `what` is `Name: value`. */
  'custom-properties',
  /** Comments, threaded or not, their replies, and notes of one sheet; `what` is the first one's text. */
  'comments',
  /** Names of persons that the file keeps apart: who commented, shared, tracked changes. `what` lists them. */
  'people',
  'hidden-sheet',
  /** A sheet that no menu of Excel shows, only a program. */
  'very-hidden-sheet',
  /** Hidden by hand, or of no height; within the cells that hold something. */
  'hidden-rows',
  /** Hidden by a filter. */
  'filtered-rows',
  'hidden-columns',
  /** Names of cells, formulas or texts that the name manager does not show. */
  'hidden-names',
  /** Links to other workbooks, programs and pictures outside the file. */
  'external-links',
  /** Links that a person can follow to a file on a computer or a share: they tell its path. */
  'file-links',
  /** Data connections, queries, and formulas that ask the network. */
  'connections',
  /** Pivot tables with their copy of the data, slicers, data models. */
  'pivot-data',
  /** A sheet that is not the add-in's; `what` is empty. */
  'other-sheets',
  /** Rows of the questionnaire with answers that are not read; `what` is the first one's text. */
  'unread-rows',
  /** Cells on the questionnaire's sheet that are not ours, such as people's own columns; `what` is the first one's text. */
  'other-cells',
  /** Answers in a colleague's Archive that ours does not have, said where files are merged; `what` is their Refs. */
  'archived-answers',
  /** Macros, macro sheets, buttons of a macro's own. */
  'macros',
  /** Documents and controls within the workbook. */
  'embedded-objects',
  /** Pictures, shapes, text boxes, ink, charts that are not ours; of one sheet. */
  'drawings',
  /** Text or pictures at the head or foot of a sheet's pages that we did not put there. */
  'headers-footers',
  /** Tracked changes of a shared workbook. */
  'revisions',
  /** Scenarios and views that people have saved, with their names. */
  'saved-views',
  /** Data of other programs (custom XML parts, custom properties of a sheet). */
  'custom-xml',
  'sensitivity-label',
  /** Digital signatures: they name who signed. */
  'signatures',
  /** Names of printers, and of the network that they are on. */
  'printer-settings',
  /** A picture of the first page, made when the file was saved. */
  'preview-picture',
  /** Where the file was saved: a path often has a person's name. */
  'file-path',
  /** Parts of the file that are none of the above; `what` is the part's name. */
  'other-parts',
  /** Something that could not be looked at; `unseen` says what, and `what` which part of the file. */
  'not-looked-at',
] as const;
export type CarriedKind = (typeof CARRIED_KINDS)[number];

/** What a host could not look at. */
export const UNSEEN = [
  /** A part of the file that is damaged, or in a form that is not known. */
  'part',
  /** More sheets than are looked at. */
  'sheets',
  /** Excel is too old to tell of them. */
  'comments',
  'notes',
  'queries',
  /** Excel tells of links to other workbooks on the web only. */
  'links',
  /** The file may hold macros, going by its name. */
  'macros',
  /**
   * What no Excel tells an add-in: headers and footers, links to files, embedded documents, printers, the file's path,
   * tracked changes, saved views, signatures, sensitivity labels. The command sees them in the saved file.
   */
  'file-only',
] as const;
export type Unseen = (typeof UNSEEN)[number];

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
  /** Only, and always, with `not-looked-at`. */
  readonly unseen?: Unseen;
}
