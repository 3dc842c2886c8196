/** How soon a page of a spreadsheet is there, looked at from inside the page, in the same way whoever made it. */
import type { Browser } from 'playwright-core';

/** Milliseconds since the page was asked for. */
export interface Opened {
  /** Anything at all is to be seen. */
  readonly painted: number;
  /** The button of the pane was there, was pressed, and the page was free again; undefined without one. */
  readonly usable: number | undefined;
  /** The grid is drawn, and the page is free to answer. */
  readonly ready: number;
}

export interface Opening {
  readonly address: string;
  /** A text of the sheet that is shown first: once it is on the canvas, the grid is drawn. */
  readonly drawn: string;
  /** The words on the button of the pane that means it can be used, and whether it is to be pressed. */
  readonly button?: { readonly name: string; readonly press: boolean };
  /** An element that is there only when the pane shows what the grid shows. */
  readonly element?: string;
}

/** Milliseconds. A busy machine may take its time. */
const PATIENCE = 120_000;

interface Watched {
  readonly seen: { painted: number; usable: number; ready: number };
}

/** Opens a page in a profile of its own, as at a first visit. */
export async function open(browser: Browser, opening: Opening): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, opening);
    await page.goto(opening.address, { waitUntil: 'commit', timeout: PATIENCE });
    await page.waitForFunction(() => (globalThis as unknown as Watched).seen.ready > 0, undefined, {
      timeout: PATIENCE,
      polling: 50,
    });
    const { painted, usable, ready } = await page.evaluate(() => (globalThis as unknown as Watched).seen);
    return { painted, usable: opening.button === undefined ? undefined : usable, ready };
  } finally {
    await context.close();
  }
}

/** Runs in the page before any script of its own. */
function watch({ drawn, button, element }: Opening): void {
  const seen = { painted: 0, usable: 0, ready: 0 };
  Object.assign(globalThis, { seen });
  let written = '';
  const { prototype } = CanvasRenderingContext2D;
  const fillText = Reflect.get<CanvasText, 'fillText'>(prototype, 'fillText');
  // Texts that are wrapped are written letter by letter.
  prototype.fillText = function (text, ...place): void {
    written += text;
    Reflect.apply(fillText, this, [text, ...place]);
  };
  /** After the next frame, when the page has time. */
  const whenFree = (work: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = work;
      port2.postMessage(null);
    });
  };
  const look = (): void => {
    seen.painted ||= performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const found =
      button && !pressed
        ? [...document.querySelectorAll('button')].find(({ textContent }) => textContent === button.name)
        : undefined;
    if (found !== undefined) {
      pressed = true;
      if (button?.press === true) found.click();
      whenFree(() => {
        seen.usable = performance.now();
      });
    }
    if (written.includes(drawn) && (element === undefined || document.querySelector(element) !== null)) {
      whenFree(() => {
        seen.ready = performance.now();
      });
    } else requestAnimationFrame(look);
  };
  let pressed = false;
  requestAnimationFrame(look);
}
