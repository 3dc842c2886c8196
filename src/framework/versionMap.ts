/**
 * Maps from earlier versions of a questionnaire: what became of each of its sub-items. The rules that need more than one
 * place at once are here: targets that exist, sources that are told one by one, and nothing that is forgotten.
 */
import type { SchemaProblem } from './problem.ts';
import type { EarlierVersion, Framework, RefChange } from './schema.ts';
import { placedSubItems, wordingOf } from './subItems.ts';

/** The Refs of this version that a sub-item of an earlier one became; none where it is not asked any more. */
export function targetsOf(change: RefChange): readonly string[] {
  switch (change.change) {
    case 'same':
    case 'reworded':
    case 'merged':
      return [change.to];
    case 'split':
      return change.into;
    case 'retired':
      return [];
  }
}

/** The map from an earlier version; undefined where the questionnaire has none. */
export function earlierVersion(framework: Framework, version: string): EarlierVersion | undefined {
  return framework.earlierVersions?.find((earlier) => earlier.version === version);
}

/** What is wrong with the maps of a questionnaire, as far as it can be told without the earlier versions themselves. */
export function versionMapProblems(framework: Framework): SchemaProblem[] {
  const refs = new Set(placedSubItems(framework).map(({ subItem }) => subItem.ref));
  const versions = new Set([framework.version]);
  return (framework.earlierVersions ?? []).flatMap((earlier, index) => {
    const path = `earlierVersions[${index}]`;
    const twice = versions.has(earlier.version);
    versions.add(earlier.version);
    return [
      ...(twice
        ? [{ path: `${path}.version`, problem: 'duplicate', detail: earlier.version } satisfies SchemaProblem]
        : []),
      ...changeProblems(earlier, refs, path),
    ];
  });
}

function changeProblems({ subItems }: EarlierVersion, refs: ReadonlySet<string>, path: string): SchemaProblem[] {
  const sources = sourceCounts(subItems);
  const seen = new Set<string>();
  return subItems.flatMap((change, index) => {
    const problems: SchemaProblem[] = [];
    const add = (key: string, problem: SchemaProblem['problem'], detail: string): void => {
      problems.push({ path: `${path}.subItems[${index}].${key}`, problem, detail });
    };
    // As Excel compares them, so that a row of the old worksheet is one of them only.
    const key = change.ref.toLowerCase();
    if (seen.has(key)) add('ref', 'duplicate', change.ref);
    seen.add(key);
    const own = new Set<string>();
    targetsOf(change).forEach((target, at) => {
      const where = change.change === 'split' ? `into[${at}]` : 'to';
      const count = sources.get(target) ?? 0;
      if (!refs.has(target)) add(where, 'unknown_ref', target);
      else if (own.has(target)) add(where, 'duplicate', target);
      else if (count > 1 && (change.change === 'same' || change.change === 'reworded')) {
        add(where, 'shared_target', target);
      } else if (count === 1 && change.change === 'merged') add(where, 'merged_alone', target);
      own.add(target);
    });
    return problems;
  });
}

/** How many sub-items of the earlier version each one of this version has its answer from. */
function sourceCounts(subItems: readonly RefChange[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const change of subItems) {
    for (const target of new Set(targetsOf(change))) counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return counts;
}

/**
 * What is wrong with a map, beside the earlier version itself: a sub-item that is forgotten, one that it never had, one
 * that is told to be the same and is not.
 */
export function earlierVersionProblems(framework: Framework, earlier: Framework): SchemaProblem[] {
  const index = framework.earlierVersions?.findIndex(({ version }) => version === earlier.version) ?? -1;
  const map = framework.earlierVersions?.[index];
  if (map === undefined) return [{ path: 'earlierVersions', problem: 'unmapped', detail: earlier.version }];
  const path = `earlierVersions[${index}].subItems`;
  const before = wordings(earlier);
  const now = wordings(framework);
  const told = new Set(map.subItems.map(({ ref }) => ref));
  return [
    ...[...before.keys()]
      .filter((ref) => !told.has(ref))
      .map((ref): SchemaProblem => ({ path, problem: 'unmapped', detail: ref })),
    ...map.subItems.flatMap((change, at): SchemaProblem[] => {
      const wording = before.get(change.ref);
      if (wording === undefined) return [{ path: `${path}[${at}].ref`, problem: 'unknown_ref', detail: change.ref }];
      if (change.change !== 'same' || now.get(change.to) === wording) return [];
      return [{ path: `${path}[${at}].to`, problem: 'not_same_wording', detail: change.to }];
    }),
  ];
}

function wordings(framework: Framework): ReadonlyMap<string, string> {
  return new Map(placedSubItems(framework).map(({ subItem }) => [subItem.ref, wordingOf(subItem)]));
}
