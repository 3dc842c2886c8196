/** What a person wants left out of an export. */
import type { TextFinding } from './finding.ts';

/** Whole parts of a response that can be left out. */
export const LEAVABLE_PARTS = ['activities', 'timeframe', 'barriers', 'additional-details', 'contact'] as const;
/** `contact`: every respondent field that the framework marks as personal. */
export type LeavablePart = (typeof LEAVABLE_PARTS)[number];

export interface LeaveOutChoice {
  readonly parts: readonly LeavablePart[];
  /** Single findings. */
  readonly findings: readonly TextFinding[];
}
