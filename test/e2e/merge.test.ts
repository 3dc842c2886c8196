/**
 * Bringing in a colleague's file in the pane, in a real browser with the production build, Microsoft's client and the
 * stand-in: from the file in its worker to the cells, by mouse, and by keyboard alone; and files that cannot be used.
 */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { answerTo, type Answer, type Response } from '../../src/core/answers/response.ts';
import { english as t } from '../../src/core/messages/catalogue.ts';
import { mergeTranslator } from '../../src/core/messages/mergeCatalogue.ts';
import { excelSubject } from '../contract/subjects.ts';
import { LARGEST_FILE } from '../../src/taskpane/open/fileOpener.ts';
import { browserForTests } from '../support/browser.ts';
import * as hostile from '../support/hostileFiles.ts';
import { must, planFor, workbookBytes } from '../support/workbooks.ts';
import { ExcelPage } from './support/excelPage.ts';
import { keyboard, mouse, type Hand } from './support/hand.ts';

const words = mergeTranslator(t);
const browser = browserForTests();
const SHEET = 'Action Tool';
/** In milliseconds; nothing is slower for it, and only what never comes takes so long. */
const PATIENCE = 120_000;
let pane: ExcelPage | undefined;

afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

const withAnswers = (changes: Readonly<Record<string, Partial<Answer>>>): Response => ({
  ...exampleResponse,
  answers: {
    ...exampleResponse.answers,
    ...Object.fromEntries(
      Object.entries(changes).map(([ref, change]) => [ref, { ...answerTo(exampleResponse, ref), ...change }]),
    ),
  },
});
/** F2 to F4 are the activities of 1.1 to 1.3; the example has no timeframe for 3.2 (G9). */
const theirs = workbookBytes(
  withAnswers({
    '1.1': { activities: 'Theirs of 1.1' },
    '1.2': { status: 'committed', activities: 'Theirs of 1.2', timeframe: 'By 2028' },
    '1.3': { activities: 'Theirs of 1.3' },
    '3.2': { timeframe: 'By June 2027' },
  }),
);
const ours = (ref: string): string => answerTo(exampleResponse, ref).activities;

const button = ({ page }: ExcelPage, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const heard = ({ page }: ExcelPage, said: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: said }).waitFor({ state: 'attached' });
const main = ({ page }: ExcelPage): Locator => page.getByRole('main');
const heading = ({ page }: ExcelPage, name: string): Locator => page.getByRole('heading', { name, exact: true });
const choices = ({ page }: ExcelPage, place: string): Locator =>
  page.getByRole('radiogroup', { name: words('merge.choice', { place }), exact: true });

/** The pane over the example, on the screen for a colleague's file. */
async function open(hand: (excel: ExcelPage) => Hand): Promise<ExcelPage> {
  const { host, excel } = excelSubject();
  must(await host.apply(planFor(exampleResponse)));
  pane = await ExcelPage.open(browser(), { excel });
  pane.page.setDefaultTimeout(PATIENCE);
  const person = hand(pane);
  await person.press(button(pane, t('pane.hint.done')));
  await person.press(button(pane, t('pane.merge.open')));
  await heading(pane, words('merge.file')).waitFor();
  return pane;
}

