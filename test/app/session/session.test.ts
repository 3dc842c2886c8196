/** The session against the stand-in: what a person at the pane and at the sheet does, and what the state says of it. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { gapsOf } from '../../../src/core/check/gaps.ts';
import { PROPERTY } from '../../../src/core/plan/columns.ts';
import { madeUpFramework } from '../../support/workbooks.ts';
import { atWork, blank } from './support.ts';

const SHEET = 'Action Tool';
/** Where there is no questionnaire, all sheets are looked at. */
const LOOK = 2;
const trips = (costs: readonly unknown[]): number => costs.length;

describe('opening', () => {
  test('an empty workbook has no questionnaire', async () => {
    const { session } = await atWork(undefined);
    expect(session.getState()).toMatchObject({ phase: 'absent', problem: null, activity: null });
  });

  test('a questionnaire is read, with the first gap’s row or the first row on the card', async () => {
    const { questionnaire } = await atWork(exampleResponse);
    expect(questionnaire().progress).toMatchObject({ total: 67, complete: 65, incomplete: 2, blank: 0 });
    expect(questionnaire().gaps.map(({ subItem }) => subItem)).toEqual(['3.2', '13.4']);
    expect(questionnaire().row?.ref).toBe('1.1');
    expect(questionnaire().damage).toEqual({ repairable: false, structural: false, remembered: 0 });
  });

  test('an Excel that is too old is told apart', async () => {
    const { session } = await atWork(undefined, { level: '1.8' });
    expect(session.getState().phase).toBe('unsupported');
  });

  test('a workbook of a newer layout is left alone', async () => {
    const at = await atWork(exampleResponse);
    at.subject.excel.book.custom.set(PROPERTY.layout, 99);
    const before = at.subject.bytes();
    await at.session.check();
    expect(at.session.getState()).toMatchObject({
      phase: 'unreadable',
      error: { code: 'layout-newer', layout: 99, supported: 1 },
    });
    expect(Buffer.compare(at.subject.bytes(), before)).toBe(0);
  });

  test('another questionnaire is named, not read', async () => {
    const at = await atWork(exampleResponse);
    at.subject.excel.book.custom.set(PROPERTY.frameworkVersion, '0.9');
    await at.session.check();
    expect(at.session.getState()).toMatchObject({ phase: 'unreadable', error: { code: 'framework-other' } });
  });

  test('while a cell is being edited the pane says so, and works once it is not', async () => {
    const { session, subject, questionnaire } = await atWork(exampleResponse);
    subject.excel.cellEditMode = true;
    await session.check();
    expect(session.getState()).toMatchObject({
      phase: 'open',
      stale: { code: 'excel-cell-edit' },
      problem: { error: { code: 'excel-cell-edit' }, during: 'reading' },
    });
    expect(questionnaire().progress.complete).toBe(65);
    subject.excel.cellEditMode = false;
    await session.check();
    expect(session.getState()).toMatchObject({ stale: null, problem: null });
  });
});

describe('creating', () => {
  test('takes three round trips beside the look before it, and ends on the first row', async () => {
    const { session, subject, questionnaire } = await atWork(undefined);
    await session.create({ institution: 'Ministry', country: '' });
    expect(trips(subject.excel.costs)).toBeLessThanOrEqual(LOOK + 3);
    const { book } = subject.excel;
    const sheet = book.sheets.find(({ name }) => name === SHEET);
    expect(book.selection).toEqual({ sheetId: sheet?.id, area: { row: 1, column: 4, rows: 1, columns: 1 } });
    expect(questionnaire().row).toMatchObject({ ref: '1.1', state: 'blank' });
    expect(questionnaire().rowSelected).toBe(true);
    expect(questionnaire().response.respondent).toEqual({ institution: 'Ministry' });
  });

  test('where a sheet has our name it is left alone; beside it ours gets another', async () => {
    const { session, person, questionnaire } = await atWork(undefined);
    person.addSheet('Start');
    await session.create({});
    expect(session.getState()).toMatchObject({
      phase: 'absent',
      problem: { error: { code: 'sheet-exists', name: 'Start' }, during: 'creating' },
    });
    await session.create({}, true);
    expect(session.getState()).toMatchObject({ phase: 'open', problem: null });
    expect(person.sheets).toEqual(expect.arrayContaining(['Start', 'Start (2)', SHEET]));
    expect(questionnaire().progress.total).toBe(67);
  });
});

