/** What the file host finds in workbooks of many makers, and in packages with one thing more. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { zipSync, strToU8, unzipSync, strFromU8 } from 'fflate';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { CARRIED_KINDS, type CarriedFinding } from '../../src/core/confidentiality/finding.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { compileWorkbook } from '../../src/core/plan/compile.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { longLabels } from '../contract/cases.ts';
import { completeExample, exportedBytes } from '../support/exported.ts';
import { withLink, withParts, withReplaced } from '../support/packageEdits.ts';
import { madeUpFramework, must, planFor, workbookBytes } from '../support/workbooks.ts';
import { ADDITIONS, CHANGES, office, SHEET_PART, WORKBOOK } from './inspectCases.ts';

// A machine may be busy with other suites.
jest.setTimeout(300_000);

const SHEET = 'Action Tool';
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/${name}.xlsx`, import.meta.url))));

async function inspect(bytes: Uint8Array): Promise<readonly CarriedFinding[]> {
  return must(await new FileHost(bytes).inspect());
}

/** One line a finding: `kind [sheet] n what`. */
const lines = (findings: readonly CarriedFinding[]): readonly string[] =>
  findings.map(({ kind, sheet, n, what, unseen }) =>
    [kind, ...(unseen === undefined ? [] : [unseen]), ...(sheet === undefined ? [] : [`[${sheet}]`]), n, what]
      .join(' ')
      .trim(),
  );

const seenKinds = new Set<string>();

test('nothing in what we make', async () => {
  expect(await inspect(await workbookBytes(exampleResponse))).toEqual([]);
  expect(await inspect(await workbookBytes())).toEqual([]);
  expect(await inspect(await workbookBytes(undefined, longLabels))).toEqual([]);
  const host = new FileHost();
  const summary = { builtAt: '2026-11-25T12:00:00' };
  must(await host.apply(must(compileWorkbook(icanActionTool, exampleResponse, english, { summary }))));
  expect(must(await host.inspect())).toEqual([]);
});

test('nothing in what we export', async () => {
  expect(await inspect(await exportedBytes(completeExample))).toEqual([]);
  expect(await inspect(await exportedBytes(exampleResponse, { kind: 'draft', leftOut: ['contact'] }))).toEqual([]);
});

describe('files of other programs', () => {
  test.each<readonly [name: string, findings: readonly string[]]>([
    [
      'inspect/carried-by-openpyxl',
      [
        'author 1 Ana Example',
        'last-modified-by 1 Bo Example',
        'properties 1 category: cases',
        'properties 1 contentStatus: with the minister',
        'properties 1 keywords: confidential',
        'comments [Action Tool] 2 Ask Dina in Aden first',
        'people 3 Ana Example, Bo Example, Cy Example',
        'hidden-sheet [Cases] 1',
        'very-hidden-sheet [Deep] 1',
        'hidden-rows [Action Tool] 2',
        'filtered-rows [Cases] 2',
        'hidden-columns [Action Tool] 1',
        'hidden-names 1 old_list',
        "external-links [Cases] 1 'file:///home/ana/[cases.xlsx]Sheet1'!A1",
        'external-links 1 file:///C:/Users/ana/others.xlsx',
        'file-links [Action Tool] 1 file:///C:/Users/Ana%20Example/notes.docx',
        String.raw`file-links [Action Tool] 1 \\server.example\cases\list.xlsx`,
        String.raw`file-links [Cases] 1 HYPERLINK("C:\Users\ana\a.docx","a")`,
        'connections [Cases] 1 WEBSERVICE("https://example.org/who")',
        'other-sheets [Cases] 1',
        'other-sheets [Deep] 1',
        'drawings [Cases] 1 Chart 1',
        'headers-footers [Action Tool] 1 For Ana Example only',
        'saved-views [Cases] 1 worst case',
      ],
    ],
    [
      // LibreOffice has two kinds of sheets only, keeps no authors of notes, and shows every name.
      'inspect/carried-by-libreoffice',
      [
        'author 1 Ana Example',
        'last-modified-by 1 Bo Example',
        'properties 1 category: cases',
        'properties 1 contentStatus: with the minister',
        'properties 1 keywords: confidential',
        'comments [Action Tool] 2 Ask Dina in Aden first',
        'people 1 Calc',
        'hidden-sheet [Cases] 1',
        'hidden-sheet [Deep] 1',
        'hidden-rows [Action Tool] 2',
        'filtered-rows [Cases] 2',
        'hidden-columns [Action Tool] 1',
        'external-links 1 ../../home/ana/cases.xlsx',
        'file-links [Action Tool] 1 ../../C:/Users/Ana%20Example/notes.docx',
        'file-links [Action Tool] 1 file://server.example/cases/list.xlsx',
        String.raw`file-links [Cases] 1 HYPERLINK("C:\Users\ana\a.docx","a")`,
        'connections [Cases] 1 webservice("https://example.org/who")',
        'other-sheets [Cases] 1',
        'other-sheets [Deep] 1',
        'drawings [Cases] 1 Chart 1',
        'headers-footers [Action Tool] 1 For Ana Example only',
        'saved-views [Cases] 1 worst case',
      ],
    ],
    ['disturbed/resaved-by-libreoffice', []],
    ['disturbed/resaved-by-openpyxl', ['author 1 openpyxl']],
    ['disturbed/resaved-by-exceljs', ['author 1 Unknown', 'last-modified-by 1 Unknown']],
    ['disturbed/resaved-by-sheetjs', []],
    ['disturbed/strict-open-xml', []],
    ['disturbed/elements-with-prefix', []],
    [
      'disturbed/sheets-hidden-by-libreoffice',
      ['hidden-sheet [Internal] 1', 'other-sheets [Internal] 1', 'headers-footers [Internal] 1 Page'],
    ],
    ['disturbed/rows-filtered-by-openpyxl', ['author 1 openpyxl', 'filtered-rows [Action Tool] 55']],
    ['disturbed/columns-hidden-by-openpyxl', ['author 1 openpyxl', 'hidden-columns [Action Tool] 5']],
    [
      'disturbed/own-columns-and-notes-added-by-openpyxl',
      [
        'author 1 openpyxl',
        'comments [Action Tool] 1 Is this still the plan? Please ask the networks.',
        'people 1 A colleague',
      ],
    ],
    [
      'disturbed/chart-sheet-added-by-openpyxl',
      ['author 1 openpyxl', 'other-sheets [Progress] 1', 'drawings [Progress] 1 Chart 1'],
    ],
  ])('%s', async (name, findings) => {
    const found = await inspect(fixture(name));
    for (const { kind } of found) seenKinds.add(kind);
    expect(lines(found)).toEqual(findings);
  });
});

