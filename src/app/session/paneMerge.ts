/** Bringing in a colleague's file as a front asks for it. Types only; merge.ts does it, and is loaded when somebody does. */
import type { ActionToolError, Result } from '../../core/errors/error.ts';
import type { MergeDifference } from '../../core/merge/compare.ts';
import type { MergeDecision } from '../../core/merge/merge.ts';
import type { ConfirmationsTaken, MergeApplied, MergeLook, TheirFile } from '../merge/types.ts';

/** Both workbooks beside each other, as a person is shown them. It holds texts, so it is in no session's state. */
export interface MergeReview {
  readonly look: MergeLook;
  readonly file: TheirFile;
}

export type MergeLooked =
  | { readonly kind: 'looked'; readonly review: MergeReview }
  /** Theirs cannot be used. That is nothing of the open workbook's, and so no problem of the session's. */
  | { readonly kind: 'refused'; readonly error: ActionToolError };

/** What is to be written, by somebody who has seen a review. */
export interface MergeRequest {
  readonly review: MergeReview;
  /** Of a conflict that has none, ours stays; of anything else, what the review says of it is done. */
  readonly decisions: ReadonlyMap<MergeDifference, MergeDecision>;
}

export interface MergeDone {
  readonly applied: MergeApplied;
  readonly confirmations: ConfirmationsTaken;
  /** What differs still. */
  readonly review: MergeReview;
}

/** One person's way through a merge. */
export interface PaneMerge {
  /** Writes what is typed, reads the workbook, and compares. */
  look(file: TheirFile): Promise<Result<MergeLooked>>;
  /**
   * Writes what was decided, wherever the rows are by now. What is another text than the person saw is not overwritten.
   * Then compares again. After a failure it can be asked for once more, and goes on.
   */
  apply(request: MergeRequest): Promise<Result<MergeDone>>;
}
