/** The table of docs/merge.md, row by row: what both began with, what each made of it, and what follows. */
import { describe, expect, test } from '@jest/globals';
import { NO_ANSWER, type Answer, type Response } from '../../../src/core/answers/response.ts';
import { before, framework, merge } from './support.ts';

const of = (answer: Partial<Answer>): Response => ({
  framework: { id: framework.id, version: framework.version },
  answers: { '1.1': { ...NO_ANSWER, ...answer } },
  respondent: {},
  additionalDetails: '',
});

interface Case {
  readonly name: string;
  readonly base: Partial<Answer> | null;
  readonly ours: Partial<Answer>;
  readonly theirs: Partial<Answer>;
  readonly standing: string | undefined;
  readonly reason?: string;
  /** What the merged answer has without a decision. */
  readonly merged: Partial<Answer>;
}

const was = { status: 'committed', activities: 'as it was', timeframe: '2027' } as const;

const CASES: readonly Case[] = [
  {
    name: 'only theirs changed',
    base: was,
    ours: was,
    theirs: { ...was, activities: 'theirs' },
    standing: 'theirs',
    merged: { ...was, activities: 'theirs' },
  },
  {
    name: 'only ours changed',
    base: was,
    ours: { ...was, activities: 'ours' },
    theirs: was,
    standing: 'ours',
    merged: { ...was, activities: 'ours' },
  },
  {
    name: 'both changed it to the same',
    base: was,
    ours: { ...was, activities: 'new' },
    theirs: { ...was, activities: ' new\r\n' },
    standing: undefined,
    merged: { ...was, activities: 'new' },
  },
  {
    name: 'both changed it',
    base: was,
    ours: { ...was, activities: 'ours' },
    theirs: { ...was, activities: 'theirs' },
    standing: 'conflict',
    reason: 'both-changed',
    merged: { ...was, activities: 'ours' },
  },
  {
    name: 'they emptied it',
    base: was,
    ours: was,
    theirs: { ...was, activities: ' ' },
    standing: 'conflict',
    reason: 'emptied',
    merged: was,
  },
  {
    name: 'we emptied what they changed',
    base: was,
    ours: { ...was, activities: '' },
    theirs: { ...was, activities: 'theirs' },
    standing: 'conflict',
    reason: 'emptied',
    merged: { ...was, activities: '' },
  },
  {
    name: 'we emptied it and they did nothing',
    base: was,
    ours: { ...was, activities: '' },
    theirs: was,
    standing: 'ours',
    merged: { ...was, activities: '' },
  },
  {
    name: 'each changed another cell',
    base: was,
    ours: { ...was, activities: 'ours' },
    theirs: { ...was, timeframe: '2028' },
    standing: 'both',
    merged: { ...was, activities: 'ours', timeframe: '2028' },
  },
  {
    name: 'we chose another status, and they wrote for the old one',
    base: was,
    ours: { ...was, status: 'implemented' },
    theirs: { ...was, timeframe: '2028' },
    standing: 'conflict',
    reason: 'other-status',
    merged: { ...was, status: 'implemented' },
  },
  {
    name: 'one chose the status, the other one wrote the text',
    base: {},
    ours: { status: 'implemented' },
    theirs: { activities: 'theirs' },
    standing: 'both',
    merged: { status: 'implemented', activities: 'theirs' },
  },
  {
    name: 'they typed a status that is none',
    base: was,
    ours: was,
    theirs: { ...was, status: null, statusText: 'Perhaps' },
    standing: 'conflict',
    reason: 'unknown-status',
    merged: was,
  },
  {
    name: 'they typed a label where we chose its status',
    base: null,
    ours: { status: 'committed' },
    theirs: { status: null, statusText: 'commit to  implement' },
    standing: undefined,
    merged: { status: 'committed' },
  },
  {
    name: 'nobody knows what it was, and the texts differ',
    base: null,
    ours: { activities: 'ours' },
    theirs: { activities: 'theirs' },
    standing: 'conflict',
    reason: 'both-changed',
    merged: { activities: 'ours' },
  },
  {
    name: 'nobody knows what it was, and ours has both texts already',
    base: null,
    ours: { activities: 'ours\n— Another version: —\ntheirs' },
    theirs: { activities: 'theirs' },
    standing: 'ours',
    merged: { activities: 'ours\n— Another version: —\ntheirs' },
  },
  {
    name: 'nobody knows what it was, and theirs is empty',
    base: null,
    ours: was,
    theirs: {},
    standing: 'ours',
    merged: was,
  },
  {
    name: 'nobody knows what it was, and ours is empty',
    base: null,
    ours: {},
    theirs: was,
    standing: 'theirs',
    merged: was,
  },
  {
    name: 'theirs was left out of an export, and nobody knows what it was',
    base: null,
    ours: was,
    theirs: { ...was, activities: '[withheld]' },
    standing: undefined,
    merged: was,
  },
  {
    name: 'theirs was left out of an export, and they changed another cell',
    base: was,
    ours: was,
    theirs: { ...was, activities: ' [Withheld]\r\n', timeframe: '2028' },
    standing: 'theirs',
    merged: { ...was, timeframe: '2028' },
  },
  {
    name: 'theirs was left out of an export, and we emptied it',
    base: was,
    ours: { ...was, activities: '' },
    theirs: { ...was, activities: '[withheld]' },
    standing: undefined,
    merged: { ...was, activities: '' },
  },
  {
    name: 'ours was left out of an export, and theirs is whole',
    base: null,
    ours: { ...was, activities: '[withheld]' },
    theirs: was,
    standing: 'theirs',
    merged: was,
  },
  {
    name: 'a piece of theirs was left out of an export: it still says the rest',
    base: null,
    ours: { activities: 'Ask Ann.' },
    theirs: { activities: 'Ask [withheld].' },
    standing: 'conflict',
    reason: 'both-changed',
    merged: { activities: 'Ask Ann.' },
  },
];

