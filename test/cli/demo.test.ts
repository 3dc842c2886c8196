/** `action-tool demo`: the first thing that somebody runs. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { answerTo } from '../../src/core/answers/response.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { must, readingOf, workbookBytes } from '../support/workbooks.ts';
import { linesOf, readBytes, run, scratchFolder } from './support/run.ts';
import { asRead } from './support/responses.ts';

const BLANK = 'action-tool-blank.xlsx';
const EXAMPLE = 'action-tool-example.xlsx';
const FORM = 'action-tool-example-form.docx';
const ALL = [BLANK, FORM, EXAMPLE];

describe('the demo', () => {
  const folder = join(scratchFolder(), 'new', 'folder');
  const paths = { blank: join(folder, BLANK), example: join(folder, EXAMPLE), form: join(folder, FORM) };

  test('writes both workbooks and the form, checks the example, and says what to open', async () => {
    const { exitCode, stdout, stderr } = await run(['demo', '--out', folder]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(readdirSync(folder).sort()).toEqual(ALL);

    const lines = linesOf(stdout);
    expect(lines.slice(0, 3)).toEqual([`Wrote ${paths.blank}`, `Wrote ${paths.example}`, `Wrote ${paths.form}`]);
    expect(lines.filter((line) => line.includes('to mend  '))).toEqual([
      `  3.2  'Action Tool'!G9  to mend  "Commit to implement" needs a timeframe. Please say by when.`,
      `  13.4  'Action Tool'!H49  to mend  "Cannot implement" needs a description of the barriers.`,
    ]);
    expect(lines).toContain('2 things to mend before this is complete.');
    expect(stdout).not.toContain('to review');
    expect(lines.at(-1)).toContain(`Open ${paths.example} in Excel or LibreOffice`);
    expect(lines.at(-1)).toContain(`${paths.blank} to fill in your own`);
    expect(lines.at(-1)).toContain(`${paths.form} is the example as the official form, exported as a draft`);
  });

  test('the workbooks hold nothing and the example', async () => {
    expect((await readingOf(readBytes(paths.blank))).response).toEqual(asRead());
    expect((await readingOf(readBytes(paths.example))).response).toEqual(exampleResponse);
  });

  test('the example has its summary', async () => {
    const grid = must(await new FileHost(readBytes(paths.example)).read());
    expect(grid.sheets.map(({ name }) => name)).toEqual(['Start', 'Action Tool', 'Summary']);
    const blank = must(await new FileHost(readBytes(paths.blank)).read());
    expect(blank.sheets.map(({ name }) => name)).toEqual(['Start', 'Action Tool']);
  });

  test('the blank workbook is the one that generate makes', async () => {
    const out = join(folder, '..', 'generated.xlsx');
    expect((await run(['generate', '--out', out])).exitCode).toBe(0);
    expect(readFileSync(out).equals(readFileSync(paths.blank))).toBe(true);
  });

  test('running it again makes its own files anew', async () => {
    const first = readFileSync(paths.blank);
    for (const file of [paths.blank, paths.example]) writeFileSync(file, 'something else');
    expect((await run(['demo', '--out', folder])).exitCode).toBe(0);
    expect(readFileSync(paths.blank).equals(first)).toBe(true);
    // The example's summary says when it was built, so its bytes are others.
    expect((await readingOf(readBytes(paths.example))).response).toEqual(exampleResponse);
    expect(readdirSync(folder).sort()).toEqual(ALL);
  });

  test('the command that it suggests works', async () => {
    const { stdout } = await run(['demo', '--out', folder]);
    const [, suggested = ''] = /Then run: node \S*cli\.js (.*)$/m.exec(stdout) ?? [];
    expect((await run(wordsOf(suggested))).exitCode).toBe(1);
  });
});

describe('where the demo writes', () => {
  test('to the folder "out" unless told otherwise', async () => {
    const cwd = scratchFolder();
    const { exitCode, stdout } = await run(['demo'], { cwd });
    expect(exitCode).toBe(0);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(ALL);
    expect(stdout).toContain(`Wrote ${join('out', BLANK)}`);
  });

  test.each([BLANK, EXAMPLE])('not over answers that somebody has filled in: %s', async (name) => {
    const cwd = scratchFolder();
    await run(['demo'], { cwd });
    const activities = 'Filled in by somebody.';
    const answers = { '1.1': { ...answerTo(exampleResponse, '1.1'), activities } };
    writeFileSync(join(cwd, 'out', name), await workbookBytes({ ...exampleResponse, answers }));
    const before = ALL.map((file) => readFileSync(join(cwd, 'out', file)));
    const { exitCode, stdout, stderr } = await run(['demo'], { cwd });
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `action-tool: "${join('out', name)}" has answers that the demo did not write, so it is not replaced. Please give another folder with --out.\n`,
    });
    expect(ALL.map((file) => readFileSync(join(cwd, 'out', file)))).toEqual(before);
  });

  test('a folder whose name is taken by a file', async () => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, 'out'), 'mine');
    const { exitCode, stdout, stderr } = await run(['demo'], { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(linesOf(stderr)).toHaveLength(1);
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe('mine');
  });
});

/** A command line's words, as a shell takes it apart: what is in quotation marks is one word. */
function wordsOf(line: string): string[] {
  return (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, ''));
}