describe('gaps', () => {
  test('are gone through in reading order, round and round, in one round trip each', async () => {
    const { session, subject, settled } = await atWork(exampleResponse);
    const visited: (string | undefined)[] = [];
    // On the sheet already: coming from another sheet, that is read again.
    await session.goToRow('1.1');
    await settled();
    for (const direction of ['next', 'next', 'next', 'previous', 'previous'] as const) {
      subject.excel.resetCosts();
      const gap = await session.goToGap(direction);
      visited.push(gap?.subItem);
      expect(trips(subject.excel.costs)).toBe(1);
    }
    expect(visited).toEqual(['3.2', '13.4', '3.2', '13.4', '3.2']);
  });

  test('begin after the selected cell, in its own row too', async () => {
    const { session, person, until } = await atWork(exampleResponse);
    person.select(SHEET, 'E9');
    await until((state) => state.phase === 'open' && state.questionnaire.rowSelected);
    const row = await session.goToGap('next');
    expect(row?.subItem).toBe('3.2');
  });

  test('lead to the cell where it is after a sort', async () => {
    const at = await atWork(exampleResponse);
    at.person.unprotect(SHEET);
    at.person.sort(SHEET, 'Status', 'descending');
    await at.settled();
    const gap = await at.session.goToGap('next');
    const { book } = at.subject.excel;
    const sheet = book.sheets.find(({ name }) => name === SHEET);
    const { row, column } = book.selection.area;
    expect(sheet?.cells[row]?.[0]?.value).toBe(gap?.subItem);
    expect(column).toBe(6);
  });

  test('the next one is told before it is gone to', async () => {
    const at = await atWork(exampleResponse);
    for (const ref of ['1.1', '3.3', '13.5']) {
      await at.session.goToRow(ref);
      const told = at.questionnaire().nextGap;
      expect(told).toEqual(await at.session.goToGap('next'));
    }
  });

  test('of the respondent come first', async () => {
    const at = await atWork(blank);
    const gap = await at.session.goToGap('next');
    expect(gap?.findings[0]).toMatchObject({ code: 'respondent-missing', field: 'institution' });
    expect(at.subject.excel.book.sheets.find(({ id }) => id === at.subject.excel.book.selection.sheetId)?.name).toBe(
      'Start',
    );
    const all = gapsOf(at.questionnaire().report);
    expect(all).toHaveLength(67 + 4);
  });

  test('there are none in a complete questionnaire', async () => {
    const at = await atWork(exampleResponse);
    at.person.type(SHEET, 'G9', 'June 2027');
    at.person.select(SHEET, 'A1');
    const rows = at.questionnaire().report.findings.filter(({ severity }) => severity === 'blocker');
    for (const { cell } of rows) at.person.type(SHEET, cell?.split('!')[1] ?? '', 'Something in December 2027');
    await at.until((state) => state.phase === 'open' && state.questionnaire.report.complete);
    expect(await at.session.goToGap('next')).toBeUndefined();
  });
});

describe('live', () => {
  test('a dropdown, typing, paste of many cells, undo and delete are followed, a burst in one reading', async () => {
    const at = await atWork(blank);
    const complete = (n: number) => (): boolean => at.questionnaire().progress.complete === n;
    expect(at.person.pick(SHEET, 'E2', 'Already implement')).toBe('done');
    at.person.type(SHEET, 'F2', 'We train all desk officers.');
    await at.until(complete(1));
    const block = Array.from({ length: 30 }, () => ['Cannot implement', '', '', 'No mandate in this field.']);
    at.person.paste(SHEET, 'E3', block, 'values');
    await at.until(complete(31));
    at.person.undo();
    await at.until(complete(1));
    at.person.clear(SHEET, 'E2:F2');
    await at.until(complete(0));
    at.subject.excel.resetCosts();
    for (let row = 2; row <= 41; row += 1) at.person.type(SHEET, `H${row}`, `Barrier ${row}`);
    await at.until(() => at.questionnaire().progress.incomplete === 40);
    expect(trips(at.subject.excel.costs)).toBeLessThanOrEqual(2);
  });

  test('a change costs one round trip', async () => {
    const at = await atWork(blank);
    at.person.select(SHEET, 'E2');
    await at.settled();
    at.subject.excel.resetCosts();
    at.person.pick(SHEET, 'E2', 'Cannot implement');
    await at.settled();
    expect(at.questionnaire().progress.incomplete).toBe(1);
    expect(trips(at.subject.excel.costs)).toBe(1);
  });

  test('a co-author’s edit, too', async () => {
    const at = await atWork(blank);
    at.person.coAuthor().pick(SHEET, 'E40', 'Cannot implement');
    await at.until(() => at.questionnaire().progress.incomplete === 1);
    expect(at.questionnaire().rowSelected).toBe(false);
  });

  test('100 000 pasted cells change nothing but what they cover', async () => {
    const at = await atWork(exampleResponse);
    at.person.addSheet('Mine');
    const block = Array.from({ length: 1_000 }, (_, row) => Array.from({ length: 100 }, (_u, column) => row * column));
    at.person.paste('Mine', 'A1', block, 'values');
    at.person.paste(SHEET, 'L1', block, 'values');
    await at.settled();
    expect(at.questionnaire().progress.complete).toBe(65);
  });

  test('the card follows the selection, and stays when it leaves the table', async () => {
    const at = await atWork(exampleResponse);
    at.person.select(SHEET, 'F30');
    await at.until(() => at.questionnaire().rowSelected);
    const ref = at.questionnaire().row?.ref;
    expect(ref).toBe(at.person.see(SHEET, 'A30'));
    at.person.select('Start', 'B3');
    await at.until(() => !at.questionnaire().rowSelected);
    expect(at.questionnaire().row?.ref).toBe(ref);
  });

  test('a renamed sheet goes on working', async () => {
    const at = await atWork(exampleResponse);
    at.person.renameSheet(SHEET, 'Questionnaire 2026');
    await at.session.goToRow('2.1');
    expect(at.session.getState().problem).toBeNull();
    at.person.type('Questionnaire 2026', 'F2', 'Reworded by hand, long enough.');
    await at.settled();
    expect(at.questionnaire().row?.answer.activities).toBe('Reworded by hand, long enough.');
  });
});

test('a bigger questionnaire is no slower in round trips', async () => {
  const framework = madeUpFramework(1_400);
  const at = await atWork(undefined, { framework });
  await at.session.create({});
  expect(trips(at.subject.excel.costs)).toBeLessThanOrEqual(LOOK + 3);
  at.subject.excel.resetCosts();
  await at.session.check();
  expect(trips(at.subject.excel.costs)).toBe(1);
}, 300_000);
