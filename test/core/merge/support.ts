/** Answers that meet: few texts and few sub-items, so that they are often the same, often in conflict. */
import fc from 'fast-check';
import { NO_ANSWER, type Answer, type Response } from '../../../src/core/answers/response.ts';
import {
  ancestorFromCodes,
  ancestorOf,
  codesOf,
  NO_ANCESTOR,
  type Ancestor,
} from '../../../src/core/merge/ancestor.ts';
import { compareSides, type MergeDifference } from '../../../src/core/merge/compare.ts';
import { mergeResponses, type Decide, type Merged } from '../../../src/core/merge/merge.ts';
import { mergePlaces } from '../../../src/core/merge/place.ts';
import { fieldsOf, Values } from '../../../src/core/merge/side.ts';
import type { Separators } from '../../../src/core/merge/versions.ts';
import { placedSubItems } from '../../../src/framework/subItems.ts';
import { sha256 } from '../../support/exported.ts';
import { madeUpFramework } from '../../support/workbooks.ts';

export const SEPARATORS: Separators = ['— Another version: —', '— Autre version : —'];
export const framework = madeUpFramework(3);
export const refs = placedSubItems(framework).map(({ subItem }) => subItem.ref);

const both = (...texts: string[]): string => texts.join(`\n${SEPARATORS[0]}\n`);

/** Nothing, white space, one text in several forms, others, and texts that were merged before. */
export const SMALL_TEXTS = [
  '', '  ', 'one', 'one\r\n', 'two', 'three', 'a\nb', 'a\r\nb', both('one', 'two'), both('two', 'one'),
  both('one', 'two', 'three'), `one\n${SEPARATORS[1]}\ntwo`, SEPARATORS[0], both('two', 'one\r'),
]; // prettier-ignore

const smallText = fc.constantFrom(...SMALL_TEXTS);

/** Any text at all, with lines that separate put in anywhere. */
export const wildText = fc
  .array(fc.oneof(fc.constantFrom(...SMALL_TEXTS, ...SEPARATORS, '\n', '\r', ' '), fc.string({ unit: 'binary' })), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));

const answerOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Answer> =>
  fc
    .tuple(
      fc.constantFrom(null, null, 'implemented', 'committed'),
      fc.constantFrom('', '', '', 'Perhaps'),
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

export const responseOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Response> =>
  fc
    .tuple(
      fc.dictionary(fc.constantFrom(...refs), answerOf(text)),
      fc.dictionary(fc.constantFrom('country', 'date'), text),
      text,
    )
    .map(([answers, respondent, additionalDetails]) => ({
      framework: { id: framework.id, version: framework.version },
      answers: { ...answers },
      respondent: { ...respondent },
      additionalDetails,
    }));

export const smallResponse = responseOf(smallText);

/** What some people make of the same answers, each touching little of them: they often go together. */
export function editedByEach(people: number): fc.Arbitrary<{ base: Response | null; each: readonly Response[] }> {
  const edit = fc.tuple(
    fc.constantFrom(...refs),
    fc.oneof(
      fc.record({ status: fc.constantFrom(null, 'implemented', 'committed') }),
      fc.record({ activities: smallText }),
      fc.record({ timeframe: smallText }),
      fc.record({ statusText: fc.constantFrom('', 'Perhaps') }),
    ),
  );
  const edits = fc.array(fc.array(edit, { maxLength: 2 }), { minLength: people, maxLength: people });
  return fc.tuple(fc.option(smallResponse, { freq: 2 }), edits).map(([base, all]) => ({
    base,
    each: all.map((own) => withEdits(base ?? NOTHING, own)),
  }));
}

const NOTHING: Response = {
  framework: { id: framework.id, version: framework.version },
  answers: {},
  respondent: {},
  additionalDetails: '',
};

/** A response that speaks of these sub-items, and of nothing else. */
export const withAnswers = (answers: Response['answers']): Response => ({ ...NOTHING, answers });

function withEdits(response: Response, edits: readonly (readonly [ref: string, values: Partial<Answer>])[]): Response {
  const answers = { ...response.answers };
  for (const [ref, values] of edits) answers[ref] = { ...(answers[ref] ?? NO_ANSWER), ...values };
  return { ...response, answers };
}

export interface TestMerge extends Merged {
  readonly differences: readonly MergeDifference[];
  readonly conflicts: number;
}

/** Merges, as everybody would who has the answers. */
export function merge(
  ours: Response,
  theirs: Response,
  ancestor: Ancestor,
  decide: Decide = () => undefined,
): TestMerge {
  const { differences } = compareSides(framework, { response: ours }, { response: theirs }, ancestor, SEPARATORS);
  const merged = mergeResponses(framework, ours, theirs, differences, decide, SEPARATORS);
  return { ...merged, differences, conflicts: differences.filter(({ standing }) => standing === 'conflict').length };
}

export const before = (response: Response | null): Ancestor =>
  response === null ? NO_ANCESTOR : ancestorOf(framework, { response }, SEPARATORS);

/** The same ancestor as a part knows it: by codes. */
export async function beforeByCodes(response: Response, ours: Response, theirs: Response): Promise<Ancestor> {
  const values = new Values(framework, SEPARATORS);
  const codes = new Map<string, readonly string[]>();
  for (const ref of Object.keys(response.answers)) codes.set(ref, await codesOf(values, response, ref, sha256));
  return ancestorFromCodes(framework, [{ response: ours }, { response: theirs }], codes, SEPARATORS, sha256);
}

/** What answers say, without what makes no difference: order of versions, outer white space, line ends. */
export function meaning(response: Response): object {
  const values = new Values(framework, SEPARATORS);
  return mergePlaces(framework).map((place) =>
    fieldsOf(place).map((field) => [...values.versions(response, place, field)].sort()),
  );
}
