/**
 * The Export screen as different people see it: axe-core finds nothing, nothing scrolls sideways, the page asks for its
 * own files only. Pictures: out/screenshots/screen-*-export-*.png.
 */
import { afterEach, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { NO_ANSWER, type Response } from '../../src/core/answers/response.ts';
import { english as t } from '../../src/core/messages/catalogue.ts';
import { exportTranslator } from '../../src/core/messages/exportCatalogue.ts';
import { excelSubject } from '../contract/subjects.ts';
import { browserForTests } from '../support/browser.ts';
import { must, planFor } from '../support/workbooks.ts';
import { ExcelPage, type View } from './support/excelPage.ts';

const et = exportTranslator(t);
const browser = browserForTests();
let pane: ExcelPage | undefined;

afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

const response: Response = {
  ...exampleResponse,
  answers: {
    ...exampleResponse.answers,
    '1.1': {
      ...NO_ANSWER,
      ...exampleResponse.answers['1.1'],
      activities:
        'A line answers day and night (+41 22 730 55 55). Ask Dr Amina Example, or write to a.very.long.name.of.a.unit.in.a.ministry.of.foreign.affairs@protection.example.org.',
    },
    '12.4': { ...NO_ANSWER, ...exampleResponse.answers['12.4'], activities: 'السيدة أمينة تجيب على help@example.org' },
  },
};

test.each<[look: string, view: View]>([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['high-contrast', { forcedColors: true }],
  ['zoomed-200', { width: 640, zoom: 2 }],
  ['reduced-motion', { reducedMotion: true }],
])(
  '%s',
  async (look, view) => {
    const { host, excel: standIn } = excelSubject();
    must(await host.apply(planFor(response)));
    // As high as all that is shown: what scrolls is in the picture, and axe judges colours of what is to be seen.
    const excel = (pane = await ExcelPage.open(browser(), { height: 4200, ...view, excel: standIn }));
    const { page, person } = excel;
    const sound = async (screen: string): Promise<void> => {
      await excel.screenshot(`screen-${look}-export-${screen}`);
      expect({ screen, violations: await excel.violations() }).toEqual({ screen, violations: [] });
      expect({ screen, sideways: await excel.scrollsSideways() }).toEqual({ screen, sideways: false });
    };
    person.note('Action Tool', 'F2', 'A. Example', 'Ask Amina whether she agrees.');
    person.addSheet('My own notes');
    await page.getByRole('tab', { name: t('sheet.summary') }).click();
    await page.getByRole('button', { name: t('pane.export.open') }).click();
    await page.getByRole('heading', { name: et('export.do') }).waitFor();
    await sound('blocked');
    await page.getByRole('button', { name: et('export.draft.instead') }).click();
    const folded = page.locator('details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    const leave = page.getByRole('radio', { name: et('export.review.leave') });
    await leave.first().check();
    const keep = page.getByRole('radio', { name: et('export.review.keep') });
    for (const radio of (await keep.all()).slice(1)) await radio.check();
    await page.getByRole('checkbox', { name: et('review.part.contact') }).check();
    await sound('decided');
    for (const radio of await keep.all()) {
      const name = await radio.getAttribute('name');
      if ((await page.locator(`input[name="${name ?? ''}"]:checked`).count()) === 0) await radio.check();
    }
    await page.getByRole('button', { name: et('export.do.xlsx', { kind: 'draft' }) }).click();
    await page.getByRole('heading', { name: et('export.made') }).waitFor();
    await sound('made');
    excel.expectQuiet();
  },
  300_000,
);
