/**
 * The task pane in a real browser, with Microsoft's client, in front of the stand-in for Excel. The stand-in itself runs
 * beside the test: the page sends it the client's requests and gets its answers and events, as from an Excel in another
 * process. So the page's Content-Security-Policy stays as it is, the workbook outlives a reload of the pane, and tests
 * act on it directly (`excel`, `person`).
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { apiLevels } from '../../excel-stand-in/apiLevels.ts';
import type { EventMessage } from '../../excel-stand-in/events.ts';
import { Person } from '../../excel-stand-in/person.ts';
import { StandIn, type StandInOptions } from '../../excel-stand-in/standIn.ts';
import { violations } from './axe.ts';
import { WIRE, type OfficeSettings } from './officeShim.ts';
import { DIST, filesOf, officeJs, officeJsAddress, ORIGIN, serve, type Files } from './paneFiles.ts';
import { Recorder } from './recorder.ts';

/** Milliseconds that a wait goes on at most. */
const PATIENCE = 120_000;
const SCREENSHOTS = fileURLToPath(new URL('../../../out/screenshots/', import.meta.url));

/** How a person looks at the pane. */
export interface View {
  /** In CSS pixels at 100 %; Excel's pane is 320 wide when it is opened. */
  readonly width?: number;
  readonly height?: number;
  /** 2 for a browser's zoom of 200 %: half the CSS pixels, each twice as large. */
  readonly zoom?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** A contrast theme of Windows. */
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
}

export interface PaneOptions extends View {
  /** The Excel around it; a new one with one empty workbook when left out. */
  readonly excel?: StandIn;
  /** Of the new one. */
  readonly standIn?: StandInOptions;
  readonly office?: Partial<OfficeSettings>;
  /** The page's files, and which of them is opened; the production build's pane when left out. */
  readonly files?: Files;
  readonly path?: string;
}

/** ExcelApi of an Excel that has everything, for the page as for the stand-in. */
const NEWEST_LEVEL = '1.20';

export class ExcelPage {
  readonly page: Page;
  readonly excel: StandIn;
  /** Who sits at this Excel. */
  readonly person: Person;
  readonly recorder: Recorder;
  /** Addresses that the pane had Excel open. */
  readonly opened: readonly string[];
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page, excel: StandIn, recorder: Recorder, opened: string[]) {
    this.#context = context;
    this.page = page;
    this.excel = excel;
    this.person = new Person(excel);
    this.recorder = recorder;
    this.opened = opened;
  }

  /** Opens the pane; it may still be loading afterwards. */
  static async open(browser: Browser, options: PaneOptions = {}): Promise<ExcelPage> {
    const { standIn = {}, files = filesOf(DIST), path = 'taskpane.html' } = options;
    const address = `${ORIGIN}/${path}`;
    const html = files(`/${path}`)?.toString('utf8');
    if (html === undefined) throw new Error(`there is no ${path}: run npm run build`);
    const excel = options.excel ?? new StandIn({ levelOf: apiLevels(), ...standIn });
    const settings = officeSettings(options);
    const recorder = new Recorder();
    const opened: string[] = [];
    const context = await browser.newContext(contextOptions(options));
    await context.exposeFunction(WIRE.execute, (body: unknown) => excel.execute(body));
    await context.exposeFunction(WIRE.open, (url: string) => void opened.push(url));
    const office = { address: officeJsAddress(html, address), script: () => officeJs(settings) };
    await serve(context, files, recorder, office);
    // No measure of speed: a busy machine may take its time, and a wait ends as soon as what it waits for is there.
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await recorder.attach(context, page);
    excel.onEvent = (message) => void deliver(page, message);
    await page.goto(address);
    return new ExcelPage(context, page, excel, recorder, opened);
  }

  /** Closes the pane and opens it again; the workbook stays as it is. */
  async reload(): Promise<void> {
    await this.page.reload();
  }

  async close(): Promise<void> {
    this.excel.onEvent = () => undefined;
    await this.#context.close();
  }

  /** What axe has against what is shown now. */
  violations(): Promise<readonly string[]> {
    return violations(this.page);
  }

  /** Whether something is wider than the pane. */
  scrollsSideways(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  }

  /** Draws the whole pane to out/screenshots/. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: true });
  }

  /** Throws when the page asked for anything but its own files and office.js, or complained of anything. */
  expectQuiet(): void {
    const { troubles } = this.recorder;
    if (troubles.length > 0) throw new Error(`the page was not quiet:\n${troubles.join('\n')}`);
  }
}

/** Brings an event to the page; one that has gone to another address, or is closed, hears nothing. */
async function deliver(page: Page, message: EventMessage): Promise<void> {
  if (page.isClosed()) return;
  try {
    await page.evaluate(
      ([name, event]) => {
        (window as unknown as Record<string, ((given: unknown) => void) | undefined>)[name]?.(event);
      },
      [WIRE.event, message] as const,
    );
  } catch (thrown) {
    const isGone = /Execution context was destroyed|has been closed|Target closed|navigat/i.test(String(thrown));
    if (!isGone) throw thrown;
  }
}

function officeSettings({ standIn, office = {} }: PaneOptions): OfficeSettings {
  const sets = { ExcelApi: standIn?.level ?? NEWEST_LEVEL, OpenBrowserWindowApi: '1.1', ...office.sets };
  return {
    host: 'Excel',
    platform: 'OfficeOnline',
    displayLanguage: 'en-US',
    contentLanguage: 'en-US',
    ...office,
    sets,
  };
}

function contextOptions(view: View): NonNullable<Parameters<Browser['newContext']>[0]> {
  const { width = 320, height = 720, zoom = 1 } = view;
  return {
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: view.colorScheme ?? 'light',
    forcedColors: view.forcedColors === true ? 'active' : 'none',
    reducedMotion: view.reducedMotion === true ? 'reduce' : 'no-preference',
    locale: 'en-US',
    serviceWorkers: 'block',
  };
}
