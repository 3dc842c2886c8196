/**
 * A page that shows the pane in one state after the other: #theme=dark&language=rtl, then `gallery.display(name)`. What
 * else a test needs of it is on `window.gallery` too.
 */
import { flushSync } from 'react-dom';
import { mountTaskPane } from '../../../src/taskpane/mountTaskPane.tsx';
import { deliveryWays } from '../../../src/taskpane/deliveryWays.ts';
import type { Delivery, Platform, Surroundings } from '../../../src/taskpane/platform.ts';
import { fail, ok, type ActionToolError, type Result } from '../../../src/core/errors/error.ts';
import { FakeSession } from './fakeSession.ts';
import { translators } from './pseudo.ts';
import { exhibits, type Exhibit, type Merging } from './states.ts';

export interface Gallery {
  readonly names: readonly string[];
  /** Draws a new pane in one of the states. */
  readonly display: (name: string) => void;
  /** Shows another state in the same pane, as an event of the workbook would. */
  readonly change: (name: string) => void;
  /** Of the pane that is displayed. */
  session: FakeSession;
  copied: string[];
  links: string[];
  preferences: Map<string, string>;
  /** What was handed over, and how. */
  delivered: (readonly [name: string, way: string])[];
  /** What becomes of it; what the way promises when left out. */
  delivery: Delivery | undefined;
  surroundings: Surroundings;
  /** The way through the merge's screen is over. */
  led: boolean;
  /** What the clipboard answers. */
  clipboard: boolean;
  /** Why the workbook that is chosen cannot be read; it can when left out. */
  outside: ActionToolError | undefined;
}

declare global {
  interface Window {
    gallery: Gallery;
  }
}

const choice = new URLSearchParams(window.location.hash.slice(1));
const t = translators[choice.get('language') ?? 'en'];
const root = document.getElementById('root');
if (root === null || t === undefined) throw new Error('the page has no root, or the language is none');
let reading: Merging['reading'];
let unmount = (): void => undefined;

function display(name: string): void {
  const shown = exhibitOf(name);
  const { state, open, firstTime = false, review, merge, surroundings = 'web', preview, chosen, then } = shown;
  unmount();
  const session = new FakeSession(state);
  const preferences = new Map(firstTime ? [] : [['hint.dismissed', 'yes']]);
  session.review = review;
  session.compared = merge?.compared;
  session.merged = merge?.done && ok(merge.done);
  session.preview = preview;
  session.started = chosen;
  reading = merge?.reading;
  const fresh = { copied: [], links: [], delivered: [], delivery: undefined, clipboard: true, led: false };
  Object.assign(window.gallery, { session, preferences, surroundings, ...fresh });
  if (root === null || t === undefined) return;
  flushSync(() => {
    unmount = mountTaskPane(root, { session, t, platform });
  });
  if (open === 'export') {
    press('#tab-summary');
    press('[role=tabpanel] section button');
    blur();
  } else if (open === 'merge') {
    press('[role=tabpanel] section:last-child button');
    blur();
    void lead(merge).then(() => {
      window.gallery.led = true;
    });
  } else if (open === 'carry') {
    press('main section button');
    if (chosen !== undefined) choose(chosen);
  } else if (open === 'confirm') press('[role=tabpanel] section button');
  else if (open === 'rebuild') {
    press('#tab-check');
    // The view comes a moment after its tab.
    void later(() => document.querySelector('[role=tabpanel] [role=group] button') !== null).then(() => {
      press('[role=tabpanel] [role=group] button');
    });
  } else press(open === 'help' ? 'header button:last-of-type' : `#tab-${open ?? 'none'}`);
  if (then !== undefined) {
    flushSync(() => {
      session.show(then);
    });
  }
  blur();
}

