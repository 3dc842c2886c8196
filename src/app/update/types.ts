import type { Finding } from '../../core/check/finding.ts';
import type { CarriedFinding } from '../../core/confidentiality/finding.ts';
import type { ArchivedAnswer } from '../../core/update/archive.ts';
import type { PeriodCounts } from '../../core/update/comparePeriods.ts';
import type { ReviewMark } from '../../core/update/reviewMarks.ts';
import type { AnswerChange } from '../../core/update/updateResponse.ts';

/** A commitment whose time is over: done? still planned? not possible? */
export interface OverdueCommitment {
  readonly ref: string;
  readonly timeframe: string;
  /** The last day that the timeframe names, ISO 8601. */
  readonly lastDay: string;
  readonly activities: string;
}

/** How a workbook of a new period was started from another one. */
export interface StartedFrom {
  /** Version of the questionnaire that the other workbook had. */
  readonly version: string;
  /** What became of its sub-items, where that is another version. */
  readonly changes: readonly AnswerChange[];
  /** Answers that are to be confirmed. */
  readonly marks: readonly ReviewMark[];
  /** The longest over first. */
  readonly overdue: readonly OverdueCommitment[];
  /** Codes of respondent fields that had something and are not carried. */
  readonly leftBehind: readonly string[];
  /** Where an export had left something out, so that nothing can be carried: Refs, codes of fields, the free space. */
  readonly withheld: readonly string[];
  /** All that the new workbook's archive has. */
  readonly archive: readonly ArchivedAnswer[];
  /** How many answers there were by status, and how many there are now. */
  readonly counts: PeriodCounts;
  /** What the other workbook has and no answer can hold, or has lost; it is only there. */
  readonly unread: readonly Finding[];
  /** What it has beside the answers: comments, own cells and sheets, as far as whoever read it has looked. */
  readonly beside: readonly CarriedFinding[];
}
