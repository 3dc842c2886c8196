/** Composition root of the browser edition: joins Univer's grid, the ICAN framework, the pane, and the browser's storage. */
import './web/withoutEval.ts';
import type { ExportTools } from '../app/export/types.ts';
import { Session } from '../app/session/session.ts';
import { english, translatorFor } from '../core/messages/catalogue.ts';
import { webTranslator } from '../core/messages/webCatalogue.ts';
import { icanActionTool } from '../framework/icanActionTool.ts';
import { mountWebPage } from '../web/mountWebPage.tsx';
import { PageModel } from '../web/page/pageModel.ts';
import { Claims } from '../web/store/claims.ts';
import { WorkStore } from '../web/store/workStore.ts';
import { download } from './download.ts';
import { LatePageGrid, type WaitingGrid } from './web/pageGrid.ts';
import { webPlatform } from './web/webPlatform.ts';
import '../web/web.css';

/** Put in by the build from package.json. */
declare const __VERSION__: string;
/** Whether the build made a service worker. */
declare const __OFFLINE__: boolean;

/** Milliseconds. The grid is in the page: nothing travels to read it, and all that one act changes comes at once. */
const BURST_PAUSE = 0;

/** Milliseconds from the grid's being there to what is done in the background. */
const QUIET = 3_000;

const t = translatorFor(navigator.language) ?? english;
const wt = webTranslator(t);
const platform = webPlatform(__VERSION__);

const later = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

const hexadecimal = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const found = document.getElementById('root');
if (found === null) throw new Error('the page has no root');
const root: HTMLElement = found;

/** The grid needs its element, which the page draws first. */
let mountGrid: (element: HTMLElement) => void = () => undefined;
const container = new Promise<HTMLElement>((resolve) => {
  mountGrid = resolve;
});

async function startGrid(): Promise<WaitingGrid> {
  // Asked for at once, so that it is on its way while the page is drawn.
  const [{ startUniver }, element] = await Promise.all([
    import('./web/startUniver.ts'),
    container,
    // A canvas does not wait for a font that it was not told to wait for.
    Promise.all(['11px Calibri', 'bold 11px Calibri'].map((font) => document.fonts.load(font))).catch(() => undefined),
  ]);
  return startUniver({
    container: element,
    direction: t.direction,
    dark: platform.theme === 'dark',
    onTheme: (listener) => {
      platform.subscribeTheme(() => {
        listener(platform.theme === 'dark');
      });
    },
    openLink: platform.openLink.bind(platform),
    root,
    words: {
      list: wt('web.grid.list'),
      analyzing: wt('web.grid.analyzing'),
      calculating: wt('web.grid.calculating'),
      done: wt('web.grid.done'),
    },
  });
}

/** None where the browser forbids so much as a look at it; the page works all the same, and keeps nothing. */
function browserStorage(): IDBFactory | undefined {
  try {
    return window.indexedDB;
  } catch {
    return undefined;
  }
}

const ignore = (): void => undefined;

const startedGrid = startGrid();
const grid = new LatePageGrid(startedGrid, __VERSION__, wt('web.emptySheet'));
const exportTools = async (): Promise<ExportTools> => (await import('./exportTools.ts')).exportTools;

const model = new PageModel(
  {
    grid,
    startSession: () => new Session(grid.host, icanActionTool, t, later, () => new Date(), exportTools, BURST_PAUSE),
    store: new WorkStore(browserStorage(), icanActionTool),
    // Not there where a page was not loaded securely, whatever the types say; then nothing is kept.
    claims: new Claims(navigator.locks),
    workbookFile: async (response, extras, summary) => {
      const { workbookFile } = await import('./web/workbookFile.ts');
      return workbookFile(icanActionTool, response, extras, t, summary);
    },
    download: (file) => {
      download(file);
      return true;
    },
    startWorker: () => new Worker(new URL('./openWorker.ts', import.meta.url)),
    keepPreferences: platform.keepPreferences.bind(platform),
    later,
    now: () => new Date(),
    newId: () => hexadecimal(crypto.getRandomValues(new Uint8Array(16))),
  },
  icanActionTool,
  t,
  wt,
);

mountWebPage(root, { model, t, wt, platform, mountGrid });
void model.start();

// Nobody shall wait for the grid because of what can come later.
void grid.ready.then(() => {
  later(QUIET, () => {
    // Where the grid failed, the page has said so.
    void startedGrid.then(({ beginCalculating }) => {
      beginCalculating();
    }, ignore);
    // It fetches everything that the page has. Where it is forbidden, the page works all the same, with a connection.
    if (__OFFLINE__ && 'serviceWorker' in navigator) {
      navigator.serviceWorker.register('service-worker.js').catch(ignore);
    }
  });
});
