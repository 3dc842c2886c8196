/** Exporting from the pane, against the stand-in: what is looked at, when nothing is made, and what is. */
import { describe, expect, test } from '@jest/globals';
import { findingKeys } from '../../../src/app/session/findingKeys.ts';
import type { ExportOutcome, PaneExport, PaneRequest, Review } from '../../../src/app/session/paneExport.ts';
import type { SessionState, SummaryState } from '../../../src/app/session/state.ts';
import { answerTo, type Response } from '../../../src/core/answers/response.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { completeExample } from '../../support/exported.ts';
import { must, readingOf } from '../../support/workbooks.ts';
import { atWork, type AtWork } from './support.ts';

const SHEET = 'Action Tool';
/** F2, G2, ... are the activities and timeframe of the first sub-item. */
const FIRST = { ref: '1.1', activities: 'F2' } as const;

const summaryOf = (state: SessionState): SummaryState | undefined =>
  state.phase === 'open' ? state.summary : undefined;

const exporting = async ({ session }: AtWork): Promise<PaneExport> => must(await session.openExport());

/** A workbook's way out that a person who has seen the review would ask for. */
const request = (review: Review, more: Partial<PaneRequest> = {}): PaneRequest => ({
  format: 'json',
  kind: 'final',
  paper: 'a4',
  review,
  parts: [],
  leftOut: new Set(),
  ...more,
});

const textOf = (outcome: ExportOutcome): string => {
  if (outcome.kind !== 'made') throw new Error(`nothing was made: ${outcome.why}`);
  return new TextDecoder().decode(outcome.file.bytes);
};

/** Findings of the review, by text. */
const found = ({ look }: Review): string[] => look.findings.map(({ text }) => text);

describe('looking', () => {
  test('what is typed in the pane and not saved yet is written first, and looked at', async () => {
    const at = await atWork(completeExample);
    at.session.edit(FIRST.ref, 'activities', 'Write to someone@example.org about it.');
    const review = must(await (await exporting(at)).look([]));
    expect(at.person.see(SHEET, FIRST.activities)).toBe('Write to someone@example.org about it.');
    expect(found(review)).toContain('someone@example.org');
    expect(review.unsaved).toEqual([]);
  });

  test('a text that cannot be saved is told, since it would not be exported', async () => {
    const at = await atWork(completeExample);
    at.session.edit(FIRST.ref, 'activities', 'x'.repeat(32_768));
    expect(must(await (await exporting(at)).look([])).unsaved).toEqual([FIRST.ref]);
  });

  test('finds names of a list, and keeps neither them nor what was found in the session’s state', async () => {
    const at = await atWork(completeExample);
    at.person.type(SHEET, FIRST.activities, 'The unit is led by Amina Example since 2024.');
    const path = await exporting(at);
    const review = must(await path.look(['Amina Example', 'Zahra Nowhere']));
    expect(found(review)).toContain('Amina Example');
    await at.settled();
    expect(JSON.stringify(at.session.getState())).not.toContain('Zahra');
    expect(found(must(await path.look([])))).not.toContain('Amina Example');
  });

  test('says that it is exporting, and a failure is a problem of it', async () => {
    const at = await atWork(completeExample);
    const activities = new Set<string>();
    at.session.subscribe(() => activities.add(at.session.getState().activity ?? 'nothing'));
    const path = await exporting(at);
    expect((await path.look([])).ok).toBe(true);
    expect([...activities]).toEqual(['exporting', 'nothing']);
    at.subject.excel.cellEditMode = true;
    expect(await path.look([])).toMatchObject({ ok: false, error: { code: 'excel-cell-edit' } });
    expect(at.session.getState().problem).toMatchObject({ during: 'exporting', error: { code: 'excel-cell-edit' } });
    at.subject.excel.cellEditMode = false;
    expect((await path.look([])).ok).toBe(true);
    expect(at.session.getState().problem).toBeNull();
  });
});

