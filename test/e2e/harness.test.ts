/** The harness itself: a page in a browser, Microsoft's client, and the stand-in behind it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { panePolicy } from '../../build/contentSecurityPolicy.ts';
import { buildParameters } from '../../build/parameters.ts';
import { browserForTests } from '../support/browser.ts';
import { ExcelPage, type PaneOptions } from './support/excelPage.ts';
import { ORIGIN, type Files } from './support/paneFiles.ts';

const browser = browserForTests();
const parameters = buildParameters({}, ORIGIN);

/** A page that is as strict as the pane. */
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fixture</title>
   <meta http-equiv="Content-Security-Policy" content="${panePolicy(parameters)}">
   <script src="${parameters.officeJs.address}"></script>${head}</head><body><main>${body}</main></body></html>`;

const FILES: Readonly<Record<string, string>> = {
  '/taskpane.html': page('<h1>Fixture</h1>', '<link rel="stylesheet" href="fixture.css">'),
  '/fixture.css': 'body { color: #000; background: #fff }',
  '/bad.html': page(
    '<img src="https://elsewhere.example/pixel.png"><p style="color: #ccc">pale</p>',
    '<script src="gone.js"></script><script>throw new Error("inline")</script>',
  ),
};
const fixture: Files = (path) => (FILES[path] === undefined ? undefined : Buffer.from(FILES[path]));

let pane: ExcelPage | undefined;

afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

async function open(options: PaneOptions = {}): Promise<ExcelPage> {
  return (pane = await ExcelPage.open(browser(), { files: fixture, ...options }));
}

/** The code with which a request for Range.copyFrom (ExcelApi 1.9) ends in the page. */
const copyFrom = ({ page: inPage }: ExcelPage): Promise<string> =>
  inPage.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A2').copyFrom(sheet.getRange('A1'), 'Formulas');
      await context.sync();
      return 'none';
    }).catch((thrown: unknown) => (thrown as OfficeExtension.Error).code),
  );

describe('Microsoft’s client in the page', () => {
  test('writes into the workbook of the stand-in, and reads what a person typed', async () => {
    const { page: inPage, excel, person } = await open();
    person.type('Sheet1', 'B2', 'typed');
    const found = await inPage.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:A2').values = [['written'], [12]];
        const range = sheet.getRange('A1:B2');
        range.load('values,address');
        await context.sync();
        return { values: range.values as unknown[][], address: range.address };
      }),
    );
    expect(found).toEqual({ address: 'Sheet1!A1:B2', values: [['written', ''], [12, 'typed']] }); // prettier-ignore
    expect(person.see('Sheet1', 'A1')).toBe('written');
    expect(excel.costs).toHaveLength(1);
    pane?.expectQuiet();
  });

  test('hears what a person and a co-author do', async () => {
    const { page: inPage, person } = await open();
    await inPage.evaluate(() =>
      Excel.run(async (context) => {
        const list = document.querySelector('main') ?? document.body;
        context.workbook.worksheets.onChanged.add((event) => {
          const item = document.createElement('p');
          item.textContent = `${event.source} ${event.changeType} ${event.address}`;
          list.append(item);
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    person.type('Sheet1', 'C3', 'mine');
    person.coAuthor().insertRows('Sheet1', '2');
    await inPage.getByText('Remote RowInserted 2:2').waitFor();
    expect(await inPage.locator('p').allTextContents()).toEqual(['Local RangeEdited C3', 'Remote RowInserted 2:2']);
  });

  test('gets the errors that Excel would give', async () => {
    const shown = await open();
    const { excel, person } = shown;
    excel.faults = [{ batch: 0, code: 'Conflict' }];
    expect(await copyFrom(shown)).toBe('Conflict');
    person.beginEdit('Sheet1', 'A1');
    expect(await copyFrom(shown)).toBe('InvalidOperationInCellEditMode');
    person.endEdit('Sheet1', 'A1', 'x');
    expect(await copyFrom(shown)).toBe('none');
  });

  test.each([
    ['1.8', 'ApiNotFound'],
    ['1.9', 'none'],
  ])('of an Excel at ExcelApi %s: %s', async (level, code) => {
    const shown = await open({ standIn: { level } });
    const { page: inPage } = shown;
    expect(await copyFrom(shown)).toBe(code);
    const supported = await inPage.evaluate(() =>
      ['1.8', '1.9', '1.10'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)),
    );
    expect(supported).toEqual([true, level === '1.9', false]);
  });
});

describe('Office in the page', () => {
  test('is ready with its host, and speaks the language it was given', async () => {
    const { page: inPage } = await open({ office: { displayLanguage: 'ar-SA', theme: { bodyBackgroundColor: '#000000' } } }); // prettier-ignore
    const found = await inPage.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const { displayLanguage, officeTheme } = Office.context;
      return [host, platform, displayLanguage, officeTheme.bodyBackgroundColor, Office.HostType.Excel];
    });
    expect(found).toEqual(['Excel', 'OfficeOnline', 'ar-SA', '#000000', 'Excel']);
  });

  test('is absent in a browser of its own', async () => {
    const { page: inPage } = await open({ office: { host: null } });
    const found = await inPage.evaluate(async () => {
      const { host } = await Office.onReady();
      return [host, Office.context.requirements.isSetSupported('ExcelApi', '1.1')];
    });
    expect(found).toEqual([null, false]);
  });

  test('takes dialogs and the history away, and opens links in a browser', async () => {
    const { page: inPage, opened } = await open();
    const found = await inPage.evaluate(() => {
      Office.context.ui.openBrowserWindow('https://action-tool.example/help');
      try {
        window.confirm('?');
        return 'asked';
      } catch (thrown) {
        return `${(thrown as Error).message} ${String(Object.hasOwn(window.history, 'pushState'))}`;
      }
    });
    expect(found).toBe('Function window.confirm is not supported. true');
    expect(opened).toEqual(['https://action-tool.example/help']);
  });
});

describe('what is recorded', () => {
  test('the page’s own files and office.js, and nothing else', async () => {
    const { recorder } = await open();
    const own = ['taskpane.html', 'fixture.css'].map((path) => `${ORIGIN}/${path}`);
    expect([...recorder.requests].sort()).toEqual([...own, parameters.officeJs.address].sort());
    pane?.expectQuiet();
  });

  test('whatever a page does that it must not', async () => {
    const shown = await open({ path: 'bad.html' });
    const { recorder, page: inPage } = shown;
    const quiet = (): void => {
      shown.expectQuiet();
    };
    await inPage.evaluate(() => {
      setTimeout(() => {
        throw new Error('thrown');
      });
    });
    await inPage.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(resolve);
        }),
    );
    expect(recorder.missing).toEqual([`${ORIGIN}/gone.js`]);
    const all = recorder.troubles.join('\n');
    for (const part of [
      'policy: img-src refused https://elsewhere.example',
      'policy: script-src-elem refused inline',
      'policy: style-src-attr refused inline',
      'error: Executing inline script violates',
      'uncaught: thrown',
    ]) {
      expect(all).toContain(part);
    }
    expect(quiet).toThrow('the page was not quiet');
  });

  test('requests to others are refused, also those that the policy lets pass', async () => {
    const { recorder, page: inPage } = await open();
    await inPage.evaluate(() => {
      const script = document.createElement('script');
      script.src = 'https://appsforoffice.microsoft.com/lib/1/hosted/telemetry.js';
      document.head.append(script);
      return new Promise((resolve) => {
        script.addEventListener('error', resolve);
      });
    });
    expect(recorder.foreign).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/telemetry.js']);
  });
});

describe('how it is looked at', () => {
  test('width, zoom, colours and motion are those that were asked for', async () => {
    const { page: inPage } = await open({ zoom: 2, colorScheme: 'dark', forcedColors: true, reducedMotion: true });
    const found = await inPage.evaluate(() => ({
      width: window.innerWidth,
      ratio: window.devicePixelRatio,
      matches: ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-reduced-motion: reduce)'].map(
        (query) => window.matchMedia(query).matches,
      ),
    }));
    expect(found).toEqual({ width: 160, ratio: 2, matches: [true, true, true] });
  });

  test('axe says what is wrong with a page, and nothing of one that is right', async () => {
    const good = await open();
    expect(await good.violations()).toEqual([]);
    expect(await good.scrollsSideways()).toBe(false);
    good.expectQuiet();
    await good.close();
    const bad = await open({ path: 'bad.html' });
    await bad.page.evaluate(() => {
      Object.assign(document.querySelector('p')?.style ?? {}, { color: '#ccc', width: '999px' });
    });
    const said = (await bad.violations()).join('\n');
    expect(said).toContain('image-alt: ');
    expect(said).toContain('color-contrast: ');
    expect(await bad.scrollsSideways()).toBe(true);
  });

  test('a screenshot is drawn', async () => {
    const shown = await open();
    await shown.screenshot('harness');
    const file = fileURLToPath(new URL('../../out/screenshots/harness.png', import.meta.url));
    expect(existsSync(file) && readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
  });
});

test('the workbook outlives a reload of the pane, whose handlers do not', async () => {
  const shown = await open();
  shown.person.type('Sheet1', 'A1', 'kept');
  await shown.page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => Promise.reject(new Error('heard')));
      await context.sync();
    }),
  );
  await shown.reload();
  shown.person.type('Sheet1', 'A2', 'more');
  const values = await shown.page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
      range.load('values');
      await context.sync();
      return range.values.flat() as unknown[];
    }),
  );
  expect(values).toEqual(['kept', 'more']);
  shown.expectQuiet();
});
