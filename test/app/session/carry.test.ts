/** From the last period's workbook to this one's, in the pane: what it would be, making it, and confirming answers. */
import { describe, expect, test } from '@jest/globals';
import { NO_ANSWER, type Response } from '../../../src/core/answers/response.ts';
import type { PaneCarry } from '../../../src/app/session/paneCarry.ts';
import type { StartedFrom } from '../../../src/app/update/types.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { must, workbookBytes } from '../../support/workbooks.ts';
import { newBook } from '../../excel-stand-in/model/workbook.ts';
import { lastPeriod, previous, start } from '../update/support.ts';
import { v1, v2 } from '../../core/update/support.ts';
import { atWork, type AtWork } from './support.ts';

const REVIEW = 'To confirm';

async function looked(at: AtWork, bytes: Uint8Array): Promise<{ carry: PaneCarry; started: StartedFrom }> {
  const carry = must(await at.session.openCarry());
  return { carry, started: must(await carry.look(new FileHost(bytes))) };
}

/** A workbook that was just started from the made-up one of last period. */
async function carried(): Promise<AtWork> {
  const at = await atWork(undefined, { framework: v2, book: newBook() });
  const { carry } = await looked(at, previous);
  must(await carry.create({}));
  await at.settled();
  return at;
}

describe('looking', () => {
  test('tells what would come of it, and makes nothing', async () => {
    const at = await atWork(undefined, { framework: v2, book: newBook() });
    const { started } = await looked(at, previous);
    // The same as the command tells.
    const { bytes, ...byCommand } = await start(previous, v2, [], '2026-11-23');
    expect(bytes.length).toBeGreaterThan(0);
    expect(started).toEqual(byCommand);
    expect(at.session.getState().phase).toBe('absent');
    expect(at.subject.excel.book.sheets.map(({ name }) => name)).not.toContain('Action Tool');
  });

  test('a file that is none says so, and another one can be looked at', async () => {
    const at = await atWork(undefined, { framework: v2, book: newBook() });
    const carry = must(await at.session.openCarry());
    const no = await carry.look(new FileHost(new TextEncoder().encode('no zip')));
    expect(no).toMatchObject({ ok: false, error: { code: 'not-zip' } });
    expect(at.session.getState().problem).toMatchObject({ during: 'carrying', error: { code: 'not-zip' } });
    // Nothing was looked at, so nothing is made.
    expect(await carry.create({})).toMatchObject({ ok: false });
    must(await carry.look(new FileHost(previous)));
    expect(at.session.getState().problem).toBeNull();
  });

  test('a version without a map is refused', async () => {
    const at = await atWork(undefined, { framework: { ...v2, earlierVersions: [] }, book: newBook() });
    const carry = must(await at.session.openCarry());
    expect(await carry.look(new FileHost(previous))).toMatchObject({ error: { code: 'version-unmapped' } });
  });
});

describe('making it', () => {
  test('is the same workbook as the command makes, but for what was typed in the pane', async () => {
    const at = await atWork(undefined, { framework: v2, book: newBook() });
    const { carry } = await looked(at, previous);
    must(await carry.create({ institution: 'Another Ministry', reporting_period: '2026' }));
    await at.settled();
    const byCommand = await start(previous, v2, [], '2026-11-23');
    const other = await atWork(undefined, { framework: v2, book: newBook() });
    const same = must(await other.session.openCarry());
    must(await same.look(new FileHost(byCommand.bytes)));
    const { response, toConfirm, before } = at.questionnaire();
    expect(response.respondent).toMatchObject({ institution: 'Another Ministry', reporting_period: '2026' });
    expect(toConfirm.map(({ ref }) => ref)).toEqual(byCommand.marks.map(({ ref }) => ref));
    expect(before).toMatchObject({ period: '2025', total: 7 });
    expect(at.subject.excel.book.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Start', 'Action Tool', REVIEW, 'Archive']),
    );
    // The row card is at the first answer to confirm, and so is the selection.
    expect(at.questionnaire().row?.ref).toBe(toConfirm[0]?.ref);
  });

  test('beside sheets of somebody else, under names that are free', async () => {
    const book = newBook();
    const at = await atWork(undefined, { framework: v2, book });
    at.person.addSheet(REVIEW);
    await at.settled();
    const { carry } = await looked(at, previous);
    expect(await carry.create({})).toMatchObject({ error: { code: 'sheet-exists', name: REVIEW } });
    must(await carry.create({}, true));
    expect(book.sheets.map(({ name }) => name)).toContain(`${REVIEW} (2)`);
    expect(at.questionnaire().toConfirm.length).toBeGreaterThan(0);
  });
});

