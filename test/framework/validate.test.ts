/** What parseFramework refuses, where it says the fault is, and that it never throws. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ProblemCode } from '../../src/framework/problem.ts';
import { MAX_SUB_ITEMS } from '../../src/framework/constants.ts';
import { parseFramework } from '../../src/framework/validate.ts';
import { madeUpFramework } from '../support/workbooks.ts';

/** A small questionnaire with one of everything, as JSON has it. */
const small = {
  id: 'small-questionnaire',
  version: '1.0',
  language: 'en',
  title: 'A small questionnaire',
  publisher: 'Nobody',
  attribution: 'Made up for tests.',
  introduction: 'Please fill it in.',
  contact: { name: 'Nobody', email: 'nobody@example.org' },
  headings: { recommendations: 'What', subItems: 'How' },
  statuses: [
    { code: 'done', label: 'Done', instruction: 'It is done.', requires: ['activities'] },
    { code: 'not_done', label: 'Not done', instruction: 'It is not done.', requires: ['barriers'] },
  ],
  respondentFields: [
    { code: 'name', label: 'Name', required: true, kind: 'text' },
    { code: 'date', label: 'Date', required: false, kind: 'date' },
  ],
  additionalDetails: 'More',
  sections: [
    {
      title: 'First',
      recommendations: [
        {
          ref: 'a',
          text: 'Recommendation a',
          subItems: [
            { ref: 'a.1', text: 'The same', sameWordingAs: ['b.1'] },
            { ref: 'a.2', text: 'Another', bullets: ['with a bullet'] },
          ],
        },
      ],
    },
    {
      title: 'Second',
      recommendations: [
        {
          ref: 'b',
          text: 'Recommendation b',
          subItems: [
            { ref: 'b.1', text: 'The same', sameWordingAs: ['a.1'] },
            { ref: 'b.2', text: 'One more' },
          ],
        },
      ],
    },
  ],
};

type Json = Record<string, unknown>;

/** A copy with another value at a path; undefined takes the key away, as it does in JSON. */
function changed(path: string, value: unknown, base: unknown = small): unknown {
  const copy = structuredClone(base) as Json;
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const holder = steps.slice(0, -1).reduce<Json>((node, key) => node[key] as Json, copy);
  holder[steps.at(-1) ?? ''] = value;
  return JSON.parse(JSON.stringify(copy));
}

const status = (_: unknown, n: number): Json => ({ code: `s${n}`, label: `S ${n}`, instruction: 'x', requires: [] });
const field = (_: unknown, n: number): Json => ({ code: `f${n}`, label: `F ${n}`, required: false, kind: 'text' });

/** One fault: the value put at the path, and the problem that is told of the same path. */
type Case = readonly [what: string, path: string, value: unknown, problem: ProblemCode, detail?: string];

const A = 'sections[0].recommendations[0]';
const B = 'sections[1].recommendations[0]';

