/** `action-tool export --review`, and what single findings become. */
import ExcelJS from 'exceljs';
import { describe, expect, test } from '@jest/globals';
import { NO_ANSWER, type Response } from '../../src/core/answers/response.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { readingOf, workbookBytes } from '../support/workbooks.ts';
import { runInProcess, type Files, type InProcessOutcome } from './support/inProcess.ts';
import { completeResponse } from './support/responses.ts';

const FILLED = 'filled.xlsx';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

interface PrintedFinding {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly message: string;
  readonly reason: string;
}
interface PrintedReview {
  readonly findings: readonly PrintedFinding[];
  readonly carried: readonly { readonly kind: string; readonly message: string }[];
  readonly disclaimer: string;
}

/** Nobody in it: no address of the respondent either. */
const harmless: Response = {
  ...completeResponse,
  respondent: { ...completeResponse.respondent, contact: '', focal_point: '' },
};
const withText = (ref: string, activities: string): Response => ({
  ...harmless,
  answers: { ...harmless.answers, [ref]: { ...NO_ANSWER, status: 'implemented', activities } },
});
const named = withText(
  '3.2',
  'Please write to amina.example@example.org, or to Awa Testperson of the network in Exampletown.',
);

const filesOf = async (response: Response): Promise<Files> => new Map([[FILLED, await workbookBytes(response)]]);
const review = (files: Files, ...args: string[]): Promise<InProcessOutcome> =>
  runInProcess(['export', FILLED, '--review', ...args], files);
const printed = ({ stdout }: InProcessOutcome): PrintedReview => JSON.parse(stdout) as PrintedReview;

describe('the exit code', () => {
  test('is 0 where nothing is found', async () => {
    const files = await filesOf(harmless);
    const { exitCode, stdout, stderr } = await review(files);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('In the answers: nothing\n');
    expect(stdout).toContain('help and not a guarantee');
    expect(printed(await review(files, '--json'))).toMatchObject({ findings: [], carried: [] });
  });

  test('is 1 where something is found in the answers', async () => {
    const files = await filesOf(named);
    expect((await review(files)).exitCode).toBe(1);
    expect((await review(files, '--json')).exitCode).toBe(1);
  });

  test('is 1 where only the workbook carries something', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await workbookBytes(harmless)).slice().buffer);
    workbook.creator = 'Somebody of the ministry';
    const files: Files = new Map([[FILLED, new Uint8Array(await workbook.xlsx.writeBuffer())]]);
    const outcome = await review(files, '--json');
    expect(outcome.exitCode).toBe(1);
    expect(printed(outcome).findings).toEqual([]);
    expect(printed(outcome).carried).toContainEqual(
      expect.objectContaining({ kind: 'author', message: 'Author of the file: Somebody of the ministry' }),
    );
    const { stdout } = await review(files);
    // ExcelJS names itself there.
    expect(stdout).toMatch(
      / {2}Author of the file: Somebody of the ministry\n {2}Who saved the file last: \w+\n {4}To remove it in Excel:/,
    );
    // Exporting says so, too, but not who it is.
    const exported = await runInProcess(['export', FILLED, '--to', 'json'], files);
    expect(exported.stdout).toContain('  Author of the file\n');
    expect(exported.stdout).not.toContain('Somebody');
  });
});

describe('each finding', () => {
  test('has its id, its place, the words around it and its reason', async () => {
    const { stdout } = await review(await filesOf(named));
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => line.includes('3.2/activities/email/17'));
    expect(lines[at + 1]).toContain('3.2, Activities: “amina.example@example.org” looks like an e-mail address.');
    expect(lines[at + 2]).toContain('Please write to [amina.example@example.org], or to');
    expect(lines[at + 3]).toMatch(/^ {4}An e-mail address tells who a person is/);
  });

  test('can be withheld by that id', async () => {
    const files = await filesOf(named);
    const args = ['export', FILLED, '--to', 'xlsx', '--withhold', '3.2/activities/email/17', '--out', 'out.xlsx'];
    const { exitCode, stdout } = await runInProcess(args, files);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Withheld one by one: 1 finding.\n');
    const { response } = await readingOf(files.get('out.xlsx') ?? new Uint8Array());
    expect(response.answers['3.2']?.activities).toBe(
      'Please write to [withheld], or to Awa Testperson of the network in Exampletown.',
    );
    expect(response.answers['1.1']).toEqual(named.answers['1.1']);
  });

  test('is not taken for another piece of a text that has changed since: nothing is written', async () => {
    const files = await filesOf(
      withText('3.2', 'Ask a@example.org. Please write to b@example.org, or call the office.'),
    );
    const args = ['export', FILLED, '--to', 'xlsx', '--withhold', '3.2/activities/email/17', '--out', 'out.xlsx'];
    const { exitCode, stderr } = await runInProcess(args, files);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('The review has no finding "3.2/activities/email/17", so nothing was written.');
    expect(files.has('out.xlsx')).toBe(false);
  });

  test('is not listed any more when it is in a part that is left out, or withheld', async () => {
    const files = await filesOf(named);
    expect((await review(files, '--leave-out', 'activities')).exitCode).toBe(0);
    expect((await review(files, '--withhold', 'all')).exitCode).toBe(0);
    expect((await review(files, '--leave-out', 'barriers')).exitCode).toBe(1);
  });

  test('stays on its line, whatever is in the text', async () => {
    const files = await filesOf(
      withText('3.2', 'Write\nto\u202E\u2066 someone@example.org\r\n\tor call, if needed, the office of the network.'),
    );
    const { stdout } = await review(files);
    expect(stdout).toContain('Write to [someone@example.org] or call');
    expect(stdout).not.toMatch(/[\u202E\u2066\r\t]/);
  });
});

