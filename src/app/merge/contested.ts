import { compareSides } from '../../core/merge/compare.ts';
import { mergeKey } from '../../core/merge/place.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { WorkbookReading } from '../../core/reading/interpret.ts';
import type { Framework } from '../../framework/schema.ts';
import { findAncestor, separatorsOf, sideOf } from './lookBeforeMerge.ts';
import type { MergeTools, Opened } from './types.ts';

/**
 * The places on which colleagues' files contradict each other, whatever ours has there: by the place's name, which of the
 * files do, from 0. It does not look at ours, so that what is asked does not depend on whose text was taken before.
 * @param earlier files that they may have been made from
 */
export async function contestedPlaces(
  framework: Framework,
  files: readonly Opened[],
  t: Translator,
  { sha256 }: MergeTools,
  earlier: readonly WorkbookReading[] = [],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const contested = new Map<string, Set<number>>();
  for (const [at, one] of files.entries()) {
    for (const [before, other] of files.slice(0, at).entries()) {
      if (isApart(one, other)) continue;
      // What both began with is known from the one of them that is a part.
      const [ours, theirs] = other.reading.part === undefined ? [other, one] : [one, other];
      const separators = separatorsOf(ours.reading, t);
      const { ancestor } = await findAncestor(framework, ours, theirs, separators, { sha256 }, earlier);
      const sides = [sideOf(ours.reading), sideOf(theirs.reading)] as const;
      for (const { place, standing } of compareSides(framework, ...sides, ancestor, separators).differences) {
        if (standing !== 'conflict') continue;
        const key = mergeKey(place);
        contested.set(key, (contested.get(key) ?? new Set<number>()).add(before).add(at));
      }
    }
  }
  return new Map([...contested].map(([key, some]) => [key, [...some].sort((a, b) => a - b)]));
}

/** Parts that have no sub-item in common, as those of a questionnaire that was divided: there is nothing to compare. */
function isApart({ reading: one }: Opened, { reading: other }: Opened): boolean {
  if (one.part === undefined || other.part === undefined) return false;
  return Object.keys(one.response.answers).every((ref) => !Object.hasOwn(other.response.answers, ref));
}