describe('one thing more', () => {
  let base: Uint8Array;
  beforeAll(async () => {
    base = await workbookBytes(exampleResponse);
  });

  const expectFound = async (bytes: Uint8Array, findings: readonly string[]): Promise<void> => {
    const found = await inspect(bytes);
    for (const { kind } of found) seenKinds.add(kind);
    const [first = ''] = findings;
    // A footer is quoted whole where it tells something; what follows is ours.
    const said = lines(found).map((line) => (first.startsWith('headers-footers') ? line.slice(0, first.length) : line));
    expect(said).toEqual(findings);
  };

  test.each(ADDITIONS)('%s', async (_name, [name, from, type, content], findings) => {
    await expectFound(withParts(base, { name, from, type, content }), findings);
  });

  test.each(CHANGES)('%s', async (_name, part, before, after, findings) => {
    await expectFound(withReplaced(base, part, before, after), findings);
  });

  test.each<readonly [target: string, isFile: boolean]>([
    ['file:///C:/Users/ana/a.docx', true],
    ['C:\\Users\\ana\\a.docx', true],
    ['\\\\server\\share\\a.docx', true],
    ['../ana/a.docx', true],
    ['a.docx', true],
    ['https://example-my.sharepoint.com/personal/ana/a.docx', true],
    ['https://d.docs.live.net/1234/a.docx', true],
    ['https://example.org/a.docx', false],
    ['mailto:ana@example.org', false],
    ['#Start!A1', false],
  ])('a link to %s', async (target, isFile) => {
    const bytes = withLink(base, { from: SHEET_PART, type: office('hyperlink'), target });
    await expectFound(bytes, isFile ? [`file-links [${SHEET}] 1 ${target}`] : []);
  });

  test('a picture that is elsewhere', async () => {
    const bytes = withLink(base, { from: SHEET_PART, type: office('image'), target: 'https://example.org/seen.png' });
    await expectFound(bytes, [`external-links [${SHEET}] 1 https://example.org/seen.png`]);
  });

  test('UTF-16, single quotes, references to characters, CDATA, comments', async () => {
    const text =
      "<?xml version='1.0' encoding='UTF-16'?><!-- <person> --><a:personList xmlns:a='x'>" +
      "<a:person a:displayName = '&#65;na &#x26; \"Bo\" > Cy'/><![CDATA[<person displayName='no'/>]]></a:personList>";
    const content = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array(Array.from(text, (c) => c.charCodeAt(0))).buffer)]); // prettier-ignore
    const part = { name: 'xl/persons/p.xml', from: WORKBOOK, type: office('person'), content };
    await expectFound(withParts(base, part), ['people 1 Ana & "Bo" > Cy']);
  });

  test('a sheet whose part is not there is said', async () => {
    const lost = withReplaced(
      base,
      WORKBOOK,
      '<sheet name="Start" sheetId="1" r:id="',
      '<sheet name="Start" sheetId="1" r:id="x',
    );
    await expectFound(lost, ['not-looked-at part 1 Start']);
    const others = Object.fromEntries(Object.entries(unzipSync(base)).filter(([name]) => name !== SHEET_PART));
    const found = lines(await inspect(zipSync(others)));
    expect(found).toContain(`not-looked-at part 1 ${SHEET_PART}`);
  });

  test('a sheet that cannot be read is said, and the others are looked at', async () => {
    const cut = withReplaced(base, SHEET_PART, '</sheetData>', '');
    const hidden = withReplaced(cut, WORKBOOK, '<sheet name="Start"', '<sheet state="hidden" name="Start"');
    await expectFound(hidden, ['hidden-sheet [Start] 1', `not-looked-at part 1 ${SHEET_PART}`]);
  });
});

