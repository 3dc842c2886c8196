/** Filling a row from the pane: saved without losing what a co-author just wrote, whatever happens to the row. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import type { RowField } from '../../../src/app/session/state.ts';
import type { FieldCode } from '../../../src/framework/schema.ts';
import { atWork, blank, type AtWork } from './support.ts';

const SHEET = 'Action Tool';
const ACTIVITIES = 'We train all desk officers.';

const fieldOf = (at: AtWork, field: FieldCode): RowField => {
  const found = at.questionnaire().row?.fields.find((candidate) => candidate.field === field);
  if (found === undefined) throw new Error(`no field ${field}`);
  return found;
};

describe('a status', () => {
  test('is in the sheet as its label, and clears', async () => {
    const at = await atWork(blank);
    await at.session.setStatus('1.1', 'committed');
    expect(at.person.see(SHEET, 'E2')).toBe('Commit to implement');
    expect(at.questionnaire().row).toMatchObject({ status: { code: 'committed' }, state: 'incomplete' });
    expect(at.questionnaire().row?.fields.map(({ required }) => required)).toEqual([true, true, false]);
    await at.session.setStatus('1.1', null);
    expect(at.person.see(SHEET, 'E2')).toBe('');
    expect(at.questionnaire().row?.status).toBeUndefined();
  });

  test('is shown before it is written', async () => {
    const at = await atWork(blank);
    const writing = at.session.setStatus('1.1', 'unable');
    expect(at.questionnaire().row?.status?.code).toBe('unable');
    await writing;
    expect(at.questionnaire().row?.status?.code).toBe('unable');
  });

  test('chosen again before the first is written is the one that counts, and never flickers back', async () => {
    const at = await atWork(blank);
    const shown: (string | undefined)[] = [];
    at.session.subscribe(() => {
      const code = at.questionnaire().row?.status?.code;
      if (shown.at(-1) !== code) shown.push(code);
    });
    const first = at.session.setStatus('1.1', 'implemented');
    const second = at.session.setStatus('1.1', 'committed');
    const third = at.session.setStatus('1.1', 'unable');
    await Promise.all([first, second, third]);
    expect(shown).toEqual(['implemented', 'committed', 'unable']);
    expect(at.person.see(SHEET, 'E2')).toBe('Cannot implement');
  });

  test('that somebody else has changed meanwhile is not overwritten', async () => {
    const at = await atWork(blank);
    at.person.coAuthor().pick(SHEET, 'E2', 'Cannot implement');
    await at.session.setStatus('1.1', 'committed');
    expect(at.session.getState().problem).toMatchObject({
      error: { code: 'answer-changed', ref: '1.1', found: 'Cannot implement' },
    });
    expect(at.person.see(SHEET, 'E2')).toBe('Cannot implement');
    expect(at.questionnaire().row?.status?.code).toBe('unable');
  });

  test('keeps the texts that it does not use', async () => {
    const at = await atWork(exampleResponse);
    const before = at.questionnaire().row?.answer.activities;
    await at.session.setStatus('1.1', 'unable');
    expect(at.questionnaire().row?.answer.activities).toBe(before);
    expect(at.questionnaire().row?.findings.map(({ code }) => code)).toEqual(['text-unused', 'barriers-missing']);
  });
});

describe('a text', () => {
  test('is edited, saving, saved', async () => {
    const at = await atWork(blank);
    const states: string[] = [];
    at.session.subscribe(() => {
      const { state } = fieldOf(at, 'activities').draft;
      if (states.at(-1) !== state) states.push(state);
    });
    at.session.edit('1.1', 'activities', ACTIVITIES);
    await at.session.save('1.1');
    expect(states).toEqual(['edited', 'saving', 'saved']);
    expect(at.person.see(SHEET, 'F2')).toBe(ACTIVITIES);
  });

  test('goes to the sheet by itself after a pause', async () => {
    const at = await atWork(blank);
    at.session.edit('1.1', 'activities', ACTIVITIES);
    await at.settled();
    expect(at.person.see(SHEET, 'F2')).toBe(ACTIVITIES);
  });

  test.each(['=1+1', '-5', "'quoted", '@home', 'June 2027', '1.10', 'a\nb', '  ', 'TRUE'])(
    'that Excel could take for something else stays text: %j',
    async (text) => {
      const at = await atWork(blank);
      at.session.edit('1.1', 'timeframe', text);
      at.session.edit('1.1', 'activities', text);
      await at.session.save('1.1');
      expect(at.questionnaire().row?.answer).toMatchObject({ timeframe: text, activities: text });
      expect(at.session.getState().problem).toBeNull();
    },
  );

  test('of 40 000 characters is kept whole and not written, with how many are too many', async () => {
    const at = await atWork(blank);
    const long = 'x'.repeat(40_000);
    at.session.edit('1.1', 'activities', long);
    await at.session.save('1.1');
    expect(fieldOf(at, 'activities')).toMatchObject({
      text: long,
      draft: { state: 'too-long', over: 40_000 - 32_767, limit: 32_767 },
    });
    expect(at.person.see(SHEET, 'F2')).toBe('');
    at.session.edit('1.1', 'activities', long.slice(0, 32_767));
    await at.session.save('1.1');
    expect(at.person.see(SHEET, 'F2')).toHaveLength(32_767);
  });

  test('a co-author’s text meanwhile is a conflict, ended as the person chooses', async () => {
    const theirs = 'Theirs, long enough.';
    for (const [choice, result] of [
      ['mine', ACTIVITIES],
      ['theirs', theirs],
      ['both', `${theirs}\n${ACTIVITIES}`],
    ] as const) {
      const at = await atWork(blank);
      at.session.edit('1.1', 'activities', ACTIVITIES);
      at.person.coAuthor().type(SHEET, 'F2', theirs);
      await at.session.save('1.1');
      expect(fieldOf(at, 'activities')).toMatchObject({ text: ACTIVITIES, draft: { state: 'conflict', theirs } });
      expect(at.person.see(SHEET, 'F2')).toBe(theirs);
      await at.session.resolve('1.1', 'activities', choice);
      expect(at.person.see(SHEET, 'F2')).toBe(result);
      await at.settled();
      expect(fieldOf(at, 'activities').text).toBe(result);
    }
  });

  test('a conflict is seen as soon as the sheet is read, not only when saving', async () => {
    const at = await atWork(blank);
    at.session.edit('1.1', 'activities', ACTIVITIES);
    at.person.coAuthor().type(SHEET, 'F2', 'Theirs.');
    await at.session.check();
    expect(fieldOf(at, 'activities').draft).toEqual({ state: 'conflict', theirs: 'Theirs.' });
  });

  test('typed while another is being saved is saved next', async () => {
    const at = await atWork(blank);
    at.session.edit('1.1', 'activities', ACTIVITIES);
    const saving = at.session.save('1.1');
    at.session.edit('1.1', 'activities', `${ACTIVITIES} And their deputies.`);
    await saving;
    await at.settled();
    expect(at.person.see(SHEET, 'F2')).toBe(`${ACTIVITIES} And their deputies.`);
  });

  test('goes to its row wherever that was sorted to meanwhile', async () => {
    const at = await atWork(exampleResponse);
    at.session.edit('5.2', 'activities', ACTIVITIES);
    at.person.unprotect(SHEET);
    at.person.sort(SHEET, 'Ref', 'descending');
    await at.session.save('5.2');
    await at.session.goToRow('5.2');
    expect(at.questionnaire().row?.answer.activities).toBe(ACTIVITIES);
    expect(at.questionnaire().response.answers['5.1']).toEqual(exampleResponse.answers['5.1']);
  });

  test('whose row is deleted meanwhile is kept in the pane, and is in the rebuilt sheet', async () => {
    const at = await atWork(exampleResponse);
    at.session.edit('1.1', 'activities', ACTIVITIES);
    at.person.unprotect(SHEET);
    at.person.deleteRows(SHEET, '2');
    await at.session.save('1.1');
    expect(at.session.getState().problem?.error.code).toBe('excel-part-missing');
    expect(fieldOf(at, 'activities')).toMatchObject({ text: ACTIVITIES, draft: { state: 'failed' } });
    await at.session.rebuild();
    await at.session.resolve('1.1', 'activities', 'mine');
    await at.session.save('1.1');
    expect(at.questionnaire().response.answers['1.1']?.activities).toBe(ACTIVITIES);
  });

  test('stays while Excel cannot take it, and goes when it can', async () => {
    const at = await atWork(blank);
    at.session.edit('1.1', 'activities', ACTIVITIES);
    at.person.beginEdit(SHEET, 'H2');
    await at.session.save('1.1');
    expect(fieldOf(at, 'activities').draft).toMatchObject({ state: 'failed', error: { code: 'excel-cell-edit' } });
    at.person.endEdit(SHEET, 'H2', 'Barrier, long enough.');
    await at.session.save('1.1');
    expect(at.person.see(SHEET, 'F2')).toBe(ACTIVITIES);
    expect(at.person.see(SHEET, 'H2')).toBe('Barrier, long enough.');
  });

  test('is not lost by going to another row', async () => {
    const at = await atWork(blank);
    at.session.edit('1.1', 'activities', ACTIVITIES);
    await at.session.goToRow('1.2');
    await at.settled();
    expect(at.person.see(SHEET, 'F2')).toBe(ACTIVITIES);
    expect(at.questionnaire().row?.ref).toBe('1.2');
  });

  test('is written before the pane is closed', async () => {
    const at = await atWork(blank);
    at.session.edit('1.1', 'activities', ACTIVITIES);
    await at.session.stop();
    expect(at.person.see(SHEET, 'F2')).toBe(ACTIVITIES);
  });
});

describe('the answer of a sub-item with the same wording', () => {
  const pair = { from: '2.1', to: '1.2' };

  test('is offered when there is one, and copied into what is empty', async () => {
    const at = await atWork(exampleResponse);
    const items = at.questionnaire();
    const withSame = Object.keys(items.response.answers).find((ref) => {
      const row = at.session
        .getState()
        .framework.sections.flatMap(({ recommendations }) => recommendations.flatMap(({ subItems }) => subItems))
        .find((item) => item.ref === ref);
      return (row?.sameWordingAs.length ?? 0) > 0;
    });
    expect(withSame).toBeDefined();
    await at.session.goToRow(withSame ?? pair.to);
    const [same] = at.questionnaire().row?.sameWording ?? [];
    expect(same).toBeDefined();
    const ref = at.questionnaire().row?.ref ?? '';
    await at.session.setStatus(ref, null);
    for (const field of ['activities', 'timeframe', 'barriers'] as const) at.session.edit(ref, field, '');
    await at.session.save(ref);
    await at.session.copyAnswer(ref, same?.ref ?? '');
    expect(at.questionnaire().response.answers[ref]).toEqual(exampleResponse.answers[same?.ref ?? '']);
  });
});
