/**
 * A page at work: the real model, store, session and grid, over a Univer without a screen; time, files and the disk are in
 * the test's hands.
 */
import { IDBFactory } from 'fake-indexeddb';
import { answerTo } from '../../../src/core/answers/response.ts';
import { Session } from '../../../src/app/session/session.ts';
import type { Questionnaire } from '../../../src/app/session/state.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { webTranslator } from '../../../src/core/messages/webCatalogue.ts';
import { fail, type Result } from '../../../src/core/errors/error.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import type { OutgoingFile } from '../../../src/taskpane/platform.ts';
import type { FromWorker, OpenedFile } from '../../../src/web/open/openedFile.ts';
import { describeWorkbook } from '../../../src/web/open/describeWorkbook.ts';
import type { IncomingFile, OpenWorker } from '../../../src/taskpane/open/fileOpener.ts';
import { PageModel } from '../../../src/web/page/pageModel.ts';
import type { PageState } from '../../../src/web/page/pageState.ts';
import { Claims } from '../../../src/web/store/claims.ts';
import { WorkStore, type KeptWork } from '../../../src/web/store/workStore.ts';
import { workbookFile } from '../../../src/entry/web/workbookFile.ts';
import { historyOf } from '../../../src/entry/web/history.ts';
import { LatePageGrid } from '../../../src/entry/web/pageGrid.ts';
import { GridHost } from '../../../src/hosts/grid/gridHost.ts';
import { startUniver, type HeadlessUniver } from '../../support/headlessUniver.ts';
import { exportTools } from '../../support/exportTools.ts';
import { Browser } from './locks.ts';
import { Clock, until } from './time.ts';

/** A browser that tabs are opened in: what they share. */
export class Machine {
  readonly databases = new IDBFactory();
  readonly locks = new Browser();
  full = false;

  /** What pages write from now on finds no room. */
  fill(): void {
    this.full = true;
  }

  makeRoom(): void {
    this.full = false;
  }
}

/** The page's own store, on a disk that may be full. */
class TestStore extends WorkStore {
  readonly #machine: Machine;

  constructor(machine: Machine) {
    super(machine.databases, icanActionTool);
    this.#machine = machine;
  }

  override save(work: KeptWork): ReturnType<WorkStore['save']> {
    return this.#machine.full ? Promise.resolve(fail({ code: 'storage-full' })) : super.save(work);
  }
}

/** The page's own grid, over a Univer without a screen. */
class TestGrid extends LatePageGrid {
  /** The next empty workbook is refused. */
  refuses = false;
  /** Happens once, while the workbook is empty and nothing is put in yet. */
  whileEmpty: () => Promise<void> = () => Promise.resolve();

  override async clear(): Promise<Result<void>> {
    const refused = this.refuses;
    this.refuses = false;
    if (refused) return fail({ code: 'workbook-damaged' });
    const cleared = await super.clear();
    const happens = this.whileEmpty;
    this.whileEmpty = () => Promise.resolve();
    await happens();
    return cleared;
  }
}

/** Starting one takes long: a tab that is done with gives its own to the next. */
const free: HeadlessUniver[] = [];
const all: HeadlessUniver[] = [];
let open: AtPage[] = [];

/** To be called after each test and after all. */
export async function closeTabs(): Promise<void> {
  for (const page of open) await page.close();
  open = [];
}

export function endUnivers(): void {
  for (const univer of all) univer.end();
}

function takeUniver(): HeadlessUniver {
  const taken = free.pop();
  if (taken !== undefined) return taken;
  const started = startUniver();
  all.push(started);
  return started;
}

/** Reads in this thread what the page's worker reads in its own. */
class DirectWorker implements OpenWorker<OpenedFile> {
  onmessage: OpenWorker<OpenedFile>['onmessage'] = null;
  onerror: OpenWorker<OpenedFile>['onerror'] = null;
  onmessageerror: OpenWorker<OpenedFile>['onmessageerror'] = null;

  postMessage(bytes: ArrayBuffer): void {
    void new FileHost(new Uint8Array(bytes)).read().then((grid) => {
      const data = grid.ok ? describeWorkbook(grid.value, icanActionTool) : grid;
      this.onmessage?.({ data } as MessageEvent<FromWorker>);
    });
  }

