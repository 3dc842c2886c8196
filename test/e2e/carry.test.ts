/**
 * From the last period's workbook to this one's, in a real browser with the production build, Microsoft's client and the
 * stand-in: the file is read in a worker under the pane's own policy, what comes is said, it is made, and answers are
 * confirmed; by mouse and by keyboard. A file that is none is refused in words.
 */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { NO_ANSWER, type Response } from '../../src/core/answers/response.ts';
import { english as t } from '../../src/core/messages/catalogue.ts';
import { updateTranslator } from '../../src/core/messages/updateCatalogue.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { saveBook } from '../excel-stand-in/save/save.ts';
import { browserForTests } from '../support/browser.ts';
import { must, readingOf, workbookBytes } from '../support/workbooks.ts';
import { ExcelPage } from './support/excelPage.ts';
import { keyboard, mouse, type Hand } from './support/hand.ts';

const ut = updateTranslator(t);
const browser = browserForTests();
/** In milliseconds; nothing is slower for it, and only what never comes takes so long. */
const PATIENCE = 120_000;
let pane: ExcelPage | undefined;

afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

/** One commitment whose time is over, whatever day it is. */
const lastPeriod: Response = {
  ...exampleResponse,
  answers: {
    ...exampleResponse.answers,
    '1.1': { ...NO_ANSWER, status: 'committed', activities: 'We will train judges.', timeframe: 'By June 2020' },
  },
};
const file = (bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'last period.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(bytes),
});
const button = ({ page }: ExcelPage, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const heard = ({ page }: ExcelPage, words: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });

async function open(hand: (excel: ExcelPage) => Hand): Promise<{ excel: ExcelPage; at: Hand }> {
  const excel = await ExcelPage.open(browser());
  pane = excel;
  excel.page.setDefaultTimeout(PATIENCE);
  const at = hand(excel);
  await at.press(button(excel, t('pane.start.from')));
  await button(excel, ut('carry.choose')).waitFor();
  return { excel, at };
}

describe.each([
  ['mouse', ({ page }: ExcelPage): Hand => mouse(page)],
  ['keyboard', ({ page }: ExcelPage): Hand => keyboard(page)],
] as const)('by %s', (_, hand) => {
  test('last period’s answers are carried, and those that are over are asked about first', async () => {
    const { excel, at } = await open(hand);
    const { page } = excel;
    const choosing = page.waitForEvent('filechooser');
    await at.press(button(excel, ut('carry.choose')));
    await (await choosing).setFiles(file(await workbookBytes(lastPeriod)));
    await page.getByText(ut('carry.marks', { n: 67 })).waitFor();
    await page.getByText(/commitments? whose timeframe is over/).waitFor();
    await excel.screenshot('carry-looked');
    await at.press(button(excel, ut('carry.create', { n: 67 })));
    await heard(excel, ut('carry.created'));
    await page.getByText(ut('confirm.left', { n: 67 })).waitFor();
    await excel.screenshot('confirm');

    // Not possible, with what stands in the way.
    await at.press(button(excel, ut('confirm.of', { answer: ut('confirm.impossible'), ref: '1.1' })));
    await page.getByLabel(ut('confirm.impossible.label')).fill('The academy was closed.');
    await at.press(button(excel, ut('confirm.of', { answer: ut('confirm.save'), ref: '1.1' })));
    await page.getByText(ut('confirm.left', { n: 66 })).waitFor();
    await at.press(button(excel, ut('confirm.of', { answer: ut('confirm.do'), ref: '1.2' })));
    await page.getByText(ut('confirm.left', { n: 65 })).waitFor();
    const reading = await readingOf(saveBook(excel.excel.book));
    expect(reading.response.answers['1.1']).toMatchObject({
      status: 'unable',
      barriers: 'The academy was closed.',
      activities: 'We will train judges.',
    });
    expect(reading.review.find(({ ref }) => ref === '1.2')?.confirmed).toBe(true);

    // The Summary compares the periods, in the pane and on its sheet.
    await at.press(button(excel, t('pane.help.back')));
    await at.press(page.getByRole('tab', { name: t('sheet.summary') }));
    await page.getByRole('table', { name: ut('period.compared') }).waitFor();
    await page.getByRole('table', { name: ut('period.compared') }).scrollIntoViewIfNeeded();
    await excel.screenshot('summary-compared');
    await at.press(button(excel, t('pane.summary.build')));
    await heard(excel, t('pane.summary.built'));
    const sheets = must(await new FileHost(saveBook(excel.excel.book)).read()).sheets;
    expect(JSON.stringify(sheets.find(({ name }) => name === 'Summary')?.rows)).toContain(ut('period.compared'));
    excel.expectQuiet();
  }, 540_000);
});

test('a file that is no workbook is refused in words, and another one can be chosen', async () => {
  const { excel } = await open(({ page }) => mouse(page));
  const { page } = excel;
  const input = page.locator('input[type=file]');
  await input.setInputFiles(file(new TextEncoder().encode('no workbook at all')));
  await page.getByText(t('error.not-zip')).first().waitFor();
  await input.setInputFiles(file(await workbookBytes(lastPeriod)));
  await page.getByText(ut('carry.marks', { n: 67 })).waitFor();
  expect(await page.getByText(t('error.not-zip')).count()).toBe(0);
  excel.expectQuiet();
}, 240_000);
