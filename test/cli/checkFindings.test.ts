/** Every finding of the check, each from a workbook in which somebody did what leads to it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SEVERITY, type FindingCode } from '../../src/core/check/finding.ts';
import { REVIEW_REASONS } from '../../src/core/update/reviewMarks.ts';
import { workbookBytes } from '../support/workbooks.ts';
import { editSheet } from './support/edits.ts';
import { findingCases, type ReportedFinding } from './support/findingCases.ts';
import { completeResponse } from './support/responses.ts';
import { run, scratchFolder } from './support/run.ts';

const BLOCKERS: ReadonlySet<FindingCode> = new Set([
  'status-missing',
  'status-unknown',
  'activities-missing',
  'timeframe-missing',
  'barriers-missing',
  'row-missing',
  'row-duplicate',
  'respondent-missing',
  'column-missing',
]);

const COPIED = 'action-tool-sheet-copied-by-libreoffice';
const workbook = await workbookBytes(completeResponse);
const folder = scratchFolder();

async function check(bytes: Uint8Array, ...options: string[]): Promise<{ exitCode: number | null; stdout: string }> {
  const file = join(folder, 'edited.xlsx');
  writeFileSync(file, bytes);
  const { exitCode, stdout, stderr } = await run(['check', ...options, file]);
  expect(stderr).toBe('');
  return { exitCode, stdout };
}

describe('findings', () => {
  test('none in a workbook that was only saved by another program', async () => {
    const { exitCode, stdout } = await check(await editSheet(workbook, () => undefined), '--json');
    expect({ exitCode, ...(JSON.parse(stdout) as object) }).toMatchObject({
      exitCode: 0,
      complete: true,
      findings: [],
    });
  });

  test('every code is among the cases', () => {
    // A copied sheet has names of its own, which ExcelJS cannot make, a part is made so, and a doubt about a column does
    // not come alone: they are tests below. What is to be confirmed comes from another workbook (test/app/update/startFrom.test.ts).
    const confirm = REVIEW_REASONS.map((reason) => `answer-${reason}`);
    const others = ['questionnaire-copied', 'part', 'column-doubtful'];
    const codes = [...findingCases.map(({ code }) => code), ...confirm, ...others];
    expect(new Set(codes)).toEqual(new Set(Object.keys(SEVERITY)));
  });

  test('part: it was made by "split", which is nothing to mend', async () => {
    const part = join(folder, 'part.xlsx');
    writeFileSync(join(folder, 'whole.xlsx'), workbook);
    expect((await run(['split', join(folder, 'whole.xlsx'), '--refs', '1.1,1.2', '--out', part])).exitCode).toBe(0);
    const { exitCode, stdout } = await check(readFileSync(part), '--json');
    expect({ exitCode, ...(JSON.parse(stdout) as object) }).toMatchObject({
      exitCode: 0,
      complete: true,
      subItems: { total: 2 },
      findings: [
        {
          code: 'part',
          severity: 'info',
          message:
            'This workbook is a part: 2 of 67 sub-items. Please send it back to whoever made the part, to be merged.',
        },
      ],
    });
    expect((await check(readFileSync(part))).stdout).toMatch(
      /Part: 2 of 67 sub-items\n[^]*nothing is missing in this part/,
    );
  });

  test('questionnaire-copied: the sheet was copied', async () => {
    const copied = readFileSync(new URL(`../fixtures/disturbed/${COPIED}.xlsx`, import.meta.url));
    const { exitCode, stdout } = await check(copied, '--json');
    const { findings } = JSON.parse(stdout) as { findings: ReportedFinding[] };
    expect(findings.filter(({ code }) => code === 'questionnaire-copied')).toEqual([
      {
        code: 'questionnaire-copied',
        severity: 'warning',
        message:
          'The sheet "Action Tool (old)" is a copy of the questionnaire. What is written there is not counted. Please move it to the original, or delete the copy.',
      },
    ]);
    // The example's own two gaps, and nothing from the copy.
    expect(exitCode).toBe(1);
    expect(findings).toHaveLength(3);
  });

  test('column-doubtful: the heading was reworded, and another column got it', async () => {
    const doubtful = await editSheet(workbook, (sheet) => {
      sheet.getCell('H1').value = 'Obstacles';
      sheet.getCell('J1').value = 'Barriers';
    });
    const { stdout } = await check(doubtful, '--json');
    const { findings } = JSON.parse(stdout) as { findings: ReportedFinding[] };
    expect(findings.filter(({ code }) => code === 'column-doubtful')).toEqual([
      {
        code: 'column-doubtful',
        severity: 'warning',
        field: 'barriers',
        cell: "'Action Tool'!J1",
        message:
          'Two columns may be "Barriers": the one with this heading, which is read, and the one with the heading "Obstacles", which is not. Please see that your answers are in the first. If they are in the other, please rename this heading.',
      },
    ]);
  });

  test.each(findingCases)('$code: $when', async ({ code, edit, finding, complete }) => {
    const edited = await editSheet(workbook, edit);
    const blocks = BLOCKERS.has(code);
    const severity = blocks ? 'blocker' : 'warning';

    const { exitCode, stdout } = await check(edited, '--json');
    const report = JSON.parse(stdout) as { findings: ReportedFinding[] };
    expect(report.findings).toEqual([{ code, severity, ...finding }]);
    expect(report).toMatchObject({ complete: !blocks, subItems: { total: 67, complete } });
    expect(exitCode).toBe(blocks ? 1 : 0);

    const human = await check(edited);
    expect(human.exitCode).toBe(exitCode);
    const { subItem, cell, message } = finding;
    const line = [subItem, cell, blocks ? 'to mend' : 'to review', message].filter((part) => part !== undefined);
    // A row that is not there has no cell, and an empty place for it.
    expect(human.stdout.split('\n').map((text) => text.trim().split(/ {2,}/))).toContainEqual(line);
  });
});
