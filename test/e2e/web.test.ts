/** The browser edition in a real browser, as `npm start` serves it: one person's way, crashes, two tabs, no connection. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { answerTo } from '../../src/core/answers/response.ts';
import { browserForTests } from '../support/browser.ts';
import { readingOf, workbookBytes } from '../support/workbooks.ts';
import { violations } from './support/axe.ts';
import { WEB, WebPage, serveWeb, t, wt, type Served, type WebView } from './support/webPage.ts';

const browser = browserForTests();
let served: Served;
let contexts: BrowserContext[] = [];

beforeAll(async () => {
  served = await serveWeb();
});

afterAll(async () => {
  await served.close();
});

afterEach(async () => {
  for (const context of contexts) await context.close();
  contexts = [];
});

async function profile(view?: WebView): Promise<BrowserContext> {
  const context = await WebPage.context(browser(), view);
  contexts.push(context);
  return context;
}

async function atWork(context: BrowserContext): Promise<WebPage> {
  const web = await WebPage.open(context, served.address);
  await web.create();
  return web;
}

/** The grid itself: what it cannot do for a screen reader is said on the page. Its menus are put beside the page's root. */
const OF_UNIVER = ['[data-grid]', 'body > :not(#root)'];

const WRITTEN = 'Trained 40 officers.';

/** Answers the first row in the pane's row card. */
async function answerFirst(web: WebPage): Promise<void> {
  await web.page.getByRole('tab', { name: t('pane.tab.fill') }).click();
  await web.page.getByRole('radio', { name: 'Already implement' }).click();
  await web.fill(t('column.activities'), WRITTEN);
  await web.page.getByText(wt('web.consent.title'), { exact: true }).waitFor();
}

test('from the first visit to a file, quietly', async () => {
  const web = await atWork(await profile());
  await answerFirst(web);
  await web.screenshot('web-wide-light');
  const { name, bytes } = await web.download(() => web.button(wt('web.save')).click());
  expect(name).toBe('action-tool.xlsx');
  const { response } = await readingOf(bytes);
  expect(answerTo(response, '1.1')).toMatchObject({ status: 'implemented', activities: WRITTEN });
  // The same bytes that the command makes of the same answers, but for the day on which they were made.
  expect(bytes.length).toBeGreaterThan((await workbookBytes(response)).length * 0.99);
  web.expectQuiet(served.address);
});

test.each([
  ['wide', 'light', 1280],
  ['wide', 'dark', 1280],
  ['narrow', 'light', 390],
  ['narrow', 'dark', 390],
] as const)('axe finds nothing: %s, %s', async (room, colorScheme, width) => {
  const context = await profile({ width, colorScheme });
  const web = await atWork(context);
  await web.screenshot(`web-${room}-${colorScheme}`);
  expect(await violations(web.page, OF_UNIVER)).toEqual([]);
  expect(
    await web.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
  ).toBe(false);
});

describe('a file', () => {
  test('that is dropped is opened with every answer', async () => {
    const web = await WebPage.open(await profile(), served.address);
    await web.drop('Ministry.xlsx', await workbookBytes(exampleResponse));
    await web.page
      .getByText(wt('web.opened', { name: 'Ministry.xlsx' }))
      .first()
      .waitFor();
    const { name, bytes } = await web.download(() => web.button(wt('web.save')).click());
    expect(name).toBe('Ministry.xlsx');
    const { response } = await readingOf(bytes);
    for (const [ref, answer] of Object.entries(exampleResponse.answers))
      expect(answerTo(response, ref)).toEqual(answer);
    web.expectQuiet(served.address);
  });

  test('that is none is told, and what is open stays', async () => {
    const web = await atWork(await profile());
    await answerFirst(web);
    await web.drop('letter.xlsx', new TextEncoder().encode('Dear colleagues'));
    await web.page
      .getByText(wt('web.open.failed', { name: 'letter.xlsx' }))
      .first()
      .waitFor();
    await web.page.getByText(wt('web.open.untouched')).first().waitFor();
    expect(await web.page.getByRole('textbox', { name: t('column.activities') }).inputValue()).toBe(WRITTEN);
  });
});

