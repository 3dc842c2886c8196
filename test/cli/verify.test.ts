/** `action-tool verify`: what it says of an exported workbook, unchanged and changed by a program that is not ours. */
import ExcelJS from 'exceljs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { completeExample, exportedBytes } from '../support/exported.ts';
import { otherWords } from '../support/otherWords.ts';
import { describeWith, openpyxl, python, readBytes, temporaryFolder } from '../support/tools.ts';
import { workbookBytes } from '../support/workbooks.ts';
import { runInProcess, type Files, type InProcessOutcome } from './support/inProcess.ts';
import { completeResponse } from './support/responses.ts';

const SENT = 'sent.xlsx';

async function sent(...args: string[]): Promise<Files> {
  const response = args.includes('--draft') ? exampleResponse : completeResponse;
  const files: Files = new Map([['filled.xlsx', await workbookBytes(response)]]);
  const { exitCode } = await runInProcess(['export', 'filled.xlsx', '--to', 'xlsx', '--out', SENT, ...args], files);
  expect(exitCode).toBe(0);
  return files;
}

const verify = (files: Files, ...args: string[]): Promise<InProcessOutcome> =>
  runInProcess(['verify', SENT, ...args], files);

/** The file after ExcelJS changed it; it saves the rest as it understands it. */
async function edited(files: Files, edit: (workbook: ExcelJS.Workbook) => void): Promise<Files> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((files.get(SENT) ?? new Uint8Array()).slice().buffer);
  edit(workbook);
  return new Map([[SENT, new Uint8Array(await workbook.xlsx.writeBuffer())]]);
}

describe('as it was exported', () => {
  test.each([
    ['final', []],
    ['draft', ['--draft']],
    ['with parts left out', ['--leave-out', 'activities,contact']],
    ['with findings withheld', ['--withhold', 'all']],
    ['on Letter', ['--paper', 'letter']],
  ])('%s', async (_, args) => {
    const files = await sent(...args);
    const { exitCode, stdout, stderr } = await verify(files);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toEqual([
      SENT,
      'Unchanged: the file is as it was exported.',
      '  The answers are those that were exported.',
      '  The submission record is unchanged.',
      '  Every cell of the sheets is unchanged.',
    ]);
    const json = JSON.parse((await verify(files, '--json')).stdout) as unknown;
    expect(json).toMatchObject({
      file: SENT,
      unchanged: true,
      answers: 'unchanged',
      record: 'unchanged',
      sheets: 'unchanged',
      compared: true,
      cells: [],
    });
  });
});

