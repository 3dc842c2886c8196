/** `verify` after any one cell is changed: it is not as it was exported. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { verifyWorkbook, type DifferingCell, type Verification } from '../../../src/app/export/verify.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { NO_ANSWER, type Response } from '../../../src/core/answers/response.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import type { Framework } from '../../../src/framework/schema.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { lookInside } from '../../contract/lookInside.ts';
import { editPart, partOf, replaceCell, SHEETS, withText } from '../../support/editPackage.ts';
import { completeExample, exportedBytes, sha256 } from '../../support/exported.ts';
import { describeWith, openpyxl, python, readBytes, temporaryFolder } from '../../support/tools.ts';
import { outcome, UNCHANGED, verify } from '../../support/verified.ts';
import { madeUpFramework, must } from '../../support/workbooks.ts';

// A machine may be busy with other suites.
jest.setTimeout(300_000);

const folder = temporaryFolder();
let finalBytes: Uint8Array;

beforeAll(async () => {
  finalBytes = await exportedBytes(completeExample);
});

/** Changes one cell a copy. The workbook is loaded once; each change is undone after it was saved. */
const CHANGE = `
import datetime, json, sys, openpyxl
path, edits, folder = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3]
wb = openpyxl.load_workbook(path)
for index, (sheet, address, how) in enumerate(edits):
    cell = wb[sheet][address]
    before, kind = cell.value, cell.data_type
    if how == 'constant':
        cell.value = before + ' ' if isinstance(before, str) and kind == 's' else 'x'
    elif how == 'formula':
        cell.value = before + '+0' if isinstance(before, str) and before.startswith('=') else '=1+1'
    elif how == 'clear':
        cell.value = None
    elif how == 'next':
        cell.value = before + datetime.timedelta(days=1)
    wb.save('%s/%d.xlsx' % (folder, index))
    cell.value = before
    cell.data_type = kind
print(json.dumps(len(edits)))
`;

type Edit = readonly [sheet: string, address: string, how: 'constant' | 'formula' | 'clear' | 'next'];

/** A change of each cell that holds something, and of empty ones beside and below. */
function everyCell(bytes: Uint8Array): Edit[] {
  return Object.entries(lookInside(bytes).sheets).flatMap(([sheet, { cells }]) => {
    const filled = Object.entries(cells).filter(([, { value, formula }]) => (value ?? formula) !== undefined);
    return [
      ...filled.map(([address, { formula }]): Edit => [sheet, address, formula === undefined ? 'constant' : 'formula']),
      ...['D3', 'J5', 'Z1', 'A300', 'C400'].map((address): Edit => [sheet, address, 'constant']),
    ];
  });
}

/** In the whole questionnaire: each column, each cell to be filled in, each cell of the record. */
function sampleOf(bytes: Uint8Array): Edit[] {
  const named = Object.entries(lookInside(bytes).names).flatMap(([name, reference]): [string, string][] => {
    const [, column = '', row = ''] = /^Start!\$([A-Z]+)\$(\d+)$/.exec(reference) ?? [];
    return row === '' ? [] : [[name, `${column}${row}`]];
  });
  return [
    ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((column): Edit => ['Action Tool', `${column}40`, 'constant']),
    ['Action Tool', 'I40', 'formula'],
    ['Action Tool', 'I68', 'clear'],
    ['Action Tool', 'F2', 'clear'],
    ...named.map(([name, address]): Edit => ['Start', address, name === 'AT_Respondent_date' ? 'next' : 'constant']),
    ['Summary', 'B80', 'constant'],
  ];
}

