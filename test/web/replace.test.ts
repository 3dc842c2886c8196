/** One work put in the place of another: the one before stays as it was, and is open again where that fails. */
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { WorkStore, type KeptAbout, type KeptWork } from '../../src/web/store/workStore.ts';
import { must, workbookBytes } from '../support/workbooks.ts';
import { AtPage, Machine, WRITTEN, atWork, closeTabs, endUnivers, fileOf, firstText, kept } from './support/atPage.ts';
import { turns } from './support/time.ts';

afterEach(closeTabs);
afterAll(endUnivers);

const SLOW: readonly (readonly [string, (page: AtPage) => Promise<void> | void])[] = [
  [
    'the pause before keeping is over',
    (page) => {
      page.clock.ring(500);
    },
  ],
  ['the page is hidden', (page) => page.model.settle()],
];

/** A page whose work is kept. */
async function keptWork(machine: Machine): Promise<AtPage> {
  const page = await atWork(machine, 'one');
  await page.model.kept.agree();
  await kept(page);
  return page;
}

function entryOf(page: AtPage, id: string): KeptAbout {
  const entry = page.state.kept.find((about) => about.id === id);
  if (entry === undefined) throw new Error(`${id} is not kept`);
  return entry;
}

describe('kept work that a file takes the place of', () => {
  test.each(SLOW)('stays as it was when %s meanwhile', async (_, happens) => {
    const machine = new Machine();
    const page = await keptWork(machine);
    const { id } = page.state.work;
    page.grid.whileEmpty = async () => {
      await happens(page);
      await turns();
    };
    await page.model.openFiles([fileOf(await workbookBytes(exampleResponse), 'Other.xlsx')]);
    expect(page.state.question).toMatchObject({ loses: 'kept' });
    await page.model.answer(true);
    expect(page.state.outcome).toMatchObject({ kind: 'opened' });
    page.crash();

    const next = await AtPage.open(machine, 'next');
    await next.model.restore(entryOf(next, id));
    expect(next.state.outcome).toMatchObject({ kind: 'restored' });
    expect(firstText(next)).toBe(WRITTEN);
  });

  test.each(SLOW)('is open and kept again where it cannot, and %s meanwhile', async (_, happens) => {
    const machine = new Machine();
    const page = await keptWork(machine);
    const { id } = page.state.work;
    page.state.session.edit('1.2', 'activities', 'x'.repeat(33_000));
    page.grid.whileEmpty = async () => {
      await happens(page);
      await turns();
      throw new Error('the connection was lost');
    };
    await page.model.openFiles([fileOf(await workbookBytes(exampleResponse), 'Other.xlsx')]);
    await page.model.answer(true);
    expect(page.state).toMatchObject({ outcome: { kind: 'failed', error: { code: 'internal' } }, work: { id } });
    expect(firstText(page)).toBe(WRITTEN);
    // So is what the pane alone has.
    expect(page.state.session.getState().unsaved).toEqual(['1.2']);
    await kept(page);
    await page.type('F4', 'It goes on.');
    await kept(page);
    page.crash();

    const next = await AtPage.open(machine, 'next');
    await next.model.restore(entryOf(next, id));
    expect(next.state.outcome).toMatchObject({ kind: 'restored' });
    expect(firstText(next)).toBe(WRITTEN);
  });
});

describe('kept sheets that do not hold the answers kept with them', () => {
  /** Puts other sheets beside the answers of kept work, as a page that wrote too early has done. */
  async function mixUp(machine: Machine, other: AtPage): Promise<AtPage> {
    const page = await keptWork(machine);
    const { id } = page.state.work;
    page.crash();
    const store = new WorkStore(machine.databases, icanActionTool);
    const work: KeptWork = { ...must(await store.load(id)), workbook: await other.grid.snapshot() };
    must(await store.save(work));
    const next = await AtPage.open(machine, 'next');
    await next.model.restore(entryOf(next, id));
    return next;
  }

  test('are made anew from the answers where they are empty', async () => {
    const restored = await mixUp(new Machine(), await AtPage.open());
    expect(restored.state.outcome).toMatchObject({ kind: 'restored-answers' });
    expect(firstText(restored)).toBe(WRITTEN);
  });

  test('are made anew from the answers where they are another work’s', async () => {
    const other = await AtPage.open();
    await other.model.openFiles([fileOf(await workbookBytes(exampleResponse))]);
    const restored = await mixUp(new Machine(), other);
    expect(restored.state.outcome).toMatchObject({ kind: 'restored-answers' });
    expect(firstText(restored)).toBe(WRITTEN);
  });
});

test('kept work that could not be brought back is free to be taken again', async () => {
  const machine = new Machine();
  (await keptWork(machine)).crash();
  const next = await AtPage.open(machine, 'next', '2.0.0');
  const entry = entryOf(next, 'one-1');
  next.grid.whileEmpty = () => Promise.reject(new Error('the connection was lost'));
  await next.model.restore(entry);
  expect(next.state.outcome).toMatchObject({ kind: 'failed', error: { code: 'internal' } });
  await next.model.restore(entry);
  expect(next.state.outcome).toMatchObject({ kind: 'restored-answers' });
  expect(firstText(next)).toBe(WRITTEN);
});

test('what is asked of the page while a file takes the place of another work is asked of the file', async () => {
  const page = await AtPage.open();
  const asked: Promise<void>[] = [];
  page.grid.whileEmpty = () => {
    asked.push(page.model.newWork());
    return turns();
  };
  await page.model.openFiles([fileOf(await workbookBytes(exampleResponse), 'Other.xlsx')]);
  await page.until(({ work }) => work.name === 'Other.xlsx');
  await Promise.all(asked);
  // As it is in the file: nothing is lost, so nobody is asked.
  expect(page.state).toMatchObject({ question: null, outcome: { kind: 'created' }, work: { name: undefined } });
  expect(page.state.session.getState().phase).toBe('absent');
});