const CASES: readonly Case[] = [
  ['a number for a text', 'title', 7, 'type', 'string'],
  ['null for a text', `${A}.subItems[1].text`, null, 'type', 'string'],
  ['an object for a list', 'statuses', {}, 'type', 'array'],
  ['a text for yes or no', 'respondentFields[0].required', 'yes', 'type', 'boolean'],
  ['a text for a sub-item', `${A}.subItems[1]`, 'Do it', 'type', 'object'],
  ['a number for a bullet', `${A}.subItems[1].bullets[0]`, 1, 'type', 'string'],
  ['no title', 'title', undefined, 'missing'],
  ['no sections', 'sections', undefined, 'missing'],
  ['no contact', 'contact', undefined, 'missing'],
  ['no address', 'contact.email', undefined, 'missing'],
  ['no Ref', `${A}.subItems[1].ref`, undefined, 'missing'],
  ['no list of fields', 'statuses[1].requires', undefined, 'missing'],
  ['unknown keys', 'contact', { name: 'N', email: 'n@example.org', fax: '1', tel: '2' }, 'unknown_key', 'fax, tel'],
  ['an unknown key', `${B}.subItems[1]`, { ref: 'b.2', text: 'x', bullet: 'y' }, 'unknown_key', 'bullet'],
  ['an empty title', 'title', '', 'too_short', '1'],
  ['a title of spaces', 'title', ' \t\n', 'too_short', '1'],
  ['an empty label', 'statuses[0].label', '', 'too_short', '1'],
  ['no section', 'sections', [], 'too_short', '1'],
  ['a section without recommendations', 'sections[0].recommendations', [], 'too_short', '1'],
  ['a recommendation without sub-items', `${A}.subItems`, [], 'too_short', '1'],
  ['no status', 'statuses', [], 'too_short', '1'],
  ['no respondent field', 'respondentFields', [], 'too_short', '1'],
  ['300 statuses', 'statuses', Array.from({ length: 300 }, status), 'too_many', '20'],
  ['51 respondent fields', 'respondentFields', Array.from({ length: 51 }, field), 'too_many', '50'],
  ['a long label', 'statuses[0].label', 'x'.repeat(81), 'too_many', '80'],
  ['a long Ref', `${A}.subItems[1].ref`, '1'.repeat(21), 'too_many', '20'],
  ['a long code', 'respondentFields[0].code', 'x'.repeat(41), 'too_many', '40'],
  ['a comma in a label', 'statuses[1].label', 'No, never', 'comma'],
  ['a line break in a label', 'statuses[1].label', 'No\nnever', 'comma'],
  ['a bad address', 'contact.email', 'nobody at example.org', 'pattern'],
  ['a bad id', 'id', 'Small Questionnaire', 'pattern'],
  ['a bad version', 'version', '1.0 beta', 'pattern'],
  ['a bad language', 'language', 'English', 'pattern'],
  ['a Ref with a space', `${A}.subItems[1].ref`, 'a 2', 'pattern'],
  ['a Ref that is a formula', `${A}.subItems[1].ref`, '=1+1', 'pattern'],
  ['an empty Ref', `${A}.subItems[1].ref`, '', 'pattern'],
  ['a code with a hyphen', 'statuses[0].code', 'not-done', 'pattern'],
  ['an unknown field', 'statuses[0].requires[0]', 'budget', 'choice', 'activities / timeframe / barriers'],
  ['an unknown kind', 'respondentFields[1].kind', 'number', 'choice', 'text / date'],
  ['a Ref twice', `${B}.subItems[1].ref`, 'a.2', 'duplicate', 'a.2'],
  ['a Ref in another case', `${B}.subItems[1].ref`, 'A.2', 'duplicate', 'A.2'],
  ['a Ref twice in one recommendation', `${A}.subItems[1].ref`, 'A.1', 'duplicate', 'A.1'],
  ['a recommendation twice', `${B}.ref`, 'a', 'duplicate', 'a'],
  ['a recommendation in another case', `${B}.ref`, 'A', 'duplicate', 'A'],
  ["a recommendation with a sub-item's Ref", `${B}.ref`, 'a.2', 'duplicate', 'a.2'],
  ["a sub-item with its recommendation's Ref", `${A}.subItems[1].ref`, 'a', 'duplicate', 'a'],
  ['a status code twice', 'statuses[1].code', 'done', 'duplicate', 'done'],
  ['a label twice', 'statuses[1].label', 'Done', 'duplicate', 'done'],
  ['a label in another case', 'statuses[1].label', ' DONE ', 'duplicate', 'done'],
  ['a respondent code twice', 'respondentFields[1].code', 'name', 'duplicate', 'name'],
];

