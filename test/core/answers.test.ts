/** Answers as they come from JSON: what is refused and where, and what is filled in. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseResponse } from '../../src/core/answers/parse.ts';
import { answerTo, emptyResponse, NO_ANSWER, respondentText, type Response } from '../../src/core/answers/response.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { ProblemCode } from '../../src/framework/problem.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';

const id = { framework: { id: 'ican-action-tool', version: '1.0' } };

/** Members that every object has: a Ref or a code of that name must not find them. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', '__defineGetter__'];

const parse = (value: unknown): ReturnType<typeof parseResponse> => parseResponse(value, icanActionTool);

describe('answers that are refused', () => {
  const answer = (value: unknown): unknown => ({ ...id, answers: { '1.1': value } });
  const AT = 'answers["1.1"]';

  test.each<readonly [what: string, value: unknown, path: string, problem: ProblemCode, detail?: string]>([
    ['nothing', null, '', 'type', 'object'],
    ['a list', [], '', 'type', 'object'],
    ['a text', 'answers', '', 'type', 'object'],
    ['no framework', {}, 'framework', 'missing'],
    ['a framework by name', { framework: 'ican-action-tool' }, 'framework', 'type', 'object'],
    ['no version', { framework: { id: 'x' } }, 'framework.version', 'missing'],
    ['a version that is a number', { framework: { id: 'x', version: 1 } }, 'framework.version', 'type', 'string'],
    ['an empty id', { framework: { id: '', version: '1' } }, 'framework.id', 'too_short', '1'],
    ['an unknown key', { ...id, answer: {} }, '', 'unknown_key', 'answer'],
    ['a list of answers', { ...id, answers: [] }, 'answers', 'type', 'record'],
    ['a respondent that is a text', { ...id, respondent: 'ICAN' }, 'respondent', 'type', 'record'],
    ['a number for a text', { ...id, respondent: { country: 1 } }, 'respondent.country', 'type', 'string'],
    ['details that are a list', { ...id, additionalDetails: [] }, 'additionalDetails', 'type', 'string'],
    ['an answer that is a text', answer('yes'), AT, 'type', 'object'],
    ['an answer that is null', answer(null), AT, 'type', 'object'],
    ['an empty status', answer({ status: '' }), `${AT}.status`, 'too_short', '1'],
    ['a status that is a number', answer({ status: 1 }), `${AT}.status`, 'type', 'string'],
    ['activities that are null', answer({ activities: null }), `${AT}.activities`, 'type', 'string'],
    ['an unknown key of an answer', answer({ budget: '1' }), AT, 'unknown_key', 'budget'],
    ['an unknown Ref', { ...id, answers: { '1.9': {} } }, 'answers["1.9"]', 'unknown_ref', '1.9'],
    ["a recommendation's Ref", { ...id, answers: { '1': {} } }, 'answers["1"]', 'unknown_ref', '1'],
    ['a Ref with a space', { ...id, answers: { '1.1 ': {} } }, 'answers["1.1 "]', 'unknown_ref', '1.1 '],
    [
      'an inherited Ref',
      { ...id, answers: { constructor: {} } },
      'answers["constructor"]',
      'unknown_ref',
      'constructor',
    ],
    ['an unknown status', answer({ status: 'done' }), 'answers["1.1"].status', 'unknown_code', 'done'],
    [
      "a status' label",
      answer({ status: 'Already implement' }),
      'answers["1.1"].status',
      'unknown_code',
      'Already implement',
    ],
    ['an inherited status', answer({ status: 'toString' }), 'answers["1.1"].status', 'unknown_code', 'toString'],
    ['an unknown respondent field', { ...id, respondent: { town: 'x' } }, 'respondent.town', 'unknown_code', 'town'],
    ['an inherited field', { ...id, respondent: { valueOf: 'x' } }, 'respondent.valueOf', 'unknown_code', 'valueOf'],
  ])('%s', (_what, value, path, problem, detail = '') => {
    expect(parse(value)).toEqual({ ok: false, problems: [{ path, problem, detail }] });
  });

  test('all that is wrong is told, in the order of the file', () => {
    const parsed = parse({
      ...id,
      respondent: { town: 'x' },
      answers: { '9.9': { status: 'done' }, '1.1': { status: 'x' } },
    });
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([
      'answers["9.9"]',
      'answers["9.9"].status',
      'answers["1.1"].status',
      'respondent.town',
    ]);
  });

  test('any value at all is judged without fail', () => {
    const values = fc.oneof(
      fc.anything(),
      fc.jsonValue(),
      fc.record({ framework: fc.constant(id.framework), answers: fc.dictionary(fc.string(), fc.jsonValue()) }),
      fc.record({ framework: fc.constant(id.framework), respondent: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(values, (value) => {
        const parsed = parse(value);
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('answers that are accepted', () => {
  test('the least there can be; all else is filled in', () => {
    expect(parse(id)).toEqual({ ok: true, response: emptyResponse(icanActionTool) });
    const parsed = parse({ ...id, answers: { '1.1': {}, '1.2': { status: 'unable', barriers: ' None.\n' } } });
    expect(parsed).toEqual({
      ok: true,
      response: {
        ...emptyResponse(icanActionTool),
        answers: { '1.1': NO_ANSWER, '1.2': { ...NO_ANSWER, status: 'unable', barriers: ' None.\n' } },
      },
    });
  });

  test('the example, unchanged', () => {
    expect(parse(JSON.parse(JSON.stringify(exampleResponse)))).toEqual({ ok: true, response: exampleResponse });
  });

  test('any answers come back from JSON as they were, to the last space', () => {
    const text = fc.string({ unit: 'binary' });
    const answers = fc.dictionary(
      fc.constantFrom(...placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref)),
      fc.record({
        status: fc.constantFrom(null, ...icanActionTool.statuses.map(({ code }) => code)),
        statusText: text,
        activities: text,
        timeframe: text,
        barriers: text,
      }),
      { noNullPrototype: true },
    );
    const respondent = fc.dictionary(
      fc.constantFrom(...icanActionTool.respondentFields.map(({ code }) => code)),
      text,
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(answers, respondent, text, (filled, who, additionalDetails) => {
        const response: Response = { ...id, respondent: who, answers: filled, additionalDetails };
        expect(parse(JSON.parse(JSON.stringify(response)))).toEqual({ ok: true, response });
      }),
    );
  });
});

describe('looking up', () => {
  test('an answer, or that there is none', () => {
    expect(answerTo(exampleResponse, '1.1')).toBe(exampleResponse.answers['1.1']);
    expect(answerTo(emptyResponse(icanActionTool), '1.1')).toBe(NO_ANSWER);
  });

  test('a respondent field, or that it is empty', () => {
    expect(respondentText(exampleResponse, 'country')).toBe('Exampleland');
    expect(respondentText(emptyResponse(icanActionTool), 'country')).toBe('');
  });

  test.each(INHERITED)('"%s" finds nothing that nobody wrote', (name) => {
    expect(answerTo(exampleResponse, name)).toBe(NO_ANSWER);
    expect(respondentText(exampleResponse, name)).toBe('');
  });

  test.each(INHERITED)('"%s" finds what was written under it', (name) => {
    const answer = { ...NO_ANSWER, status: 'unable' };
    const response: Response = {
      ...emptyResponse(icanActionTool),
      answers: Object.fromEntries([[name, answer]]),
      respondent: Object.fromEntries([[name, 'written']]),
    };
    expect(answerTo(response, name)).toBe(answer);
    expect(respondentText(response, name)).toBe('written');
  });

  test('that there is no answer cannot be written over', () => {
    expect(Object.isFrozen(NO_ANSWER)).toBe(true);
    expect(NO_ANSWER).toEqual({ status: null, statusText: '', activities: '', timeframe: '', barriers: '' });
  });
});
