/** What the completeness check finds, as data. The words are in the catalogue under `finding.<code>`. */
import type { FieldCode } from '../../framework/schema.ts';
import type { ReviewReason } from '../update/reviewReasons.ts';

/** A blocker must be mended before a final export; a warning is worth a look and stops nothing. */
export type Severity = 'blocker' | 'warning' | 'info';

export type BlockerCode =
  | 'status-missing'
  | 'status-unknown'
  | `${FieldCode}-missing`
  | 'row-missing'
  | 'row-duplicate'
  | 'respondent-missing'
  | 'column-missing';

export type WarningCode =
  | 'row-unknown'
  | 'respondent-unknown'
  | 'text-unused'
  | 'text-placeholder'
  | 'timeframe-unclear'
  | 'wording-changed'
  | 'wording-other'
  | 'validation-lost'
  | 'column-doubtful'
  | 'names-lost'
  | 'label-lost'
  | 'questionnaire-copied'
  | `answer-${ReviewReason}`;

/** Says what the workbook is; nothing is to be done about it. */
export type InfoCode = 'part';

export type FindingCode = BlockerCode | WarningCode | InfoCode;

/** Severity of every finding code: the one place that says what blocks. */
export const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  'status-missing': 'blocker',
  'status-unknown': 'blocker',
  'activities-missing': 'blocker',
  'timeframe-missing': 'blocker',
  'barriers-missing': 'blocker',
  'row-missing': 'blocker',
  'row-duplicate': 'blocker',
  'respondent-missing': 'blocker',
  'column-missing': 'blocker',
  'row-unknown': 'warning',
  'respondent-unknown': 'warning',
  'text-unused': 'warning',
  'text-placeholder': 'warning',
  'timeframe-unclear': 'warning',
  'wording-changed': 'warning',
  'wording-other': 'warning',
  'validation-lost': 'warning',
  'column-doubtful': 'warning',
  'names-lost': 'warning',
  'label-lost': 'warning',
  'questionnaire-copied': 'warning',
  'answer-past': 'warning',
  'answer-merged': 'warning',
  'answer-split': 'warning',
  'answer-reworded': 'warning',
  'answer-carried': 'warning',
  part: 'info',
};

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Ref of the sub-item, when the finding is about one. */
  readonly subItem?: string;
  /** A column (status, activities, timeframe, barriers, subItem) or a respondent field's code. */
  readonly field?: string;
  /** Where to go: sheet name and address, such as `'Action Tool'!G12`; absent when no workbook was read. */
  readonly cell?: string;
  /** What the message needs beyond the above: a status label, the text found, a count. */
  readonly context: Readonly<Record<string, string | number>>;
}

/** How far a row is. A status alone never makes it complete. */
export type RowState = 'blank' | 'incomplete' | 'complete';
