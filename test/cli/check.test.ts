/** `action-tool check`: exit codes and both outputs. What each finding looks like is in checkFindings.test.ts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { NO_ANSWER } from '../../src/core/answers/response.ts';
import { workbookBytes } from '../support/workbooks.ts';
import { linesOf, run, scratchFolder, type Outcome } from './support/run.ts';
import { completeResponse } from './support/responses.ts';

const folder = scratchFolder();
const files = { complete: 'complete.xlsx', open: 'open.xlsx', blank: 'blank.xlsx', notes: 'notes.txt' };
writeFileSync(join(folder, files.complete), await workbookBytes(completeResponse));
writeFileSync(join(folder, files.open), await workbookBytes(exampleResponse));
writeFileSync(join(folder, files.blank), await workbookBytes());
writeFileSync(join(folder, files.notes), 'These are only my notes.\n');

const check = (...args: string[]): Promise<Outcome> => run(['check', ...args], { cwd: folder });
const parsed = ({ stdout }: Outcome): unknown => JSON.parse(stdout);

const identity = { framework: { id: 'ican-action-tool', version: '1.0' }, language: 'en' };
const completeReport = {
  file: files.complete,
  ...identity,
  complete: true,
  subItems: { total: 67, complete: 67, incomplete: 0, blank: 0 },
  findings: [],
};
const openReport = {
  file: files.open,
  ...identity,
  complete: false,
  subItems: { total: 67, complete: 65, incomplete: 2, blank: 0 },
  findings: [
    {
      code: 'timeframe-missing',
      severity: 'blocker',
      subItem: '3.2',
      field: 'timeframe',
      cell: "'Action Tool'!G9",
      message: '"Commit to implement" needs a timeframe. Please say by when.',
    },
    {
      code: 'barriers-missing',
      severity: 'blocker',
      subItem: '13.4',
      field: 'barriers',
      cell: "'Action Tool'!H49",
      message: '"Cannot implement" needs a description of the barriers.',
    },
  ],
};

describe('one workbook, for a person', () => {
  test('complete: exit code 0', async () => {
    const { exitCode, stdout, stderr } = await check(files.complete);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(linesOf(stdout)).toEqual([
      files.complete,
      'Protection Framework For Action, version 1.0',
      '[########################]  67 of 67 complete, 0 started, 0 to do',
      '',
      'Complete: nothing is missing.',
      '',
    ]);
  });

  test('something is missing: exit code 1, and Ref, cell and message under the section', async () => {
    const { exitCode, stdout, stderr } = await check(files.open);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(linesOf(stdout)).toEqual([
      files.open,
      'Protection Framework For Action, version 1.0',
      '[#######################.]  65 of 67 complete, 2 started, 0 to do',
      '',
      'Building a Legal and Political Safety Net for Women Peacebuilders  18/19',
      `  3.2  'Action Tool'!G9  to mend  "Commit to implement" needs a timeframe. Please say by when.`,
      '',
      'Security for Women Peacebuilders at the Peace Table and in International Spaces  16/17',
      `  13.4  'Action Tool'!H49  to mend  "Cannot implement" needs a description of the barriers.`,
      '',
      '2 things to mend before this is complete.',
      '',
    ]);
  });

  test('nothing filled in: the respondent first, and one line for each section', async () => {
    const { exitCode, stdout } = await check(files.blank);
    expect(exitCode).toBe(1);
    const lines = linesOf(stdout);
    expect(lines[2]).toBe('[........................]  0 of 67 complete, 0 started, 67 to do');
    expect(lines.slice(4, 6)).toEqual([
      'Respondent',
      '  Start!B20  to mend  "Institution" is empty. Please fill it in.',
    ]);
    expect(lines.filter((line) => line.includes('have no answer yet'))).toHaveLength(4);
    expect(lines).toContain('71 things to mend before this is complete.');
  });

  test('no colours in what is no terminal', async () => {
    for (const file of [files.complete, files.blank]) expect((await check(file)).stdout).not.toContain('\u001B');
  });

  test('control characters in answers stay off the terminal', async () => {
    const hostile = 'Perhaps\u001B]0;title\u0007\u009B2J';
    const answers = { ...completeResponse.answers, '1.1': { ...NO_ANSWER, statusText: hostile } };
    const response = { ...completeResponse, answers };
    writeFileSync(join(folder, 'hostile.xlsx'), await workbookBytes(response));
    const { exitCode, stdout } = await check('hostile.xlsx');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Perhaps');
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  });
});

describe('one workbook, as JSON', () => {
  test('complete', async () => {
    const outcome = await check('--json', files.complete);
    expect({ exitCode: outcome.exitCode, stderr: outcome.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(parsed(outcome)).toEqual(completeReport);
  });

  test('something is missing', async () => {
    const outcome = await check('--json', files.open);
    expect({ exitCode: outcome.exitCode, stderr: outcome.stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(parsed(outcome)).toEqual(openReport);
  });

  test('the keys come in the order in which they are documented', async () => {
    const report = parsed(await check('--json', files.open)) as typeof openReport;
    expect(Object.keys(report)).toEqual(['file', 'framework', 'language', 'complete', 'subItems', 'findings']);
    expect(Object.keys(report.subItems)).toEqual(['total', 'complete', 'incomplete', 'blank']);
    const [finding] = report.findings;
    expect(Object.keys(finding ?? {})).toEqual(['code', 'severity', 'subItem', 'field', 'cell', 'message']);
  });

  test('unusable: nothing on standard output', async () => {
    const { exitCode, stdout, stderr } = await check('--json', files.notes);
    expect({ exitCode, stdout, lines: linesOf(stderr).length }).toEqual({ exitCode: 2, stdout: '', lines: 1 });
  });
});

describe('several workbooks', () => {
  test('all complete: exit code 0', async () => {
    const { exitCode, stdout } = await check(files.complete, files.complete);
    expect(exitCode).toBe(0);
    expect(stdout.match(/Complete: nothing is missing\./g)).toHaveLength(2);
  });

  test('one is open: exit code 1, and a list as JSON', async () => {
    const outcome = await check('--json', files.complete, files.open);
    expect(outcome.exitCode).toBe(1);
    expect(parsed(outcome)).toEqual([completeReport, openReport]);
  });

  const unusable = (file: string): string =>
    `action-tool: ${file}: This is not an Excel workbook (.xlsx). Please choose the workbook that was filled in.\n`;

  test('one is unusable: the others are reported all the same, and the exit code is 2', async () => {
    const { exitCode, stdout, stderr } = await check(files.complete, files.notes, files.open);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: unusable(files.notes) });
    const [first, second] = [await check(files.complete), await check(files.open)];
    expect(stdout).toBe(first.stdout + second.stdout);
  });

  test('one is unusable, as JSON: in its place in the list', async () => {
    const outcome = await check('--json', files.open, files.notes, files.complete);
    expect({ exitCode: outcome.exitCode, stderr: outcome.stderr }).toEqual({
      exitCode: 2,
      stderr: unusable(files.notes),
    });
    const message = 'This is not an Excel workbook (.xlsx). Please choose the workbook that was filled in.';
    expect(parsed(outcome)).toEqual([
      openReport,
      { file: files.notes, error: { code: 'not-zip', message } },
      completeReport,
    ]);
  });

  test('several are unusable: a line for each', async () => {
    mkdirSync(join(folder, 'sub'), { recursive: true });
    const { exitCode, stdout, stderr } = await check(files.notes, 'missing.xlsx', 'sub');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(linesOf(stderr).map((line) => line.split('. ')[0])).toEqual([
      `action-tool: ${files.notes}: This is not an Excel workbook (.xlsx)`,
      'action-tool: There is no file "missing.xlsx"',
      'action-tool: "sub" is a folder',
    ]);
  });
});
