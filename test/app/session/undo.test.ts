/** Taking back what the pane wrote last. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import type { Undo } from '../../../src/app/session/state.ts';
import { atWork, blank, type AtWork } from './support.ts';

const SHEET = 'Action Tool';

const undoOf = (at: AtWork): Undo | null => at.questionnaire().undo;

/** Types in the pane's box, and leaves it. */
async function type(at: AtWork, ref: string, text: string): Promise<void> {
  at.session.edit(ref, 'activities', text);
  await at.session.save(ref);
}

test('nothing is offered before something is written, and nothing happens then', async () => {
  const at = await atWork(exampleResponse);
  expect(undoOf(at)).toBeNull();
  const before = at.questionnaire().response;
  await at.session.undo();
  expect(at.session.getState().problem).toBeNull();
  expect(at.questionnaire().response).toEqual(before);
});

describe('what is taken back', () => {
  test('is a status', async () => {
    const at = await atWork(blank);
    await at.session.setStatus('1.1', 'committed');
    expect(undoOf(at)).toEqual({ kind: 'row', ref: '1.1', fields: ['status'] });
    await at.session.undo();
    expect(at.person.see(SHEET, 'E2')).toBe('');
    expect(undoOf(at)).toBeNull();
  });

  test('is a status of the row that it was written into, though another row of the sub-item is read since', async () => {
    const at = await atWork(blank);
    at.person.unprotect(SHEET);
    at.person.paste(SHEET, 'A80', [['1.1']], 'text');
    at.person.paste(SHEET, 'F80', [['A text of the second row.']]);
    at.person.pick(SHEET, 'E2', 'Already implement');
    await at.settled();
    await at.session.setStatus('1.1', null);
    expect(at.questionnaire().response.answers['1.1']?.activities).toBe('A text of the second row.');
    await at.session.undo();
    await at.settled();
    expect(at.session.getState().problem).toBeNull();
    expect([at.person.see(SHEET, 'E2'), at.person.see(SHEET, 'E80')]).toEqual(['Already implement', '']);
  });

  test('is not what stood in the other row', async () => {
    const at = await atWork(blank);
    at.person.unprotect(SHEET);
    at.person.paste(SHEET, 'A80', [['1.1']], 'text');
    at.person.type(SHEET, 'F2', 'A text of the first row.');
    at.person.paste(SHEET, 'H80', [['A barrier of the second row.']]);
    await at.settled();
    await type(at, '1.1', '');
    await at.settled();
    await type(at, '1.1', 'A text of the second row.');
    await at.session.undo();
    await at.settled();
    expect([at.person.see(SHEET, 'F2'), at.person.see(SHEET, 'F80')]).toEqual(['', '']);
  });

  test('is a status that still stands in the row that is read, wherever rows were sorted to', async () => {
    const at = await atWork(exampleResponse);
    const was = at.person.see(SHEET, 'E3');
    await at.session.setStatus('1.2', 'unable');
    at.person.unprotect(SHEET);
    at.person.copy(SHEET, 'A3:H3', 'A90');
    at.person.sort(SHEET, 'Ref', 'descending');
    await at.settled();
    await at.session.undo();
    const row = Array.from({ length: 70 }, (_, n) => n + 2).find((n) => at.person.see(SHEET, `A${n}`) === '1.2');
    expect([at.person.see(SHEET, `E${row}`), at.person.see(SHEET, 'E90')]).toEqual([was, 'Cannot implement']);
  });

  test('is nothing where nobody can tell any more which of two rows was written into', async () => {
    const at = await atWork(blank);
    at.person.unprotect(SHEET);
    at.person.paste(SHEET, 'A80', [['1.1']], 'text');
    at.person.paste(SHEET, 'F80', [['A text of the second row.']]);
    at.person.pick(SHEET, 'E2', 'Already implement');
    await at.settled();
    await at.session.setStatus('1.1', null);
    at.person.insertRows(SHEET, '2');
    await at.settled();
    await at.session.undo();
    await at.settled();
    expect(at.session.getState().problem).not.toBeNull();
    expect([at.person.see(SHEET, 'E3'), at.person.see(SHEET, 'E81')]).toEqual(['', '']);
  });

  test('is the whole of a text that was saved again and again while it was typed', async () => {
    const at = await atWork(blank);
    await type(at, '1.1', 'We');
    await type(at, '1.1', 'We train');
    await type(at, '1.1', 'We train officers.');
    expect(undoOf(at)).toEqual({ kind: 'row', ref: '1.1', fields: ['activities'] });
    await at.session.undo();
    expect(at.person.see(SHEET, 'F2')).toBe('');
    expect(at.questionnaire().row?.fields[0]).toMatchObject({ text: '', draft: { state: 'same' } });
  });

  test('is the text and not the status that was chosen before it', async () => {
    const at = await atWork(blank);
    await at.session.setStatus('1.1', 'implemented');
    await type(at, '1.1', 'We train officers.');
    await at.session.undo();
    expect([at.person.see(SHEET, 'E2'), at.person.see(SHEET, 'F2')]).toEqual(['Already implement', '']);
  });

  test('is what was typed and not saved yet', async () => {
    const at = await atWork(blank);
    await at.session.setStatus('1.2', 'implemented');
    at.session.edit('1.1', 'activities', 'Not saved yet.');
    await at.session.undo();
    expect([at.person.see(SHEET, 'F2'), at.person.see(SHEET, 'E3')]).toEqual(['', 'Already implement']);
  });

  test('is not what was typed and taken out again elsewhere, nor a status that was chosen again', async () => {
    const at = await atWork(blank);
    await type(at, '1.1', 'We train officers.');
    at.session.edit('1.2', 'activities', 'No.');
    at.session.edit('1.2', 'activities', '');
    await at.session.save('1.2');
    await at.session.setStatus('1.3', null);
    expect(undoOf(at)).toEqual({ kind: 'row', ref: '1.1', fields: ['activities'] });
    await at.session.undo();
    expect(at.person.see(SHEET, 'F2')).toBe('');
  });

  test('is a copied answer, status and texts in one', async () => {
    const at = await atWork(blank);
    await at.session.setStatus('1.1', 'implemented');
    await type(at, '1.1', 'We train officers.');
    await at.session.copyAnswer('1.2', '1.1');
    expect(undoOf(at)).toMatchObject({ kind: 'row', ref: '1.2' });
    expect([at.person.see(SHEET, 'E3'), at.person.see(SHEET, 'F3')]).toEqual([
      'Already implement',
      'We train officers.',
    ]);
    await at.session.undo();
    expect([at.person.see(SHEET, 'E3'), at.person.see(SHEET, 'F3')]).toEqual(['', '']);
    expect(at.person.see(SHEET, 'F2')).toBe('We train officers.');
  });

  test('is written to where the row is by now', async () => {
    const at = await atWork(blank);
    await type(at, '1.1', 'We train officers.');
    at.person.insertRows(SHEET, '2:2');
    await at.session.undo();
    expect(at.session.getState().problem).toBeNull();
    expect(at.person.see(SHEET, 'F3')).toBe('');
  });
});

