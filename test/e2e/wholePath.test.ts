/**
 * A person's whole path in a real browser, with the production build, Microsoft's client and the stand-in: create, fill
 * five rows in the sheet and five in the pane, next gap, check, restore; by mouse, and again by keyboard alone.
 */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { english as t } from '../../src/core/messages/catalogue.ts';
import { browserForTests } from '../support/browser.ts';
import { ExcelPage } from './support/excelPage.ts';
import { keyboard, mouse } from './support/hand.ts';

const browser = browserForTests();
const SHEET = 'Action Tool';
let pane: ExcelPage | undefined;

afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

describe.each([
  ['mouse', mouse],
  ['keyboard', keyboard],
] as const)('by %s', (way, handOf) => {
  test('from an empty workbook to a checked questionnaire', async () => {
    const excel = (pane = await ExcelPage.open(browser()));
    const { page, person } = excel;
    const hand = handOf(page);
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    const tab = (name: string): Locator => page.getByRole('tab', { name });
    const sound = async (screen: string): Promise<void> => {
      await excel.screenshot(`path-${way}-${screen}`);
      expect(await excel.violations()).toEqual([]);
      expect(await excel.scrollsSideways()).toBe(false);
    };
    const complete = (n: number): Promise<void> =>
      page
        .getByText(t('pane.progress.complete', { complete: n, total: 67 }))
        .first()
        .waitFor();

    // No questionnaire yet.
    await button(t('pane.start.create')).waitFor();
    await sound('1-start');
    await hand.write(page.getByLabel('Institution'), 'Ministry of Foreign Affairs');
    await hand.press(button(t('pane.start.create')));
    await complete(0);
    await sound('2-created');
    expect(person.sheets).toEqual(['Sheet1', 'Start', SHEET]);
    expect(person.see('Start', respondentCell(excel))).toBe('Ministry of Foreign Affairs');
    const [selected] = excel.excel.book.sheets.filter(({ id }) => id === excel.excel.book.selection.sheetId);
    expect([selected?.name, excel.excel.book.selection.area.row]).toEqual([SHEET, 1]);

    // Five rows in the sheet: the pane follows by itself.
    for (let row = 2; row <= 6; row += 1) {
      expect(person.pick(SHEET, `E${row}`, 'Already implement')).toBe('done');
      expect(person.type(SHEET, `F${row}`, `Filled in the sheet, row ${row}.`)).toBe('done');
    }
    await complete(5);

    // Five rows in the pane, led from gap to gap.
    const hint = button(t('pane.hint.done'));
    if (await hint.isVisible()) await hand.press(hint);
    await hand.press(tab(t('pane.tab.fill')));
    for (let row = 1; row <= 5; row += 1) {
      const ref = String(person.see(SHEET, `A${row + 6}`));
      // The respondent's fields are gaps, too, and come after the last row.
      await hand.press(button(t('pane.gap.next')));
      await page.getByText(ref, { exact: true }).first().waitFor();
      const status = row % 2 === 0 ? 'Cannot implement' : 'Commit to implement';
      await hand.choose(page.getByRole('radiogroup', { name: t('pane.status') }), status);
      if (row % 2 === 0) {
        await hand.write(page.getByLabel(t('column.barriers')), `A barrier, told in the pane, row ${row}.`);
      } else {
        await hand.write(page.getByLabel(t('column.activities')), `An activity, told in the pane, row ${row}.`);
        await hand.write(page.getByLabel(t('column.timeframe')), 'June 2027');
      }
      await complete(5 + row);
      if (row === 1) await sound('3-filled');
      expect(person.see(SHEET, `E${row + 6}`)).toBe(status);
      expect(String(person.see(SHEET, row % 2 === 0 ? `H${row + 6}` : `F${row + 6}`))).toMatch(/told in the pane/);
    }

    // The next gap, with its reason.
    await hand.press(button(t('pane.gap.next')));
    await page.getByText(t('pane.gap.statusMissing')).first().waitFor();

    // Check, and a finding that leads to its cell.
    await hand.press(tab(t('pane.tab.check')));
    await page.getByRole('button', { name: t('pane.check.again') }).waitFor();
    await sound('4-check');
    await hand.press(page.getByRole('button', { name: /E40$/ }));
    await until(() => excel.excel.book.selection.area.row === 39);

    // A paste takes the dropdown lists away; the pane says so and restores them.
    person.paste(SHEET, 'E20', [['Cannot implement'], ['Cannot implement'], ['Cannot implement']]);
    await button(t('pane.repair.do')).waitFor();
    await sound('5-lost');
    expect(person.hasDropdown(SHEET, 'E20')).toBe(false);
    await hand.press(button(t('pane.repair.do')));
    await page.getByText(t('pane.repair.done')).waitFor();
    expect(await button(t('pane.repair.do')).count()).toBe(0);
    expect(person.hasDropdown(SHEET, 'E20')).toBe(true);
    expect(person.see(SHEET, 'E20')).toBe('Cannot implement');
    expect(person.type(SHEET, 'E21', 'Perhaps')).toBe('not valid');

    await hand.press(tab(t('pane.tab.progress')));
    await sound('6-progress');
    await hand.press(button(t('pane.help')));
    await sound('7-help');
    excel.expectQuiet();
  }, 720_000);
});

/** The cell with the institution, by its name. */
function respondentCell({ excel }: ExcelPage): string {
  const { target } = excel.book.names.find(({ name }) => name === 'AT_Respondent_institution') ?? {};
  return `B${(target?.area.row ?? 0) + 1}`;
}

/** Waits for something in the workbook, which the browser cannot wait for. */
async function until(holds: () => boolean): Promise<void> {
  for (let turns = 0; turns < 5_000; turns += 1) {
    if (holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('it never came true');
}
