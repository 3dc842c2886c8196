/** `action-tool export` called wrongly, in every way: one line that says what to do, and no file. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { workbookBytes } from '../support/workbooks.ts';
import { runInProcess, type Files } from './support/inProcess.ts';
import { completeResponse } from './support/responses.ts';

const FILLED = 'filled.xlsx';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const complete = await workbookBytes(completeResponse);
const open = await workbookBytes(exampleResponse);

const filesWith = (bytes: Uint8Array, others: Readonly<Record<string, Uint8Array>> = {}): Files =>
  new Map([[FILLED, bytes], ...Object.entries(others)]);

async function refused(args: readonly string[], files: Files): Promise<string> {
  const before = [...files.keys()];
  const { exitCode, stdout, stderr } = await runInProcess(['export', ...args], files);
  expect({ exitCode, stdout, files: [...files.keys()] }).toEqual({ exitCode: 2, stdout: '', files: before });
  expect(stderr).toMatch(/^action-tool: [^\n]+\n$/);
  return stderr.trimEnd().replace('action-tool: ', '');
}

describe('wrong use', () => {
  test.each([
    ['no format', [FILLED], 'No format is given. Please add --to with one of: xlsx, docx, csv, json.'],
    [
      'an unknown format',
      [FILLED, '--to', 'pdf'],
      'There is no format "pdf". Please choose one of: xlsx, docx, csv, json.',
    ],
    [
      'a format that is a property of every object',
      [FILLED, '--to', 'constructor'],
      'There is no format "constructor". Please choose one of: xlsx, docx, csv, json.',
    ],
    [
      'an unknown paper',
      [FILLED, '--to', 'docx', '--paper', 'a3'],
      'There is no paper "a3". Please choose one of: a4, letter.',
    ],
    [
      'an unknown part',
      [FILLED, '--to', 'csv', '--leave-out', 'activities,status'],
      '"status" is no part that can be left out. Please choose from: activities, timeframe, barriers, additional-details, contact.',
    ],
    [
      'an empty part, as of an unset variable',
      [FILLED, '--to', 'csv', '--leave-out', ''],
      '"" is no part that can be left out. Please choose from: activities, timeframe, barriers, additional-details, contact.',
    ],
    [
      'an unknown finding',
      [FILLED, '--to', 'csv', '--withhold', '3.2/activities/email/7'],
      'The review has no finding "3.2/activities/email/7", so nothing was written. Please take the ids from --review, run with the same --names.',
    ],
    [
      'an empty finding',
      [FILLED, '--to', 'csv', '--withhold', ''],
      'The review has no finding "", so nothing was written. Please take the ids from --review, run with the same --names.',
    ],
    [
      'an id with line breaks',
      [FILLED, '--to', 'csv', '--withhold', 'a\nb\u001B[31m'],
      'The review has no finding "a b [31m", so nothing was written. Please take the ids from --review, run with the same --names.',
    ],
    [
      'a name of another format',
      [FILLED, '--to', 'docx', '--out', 'sent.xlsx'],
      'The name "sent.xlsx" is not one of a .docx file. Please change the name after --out, or the format after --to.',
    ],
    [
      'a name of a format that there is not',
      [FILLED, '--to', 'docx', '--out', 'Sent.PDF'],
      'The name "Sent.PDF" is not one of a .docx file. Please change the name after --out, or the format after --to.',
    ],
  ])('%s', async (_, args, message) => {
    expect(await refused(args, filesWith(complete))).toBe(message);
  });

  test('no file', async () => {
    expect(await refused(['--to', 'csv'], filesWith(complete))).toContain("missing required argument 'file'");
  });
});

describe('a list of names that cannot be used', () => {
  test.each<readonly [string, Uint8Array, RegExp]>([
    ['is empty', utf8(''), /^"names\.txt" has no name in it\. Please /],
    ['has blank lines only', utf8('\uFEFF\r\n \r\n\t\r\n'), /^"names\.txt" has no name in it\. Please /],
    [
      'is in an old code page',
      new Uint8Array([0x44, 0x69, 0xe9, 0x67, 0x6f, 0x0a]),
      /^"names\.txt" is not a text in UTF-8/,
    ],
    ['is a workbook', open, /^"names\.txt" is not a text in UTF-8\. Please save the list/],
  ])('%s', async (_, names, message) => {
    const files = filesWith(complete, { 'names.txt': names });
    expect(await refused([FILLED, '--to', 'csv', '--names', 'names.txt'], files)).toMatch(message);
    expect(await refused([FILLED, '--review', '--names', 'names.txt'], files)).toMatch(message);
  });

  test('is not replaced by the export', async () => {
    const files = filesWith(complete, { 'names.txt': utf8('Awa Diallo') });
    expect(
      await refused([FILLED, '--to', 'csv', '--names', 'names.txt', '--out', './names.txt', '--force'], files),
    ).toBe(
      '"./names.txt" is a file that this command reads, so it is not replaced. Please give another name with --out.',
    );
    expect(files.get('names.txt')).toEqual(utf8('Awa Diallo'));
  });

  test('is not there', async () => {
    expect(await refused([FILLED, '--review', '--names', 'names.txt'], filesWith(complete))).toBe(
      'There is no file "names.txt". Please check its name and folder.',
    );
  });
});

describe('good use', () => {
  test.each([
    ['parts with spaces and in capitals', ['--leave-out', 'Activities, BARRIERS']],
    ['the option twice', ['--leave-out', 'activities', '--leave-out', 'barriers']],
    ['a part twice', ['--leave-out', 'activities,barriers,activities']],
  ])('%s', async (_, args) => {
    const files = filesWith(complete);
    const { exitCode, stdout } = await runInProcess(['export', FILLED, '--to', 'csv', ...args], files);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Left out: Activities, Barriers.\n');
  });

  test('nothing of --review is written, with whatever else', async () => {
    const files = filesWith(complete);
    await runInProcess(['export', FILLED, '--review', '--to', 'csv', '--out', 'out.csv', '--force'], files);
    expect([...files.keys()]).toEqual([FILLED]);
  });
});

describe('the list of what stands in the way', () => {
  const manyOpen = {
    ...exampleResponse,
    answers: Object.fromEntries(
      Object.keys(exampleResponse.answers).map((ref) => [
        ref,
        { status: 'committed', statusText: '', activities: '', timeframe: '', barriers: '' },
      ]),
    ),
  };

  test('has at most 20 lines, then how many more', async () => {
    const files = filesWith(await workbookBytes(manyOpen));
    const { exitCode, stdout } = await runInProcess(['export', FILLED, '--to', 'csv'], files);
    expect(exitCode).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    const shown = lines.filter((line) => line.includes('to mend  ')).length;
    expect(lines.at(-1)).toBe(`... and ${134 - shown} more. See them all with: action-tool check "${FILLED}"`);
  });

  test('is whole as JSON', async () => {
    const files = filesWith(await workbookBytes(manyOpen));
    const { exitCode, stdout } = await runInProcess(['export', FILLED, '--to', 'csv', '--json'], files);
    const printed = JSON.parse(stdout) as { written: null; blockers: { code: string; message: string }[] };
    expect({ exitCode, written: printed.written, n: printed.blockers.length }).toEqual({
      exitCode: 1,
      written: null,
      n: 134,
    });
    for (const { message } of printed.blockers) expect(message).toMatch(/^"Commit to implement" needs /);
  });

  test('of an exported file as JSON', async () => {
    const files = filesWith(complete);
    const { exitCode, stdout } = await runInProcess(
      ['export', FILLED, '--to', 'json', '--json', '--leave-out', 'contact'],
      files,
    );
    expect(exitCode).toBe(0);
    const printed = JSON.parse(stdout) as Record<string, unknown>;
    expect(printed).toMatchObject({
      file: FILLED,
      written: 'Action Tool - Example Ministry - 2026 - final 2026-11-25.json',
      format: 'json',
      kind: 'final',
      open: 0,
      total: 67,
      leftOut: ['contact'],
      withheld: 0,
    });
    expect(printed['fingerprint']).toMatch(/^[0-9a-f]{64}$/);
    expect(printed['review']).toMatchObject({ inFile: {}, besides: [] });
  });
});