describe('the sheets that were made', () => {
  test('can be taken out again', async () => {
    const at = await carried();
    expect(at.questionnaire().undo).toEqual({ kind: 'carried' });
    await at.session.undo();
    expect(at.session.getState()).toMatchObject({ phase: 'absent', problem: null });
    expect(at.person.sheets).toEqual(['Sheet1']);
  });
});

describe('confirming', () => {
  test('can be taken back', async () => {
    const at = await carried();
    const { toConfirm } = at.questionnaire();
    await at.session.confirm(toConfirm.slice(0, 2).map(({ ref }) => ref));
    expect(at.questionnaire().undo).toEqual({ kind: 'confirmed', n: 2 });
    expect(at.questionnaire().toConfirm).toHaveLength(toConfirm.length - 2);
    await at.session.undo();
    expect(at.session.getState().problem).toBeNull();
    expect(at.questionnaire().toConfirm).toEqual(toConfirm);
  });

  test('commitments whose time is over come first, and the count goes down', async () => {
    const at = await carried();
    const { toConfirm } = at.questionnaire();
    const days = toConfirm.map(({ lastDay }) => lastDay);
    expect(days.filter((day) => day !== undefined)).toEqual(days.slice(0, days.filter(Boolean).length).sort());
    expect(days[0]).toBe('2026-06-30');
    const [, second] = toConfirm;
    await at.session.confirm([second?.ref ?? '']);
    expect(at.session.getState().problem).toBeNull();
    expect(at.questionnaire().toConfirm.map(({ ref }) => ref)).toEqual(
      toConfirm.map(({ ref }) => ref).filter((ref) => ref !== second?.ref),
    );
    // Twice is once.
    await at.session.confirm([second?.ref ?? '']);
    expect(at.session.getState().problem).toBeNull();
    await at.session.confirm(toConfirm.map(({ ref }) => ref));
    expect(at.questionnaire().toConfirm).toEqual([]);
  });

  test('what became of a commitment is one step, which can be taken back', async () => {
    const at = await carried();
    const ref = at.questionnaire().toConfirm[0]?.ref ?? '';
    const before = at.questionnaire().response.answers[ref];
    await at.session.answerCommitment(ref, 'unable', { field: 'barriers', text: 'The path is not ours.' });
    expect(at.questionnaire().response.answers[ref]).toMatchObject({
      status: 'unable',
      barriers: 'The path is not ours.',
      activities: before?.activities,
    });
    // It was touched, so nobody is asked any more.
    expect(at.questionnaire().toConfirm.map((one) => one.ref)).not.toContain(ref);
    await at.session.undo();
    expect(at.questionnaire().response.answers[ref]).toEqual(before);
    expect(at.questionnaire().toConfirm.map((one) => one.ref)).toContain(ref);
  });

  test('still planned, with another timeframe', async () => {
    const at = await carried();
    const ref = at.questionnaire().toConfirm[0]?.ref ?? '';
    await at.session.answerCommitment(ref, 'committed', { field: 'timeframe', text: 'By June 2028' });
    expect(at.questionnaire().response.answers[ref]).toMatchObject({ status: 'committed', timeframe: 'By June 2028' });
    expect(at.questionnaire().toConfirm.map((one) => one.ref)).not.toContain(ref);
  });

  test('where a co-author wrote meanwhile, their text stays and no status is set', async () => {
    const at = await carried();
    const { ref } = at.questionnaire().toConfirm[0] ?? { ref: '' };
    const table = at.subject.excel.book.sheets.find(({ name }) => name === 'Action Tool');
    expect(table).toBeDefined();
    at.session.edit(ref, 'barriers', 'Mine');
    const row = at.questionnaire().row?.index ?? 0;
    at.person.type('Action Tool', `H${row + 2}`, 'Theirs');
    await at.session.answerCommitment(ref, 'unable', { field: 'barriers', text: 'Mine' });
    expect(at.questionnaire().response.answers[ref]).toMatchObject({ status: 'committed', barriers: 'Theirs' });
  });
});

test('a whole example: the Summary that the pane builds compares the periods', async () => {
  const at = await atWork(undefined);
  const bytes = await workbookBytes(exampleResponse, icanActionTool);
  const { carry, started } = await looked(at, bytes);
  must(await carry.create({}));
  await at.session.summarise();
  expect(at.session.getState().problem).toBeNull();
  const text = JSON.stringify(
    must(await new FileHost(at.subject.bytes()).read()).sheets.find(({ name }) => name === 'Summary')?.rows,
  );
  expect(text).toContain('Compared with the period before');
  expect(started.counts.total).toEqual({ then: 67, now: 67 });
});

test('a workbook that was not carried has nothing to confirm or to compare with', async () => {
  const given: Response = { ...lastPeriod, answers: { '1.1': NO_ANSWER } };
  const at = await atWork(given, { framework: v1, book: newBook() });
  expect(at.questionnaire()).toMatchObject({ toConfirm: [], before: null });
});
