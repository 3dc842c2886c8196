/**
 * Storage that fails, in a real browser: full, forbidden, and shared by two tabs. What is open is never touched by it, goes
 * on being worked on, and can be saved as a file.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { answerTo } from '../../src/core/answers/response.ts';
import type { StorageError } from '../../src/core/errors/webError.ts';
import { webErrorMessage } from '../../src/core/messages/webErrorMessage.ts';
import { browserForTests } from '../support/browser.ts';
import { readingOf } from '../support/workbooks.ts';
import { WebPage, serveWeb, t, wt, type Served } from './support/webPage.ts';

const browser = browserForTests();
const WRITTEN = 'Trained 40 officers.';
const MORE = 'Trained 40 officers, and their superiors.';
/** Two or three pages are started in each, on a machine that may be busy. */
const LONG = 240_000;
const KEPT = /Kept in this browser,/;

let served: Served;
let context: BrowserContext;

beforeAll(async () => {
  served = await serveWeb();
});

afterAll(async () => {
  await served.close();
});

afterEach(async () => {
  await context.close();
});

/** A tab in a profile of its own, with one answer that is in no file yet. */
async function atWork(forbid?: () => void): Promise<WebPage> {
  context = await WebPage.context(browser());
  if (forbid !== undefined) await context.addInitScript(forbid);
  const web = await WebPage.open(context, served.address);
  await web.create();
  await web.page.getByRole('tab', { name: t('pane.tab.fill') }).click();
  await web.page.getByRole('radio', { name: 'Already implement' }).click();
  await write(web, WRITTEN);
  await web.page.getByText(wt('web.consent.title'), { exact: true }).waitFor();
  return web;
}

const write = (web: WebPage, text: string): Promise<void> => web.fill(t('column.activities'), text);
const agree = (web: WebPage): Promise<void> => web.button(wt('web.consent.agree')).click();
const written = (web: WebPage): Promise<string> =>
  web.page.getByRole('textbox', { name: t('column.activities') }).inputValue();

/** The page says why nothing is kept, and promises nothing beside it. */
async function expectNotKept(web: WebPage, error: StorageError): Promise<void> {
  await web.page
    .getByRole('group')
    .filter({ hasText: wt('web.state.notKept') })
    .filter({ hasText: webErrorMessage(error, t, wt) })
    .waitFor();
  expect(
    await web.page
      .getByRole('group')
      .filter({ hasText: wt('web.consent.agreed') })
      .count(),
  ).toBe(0);
}

/** Typing goes on, and a file has it. */
async function expectUsable(web: WebPage): Promise<void> {
  await write(web, MORE);
  const { bytes } = await web.download(() => web.button(wt('web.save')).click());
  expect(answerTo((await readingOf(bytes)).response, '1.1').activities).toBe(MORE);
  expect(await written(web)).toBe(MORE);
}

/** What the browser lets the page have; undefined for as much as it likes. */
async function allow(web: WebPage, quotaSize?: number): Promise<void> {
  const session = await context.newCDPSession(web.page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(served.address).origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

test(
  'a full disk is told, and with room the work is kept',
  async () => {
    const web = await atWork();
    await allow(web, 1);
    await agree(web);
    await expectNotKept(web, { code: 'storage-full' });
    await expectUsable(web);
    await expectNotKept(web, { code: 'storage-full' });
    await allow(web);
    await write(web, WRITTEN);
    await web.page.getByText(KEPT).waitFor();
    web.expectQuiet(served.address);
  },
  LONG,
);

describe('forbidden storage is told, and the page is usable', () => {
  test.each<readonly [string, () => void]>([
    [
      'where its use is refused',
      () => {
        const refuse = (): never => {
          throw new DOMException('refused', 'SecurityError');
        };
        for (const name of ['open', 'databases', 'deleteDatabase'])
          Object.defineProperty(IDBFactory.prototype, name, { value: refuse });
      },
    ],
    [
      'where so much as a look at it is',
      () => {
        for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('refused', 'SecurityError');
            },
          });
      },
    ],
    [
      'where locks are refused',
      () => {
        const refuse = (): Promise<never> => Promise.reject(new DOMException('refused', 'SecurityError'));
        for (const name of ['request', 'query']) Object.defineProperty(LockManager.prototype, name, { value: refuse });
      },
    ],
    [
      'where the page is not trusted with either',
      () => {
        for (const [owner, name] of [
          [window, 'indexedDB'],
          [navigator, 'locks'],
        ] as const)
          Object.defineProperty(owner, name, { value: undefined });
      },
    ],
  ])(
    '%s',
    async (_, forbid) => {
      const web = await atWork(forbid);
      await agree(web);
      await expectNotKept(web, { code: 'storage-forbidden' });
      await expectUsable(web);
      await expectNotKept(web, { code: 'storage-forbidden' });
      web.expectQuiet(served.address);
    },
    LONG,
  );
});

describe('two tabs', () => {
  test(
    'a second one takes the work when the first is closed, and not before',
    async () => {
      const one = await atWork();
      await agree(one);
      await one.page.getByText(KEPT).waitFor();
      const two = await WebPage.open(context, served.address);
      const name = wt('web.untitled');
      const go = two.button(wt('web.store.openOf', { name }));
      const look = async (): Promise<void> => {
        await two.button(wt('web.kept')).click();
        await two.page.getByRole('dialog').getByRole('listitem').waitFor();
      };
      await look();
      expect(await go.count()).toBe(0);
      await two.button(wt('web.store.close')).click();
      await one.page.close({ runBeforeUnload: false });
      await look();
      await go.click();
      await two.page.getByRole('tab', { name: t('pane.tab.fill') }).click();
      expect(await written(two)).toBe(WRITTEN);
      // It is that tab's now: it keeps it, and a third one is told.
      await write(two, MORE);
      await two.page.getByText(KEPT).waitFor();
      const three = await WebPage.open(context, served.address);
      await three.page
        .getByText(wt('web.elsewhere', { names: name }))
        .first()
        .waitFor();
      expect(await three.button(wt('web.restore.go')).count()).toBe(0);
    },
    LONG,
  );
});
