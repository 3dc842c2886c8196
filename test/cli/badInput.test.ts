/** Files that are no filled-in questionnaire: each is refused in one line that says what to do. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import {
  HOSTILE_NAME,
  brokenInside,
  cutOff,
  encrypted,
  noWorkbooks,
  noZips,
  ofHostileName,
  ofNewerLayout,
  ofOtherQuestionnaire,
  oldFormats,
  ordinary,
} from '../support/hostileFiles.ts';
import { workbookBytes } from '../support/workbooks.ts';
import { asNobody, hasPermissions, scratchFolder } from './support/run.ts';
import { refusal } from './support/refusal.ts';
import { partText } from './support/zips.ts';

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

describe('what is no workbook', () => {
  test.each(noZips)('%s', async (_, name, make) => {
    expect(await refusalOf(name, await make())).toBe(
      'This is not an Excel workbook (.xlsx). Please choose the workbook that was filled in.',
    );
  });

  test.each(noWorkbooks)('%s', async (_, name, make) => {
    expect(await refusalOf(name, await make())).toMatch(/^This is a packed file, but not an Excel workbook\. /);
  });

  test.each(oldFormats)('%s', async (_, name, make) => {
    expect(await refusalOf(name, await make())).toMatch(/^This is an old Excel file \(\.xls\)\. .* save it/);
  });
});

describe('a workbook that cannot be read', () => {
  test.each(encrypted)('%s', async (_, name, make) => {
    expect(await refusalOf(name, await make())).toMatch(/^The workbook is protected by a password\. .*Protect/);
  });

  test.each(cutOff)('%s', async (_, name, make) => {
    expect(await refusalOf(name, await make())).toMatch(/^The workbook is damaged or incomplete\. /);
  });

  test.each(brokenInside)('%s', async (_, name, make) => {
    expect(await refusalOf(name, await make())).toMatch(/^The workbook (is damaged|holds no questionnaire)/);
  });
});

describe('a workbook that is another', () => {
  test.each([ordinary])('%s', async (_, name, make) => {
    expect(await refusalOf(name, await make())).toBe(
      'The workbook holds no questionnaire of this tool. Please choose the workbook that was filled in.',
    );
  });

  test.each([ofOtherQuestionnaire])('%s', async (_, name, make) => {
    expect(await refusalOf(name, await make())).toBe(
      'The workbook holds another questionnaire (another-questionnaire 2.3); this one is ican-action-tool 1.0. Please give its file with --framework.',
    );
  });

  test.each([ofNewerLayout])('%s', async (_, name, make) => {
    expect(await refusalOf(name, await make())).toMatch(/newer version .*\(layout 99; .* up to 1\)\. Please update/);
  });

  test.each([ofHostileName])('%s', async (_, name, make) => {
    const contents = await make();
    expect(partText(contents, 'docProps/custom.xml')).toContain(HOSTILE_NAME);
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(await refusalOf(name, contents)).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
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
