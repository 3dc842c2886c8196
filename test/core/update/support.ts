/** Made-up versions of a questionnaire, with any map between them, and any answers. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Answer, Response } from '../../../src/core/answers/response.ts';
import type { EarlierVersion, Framework, RefChange } from '../../../src/framework/schema.ts';
import { placedSubItems } from '../../../src/framework/subItems.ts';
import { parseFramework } from '../../../src/framework/validate.ts';

/** A questionnaire of test/fixtures/versions, by its version. */
export function checklist(version: '1.0' | '2.0'): Framework {
  const file = new URL(`../../fixtures/versions/made-up-checklist-${version}.json`, import.meta.url);
  const parsed = parseFramework(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.framework;
}

export const v1 = checklist('1.0');
export const v2 = checklist('2.0');
export const refsOf = (framework: Framework): string[] => placedSubItems(framework).map(({ subItem }) => subItem.ref);

/** Short texts that are often the same, odd ones, and some so long that two of them do not fit into one cell. */
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('', ' ', 'lamps', 'locks\r\nand keys', '[1.1]\nlamps', 'by June 2020', '=1+1'),
  },
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom('a', 'b').map((letter) => letter.repeat(20_000)) },
);

const answer: fc.Arbitrary<Answer> = fc
  .tuple(
    fc.constantFrom(null, null, 'implemented', 'committed', 'planned'),
    fc.constantFrom('', '', 'Perhaps', 'Already done'),
    text,
    text,
    text,
  )
  .map(([status, statusText, activities, timeframe, barriers]) => ({
    status,
    statusText: status === null ? statusText : '',
    activities,
    timeframe,
    barriers,
  }));

/** Answers to the first version, one of them perhaps to a sub-item of which no map speaks. */
export const anyAnswers: fc.Arbitrary<Response> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...refsOf(v1), '9.9'), answer),
    fc.dictionary(fc.constantFrom('institution', 'region', 'reporting_period', 'date'), text),
    text,
  )
  .map(([answers, respondent, additionalDetails]) => ({
    framework: { id: v1.id, version: v1.version },
    respondent: { ...respondent },
    answers: { ...answers },
    additionalDetails,
  }));

/** Any sound map from the first version's sub-items to the second's. */
export const anyMap: fc.Arbitrary<Framework> = fc
  .array(fc.tuple(fc.nat(3), fc.subarray(refsOf(v2), { maxLength: 3 })), {
    minLength: refsOf(v1).length,
    maxLength: refsOf(v1).length,
  })
  .map((wishes) => ({ ...v2, earlierVersions: [soundMap(wishes)] }));

function soundMap(wishes: readonly (readonly [kind: number, targets: readonly string[]])[]): EarlierVersion {
  const [map] = v2.earlierVersions ?? [];
  if (map === undefined) throw new Error('no map');
  const uses = new Map<string, number>();
  for (const [, targets] of wishes) for (const target of targets) uses.set(target, (uses.get(target) ?? 0) + 1);
  const subItems = refsOf(v1).map((ref, index): RefChange => {
    const [kind, targets] = wishes[index] ?? [0, []];
    const [to] = targets;
    if (to === undefined) return { change: 'retired', ref };
    if (targets.length > 1) return { change: 'split', ref, into: [...targets] };
    if ((uses.get(to) ?? 0) > 1) return { change: 'merged', ref, to };
    return { change: kind % 2 === 0 ? 'same' : 'reworded', ref, to };
  });
  return { ...map, subItems };
}
