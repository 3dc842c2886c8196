/**
 * Exporting from the pane, in a real browser with the production build, Microsoft's client and the stand-in: the gate,
 * the review, each format with its bytes looked at, what a platform cannot do; by mouse, and once by keyboard alone.
 */
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { NO_ANSWER, type Response } from '../../src/core/answers/response.ts';
import { english as t } from '../../src/core/messages/catalogue.ts';
import { exportTranslator } from '../../src/core/messages/exportCatalogue.ts';
import { excelSubject } from '../contract/subjects.ts';
import { browserForTests } from '../support/browser.ts';
import { completeExample } from '../support/exported.ts';
import { leaksOf, partsOf } from '../support/leaks.ts';
import { must, planFor, readingOf } from '../support/workbooks.ts';
import { ExcelPage, type PaneOptions } from './support/excelPage.ts';
import { keyboard, mouse, type Hand } from './support/hand.ts';
import { until } from './support/until.ts';

const et = exportTranslator(t);
const browser = browserForTests();
const SHEET = 'Action Tool';
/** In milliseconds; nothing is slower for it, and only what never comes takes so long. */
const PATIENCE = 120_000;
let pane: ExcelPage | undefined;

afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

/** Words of an answer that nobody else uses, to be looked for in the files. */
const KEPT = 'kept.person@example.org';
const LEFT = 'left.person@example.org';
const NAMED = 'Quillfeather';

const withText = (response: Response, activities: string): Response => ({
  ...response,
  answers: { ...response.answers, '1.1': { ...NO_ANSWER, ...response.answers['1.1'], activities } },
});
const TEXT = `We train judges. Ask ${KEPT} or ${LEFT}; it was set up by ${NAMED}.`;
const complete = withText(completeExample, TEXT);

/** The pane over a workbook, on the Export screen once it has looked through it. */
async function open(
  response: Response,
  hand: (excel: ExcelPage) => Hand,
  options: PaneOptions = {},
): Promise<ExcelPage> {
  const { host, excel } = excelSubject();
  must(await host.apply(planFor(response)));
  pane = await ExcelPage.open(browser(), { ...options, excel });
  // Building a Summary and a workbook are long work for a browser that shares its processor with others.
  pane.page.setDefaultTimeout(PATIENCE);
  const person = hand(pane);
  await person.press(button(pane, t('pane.hint.done')));
  await person.press(pane.page.getByRole('tab', { name: t('sheet.summary') }));
  await person.press(button(pane, t('pane.export.open')));
  await pane.page.getByRole('heading', { name: et('export.do') }).waitFor();
  return pane;
}

const withMouse = ({ page }: ExcelPage): Hand => mouse(page);
const withKeyboard = ({ page }: ExcelPage): Hand => keyboard(page);
const button = ({ page }: ExcelPage, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
/** Without the region in which the same is said to screen readers. */
const main = ({ page }: ExcelPage): Locator => page.getByRole('main');
const radios = ({ page }: ExcelPage, text: string): Locator => page.getByRole('radiogroup', { name: text });
const heard = ({ page }: ExcelPage, words: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });

/** Decides about everything that the complete example holds besides. */
async function keepTheRest(excel: ExcelPage, hand: (excel: ExcelPage) => Hand = withMouse): Promise<void> {
  const undecided = excel.page
    .getByRole('radiogroup')
    .filter({ has: excel.page.getByRole('radio', { name: et('export.review.keep') }) });
  for (const group of await undecided.all()) {
    if ((await group.getByRole('radio', { checked: true }).count()) > 0) continue;
    await hand(excel).choose(group, et('export.review.keep'));
  }
}

