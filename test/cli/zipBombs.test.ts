/** Zips made to fill the memory or the time of whoever unpacks them: refused before that happens. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { workbookBytes } from '../support/workbooks.ts';
import { run, scratchFolder, type Outcome } from './support/run.ts';
import { LIMIT_MB, LIMIT_MS, refusal } from './support/refusal.ts';
import { filler, partText, patchEnd, patchHeaders, withParts } from './support/zips.ts';
import { strToU8 } from 'fflate';

const SHEET = 'xl/worksheets/sheet2.xml';
const PICTURE = 'xl/media/image1.png';
const TOO_BIG = /: The workbook unpacks to far more data than a questionnaire has, so it was not opened\. /;
const UNUSABLE = /: The workbook (unpacks to far more data|is damaged or incomplete)/;
const ZIP64 = 0xffffffff;
const DATA_DESCRIPTOR = 8;

const folder = scratchFolder();
const filled = await workbookBytes(exampleResponse);
const swollen = withParts(filled, { [SHEET]: padded(partText(filled, SHEET), 400) });

/** A part that is well-formed still, with megabytes of spaces in it. */
function padded(xml: string, megabytes: number): Uint8Array {
  const at = xml.lastIndexOf('</');
  const [start, end] = [strToU8(xml.slice(0, at)), strToU8(xml.slice(at))];
  const bytes = filler(megabytes, 0x20);
  bytes.set(start);
  bytes.set(end, bytes.length - end.length);
  return bytes;
}

async function refusalOf(contents: Uint8Array): Promise<string> {
  const path = join(folder, 'bomb.xlsx');
  writeFileSync(path, contents);
  return refusal(['check', path]);
}

describe('sizes that are told honestly', () => {
  test('one entry of 150 MB', async () => {
    expect(await refusalOf(withParts(filled, { [PICTURE]: filler(150) }))).toMatch(TOO_BIG);
  });

  test('three entries of 80 MB', async () => {
    const picture = filler(80);
    const parts = { [PICTURE]: picture, 'xl/media/image2.png': picture, 'xl/media/image3.png': picture };
    expect(await refusalOf(withParts(filled, parts))).toMatch(TOO_BIG);
  });

  test('a worksheet of 95 MB', async () => {
    const contents = withParts(filled, { [SHEET]: padded(partText(filled, SHEET), 95) });
    expect(await refusalOf(contents)).toMatch(UNUSABLE);
  });

  test('more than 2000 entries', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`xl/media/image${index}.png`, '']));
    expect(await refusalOf(withParts(filled, parts))).toMatch(TOO_BIG);
  });
});

describe('sizes that are hidden', () => {
  test.each([
    ['nothing, for an entry that has data', { central: { unpackedSize: 0 }, local: { unpackedSize: 0 } }],
    ['"see the zip64 field"', { central: { unpackedSize: ZIP64 }, local: { unpackedSize: ZIP64 } }],
    ['"see the zip64 field", for the packed size', { central: { packedSize: ZIP64 } }],
  ])('the unpacked size is %s', async (_, patch) => {
    expect(await refusalOf(patchHeaders(swollen, SHEET, patch))).toMatch(TOO_BIG);
  });

  test('the directory tells no sizes and points to the entry itself', async () => {
    const contents = patchHeaders(swollen, SHEET, {
      central: { flags: DATA_DESCRIPTOR, packedSize: 0, unpackedSize: 0 },
      local: { unpackedSize: 0 },
    });
    expect(await refusalOf(contents)).toMatch(UNUSABLE);
  });

  test.each([
    ['count', { count: 0xffff }],
    ['place', { start: ZIP64 }],
  ])('the %s of the entries is in a zip64 record', async (_, patch) => {
    expect(await refusalOf(patchEnd(filled, patch))).toMatch(TOO_BIG);
  });
});

describe('sizes that lie', () => {
  test.each([
    ['in the directory', { central: { unpackedSize: 20_000 } }],
    ['in the directory and before the entry', { central: { unpackedSize: 20_000 }, local: { unpackedSize: 20_000 } }],
  ])('a small size for 400 MB, %s', async (_, patch) => {
    expect(await refusalOf(patchHeaders(swollen, SHEET, patch))).toMatch(UNUSABLE);
  });

  test('a small size for 400 MB, in the list of sheets of a workbook with a chart sheet', async () => {
    const list = 'xl/workbook.xml';
    const parts = { [list]: padded(partText(filled, list), 400), 'xl/chartsheets/sheet1.xml': '<chartsheet/>' };
    const contents = patchHeaders(withParts(filled, parts), list, { central: { unpackedSize: 3_000 } });
    expect(await refusalOf(contents)).toMatch(UNUSABLE);
  });

  test('a packed size beyond the end of the file', async () => {
    const contents = patchHeaders(filled, SHEET, { central: { packedSize: 50_000_000 } });
    expect(await refusalOf(contents)).toMatch(UNUSABLE);
  });

  test('a count of entries beyond those there are', async () => {
    expect(await refusalOf(patchEnd(filled, { count: 1_000 }))).toMatch(UNUSABLE);
  });
});

/** A workbook that may be read or refused, but in no more time and memory than others. */
async function handled(contents: Uint8Array): Promise<Outcome> {
  const path = join(folder, 'much.xlsx');
  writeFileSync(path, contents);
  const outcome = await run(['check', path], { limitMs: LIMIT_MS });
  expect([1, 2]).toContain(outcome.exitCode);
  expect(outcome.stderr).not.toContain('Something went wrong');
  expect(outcome.peakMB).toBeLessThan(LIMIT_MB);
  return outcome;
}

function withRows(rows: string): Uint8Array {
  return withParts(filled, { [SHEET]: partText(filled, SHEET).replace('</sheetData>', `${rows}</sheetData>`) });
}

describe('little data that means much', () => {
  test('two cells that span twenty million', async () => {
    await handled(withRows('<row r="1000000"><c r="T1000000"><v>1</v></c></row>'));
  });

  test('something typed in the very last row, by accident', async () => {
    const { exitCode, stdout } = await handled(withRows('<row r="1048576"><c r="I1048576"><v>1</v></c></row>'));
    expect(exitCode).toBe(1);
    expect(stdout).toContain('65 of 67 complete');
  });

  test('a thousand sheets that are one', async () => {
    const sheets = Array.from({ length: 1_000 }, (_, i) => `<sheet name="S${i}" sheetId="${i + 10}" r:id="rId2"/>`);
    const book = partText(filled, 'xl/workbook.xml').replace('</sheets>', `${sheets.join('')}</sheets>`);
    await handled(withParts(filled, { 'xl/workbook.xml': book }));
  });

  test('more rows of text below the table than a function can have arguments', async () => {
    const row = (r: number): string => `<row r="${r}"><c r="F${r}" t="inlineStr"><is><t>more</t></is></c></row>`;
    const path = join(folder, 'rows.xlsx');
    writeFileSync(path, withRows(Array.from({ length: 150_000 }, (_, index) => row(index + 100)).join('')));
    const { exitCode, stderr } = await run(['check', path]);
    expect([1, 2]).toContain(exitCode);
    expect(stderr).not.toContain('Something went wrong');
  });

  test('entities within entities are left as they are', async () => {
    const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const xml = partText(filled, 'xl/sharedStrings.xml')
      .replace('<sst', `<!DOCTYPE sst [<!ENTITY e0 "ha">${entities}]><sst`)
      .replace('<t>', '<t>&e12;');
    await handled(withParts(filled, { 'xl/sharedStrings.xml': xml }));
  });
});
