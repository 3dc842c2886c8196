/** `action-tool summary`: where it writes, what it says, and that the filled workbook stays as it is. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { emptyResponse } from '../../src/core/answers/response.ts';
import { SUMMARY_NAME } from '../../src/core/plan/summaryPlan.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { must, readingOf, workbookBytes } from '../support/workbooks.ts';
import { refusal } from './support/refusal.ts';
import { linesOf, readBytes, run, scratchFolder } from './support/run.ts';

const MINE = 'not a workbook, but mine';
const FILLED = 'filled.xlsx';
const SUMMARISED = 'filled-summary.xlsx';

/** A folder with the example, filled. */
async function folderWithExample(response = exampleResponse): Promise<string> {
  const folder = scratchFolder();
  writeFileSync(join(folder, FILLED), await workbookBytes(response));
  return folder;
}

const sheetsOf = async (file: string): Promise<string[]> =>
  must(await new FileHost(readBytes(file)).read()).sheets.map(({ name }) => name);

describe('where the summary goes', () => {
  test('to a new file beside the filled one, which stays as it is', async () => {
    const cwd = await folderWithExample();
    const before = readFileSync(join(cwd, FILLED));
    const { exitCode, stdout, stderr } = await run(['summary', FILLED], { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(linesOf(stdout)).toEqual([`Wrote ${SUMMARISED}.`, 'Draft: 2 of 67 sub-items still open.']);
    expect(readdirSync(cwd).sort()).toEqual([SUMMARISED, FILLED].sort());
    expect(readFileSync(join(cwd, FILLED)).equals(before)).toBe(true);
    expect(await sheetsOf(join(cwd, SUMMARISED))).toEqual(['Start', 'Action Tool', 'Summary']);
    const grid = must(await new FileHost(readBytes(join(cwd, SUMMARISED))).read());
    expect(grid.names.map(({ name }) => name)).toContain(SUMMARY_NAME);
    expect((await readingOf(readBytes(join(cwd, SUMMARISED)))).response).toEqual(exampleResponse);
  });

  test('beside it also when it is in another folder, whose name has a dot', async () => {
    const cwd = await folderWithExample();
    mkdirSync(join(cwd, 'v1.2'));
    const file = join('v1.2', 'Réponses 2026.XLSX');
    writeFileSync(join(cwd, file), readBytes(join(cwd, FILLED)));
    const { stdout } = await run(['summary', file], { cwd });
    expect(linesOf(stdout)[0]).toBe(`Wrote ${join('v1.2', 'Réponses 2026-summary.XLSX')}.`);
  });

  test('to the file that --out names', async () => {
    const cwd = await folderWithExample();
    const { exitCode, stdout } = await run(['summary', FILLED, '--out', 'minister.xlsx'], { cwd });
    expect({ exitCode, first: linesOf(stdout)[0] }).toEqual({ exitCode: 0, first: 'Wrote minister.xlsx.' });
    expect(readdirSync(cwd).sort()).toEqual([FILLED, 'minister.xlsx']);
  });

  test.each([
    ['without --out', SUMMARISED, []],
    ['the one that --out names', 'other.xlsx', ['--out', 'other.xlsx']],
    ['the filled one itself', FILLED, ['--out', FILLED]],
  ])('not over a file that is there: %s; with --force, over it', async (_, out, options) => {
    const cwd = await folderWithExample();
    if (out !== FILLED) writeFileSync(join(cwd, out), MINE);
    const before = readFileSync(join(cwd, out));
    expect(await refusal(['summary', FILLED, ...options], { cwd })).toBe(
      `action-tool: "${out}" exists already. Please give another name with --out, or add --force to overwrite it.`,
    );
    expect(readFileSync(join(cwd, out)).equals(before)).toBe(true);
    expect((await run(['summary', FILLED, ...options, '--force'], { cwd })).exitCode).toBe(0);
    expect(await sheetsOf(join(cwd, out))).toContain('Summary');
  });

  test('a summary of a summarised workbook takes the old one’s place', async () => {
    const cwd = await folderWithExample();
    await run(['summary', FILLED], { cwd });
    await run(['summary', SUMMARISED, '--out', 'again.xlsx'], { cwd });
    expect(await sheetsOf(join(cwd, 'again.xlsx'))).toEqual(['Start', 'Action Tool', 'Summary']);
  });
});

describe('what it says', () => {
  test.each([
    ['no answer', {}, 'Draft: 67 of 67 sub-items still open.'],
    [
      'every answer',
      {
        ...exampleResponse.answers,
        '3.2': { status: 'implemented', statusText: '', activities: 'Done since 2020.', timeframe: '', barriers: '' },
        '13.4': { status: 'implemented', statusText: '', activities: 'Done since 2020.', timeframe: '', barriers: '' },
      },
      'Complete: 67 of 67 sub-items.',
    ],
  ])('of a workbook with %s', async (_, answers, state) => {
    const cwd = await folderWithExample({ ...emptyResponse(icanActionTool), answers });
    const { exitCode, stdout } = await run(['summary', FILLED], { cwd });
    expect({ exitCode, lines: linesOf(stdout) }).toEqual({ exitCode: 0, lines: [`Wrote ${SUMMARISED}.`, state] });
  });
});

describe('a file that cannot be used', () => {
  test.each([
    ['no workbook', MINE, /^action-tool: filled\.xlsx: This is not an Excel workbook/],
    ['nothing', '', /^action-tool: filled\.xlsx: .*Please/],
  ])('%s gives one line, and no new file', async (_, contents, message) => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, FILLED), contents);
    expect(await refusal(['summary', FILLED], { cwd })).toMatch(message);
    expect(readdirSync(cwd)).toEqual([FILLED]);
  });

  test('none at all', async () => {
    const cwd = scratchFolder();
    expect(await refusal(['summary', 'missing.xlsx'], { cwd })).toBe(
      'action-tool: There is no file "missing.xlsx". Please check its name and folder.',
    );
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('no name of a file', async () => {
    const { exitCode, stdout, stderr } = await run(['summary']);
    expect({ exitCode, stdout, lines: linesOf(stderr).length }).toEqual({ exitCode: 2, stdout: '', lines: 1 });
    expect(stderr).toMatch(/missing required argument 'file'/);
  });
});
