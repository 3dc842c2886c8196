/** A review and a person's decisions -> what is shown in which order, and what would be written. Pure. */
import type { MergeLook } from '../../app/merge/types.ts';
import type { MergeDone } from '../../app/session/paneMerge.ts';
import type { MergeDifference } from '../../core/merge/compare.ts';
import { needsStatus, type MergeDecision } from '../../core/merge/merge.ts';
import { mergeKey } from '../../core/merge/place.ts';

/** By {@link keyOf}. */
export type Decisions = ReadonlyMap<string, MergeDecision>;

export const GROUPS = ['conflict', 'theirs', 'both', 'blocked', 'ours'] as const;
export type GroupKey = (typeof GROUPS)[number];

export interface DifferenceGroup {
  readonly key: GroupKey;
  /** In the document's order. */
  readonly differences: readonly MergeDifference[];
}

/** A difference as a person saw it: a decision on it holds as long as both texts are these. */
export function keyOf({ place, fields }: MergeDifference): string {
  return JSON.stringify([place.kind, mergeKey(place), fields.map(({ field, ours, theirs }) => [field, ours, theirs])]);
}

/** What is to become of it; undefined where somebody has yet to decide. */
export function decisionOn(difference: MergeDifference, decisions: Decisions): MergeDecision | undefined {
  const { standing } = difference;
  return decisions.get(keyOf(difference)) ?? (standing === 'conflict' ? undefined : { choice: standing });
}

/** By what the comparison says, not by what is decided: nothing jumps elsewhere under the person's hands. */
export function groupsOf({ differences, obstacles }: MergeLook): readonly DifferenceGroup[] {
  const keyFor = (difference: MergeDifference): GroupKey =>
    obstacles.has(difference) && difference.standing !== 'ours' ? 'blocked' : difference.standing;
  return GROUPS.map((key) => ({ key, differences: differences.filter((one) => keyFor(one) === key) })).filter(
    (group) => group.differences.length > 0,
  );
}

/** Whether something is left to decide: of both texts, it may be the status. */
export function isUndecided(difference: MergeDifference, decisions: Decisions): boolean {
  const decision = decisionOn(difference, decisions);
  return (
    decision === undefined || (decision.choice === 'both' && decision.status === undefined && needsStatus(difference))
  );
}

export interface Outlook {
  /** Answers of ours that would be another one. */
  readonly toWrite: number;
  /** Answers of ours that are the same as theirs and would be confirmed, as theirs are. */
  readonly toConfirm: number;
  readonly undecided: number;
}

export function outlookOf({ differences, obstacles, confirmations }: MergeLook, decisions: Decisions): Outlook {
  const possible = differences.filter((difference) => !obstacles.has(difference));
  return {
    toWrite: possible.filter((one) => (decisionOn(one, decisions)?.choice ?? 'ours') !== 'ours').length,
    toConfirm: confirmations.taken.length,
    undecided: possible.filter((one) => isUndecided(one, decisions)).length,
  };
}

/** Whether there is anything to bring in, or to decide. */
export function isOfUse({ differences, confirmations }: MergeLook): boolean {
  return differences.length > 0 || confirmations.taken.length > 0;
}

/** As the session is asked for them. */
export function decisionsFor(
  { differences }: MergeLook,
  decisions: Decisions,
): ReadonlyMap<MergeDifference, MergeDecision> {
  return new Map(
    differences.flatMap((difference) => {
      const decision = decisions.get(keyOf(difference));
      return decision === undefined ? [] : [[difference, decision] as const];
    }),
  );
}

/** Cells that were written. */
export function cellsOf({ applied, confirmations }: MergeDone): number {
  return applied.cells + confirmations.confirmed.length;
}
