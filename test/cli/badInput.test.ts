/** Files that are no filled-in questionnaire: each is refused in one line that says what to do. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { workbookBytes } from '../support/workbooks.ts';
import { asNobody, hasPermissions, scratchFolder } from './support/run.ts';
import { refusal } from './support/refusal.ts';
import { editPart, partText, withParts, zipOf } from './support/zips.ts';

const folder = scratchFolder();
const filled = await workbookBytes(exampleResponse);

function file(name: string, contents: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

/** What is said of a file with these contents; the file's name, which comes first, is left out. */
async function refusalOf(name: string, contents: Uint8Array | string): Promise<string> {
  const path = file(name, contents);
  const line = await refusal(['check', path]);
  expect(line.startsWith(`action-tool: ${path}: `)).toBe(true);
  return line.slice(`action-tool: ${path}: `.length);
}

const bytesOf = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** First bytes of a compound file, the container of .xls and of encrypted workbooks; the rest is made up. */
function compoundFile(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let at = 512; at < size; at += 1) bytes[at] = (at * 31) & 0xff;
  return bytes;
}

const otherFramework = { ...icanActionTool, id: 'another-questionnaire', version: '2.3' };

describe('what is no workbook', () => {
  test.each([
    ['text', 'notes.xlsx', 'These are only my notes.\n'],
    ['a picture', 'photo.xlsx', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['nothing at all', 'empty.xlsx', ''],
    ['a single byte', 'byte.xlsx', 'P'],
    ['comma-separated values', 'table.csv', 'Ref,Status\n1.1,Already implement\n'],
  ])('%s', async (_, name, contents) => {
    expect(await refusalOf(name, contents)).toBe(
      'This is not an Excel workbook (.xlsx). Please choose the workbook that was filled in.',
    );
  });

  test.each([
    ['a zip of texts', zipOf({ 'readme.txt': 'Hello' })],
    ['an OpenDocument spreadsheet', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
    ['a text document', zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })],
    ['a zip with nothing in it', zipOf({})],
  ])('%s', async (_, contents) => {
    expect(await refusalOf('packed.xlsx', contents)).toMatch(/^This is a packed file, but not an Excel workbook\. /);
  });

  test('an old .xls', async () => {
    expect(await refusalOf('old.xls', compoundFile(20_000))).toMatch(
      /^This is an old Excel file \(\.xls\)\. .* save it/,
    );
  });

  test('the first bytes of an old .xls and no more', async () => {
    expect(await refusalOf('cut.xls', compoundFile(8))).toMatch(/^This is an old Excel file/);
  });
});

describe('a workbook that cannot be read', () => {
  test('encrypted with a password', async () => {
    const sheets = [{ name: 'Action Tool', rows: [['Ref'], ['1.1']] }];
    // Excel's 100 000 turns take seconds here, and have no part in how the file looks from outside.
    const contents = await writeXlsx({ sheets, encryption: { password: 'correct horse', spinCount: 1_000 } });
    expect(await refusalOf('secret.xlsx', contents)).toMatch(/^The workbook is protected by a password\. .*Protect/);
  });

  test.each([25, 50, 90])('cut off at %i %%', async (percent) => {
    const contents = filled.subarray(0, Math.floor((filled.length * percent) / 100));
    expect(await refusalOf(`cut-${percent}.xlsx`, contents)).toMatch(/^The workbook is damaged or incomplete\. /);
  });

  test('cut off before its last byte', async () => {
    expect(await refusalOf('cut.xlsx', filled.subarray(0, -1))).toMatch(/^The workbook is damaged or incomplete\. /);
  });

  test('a worksheet that is no XML', async () => {
    const contents = withParts(filled, { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row <<' });
    expect(await refusalOf('broken.xlsx', contents)).toMatch(/^The workbook (is damaged|holds no questionnaire)/);
  });

  test('no worksheets', async () => {
    const contents = zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
    expect(await refusalOf('hollow.xlsx', contents)).toMatch(/^The workbook (is damaged|holds no questionnaire)/);
  });
});

describe('a workbook that is another', () => {
  test('an ordinary one', async () => {
    const contents = await writeXlsx({
      sheets: [
        {
          name: 'Budget',
          rows: [
            ['Item', 'Cost'],
            ['Paper', 12],
          ],
        },
      ],
    });
    expect(await refusalOf('budget.xlsx', contents)).toBe(
      'The workbook holds no questionnaire of this tool. Please choose the workbook that was filled in.',
    );
  });

  test('of another questionnaire', async () => {
    expect(await refusalOf('other.xlsx', await workbookBytes(undefined, otherFramework))).toBe(
      'The workbook holds another questionnaire (another-questionnaire 2.3); this one is ican-action-tool 1.0. Please give its file with --framework.',
    );
  });

  test('of a newer layout', async () => {
    const contents = editPart(filled, 'docProps/custom.xml', (xml) =>
      xml.replace(/(name="ActionToolLayout"><vt:i4>)1</, '$199<'),
    );
    expect(await refusalOf('newer.xlsx', contents)).toMatch(
      /newer version .*\(layout 99; .* up to 1\)\. Please update/,
    );
  });

  test('of a questionnaire whose name has lines and control characters', async () => {
    const hostile = 'x\naction-tool: all is well&#27;[2J';
    const contents = editPart(filled, 'docProps/custom.xml', (xml) => xml.replace('ican-action-tool', hostile));
    expect(partText(contents, 'docProps/custom.xml')).toContain(hostile);
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(await refusalOf('hostile.xlsx', contents)).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
  });
});

describe('a path that cannot be read', () => {
  test('missing', async () => {
    const path = join(folder, 'nowhere.xlsx');
    expect(await refusal(['check', path])).toBe(
      `action-tool: There is no file "${path}". Please check its name and folder.`,
    );
  });

  test('below a file', async () => {
    const path = join(file('plain.txt', 'text'), 'workbook.xlsx');
    expect(await refusal(['check', path])).toMatch(/There is no file/);
  });

  test('a folder', async () => {
    expect(await refusal(['check', folder])).toBe(`action-tool: "${folder}" is a folder. Please give a file.`);
  });

  test('larger than any workbook', async () => {
    const path = file('large.xlsx', 'PK');
    truncateSync(path, 51 * 1024 * 1024);
    expect(await refusal(['check', path])).toMatch(/is larger than 50 MB, so it was not opened\./);
  });

  test('a name with a line break', async () => {
    expect(await refusal(['check', join(folder, 'two\nlines.xlsx')])).toMatch(/There is no file/);
  });

  (hasPermissions ? test : test.skip)('without permission', async () => {
    const path = file('private.xlsx', filled);
    chmodSync(path, 0o000);
    const home = join(folder, 'command');
    mkdirSync(home);
    chmodSync(folder, 0o755);
    expect(await refusal(['check', path], { as: asNobody(home) })).toBe(
      `action-tool: You have no permission to read "${path}". Please ask its owner, or copy it to a folder of yours.`,
    );
  });

  (process.platform === 'linux' ? test : test.skip)('a device that never ends', async () => {
    await refusal(['check', '/dev/zero']);
  });

  (process.platform === 'win32' ? test.skip : test)('a pipe that nobody writes to', async () => {
    const path = join(folder, 'pipe.xlsx');
    execFileSync('mkfifo', [path]);
    await refusal(['check', path]);
  });
});
