/** How soon the pane follows an edit in the grid, and for how long an edit keeps the page from answering. */
import type { Browser, Page } from 'playwright-core';
import { english } from '../../src/core/messages/catalogue.ts';
import { labelsAskingFor } from '../../src/core/plan/checkFormula.ts';
import { columnIndex } from '../../src/core/plan/columns.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { CellEdit, HostCell } from '../../src/hosts/port.ts';
import { spreadOf, type Spread } from '../contest.ts';
import { EDITED, type WatchedPage } from './watched.ts';

const EDITS = 20;
/** Milliseconds from one key to the next: a quick typist. */
const KEY_PAUSE = 60;
const TEXT = 'Trained all.';
/** Milliseconds in which the grid comes to rest after something that is not measured. */
const SETTLING = 3_000;

export interface Editing {
  /** From the grid's command to the first frame after it, which is the first that can show the text, in milliseconds. */
  readonly drawn: Spread;
  /** From that frame to the pane's new text, in milliseconds. */
  readonly after: Spread;
  /** The longest time in which the page answered nothing, in milliseconds; under 50 no browser tells. */
  readonly block: number;
}

/**
 * Types into one cell after another, each of which makes a row complete, so that the pane says another number.
 * @param address of the watched page
 */
export async function edit(browser: Browser, address: string, rows: number): Promise<Editing> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  try {
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('button', { name: english('pane.start.create') }).click();
    const title = page.getByRole('heading', { name: progress(0, rows) });
    await title.waitFor();
    await chooseStatuses(page);
    await focusFirst(page);
    await title.evaluate(watchTimeline);
    for (let done = 0; done < EDITS; done += 1) {
      await page.keyboard.type(TEXT, { delay: KEY_PAUSE });
      await page.keyboard.press('Enter', { delay: KEY_PAUSE });
    }
    await page.getByRole('heading', { name: progress(EDITS, rows) }).waitFor();
    const timeline = await page.evaluate(readTimeline, EDITED);
    const seen = acts(timeline);
    return {
      drawn: spreadOf(seen.map(({ edited, framed }) => framed - edited)),
      after: spreadOf(seen.map(({ framed, told }) => told - framed)),
      block: Math.max(0, ...timeline.blocks),
    };
  } finally {
    await context.close();
  }
}

const progress = (complete: number, total: number): string => english('pane.progress.complete', { complete, total });

const SHEET = english('sheet.actionTool');

/** Gives the rows a status, after which a description makes them complete. */
async function chooseStatuses(page: Page): Promise<void> {
  const [text = ''] = labelsAskingFor(icanActionTool, 'activities');
  const edits = Array.from({ length: EDITS }, (_, index): CellEdit => {
    return { cell: { sheet: SHEET, row: index + 1, column: columnIndex('status') }, expected: '', text };
  });
  await page.evaluate((wanted) => (globalThis as unknown as WatchedPage).host.write(wanted), edits);
  // The grid is calculating now; nobody types before it is done.
  await page.waitForTimeout(SETTLING);
}

/** The keys go to the grid, and to the first row's description. */
async function focusFirst(page: Page): Promise<void> {
  const cell: HostCell = { sheet: SHEET, row: 1, column: columnIndex('activities') };
  const goTo = (wanted: HostCell): Promise<unknown> => (globalThis as unknown as WatchedPage).host.goTo(wanted);
  // First, so that no arrow of a list is where the mouse goes.
  await page.evaluate(goTo, cell);
  await page.waitForTimeout(SETTLING);
  const box = await page.locator('[data-grid]').boundingBox();
  if (box === null) throw new Error('no grid is drawn');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(goTo, cell);
  await page.waitForTimeout(SETTLING);
}

interface Timeline {
  readonly timeline: { readonly frames: number[]; readonly panes: number[]; readonly blocks: number[] };
}

/** In the page: notes when it draws, when the pane's heading says something new, and what kept it from answering. */
function watchTimeline(title: Element): void {
  const timeline: Timeline['timeline'] = { frames: [], panes: [], blocks: [] };
  Object.assign(globalThis, { timeline } satisfies Timeline);
  performance.clearMarks();
  const draw = (): void => {
    timeline.frames.push(performance.now());
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
  new MutationObserver(() => timeline.panes.push(performance.now())).observe(title, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) timeline.blocks.push(duration);
  }).observe({ type: 'longtask' });
}

/** In the page: what was noted, and the grid's commands. */
function readTimeline(edited: string): Timeline['timeline'] & { readonly edits: number[] } {
  const edits = performance.getEntriesByName(edited).map(({ startTime }) => startTime);
  return { ...(globalThis as unknown as Timeline).timeline, edits };
}

interface Act {
  readonly edited: number;
  /** When the grid could show it. */
  readonly framed: number;
  /** When the pane told of it. */
  readonly told: number;
}

/** What became of each edit; of several before one piece of news, the first. */
function acts({ edits, frames, panes }: ReturnType<typeof readTimeline>): Act[] {
  return panes.flatMap((told, index) => {
    const before = panes[index - 1] ?? 0;
    const edited = edits.find((at) => at > before && at <= told);
    const framed = edited === undefined ? undefined : frames.find((at) => at > edited);
    return edited === undefined || framed === undefined ? [] : [{ edited, framed, told }];
  });
}