function blur(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Waits for what a view that is loaded late has. */
async function later(isThere: () => boolean): Promise<void> {
  for (let tries = 0; !isThere() && tries < 500; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** A person chooses a workbook. */
function choose(result: Result<unknown>): void {
  void later(() => document.querySelector('input[type=file]') !== null).then(() => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) return;
    window.gallery.outside = result.ok ? undefined : result.error;
    const files = new DataTransfer();
    files.items.add(new File(['made up'], 'Action Tool 2026 – Ministry of Foreign Affairs.xlsx'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Chooses a file, and goes as far as the exhibit does. */
async function lead(merge: Merging | undefined): Promise<void> {
  const picker = await found<HTMLInputElement>('main input[type=file]');
  if (merge === undefined) return;
  const files = new DataTransfer();
  const lastModified = new Date(2026, 10, 23, 9, 30).getTime();
  files.items.add(new File(['-'], 'Action Tool - part of the legal unit (3).xlsx', { lastModified }));
  picker.files = files.files;
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  const isWaiting = merge.reading === 'never' || (merge.reading === undefined && merge.compared === undefined);
  await found(isWaiting ? 'main .fui-Spinner' : 'main dl, main .fui-MessageBar');
  if (merge.done !== undefined) {
    // The last card's button.
    press('main section:last-of-type > button');
    await found('main ul');
  }
}

/** What comes a moment later. */
async function found<E extends Element>(selector: string): Promise<E> {
  for (;;) {
    const element = document.querySelector<E>(selector);
    if (element !== null) return element;
    await new Promise(requestAnimationFrame);
  }
}

function press(selector: string): void {
  const button = document.querySelector<HTMLElement>(selector);
  flushSync(() => {
    button?.click();
  });
  button?.blur();
}

function exhibitOf(name: string): Exhibit {
  const exhibit = exhibits[name];
  if (exhibit === undefined) throw new Error(`no exhibit "${name}"`);
  return exhibit;
}

const platform: Platform = {
  theme: choice.get('theme') === 'dark' ? 'dark' : 'light',
  subscribeTheme: () => () => undefined,
  readPreference: (key) => window.gallery.preferences.get(key),
  writePreference: (key, value) => void window.gallery.preferences.set(key, value),
  copyText: (text) => {
    window.gallery.copied.push(text);
    return Promise.resolve(window.gallery.clipboard);
  },
  get surroundings() {
    return window.gallery.surroundings;
  },
  deliveryWays: (format) => deliveryWays(window.gallery.surroundings, format),
  deliver: ({ name }, way) => {
    window.gallery.delivered.push([name, way]);
    const { clipboard, delivery } = window.gallery;
    const usual = { open: 'opened', download: 'download-started', copy: clipboard ? 'copied' : 'failed' } as const;
    return Promise.resolve(delivery ?? { kind: usual[way] });
  },
  readTheirFile: (_file, stop) => {
    if (reading === 'never') {
      return new Promise((resolve) => {
        stop.addEventListener('abort', () => {
          resolve(undefined);
        });
      });
    }
    return Promise.resolve(
      reading === undefined ? ok({ grid: { sheets: [], names: [], custom: {} }, carried: [] }) : fail(reading),
    );
  },
  openOutside: () => {
    const { outside } = window.gallery;
    const grid = { sheets: [], names: [], custom: {} };
    return Promise.resolve(outside === undefined ? ok({ read: () => Promise.resolve(ok(grid)) }) : fail(outside));
  },
  openLink: (url) => void window.gallery.links.push(url),
  version: '0.1.0',
  hostInfo: 'Excel OfficeOnline 16.0',
};

const [first = ''] = Object.keys(exhibits);
window.gallery = {
  names: Object.keys(exhibits),
  display,
  change: (name) => {
    window.gallery.session.show(exhibitOf(name).state);
  },
  session: new FakeSession(exhibitOf(first).state),
  copied: [],
  links: [],
  preferences: new Map(),
  delivered: [],
  delivery: undefined,
  surroundings: 'web',
  led: false,
  clipboard: true,
  outside: undefined,
};