describe('changed', () => {
  test('an answer: the fingerprint does not match, and the cell is named', async () => {
    const files = await edited(await sent(), (workbook) => {
      const cell = workbook.getWorksheet('Action Tool')?.getCell('F2');
      if (cell !== undefined) cell.value = 'Something else than what was sent.';
    });
    const { exitCode, stdout } = await verify(files);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('CHANGED: the file is not as it was exported.');
    expect(stdout).toContain('  The answers are NOT those that were exported.');
    const json = JSON.parse((await verify(files, '--json')).stdout) as { answers: string; cells: unknown[] };
    expect(json.answers).toBe('changed');
  });

  test('many cells: at most 20 are listed, then how many more', async () => {
    const files = await edited(await sent(), (workbook) => {
      const sheet = workbook.getWorksheet('Action Tool');
      for (let row = 2; row <= 68; row += 1) {
        const cell = sheet?.getCell(`D${row}`);
        if (cell !== undefined) cell.value = 'Another wording';
      }
    });
    const { exitCode, stdout } = await verify(files);
    expect(exitCode).toBe(1);
    const listed = stdout.split('\n').filter((line) => /^ {4}'?\S/.test(line));
    expect(listed).toHaveLength(21);
    expect(listed[20]).toMatch(/^ {4}\.\.\. and \d+ more\. See them all with: action-tool verify "sent\.xlsx" --json$/);
    const json = JSON.parse((await verify(files, '--json')).stdout) as { cells: { sheet: string; address: string }[] };
    expect(json.cells).toContainEqual({ sheet: 'Action Tool', address: 'D68' });
    expect(json.cells.length).toBeGreaterThanOrEqual(67);
  });
});

describe('made by another release', () => {
  const theirs = async (): Promise<Uint8Array> =>
    exportedBytes(completeExample, { t: otherWords({ 'start.respondent': 'Who answers' }) });

  test('answers and record are checked, the cells are not, and it says so', async () => {
    const files: Files = new Map([[SENT, await theirs()]]);
    const { exitCode, stdout, stderr } = await verify(files);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const json = JSON.parse((await verify(files, '--json')).stdout) as {
      submission: { edition: string };
      edition: string;
    };
    expect(json).toMatchObject({
      // Neither true nor false: nobody looked at the cells.
      unchanged: null,
      answers: 'unchanged',
      record: 'unchanged',
      sheets: 'not-compared',
      compared: false,
      reason: 'other-edition',
      cells: [],
    });
    expect(stdout.trimEnd().split('\n')).toEqual([
      SENT,
      'Unchanged as far as it was checked: answers and record are as they were exported. The cells were NOT compared.',
      '  The answers are those that were exported.',
      '  The submission record is unchanged.',
      `  The cells of the sheets were NOT compared: the record says that the file has the form ${json.submission.edition}, and this release makes the form ${json.edition}. Please verify the file with the release that made it, to compare every cell.`,
    ]);
    expect(stdout).not.toContain('as it was exported.');
  });

  test('a changed answer is CHANGED', async () => {
    const files = await edited(new Map([[SENT, await theirs()]]), (workbook) => {
      const cell = workbook.getWorksheet('Action Tool')?.getCell('F2');
      if (cell !== undefined) cell.value = 'Something else than what was sent.';
    });
    const { exitCode, stdout } = await verify(files);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('CHANGED: the file is not as it was exported.');
    expect(stdout).toContain('The cells of the sheets were NOT compared');
    const json = JSON.parse((await verify(files, '--json')).stdout) as unknown;
    expect(json).toMatchObject({ unchanged: false, compared: false, sheets: 'not-compared' });
  });

  test('a record that names no form, changed: CHANGED', async () => {
    const files: Files = new Map([[SENT, await theirs()]]);
    const unnamed = await edited(files, (workbook) => {
      workbook.getWorksheet('Start')?.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.text.includes(', form ')) cell.value = cell.text.replace(/, form [0-9a-f]{8}/, '');
        });
      });
    });
    const { exitCode, stdout } = await verify(unnamed);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('The submission record was CHANGED');
    expect(stdout).toMatch(/were NOT compared: the record does not say which form the file has\. This release makes/);
  });
});

describeWith(openpyxl, 'changed with openpyxl', () => {
  const folder = temporaryFolder();
  const SCRIPT = `
import sys, openpyxl
source, target, sheet, cell = sys.argv[1:5]
book = openpyxl.load_workbook(source)
if sheet:
    book[sheet][cell] = "changed by openpyxl"
book.save(target)
`;

  test.each([
    ['nothing', '', '', 0],
    ['an answer', 'Action Tool', 'F2', 1],
    ['a status', 'Action Tool', 'E30', 1],
    ['the wording of a sub-item', 'Action Tool', 'D10', 1],
    ['the institution', 'Start', 'B14', 1],
    ['a cell beside the table', 'Action Tool', 'M3', 1],
    ['a cell of the Summary', 'Summary', 'B2', 1],
  ])('%s', async (_, sheet, cell, expected) => {
    const [source, target] = [join(folder, 'sent.xlsx'), join(folder, 'changed.xlsx')];
    writeFileSync(source, (await sent()).get(SENT) ?? new Uint8Array());
    await python(SCRIPT, source, target, sheet, cell);
    const { exitCode, stdout } = await verify(new Map([[SENT, readBytes(target)]]));
    expect({ exitCode, stdout }).toEqual({ exitCode: expected, stdout });
  });
});

describe('nothing to verify', () => {
  test.each([
    ['a workbook that was never exported', () => workbookBytes(completeResponse), /has no submission record.*Please /],
    ['no workbook', () => Promise.resolve(new TextEncoder().encode('mine')), /This is not an Excel workbook/],
  ])('%s', async (_, bytes, message) => {
    const { exitCode, stdout, stderr } = await verify(new Map([[SENT, await bytes()]]));
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^action-tool: sent\.xlsx: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });

  test('no file', async () => {
    expect((await verify(new Map())).stderr).toBe(
      'action-tool: There is no file "sent.xlsx". Please check its name and folder.\n',
    );
  });

  test('no name of a file', async () => {
    const { exitCode, stderr } = await runInProcess(['verify'], new Map());
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: "action-tool: missing required argument 'file'\n",
    });
  });
});
