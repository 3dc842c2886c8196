/** What the page does with work: new, open, save, keep, restore; and that nothing is lost on the way. */
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { answerTo } from '../../src/core/answers/response.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { webTranslator } from '../../src/core/messages/webCatalogue.ts';
import { stateWords } from '../../src/web/frame/words.ts';
import { createWorkbook } from '../../src/app/createWorkbook.ts';
import { makePart } from '../../src/app/split/makePart.ts';
import type { ArchivedAnswer } from '../../src/core/update/archive.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { describeWorkbook } from '../../src/web/open/describeWorkbook.ts';
import type { OpenedFile } from '../../src/web/open/openedFile.ts';
import { start } from '../app/update/support.ts';
import { editSheet } from '../cli/support/edits.ts';
import { sha256 } from '../support/exported.ts';
import { must, readingOf, reportOf, workbookBytes } from '../support/workbooks.ts';
import {
  AtPage,
  Machine,
  NOW,
  WRITTEN,
  atWork,
  closeTabs,
  endUnivers,
  fileOf,
  firstText,
  kept,
} from './support/atPage.ts';

afterEach(closeTabs);
afterAll(endUnivers);

const wt = webTranslator(english);

const ARCHIVED: ArchivedAnswer = {
  version: '0.9',
  ref: '9.9',
  reason: 'retired',
  wording: 'A question of old',
  status: 'Already implement',
  activities: 'What was done.',
  timeframe: '',
  barriers: '',
  text: '',
};

/** What the page's worker would find. */
async function describedFrom(bytes: Uint8Array): Promise<OpenedFile> {
  return must(describeWorkbook(must(await new FileHost(bytes).read()), icanActionTool));
}

describe('nothing is kept', () => {
  test('and nobody is asked before there is something to lose', async () => {
    const machine = new Machine();
    const page = await AtPage.open(machine);
    await page.create();
    expect(page.state).toMatchObject({ consent: 'unasked', unsaved: false, atRisk: false, keeping: { kind: 'off' } });
    await page.type('F2', WRITTEN);
    expect(page.state).toMatchObject({ consent: 'asking', unsaved: true, atRisk: true, keeping: { kind: 'off' } });
    expect(await machine.databases.databases()).toEqual([]);
  });

  test('when the person refuses, and they are not asked again', async () => {
    const machine = new Machine();
    const page = await atWork(machine);
    page.model.kept.refuse();
    await page.type('F3', 'More.');
    await page.model.settle();
    expect(page.state).toMatchObject({ consent: 'refused', keeping: { kind: 'off' }, atRisk: true });
    expect(await machine.databases.databases()).toEqual([]);
    expect(page.preferences).toEqual([]);
  });
});

describe('where there is no room', () => {
  test('nothing is promised, the failure stays told, and keeping begins with room', async () => {
    const machine = new Machine();
    const page = await atWork(machine);
    machine.fill();
    await page.model.kept.agree();
    const full = { keeping: { kind: 'failed', error: { code: 'storage-full' } }, outcome: null, atRisk: true };
    expect(page.state).toMatchObject(full);
    await page.type('F3', 'More.');
    await page.model.settle();
    expect(page.state).toMatchObject(full);
    await page.model.saveFile();
    expect(page.state.outcome).toMatchObject({ kind: 'saved' });
    machine.makeRoom();
    await page.type('F4', 'Even more.');
    await kept(page);
    expect(page.state.atRisk).toBe(false);
  });
});

