/**
 * Every screen of the production build as different people see it: light, dark, a contrast theme, 320 px, 200 % zoom.
 * axe-core finds nothing, nothing scrolls sideways, the page asks for its own files and office.js only, and its
 * Content-Security-Policy is never breached. Pictures of all of them: out/screenshots/screen-*.png.
 */
import { afterEach, describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { english as t } from '../../src/core/messages/catalogue.ts';
import { helpTranslator } from '../../src/core/messages/helpCatalogue.ts';
import { excelSubject } from '../contract/subjects.ts';
import type { StandIn } from '../excel-stand-in/standIn.ts';
import { browserForTests } from '../support/browser.ts';
import { must, planFor } from '../support/workbooks.ts';
import { ExcelPage, type PaneOptions, type View } from './support/excelPage.ts';

const browser = browserForTests();
const SHEET = 'Action Tool';
const LOOKS: Readonly<Record<string, View>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'high-contrast': { forcedColors: true },
  // Twice as large: the pane has been drawn wider, as a person who needs that does.
  'zoomed-200': { width: 640, zoom: 2 },
  'reduced-motion': { reducedMotion: true },
};

let pane: ExcelPage | undefined;
afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

async function open(options: PaneOptions): Promise<ExcelPage> {
  return (pane = await ExcelPage.open(browser(), options));
}

/** An Excel with the filled example; what the person has done to it last is up to the test. */
async function withExample(): Promise<StandIn> {
  const { host, excel } = excelSubject();
  must(await host.apply(planFor(exampleResponse)));
  return excel;
}

describe.each(Object.entries(LOOKS))('%s', (look, view) => {
  const sound = async (excel: ExcelPage, screen: string): Promise<void> => {
    await excel.screenshot(`screen-${look}-${screen}`);
    expect({ screen, violations: await excel.violations() }).toEqual({ screen, violations: [] });
    expect({ screen, sideways: await excel.scrollsSideways() }).toEqual({ screen, sideways: false });
  };

  test('without a questionnaire, and where a sheet has its name', async () => {
    const excel = await open(view);
    const create = excel.page.getByRole('button', { name: t('pane.start.create') });
    await create.waitFor();
    await sound(excel, 'start');
    excel.person.addSheet('Start');
    await create.click();
    await excel.page.getByRole('button', { name: t('pane.problem.otherNames') }).waitFor();
    await sound(excel, 'start-sheet-exists');
    excel.expectQuiet();
  }, 360_000);

  test('with one', async () => {
    const excel = await open({ ...view, excel: await withExample() });
    const { page, person } = excel;
    const tab = (name: string): Promise<void> => page.getByRole('tab', { name }).click();
    await page.getByRole('tab', { name: t('pane.tab.progress') }).waitFor();
    await sound(excel, 'progress');
    await page.getByRole('button', { name: t('pane.hint.done') }).click();
    await page.getByRole('button', { name: t('pane.gap.next') }).click();
    await tab(t('pane.tab.fill'));
    await page.getByRole('radiogroup').waitFor();
    await sound(excel, 'fill');
    // A co-author writes into the cell while the person types.
    const box = page.getByLabel(t('column.activities')).first();
    await box.fill('Mine, typed in the pane.');
    person.coAuthor().type(SHEET, 'F9', 'Theirs, typed in the sheet.');
    const keepMine = page.getByRole('button', { name: t('pane.conflict.keepMine') });
    await keepMine
      .or(page.getByText(t('pane.draft.saved')))
      .first()
      .waitFor();
    await sound(excel, 'fill-co-author');
    await tab(t('pane.tab.check'));
    await page.getByRole('button', { name: t('pane.check.again') }).waitFor();
    await sound(excel, 'check');
    person.paste(SHEET, 'E30', [['Cannot implement']]);
    await page.getByRole('button', { name: t('pane.repair.do') }).waitFor();
    await sound(excel, 'check-lists-lost');
    person.unprotect(SHEET);
    person.deleteRows(SHEET, '40:45');
    await page.getByRole('button', { name: t('pane.rebuild.do') }).click();
    await page.getByRole('button', { name: t('pane.rebuild.yes') }).waitFor();
    await sound(excel, 'check-rows-gone');
    excel.excel.cellEditMode = true;
    await page.getByRole('button', { name: t('pane.check.again') }).click();
    await page.getByText(t('error.excel-cell-edit')).first().waitFor();
    await sound(excel, 'check-cell-edited');
    excel.excel.cellEditMode = false;
    await page.getByRole('button', { name: t('pane.help') }).click();
    await page.getByText(helpTranslator(t)('pane.help.statuses')).waitFor();
    await sound(excel, 'help');
    excel.expectQuiet();
  }, 540_000);

  test('in an Excel that is too old, and in no Excel at all', async () => {
    const old = await open({ ...view, standIn: { level: '1.8' } });
    await old.page.getByRole('heading', { level: 1 }).waitFor();
    await old.page.waitForURL('**/unsupported.html');
    await sound(old, 'unsupported');
    old.expectQuiet();
    await old.close();
    const none = await open({ ...view, office: { host: null } });
    await none.page.waitForURL('**/help.html');
    await sound(none, 'help-page');
    none.expectQuiet();
  }, 360_000);
});

test.each(['1.9', '1.14', '1.17'])(
  'Excel with ExcelApi %s shows the pane',
  async (level) => {
    const excel = await open({ standIn: { level } });
    await excel.page.getByRole('button', { name: t('pane.start.create') }).click();
    await excel.page
      .getByText(t('pane.progress.complete', { complete: 0, total: 67 }))
      .first()
      .waitFor();
    excel.expectQuiet();
  },
  360_000,
);