  terminate(): void {
    this.onmessage = null;
  }
}

export class AtPage {
  readonly model: PageModel;
  readonly grid: TestGrid;
  readonly clock = new Clock();
  readonly downloads: OutgoingFile[] = [];
  readonly preferences: boolean[] = [];
  readonly #tab;
  readonly #univer: HeadlessUniver;
  #ids = 0;
  #crashed = false;

  private constructor(machine: Machine, name: string, version: string) {
    this.#tab = machine.locks.tab();
    this.#univer = takeUniver();
    const { api } = this.#univer;
    this.grid = new TestGrid(Promise.resolve({ host: new GridHost(api), history: historyOf(api) }), version, 'Sheet1');
    const { clock, grid } = this;
    this.model = new PageModel(
      {
        grid,
        startSession: () =>
          new Session(
            grid.host,
            icanActionTool,
            english,
            clock.later,
            () => NOW,
            () => Promise.resolve(exportTools),
          ),
        store: new TestStore(machine),
        claims: new Claims(this.#tab.locks),
        workbookFile: (response, extras, summary) => workbookFile(icanActionTool, response, extras, english, summary),
        download: (file) => this.downloads.push(file) > 0,
        startWorker: () => new DirectWorker(),
        keepPreferences: (keep) => this.preferences.push(keep),
        later: clock.later,
        now: () => NOW,
        newId: () => `${name}-${(this.#ids += 1)}`,
      },
      icanActionTool,
      english,
      webTranslator(english),
    );
  }

  /** Opens the page in a tab. */
  static async open(machine = new Machine(), name = 'tab', version = '1.0.0'): Promise<AtPage> {
    const page = new AtPage(machine, name, version);
    open.push(page);
    await page.model.start();
    await page.until(({ session }) => session.getState().phase !== 'opening');
    return page;
  }

  get state(): PageState {
    return this.model.getState();
  }

  get questionnaire(): Questionnaire {
    const state = this.state.session.getState();
    if (state.phase !== 'open') throw new Error(`the pane shows "${state.phase}"`);
    return state.questionnaire;
  }

  /** Lets time pass until something holds. */
  until(holds: (state: PageState) => boolean): Promise<void> {
    return until(
      () => holds(this.state) && !this.state.busy && this.state.session.getState().activity === null,
      () => {
        // Not the limit of a reading that is going on.
        this.clock.ring(5_000);
      },
    );
  }

  /** Makes the questionnaire. */
  async create(): Promise<void> {
    await this.state.session.create({});
    await this.until(({ session }) => session.getState().phase === 'open');
  }

  /** Types into a cell of the sheet, and waits until the pane has seen it. */
  async type(address: string, text: string): Promise<void> {
    const before = this.questionnaire.response;
    this.#univer.api.getActiveWorkbook()?.getSheetByName('Action Tool')?.getRange(address).setValue(text);
    await this.until(() => this.questionnaire.response !== before);
  }

  /** The tab crashes: nothing more is written, and its locks are gone. */
  crash(): void {
    this.#tab.close();
    this.#crashed = true;
  }

  /** The tab is closed. */
  async close(): Promise<void> {
    if (!this.#crashed) await this.state.session.stop();
    this.#tab.close();
    const { api } = this.#univer;
    for (let book = api.getActiveWorkbook(); book !== null; book = api.getActiveWorkbook())
      api.disposeUnit(book.getId());
    free.push(this.#univer);
  }
}

/** What {@link atWork} types. */
export const WRITTEN = 'Trained 40 officers.';

/** A page with a questionnaire and one text in it. */
export async function atWork(machine?: Machine, name?: string): Promise<AtPage> {
  const page = await AtPage.open(machine, name);
  await page.create();
  await page.type('F2', WRITTEN);
  return page;
}

export const firstText = (page: AtPage): string => answerTo(page.questionnaire.response, '1.1').activities;
export const kept = (page: AtPage): Promise<void> => page.until(({ keeping }) => keeping.kind === 'kept');

export const NOW = new Date('2026-11-25T10:00:00.000Z');

/** A file as a browser gives it. */
export function fileOf(bytes: Uint8Array, name = 'answers.xlsx'): IncomingFile {
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(buffer) };
}
