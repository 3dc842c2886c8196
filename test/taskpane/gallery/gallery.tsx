/**
 * A page that shows the pane in one state after the other: #theme=dark&language=rtl, then `gallery.display(name)`. What
 * else a test needs of it is on `window.gallery` too.
 */
import { flushSync } from 'react-dom';
import { mountTaskPane } from '../../../src/taskpane/mountTaskPane.tsx';
import { deliveryWays } from '../../../src/taskpane/deliveryWays.ts';
import type { Delivery, Platform, Surroundings } from '../../../src/taskpane/platform.ts';
import { FakeSession } from './fakeSession.ts';
import { translators } from './pseudo.ts';
import { exhibits, type Exhibit } from './states.ts';

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
  /** What the clipboard answers. */
  clipboard: boolean;
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
let unmount = (): void => undefined;

function display(name: string): void {
  const { state, open, firstTime = false, review, surroundings = 'web' } = exhibitOf(name);
  unmount();
  const session = new FakeSession(state);
  const preferences = new Map(firstTime ? [] : [['hint.dismissed', 'yes']]);
  session.review = review;
  const fresh = { copied: [], links: [], delivered: [], delivery: undefined, clipboard: true };
  Object.assign(window.gallery, { session, preferences, surroundings, ...fresh });
  if (root === null || t === undefined) return;
  flushSync(() => {
    unmount = mountTaskPane(root, { session, t, platform });
  });
  if (open === 'export') {
    press('#tab-summary');
    press('[role=tabpanel] section button');
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  } else press(open === 'help' ? 'header button' : `#tab-${open ?? 'none'}`);
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
  clipboard: true,
};
