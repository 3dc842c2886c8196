/** `action-tool generate`: what it makes, and that it never spoils what is there. */
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { NO_ANSWER, type Response } from '../../src/core/answers/response.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { readingOf } from '../support/workbooks.ts';
import { asNobody, hasPermissions, readBytes, run, scratchFolder } from './support/run.ts';
import { refusal } from './support/refusal.ts';
import { asRead } from './support/responses.ts';

const MINE = 'not a workbook, but mine';

function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = scratchFolder();
  for (const [name, contents] of Object.entries(files)) writeFileSync(join(folder, name), contents);
  return folder;
}

async function generated(cwd: string, ...options: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await run(['generate', ...options], { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

describe('where the workbook goes', () => {
  const folder = folderWith();

  test('to action-tool.xlsx in the current folder, which has no other new file', async () => {
    expect(await generated(folder)).toBe('Wrote action-tool.xlsx (67 sub-items).\n');
    expect(readdirSync(folder)).toEqual(['action-tool.xlsx']);
    const { response, language } = await readingOf(readBytes(join(folder, 'action-tool.xlsx')));
    expect({ response, language }).toEqual({ response: asRead(), language: 'en' });
  });

  test('to the file that --out names', async () => {
    mkdirSync(join(folder, 'Réponses 2026'));
    const out = join('Réponses 2026', 'أداة العمل.xlsx');
    expect(await generated(folder, '--out', out)).toBe(`Wrote ${out} (67 sub-items).\n`);
    expect(readdirSync(join(folder, 'Réponses 2026'))).toEqual(['أداة العمل.xlsx']);
  });

  test('the same bytes every time', async () => {
    await generated(folder, '--out', 'first.xlsx');
    await generated(folder, '--out', 'second.xlsx', '--language', 'en');
    await generated(folder, '--out', 'third.xlsx', '--language', 'en-GB');
    const first = readFileSync(join(folder, 'first.xlsx'));
    expect(readFileSync(join(folder, 'second.xlsx')).equals(first)).toBe(true);
    expect(readFileSync(join(folder, 'third.xlsx')).equals(first)).toBe(true);
  });
});

describe('a file that is there already', () => {
  const folder = folderWith({ 'mine.xlsx': MINE });

  test('is left as it is', async () => {
    expect(await refusal(['generate', '--out', 'mine.xlsx'], { cwd: folder })).toBe(
      'action-tool: "mine.xlsx" exists already. Please give another name with --out, or add --force to overwrite it.',
    );
    expect(readFileSync(join(folder, 'mine.xlsx'), 'utf8')).toBe(MINE);
    expect(readdirSync(folder)).toEqual(['mine.xlsx']);
  });

  test('is left as it is when the answers are unusable, --force or not', async () => {
    writeFileSync(join(folder, 'answers.json'), '{}');
    await refusal(['generate', '--out', 'mine.xlsx', '--answers', 'answers.json', '--force'], { cwd: folder });
    expect(readFileSync(join(folder, 'mine.xlsx'), 'utf8')).toBe(MINE);
    expect(readdirSync(folder).sort()).toEqual(['answers.json', 'mine.xlsx']);
  });

  test('is overwritten with --force', async () => {
    await generated(folder, '--out', 'mine.xlsx', '--force');
    expect((await readingOf(readBytes(join(folder, 'mine.xlsx')))).response).toEqual(asRead());
    expect(readdirSync(folder).sort()).toEqual(['answers.json', 'mine.xlsx']);
  });

  (process.platform === 'win32' ? test.skip : test)('is not replaced when it is no file but a pipe', async () => {
    const pipes = folderWith();
    execFileSync('mkfifo', [join(pipes, 'pipe.xlsx')]);
    await refusal(['generate', '--out', 'pipe.xlsx', '--force'], { cwd: pipes });
    expect(lstatSync(join(pipes, 'pipe.xlsx')).isFIFO()).toBe(true);
  });
});

describe('where no file can be written', () => {
  const folder = folderWith({ 'plain.txt': MINE });
  mkdirSync(join(folder, 'sub'));

  test.each([
    ['a missing folder', join('missing', 'out.xlsx'), /The folder of .* does not exist\. Please make it first\./],
    ['a file for a folder', join('plain.txt', 'out.xlsx'), /The folder of .* does not exist/],
    ['a name that ends like a folder', 'new/', /Please/],
    ['a folder', 'sub', /"sub" is a folder\. Please give a file\./],
    ['no name at all', '', /Please/],
    ['a name longer than file systems allow', `${'n'.repeat(300)}.xlsx`, /cannot be written \(ENAMETOOLONG\)/],
  ])('%s', async (_, out, message) => {
    for (const force of [[], ['--force']]) {
      expect(await refusal(['generate', '--out', out, ...force], { cwd: folder })).toMatch(message);
      expect(readdirSync(folder).sort()).toEqual(['plain.txt', 'sub']);
      expect(readdirSync(join(folder, 'sub'))).toEqual([]);
    }
  });

  (hasPermissions ? test : test.skip)('a folder without permission', async () => {
    const closed = folderWith({ 'theirs.xlsx': MINE });
    const home = folderWith();
    chmodSync(closed, 0o555);
    for (const name of ['new.xlsx', 'theirs.xlsx']) {
      const line = await refusal(['generate', '--out', join(closed, name), '--force'], { as: asNobody(home) });
      expect(line).toMatch(/cannot be written \(EACCES\)\. Please choose another folder\.$/);
    }
    expect(readdirSync(closed)).toEqual(['theirs.xlsx']);
    expect(readFileSync(join(closed, 'theirs.xlsx'), 'utf8')).toBe(MINE);
    chmodSync(closed, 0o755);
  });

  test('a name as long as file systems allow', async () => {
    await generated(folderWith(), '--out', `${'n'.repeat(250)}.xlsx`);
  });
});

describe('--answers', () => {
  const folder = folderWith();

  async function roundTrip(json: string): Promise<Response> {
    writeFileSync(join(folder, 'answers.json'), json);
    await generated(folder, '--out', 'filled.xlsx', '--force', '--answers', 'answers.json');
    return (await readingOf(readBytes(join(folder, 'filled.xlsx')))).response;
  }

  test('come back as they were', async () => {
    expect(await roundTrip(JSON.stringify(exampleResponse))).toEqual(exampleResponse);
  });

  test('come back as they were when they are awkward', async () => {
    const awkward = {
      ...exampleResponse,
      respondent: { ...exampleResponse.respondent, institution: '=1+1', country: '#N/A', date: 'in autumn' },
      answers: {
        ...exampleResponse.answers,
        '1.1': { ...NO_ANSWER, status: 'implemented', activities: '  - one\n- two\n\n\tthree  ' },
        '1.2': { ...NO_ANSWER, status: 'committed', activities: "'quoted _x000D_ text'", timeframe: '2027' },
        '1.3': { ...NO_ANSWER, statusText: 'Perhaps', barriers: '<b>&amp;</b> ]]> \u{1F54A} نساء' },
        '1.4': { ...NO_ANSWER, status: 'unable', barriers: 'b'.repeat(32_767) },
        '2.1': { ...NO_ANSWER, status: 'committed', activities: '@SUM(A1)', timeframe: '1/2' },
      },
    };
    expect(await roundTrip(JSON.stringify(awkward))).toEqual(awkward);
  });

  test('may leave out what is empty, and begin with a byte order mark', async () => {
    const answers = { '3.2': { status: 'unable' } };
    const response = await roundTrip(`\uFEFF${JSON.stringify({ framework: exampleResponse.framework, answers })}`);
    expect(response).toEqual(asRead({ answers: { '3.2': { ...NO_ANSWER, status: 'unable' } } }));
  });
});

describe('--framework', () => {
  const folder = folderWith();

  test('takes what "framework --json" prints', async () => {
    const { exitCode, stdout } = await run(['framework', '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual(icanActionTool);
    writeFileSync(join(folder, 'framework.json'), stdout);
    await generated(folder, '--out', 'plain.xlsx');
    await generated(folder, '--out', 'given.xlsx', '--framework', 'framework.json');
    const given = readFileSync(join(folder, 'given.xlsx'));
    expect(given.equals(readFileSync(join(folder, 'plain.xlsx')))).toBe(true);
  });

  test('makes a workbook that check reads with the same questionnaire, and with no other', async () => {
    const [section] = icanActionTool.sections;
    const own = { ...icanActionTool, id: 'own', sections: [section] };
    // The sub-items with the same wording are in a section that is left out.
    const json = JSON.stringify(own, (key, value: unknown) => (key === 'sameWordingAs' ? [] : value));
    writeFileSync(join(folder, 'own.json'), json);
    expect(await generated(folder, '--out', 'own.xlsx', '--framework', 'own.json')).toContain('(19 sub-items)');
    const { exitCode, stdout } = await run(['check', '--framework', 'own.json', 'own.xlsx'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('0 of 19 complete');
    expect(await refusal(['check', 'own.xlsx'], { cwd: folder })).toContain('another questionnaire (own 1.0)');
  });
});
