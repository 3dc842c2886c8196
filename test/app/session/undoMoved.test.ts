/** Taking back what was written all over the workbook, where its cells are called otherwise by now. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { answerTo } from '../../../src/core/answers/response.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { newBook } from '../../excel-stand-in/model/workbook.ts';
import { theirFile } from '../../support/theirFile.ts';
import { must, workbookBytes } from '../../support/workbooks.ts';
import { v2 } from '../../core/update/support.ts';
import { previous } from '../update/support.ts';
import { atWork, type AtWork } from './support.ts';

const SHEET = 'Action Tool';
const OURS = answerTo(exampleResponse, '1.1').activities;
const INSTITUTION = exampleResponse.respondent['institution'];

/** A colleague's answer and institution were taken over. */
async function merged(): Promise<AtWork> {
  const at = await atWork(exampleResponse);
  const theirs = await workbookBytes({
    ...exampleResponse,
    respondent: { ...exampleResponse.respondent, institution: 'Their ministry' },
    answers: { ...exampleResponse.answers, '1.1': { ...answerTo(exampleResponse, '1.1'), activities: 'Theirs' } },
  });
  const path = must(await at.session.openMerge());
  const looked = must(await path.look(await theirFile(theirs)));
  if (looked.kind === 'refused') throw new Error('refused');
  const { review } = looked;
  const decisions = new Map(review.look.differences.map((one) => [one, { choice: 'theirs' } as const]));
  must(await path.apply({ review, decisions }));
  expect(at.person.see(SHEET, 'F2')).toBe('Theirs');
  expect(at.questionnaire().response.respondent['institution']).toBe('Their ministry');
  return at;
}

const expectOurs = ({ session, questionnaire }: AtWork): void => {
  expect(session.getState().problem).toBeNull();
  expect(answerTo(questionnaire().response, '1.1').activities).toBe(OURS);
  expect(questionnaire().response.respondent['institution']).toBe(INSTITUTION);
};

describe('a merge', () => {
  test('is taken back in sheets that were renamed', async () => {
    const at = await merged();
    at.person.renameSheet(SHEET, 'Mine');
    at.person.renameSheet('Start', 'About us');
    await at.session.undo();
    expectOurs(at);
    expect(at.person.see('Mine', 'F2')).toBe(OURS);
  });

  test('is taken back in the questionnaire, and not in a copy that has its name now', async () => {
    const at = await merged();
    const names = at.person.sheets;
    at.person.copySheet(SHEET);
    const copy = at.person.sheets.find((name) => !names.includes(name)) ?? '';
    at.person.renameSheet(SHEET, 'Mine');
    at.person.renameSheet(copy, SHEET);
    await at.session.undo();
    expectOurs(at);
    expect([at.person.see('Mine', 'F2'), at.person.see(SHEET, 'F2')]).toEqual([OURS, 'Theirs']);
  });

  test('is taken back where columns were put in and rows sorted', async () => {
    const at = await merged();
    at.person.unprotect(SHEET);
    at.person.insertColumns(SHEET, 'B:C');
    at.person.sort(SHEET, 'Ref', 'descending');
    await at.session.undo();
    expectOurs(at);
  });
});

test('what was confirmed is taken back where the sheet to confirm in was renamed', async () => {
  const at = await atWork(undefined, { framework: v2, book: newBook() });
  const carry = must(await at.session.openCarry());
  must(await carry.look(new FileHost(previous)));
  must(await carry.create({}));
  await at.settled();
  const { toConfirm } = at.questionnaire();
  await at.session.confirm(toConfirm.map(({ ref }) => ref));
  expect(at.questionnaire().toConfirm).toEqual([]);
  at.person.renameSheet('To confirm', 'Asked');
  await at.session.undo();
  expect(at.session.getState().problem).toBeNull();
  expect(at.questionnaire().toConfirm).toEqual(toConfirm);
});
