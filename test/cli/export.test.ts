/** `action-tool export`: where it writes, what it says, and when it refuses. As a process of its own, on a real disk. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import type { Response } from '../../src/core/answers/response.ts';
import { readingOf, workbookBytes } from '../support/workbooks.ts';
import { refusal } from './support/refusal.ts';
import { asRead, completeResponse } from './support/responses.ts';
import { asNobody, hasPermissions, linesOf, readBytes, run, scratchFolder } from './support/run.ts';

const FILLED = 'filled.xlsx';
const FORMATS = ['xlsx', 'docx', 'csv', 'json'] as const;
/** Whatever the day is. */
const DATE = String.raw`\d{4}-\d{2}-\d{2}`;

async function folderWith(response: Response): Promise<string> {
  const folder = scratchFolder();
  writeFileSync(join(folder, FILLED), await workbookBytes(response));
  return folder;
}

/** The files that came into the folder. */
const newIn = (folder: string): string[] => readdirSync(folder).filter((name) => name !== FILLED);

describe('without --out', () => {
  test.each(FORMATS)('a final .%s has a name that says what it is, beside the workbook', async (format) => {
    const cwd = await folderWith(completeResponse);
    const before = readFileSync(join(cwd, FILLED));
    const { exitCode, stdout, stderr } = await run(['export', FILLED, '--to', format], { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const [name = '', ...others] = newIn(cwd);
    expect(others).toEqual([]);
    expect(name).toMatch(new RegExp(`^Action Tool - Example Ministry - 2026 - final ${DATE}\\.${format}$`));
    expect(linesOf(stdout)).toContain(`Wrote ${name}.`);
    expect(linesOf(stdout)).toContain('Final: complete, 67 sub-items.');
    expect(readFileSync(join(cwd, FILLED)).equals(before)).toBe(true);
  });

  test.each(FORMATS)('a draft .%s says how much is open', async (format) => {
    const cwd = await folderWith(exampleResponse);
    const { exitCode, stdout, stderr } = await run(['export', FILLED, '--to', format, '--draft'], { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(newIn(cwd)).toEqual([
      expect.stringMatching(new RegExp(`^Action Tool - Example Ministry - 2026 - DRAFT 2 open ${DATE}\\.${format}$`)),
    ]);
    const saysSo = ['xlsx', 'docx'].includes(format)
      ? 'the file says so'
      : 'data cannot say so themselves, so please keep DRAFT in the file’s name';
    expect(linesOf(stdout)).toContain(`Draft: 2 of 67 sub-items still open; ${saysSo}.`);
  });

  test('it is written to the folder of the workbook, not to the one of the caller', async () => {
    const cwd = await folderWith(completeResponse);
    mkdirSync(join(cwd, 'v1.2'));
    const file = join('v1.2', 'Réponses.XLSX');
    writeFileSync(join(cwd, file), readBytes(join(cwd, FILLED)));
    const { stdout } = await run(['export', file, '--to', 'json'], { cwd });
    expect(readdirSync(join(cwd, 'v1.2'))).toHaveLength(2);
    expect(stdout).toMatch(new RegExp(`^Wrote v1\\.2/Action Tool - .*\\.json\\.$`, 'm'));
  });
});

describe('what it says before the file is told of', () => {
  test('how many findings of which kind, and how to see them', async () => {
    const cwd = await folderWith(exampleResponse);
    const { stdout } = await run(['export', FILLED, '--to', 'csv', '--draft'], { cwd });
    const lines = linesOf(stdout);
    const wrote = lines.findIndex((line) => line.startsWith('Wrote '));
    const said = lines.slice(0, wrote).join('\n');
    expect(said).toMatch(/^Review: \d+ pieces? of text looks? like a person/);
    expect(said).toMatch(/^ {2}an e-mail address: 1$/m);
    expect(said).toContain(`action-tool export "${FILLED}" --review`);
    expect(said).toContain('help and not a guarantee');
    // Nothing of the answers, which may be on a screen that others see.
    expect(stdout).not.toContain('wps@ministry.example');
  });

  test('the fingerprint, and how to verify a workbook', async () => {
    const cwd = await folderWith(completeResponse);
    const { stdout } = await run(['export', FILLED, '--to', 'xlsx', '--out', 'sent.xlsx'], { cwd });
    expect(stdout).toMatch(/^Fingerprint of the answers \(SHA-256\): [0-9a-f]{64}$/m);
    const [, command = ''] = /exported: action-tool (.*)$/m.exec(stdout) ?? [];
    expect(command).toBe('verify "sent.xlsx"');
    expect((await run(['verify', 'sent.xlsx'], { cwd })).exitCode).toBe(0);
  });
});

describe('--out', () => {
  test('names the file', async () => {
    const cwd = await folderWith(completeResponse);
    const { exitCode } = await run(['export', FILLED, '--to', 'docx', '--out', 'minister.docx'], { cwd });
    expect(exitCode).toBe(0);
    expect(newIn(cwd)).toEqual(['minister.docx']);
  });

  test.each(['answers', 'answers.txt', 'answers.v2', 'ANSWERS.CSV'])('%s is a good name for a .csv', async (out) => {
    const cwd = await folderWith(completeResponse);
    expect((await run(['export', FILLED, '--to', 'csv', '--out', out], { cwd })).exitCode).toBe(0);
    expect(newIn(cwd)).toEqual([out]);
  });

  test('a file that is there is not overwritten; with --force it is', async () => {
    const cwd = await folderWith(completeResponse);
    writeFileSync(join(cwd, 'out.json'), 'mine');
    const args = ['export', FILLED, '--to', 'json', '--out', 'out.json'];
    expect(await refusal(args, { cwd })).toBe(
      'action-tool: "out.json" exists already. Please give another name with --out, or add --force to overwrite it.',
    );
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('mine');
    expect((await run([...args, '--force'], { cwd })).exitCode).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toEqual(completeResponse);
  });

  test.each([
    ['by its name', FILLED],
    ['by another path', `./sub/../${FILLED}`],
    ['by a link', 'link.xlsx'],
  ])('the workbook itself is never overwritten: %s', async (_, out) => {
    const cwd = await folderWith(completeResponse);
    mkdirSync(join(cwd, 'sub'));
    symlinkSync(FILLED, join(cwd, 'link.xlsx'));
    const before = readFileSync(join(cwd, FILLED));
    expect(await refusal(['export', FILLED, '--to', 'xlsx', '--out', out, '--force'], { cwd })).toContain(
      'is the workbook itself, which an export does not replace',
    );
    expect(readFileSync(join(cwd, FILLED)).equals(before)).toBe(true);
  });
});

describe('a target that cannot be written', () => {
  test.each([
    ['a folder that is not there', 'missing/out.csv', /The folder of "missing\/out\.csv" does not exist/],
    ['a folder', 'folder', /"folder" is a folder/],
  ])('%s', async (_, out, message) => {
    const cwd = await folderWith(completeResponse);
    mkdirSync(join(cwd, 'folder'));
    expect(await refusal(['export', FILLED, '--to', 'csv', '--out', out, '--force'], { cwd })).toMatch(message);
    expect(newIn(cwd)).toEqual(['folder']);
  });

  (hasPermissions ? test : test.skip)('a folder without permission', async () => {
    const cwd = await folderWith(completeResponse);
    const as = asNobody(cwd);
    mkdirSync(join(cwd, 'closed'), { mode: 0o555 });
    chmodSync(join(cwd, 'closed'), 0o555);
    chmodSync(join(cwd, FILLED), 0o644);
    expect(await refusal(['export', FILLED, '--to', 'csv', '--out', 'closed/out.csv'], { cwd, as })).toMatch(
      /"closed\/out\.csv" cannot be written \(EACCES\)/,
    );
    expect(readdirSync(join(cwd, 'closed'))).toEqual([]);
  });
});

describe('a final export with something to mend', () => {
  test('is refused with what the check says of it, and nothing is written', async () => {
    const cwd = await folderWith(exampleResponse);
    const { exitCode, stdout, stderr } = await run(['export', FILLED, '--to', 'xlsx'], { cwd });
    expect(exitCode).toBe(1);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^action-tool: filled\.xlsx: .*2 things.*Please /)]);
    const listed = linesOf(stdout).filter((line) => line.includes('to mend  '));
    expect(listed).toEqual([
      `  3.2  'Action Tool'!G9  to mend  "Commit to implement" needs a timeframe. Please say by when.`,
      `  13.4  'Action Tool'!H49  to mend  "Cannot implement" needs a description of the barriers.`,
    ]);
    const check = await run(['check', FILLED], { cwd });
    for (const line of listed) expect(linesOf(check.stdout)).toContain(line);
    expect(newIn(cwd)).toEqual([]);
  });

  test.each(FORMATS)('an empty questionnaire is no final .%s, and is a draft', async (format) => {
    const cwd = await folderWith(asRead());
    const refused = await run(['export', FILLED, '--to', format], { cwd });
    expect({ exitCode: refused.exitCode, files: newIn(cwd) }).toEqual({ exitCode: 1, files: [] });
    expect(refused.stdout).toContain('sub-items have no answer yet: 1.1, 1.2');
    const drafted = await run(['export', FILLED, '--to', format, '--draft'], { cwd });
    expect({ exitCode: drafted.exitCode, stderr: drafted.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(newIn(cwd)).toEqual([
      expect.stringMatching(new RegExp(`^Action Tool - DRAFT 67 open ${DATE}\\.${format}$`)),
    ]);
  });
});

describe('what is in the file', () => {
  test('an exported workbook holds the same answers', async () => {
    const cwd = await folderWith(completeResponse);
    await run(['export', FILLED, '--to', 'xlsx', '--out', 'out.xlsx'], { cwd });
    expect((await readingOf(readBytes(join(cwd, 'out.xlsx')))).response).toEqual(completeResponse);
    expect((await run(['check', 'out.xlsx'], { cwd })).exitCode).toBe(0);
  });

  test('the .json makes the same workbook', async () => {
    const cwd = await folderWith(exampleResponse);
    await run(['export', FILLED, '--to', 'json', '--draft', '--out', 'out.json'], { cwd });
    await run(['generate', '--answers', 'out.json', '--out', 'again.xlsx'], { cwd });
    expect(readFileSync(join(cwd, 'again.xlsx')).equals(readFileSync(join(cwd, FILLED)))).toBe(true);
  });
});

describe('a file that cannot be used', () => {
  test.each([
    ['no workbook', 'not a workbook', /^action-tool: filled\.xlsx: This is not an Excel workbook/],
    ['nothing', '', /^action-tool: filled\.xlsx: .*Please/],
  ])('%s', async (_, contents, message) => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, FILLED), contents);
    for (const args of [['--to', 'csv'], ['--review']]) {
      expect(await refusal(['export', FILLED, ...args], { cwd })).toMatch(message);
    }
    expect(newIn(cwd)).toEqual([]);
  });

  test('none at all', async () => {
    expect(await refusal(['export', 'missing.xlsx', '--to', 'csv'], { cwd: scratchFolder() })).toBe(
      'action-tool: There is no file "missing.xlsx". Please check its name and folder.',
    );
  });
});