describeWith(openpyxl, 'after one cell is changed with openpyxl, it is changed', () => {
  async function unnoticed(bytes: Uint8Array, edits: readonly Edit[], framework: Framework): Promise<Edit[]> {
    const place = mkdtempSync(join(folder, 'changed-'));
    const file = join(place, 'before.xlsx');
    writeFileSync(file, bytes);
    await python(CHANGE, file, JSON.stringify(edits), place);
    const missed: Edit[] = [];
    for (const [index, edit] of edits.entries()) {
      const found = await verify(readBytes(join(place, `${index}.xlsx`)), framework);
      if (found.ok && found.value.ok) missed.push(edit);
    }
    return missed;
  }

  test('every cell of a small questionnaire', async () => {
    const small = madeUpFramework(3);
    const [first, second, third] = small.statuses.map(({ code }) => code);
    const texts = {
      activities: 'We train all staff every year.',
      timeframe: 'By June 2028',
      barriers: 'No budget yet.',
    };
    const response: Response = {
      ...exampleResponse,
      framework: { id: small.id, version: small.version },
      answers: Object.fromEntries(
        [first, second, third].map((status, index) => [
          `1.${index + 1}`,
          { ...NO_ANSWER, status: status ?? '', ...texts },
        ]),
      ),
    };
    const bytes = await exportedBytes(response, { leftOut: ['timeframe'], withheld: 1 }, small);
    const edits = everyCell(bytes);
    expect(edits.length).toBeGreaterThanOrEqual(150);
    expect(await unnoticed(bytes, edits, small)).toEqual([]);
  });

  test('every kind of cell of the whole questionnaire', async () => {
    const edits = sampleOf(finalBytes);
    expect(edits.length).toBeGreaterThanOrEqual(25);
    expect(await unnoticed(finalBytes, edits, icanActionTool)).toEqual([]);
  });
});

