/** What an export needs, is asked, and gives. Types only, so that a front can know them before the code is loaded. */
import type { CheckReport } from '../../core/check/checkResponse.ts';
import type { Finding } from '../../core/check/finding.ts';
import type { CarriedFinding, TextFinding } from '../../core/confidentiality/finding.ts';
import type { LeavablePart, LeaveOutChoice } from '../../core/confidentiality/leaveOutChoice.ts';
import type { Result } from '../../core/errors/error.ts';
import type { WorkbookPlan } from '../../core/plan/workbookPlan.ts';
import type { Response } from '../../core/answers/response.ts';

export const EXPORT_FORMATS = ['xlsx', 'docx', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** A final export needs a response without blockers; a draft says that it is one. */
export type ExportKind = 'final' | 'draft';
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** What the composition root gives: an export itself touches no host, no disk, no global. */
export interface ExportTools {
  /** SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits (Web Crypto, in Node and in browsers). */
  readonly sha256: (text: string) => Promise<string>;
  /** A plan as the bytes of an .xlsx file. */
  readonly workbookBytes: (plan: WorkbookPlan) => Promise<Result<Uint8Array>>;
}

/** A workbook read and looked through before anything is made of it. */
export interface ExportLook {
  /** BCP 47 tag of the workbook's language, in which exports are written. */
  readonly language: string;
  readonly response: Response;
  readonly report: CheckReport;
  /** What stands in the way of a final export: the report's blockers. */
  readonly blockers: readonly Finding[];
  /** Sub-items that are not complete. */
  readonly open: number;
  readonly total: number;
  /** In the document's order, respondent first. */
  readonly findings: readonly TextFinding[];
  readonly carried: readonly CarriedFinding[];
}

export interface ExportRequest {
  readonly format: ExportFormat;
  readonly kind: ExportKind;
  readonly leaveOut: LeaveOutChoice;
  readonly paper: Paper;
  /** ISO 8601 date and time, as the clock of the person has it. */
  readonly at: string;
}

export interface ExportedFile {
  /** Safe on every system; DRAFT and the open count are in it when it is one. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly kind: ExportKind;
  /** Sub-items that are not complete, as the file itself counts them. */
  readonly open: number;
  readonly total: number;
  readonly leftOut: readonly LeavablePart[];
  /** Findings replaced one by one. */
  readonly withheld: number;
  /** SHA-256 of the answers as they were exported, 64 hexadecimal digits. */
  readonly fingerprint: string;
}
