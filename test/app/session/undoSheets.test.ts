/** Taking back sheets that the pane made: spreadsheet programs do not undo that for an add-in. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import type { Undo } from '../../../src/app/session/state.ts';
import { atWork, type AtWork } from './support.ts';

const SHEET = 'Action Tool';

const undoOf = (at: AtWork): Undo | null => at.questionnaire().undo;

/** A questionnaire that lost rows, and was rebuilt. */
async function rebuilt(): Promise<{ readonly at: AtWork; readonly before: AtWork['questionnaire'] }> {
  const at = await atWork(exampleResponse);
  at.person.unprotect(SHEET);
  at.person.deleteRows(SHEET, '5:9');
  await at.settled();
  const damaged = at.questionnaire();
  await at.session.rebuild();
  return { at, before: () => damaged };
}

describe('a questionnaire that was made', () => {
  test('is taken out again, with its names and properties', async () => {
    const at = await atWork(undefined);
    const { sheets } = at.person;
    await at.session.create({ institution: 'Example Ministry' });
    expect(undoOf(at)).toEqual({ kind: 'created' });
    await at.session.undo();
    expect(at.session.getState()).toMatchObject({ phase: 'absent', problem: null });
    expect(at.person.sheets).toEqual(sheets);
    expect(at.subject.excel.book.names).toEqual([]);
    expect(at.subject.excel.book.custom.size).toBe(0);
    // And it can be made again.
    await at.session.create({});
    expect(undoOf(at)).toEqual({ kind: 'created' });
  });

  test('stays once something was written into it: first that is taken back', async () => {
    const at = await atWork(undefined);
    await at.session.create({});
    await at.session.setStatus('1.1', 'committed');
    expect(undoOf(at)).toEqual({ kind: 'row', ref: '1.1', fields: ['status'] });
    await at.session.undo();
    expect(undoOf(at)).toBeNull();
    expect(at.person.sheets).toContain(SHEET);
  });

  test('stays where a person typed into it by hand, and that is said', async () => {
    const at = await atWork(undefined);
    await at.session.create({});
    at.person.type(SHEET, 'F2', 'We train officers.');
    await at.session.undo();
    expect(at.session.getState().problem).toMatchObject({ error: { code: 'sheets-changed' } });
    expect(at.person.see(SHEET, 'F2')).toBe('We train officers.');
    expect(undoOf(at)).toBeNull();
  });
});

describe('a questionnaire that was rebuilt', () => {
  test('gives its place back to the one that was there', async () => {
    const { at, before } = await rebuilt();
    expect(undoOf(at)).toEqual({ kind: 'rebuilt' });
    expect(at.person.sheets).toContain(`${SHEET} (old 2)`);
    await at.session.undo();
    const { damage, response } = at.questionnaire();
    expect({ damage, response }).toEqual({ damage: before().damage, response: before().response });
    expect(at.person.sheets.filter((name) => name.includes('old'))).toEqual([]);
    // What was deleted is still remembered, and it can be rebuilt again.
    await at.session.rebuild();
    expect(at.questionnaire().damage).toEqual({ repairable: false, structural: false, remembered: 0 });
    expect(at.questionnaire().response.answers).toEqual(exampleResponse.answers);
  });

  test('stays where a person typed into it', async () => {
    const { at } = await rebuilt();
    at.person.type(SHEET, 'F2', 'Written after that.');
    await at.session.undo();
    expect(at.session.getState().problem).toMatchObject({ error: { code: 'sheets-changed' } });
    expect(at.person.see(SHEET, 'F2')).toBe('Written after that.');
  });

  test('stays where somebody has commented on it', async () => {
    const { at } = await rebuilt();
    at.person.unprotect(SHEET);
    at.person.comment(SHEET, 'F2', [['A. Example', 'Is that so?']]);
    await at.session.undo();
    expect(at.session.getState().problem).toMatchObject({ error: { code: 'sheets-changed' } });
    expect(at.person.sheets).toContain(`${SHEET} (old 2)`);
  });

  test('can be tried again where Excel refused', async () => {
    const { at, before } = await rebuilt();
    at.subject.excel.faults = [1, 2, 3, 4].map((batch) => ({ batch, code: 'AccessDenied' }));
    at.subject.excel.resetCosts();
    await at.session.undo();
    expect(at.session.getState().problem).not.toBeNull();
    at.subject.excel.faults = [];
    expect(undoOf(at)).toEqual({ kind: 'rebuilt' });
    await at.session.undo();
    expect(at.questionnaire().response).toEqual(before().response);
  });
});