describe('a list of names', () => {
  test('is looked for, for this review only', async () => {
    const files = await filesOf(named);
    files.set('names.txt', utf8('Awa Testperson\r\nNobody Elsewhere\r\n'));
    const found = printed(await review(files, '--json', '--names', 'names.txt'));
    expect(found.findings).toContainEqual(expect.objectContaining({ kind: 'listed-name', text: 'Awa Testperson' }));
    expect(printed(await review(files, '--json')).findings.map(({ kind }) => kind)).not.toContain('listed-name');
  });

  test.each([
    ['UTF-8', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf8')],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big-endian', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('may be in %s', async (_, encode) => {
    const files = await filesOf(named);
    files.set('names.txt', new Uint8Array(encode('Awa Testperson\n')));
    expect(printed(await review(files, '--json', '--names', 'names.txt')).findings.map(({ kind }) => kind)).toContain(
      'listed-name',
    );
  });

  test('is nowhere in what is printed or written', async () => {
    const files = await filesOf(named);
    const list = ['Qzxvk Borumbledorn', 'Awa Testperson', 'Wyxqz Harlemundo'];
    files.set('names.txt', utf8(list.join('\n')));
    const outcomes = [
      await review(files, '--names', 'names.txt'),
      await review(files, '--names', 'names.txt', '--json'),
      await runInProcess(['export', FILLED, '--to', 'xlsx', '--names', 'names.txt', '--withhold', 'all'], files),
    ];
    for (const { stdout, stderr } of outcomes) expect(stdout + stderr).not.toMatch(/Qzxvk|Wyxqz/);
    expect(outcomes[2]?.stdout).not.toContain('Testperson');
    // The way to the review leads to the same review.
    const open = await runInProcess(['export', FILLED, '--to', 'csv', '--names', 'names.txt'], files);
    expect(open.stdout).toContain(`action-tool export "${FILLED}" --review --names "names.txt"`);
  });

  test('of 10 000 names, with every text of the questionnaire full', async () => {
    const filler = 'The network of partners in Exampletown meets every month and reports what has changed. ';
    const activities = filler.repeat(20);
    const answers = Object.fromEntries(
      placedSubItems(icanActionTool).map(({ subItem }) => [
        subItem.ref,
        { ...NO_ANSWER, status: 'implemented', activities },
      ]),
    );
    const files = await filesOf({
      ...harmless,
      answers: {
        ...answers,
        '9.1': { ...NO_ANSWER, status: 'implemented', activities: `${activities} Name4711 Family4711` },
      },
    });
    const letters = (n: number): string =>
      Array.from(String(n), (digit) => 'abcdefghij'.charAt(Number(digit))).join('');
    const names = Array.from({ length: 10_000 }, (_, n) => `Given${letters(n)} Family${letters(n)}`);
    files.set('names.txt', utf8([...names, 'Exampletown'].join('\n')));
    const found = printed(await review(files, '--json', '--names', 'names.txt'));
    expect(found.findings.every(({ kind, text }) => kind === 'listed-name' && text === 'Exampletown')).toBe(true);
    expect(found.findings.length).toBeGreaterThanOrEqual(67 * 20);
  });
});

test('ids from the review withhold what the review showed', async () => {
  const files = await filesOf(
    withText(
      '9.1',
      'Reach Ms Qorla Exampleton on qorla@example.org, or her deputy on deputy@example.org, by the end of the year.',
    ),
  );
  const { findings } = printed(await review(files, '--json'));
  expect(findings.length).toBeGreaterThanOrEqual(2);
  for (const { id, text } of findings) {
    const out = 'one.json';
    files.delete(out);
    await runInProcess(['export', FILLED, '--to', 'json', '--out', out, '--withhold', id], files);
    const left = new TextDecoder().decode(files.get(out));
    expect(left).not.toContain(text);
    for (const other of findings) if (other.id !== id) expect(left).toContain(other.text);
  }
});
