/** The answers as CSV, re-read by Python's csv module and by LibreOffice. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { emptyResponse, type Response } from '../../src/core/answers/response.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { answersCsv, LOOKS_LIKE_FORMULA } from '../../src/exports/answersCsv.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems, wordingOf } from '../../src/framework/subItems.ts';
import { anyText, TRICKY } from '../support/anyResponse.ts';
import { answering, englishExport } from '../support/exportSamples.ts';
import {
  convertWithLibreOffice,
  describeWith,
  libreOffice,
  openpyxl,
  python,
  temporaryFolder,
} from '../support/tools.ts';

const subItems = placedSubItems(icanActionTool);
const csv = (response: Response): Uint8Array => answersCsv(icanActionTool, response, english, englishExport);

/** Every cell of every row, as another parser reads them. */
const READ = `
import csv, json, sys
with open(sys.argv[1], encoding='utf-8', newline='') as f:
    print(json.dumps(list(csv.reader(f, strict=True))))
`;

const FORMULAS = `
import json, sys, openpyxl
cells = [c for row in openpyxl.load_workbook(sys.argv[1]).active.iter_rows() for c in row]
print(json.dumps([c.coordinate for c in cells if c.data_type == 'f']))
`;

/** What a spreadsheet acts on at the beginning of a cell, asked in another way than the writer does. */
const ACTS = Array.from('=+-@\t\r\n＝＋－＠');

const asWritten = (text: string): string =>
  Array.from(text)
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const control = code < 0x20 && !'\t\n\r'.includes(character);
      return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff ? '\uFFFD' : character;
    })
    .join('');

/** As docs/exports.md says: an apostrophe comes off where what follows it looks like a formula. */
const asTyped = (cell: string): string =>
  cell.startsWith("'") && LOOKS_LIKE_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

/** Statuses that are no labels, so that the cells are the texts themselves. */
const filling = (texts: readonly string[]): Response => ({
  ...emptyResponse(icanActionTool),
  answers: Object.fromEntries(
    subItems.map(({ subItem }, index) => {
      const at = (offset: number): string => texts[(index * 3 + offset) % Math.max(1, texts.length)] ?? '';
      return [subItem.ref, answering({ activities: at(0), timeframe: at(1), barriers: at(2) })];
    }),
  ),
});