/** Presses the button that downloads, and returns the file. */
async function downloaded(excel: ExcelPage, press: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([excel.page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe.each([
  ['mouse', withMouse],
  ['keyboard', withKeyboard],
] as const)('by %s', (_, hand) => {
  test('from what is missing to a final workbook without what was left out', async () => {
    const excel = await open(withText(exampleResponse, TEXT), hand);
    const { page, person } = excel;
    const at = hand(excel);

    // The gate: each thing that is missing leads to its cell, and goes when it is filled in.
    await page.getByText(et('export.blocked', { n: 2 })).waitFor();
    await at.press(button(excel, et('export.do.blocked', { n: 2 })));
    await heard(excel, et('export.do.toMend', { n: 2 }));
    await at.press(button(excel, /^[^]*3\.2 /));
    await heard(excel, t('pane.check.reached', { cell: 'G9' }));
    const { selection } = excel.excel.book;
    expect([selection.area.row, selection.area.column]).toEqual([8, 6]);
    person.type(SHEET, 'G9', 'By June 2027');
    await page.getByText(et('export.blocked', { n: 1 })).waitFor();
    person.type(SHEET, 'H49', 'No budget line before 2028.');
    await page.getByText(et('export.final.ready')).waitFor();

    // The review: it is out of date by now, is done again, and a list finds one more name.
    await page.getByText(et('export.review.stale')).waitFor();
    await at.press(page.locator('summary', { hasText: et('export.names') }));
    await at.write(page.getByLabel(et('export.names.label')), NAMED);
    await at.press(button(excel, et('export.names.do')));
    await page.getByText(et('export.names.inUse', { n: 1 })).waitFor();
    await page.getByText(et('export.review.stale')).waitFor({ state: 'detached' });
    await at.press(button(excel, /^Export: \d+ still to decide$/));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await at.choose(radios(excel, NAMED), et('export.review.leave'));
    await at.choose(radios(excel, LEFT), et('export.review.leave'));
    await at.choose(radios(excel, KEPT), et('export.review.keep'));
    await keepTheRest(excel, hand);

    await at.press(button(excel, et('export.do.xlsx', { kind: 'final' })));
    await page.getByRole('heading', { name: et('export.made') }).waitFor();
    await main(excel).getByText(et('export.next.opened')).waitFor();
    expect(excel.excel.opened).toHaveLength(1);
    const bytes = Uint8Array.from(Buffer.from(excel.excel.opened[0] ?? '', 'base64'));
    const parts = partsOf('export', bytes);
    expect(leaksOf([LEFT, NAMED], parts)).toEqual([]);
    expect(leaksOf([KEPT], parts)).not.toEqual([]);
    const { response } = await readingOf(bytes);
    expect(response.answers['1.1']?.activities).toBe(
      TEXT.replace(LEFT, t('text.withheld')).replace(NAMED, t('text.withheld')),
    );
    // The workbook that is open has all of it still.
    expect(person.see(SHEET, 'F2')).toBe(TEXT);
    expect(page.url()).toMatch(/taskpane\.html/);
    excel.expectQuiet();
  }, 300_000);
});

test('the form, the table and the data are downloaded, without the parts that are left out', async () => {
  const excel = await open(complete, withMouse);
  const { page } = excel;
  await keepTheRest(excel);
  const format = (name: 'docx' | 'csv' | 'json'): Promise<void> =>
    page.getByRole('radio', { name: et(`export.format.${name}`) }).check();

  await format('docx');
  await page.getByRole('radio', { name: et('export.paper.letter') }).check();
  const form = await downloaded(excel, () => button(excel, et('export.do.docx', { kind: 'final' })).click());
  expect(form.name).toMatch(/^Action Tool - .* - final \d{4}-\d\d-\d\d\.docx$/);
  expect(leaksOf(['We train judges', LEFT], partsOf('form', form.bytes))).not.toEqual([]);
  await main(excel).getByText(et('export.next.download.unsure')).waitFor();
  // Nobody can know whether it came: the same once more.
  const again = await downloaded(excel, () => button(excel, et('export.again.download', { again: 'yes' })).click());
  expect(Buffer.compare(again.bytes, form.bytes)).toBe(0);

  await page.getByRole('checkbox', { name: et('review.part.activities') }).check();
  await format('csv');
  const table = await downloaded(excel, () => button(excel, et('export.do.csv', { kind: 'final' })).click());
  const rows = new TextDecoder('utf-8', { ignoreBOM: true }).decode(table.bytes);
  expect(rows.startsWith('\uFEFF')).toBe(true);
  expect(rows).toContain(t('text.withheld'));
  expect(leaksOf(['train judges', LEFT, KEPT], partsOf('table', table.bytes))).toEqual([]);

  await button(excel, et('export.draft.instead')).click();
  await format('json');
  const data = await downloaded(excel, () => button(excel, et('export.do.json', { kind: 'draft' })).click());
  expect(data.name).toMatch(/DRAFT/);
  const { answers } = JSON.parse(Buffer.from(data.bytes).toString('utf8')) as Pick<Response, 'answers'>;
  expect(answers['1.1']?.activities).toBe(t('text.withheld'));
  expect(answers['3.2']?.timeframe).toBe(completeExample.answers['3.2']?.timeframe);
  excel.expectQuiet();
}, 300_000);

test('a workbook can be downloaded instead, and is opened again on request', async () => {
  const excel = await open(complete, withMouse);
  await keepTheRest(excel);
  await button(excel, et('export.do.xlsx', { kind: 'final' })).click();
  await main(excel).getByText(et('export.next.opened')).waitFor();
  const { bytes } = await downloaded(excel, () => button(excel, et('export.again.download', { again: 'no' })).click());
  expect(Buffer.from(bytes).toString('base64')).toBe(excel.excel.opened[0]);
  await button(excel, et('export.again.open', { again: 'no' })).click();
  await until(() => excel.excel.opened.length === 2);
  excel.expectQuiet();
}, 300_000);

test('what changes while the person decides stops the export, and is shown', async () => {
  const excel = await open(complete, withMouse);
  await keepTheRest(excel);
  excel.person.coAuthor().type(SHEET, 'F3', 'Ask brand.new@example.org.');
  await excel.page.getByText(et('export.review.stale')).waitFor();
  await button(excel, et('export.do.xlsx', { kind: 'final' })).click();
  await heard(excel, et('export.review.changed.findings'));
  expect(excel.excel.opened).toEqual([]);
  await radios(excel, 'brand.new@example.org')
    .getByRole('radio', { name: et('export.review.leave') })
    .check();
  // What was decided before is decided still.
  await button(excel, et('export.do.xlsx', { kind: 'final' })).click();
  await until(() => excel.excel.opened.length === 1);
  excel.expectQuiet();
}, 300_000);

test('a Summary that is older than the answers is built anew, having said so', async () => {
  const excel = await open(complete, withMouse);
  const { page, person } = excel;
  await button(excel, t('pane.help.back')).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(t('sheet.summary'));
  await button(excel, t('pane.summary.build')).click();
  await page.getByText(t('pane.summary.is.current')).waitFor();
  person.type(SHEET, 'F4', 'Another answer altogether.');
  await page.getByText(t('pane.summary.is.stale')).waitFor();
  await button(excel, t('pane.export.open')).click();
  await page.getByText(et('export.do.summary.stale')).waitFor();
  await keepTheRest(excel);
  await button(excel, et('export.do.xlsx', { kind: 'final' })).click();
  await page.getByText(et('export.made.summary.rebuilt')).waitFor();
  await button(excel, t('pane.help.back')).click();
  await page.getByText(t('pane.summary.is.current')).waitFor();
  excel.expectQuiet();
}, 300_000);

test('an Excel that does not open it says why, and offers another way', async () => {
  const excel = await open(complete, withMouse);
  await keepTheRest(excel);
  await button(excel, et('export.do.xlsx', { kind: 'final' })).click();
  await until(() => excel.excel.opened.length === 1);
  excel.excel.faults = [{ batch: excel.excel.costs.length, code: 'RequestPayloadSizeLimitExceeded' }];
  await button(excel, et('export.again.open', { again: 'yes' })).click();
  await main(excel).getByText(t('error.excel-too-large')).waitFor();
  expect(await button(excel, et('export.again.download', { again: 'no' })).count()).toBe(1);
  excel.expectQuiet();
}, 300_000);

describe('in Excel for Mac, where no download works', () => {
  const onMac: PaneOptions = { office: { platform: 'Mac' } };

  test('the form is not offered, the workbook is opened, the table goes to the clipboard', async () => {
    const excel = await open(complete, withMouse, onMac);
    const { page } = excel;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    expect(await page.getByRole('radio', { name: et('export.format.docx') }).isDisabled()).toBe(true);
    await page.getByText(et('export.format.elsewhere', { surroundings: 'mac' })).waitFor();
    await keepTheRest(excel);
    await page.getByRole('radio', { name: et('export.format.csv') }).check();
    await button(excel, et('export.do.csv', { kind: 'final' })).click();
    await main(excel).getByText(et('export.next.copied')).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(KEPT);
    expect(copied.startsWith('\uFEFF')).toBe(false);
    await page.getByRole('radio', { name: et('export.format.xlsx') }).check();
    await button(excel, et('export.do.xlsx', { kind: 'final' })).click();
    await until(() => excel.excel.opened.length === 1);
    expect(await button(excel, et('export.again.download', { again: 'no' })).count()).toBe(0);
    excel.expectQuiet();
  }, 300_000);

  test('where the clipboard is closed the text can be copied by hand', async () => {
    const excel = await open(complete, withMouse, onMac);
    const { page } = excel;
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await keepTheRest(excel);
    await page.getByRole('radio', { name: et('export.format.json') }).check();
    await button(excel, et('export.do.json', { kind: 'final' })).click();
    expect(await page.getByLabel(et('export.next.byHand')).inputValue()).toContain(KEPT);
    excel.expectQuiet();
  }, 300_000);
});

test('the list of names is forgotten with the screen, and is nowhere on the page or in its storage', async () => {
  const excel = await open(complete, withMouse);
  const { page } = excel;
  await page.locator('summary', { hasText: et('export.names') }).click();
  await page.getByLabel(et('export.names.label')).fill('Nobody Mentioned');
  await button(excel, et('export.names.do')).click();
  await page.getByText(et('export.names.inUse', { n: 1 })).waitFor();
  await button(excel, t('pane.help.back')).click();
  await button(excel, t('pane.export.open')).click();
  await page.locator('summary', { hasText: et('export.names') }).click();
  await page.getByText(et('export.names.inUse', { n: 0 })).waitFor();
  expect(await page.getByLabel(et('export.names.label')).inputValue()).toBe('');
  expect(await page.content()).not.toContain('Nobody Mentioned');
  const stored = await page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage].map((storage) => Object.entries(storage))),
  );
  expect(stored).not.toContain('Nobody');
  excel.expectQuiet();
}, 300_000);