async function choose(excel: ExcelPage, hand: Hand, bytes: Uint8Array, name = 'Legal unit.xlsx'): Promise<void> {
  const pick = button(excel, words('merge.file.choose')).or(button(excel, words('merge.file.other')));
  const [chooser] = await Promise.all([excel.page.waitForEvent('filechooser'), hand.press(pick)]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

const withMouse = ({ page }: ExcelPage): Hand => mouse(page);
const withKeyboard = ({ page }: ExcelPage): Hand => keyboard(page);

describe.each([
  ['mouse', withMouse],
  ['keyboard', withKeyboard],
] as const)('by %s', (_, hand) => {
  test('from the file to the cells; the same file again differs in what stayed', async () => {
    const excel = await open(hand);
    const { page, person } = excel;
    const at = hand(excel);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(t('pane.merge'));

    await choose(excel, at, await theirs);
    await heading(excel, words('merge.list')).waitFor();
    await page.waitForFunction((name) => document.activeElement?.textContent === name, words('merge.list'));
    await main(excel).getByText('Legal unit.xlsx').waitFor();
    expect(await main(excel).getByRole('article').count()).toBe(4);
    expect(await excel.violations()).toEqual([]);
    // Ours is empty there: taken without being asked for, and shown.
    expect(await choices(excel, '3.2').getByRole('radio', { checked: true }).count()).toBe(1);
    expect(await button(excel, words('merge.do.apply', { n: 1 })).count()).toBe(1);

    await at.choose(choices(excel, '1.1'), words('merge.choice.theirs'));
    await at.choose(choices(excel, '1.2'), words('merge.choice.both'));
    await at.choose(
      page.getByRole('radiogroup', { name: words('merge.status.of', { place: '1.2' }) }),
      'Commit to implement',
    );
    await main(excel)
      .getByText(words('merge.do.undecided', { n: 1 }))
      .waitFor();
    await at.press(button(excel, words('merge.do.apply', { n: 3 })));

    await heading(excel, words('merge.done')).waitFor();
    await page.waitForFunction((name) => document.activeElement?.textContent === name, words('merge.done'));
    await main(excel)
      .getByText(words('merge.done.theirs', { places: '1.1, 3.2' }))
      .waitFor();
    await main(excel)
      .getByText(words('merge.done.open', { place: '1.3', reason: words('merge.open.undecided') }))
      .waitFor();
    expect(person.see(SHEET, 'F2')).toBe('Theirs of 1.1');
    expect(person.see(SHEET, 'F3')).toBe(`${ours('1.2')}\n${words('merge.separator')}\nTheirs of 1.2`);
    expect(person.see(SHEET, 'E3')).toBe('Commit to implement');
    expect(person.see(SHEET, 'F4')).toBe(ours('1.3'));
    expect(person.see(SHEET, 'G9')).toBe('By June 2027');
    expect(await excel.violations()).toEqual([]);

    // Once more: what was taken differs in nothing, what was joined has theirs in it, and 1.3 is still to decide.
    await choose(excel, at, await theirs);
    await choices(excel, '1.3').waitFor();
    await main(excel)
      .getByText(words('merge.group', { title: words('merge.group.conflict'), n: 1 }))
      .waitFor();
    expect(await choices(excel, '1.1').count()).toBe(0);
    expect(await choices(excel, '3.2').count()).toBe(0);
    expect(await button(excel, words('merge.do.nothing')).count()).toBe(1);
    await at.press(button(excel, t('pane.help.back')));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(t('pane.tab.progress'));
    excel.expectQuiet();
  }, 300_000);
});

test('rows that are sorted and cells that are changed while the person decides', async () => {
  const excel = await open(withMouse);
  const at = withMouse(excel);
  await choose(excel, at, await theirs);
  await heading(excel, words('merge.list')).waitFor();
  await at.press(button(excel, words('merge.all.theirs')).first());
  excel.person.coAuthor().type(SHEET, 'F2', 'Typed meanwhile');
  await main(excel).getByText(words('merge.list.stale')).waitFor();
  excel.person.sort(SHEET, 'Ref', 'descending');
  await at.press(button(excel, /^Bring in \d/));
  await heading(excel, words('merge.done')).waitFor();
  await main(excel)
    .getByText(words('merge.done.open', { place: '1.1', reason: words('merge.open.changed-meanwhile') }))
    .waitFor();
  const column = (letter: string): string[] =>
    Array.from({ length: 67 }, (_, row) => String(excel.person.see(SHEET, `${letter}${row + 2}`)));
  const [refs, activities] = [column('A'), column('F')];
  expect(activities[refs.indexOf('1.1')]).toBe('Typed meanwhile');
  expect(activities[refs.indexOf('1.2')]).toBe('Theirs of 1.2');
  expect(activities[refs.indexOf('1.3')]).toBe('Theirs of 1.3');
  // What is shown now is the text that is there; it can be decided on.
  await at.choose(choices(excel, '1.1'), words('merge.choice.theirs'));
  await at.press(button(excel, words('merge.do.apply', { n: 1 })));
  await main(excel).getByText(words('merge.done.settled')).waitFor();
  expect(column('F')[refs.indexOf('1.1')]).toBe('Theirs of 1.1');
  await choose(excel, at, await theirs);
  await main(excel).getByText(words('merge.file.nothing')).waitFor();
  excel.expectQuiet();
}, 300_000);

test('files that cannot be used say why, and the workbook stays as it is', async () => {
  const excel = await open(withMouse);
  const at = withMouse(excel);
  const before = excel.person.see(SHEET, 'F2');
  const other = { id: 'another-questionnaire', version: '2.3', expected: 'ican-action-tool 1.0' };
  const refused: readonly (readonly [hostile.HostileFile | undefined, string])[] = [
    [hostile.noZips[0], t('error.not-zip')],
    [hostile.encrypted[0], t('error.workbook-encrypted')],
    [hostile.cutOff[0], t('error.workbook-damaged')],
    [hostile.honestBombs[0], t('error.workbook-too-big')],
    [hostile.ordinary, t('error.not-questionnaire')],
    [hostile.ofOtherQuestionnaire, words('merge.error.framework-other', other)],
  ];
  for (const [file, message] of refused) {
    if (file === undefined) throw new Error('there is no such file');
    const [, name, make] = file;
    await choose(excel, at, await make(), name);
    await heard(excel, `${words('merge.file.refused')}. ${message}`);
    await main(excel).getByText(message).waitFor();
  }
  // Too large to be handed to the browser: it is made there.
  await excel.page.evaluate((megabytes) => {
    const files = new DataTransfer();
    files.items.add(new File([new ArrayBuffer(megabytes * 1024 * 1024)], 'large.xlsx'));
    const picker = document.querySelector<HTMLInputElement>('main input[type=file]');
    if (picker === null) throw new Error('there is nothing to choose a file with');
    picker.files = files.files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  }, LARGEST_FILE + 1);
  await main(excel)
    .getByText(t('error.file-too-large', { file: 'large.xlsx', limit: LARGEST_FILE }))
    .waitFor();
  expect(excel.person.see(SHEET, 'F2')).toBe(before);
  await choose(excel, at, await theirs);
  await heading(excel, words('merge.list')).waitFor();
  expect(await main(excel).getByText(words('merge.file.refused')).count()).toBe(0);
  excel.expectQuiet();
}, 300_000);