describe('the bytes', () => {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(csv(exampleResponse));

  test('begin with a byte order mark, have CRLF between rows and at the end', () => {
    expect(
      text.startsWith('\uFEFFRef,Section,Recommendation,Sub-item,Status,Activities,Timeframe,Barriers,State\r\n'),
    ).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.endsWith('\r\n\r\n')).toBe(false);
  });

  test.each([
    ['=1+1', "'=1+1"],
    // Papa's own pattern lets this pass: it asks for the text to end with the line.
    ['=1+1\nand more', "'=1+1\nand more"],
    ['-2', "'-2"],
    ['+41 22', "'+41 22"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\ttab', "'\ttab"],
    ['\rreturn', "'\rreturn"],
    ['\nline', "'\nline"],
    ['  =1', "'  =1"],
    ['"=1"', '\'"=1"'],
    ['\u00A0\u200B=1', "'\u00A0\u200B=1"],
    ['\u202E=1', "'\u202E=1"],
    ['＝1＋1', "'＝1＋1"],
    ['－1', "'－1"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
    ["l'été", "l'été"],
    ["'quoted", "'quoted"],
    ['a=1', 'a=1'],
    ['2026-11-25', '2026-11-25'],
    ['– dash', '– dash'],
    ['', ''],
  ])('%j is written as %j', (typed, written) => {
    const whole = new TextDecoder().decode(csv(filling([typed])));
    const quoted = `"${written.replaceAll('"', '""')}"`;
    const found = whole.includes(`,${quoted},`) || whole.includes(`,${written},`);
    expect(found).toBe(true);
    expect(asTyped(written)).toBe(typed);
  });
});

test('looking for a formula takes no longer than the text is long', () => {
  // Each of these is looked at from its first character only; a pattern that backtracks would not come to an end.
  for (const character of [' ', "'", '"', '\u200B', '\uFEFF', '\u00AB', '\u0001', 'a']) {
    expect(LOOKS_LIKE_FORMULA.test(character.repeat(2_000_000))).toBe(false);
    expect(LOOKS_LIKE_FORMULA.test(`${character.repeat(1000)}=`)).toBe(character !== 'a');
  }
});

describeWith(openpyxl, "read by Python's csv module", () => {
  const folder = temporaryFolder();
  const file = join(folder, 'answers.csv');

  async function rowsOf(response: Response): Promise<string[][]> {
    writeFileSync(file, csv(response));
    return (await python(READ, file)) as string[][];
  }

  test('the example: a row for each sub-item, with all its texts', async () => {
    const [header, ...rows] = await rowsOf(exampleResponse);
    expect(header?.[0]).toBe('\uFEFFRef');
    expect(rows).toHaveLength(67);
    const label = (code: string | null | undefined): string =>
      icanActionTool.statuses.find((status) => status.code === code)?.label ?? '';
    expect(rows.map((row) => row.slice(0, 8).map(asTyped))).toEqual(
      subItems.map(({ section, recommendation, subItem }) => {
        const answer = exampleResponse.answers[subItem.ref];
        return [
          subItem.ref,
          section.title,
          `${recommendation.ref}  ${wordingOf(recommendation)}`,
          wordingOf(subItem),
          label(answer?.status),
          answer?.activities ?? '',
          answer?.timeframe ?? '',
          answer?.barriers ?? '',
        ];
      }),
    );
    expect(rows.map((row) => row[8]).filter((state) => state !== 'Complete')).toEqual([
      'Missing: timeframe',
      expect.stringMatching(/^Missing: /),
    ]);
  });

  test('an empty questionnaire: 67 rows to do', async () => {
    const rows = (await rowsOf(emptyResponse(icanActionTool))).slice(1);
    expect(rows.map((row) => row.slice(4))).toEqual(subItems.map(() => ['', '', '', '', 'To do']));
  });

  test('any texts come back, and no cell begins as a formula does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 201, maxLength: 201 }), async (texts) => {
        const rows = (await rowsOf(filling(texts))).slice(1);
        const cells = rows.flatMap((row) => row.slice(5, 8));
        expect(cells.map(asTyped)).toEqual(texts.map(asWritten));
        for (const cell of rows.flat()) expect(ACTS.some((character) => cell.startsWith(character))).toBe(false);
      }),
      { numRuns: 15 },
    );
  }, 300_000);

  test('each awkward text comes back', async () => {
    const rows = (await rowsOf(filling(TRICKY))).slice(1);
    const expected = rows.flatMap((_row, index) =>
      [0, 1, 2].map((offset) => TRICKY[(index * 3 + offset) % TRICKY.length] ?? ''),
    );
    expect(rows.flatMap((row) => row.slice(5, 8)).map(asTyped)).toEqual(expected.map(asWritten));
  });
});

describeWith(libreOffice, 'opened in LibreOffice', () => {
  const folder = temporaryFolder();

  const formulasIn = async (csvBytes: Uint8Array | string, name: string): Promise<unknown> => {
    const file = join(folder, `${name}.csv`);
    writeFileSync(file, csvBytes);
    return python(FORMULAS, await convertWithLibreOffice(file, 'xlsx', folder));
  };

  test('no cell has become a formula', async () => {
    const dangerous = [
      '=1+1',
      '=HYPERLINK("https://example.org")',
      '@SUM(1)',
      '+1+1',
      '-1-1',
      '\t=1',
      ' =1',
      '"=1"',
      '＝1＋1',
      '=1\n2',
    ];
    expect(await formulasIn(csv(filling(dangerous)), 'answers')).toEqual([]);
    // This program does make formulas of such texts.
    expect(await formulasIn('a,b\r\n=1+1,c\r\n', 'not-neutralised')).toEqual(['A2']);
  }, 300_000);
});
