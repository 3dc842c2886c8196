/**
 * The Summary from the pane, in a real browser with the production build, Microsoft's client and the stand-in: seen live,
 * built, gone to, found stale, rebuilt; by mouse, and again by keyboard alone.
 */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { english as t } from '../../src/core/messages/catalogue.ts';
import { excelSubject } from '../contract/subjects.ts';
import { browserForTests } from '../support/browser.ts';
import { must, planFor } from '../support/workbooks.ts';
import { ExcelPage, type View } from './support/excelPage.ts';
import { keyboard, mouse } from './support/hand.ts';

const browser = browserForTests();
const SHEET = 'Action Tool';
let pane: ExcelPage | undefined;

afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

/** The pane over the filled example, on the Summary tab once it is there. */
async function open(view: View = {}): Promise<ExcelPage> {
  const { host, excel } = excelSubject();
  must(await host.apply(planFor(exampleResponse)));
  pane = await ExcelPage.open(browser(), { ...view, excel });
  await pane.page.getByRole('tab', { name: t('sheet.summary') }).waitFor();
  return pane;
}

describe.each([
  ['mouse', mouse],
  ['keyboard', keyboard],
] as const)('by %s', (_, handOf) => {
  test('live figures, the sheet, stale after a change, rebuilt', async () => {
    const excel = await open();
    const { page, person } = excel;
    const hand = handOf(page);
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    const sheets = (): string[] => excel.excel.book.sheets.map(({ name }) => name);
    const draft = (n: number): Promise<void> =>
      page.getByText(t('pane.summary.draft', { open: n, total: 67, share: (67 - n) / 67 })).waitFor();

    await hand.press(button(t('pane.hint.done')));
    await hand.press(page.getByRole('tab', { name: t('sheet.summary') }));
    await draft(2);
    person.type(SHEET, 'G9', 'By June 2027');
    await draft(1);
    expect(sheets()).toEqual(['Sheet1', 'Start', SHEET]);

    await hand.press(button(t('pane.summary.build')));
    await page
      .getByRole('status')
      .filter({ hasText: t('pane.summary.built') })
      .waitFor({ state: 'attached' });
    await page.getByText(t('pane.summary.is.current')).waitFor();
    expect(sheets()).toEqual(expect.arrayContaining(['Summary']));
    expect(excel.excel.book.sheets.find(({ name }) => name === 'Summary')?.charts).toHaveLength(2);

    person.showSheet(SHEET);
    await hand.press(button(t('pane.summary.goTo')));
    await until(() => {
      const { selection, sheets: now } = excel.excel.book;
      return now.find(({ id }) => id === selection.sheetId)?.name === 'Summary';
    });

    person.type(SHEET, 'F2', 'Another answer altogether.');
    await page.getByText(t('pane.summary.is.stale')).waitFor();
    await hand.press(button(t('pane.summary.rebuild')));
    await page.getByText(t('pane.summary.is.current')).waitFor();
    expect(sheets().filter((name) => name.startsWith('Summary'))).toEqual(['Summary']);
    excel.expectQuiet();
  }, 720_000);
});

test.each<[look: string, view: View]>([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['high-contrast', { forcedColors: true }],
  ['zoomed-200', { width: 640, zoom: 2 }],
])(
  '%s: nothing that axe finds, nothing sideways, charts or tables',
  async (look, view) => {
    const excel = await open(view);
    const { page } = excel;
    const sound = async (screen: string): Promise<void> => {
      await excel.screenshot(`screen-${look}-${screen}`);
      expect({ screen, violations: await excel.violations() }).toEqual({ screen, violations: [] });
      expect({ screen, sideways: await excel.scrollsSideways() }).toEqual({ screen, sideways: false });
    };
    await page.getByRole('tab', { name: t('sheet.summary') }).click();
    await page.getByRole('img').first().waitFor();
    await sound('summary');
    const toTable = page.getByRole('button', { name: t('pane.summary.showTable') });
    while ((await toTable.count()) > 0) await toTable.first().click();
    expect(await page.getByRole('table').count()).toBe(3);
    await sound('summary-tables');
    excel.expectQuiet();
  },
  360_000,
);

/** Waits for something in the workbook, which the browser cannot wait for. */
async function until(holds: () => boolean): Promise<void> {
  for (let turns = 0; turns < 5_000; turns += 1) {
    if (holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('it never came true');
}
