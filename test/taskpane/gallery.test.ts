/**
 * Every state of the pane, in every look: no accessibility violation that axe-core finds, nothing that makes a narrow
 * pane scroll sideways, nothing under Excel's own button, and no breach of the Content-Security-Policy.
 *
 * SCREENSHOTS=1 writes a picture of each to out/screenshots/.
 */
import { mkdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { display, galleryForTests, type View } from './galleryPage.ts';

interface Look {
  readonly view: View;
  readonly options?: BrowserContextOptions;
  /** Another wording of what axe-core has judged in another look. */
  readonly layoutOnly?: boolean;
}

const LOOKS: Readonly<Record<string, Look>> = {
  light: { view: {} },
  dark: { view: { theme: 'dark' }, options: { colorScheme: 'dark' } },
  'high-contrast': { view: {}, options: { forcedColors: 'active' } },
  'right-to-left': { view: { language: 'rtl' }, layoutOnly: true },
  'long-words': { view: { language: 'long' }, layoutOnly: true },
  // 320 px at 200 % would be 160 px; Excel's pane is never narrower than 256 px of such a screen.
  zoomed: { view: {}, options: { viewport: { width: 256, height: 400 }, deviceScaleFactor: 2 } },
};

/** Read from the page itself, so that no state is forgotten; the list is checked below. */
const STATES = [
  'opening',
  'unsupported',
  'unreadable-newer',
  'unreadable-other',
  'absent',
  'absent-creating',
  'absent-sheet-exists',
  'carry',
  'carry-looked',
  'carry-changes',
  'carry-refused',
  'first-time',
  'progress-blank',
  'progress',
  'progress-complete',
  'progress-problem',
  'progress-held',
  'progress-stale',
  'progress-confirm',
  'confirm',
  'confirm-meanwhile',
  'confirm-changes',
  'confirm-none',
  'fill-blank',
  'fill-implemented',
  'fill-committed',
  'fill-unable',
  'fill-same-wording',
  'fill-unused',
  'fill-unknown-status',
  'fill-warnings',
  'fill-elsewhere',
  'fill-no-row',
  'fill-edited',
  'fill-saving',
  'fill-saved',
  'fill-too-long',
  'fill-nearly-full',
  'fill-failed',
  'fill-conflict',
  'fill-undo',
  'check',
  'check-blank',
  'check-clear',
  'check-reading',
  'check-repairable',
  'check-structural',
  'check-remembered',
  'check-rebuild',
  'check-doubled',
  'summary',
  'summary-blank',
  'summary-complete',
  'summary-stale',
  'summary-unknown',
  'summary-compared',
  'summary-building',
  'summary-problem',
  'export-looking',
  'export-blocked',
  'export-ready',
  'export-nothing-found',
  'export-out-of-date',
  'export-mac',
  'export-problem',
  'merge-choose',
  'merge-reading',
  'merge-refused',
  'merge-other',
  'merge-comparing',
  'merge-compared',
  'merge-unknown-base',
  'merge-nothing',
  'merge-done',
  'merge-problem',
  'help',
  'crash',
];

const newPage = galleryForTests();

describe.each(Object.entries(LOOKS))('%s', (look, { view, options, layoutOnly = false }) => {
  let page: Page;
  const breaches: string[] = [];
  beforeAll(async () => {
    page = await newPage(view, { reducedMotion: 'reduce', ...options });
    await page.evaluate(axe.source);
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) breaches.push(message.text());
    });
  });

  test.each(STATES)(
    '%s',
    async (state) => {
      await display(page, state);
      if (process.env['SCREENSHOTS'] === '1') await shoot(page, `${look}-${state}`);
      if (!layoutOnly) expect(await inaccessible(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
      expect(await inCorner(page)).toEqual([]);
      expect(breaches).toEqual([]);
    },
    60_000,
  );
});

test('no state is left out', async () => {
  const page = await newPage();
  expect(await page.evaluate(() => window.gallery.names)).toEqual(STATES);
});

/** What axe-core finds, by any of its rules. */
function inaccessible(page: Page): Promise<string[][]> {
  return page.evaluate(async () => {
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  });
}

/** Elements that stick out of the pane. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      // The live region is a pixel, and what is heard in it is not seen; a spinner turns.
      if (element.closest('[role="status"], .fui-Spinner') !== null) return false;
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 1 && (left < -0.5 || right > width + 0.5);
    });
    const scrolling = [...document.querySelectorAll<HTMLElement>('html, body, body *')].filter((element) => {
      const { scrollWidth, clientWidth } = element;
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || element.matches('html, body');
      return scrolls && scrollWidth > clientWidth + 1;
    });
    return [...wide, ...scrolling].map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
}

/** Controls in the corner where Excel draws its own button: 34 x 32 px, at the end of the first line. */
function inCorner(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rtl = document.documentElement.dir === 'rtl';
    const width = document.documentElement.clientWidth;
    // Where there is so little room that all of it scrolls, a state may begin further down.
    window.scrollTo(0, 0);
    return [...document.querySelectorAll('button, a, input, textarea, summary')]
      .filter((element) => {
        const { left, right, top, height } = element.getBoundingClientRect();
        return height > 0 && top < 32 && (rtl ? left < 34 : right > width - 34);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
}

async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync('out/screenshots', { recursive: true });
  await page.screenshot({ path: `out/screenshots/gallery-${name}.png` });
}
