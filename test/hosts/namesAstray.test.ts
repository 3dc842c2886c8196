/**
 * A defined name that points elsewhere while the words beside the answers are all there: the answers are read by the
 * words, and the check says that something is amiss. Both were found by `npm run fuzz`.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import type { FindingCode } from '../../src/core/check/finding.ts';
import { editPart, partText } from '../cli/support/zips.ts';
import { readBytes } from '../support/tools.ts';
import { must, readingOf, reportOf, workbookBytes } from '../support/workbooks.ts';

const workbook = await workbookBytes(exampleResponse);

/** With a name's reference in the workbook's own part changed. */
function repointed(name: string, from: string, to: string, bytes = workbook): Uint8Array {
  return editPart(bytes, 'xl/workbook.xml', (xml) => {
    const pattern = new RegExp(`(<definedName name="${name}"[^>]*>[^<]*)${from.replaceAll('$', '\\$')}`);
    expect(xml).toMatch(pattern);
    return xml.replace(pattern, (_, before: string) => before + to);
  });
}

async function withCells(
  cells: readonly (readonly [column: number, was: string, text: string])[],
): Promise<Uint8Array> {
  const host = new FileHost(workbook);
  const edits = cells.map(([column, expected, text]) => ({
    cell: { sheet: 'Action Tool', row: 0, column },
    expected,
    text,
  }));
  expect(must(await host.write(edits))).toEqual([]);
  return host.bytes;
}

const codes = async (bytes: Uint8Array): Promise<Set<FindingCode>> =>
  new Set((await reportOf(bytes)).findings.map(({ code }) => code));

describe('of a column', () => {
  const [BARRIERS, OWN] = [7, 9];

  test('to one with words of somebody’s own: the column with our header is read', async () => {
    const bytes = repointed('AT_Barriers', '$H$2:$H$68', '$J$2:$J$68', await withCells([[OWN, '', 'Budget line']]));
    expect((await readingOf(bytes)).response).toEqual(exampleResponse);
    expect(await codes(bytes)).toContain('column-doubtful');
  });

  test('no name, but the header moved: what is read then is told, with the words of the other column', async () => {
    const bytes = await withCells([
      [BARRIERS, 'Barriers', 'Obstacles'],
      [OWN, '', 'Barriers'],
    ]);
    const { findings } = await reportOf(bytes);
    expect(findings.filter(({ code }) => code === 'column-doubtful')).toMatchObject([
      { field: 'barriers', cell: "'Action Tool'!J1", context: { other: 'Obstacles' } },
    ]);
    // With the remedy that it names, all is back.
    const mended = new FileHost(bytes);
    const cell = { sheet: 'Action Tool', row: 0, column: OWN };
    expect(must(await mended.write([{ cell, expected: 'Barriers', text: 'Ours' }]))).toEqual([]);
    expect((await readingOf(mended.bytes)).response).toEqual(exampleResponse);
    expect(await codes(mended.bytes)).not.toContain('column-doubtful');
  });

  test('under reworded words and nothing else: the name is believed, and nothing is amiss', async () => {
    const bytes = await withCells([[BARRIERS, 'Barriers', 'Obstacles']]);
    expect((await readingOf(bytes)).response).toEqual(exampleResponse);
    expect(await codes(bytes)).toEqual(await codes(workbook));
  });
});

describe('of a respondent’s field', () => {
  const xml = partText(workbook, 'xl/workbook.xml');
  const [, contact = ''] = /AT_Respondent_contact"[^>]*>[^<]*(\$B\$\d+)/.exec(xml) ?? [];

  test('to an empty cell far along the row: what stands beside the label is read', async () => {
    const bytes = repointed('AT_Respondent_contact', contact, contact.replace('B', 'BG'));
    expect((await readingOf(bytes)).response).toEqual(exampleResponse);
    expect(await codes(bytes)).toContain('names-lost');
  });
});

test('of the free space, gone, with a column put in before the answers: it is read where the others are', async () => {
  const moved = readBytes(
    fileURLToPath(new URL('../fixtures/disturbed/start-sheet-column-inserted-by-libreoffice.xlsx', import.meta.url)),
  );
  const bytes = editPart(moved, 'xl/workbook.xml', (xml) => xml.replace('Start!$C$36', '#REF!'));
  expect(bytes).not.toEqual(moved);
  expect((await readingOf(bytes)).response).toEqual(exampleResponse);
});
