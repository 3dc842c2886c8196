/**
 * The third part of `npm run bench`: the browser edition in Chromium. How soon it can be used, against a page of Univer
 * alone with the same plugins and the same workbook; how soon the pane follows an edit in the grid; what it weighs.
 * Needs dist/web, the bench's two pages, and a browser.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser } from 'playwright-core';
import { emptyResponse } from '../src/core/answers/response.ts';
import { english } from '../src/core/messages/catalogue.ts';
import { webTranslator } from '../src/core/messages/webCatalogue.ts';
import { icanActionTool } from '../src/framework/icanActionTool.ts';
import { placedSubItems } from '../src/framework/subItems.ts';
import { applyToBook } from '../src/hosts/grid/applyPlan.ts';
import { launchBrowser } from '../test/support/launchBrowser.ts';
import { must } from '../test/support/workbooks.ts';
import { duel, spreadOf, type Contender } from './contest.ts';
import { planOf } from './samples.ts';
import { spread, table } from './table.ts';
import { edit } from './web/editing.ts';
import { open, type Opened, type Opening } from './web/opening.ts';
import { SHIPPED, UNIVER, WATCHED, serving } from './web/serving.ts';
import { sizes } from './web/sizes.ts';

const AIM_READY = 'at most 1.2';
const AIM_FOLLOWS = 'at most 50 ms';
/** As many sub-items as a large published framework has. */
const LARGE = 1_400;

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const rows = placedSubItems(icanActionTool).length;

/** The workbooks with which Univer's page begins. */
function writeSnapshots(): void {
  const response = emptyResponse(icanActionTool);
  const plan = planOf({ rows, framework: icanActionTool, response });
  const { book } = must(applyToBook(plan, undefined, 'questionnaire'));
  const sheet = { id: 'sheet-1', name: webTranslator(english)('web.emptySheet'), rowCount: 200, columnCount: 26 };
  const empty = { id: 'empty', sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet } };
  // The sheet that our page shows when it has made the questionnaire comes first.
  const questionnaire = { ...book, sheetOrder: [...book.sheetOrder].reverse() };
  for (const [name, snapshot] of Object.entries({ questionnaire, empty })) {
    writeFileSync(join(UNIVER, `${name}.json`), JSON.stringify(snapshot));
  }
}

/** A page that is opened; what is seen of it on the way is kept. */
function opener(name: string, browser: Browser, opening: Opening): Contender & { readonly seen: Opened[] } {
  const seen: Opened[] = [];
  const time = async (): Promise<number> => {
    const opened = await open(browser, opening);
    seen.push(opened);
    return opened.ready;
  };
  return { name, seen, time };
}

async function benchOpening(browser: Browser, ours: string, theirs: string): Promise<void> {
  const create = english('pane.start.create');
  const head = [
    'opened',
    'ours, ms',
    'Univer alone, ms',
    'ours / theirs',
    'aim',
    'first paint',
    'pane usable',
    'rounds',
  ];
  const result = [head];
  const pairs = [
    ['empty workbook', 'empty', { drawn: 'ABCDEF', button: { name: create, press: false } }],
    [
      `questionnaire of ${rows} rows`,
      'questionnaire',
      { drawn: english('column.activities'), button: { name: create, press: true }, element: '[role=tab]' },
    ],
  ] as const;
  for (const [what, book, own] of pairs) {
    const mine = opener('ours', browser, { address: ours, ...own });
    const found = await duel(
      mine,
      opener('Univer alone', browser, { address: `${theirs}?book=${book}`, drawn: own.drawn }),
    );
    const seen = mine.seen.slice(-found.rounds);
    result.push([
      what,
      ...[found.ours, found.theirs, found.ratio].map(spread),
      AIM_READY,
      spread(spreadOf(seen.map(({ painted }) => painted))),
      spread(spreadOf(seen.map(({ usable = NaN }) => usable))),
      String(found.rounds),
    ]);
  }
  say(`\n${table(result)}`);
}

async function benchEditing(browser: Browser, watched: string): Promise<void> {
  const result = [
    [
      'an edit in the grid',
      'rows',
      'commit to its frame, ms',
      'from there to the pane, ms',
      'aim',
      'longest block, ms',
    ],
  ];
  for (const [count, aim] of [
    [rows, AIM_FOLLOWS],
    [LARGE, ''],
  ] as const) {
    const { drawn, after, block } = await edit(browser, count === rows ? watched : `${watched}?rows=${count}`, count);
    result.push([
      'twenty cells, typed',
      String(count),
      spread(drawn),
      spread(after),
      aim,
      block === 0 ? 'under 50' : block.toFixed(0),
    ]);
  }
  say(`\n${table(result)}`);
}

async function benchSizes(browser: Browser, ours: string): Promise<void> {
  const loaded: string[] = [];
  const page = await browser.newPage();
  page.on('response', (response) => loaded.push(response.url().slice(ours.length)));
  await page.goto(ours);
  await page.locator('canvas').first().waitFor({ state: 'attached' });
  await page.close();
  const result = [['size', 'files', 'raw', 'gzipped']];
  const scripts = loaded.filter((path) => path.startsWith('assets/'));
  for (const [what, { files, raw, gzipped }] of sizes(scripts)) {
    result.push([what, String(files), megabytes(raw), megabytes(gzipped)]);
  }
  say(`\n${table(result)}`);
}

writeSnapshots();
const browser = await launchBrowser();
const [ours, theirs, watched] = await Promise.all([serving(SHIPPED), serving(UNIVER), serving(WATCHED)]);
try {
  await benchOpening(browser, ours.address, theirs.address);
  await benchEditing(browser, watched.address);
  await benchSizes(browser, ours.address);
} finally {
  await browser.close();
  for (const served of [ours, theirs, watched]) await served.close();
}