describe('without a decision', () => {
  test.each(CASES)('$name', ({ base, ours, theirs, standing, reason, merged }) => {
    const known = before(base === null ? null : of(base));
    const { differences, response } = merge(of(ours), of(theirs), known);
    expect(differences.map((difference) => [difference.standing, difference.reason])).toEqual(
      standing === undefined ? [] : [[standing, reason]],
    );
    expect(response).toEqual(of(merged));
  });
});

test.each(['ours', 'theirs', 'both'] as const)('with %s, a mark of what was left out is written nowhere', (choice) => {
  const [left, decide] = [{ ...was, activities: '[withheld]', timeframe: '2028' }, () => ({ choice })];
  const merged = merge(of({ ...was, timeframe: '2029' }), of(left), before(null), decide).response;
  expect(merged.answers['1.1']?.activities).toBe(was.activities);
  const back = merge(of(left), of({ ...was, timeframe: '2029' }), before(null), decide).response;
  expect(back.answers['1.1']?.activities).toBe(choice === 'ours' ? '[withheld]' : was.activities);
});

test('nothing that was left out of a respondent’s fields or of the free space is taken over', () => {
  const whole: Response = { ...of(was), respondent: { country: 'Exampleland' }, additionalDetails: 'More to follow.' };
  const left: Response = { ...of(was), respondent: { country: '[withheld]' }, additionalDetails: '[withheld]' };
  expect(merge(whole, left, before(null), () => ({ choice: 'theirs' }))).toMatchObject({
    differences: [],
    response: whole,
  });
});

test('a file that does not speak of a sub-item says nothing of it', () => {
  const silent: Response = { ...of({}), answers: {} };
  expect(merge(of(was), silent, before(of(was))).differences).toEqual([]);
  expect(merge(of(was), silent, before(null)).response).toEqual(of(was));
});
