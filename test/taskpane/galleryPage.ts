/** The gallery in a real browser: built once, served from memory under the pane's own Content-Security-Policy. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { panePolicy } from '../../build/contentSecurityPolicy.ts';
import { buildParameters } from '../../build/parameters.ts';
import { browserForTests } from '../support/browser.ts';
// Only what it adds to the page's window.
import type {} from './gallery/gallery.tsx';

/** Reserved for tests (RFC 2606); every request is answered here. */
const ORIGIN = 'https://gallery.test';
const root = fileURLToPath(new URL('../..', import.meta.url));

/** How the exhibits are looked at. */
export interface View {
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en' | 'long' | 'rtl';
}

/** Builds the gallery for the tests of a file; returns what opens a page of it. */
export function galleryForTests(): (view?: View, options?: BrowserContextOptions) => Promise<Page> {
  const browser = browserForTests();
  let script = '';
  beforeAll(() => {
    execFileSync(
      process.execPath,
      ['node_modules/webpack/bin/webpack.js', '-c', 'test/taskpane/gallery/webpack.config.js'],
      { cwd: root, stdio: 'inherit' },
    );
    script = readFileSync(`${root}/.cache/gallery/gallery.js`, 'utf8');
  }, 300_000);
  return async ({ theme = 'light', language = 'en' } = {}, options = {}) => {
    const context = await browser().newContext({ viewport: { width: 320, height: 720 }, ...options });
    const page = await context.newPage();
    const served = new Map([
      ['/', { contentType: 'text/html', body: PAGE }],
      ['/gallery.js', { contentType: 'text/javascript', body: script }],
      ['/pages.css', { contentType: 'text/css', body: readFileSync(`${root}/src/taskpane/pages.css`, 'utf8') }],
    ]);
    const headers = { 'content-security-policy': panePolicy(buildParameters({}, ORIGIN)) };
    await page.route('**/*', (route) => {
      const file = served.get(new URL(route.request().url()).pathname);
      return route.fulfill(file === undefined ? { status: 404 } : { headers, ...file });
    });
    await page.goto(`${ORIGIN}/#${new URLSearchParams({ theme, language }).toString()}`);
    return page;
  };
}

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gallery</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/pages.css">
</head><body><div id="root"></div><script src="/gallery.js"></script></body></html>`;

/** What is there once something was pressed and answered. */
const LATE: Readonly<Record<string, string>> = {
  'carry-looked': 'main section h2',
  'carry-changes': 'main section h2',
  'carry-refused': 'main .fui-MessageBar',
  'check-rebuild': '[role=radiogroup] blockquote',
  'check-doubled': '[role=radiogroup] blockquote',
};

/** Draws a new pane in one of its states, and waits until it is painted. */
export async function display(page: Page, state: string): Promise<void> {
  await page.evaluate((name) => {
    window.gallery.display(name);
  }, state);
  // Some views come a moment after their frame.
  await page.waitForFunction(() => {
    const contents = document.querySelector('[role=tabpanel]') ?? document.querySelector('main > :last-child');
    return contents?.firstChild !== null;
  });
  // The workbook is looked through, by a session that has the answer at once.
  if (state.startsWith('export-') && state !== 'export-looking') {
    await page.waitForFunction(() => document.querySelector('main section') !== null);
  }
  // A file is chosen, and what it comes to is there at once.
  if (state.startsWith('merge-')) await page.waitForFunction(() => window.gallery.led);
  const late = LATE[state];
  if (late !== undefined) await page.waitForSelector(late);
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}