test('where its column cannot be told any more nothing is written, and nothing is lost when that is mended', async () => {
  const at = await atWork(blank);
  await type(at, '1.1', 'We train officers.');
  at.person.unprotect(SHEET);
  at.person.type(SHEET, 'F1', 'Our word');
  await at.settled();
  // Excel tells of no name that is deleted: the pane has not heard of it.
  at.person.deleteName('AT_Activities');
  await at.session.undo();
  expect(at.session.getState().problem).toMatchObject({ error: { code: 'excel-part-missing' } });
  expect(at.person.see(SHEET, 'F2')).toBe('We train officers.');
  expect(undoOf(at)).toMatchObject({ kind: 'row', ref: '1.1' });
  await at.session.rebuild();
  expect(at.questionnaire().response.answers['1.1']?.activities).toBe('We train officers.');
  // One step: what can be taken back now is the rebuilding.
  expect(undoOf(at)).toEqual({ kind: 'rebuilt' });
});

test('what a co-author wrote over it stays, and is said; the other cells go back', async () => {
  const at = await atWork(blank);
  await at.session.setStatus('1.1', 'implemented');
  await type(at, '1.1', 'We train officers.');
  await at.session.copyAnswer('1.2', '1.1');
  at.person.coAuthor().type(SHEET, 'F3', 'We train all officers.');
  await at.session.undo();
  expect(at.session.getState().problem).toMatchObject({ error: { code: 'answer-changed', ref: '1.2' } });
  expect([at.person.see(SHEET, 'E3'), at.person.see(SHEET, 'F3')]).toEqual(['', 'We train all officers.']);
});

describe('where somebody else wrote between two of ours, what they wrote comes back, not what was before', () => {
  test('of a text', async () => {
    const at = await atWork(blank);
    at.session.edit('1.1', 'activities', 'Mine');
    await at.session.save('1.1');
    at.person.type('Action Tool', 'F2', '40 officers trained');
    await at.settled();
    at.session.edit('1.1', 'activities', '40 officers trained. And a hotline.');
    await at.session.save('1.1');
    await at.session.undo();
    expect(at.person.see('Action Tool', 'F2')).toBe('40 officers trained');
  });

  test('of a status', async () => {
    const at = await atWork(blank);
    await at.session.setStatus('1.1', 'implemented');
    at.person.type('Action Tool', 'E2', 'Cannot implement');
    await at.settled();
    await at.session.setStatus('1.1', 'committed');
    await at.session.undo();
    expect(at.person.see('Action Tool', 'E2')).toBe('Cannot implement');
  });
});
