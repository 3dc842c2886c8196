/** Marks to confirm and the archive in every host: made, read back, confirmed, and made again. */
import { describe, expect, test } from '@jest/globals';
import { confirmAnswers } from '../../src/app/update/confirmAnswers.ts';
import { startFrom } from '../../src/app/update/startFrom.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { readArchive } from '../../src/core/plan/update/archiveSheet.ts';
import { interpretWorkbook, type WorkbookReading } from '../../src/core/reading/interpret.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import type { EditableHost, WorkbookHost } from '../../src/hosts/port.ts';
import { previous, TODAY } from '../app/update/support.ts';
import { v2 } from '../core/update/support.ts';
import { must } from '../support/workbooks.ts';
import { excelSubject, gridSubject, subjects } from './subjects.ts';

const begin = async (host: WorkbookHost): Promise<void> => {
  must(await startFrom(new FileHost(previous), host, v2, english, { today: TODAY }));
};
const readingOf = async (host: WorkbookHost): Promise<WorkbookReading> =>
  must(interpretWorkbook(must(await host.read()), v2));
const openIn = async (host: WorkbookHost): Promise<string[]> =>
  (await readingOf(host)).sightings.toConfirm?.map(({ ref }) => ref) ?? [];

describe.each(subjects)('%s', (_name, make) => {
  test('gives marks and archive back as they are in a file', async () => {
    const file = new FileHost();
    await begin(file);
    const { host } = make();
    await begin(host);
    const [there, expected] = [await readingOf(host), await readingOf(file)];
    expect(there.review).toEqual(expected.review);
    expect(there.response).toEqual(expected.response);
    expect(await openIn(host)).toEqual(['A.2', 'A.1', 'A.3', 'A.4', 'B.1', 'B.2']);
    const archive = readArchive(must(await host.read()), there.places.table?.sheet);
    expect(archive).toEqual(readArchive(must(await file.read()), expected.places.table?.sheet));
    expect(archive).toHaveLength(4);
  });

  test('makes them again in their own places', async () => {
    const { host } = make();
    await begin(host);
    const sheets = must(await host.read()).sheets.map(({ name }) => name);
    await begin(host);
    expect(must(await host.read()).sheets.map(({ name }) => name)).toEqual(sheets);
    expect([...sheets].sort()).toEqual(['Action Tool', 'Archive', 'Start', 'To confirm']);
  });
});

describe.each<[string, () => EditableHost]>([
  ['FileHost', () => new FileHost()],
  ['ExcelHost', () => excelSubject().host],
  ['GridHost', () => gridSubject().host],
])('confirming in %s', (_name, make) => {
  test('leaves nothing to confirm', async () => {
    const host = make();
    await begin(host);
    expect(must(await confirmAnswers(host, v2, english, new Set(['A.1'])))).toEqual(['A.1']);
    expect(await openIn(host)).toEqual(['A.2', 'A.3', 'A.4', 'B.1', 'B.2']);
    must(await confirmAnswers(host, v2, english));
    expect(await openIn(host)).toEqual([]);
  });
});