describe('kept work', () => {
  test('is safe after every change, and comes back after a crash', async () => {
    const machine = new Machine();
    const before = await atWork(machine, 'before');
    await before.model.kept.agree();
    await kept(before);
    expect(before.state).toMatchObject({ atRisk: false, unsaved: true });
    await before.type('F3', 'Typed just before the end.');
    await kept(before);
    before.crash();

    const after = await AtPage.open(machine, 'after');
    expect(after.state.offer).toEqual({
      id: 'before-1',
      name: 'Untitled',
      keptAt: NOW.toISOString(),
      where: 'nowhere',
    });
    expect(after.state.session.getState().phase).toBe('absent');
    if (after.state.offer !== null) await after.model.restore(after.state.offer);
    expect(after.state).toMatchObject({
      outcome: { kind: 'restored' },
      work: { id: 'before-1', name: undefined },
      offer: null,
      consent: 'agreed',
      unsaved: true,
    });
    expect(firstText(after)).toBe(WRITTEN);
    expect(answerTo(after.questionnaire.response, '1.2').activities).toBe('Typed just before the end.');
    // It goes on being kept, as the same work.
    await after.type('F4', 'And on.');
    await kept(after);
    expect(after.state.kept).toMatchObject([{ id: 'before-1', where: 'here' }]);
  });

  test('whose sheets this grid cannot show comes back by its answers', async () => {
    const machine = new Machine();
    const before = await atWork(machine, 'before');
    await before.model.kept.agree();
    await kept(before);
    before.crash();
    const after = await AtPage.open(machine, 'after', '2.0.0');
    if (after.state.offer !== null) await after.model.restore(after.state.offer);
    expect(after.state.outcome).toMatchObject({ kind: 'restored-answers' });
    expect(firstText(after)).toBe(WRITTEN);
  });

  test('that another tab has open is told of, not offered, and not touched', async () => {
    const machine = new Machine();
    const one = await atWork(machine, 'one');
    await one.model.kept.agree();
    await kept(one);
    const two = await AtPage.open(machine, 'two');
    expect(two.state.offer).toBeNull();
    expect(two.state.kept).toMatchObject([{ id: 'one-1', where: 'elsewhere' }]);
    const [entry] = two.state.kept;
    if (entry === undefined) throw new Error('nothing is kept');
    await two.model.restore(entry);
    expect(two.state.outcome).toMatchObject({ kind: 'failed', error: { code: 'open-elsewhere' } });
    await two.model.kept.remove(entry.id, entry.name);
    expect(two.state.outcome).toMatchObject({ kind: 'failed', error: { code: 'open-elsewhere' } });
    expect(two.state.session.getState().phase).toBe('absent');
    expect(firstText(one)).toBe(WRITTEN);
  });

  test('can be gone on with as soon as the other tab has ended, with nobody looking again', async () => {
    const machine = new Machine();
    const one = await atWork(machine, 'one');
    await one.model.kept.agree();
    await kept(one);
    const two = await AtPage.open(machine, 'two');
    expect(two.state.kept).toMatchObject([{ where: 'elsewhere' }]);
    await one.close();
    await two.until(({ kept: [entry] }) => entry?.where === 'nowhere');
    expect(two.state.offer).toMatchObject({ id: 'one-1' });
  });

  test('is gone for good when it is wiped, from under other tabs too', async () => {
    const machine = new Machine();
    const one = await atWork(machine, 'one');
    await one.model.kept.agree();
    await kept(one);
    const two = await atWork(machine, 'two');
    await two.model.kept.agree();
    await kept(two);
    await one.model.kept.wipe();
    expect(one.state).toMatchObject({ outcome: { kind: 'wiped' }, keeping: { kind: 'off' }, kept: [], atRisk: true });
    await two.until(({ keeping }) => keeping.kind === 'off');
    for (const page of [one, two]) {
      await page.type('F4', 'After that.');
      await page.model.settle();
      expect(page.preferences.at(-1)).toBe(false);
      expect(firstText(page)).toBe(WRITTEN);
    }
    expect(await machine.databases.databases()).toEqual([]);
  });
});

describe('a new workbook', () => {
  test('is there at once where nothing would be lost', async () => {
    const page = await AtPage.open();
    await page.create();
    await page.model.newWork();
    expect(page.state).toMatchObject({ question: null, outcome: { kind: 'created' } });
    expect(page.state.session.getState().phase).toBe('absent');
  });

  test('is asked for where something would be; no means no', async () => {
    const page = await atWork();
    await page.model.newWork();
    expect(page.state.question).toEqual({ kind: 'new', loses: 'lost', drafts: [] });
    await page.model.answer(false);
    expect(page.state.question).toBeNull();
    expect(firstText(page)).toBe(WRITTEN);
    await page.model.newWork();
    await page.model.answer(true);
    expect(page.state.session.getState().phase).toBe('absent');
    expect(page.state).toMatchObject({ unsaved: false, atRisk: false });
  });

  test('leaves what is kept where it is', async () => {
    const page = await atWork();
    await page.model.kept.agree();
    await kept(page);
    await page.model.newWork();
    expect(page.state.question).toEqual({ kind: 'new', loses: 'kept', drafts: [] });
    await page.model.answer(true);
    await page.until((state) => state.kept.length > 0);
    const [entry] = page.state.kept;
    if (entry === undefined) throw new Error('nothing is kept');
    await page.model.restore(entry);
    expect(firstText(page)).toBe(WRITTEN);
  });

  test('that cannot be made leaves everything as it was', async () => {
    const page = await atWork();
    await page.model.newWork();
    page.grid.refuses = true;
    await page.model.answer(true);
    expect(page.state.outcome).toMatchObject({ kind: 'failed', error: { code: 'workbook-damaged' } });
    expect(firstText(page)).toBe(WRITTEN);
    await page.type('F3', 'It goes on.');
    expect(page.state.unsaved).toBe(true);
  });
});

