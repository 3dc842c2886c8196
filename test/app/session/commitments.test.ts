/** Saying what became of a commitment, where not all that is typed comes into the sheet. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { answerTo, type Answer } from '../../../src/core/answers/response.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../../src/framework/subItems.ts';
import type { RowField } from '../../../src/app/session/state.ts';
import { atWork, type AtWork } from './support.ts';

const SHEET = 'Action Tool';
const REFS = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);
const [, REF = '', OTHER = ''] = REFS;
/** The barriers of the second sub-item. */
const CELL = 'H3';
const TOO_LONG = 'Mine. '.repeat(7_000);

const answer = (at: AtWork): Answer => answerTo(at.questionnaire().response, REF);
async function barriers(at: AtWork): Promise<RowField | undefined> {
  await at.session.goToRow(REF);
  return at.questionnaire().row?.fields.find(({ field }) => field === 'barriers');
}
const say = (at: AtWork, text: string): Promise<void> =>
  at.session.answerCommitment(REF, 'unable', { field: 'barriers', text });

describe('a text of the row card that is not in the sheet', () => {
  test('stays where it is too long for a cell, and nothing is written', async () => {
    const at = await atWork(exampleResponse);
    at.session.edit(REF, 'barriers', TOO_LONG);
    await say(at, 'Short.');
    expect(answer(at)).toEqual(answerTo(exampleResponse, REF));
    expect(await barriers(at)).toMatchObject({ text: TOO_LONG, draft: { state: 'too-long' } });
  });

  test('stays where a co-author has written another one, and nothing is written', async () => {
    const at = await atWork(exampleResponse);
    at.session.edit(REF, 'barriers', 'What I typed in the card.');
    at.person.type(SHEET, CELL, 'Theirs, a co-author.');
    await at.settled();
    await say(at, 'Another text.');
    expect(answer(at)).toEqual({ ...answerTo(exampleResponse, REF), barriers: 'Theirs, a co-author.' });
    expect(await barriers(at)).toMatchObject({ text: 'What I typed in the card.', draft: { state: 'conflict' } });
  });

  test('is written where it is the same', async () => {
    const at = await atWork(exampleResponse);
    at.session.edit(REF, 'barriers', 'The path is not ours.');
    await say(at, 'The path is not ours.');
    expect(answer(at)).toMatchObject({ status: 'unable', barriers: 'The path is not ours.' });
  });
});

describe('a text about a commitment that was not written', () => {
  test('is not written later, when something else is', async () => {
    const at = await atWork(exampleResponse);
    at.person.beginEdit(SHEET, 'H8');
    await say(at, 'A sentence that is taken back.');
    expect(at.session.getState().problem).not.toBeNull();
    at.person.endEdit(SHEET, 'H8');
    expect(at.session.getState().unsaved).toEqual([]);
    await at.session.goToRow(OTHER);
    await at.session.setStatus(OTHER, 'unable');
    await at.settled();
    await at.session.stop();
    expect(answer(at)).toEqual(answerTo(exampleResponse, REF));
  });

  test('is written when it is said once more', async () => {
    const at = await atWork(exampleResponse);
    at.person.beginEdit(SHEET, 'H8');
    await say(at, 'The path is not ours.');
    at.person.endEdit(SHEET, 'H8');
    await say(at, 'The path is not ours.');
    expect(answer(at)).toMatchObject({ status: 'unable', barriers: 'The path is not ours.' });
  });

  test('gives way to a shorter one, said in its place', async () => {
    const at = await atWork(exampleResponse);
    await say(at, TOO_LONG);
    expect(answer(at)).toEqual(answerTo(exampleResponse, REF));
    expect(await barriers(at)).toMatchObject({ draft: { state: 'too-long' } });
    await say(at, 'Short.');
    expect(answer(at)).toMatchObject({ status: 'unable', barriers: 'Short.' });
  });
});
