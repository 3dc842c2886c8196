/** Building the Summary from the pane, against the stand-in: what the session asks of Excel and what it says afterwards. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import type { SessionState, SummaryState } from '../../../src/app/session/state.ts';
import { SUMMARY_NAME } from '../../../src/core/plan/summaryPlan.ts';
import { atWork, blank, type AtWork } from './support.ts';

const SHEET = 'Action Tool';

const summaryOf = (state: SessionState): SummaryState | undefined =>
  state.phase === 'open' ? state.summary : undefined;
const sheets = ({ subject }: AtWork): string[] => subject.excel.book.sheets.map(({ name }) => name);

describe('building', () => {
  test.each([
    ['a filled questionnaire', exampleResponse],
    ['one without an answer', blank],
  ])('%s gets its sheet, which is up to date', async (_, response) => {
    const at = await atWork(response);
    expect(summaryOf(at.session.getState())).toBe('none');
    await at.session.summarise();
    expect(at.session.getState()).toMatchObject({ problem: null, activity: null, summary: 'current' });
    expect(sheets(at)).toContain('Summary');
  });

  test('says what it is doing, and takes three round trips before it looks again', async () => {
    const at = await atWork(exampleResponse);
    const activities = new Set<string>();
    at.session.subscribe(() => activities.add(at.session.getState().activity ?? 'nothing'));
    await at.session.summarise();
    expect([...activities]).toEqual(['summarising', 'nothing']);
    expect(at.subject.excel.costs.length).toBeLessThanOrEqual(4);
  });

  test('what is typed in the pane and not saved yet is written first', async () => {
    const at = await atWork(exampleResponse);
    at.session.edit('3.2', 'timeframe', 'By June 2027');
    await at.session.summarise();
    expect(at.person.see(SHEET, 'G9')).toBe('By June 2027');
    expect(summaryOf(at.session.getState())).toBe('current');
    expect(at.questionnaire().progress.open).toBe(1);
  });

  test('a failure is a problem during summarising, and trying again works', async () => {
    const at = await atWork(exampleResponse);
    at.subject.excel.cellEditMode = true;
    await at.session.summarise();
    expect(at.session.getState()).toMatchObject({
      problem: { error: { code: 'excel-cell-edit' }, during: 'summarising' },
      summary: 'none',
    });
    at.subject.excel.cellEditMode = false;
    await at.session.summarise();
    expect(at.session.getState()).toMatchObject({ problem: null, summary: 'current' });
  });

  test('beside a sheet of that name that is somebody else’s', async () => {
    const at = await atWork(exampleResponse);
    at.person.addSheet('Summary');
    at.person.type('Summary', 'A1', 'My own notes');
    await at.session.summarise();
    expect(at.session.getState()).toMatchObject({ problem: null, summary: 'current' });
    expect(at.person.see('Summary', 'A1')).toBe('My own notes');
    expect(sheets(at)).toContain('Summary (2)');
  });
});

describe('taking it back', () => {
  const undoOf = (at: AtWork): unknown => at.questionnaire().undo;

  test('the sheet that was made goes, with its names, and all else is as it was', async () => {
    const at = await atWork(exampleResponse);
    const { response } = at.questionnaire();
    const [before, names] = [sheets(at), at.subject.excel.book.names.map(({ name }) => name)];
    await at.session.summarise();
    expect(undoOf(at)).toEqual({ kind: 'summarised' });
    await at.session.undo();
    expect(at.session.getState()).toMatchObject({ problem: null, summary: 'none' });
    expect([sheets(at), at.subject.excel.book.names.map(({ name }) => name)]).toEqual([before, names]);
    expect(at.questionnaire()).toMatchObject({ response, damage: { repairable: false, structural: false } });
    expect(undoOf(at)).toBeNull();
    await at.session.summarise();
    expect(summaryOf(at.session.getState())).toBe('current');
  });

  test('goes by what it is, not by how its sheet is called', async () => {
    const at = await atWork(exampleResponse);
    await at.session.summarise();
    at.person.renameSheet('Summary', 'For the minister');
    at.person.addSheet('Summary');
    await at.session.undo();
    expect(at.session.getState().problem).toBeNull();
    expect(sheets(at)).toContain('Summary');
    expect(sheets(at)).not.toContain('For the minister');
  });

  test('where it is deleted already nothing is left to do', async () => {
    const at = await atWork(exampleResponse);
    await at.session.summarise();
    at.person.deleteSheet('Summary');
    const before = sheets(at);
    await at.session.undo();
    expect([at.session.getState().problem, sheets(at)]).toEqual([null, before]);
  });

  test.each([
    ['a text in an empty cell of it', (at: AtWork) => at.person.type('Summary', 'F2', 'For the minister')],
    ['a chart', (at: AtWork) => at.person.addChart('Summary', 'B6:B7', 'D6:D7', 'J3:M9', 'Mine')],
    ['a comment', (at: AtWork) => at.person.comment('Summary', 'B4', [['A. Example', 'Is that so?']])],
  ])('stays with %s', async (_, happens) => {
    const at = await atWork(exampleResponse);
    await at.session.summarise();
    happens(at);
    await at.session.undo();
    expect(at.session.getState().problem).toMatchObject({ error: { code: 'sheets-changed' } });
    expect(sheets(at)).toContain('Summary');
  });

  test('stays where somebody wrote beside it, or gave it a name of their own, and that is said', async () => {
    const at = await atWork(exampleResponse);
    await at.session.summarise();
    at.person.type('Summary', 'L3', 'For the minister: see page 2');
    await at.session.undo();
    expect(at.session.getState().problem).toMatchObject({ error: { code: 'sheets-changed' } });
    expect(at.person.see('Summary', 'L3')).toBe('For the minister: see page 2');

    const other = await atWork(exampleResponse);
    await other.session.summarise();
    const { names } = other.subject.excel.book;
    const ours = names.find(({ name }) => name === SUMMARY_NAME);
    if (ours !== undefined) names.push({ ...ours, name: 'For_the_minister' });
    await other.session.undo();
    expect(other.session.getState().problem).toMatchObject({ error: { code: 'sheets-changed' } });
    expect(sheets(other)).toContain('Summary');
  });

  test('one that was renewed is nothing to take back: it would say what the answers do not say any more', async () => {
    const at = await atWork(exampleResponse);
    await at.session.summarise();
    await at.session.setStatus('1.1', 'committed');
    await at.session.summarise();
    expect(undoOf(at)).toEqual({ kind: 'row', ref: '1.1', fields: ['status'] });
    await at.session.undo();
    expect(sheets(at)).toContain('Summary');
    expect(summaryOf(at.session.getState())).toBe('stale');
  });
});

describe('whether it is up to date', () => {
  test('an answer that changes makes it stale, changing it back or rebuilding makes it current', async () => {
    const at = await atWork(exampleResponse);
    await at.session.summarise();
    const before = String(at.person.see(SHEET, 'F2'));
    at.person.type(SHEET, 'F2', 'Something else.');
    await at.until((state) => summaryOf(state) === 'stale');
    at.person.type(SHEET, 'F2', before);
    await at.until((state) => summaryOf(state) === 'current');
    at.person.type(SHEET, 'F2', 'Something else.');
    await at.until((state) => summaryOf(state) === 'stale');
    await at.session.summarise();
    expect(summaryOf(at.session.getState())).toBe('current');
    expect(sheets(at).filter((name) => name.startsWith('Summary'))).toEqual(['Summary']);
  });

  test('of one that was built before, the sheet must say it itself', async () => {
    const first = await atWork(exampleResponse);
    await first.session.summarise();
    const later = await atWork(undefined, {}, first.subject);
    expect(summaryOf(later.session.getState())).toBe('unknown');
  });

  test('one that was deleted is none', async () => {
    const at = await atWork(exampleResponse);
    await at.session.summarise();
    at.person.deleteSheet('Summary');
    await at.session.check();
    expect(summaryOf(at.session.getState())).toBe('none');
    await at.session.summarise();
    expect(at.session.getState()).toMatchObject({ problem: null, summary: 'current' });
  });
});

describe('going there', () => {
  test('selects the beginning of the block, wherever it is and however the sheet is called', async () => {
    const at = await atWork(exampleResponse);
    await at.session.summarise();
    at.person.renameSheet('Summary', 'For the minister');
    await at.session.goToSummary();
    const { book } = at.subject.excel;
    const sheet = book.sheets.find(({ name }) => name === 'For the minister');
    const target = book.names.find(({ name }) => name === SUMMARY_NAME)?.target;
    expect(book.selection.sheetId).toBe(sheet?.id);
    expect([book.selection.area.row, book.selection.area.column]).toEqual([target?.area.row, target?.area.column]);
    expect(at.session.getState().problem).toBeNull();
  });

  test('nothing happens where there is none', async () => {
    const at = await atWork(exampleResponse);
    const { selection } = at.subject.excel.book;
    await at.session.goToSummary();
    expect(at.session.getState().problem).toBeNull();
    expect(at.subject.excel.book.selection).toEqual(selection);
    expect(at.subject.excel.costs).toEqual([]);
  });
});