describe('a file', () => {
  test('is opened with every answer, under its name', async () => {
    const page = await AtPage.open();
    await page.model.openFiles([fileOf(await workbookBytes(exampleResponse), 'Ministry.xlsx')]);
    expect(page.state).toMatchObject({ outcome: { kind: 'opened' }, work: { name: 'Ministry.xlsx' }, unsaved: false });
    for (const [ref, answer] of Object.entries(exampleResponse.answers)) {
      expect(answerTo(page.questionnaire.response, ref)).toEqual(answer);
    }
    expect(page.questionnaire.response.respondent).toEqual(exampleResponse.respondent);
  });

  test('has what it carries beside the answers again when it is saved: marks, archive, figures of the period before', async () => {
    const carried = await start(await workbookBytes(exampleResponse), icanActionTool);
    const { extras } = await describedFrom(carried.bytes);
    expect(extras.kept.marks.length).toBeGreaterThan(60);
    const archive = [ARCHIVED];
    const host = new FileHost();
    const kept = { ...extras.kept, archive };
    must(await createWorkbook(host, icanActionTool, (await readingOf(carried.bytes)).response, english, { kept }));

    const page = await AtPage.open();
    await page.model.openFiles([fileOf(host.bytes, 'Ministry.xlsx')]);
    // Nothing of it is lost, so nobody is asked.
    expect(page.state).toMatchObject({ question: null, outcome: { kind: 'opened' } });
    const [first, second] = page.questionnaire.toConfirm;
    await page.state.session.confirm([first?.ref ?? '']);
    await page.model.saveFile();
    const saved = await describedFrom(page.downloads.at(-1)?.bytes ?? new Uint8Array());
    expect(saved.extras.kept).toMatchObject({ archive, before: extras.kept.before });
    const open = saved.extras.kept.marks.filter(({ confirmed }) => !confirmed).map(({ ref }) => ref);
    expect(open).toContain(second?.ref);
    expect([...open, first?.ref].sort()).toEqual(extras.kept.marks.map(({ ref }) => ref).sort());
  });

  test('that is a part stays the part that it is', async () => {
    const part = new FileHost();
    const whole = new FileHost(await workbookBytes(exampleResponse));
    must(await makePart(whole, part, icanActionTool, ['1.1', '1.2'], english, { sha256 }));
    const page = await AtPage.open();
    await page.model.openFiles([fileOf(part.bytes, 'Part.xlsx')]);
    expect(page.state).toMatchObject({ question: null, outcome: { kind: 'opened' } });
    expect(page.questionnaire.progress.total).toBe(2);
    await page.model.saveFile();
    const saved = page.downloads.at(-1)?.bytes ?? new Uint8Array();
    expect((await describedFrom(saved)).extras.part).toEqual((await describedFrom(part.bytes)).extras.part);
    expect((await reportOf(saved)).subItems.total).toBe(2);
  });

  test('that is a part with a row that somebody has put in is opened and saved with it', async () => {
    const part = new FileHost();
    const whole = new FileHost(await workbookBytes(exampleResponse));
    must(await makePart(whole, part, icanActionTool, ['1.1', '1.2'], english, { sha256 }));
    const bytes = await editSheet(part.bytes, (sheet) => {
      sheet.getCell('A4').value = '1.3';
      sheet.getCell('F4').value = WRITTEN;
    });
    const page = await AtPage.open();
    await page.model.openFiles([fileOf(bytes, 'Part.xlsx')]);
    expect(page.state).toMatchObject({ question: null, outcome: { kind: 'opened' } });
    expect(answerTo(page.questionnaire.response, '1.3').activities).toBe(WRITTEN);
    await page.model.saveFile();
    const saved = await describedFrom(page.downloads.at(-1)?.bytes ?? new Uint8Array());
    expect(answerTo(saved.response, '1.3').activities).toBe(WRITTEN);
  });

  test.each<readonly [string, Uint8Array, string]>([
    ['a text', new TextEncoder().encode('Dear colleagues'), 'not-zip'],
    ['nothing', new Uint8Array(), 'not-zip'],
    ['half a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'workbook-damaged'],
  ])('that is %s is turned away, and what is open stays', async (_, bytes, code) => {
    const page = await atWork();
    await page.model.openFiles([fileOf(bytes, 'odd.xlsx')]);
    expect(page.state).toMatchObject({
      outcome: { kind: 'failed', during: 'open', name: 'odd.xlsx', error: { code } },
      opening: null,
      question: null,
    });
    expect(firstText(page)).toBe(WRITTEN);
  });

  test('takes nothing away before the person says so', async () => {
    const page = await atWork();
    await page.model.openFiles([fileOf(await workbookBytes(exampleResponse))]);
    expect(page.state.question).toMatchObject({ kind: 'open', loses: 'lost' });
    await page.model.answer(false);
    expect(firstText(page)).toBe(WRITTEN);
  });

  test('takes nothing away that was typed a moment ago, and is in no cell yet', async () => {
    const page = await AtPage.open();
    await page.create();
    page.state.session.edit('1.1', 'activities', 'Typed just now.');
    await page.model.openFiles([fileOf(await workbookBytes(exampleResponse))]);
    expect(page.state.question).toMatchObject({ kind: 'open', loses: 'lost' });
    await page.model.answer(false);
    expect(firstText(page)).toBe('Typed just now.');
  });

  test('is not said to leave work kept that cannot be', async () => {
    const machine = new Machine();
    const page = await atWork(machine);
    await page.model.kept.agree();
    await kept(page);
    machine.fill();
    await page.type('F3', 'No room for this.');
    await page.model.openFiles([fileOf(await workbookBytes(exampleResponse))]);
    expect(page.state).toMatchObject({
      question: { kind: 'open', loses: 'lost' },
      keeping: { kind: 'failed', error: { code: 'storage-full' } },
    });
  });

  test.each([
    [0, 'drop-nothing'],
    [2, 'drop-many'],
  ])('%i of them are not opened', async (n, code) => {
    const page = await AtPage.open();
    await page.model.openFiles(Array.from({ length: n }, () => fileOf(new Uint8Array(1))));
    expect(page.state.outcome).toMatchObject({ kind: 'failed', error: { code } });
  });
});

describe('saving', () => {
  test('gives a file with the same answers; then nothing is unsaved', async () => {
    const page = await atWork();
    const untitled = page.state.work;
    expect(stateWords(page.state, wt)).toBe(wt('web.state.unsaved'));
    await page.model.saveFile();
    // It has the file's name from now on, and is the same work.
    expect(page.state.work).toEqual({ ...untitled, name: wt('web.fileName') });
    expect(stateWords(page.state, wt)).toBe(wt('web.state.saved'));
    expect(page.state).toMatchObject({ outcome: { kind: 'saved', name: 'action-tool.xlsx' }, unsaved: false });
    const [file] = page.downloads;
    const { response } = await readingOf(file?.bytes ?? new Uint8Array());
    expect(response).toEqual(page.questionnaire.response);
    await page.type('F3', 'More.');
    expect(page.state.unsaved).toBe(true);
  });

  test('writes what is typed in the pane first', async () => {
    const page = await atWork();
    page.state.session.edit('1.1', 'activities', 'Typed in the pane.');
    await page.model.saveFile();
    const { response } = await readingOf(page.downloads[0]?.bytes ?? new Uint8Array());
    expect(answerTo(response, '1.1').activities).toBe('Typed in the pane.');
  });

  test('is refused where there is no questionnaire', async () => {
    const page = await AtPage.open();
    await page.model.saveFile();
    expect(page.state.outcome).toMatchObject({ kind: 'failed', during: 'save', error: { code: 'nothing-to-save' } });
    expect(page.downloads).toEqual([]);
  });
});

test('undo takes back what was typed, and tells when there is nothing', async () => {
  const page = await atWork();
  await page.model.undo();
  expect(page.state.outcome).toBeNull();
  await page.until(() => firstText(page) === '');
  await page.model.redo();
  await page.until(() => firstText(page) === WRITTEN);
  await page.model.redo();
  expect(page.state.outcome).toEqual({ kind: 'nothing-to-redo' });
});
