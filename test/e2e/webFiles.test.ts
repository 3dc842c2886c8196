/**
 * Bad input of the browser edition, in a real browser: every hostile and every disturbed file dropped on work that is in
 * no file yet, and files of 100 MB. Each is told, nothing of the open work is touched, and nothing of the file stays.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import type { Worker } from 'playwright-core';
import type { Answer } from '../../src/core/answers/response.ts';
import type { Result } from '../../src/core/errors/error.ts';
import type { WebError } from '../../src/core/errors/webError.ts';
import { webErrorMessage } from '../../src/core/messages/webErrorMessage.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { questionWords } from '../../src/web/frame/words.ts';
import { describeWorkbook } from '../../src/web/open/describeWorkbook.ts';
import { LARGEST_FILE } from '../../src/taskpane/open/fileOpener.ts';
import type { Losses, OpenedFile } from '../../src/web/open/openedFile.ts';
import { asRead } from '../cli/support/responses.ts';
import { browserForTests } from '../support/browser.ts';
import * as hostile from '../support/hostileFiles.ts';
import { readBytes } from '../support/tools.ts';
import { must, readingOf, workbookBytes } from '../support/workbooks.ts';
import { dropHuge, swelledTo } from './support/hugeFiles.ts';
import { memoryOf } from './support/pageMemory.ts';
import { WebPage, serveWeb, t, wt, type Served } from './support/webPage.ts';

const MEGABYTE = 1024 * 1024;
/** What a page may hold more after a hundred files than before: less than any one of them takes while it is read. */
const LEFT_AT_MOST = 30 * MEGABYTE;
/** For what takes a worker long, on a machine that is busy. */
const LONG = 240_000;

const browser = browserForTests();
const WRITTEN: Answer = {
  status: 'implemented',
  statusText: '',
  activities: 'Trained 40 officers.',
  timeframe: '',
  barriers: '',
};

/** One page for all files: what one of them left would be there for the next. */
let served: Served;
let web: WebPage;
let before: number;
/** The worker of the grid's formulas, which is there as long as the page; those that read files are not. */
let staying: readonly Worker[];

beforeAll(async () => {
  served = await serveWeb();
  const context = await WebPage.context(browser());
  web = await WebPage.open(context, served.address);
  await web.create();
  await web.page.getByRole('tab', { name: t('pane.tab.fill') }).click();
  await web.page.getByRole('radio', { name: 'Already implement' }).click();
  await web.fill(t('column.activities'), WRITTEN.activities);
  await web.page.getByText(wt('web.consent.title'), { exact: true }).waitFor();
  staying = web.page.workers();
  expect(staying).toHaveLength(1);
  before = await memoryOf(web.page);
}, LONG);

afterAll(async () => {
  await web.page.context().close();
  await served.close();
});

/** The work is as it was and in no file yet; the box is found by its role, as assistive technology finds it. */
async function expectUntouched(): Promise<void> {
  const box = web.page.getByRole('textbox', { name: t('column.activities') });
  expect(await box.inputValue()).toBe(WRITTEN.activities);
  expect(await web.page.getByText(wt('web.state.unsaved')).isVisible()).toBe(true);
  expect(web.page.workers()).toEqual(staying);
}

/** The pane answers: said once for a group of files, since it takes longer than reading most of them. */
function expectAnswers(): void {
  test('the pane answers after them', async () => {
    const box = web.page.getByRole('textbox', { name: t('column.activities') });
    await web.page.getByRole('tab', { name: t('pane.tab.check') }).click();
    await box.waitFor({ state: 'detached' });
    await web.page.getByRole('tab', { name: t('pane.tab.fill') }).click();
    await box.waitFor();
    await expectUntouched();
  });
}

/** Waits for what the page says of a file that it does not open. */
async function refusal(name: string): Promise<string> {
  const notice = web.page.getByRole('group').filter({ hasText: wt('web.open.failed', { name }) });
  await notice.waitFor();
  return notice.innerText();
}

/** A file is refused in the words of one of these errors. */
async function expectRefused(name: string, errors: readonly WebError[]): Promise<void> {
  const said = await refusal(name);
  const sentences = errors.map((error) => `${webErrorMessage(error, t, wt)} ${wt('web.open.untouched')}`);
  expect(sentences.filter((sentence) => said.includes(sentence))).toHaveLength(1);
  await expectUntouched();
}

/** The page asks before it opens a file, and says what would be lost; a no means no. */
async function expectAsked(name: string, losses: Losses): Promise<void> {
  const question = web.page.getByRole('alertdialog');
  const { title, texts } = questionWords({ kind: 'open', name, loses: 'lost', drafts: [], losses }, wt);
  await question.filter({ hasText: title }).waitFor();
  expect(texts).toContain(wt('web.ask.unsaved'));
  expect(await question.getByRole('paragraph').allInnerTexts()).toEqual(texts);
  await question.getByRole('button', { name: wt('web.ask.cancel'), exact: true }).click();
  await question.waitFor({ state: 'detached' });
  await expectUntouched();
}

/** What the same reader gives in this process. */
async function readHere(bytes: Uint8Array): Promise<Result<OpenedFile>> {
  const grid = await new FileHost(bytes).read();
  return grid.ok ? describeWorkbook(grid.value, icanActionTool) : grid;
}

const TOO_BIG: readonly WebError[] = [{ code: 'workbook-too-big' }];
const DAMAGED: readonly WebError[] = [{ code: 'workbook-damaged' }];
const IDS = { id: 'another-questionnaire', version: '2.3', expected: 'ican-action-tool 1.0' };

