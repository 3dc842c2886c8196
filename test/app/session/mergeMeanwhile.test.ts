/** A co-author types into a row between the look of a merge and its writing: no row becomes half theirs, nor half undone. */
import { expect, test } from '@jest/globals';
import { answerTo, type Response } from '../../../src/core/answers/response.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { theirFile } from '../../support/theirFile.ts';
import { must, workbookBytes } from '../../support/workbooks.ts';
import { atWork, type AtWork } from './support.ts';

const SHEET = 'Action Tool';
const ROW = ['E2', 'F2', 'G2', 'H2'] as const;
const THEIRS: Response = {
  ...exampleResponse,
  answers: {
    ...exampleResponse.answers,
    '1.1': { status: 'unable', statusText: '', activities: 'Theirs', timeframe: '', barriers: 'Their barriers' },
    '1.2': { ...answerTo(exampleResponse, '1.2'), activities: 'Theirs of 1.2' },
  },
};
const rowOf = ({ person }: AtWork): unknown[] => ROW.map((cell) => person.see(SHEET, cell));

async function takeTheirs(at: AtWork): Promise<readonly unknown[]> {
  const path = must(await at.session.openMerge());
  const looked = must(await path.look(await theirFile(await workbookBytes(THEIRS))));
  if (looked.kind === 'refused') throw new Error(`refused: ${looked.error.code}`);
  const { review } = looked;
  const decisions = new Map(review.look.differences.map((one) => [one, { choice: 'theirs' }] as const));
  const { applied } = must(await path.apply({ review, decisions }));
  return applied.outcomes.map(({ result, open }) => [result, open]);
}

/** Between the reading before the writing and the writing itself. */
function beforeWriting({ subject, person }: AtWork, text: string): void {
  const { host } = subject;
  const write = host.write.bind(host);
  let typed = false;
  host.write = (...asked) => {
    if (!typed) person.coAuthor().type(SHEET, 'F2', text);
    typed = true;
    return write(...asked);
  };
}

test('the row is the co-author’s and ours, and is told so; the other rows are theirs', async () => {
  const at = await atWork(exampleResponse);
  const [status, , timeframe, barriers] = rowOf(at);
  beforeWriting(at, 'Written by a co-author');
  expect(await takeTheirs(at)).toEqual([
    ['ours', 'changed-meanwhile'],
    ['theirs', undefined],
  ]);
  expect(rowOf(at)).toEqual([status, 'Written by a co-author', timeframe, barriers]);
  expect(at.questionnaire().undo).toEqual({ kind: 'merged', n: 1 });
  await at.session.undo();
  expect(at.session.getState().problem).toBeNull();
  expect(rowOf(at)).toEqual([status, 'Written by a co-author', timeframe, barriers]);
  expect(at.person.see(SHEET, 'F3')).toBe(answerTo(exampleResponse, '1.2').activities);
});

test('undo leaves a row whole in which a co-author has written since, and says so', async () => {
  const at = await atWork(exampleResponse);
  await takeTheirs(at);
  const merged = rowOf(at);
  at.person.coAuthor().type(SHEET, 'F2', 'Written by a co-author');
  await at.session.undo();
  expect(rowOf(at)).toEqual([merged[0], 'Written by a co-author', merged[2], merged[3]]);
  expect(at.person.see(SHEET, 'F3')).toBe(answerTo(exampleResponse, '1.2').activities);
  expect(at.session.getState().problem).toMatchObject({ error: { code: 'cells-changed', back: 1 } });
});