describe('after one change of the file', () => {
  const inSheet = (sheet: string, change: (xml: string) => string, bytes = finalBytes): Uint8Array =>
    editPart(bytes, partOf(sheet), change);

  test('any cell with any text: it is changed', async () => {
    const look = lookInside(finalBytes);
    const cells = SHEETS.flatMap((sheet) =>
      Object.keys(look.sheets[sheet]?.cells ?? {}).map((address) => ({ sheet, address })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...cells),
        fc.stringMatching(/^[a-z]{1,12}$/),
        async ({ sheet, address }, text) => {
          const found = await verify(inSheet(sheet, (xml) => withText(xml, address, text)));
          expect(found.ok && found.value.ok).toBe(false);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a cell of the record: that cell, and nothing else of the sheets', async () => {
    const { names } = lookInside(finalBytes);
    const address = (name: string): string => names[name]?.replace('Start!', '').replaceAll('$', '') ?? '';
    const changed = (name: string, text: string): Promise<Omit<Verification, 'submission'>> =>
      outcome(inSheet('Start', (xml) => withText(xml, address(name), text)));
    const only = (name: string): DifferingCell[] => [{ sheet: 'Start', address: address(name) }];
    // A final that calls itself a draft would have other rows altogether.
    for (const [name, text] of [
      ['AT_Submission_Kind', 'Draft'],
      ['AT_Submission_Kind', 'Perhaps'],
      ['AT_Submission_Questionnaire', 'Another'],
      ['AT_Submission_Counts', 'All'],
    ] as const) {
      expect(await changed(name, text)).toEqual({
        ...UNCHANGED,
        ok: false,
        record: 'changed',
        sheets: only(name),
      });
    }
    // The sheets are made from what the record says, so its date and its parts are as they are there.
    expect(await changed('AT_Submission_Date', '2026-12-24 14:05')).toMatchObject({ ok: false, record: 'changed' });
    expect(await changed('AT_Submission_LeftOut', 'Barriers')).toMatchObject({ ok: false, record: 'changed' });
    expect(await changed('AT_Submission_Withheld', '7')).toMatchObject({ ok: false, record: 'changed' });
    expect(await changed('AT_Submission_Fingerprint', 'f'.repeat(64))).toMatchObject({ ok: false, answers: 'changed' });
    expect(await changed('AT_Submission_Seal', 'f'.repeat(64))).toMatchObject({ ok: false, record: 'changed' });
  });

  test('an answer: answers, and no record', async () => {
    const found = await outcome(
      inSheet('Action Tool', (xml) => withText(xml, 'F2', 'Something else was written here.')),
    );
    expect(found).toMatchObject({ ok: false, answers: 'changed', record: 'unchanged' });
  });

  test('two answers swapped', async () => {
    const swapped = inSheet('Action Tool', (xml) => {
      let [two, three] = ['', ''];
      replaceCell(xml, 'F2', (_, contents) => (two = contents));
      replaceCell(xml, 'F3', (_, contents) => (three = contents));
      const put = (sheet: string, address: string, contents: string): string =>
        replaceCell(sheet, address, (attributes) => `<c r="${address}"${attributes}>${contents}</c>`);
      return put(put(xml, 'F2', three), 'F3', two);
    });
    expect(await outcome(swapped)).toMatchObject({ ok: false, answers: 'changed', record: 'unchanged' });
  });

  test('a row deleted', async () => {
    const without = inSheet('Action Tool', (xml) => xml.replace(/<row r="40".*?<\/row>/s, ''));
    expect(await outcome(without)).toMatchObject({ ok: false, answers: 'changed' });
  });

  test('a calculated value, of a cell and of a filled column', async () => {
    const value = (xml: string, address: string, put: string): string =>
      replaceCell(xml, address, (attributes, contents) => {
        return `<c r="${address}"${attributes}>${contents.replace(/<v>.*?<\/v>/s, `<v>${put}</v>`)}</c>`;
      });
    const look = lookInside(finalBytes);
    const [figure = ''] =
      Object.entries(look.sheets['Summary']?.cells ?? {}).find(
        ([, cell]) => cell.formula?.startsWith('SUMPRODUCT') && cell.value?.startsWith('number'),
      ) ?? [];
    expect(await outcome(inSheet('Summary', (xml) => value(xml, figure, '99')))).toEqual({
      ...UNCHANGED,
      ok: false,
      sheets: [{ sheet: 'Summary', address: figure }],
    });
    expect(await outcome(inSheet('Action Tool', (xml) => value(xml, 'I30', 'To do')))).toEqual({
      ...UNCHANGED,
      ok: false,
      sheets: [{ sheet: 'Action Tool', address: 'I30' }],
    });
  });

  test("the filled column's formula", async () => {
    const altered = inSheet('Action Tool', (xml) => xml.replace(/(<f [^>]*t="shared"[^>]*>)/, '$11+'));
    const { ok, sheets } = await outcome(altered);
    expect([ok, sheets.length]).toEqual([false, 67]);
  });

  test('a property', async () => {
    const custom = (change: (text: string) => string): Promise<Omit<Verification, 'submission'>> =>
      outcome(editPart(finalBytes, 'docProps/custom.xml', change));
    const record = { ...UNCHANGED, ok: false, record: 'changed' };
    const seal = /(name="ActionToolSeal".*?<vt:lpwstr>)[0-9a-f]{8}/s;
    expect(await custom((text) => text.replace(seal, '$100000000'))).toEqual(record);
    expect(await custom((text) => text.replace('>en<', '>fr<'))).toEqual(record);
    expect(await custom((text) => text.replace('name="ActionToolSeal"', 'name="Other"'))).toEqual(record);
    // Of somebody else's: a label that an institution's programs put on every file.
    expect(await custom((text) => text.replace('</Properties>', OTHER_PROPERTY))).toEqual(UNCHANGED);
    const version = editPart(finalBytes, 'docProps/custom.xml', (text) => text.replace('>1.0<', '>9.0<'));
    expect(await verify(version)).toMatchObject({ ok: false, error: { code: 'framework-other' } });
  });

  test('a sheet that is gone or renamed, and one more sheet', async () => {
    const rename = (name: string): Uint8Array =>
      editPart(finalBytes, 'xl/workbook.xml', (xml) => xml.replace('name="Summary"', `name="${name}"`));
    expect(await outcome(rename('Gone'))).toMatchObject({ ok: false, answers: 'unchanged' });
    const { names, sheets } = must(await new FileHost(finalBytes).readWithFormulas());
    expect(names.length).toBeGreaterThan(20);
    const notes = { name: 'Notes', rows: [[null], [null, 'a note']], listAreas: [] };
    const grid = must(await new FileHost(finalBytes).readWithFormulas());
    const withNotes = {
      readWithFormulas: () => Promise.resolve({ ok: true as const, value: { ...grid, sheets: [...sheets, notes] } }),
    };
    expect(must(await verifyWorkbook(withNotes, icanActionTool, { sha256 })).sheets).toEqual([
      { sheet: 'Notes', address: 'B2' },
    ]);
  });
});

const OTHER_PROPERTY =
  '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="MSIP_Label"><vt:lpwstr>Internal</vt:lpwstr></property></Properties>';