describe('what is refused', () => {
  test.each(CASES)('%s (%s)', (_what, path, value, problem, detail = '') => {
    expect(parseFramework(changed(path, value))).toEqual({ ok: false, problems: [{ path, problem, detail }] });
  });

  test.each([null, undefined, [], 'framework', 7, true])('%p for the whole', (value) => {
    const problem = value === undefined ? { problem: 'missing', detail: '' } : { problem: 'type', detail: 'object' };
    expect(parseFramework(value)).toEqual({ ok: false, problems: [{ path: '', ...problem }] });
  });

  test('an unknown key of the whole', () => {
    const problems = [{ path: '', problem: 'unknown_key', detail: 'note' }];
    expect(parseFramework({ ...small, note: 'x' })).toEqual({ ok: false, problems });
  });

  test.each([
    ['another wording', ['a.2'], 'not_same_wording'],
    ['a Ref that is not there', ['9.9'], 'unknown_ref'],
    ['itself', ['b.1'], 'not_same_wording'],
    ['a recommendation', ['a'], 'unknown_ref'],
  ])('same wording as %s', (_what, refs, problem) => {
    const parsed = parseFramework(changed(`${B}.subItems[0].sameWordingAs`, refs));
    expect(parsed).toEqual({
      ok: false,
      problems: [{ path: `${B}.subItems[0].sameWordingAs[0]`, problem, detail: refs[0] }],
    });
  });

  test('same wording, but other bullets', () => {
    const parsed = parseFramework(changed(`${B}.subItems[0].bullets`, ['a bullet']));
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([
      `${A}.subItems[0].sameWordingAs[0]`,
      `${B}.subItems[0].sameWordingAs[0]`,
    ]);
  });

  test('several faults are told in the order of the file', () => {
    const value = changed('sections', [], changed('contact.email', 'x', changed('id', 'A B', small)));
    const parsed = parseFramework(value);
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['id', 'contact.email', 'sections']);
  });
});

describe('what is accepted', () => {
  test('what may be left out is filled in', () => {
    const parsed = parseFramework(small);
    const [first] = parsed.ok ? (parsed.framework.sections[0]?.recommendations ?? []) : [];
    expect(first?.bullets).toEqual([]);
    expect(first?.subItems).toEqual([
      { ref: 'a.1', text: 'The same', bullets: [], sameWordingAs: ['b.1'] },
      { ref: 'a.2', text: 'Another', bullets: ['with a bullet'], sameWordingAs: [] },
    ]);
  });

  test('spaces around a text are taken off', () => {
    const parsed = parseFramework(changed('title', '  A title \n'));
    expect(parsed.ok && parsed.framework.title).toBe('A title');
  });

  test('Refs named like members of every object', () => {
    const subItems = ['constructor', 'toString', 'valueOf'].map((ref) => ({
      ref,
      text: 'The same',
      sameWordingAs: ['b.1'],
    }));
    const value = changed(`${B}.subItems[0].sameWordingAs`, ['constructor'], changed(`${A}.subItems`, subItems));
    expect(parseFramework(value).ok).toBe(true);
  });

  test('the most sub-items, and not one more', () => {
    expect(parseFramework(madeUpFramework(MAX_SUB_ITEMS)).ok).toBe(true);
    expect(parseFramework(madeUpFramework(MAX_SUB_ITEMS + 1))).toEqual({
      ok: false,
      problems: [{ path: 'sections', problem: 'too_many', detail: '10000' }],
    });
  });
});

describe('whatever is read', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withSparseArray: true,
  });

  test('any value at all: never throws', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.jsonValue()), (value) => {
        const parsed = parseFramework(value);
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a questionnaire with any part exchanged: never throws, and what passes passes again', () => {
    const paths = CASES.map(([, path]) => path);
    const mutation = fc.tuple(
      fc.constantFrom(...paths),
      fc.oneof(fc.jsonValue(), fc.string(), fc.constantFrom('a.1', undefined)),
    );
    fc.assert(
      fc.property(mutation, ([path, value]) => {
        const parsed = parseFramework(changed(path, value));
        if (parsed.ok) expect(parseFramework(parsed.framework)).toEqual(parsed);
        else expect(parsed.problems).not.toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
