/** `action-tool generate --from`: what is said, what is written, what is refused. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { previous } from '../app/update/support.ts';
import { readingOf, workbookBytes } from '../support/workbooks.ts';
import { runInProcess, type Files, type InProcessOutcome } from './support/inProcess.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/versions/${name}`, import.meta.url)));
const example = await workbookBytes(exampleResponse);

const files = (): Files =>
  new Map([
    ['last.xlsx', previous],
    ['ican.xlsx', example],
    ['v1.json', fixture('made-up-checklist-1.0.json')],
    ['v2.json', fixture('made-up-checklist-2.0.json')],
  ]);

const generate = (there: Files, ...options: string[]): Promise<InProcessOutcome> =>
  runInProcess(['generate', ...options], there);

describe('generate --from', () => {
  test('a new version and a new period: what became of each answer, what is over', async () => {
    const { exitCode, stdout, stderr } = await generate(files(), '--from', 'last.xlsx', '--framework', 'v2.json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'Wrote action-tool.xlsx (7 sub-items).',
        '6 answers are carried from last.xlsx, to be confirmed for this period (sheet "To confirm").',
        'Not carried, since they are of the period: Reporting period, Date',
        'Moved from version 1.0 to version 2.0:',
        '  2 sub-items unchanged',
        '  1.2 → A.2  reworded, to be reviewed',
        '  1.3 → A.3, A.4  split; the answer is put to each, to be reviewed',
        '  2.1, 2.2 → B.1  merged; their statuses differ, so one is to be chosen, kept on the sheet "Archive"',
        '  2.4  not asked any more, kept on the sheet "Archive"',
        'The sheet "Archive" keeps 4 answers that this version has no place for.',
        '',
        '1 commitment has a timeframe that is over. Done? Still planned? Not possible?',
        '  A.2  over on 2026-06-30  by June 2026  Lamps along the main path.',
        '',
      ].join('\n'),
    );
  });

  test('the same version: the answers are the same, and the check says that they are to be confirmed', async () => {
    const there = files();
    const { exitCode, stdout } = await generate(there, '--from', 'ican.xlsx', '--out', 'new.xlsx');
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('version');
    const { response } = await readingOf(there.get('new.xlsx') ?? new Uint8Array());
    expect(response.answers).toEqual(exampleResponse.answers);
    expect(response.respondent['institution']).toBe(exampleResponse.respondent['institution']);
    expect([response.respondent['reporting_period'], response.respondent['date']]).toEqual([undefined, undefined]);
    const check = await runInProcess(['check', '--json', 'new.xlsx'], there);
    const { findings } = JSON.parse(check.stdout) as { findings: { code: string; severity: string }[] };
    const carried = findings.filter(({ code }) => code === 'answer-carried' || code === 'answer-past');
    const answered = Object.values(exampleResponse.answers).filter(({ status }) => status !== null).length;
    expect(carried.length).toBeGreaterThanOrEqual(answered);
    expect(new Set(carried.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect(there.get('ican.xlsx')).toBe(example);
  });

  test('twice gives the same bytes', async () => {
    const there = files();
    for (const out of ['a.xlsx', 'b.xlsx'])
      await generate(there, '--from', 'last.xlsx', '--framework', 'v2.json', '--out', out);
    expect(there.get('a.xlsx')).toEqual(there.get('b.xlsx'));
    expect(there.get('a.xlsx')?.length).toBeGreaterThan(0);
  });

  test.each<[what: string, options: string[], message: RegExp]>([
    ['without the version’s map', ['--from', 'last.xlsx'], /^action-tool: last\.xlsx: .*Please [^\n]+\.\n$/],
    [
      'with answers too',
      ['--from', 'last.xlsx', '--answers', 'a.json'],
      /^action-tool: Please give either --answers or --from/,
    ],
    [
      'over itself',
      ['--from', 'last.xlsx', '--framework', 'v1.json', '--out', 'last.xlsx', '--force'],
      /Please give another name with --out\.\n$/,
    ],
    ['a file that is not there', ['--from', 'none.xlsx'], /^action-tool: There is no file "none\.xlsx"/],
  ])('is refused %s, and nothing is written', async (_what, options, message) => {
    const there = files();
    const before = new Map(there);
    const { exitCode, stdout, stderr } = await generate(there, ...options);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(there).toEqual(before);
  });
});