test('every kind was found in one of these', () => {
  // Cells of our own sheets are read with the answers: core/confidentiality/cellsBeside.ts, unreadRows.ts; Archives are
  // compared where files are merged: app/merge/archivedBeside.ts.
  expect(CARRIED_KINDS.filter((kind) => !seenKinds.has(kind))).toEqual([
    'unread-rows',
    'other-cells',
    'archived-answers',
  ]);
});

describe('files that are made to break whoever reads them', () => {
  test.each<readonly [name: string, make: (base: Uint8Array) => Uint8Array, code: string]>([
    ['nothing', () => new Uint8Array(), 'not-zip'],
    ['no workbook', () => zipSync({ 'a.txt': strToU8('x') }), 'not-workbook'],
    ['an old format', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'workbook-old-format'],
    ['a package that leads to no workbook', (base) => zipSync({ ...unzipSync(base), '_rels/.rels': strToU8('<Relationships/>') }), 'workbook-damaged'],
  ])('%s', async (_name, make, code) => {
    const bytes = make(await workbookBytes());
    expect(await new FileHost(bytes).inspect()).toEqual({ ok: false, error: { code } });
  }); // prettier-ignore

  test('more than anybody reads is counted, not listed', async () => {
    const property = (index: number): string => `<property name="P${index}"><lpwstr>v</lpwstr></property>`;
    const many = Array.from({ length: 20_000 }, (_, index) => property(index)).join('');
    const bytes = withReplaced(await workbookBytes(), 'docProps/custom.xml', '</Properties>', `${many}</Properties>`);
    const found = await inspect(bytes);
    expect(found).toHaveLength(51);
    expect(found.reduce((sum, { n }) => sum + n, 0)).toBe(20_000);
  });

  test('depth, thousands of sheets on one part, rows and columns without end', async () => {
    const base = await workbookBytes();
    const deep = withParts(base, {
      name: 'xl/p.xml',
      from: WORKBOOK,
      type: office('person'),
      content: '<a>'.repeat(50_000),
    });
    expect(lines(await inspect(deep))).toEqual(['not-looked-at part 1 xl/p.xml']);
    const sheet = /<sheet name="Start"[^>]*>/.exec(strFromU8(unzipSync(base)[WORKBOOK] ?? new Uint8Array()))?.[0] ?? '';
    const sheets = Array.from({ length: 5_000 }, (_, index) => sheet.replace('Start', `S${index}`)).join('');
    const crowd = await inspect(withReplaced(base, WORKBOOK, '</sheets>', `${sheets}</sheets>`));
    expect(crowd).toContainEqual({ kind: 'not-looked-at', n: 1, what: '', unseen: 'sheets' });
    const rows = '<row hidden="1"/>'.repeat(300_000);
    const wide = withReplaced(base, SHEET_PART, '</sheetData>', `${rows}</sheetData>`);
    expect(await inspect(wide)).toEqual([]);
    const columns = '<col min="1" max="16384" hidden="1"/>'.repeat(20_000);
    const striped = withReplaced(base, SHEET_PART, '<cols>', `<cols>${columns}`);
    expect(lines(await inspect(striped))).toEqual([`hidden-columns [${SHEET}] 9`]);
  });

  test('any damage to any part is data, never an exception, and never silence', async () => {
    const files = unzipSync(await workbookBytes(exampleResponse));
    const looked = Object.keys(files).filter((name) => /workbook|sheet\d|docProps|\.rels$|table/.test(name));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...looked),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        async (name, share) => {
          const bytes = files[name] ?? new Uint8Array();
          const cut = zipSync({ ...files, [name]: bytes.slice(0, Math.floor(bytes.length * share)) }, { level: 1 });
          const result = await new FileHost(cut).inspect();
          if (!result.ok) expect(result.error.code).toBe('workbook-damaged');
          else expect(result.value.map(({ kind }) => kind)).toContain('not-looked-at');
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('ten thousand rows, every second hidden', async () => {
  const host = new FileHost();
  must(await host.apply(planFor(undefined, madeUpFramework(10_000))));
  const files = unzipSync(host.bytes);
  const part = files[SHEET_PART] ?? new Uint8Array();
  const hidden = strFromU8(part).replace(/<row r="(\d*[02468])"/g, '<row hidden="1" r="$1"');
  const bytes = zipSync({ ...files, [SHEET_PART]: strToU8(hidden) });
  expect(lines(await inspect(bytes))).toEqual([`hidden-rows [${SHEET}] 5000`]);
});
