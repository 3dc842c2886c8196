/** Bringing in a colleague's file: what is looked at, what is decided, what came of it. */
import type { Sha256 } from '../../core/answers/sha256.ts';
import type { Finding } from '../../core/check/finding.ts';
import type { CarriedFinding } from '../../core/confidentiality/finding.ts';
import type { MergeDifference } from '../../core/merge/compare.ts';
import type { Confirmations, Unconfirmed } from '../../core/merge/confirmations.ts';
import type { MergeOutcome, OpenReason } from '../../core/merge/merge.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import type { WorkbookReading } from '../../core/reading/interpret.ts';
import type { Framework } from '../../framework/schema.ts';

/** What a merge is given by a composition root. */
export interface MergeTools {
  readonly sha256: Sha256;
}

/** A colleague's file as whoever read it gives it: its cells, and what it carries beside them. */
export interface TheirFile {
  readonly grid: WorkbookGrid;
  readonly carried: readonly CarriedFinding[];
}

/** A workbook as it was read. */
export interface Opened {
  readonly grid: WorkbookGrid;
  readonly reading: WorkbookReading;
}

/**
 * A file that others may have been made from. `ours`: as it was before other files were merged into it; only who records
 * that it was made from it is taken to be. `given`: somebody says that they were.
 */
export interface EarlierFile {
  readonly kind: 'ours' | 'given';
  readonly reading: WorkbookReading;
}

/**
 * What both files began with: the codes that theirs, a part, carries; ours as it is, when theirs was exported from it;
 * an earlier file that was given; or nobody knows.
 */
export type AncestorKind = 'part' | 'ours' | 'given' | 'none';

/** Why a difference cannot be merged, whatever is decided. */
export type Obstacle =
  /** Ours has no row, column or cell to write to. */
  | 'no-place'
  /** The sub-item has several rows in one of the files: which one is meant, nobody can tell. */
  | 'two-rows';

/** Two files beside each other, before anything is done. */
export interface MergeLook {
  readonly ours: Opened;
  readonly theirs: WorkbookReading;
  /** What ours asks for: of a part, its sub-items. */
  readonly asked: Framework;
  readonly ancestor: AncestorKind;
  /** In the document's order. */
  readonly differences: readonly MergeDifference[];
  /** Where ours stays, they count only if somebody decides otherwise. */
  readonly obstacles: ReadonlyMap<MergeDifference, Obstacle>;
  /** What they have confirmed of the answers from the period before, and we have not. */
  readonly confirmations: Confirmations;
  /** Places that are the same in both. */
  readonly same: number;
  /** Sub-items that theirs has an answer to and ours, a part, does not ask for. */
  readonly outside: readonly string[];
  /**
   * What theirs holds and no answer can, or does not hold: rows with strange Refs or none, second rows of a sub-item,
   * lost rows and columns, copies of the sheet, a sub-item's edited wording. It is never merged, so a person has to look.
   */
  readonly unread: readonly Finding[];
  /** What theirs carries beside the answers and a colleague may have meant for us: comments, own cells and sheets, an Archive. */
  readonly beside: readonly CarriedFinding[];
}

/** Somebody wrote there, too, while a merge was decided or written. */
export type Meanwhile =
  /** The place was changed before, and nothing was written: ours is as somebody made it. */
  | 'changed-meanwhile'
  /** Some of its cells are as decided, another one is as somebody made it: a person has to look. */
  | 'partly';

/** What became of a difference; obstacles and changes made meanwhile are reasons, too. */
export interface AppliedOutcome extends Omit<MergeOutcome, 'open'> {
  readonly open?: OpenReason | Obstacle | Meanwhile;
}

export interface MergeApplied {
  readonly outcomes: readonly AppliedOutcome[];
  /** Cells that were written. */
  readonly cells: number;
}

/** What became of the answers that they have confirmed and we had not: by Ref. */
export interface ConfirmationsTaken {
  /** Ours is confirmed now, too. */
  readonly confirmed: readonly string[];
  readonly unconfirmed: readonly Unconfirmed[];
}