describe('kept work', () => {
  test('comes back after the tab was killed', async () => {
    const context = await profile();
    const web = await atWork(context);
    await answerFirst(web);
    await web.button(wt('web.consent.agree')).click();
    await web.page.getByText(/Kept in this browser,/).waitFor();
    // Without a word to the page.
    await web.page.close({ runBeforeUnload: false });
    const again = await WebPage.open(context, served.address);
    await again.page.getByText(wt('web.restore.title')).first().waitFor();
    await again.button(wt('web.restore.go')).click();
    await again.page.getByRole('tab', { name: t('pane.tab.fill') }).click();
    await expect(again.page.getByRole('textbox', { name: t('column.activities') }).inputValue()).resolves.toBe(WRITTEN);
  });

  test('is in no storage before the person agreed, nor after everything was deleted', async () => {
    const web = await atWork(await profile());
    await answerFirst(web);
    const traces = (): Promise<unknown> =>
      web.page.evaluate(async () => [
        (await indexedDB.databases()).map(({ name }) => name),
        Object.keys(localStorage),
        Object.keys(sessionStorage),
        document.cookie,
      ]);
    expect(await traces()).toEqual([[], [], [], '']);
    await web.button(wt('web.consent.agree')).click();
    await web.page.getByText(/Kept in this browser,/).waitFor();
    expect(await traces()).not.toEqual([[], [], [], '']);
    await web.button(wt('web.kept')).click();
    await web.button(wt('web.store.wipe')).click();
    await web.button(wt('web.store.wipe.sure')).click();
    await web.page.getByText(wt('web.store.none')).waitFor();
    expect(await traces()).toEqual([[], [], [], '']);
  });

  test('is not touched by a second tab, which says where it is open', async () => {
    const context = await profile();
    const one = await atWork(context);
    await answerFirst(one);
    await one.button(wt('web.consent.agree')).click();
    await one.page.getByText(/Kept in this browser,/).waitFor();
    const two = await WebPage.open(context, served.address);
    await two.page
      .getByText(wt('web.elsewhere', { names: wt('web.untitled') }))
      .first()
      .waitFor();
    expect(await two.button(wt('web.restore.go')).count()).toBe(0);
    expect(await one.page.getByRole('textbox', { name: t('column.activities') }).inputValue()).toBe(WRITTEN);
  });
});

test('works under any path and without a connection after the first visit', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'action-tool-web-'));
  const below = 'some/where';
  cpSync(WEB, join(folder, below), { recursive: true });
  const own = await serveWeb(folder);
  try {
    const context = await profile();
    const address = `${own.address}${below}/`;
    const first = await WebPage.open(context, address);
    await first.page.evaluate(() => navigator.serviceWorker.ready);
    await own.close();
    await first.page.reload();
    await first.ready();
    await first.create();
    await answerFirst(first);
    const { bytes } = await first.download(() => first.button(wt('web.save')).click());
    expect(answerTo((await readingOf(bytes)).response, '1.1').activities).toBe(WRITTEN);
  } finally {
    await own.close();
    rmSync(folder, { recursive: true });
  }
});

test('the splitter is worked by keyboard, and the pane put away and back', async () => {
  const web = await atWork(await profile());
  const splitter = web.page.getByRole('separator', { name: wt('web.splitter') });
  const width = async (): Promise<number> => Number(await splitter.getAttribute('aria-valuenow'));
  const before = await width();
  await splitter.focus();
  await web.page.keyboard.press('ArrowLeft');
  expect(await width()).toBe(before + 16);
  await web.page.keyboard.press('Home');
  expect(await width()).toBe(280);
  await web.page.keyboard.press('Enter');
  await splitter.waitFor({ state: 'detached' });
  await web.button(wt('web.pane.show')).click();
  await splitter.waitFor();
});