describe.each<readonly [string, readonly hostile.HostileFile[], readonly WebError[]]>([
  ['no zip', hostile.noZips, [{ code: 'not-zip' }]],
  ['no workbook', hostile.noWorkbooks, [{ code: 'not-workbook' }]],
  ['an old format', hostile.oldFormats, [{ code: 'workbook-old-format' }]],
  ['encrypted', hostile.encrypted, [{ code: 'workbook-encrypted' }]],
  ['cut off', hostile.cutOff, DAMAGED],
  ['broken inside', hostile.brokenInside, [...DAMAGED, { code: 'not-questionnaire' }]],
  ['another workbook', [hostile.ordinary], [{ code: 'not-questionnaire' }]],
  ['another questionnaire', [hostile.ofOtherQuestionnaire], [{ code: 'framework-other', ...IDS }]],
  ['a newer layout', [hostile.ofNewerLayout], [{ code: 'layout-newer', layout: 99, supported: 1 }]],
  ['honest about its size', hostile.honestBombs, TOO_BIG],
  ['silent about its size', hostile.hiddenBombs, TOO_BIG],
  ['lying about its size', hostile.lyingBombs, [...TOO_BIG, ...DAMAGED]],
])('a file that is %s is refused', (_, files, errors) => {
  test.each(files)(
    '%s',
    async (_when, name, make) => {
      await web.drop(name, await make());
      await expectRefused(name, errors);
    },
    LONG,
  );

  expectAnswers();
});

test('the name of another questionnaire cannot write lines or control characters', async () => {
  const [, name, make] = hostile.ofHostileName;
  await web.drop(name, await make());
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there
  expect((await refusal(name)).split('\n').slice(1).join('\n')).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
  await expectUntouched();
});

describe('little data that means much is told as the command tells it', () => {
  test.each([...hostile.inflated, hostile.cellInLastRow, hostile.rowsWithoutEnd])(
    '%s',
    async (_, name, make) => {
      const bytes = await make();
      const read = await readHere(bytes);
      await web.drop(name, bytes);
      if (read.ok) await expectAsked(name, read.value.losses);
      else await expectRefused(name, [read.error]);
    },
    LONG,
  );

  test('and in no more words than a person reads', async () => {
    const [, , make] = hostile.rowsWithoutEnd;
    const { losses } = must(await readHere(await make()));
    expect(losses.unknownRows.length).toBeGreaterThan(10_000);
    const { texts } = questionWords({ kind: 'open', name: 'rows.xlsx', loses: 'lost', drafts: [], losses }, wt);
    expect(texts.join('').length).toBeLessThan(2_000);
  });
});

const FOLDER = join(import.meta.dirname, '../fixtures/disturbed');
/** Nothing is left by which the questionnaire could be known. */
const UNKNOWN = ['action-tool-sheet-deleted-by-openpyxl.xlsx', 'headers-reworded-and-names-deleted-by-openpyxl.xlsx'];
const disturbed = readdirSync(FOLDER).filter((file) => file.endsWith('.xlsx'));

describe('a disturbed workbook', () => {
  test.each(disturbed.filter((file) => !UNKNOWN.includes(file)))('is asked for: %s', async (file) => {
    const bytes = readBytes(join(FOLDER, file));
    await web.drop(file, bytes);
    await expectAsked(file, must(await readHere(bytes)).losses);
  });

  test.each(UNKNOWN)('is refused: %s', async (file) => {
    await web.drop(file, readBytes(join(FOLDER, file)));
    await expectRefused(file, [{ code: 'not-questionnaire' }]);
  });

  expectAnswers();
});

describe('a file of 100 MB', () => {
  const LIMIT = LARGEST_FILE * MEGABYTE;

  test(
    'is read where it is just within the limit',
    async () => {
      const huge = swelledTo(LIMIT, await workbookBytes(exampleResponse));
      expect(await dropHuge(web.page, 'huge.xlsx', huge)).toBe(LIMIT);
      await expectAsked('huge.xlsx', { sheets: [], copies: [], unknownRows: [], duplicateRows: [] });
    },
    LONG,
  );

  test('is refused where it is a byte beyond', async () => {
    const huge = swelledTo(LIMIT + 1, await workbookBytes(exampleResponse));
    expect(await dropHuge(web.page, 'vast.xlsx', huge)).toBe(LIMIT + 1);
    await expectRefused('vast.xlsx', [{ code: 'file-too-large', file: 'vast.xlsx', limit: LARGEST_FILE }]);
  });

  test('of nothing but zeros is refused', async () => {
    await dropHuge(web.page, 'zeros.xlsx', { before: new Uint8Array(), zeros: LIMIT, after: new Uint8Array() });
    await expectRefused('zeros.xlsx', [{ code: 'not-zip' }]);
  });

  expectAnswers();
});

describe('after all of them', () => {
  test('nothing of them is left in the memory', async () => {
    expect((await memoryOf(web.page)) - before).toBeLessThan(LEFT_AT_MOST);
    expect(web.page.workers()).toEqual(staying);
  });

  test('the page was quiet, and what is saved is what was typed', async () => {
    web.expectQuiet(served.address);
    const { bytes } = await web.download(() => web.button(wt('web.save')).click());
    const { respondent, additionalDetails, answers } = (await readingOf(bytes)).response;
    const expected = asRead({ answers: { '1.1': WRITTEN } });
    expect(answers).toEqual(expected.answers);
    expect({ respondent, additionalDetails }).toEqual({
      respondent: expected.respondent,
      additionalDetails: expected.additionalDetails,
    });
  });
});
