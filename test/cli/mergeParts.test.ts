/** Three colleagues fill in parts with a program that is not ours, and the parts are merged: as if one file was filled. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { NO_ANSWER, type Answer, type Response } from '../../src/core/answers/response.ts';
import { canonicalAnswers } from '../../src/core/answers/canonical.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { describeWith, openpyxl, python } from '../support/tools.ts';
import { readingOf, reportOf, workbookBytes } from '../support/workbooks.ts';
import { linesOf, readBytes, run, scratchFolder } from './support/run.ts';

jest.setTimeout(300_000);

/** Fills the rows of a sheet by their Refs, with what a JSON file has for them. */
const FILL = `
import json, sys, openpyxl
file, answers = sys.argv[1], json.load(open(sys.argv[2], encoding='utf-8'))
wb = openpyxl.load_workbook(file)
ws = wb['Action Tool']
filled = 0
for row in ws.iter_rows(min_row=2):
    answer = answers.get(row[0].value)
    if answer is None: continue
    for cell, text in zip(row[4:8], answer):
        cell.value = text or None
    filled += 1
wb.save(file)
print(filled)
`;

const labelOf = new Map(icanActionTool.statuses.map(({ code, label }) => [code, label]));
const sections = icanActionTool.sections.map(({ recommendations }) =>
  recommendations.flatMap(({ subItems }) => subItems.map(({ ref }) => ref)),
);
/** What three colleagues are given: sections, recommendations, single sub-items; together everything. */
const PARTS = [
  ['a', ['--sections', '1']],
  ['b', ['--sections', '2', '--refs', sections[2]?.slice(0, 5).join(',') ?? '']],
  ['c', ['--refs', [...(sections[2]?.slice(5) ?? []), ...(sections[3] ?? [])].join(',')]],
] as const;

/** Answers to everything, awkward ones among them. */
const answers = Object.fromEntries(
  placedSubItems(icanActionTool).map(({ subItem: { ref }, index }): [string, Answer] => {
    const given = exampleResponse.answers[ref] ?? NO_ANSWER;
    return [ref, index % 7 === 0 ? { ...given, activities: `- one\n- two, of ${ref}\n=3, حماية` } : given];
  }),
);

describeWith(openpyxl, 'openpyxl', () => {
  async function fill(folder: string, file: string): Promise<void> {
    const cells = Object.fromEntries(
      Object.entries(answers).map(([ref, { status, activities, timeframe, barriers }]) => [
        ref,
        [labelOf.get(status ?? '') ?? '', activities, timeframe, barriers],
      ]),
    );
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(cells));
    expect(await python(FILL, join(folder, file), join(folder, 'answers.json'))).toBeGreaterThan(0);
  }

  async function command(cwd: string, ...args: string[]): Promise<string[]> {
    const { exitCode, stdout, stderr } = await run(args, { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    return linesOf(stdout);
  }

  test('three parts, filled and merged, are as one file that was filled', async () => {
    const folder = scratchFolder();
    const begun: Response = { ...exampleResponse, answers: {} };
    writeFileSync(join(folder, 'whole.xlsx'), await workbookBytes(begun));
    writeFileSync(join(folder, 'one.xlsx'), await workbookBytes(begun));
    await fill(folder, 'one.xlsx');

    let parts = 0;
    for (const [name, choice] of PARTS) {
      const file = `${name}.xlsx`;
      const [said = ''] = await command(folder, 'split', 'whole.xlsx', ...choice, '-o', file);
      const [, n = ''] = /^Wrote \w\.xlsx\. Part: (\d+) of 67 sub-items\.$/.exec(said) ?? [];
      parts += Number(n);
      await fill(folder, file);
      const report = await reportOf(readBytes(join(folder, file)));
      expect(report.subItems.total).toBe(Number(n));
      expect(report.findings.filter(({ code }) => code === 'row-missing')).toEqual([]);
    }
    expect(parts).toBe(67);

    const files = PARTS.map(([name]) => `${name}.xlsx`);
    await command(folder, 'merge', 'whole.xlsx', ...files, '-o', 'merged.xlsx');
    const [merged, one] = [readBytes(join(folder, 'merged.xlsx')), readBytes(join(folder, 'one.xlsx'))];
    const [read, wanted] = [await readingOf(merged), await readingOf(one)];
    expect(read.response).toEqual(wanted.response);
    expect(canonicalAnswers(icanActionTool, read.response)).toBe(
      canonicalAnswers(icanActionTool, { ...begun, answers }),
    );
    // The check says the same of both, but for what openpyxl does to a file.
    const states = async (bytes: Uint8Array): Promise<unknown> => [...(await reportOf(bytes)).states];
    expect(await states(merged)).toEqual(await states(one));

    // In another order, and again: the same.
    await command(folder, 'merge', 'whole.xlsx', ...files.toReversed(), '-o', 'reversed.xlsx');
    expect((await readingOf(readBytes(join(folder, 'reversed.xlsx')))).response).toEqual(read.response);
    await command(folder, 'merge', 'merged.xlsx', ...files, '-o', 'again.xlsx');
    expect(Buffer.from(readBytes(join(folder, 'again.xlsx'))).equals(Buffer.from(merged))).toBe(true);
  });
});
