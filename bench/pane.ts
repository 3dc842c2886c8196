/**
 * The second half of `npm run bench`: the pane. How soon it can be used, against a pane of React and Fluent UI that only
 * says hello; and what its work in Excel costs, against a writer that goes cell by cell. Needs dist/ and a browser.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser } from 'playwright-core';
import { ExcelPage } from '../test/e2e/support/excelPage.ts';
import { DIST, filesOf, type Files } from '../test/e2e/support/paneFiles.ts';
import { launchBrowser } from '../test/support/launchBrowser.ts';
import { duel, type Contender } from './contest.ts';
import { benchExcel } from './excel.ts';
import { icanSample } from './samples.ts';
import { spread, table } from './table.ts';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** The pane's page with another script in it: same policy, same office.js, same place. */
function helloFiles(): Files {
  const dist = filesOf(DIST);
  const html = readFileSync(join(DIST, 'taskpane.html'), 'utf8');
  const page = html.replace(/assets\/taskpane\.[0-9a-f]+\.js/, 'assets/hello.js');
  if (page === html) throw new Error('dist/taskpane.html has no script to exchange: run npm run build');
  const script = readFileSync(join(DIST, '..', '.cache', 'bench', 'hello.js'));
  return (path) => (path === '/taskpane.html' ? Buffer.from(page) : path === '/assets/hello.js' ? script : dist(path));
}

/** From asking for the page until its primary button is drawn. */
function opening(name: string, browser: Browser, files: Files): Contender {
  return {
    name,
    time: async () => {
      const pane = await ExcelPage.open(browser, { files });
      const button = pane.page.locator('button').last();
      await button.waitFor();
      const took = await pane.page.evaluate(() => performance.now());
      await pane.close();
      return took;
    },
  };
}

const browser = await launchBrowser();
try {
  const found = await duel(opening('ours', browser, filesOf(DIST)), opening('hello', browser, helloFiles()));
  say(
    `\n${table([
      ['pane in Chromium', 'ours, ms', 'hello, ms', 'ours / hello', 'rounds'],
      ['ready to use', spread(found.ours), spread(found.theirs), spread(found.ratio), String(found.rounds)],
    ])}`,
  );
} finally {
  await browser.close();
}
const head = ['through Microsoft’s client', 'rows', 'ours, ms', 'cell by cell, ms', 'ours / theirs', 'trips', 'theirs'];
say(`\n${table([head, ...(await benchExcel(icanSample()))])}`);
