/** The browser edition as `npm start` serves it, in a tab of a real browser. */
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { webPolicy } from '../../../build/contentSecurityPolicy.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { webTranslator } from '../../../src/core/messages/webCatalogue.ts';
import { Recorder } from './recorder.ts';

export const WEB = fileURLToPath(new URL('../../../dist/web', import.meta.url));
const SCREENSHOTS = fileURLToPath(new URL('../../../out/screenshots/', import.meta.url));

/** A busy machine may take its time; a wait ends as soon as what it waits for is there. */
const PATIENCE = 120_000;

export const t = english;
export const wt = webTranslator(english);

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

interface Serve {
  readonly serve: (options: {
    readonly folder: string;
    readonly port: number;
    readonly policy: string;
  }) => Promise<Served>;
}

/** `npm start`'s own server, over the build. */
export async function serveWeb(folder = WEB, port = 0): Promise<Served> {
  const { serve } = (await import(new URL('../../../scripts/serve.js', import.meta.url).href)) as Serve;
  return serve({ folder, port, policy: webPolicy });
}

export interface WebView {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

export class WebPage {
  readonly page: Page;
  readonly recorder: Recorder;
  readonly requests: readonly string[];

  private constructor(page: Page, recorder: Recorder, requests: string[]) {
    this.page = page;
    this.recorder = recorder;
    this.requests = requests;
  }

  /** A profile of its own; its tabs share what is kept. */
  static context(
    browser: Browser,
    { width = 1280, height = 800, colorScheme = 'light' }: WebView = {},
  ): Promise<BrowserContext> {
    return browser.newContext({ viewport: { width, height }, colorScheme, locale: 'en-US', acceptDownloads: true });
  }

  /** Opens a tab; ready when the grid is drawn. */
  static async open(context: BrowserContext, address: string): Promise<WebPage> {
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const recorder = new Recorder();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('requestfailed', (request) => recorder.missing.push(request.url()));
    page.on('response', (response) => {
      if (response.status() >= 400) recorder.missing.push(response.url());
    });
    await recorder.attach(context, page).catch((thrown: unknown) => {
      // A second tab of a context has what the first one put there.
      if (!String(thrown).includes('has been already registered')) throw thrown;
    });
    const opened = new WebPage(page, recorder, requests);
    await page.goto(address);
    await opened.ready();
    return opened;
  }

  /** Waits until the grid is drawn. */
  async ready(): Promise<void> {
    // On a narrow screen it is drawn where nobody sees it yet.
    await this.page.locator('canvas').first().waitFor({ state: 'attached' });
    await this.page.getByText(wt('web.gridLoading')).waitFor({ state: 'detached' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Makes the questionnaire by the pane. */
  async create(): Promise<void> {
    await this.button(t('pane.start.create')).click();
    await this.page.getByRole('tab').first().waitFor();
  }

  /** Types into the row card of the pane, and leaves the box. */
  async fill(label: string, text: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: label });
    await box.fill(text);
    await box.blur();
  }

  /** Presses something that starts a download, and reads it. */
  async download(press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const started = this.page.waitForEvent('download');
    await press();
    const download = await started;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** Drops a file onto the page, as a person does from a folder. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.evaluate(
      ([fileName, contents]) => {
        const files = new DataTransfer();
        files.items.add(new File([Uint8Array.from(contents)], fileName));
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: files }));
        }
      },
      [name, [...bytes]] as const,
    );
  }

  /** Draws the window to out/screenshots/. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: `${SCREENSHOTS}${name}.png` });
  }

  /** Throws where the page asked for anything but its own files, or complained. */
  expectQuiet(address: string): void {
    const { origin } = new URL(address);
    const foreign = this.requests.filter((url) => !url.startsWith(`${origin}/`) && !/^(?:blob|data):/.test(url));
    const troubles = [...foreign.map((url) => `asked for ${url}`), ...this.recorder.troubles];
    if (troubles.length > 0) throw new Error(`the page was not quiet:\n${troubles.join('\n')}`);
  }
}
