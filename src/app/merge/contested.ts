import type { Ancestor } from '../../core/merge/ancestor.ts';
import { compareSides } from '../../core/merge/compare.ts';
import { needsStatus } from '../../core/merge/merge.ts';
import { mergeKey } from '../../core/merge/place.ts';
import type { MergeSide } from '../../core/merge/side.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { Framework } from '../../framework/schema.ts';
import { findAncestor, sideOf, type FoundAncestor } from './findAncestor.ts';
import { separatorsOf } from './lookBeforeMerge.ts';
import type { AncestorKind, EarlierFile, MergeTools, Opened } from './types.ts';

/** A place on which files contradict each other. */
export interface Contest {
  /** Which of the files do, from 0. */
  readonly files: readonly number[];
  /** Be both texts kept, somebody must say which status it shall be. */
  readonly statuses: boolean;
}

/**
 * The places on which colleagues' files contradict each other, whatever ours has there: by the place's name. It does not
 * look at ours, so that what is asked does not depend on whose text was taken before; nor on the order of the files.
 * @param earlier files that they may have been made from
 */
export async function contestedPlaces(
  framework: Framework,
  files: readonly Opened[],
  t: Translator,
  tools: MergeTools,
  earlier: readonly EarlierFile[] = [],
): Promise<ReadonlyMap<string, Contest>> {
  const contested = new Map<string, Contest>();
  for (const [at, one] of files.entries()) {
    for (const [before, other] of files.slice(0, at).entries()) {
      if (isApart(one, other)) continue;
      for (const [key, needs] of await contestedBy(framework, other, one, t, tools, earlier)) {
        const { files: some, statuses } = contested.get(key) ?? { files: [], statuses: false };
        const all = new Set([...some, before, at]);
        contested.set(key, { files: [...all].sort((a, b) => a - b), statuses: statuses || needs });
      }
    }
  }
  return contested;
}

/** Of the ways to know what two files began with, the surest first. */
const SUREST: readonly AncestorKind[] = ['part', 'ours', 'given', 'none'];

/**
 * The places on which two files contradict each other, and whether by their statuses: each of them conflicts with the
 * other, so each has changed it.
 */
async function contestedBy(
  framework: Framework,
  one: Opened,
  other: Opened,
  t: Translator,
  tools: MergeTools,
  earlier: readonly EarlierFile[],
): Promise<ReadonlyMap<string, boolean>> {
  const separators = separatorsOf(one.reading, t);
  const [ours, theirs] = [sideOf(one.reading), sideOf(other.reading)];
  // What both began with is known from either of them, and parts of different wholes began with different texts.
  const byOther = await findAncestor(framework, one, other, separators, tools, earlier);
  const byOne = await findAncestor(framework, other, one, separators, tools, earlier);
  const found: readonly FoundAncestor[] = [byOther, { ...byOne, ancestor: seenFromTheirs(byOne.ancestor) }];
  const surest = SUREST.find((kind) => found.some((way) => way.kind === kind));
  const contested = found
    .filter(({ kind }) => kind === surest)
    .flatMap(({ ancestor }) => {
      const conflicts = (mine: MergeSide, yours: MergeSide, known: Ancestor): readonly (readonly [string, boolean])[] =>
        compareSides(framework, mine, yours, known, separators)
          .differences.filter(({ standing }) => standing === 'conflict')
          .map((difference) => [mergeKey(difference.place), needsStatus(difference)]);
      const back = new Map(conflicts(theirs, ours, seenFromTheirs(ancestor)));
      return conflicts(ours, theirs, ancestor).flatMap(([key, needs]): (readonly [string, boolean])[] => {
        const needsBack = back.get(key);
        return needsBack === undefined ? [] : [[key, needs || needsBack]];
      });
    });
  const needing = new Set(contested.flatMap(([key, needs]) => (needs ? [key] : [])));
  return new Map(contested.map(([key]) => [key, needing.has(key)]));
}

/** The same ancestor, where ours and theirs change places. */
function seenFromTheirs(ancestor: Ancestor): Ancestor {
  return (place, field, ours, theirs) => {
    const before = ancestor(place, field, theirs, ours);
    return before === undefined
      ? undefined
      : { oursIsIt: before.theirsIsIt, theirsIsIt: before.oursIsIt, blank: before.blank };
  };
}

/** Parts that have no sub-item in common, as those of a questionnaire that was divided: there is nothing to compare. */
function isApart({ reading: one }: Opened, { reading: other }: Opened): boolean {
  if (one.part === undefined || other.part === undefined) return false;
  return Object.keys(one.response.answers).every((ref) => !Object.hasOwn(other.response.answers, ref));
}