describe('making', () => {
  test('final with something missing makes nothing and says what; a draft is made', async () => {
    const at = await atWork(exampleResponse);
    const path = await exporting(at);
    const review = must(await path.look([]));
    const outcome = must(await path.make(request(review)));
    expect(outcome).toMatchObject({ kind: 'changed', why: 'blockers' });
    expect(review.look.blockers).toHaveLength(2);
    const draft = must(await path.make(request(review, { kind: 'draft' })));
    expect(draft).toMatchObject({ kind: 'made', summary: 'untouched', file: { kind: 'draft', open: 2, total: 67 } });
  });

  test('something new that was found meanwhile stops it, and is in the new review', async () => {
    const at = await atWork(completeExample);
    const path = await exporting(at);
    const review = must(await path.look([]));
    at.person.coAuthor().type(SHEET, FIRST.activities, 'Ask new.person@example.org.');
    const outcome = must(await path.make(request(review)));
    if (outcome.kind !== 'changed') throw new Error('it was exported unseen');
    expect(outcome.why).toBe('findings');
    expect(found(outcome.review)).toContain('new.person@example.org');
    expect(must(await path.make(request(outcome.review))).kind).toBe('made');
  });

  test('in a part that is left out it stops nothing, and is not in the file', async () => {
    const at = await atWork(completeExample);
    const path = await exporting(at);
    const review = must(await path.look([]));
    at.person.type(SHEET, FIRST.activities, 'Ask new.person@example.org.');
    const outcome = must(await path.make(request(review, { parts: ['activities'] })));
    expect(textOf(outcome)).not.toContain('new.person@example.org');
  });

  test('other changes are exported as they are, with the decisions about what was seen', async () => {
    const at = await atWork(completeExample);
    at.person.type(SHEET, FIRST.activities, 'Ask one@example.org or two@example.org.');
    const path = await exporting(at);
    const review = must(await path.look([]));
    const [two] = [...findingKeys(review.look.findings)].filter(([{ text }]) => text === 'two@example.org');
    at.person.type(SHEET, FIRST.activities, 'Since May: ask one@example.org or two@example.org.');
    const outcome = must(await path.make(request(review, { leftOut: new Set([two?.[1] ?? '']) })));
    expect(textOf(outcome)).toContain('Since May: ask one@example.org or [withheld].');
    expect(outcome).toMatchObject({ file: { withheld: 1 } });
  });

  test('a text that could not be saved since the review stops it once', async () => {
    const at = await atWork(completeExample);
    const path = await exporting(at);
    const review = must(await path.look([]));
    at.session.edit(FIRST.ref, 'activities', 'x'.repeat(32_768));
    const outcome = must(await path.make(request(review)));
    if (outcome.kind !== 'changed') throw new Error('it was exported without what was typed');
    expect(outcome).toMatchObject({ why: 'unsaved', review: { unsaved: [FIRST.ref] } });
    expect(must(await path.make(request(outcome.review))).kind).toBe('made');
  });

  test('a failure is a problem during exporting, and nothing is made', async () => {
    const at = await atWork(completeExample);
    const path = await exporting(at);
    const review = must(await path.look([]));
    at.subject.excel.cellEditMode = true;
    expect((await path.make(request(review))).ok).toBe(false);
    expect(at.session.getState().problem?.during).toBe('exporting');
  });

  test('a workbook holds the answers, and the Summary of this moment', async () => {
    const at = await atWork(completeExample);
    const path = await exporting(at);
    const outcome = must(await path.make(request(must(await path.look([])), { format: 'xlsx' })));
    if (outcome.kind !== 'made') throw new Error('nothing was made');
    const { response } = await readingOf(outcome.file.bytes);
    const answers = (from: Response) => Object.keys(completeExample.answers).map((ref) => answerTo(from, ref));
    expect(answers(response)).toEqual(answers(at.questionnaire().response));
  });
});

describe('the Summary in the open workbook', () => {
  const exportAs = async (at: AtWork, kind: PaneRequest['kind']): Promise<ExportOutcome> => {
    const path = await exporting(at);
    return must(await path.make(request(must(await path.look([])), { kind })));
  };

  test('one that is older than the answers is built anew by a final export', async () => {
    const at = await atWork(completeExample);
    await at.session.summarise();
    at.person.type(SHEET, FIRST.activities, 'Something else.');
    await at.until((state) => summaryOf(state) === 'stale');
    expect(await exportAs(at, 'final')).toMatchObject({ kind: 'made', summary: 'rebuilt' });
    expect(summaryOf(at.session.getState())).toBe('current');
  });

  test('one of which nobody knows is, too; one that is current, or none, is left alone', async () => {
    const first = await atWork(completeExample);
    expect(await exportAs(first, 'final')).toMatchObject({ summary: 'untouched' });
    expect(summaryOf(first.session.getState())).toBe('none');
    await first.session.summarise();
    expect(await exportAs(first, 'final')).toMatchObject({ summary: 'untouched' });
    const later = await atWork(undefined, {}, first.subject);
    expect(await exportAs(later, 'final')).toMatchObject({ summary: 'rebuilt' });
  });

  test('a draft leaves it as it is', async () => {
    const at = await atWork(completeExample);
    await at.session.summarise();
    at.person.type(SHEET, FIRST.activities, 'Something else.');
    await at.until((state) => summaryOf(state) === 'stale');
    expect(await exportAs(at, 'draft')).toMatchObject({ summary: 'untouched' });
    expect(summaryOf(at.session.getState())).toBe('stale');
  });

  test('where it cannot be built, the file is made all the same, and it is said', async () => {
    const first = await atWork(completeExample);
    await first.session.summarise();
    const at = await atWork(undefined, {}, first.subject);
    at.subject.excel.book.readOnly = true;
    const outcome = await exportAs(at, 'final');
    expect(outcome).toMatchObject({ kind: 'made', summary: { code: 'workbook-read-only' } });
    expect(at.session.getState().problem).toBeNull();
  });
});

test('a text is gone to, wherever it is', async () => {
  const at = await atWork(completeExample);
  const { sheets } = at.subject.excel.book;
  const where = (): string | undefined => sheets.find(({ id }) => id === at.subject.excel.book.selection.sheetId)?.name;
  await at.session.goToText({ kind: 'answer', ref: '3.2', field: 'timeframe' });
  expect([where(), at.subject.excel.book.selection.area]).toMatchObject([SHEET, { row: 8, column: 6 }]);
  await at.session.goToText({ kind: 'respondent', code: 'contact' });
  expect(where()).toBe('Start');
  const respondent = at.subject.excel.book.selection.area;
  await at.session.goToText({ kind: 'additional-details' });
  expect(where()).toBe('Start');
  expect(at.subject.excel.book.selection.area).not.toEqual(respondent);
  expect(at.session.getState().problem).toBeNull();
});
