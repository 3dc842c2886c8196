/** Where one value stands between two files: the rule of the three-way merge, for values of any kind. */
import { holdsAll, sameVersions, type Versions } from './versions.ts';

/**
 * `same`: nobody changed it. `both-same`: both changed it to the same. `ours`, `theirs`: what that one has holds good.
 * `conflict`: somebody must choose.
 */
export type Standing = 'same' | 'both-same' | 'ours' | 'theirs' | 'conflict';

/** What the common ancestor says of a value. Texts of the ancestor itself are not needed, so it need not keep them. */
export interface Before {
  /** Ours is as it was. */
  readonly oursIsIt: boolean;
  readonly theirsIsIt: boolean;
  /** There was nothing. */
  readonly blank: boolean;
}

/**
 * Without a known ancestor, there was nothing: then nothing that anybody wrote is taken for old, and two different texts
 * are a conflict.
 */
export function nothingBefore(ours: Versions, theirs: Versions): Before {
  return { oursIsIt: ours.size === 0, theirsIsIt: theirs.size === 0, blank: true };
}

/**
 * Where a value stands. That they emptied a cell, or took one of its versions out, is never taken over without being
 * asked for: it looks like a cell that was emptied by accident, and what was in it would be gone.
 */
export function standingOf(ours: Versions, theirs: Versions, before: Before): Standing {
  if (sameVersions(ours, theirs)) return before.oursIsIt ? 'same' : 'both-same';
  const oneIsEmpty = ours.size === 0 || theirs.size === 0;
  if (before.oursIsIt) return holdsAll(ours, theirs) ? 'conflict' : 'theirs';
  if (before.theirsIsIt) return 'ours';
  // One deleted what the other one changed.
  if (oneIsEmpty) return 'conflict';
  if (holdsAll(ours, theirs)) return 'ours';
  return holdsAll(theirs, ours) ? 'theirs' : 'conflict';
}
