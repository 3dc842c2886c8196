/** What was said of an earlier version's sub-items, said of this one's. */
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { mergeKey, mergePlaces } from '../merge/place.ts';
import type { FoundMark } from './reviewMarks.ts';
import type { AnswerChange } from './updateResponse.ts';

/** The Refs that a Ref of the earlier version became; none where it is not asked any more. */
type RefsNow = (ref: string) => readonly string[];

function refsNow(changes: readonly AnswerChange[]): RefsNow {
  if (changes.length === 0) return (ref) => [ref];
  const now = new Map<string, string[]>();
  for (const { from, to } of changes) for (const ref of from) now.set(ref, [...(now.get(ref) ?? []), ...to]);
  return (ref) => now.get(ref) ?? [];
}

/** Marks of the earlier version: what nobody has looked at stays to be looked at, wherever it is now. */
export function movedMarks(changes: readonly AnswerChange[], marks: readonly FoundMark[]): readonly FoundMark[] {
  const now = refsNow(changes);
  return marks.flatMap((mark) => now(mark.ref).map((ref) => ({ ...mark, ref })));
}

/**
 * Places of the earlier version (merge/place.ts) as a person finds them in this one, in its order: what is not asked any
 * more has nothing to be filled in.
 */
export function movedPlaces(
  framework: Framework,
  before: Framework,
  changes: readonly AnswerChange[],
  keys: readonly string[],
): readonly string[] {
  const refs = new Set(placedSubItems(before).map(({ subItem }) => subItem.ref));
  const now = refsNow(changes);
  const moved = new Set(keys.flatMap((key) => (refs.has(key) ? now(key) : [key])));
  return mergePlaces(framework)
    .map(mergeKey)
    .filter((key) => moved.has(key));
}
