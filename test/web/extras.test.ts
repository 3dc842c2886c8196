/** What kept work has beside its answers comes back with them, under another version of the page too. */
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { createWorkbook } from '../../src/app/createWorkbook.ts';
import { makePart } from '../../src/app/split/makePart.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { describeWorkbook } from '../../src/web/open/describeWorkbook.ts';
import type { OpenedFile } from '../../src/web/open/openedFile.ts';
import { WorkStore } from '../../src/web/store/workStore.ts';
import { start } from '../app/update/support.ts';
import { sha256 } from '../support/exported.ts';
import { must, readingOf, workbookBytes } from '../support/workbooks.ts';
import { AtPage, Machine, closeTabs, endUnivers, fileOf, kept } from './support/atPage.ts';

afterEach(closeTabs);
afterAll(endUnivers);

const ARCHIVE = [
  {
    version: '0.9',
    ref: '9.9',
    reason: 'duplicate',
    wording: 'A question',
    status: 'Already implement',
    activities: 'What was done.',
    timeframe: '',
    barriers: '',
    text: '',
  },
] as const;

async function describedFrom(bytes: Uint8Array): Promise<OpenedFile> {
  return must(describeWorkbook(must(await new FileHost(bytes).read()), icanActionTool));
}

/** Opened, changed and kept by one version of the page. */
async function keptFrom(machine: Machine, bytes: Uint8Array): Promise<AtPage> {
  const page = await AtPage.open(machine, 'one', '1.0.0');
  await page.model.openFiles([fileOf(bytes, 'Ministry.xlsx')]);
  await page.model.kept.agree();
  await page.type('F2', 'Changed.');
  await kept(page);
  page.crash();
  return page;
}

/** Brought back by the next version, and saved as a file. */
async function savedByNext(machine: Machine): Promise<OpenedFile> {
  const next = await AtPage.open(machine, 'two', '1.0.1');
  const [entry] = next.state.kept;
  if (entry === undefined) throw new Error('nothing is kept');
  await next.model.restore(entry);
  expect(next.state.outcome).toMatchObject({ kind: 'restored-answers' });
  await next.model.saveFile();
  return describedFrom(next.downloads.at(-1)?.bytes ?? new Uint8Array());
}

describe('brought back by another version of the page', () => {
  test('are the archive, the answers to confirm, and the figures of the period before', async () => {
    const carried = await start(await workbookBytes(exampleResponse), icanActionTool);
    const { extras } = await describedFrom(carried.bytes);
    const host = new FileHost();
    const options = { kept: { ...extras.kept, archive: ARCHIVE } };
    must(await createWorkbook(host, icanActionTool, (await readingOf(carried.bytes)).response, english, options));
    const machine = new Machine();
    await keptFrom(machine, host.bytes);
    const saved = await savedByNext(machine);
    expect(saved.extras.kept).toMatchObject({ archive: ARCHIVE, before: extras.kept.before });
    expect(saved.extras.kept.marks.map(({ ref }) => ref).sort()).toEqual(
      extras.kept.marks.map(({ ref }) => ref).sort(),
    );
  });

  test('is the record of a part', async () => {
    const part = new FileHost();
    const whole = new FileHost(await workbookBytes(exampleResponse));
    must(await makePart(whole, part, icanActionTool, ['1.1', '1.2'], english, { sha256 }));
    const machine = new Machine();
    await keptFrom(machine, part.bytes);
    const saved = await savedByNext(machine);
    expect(saved.extras.part).toEqual((await describedFrom(part.bytes)).extras.part);
  });

  test('is work that was kept before there was any of this', async () => {
    const machine = new Machine();
    const page = await keptFrom(machine, await workbookBytes(exampleResponse));
    const store = new WorkStore(machine.databases, icanActionTool);
    const { extras, ...older } = must(await store.load(page.state.work.id));
    expect(extras).toBeDefined();
    must(await store.save(older));
    const saved = await savedByNext(machine);
    expect(saved.response.answers['1.1']?.activities).toBe('Changed.');
  });
});
