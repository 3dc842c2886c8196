/** JSON files that cannot be used: each is refused in one line that says where and what to do. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Framework, Status } from '../../src/framework/schema.ts';
import { madeUpFramework } from '../support/workbooks.ts';
import { scratchFolder } from './support/run.ts';
import { refusal } from './support/refusal.ts';

const folder = scratchFolder();
const out = join(folder, 'out.xlsx');
const framework = { id: icanActionTool.id, version: icanActionTool.version };

function jsonFile(contents: unknown): string {
  const path = join(folder, 'input.json');
  writeFileSync(path, typeof contents === 'string' ? contents : JSON.stringify(contents));
  return path;
}

/** What is said when the command is given a file with these contents, the file's name as "FILE". */
async function refusalOf(option: '--answers' | '--framework', contents: unknown): Promise<string> {
  const path = jsonFile(contents);
  const line = await refusal(['generate', '--out', out, option, path]);
  expect(existsSync(out)).toBe(false);
  return line.replace(path, 'FILE').slice('action-tool: '.length);
}

const answersRefusal = (contents: unknown): Promise<string> => refusalOf('--answers', contents);
const frameworkRefusal = (contents: unknown): Promise<string> => refusalOf('--framework', contents);

/** The questionnaire with a change in one sub-item, 1.4. */
function withSubItem(change: { readonly ref?: string; readonly text?: string }): unknown {
  const copy = structuredClone(icanActionTool);
  Object.assign(copy.sections[0]?.recommendations[0]?.subItems[3] ?? {}, change);
  return copy;
}

const withStatuses = (statuses: readonly Status[]): unknown => ({ ...icanActionTool, statuses });
const without = (key: keyof Framework): unknown => ({ ...icanActionTool, [key]: undefined });

describe('what is no JSON', () => {
  test.each([
    ['text', 'institution: Ministry'],
    ['nothing', ''],
    ['cut off', '{"framework": {"id": "ican-action-tool"'],
    ['a comma too many', '{"answers": {},}'],
    ['a workbook', 'PK\u0003\u0004 and so on'],
    ['nested without end', '['.repeat(1_000_000)],
  ])('%s', async (_, contents) => {
    expect(await answersRefusal(contents)).toMatch(/^"FILE" is not valid JSON(?: \(.+\))?\. Please correct it\.$/);
    expect(await frameworkRefusal(contents)).toMatch(/^"FILE" is not valid JSON(?: \(.+\))?\. Please correct it\.$/);
  });

  test('a text of 90 MB', async () => {
    await answersRefusal(`"${'a'.repeat(90 * 1024 * 1024)}"`);
  });
});

describe('answers', () => {
  test.each([
    ['an array', [], /the file should be of type object/],
    ['no framework', { answers: {} }, /framework is missing/],
    [
      'a number for a text',
      { framework, answers: { '1.1': { activities: 7 } } },
      /1\.1"?\]?\.activities should be of type string/,
    ],
    ['a text for an answer', { framework, answers: { '3.2': 'yes' } }, /3\.2"?\]? should be of type object/],
    ['a key that is none', { framework, answer: {} }, /: the file has an entry this tool does not know: answer\./],
    ['a Ref that is none', { framework, answers: { '99.1': {} } }, /answers\["99\.1"\] is not a sub-item/],
    ['a status that is none', { framework, answers: { '1.1': { status: 'maybe' } } }, /\["1\.1"\]\.status has "maybe"/],
    ['a field that is none', { framework, respondent: { email: 'x' } }, /respondent\.email has "email", which/],
  ])('%s', async (_, contents, where) => {
    const line = await answersRefusal(contents);
    expect(line).toMatch(/^"FILE" does not hold answers to this questionnaire: .* Please correct it\.$/);
    expect(line).toMatch(where);
  });

  test('several mistakes: the first, and how many more', async () => {
    const answers = { '1.1': { status: 1 }, '1.2': { status: 2 }, '1.3': { status: 3 } };
    expect(await answersRefusal({ framework, answers })).toMatch(/1\.1"?\]?\.status .*\(and 2 more problems\)/);
  });

  test('to another questionnaire', async () => {
    expect(await answersRefusal({ framework: { id: 'another', version: '2.3' }, answers: {} })).toBe(
      'The answers are for another questionnaire (another 2.3); this one is ican-action-tool 1.0. Please give the matching --framework.',
    );
  });

  test('to another version of the questionnaire', async () => {
    expect(await answersRefusal({ framework: { ...framework, version: '0.9' } })).toMatch(/ican-action-tool 0\.9/);
  });

  test('a text longer than a cell can hold', async () => {
    const answers = { '3.2': { status: 'unable', barriers: 'b'.repeat(33_000) } };
    expect(await answersRefusal({ framework, answers })).toBe(
      "'Action Tool'!H9 has 33,000 characters, more than the 32,767 an Excel cell can hold. Please shorten it.",
    );
  });

  test.each([
    ['the name of the questionnaire', { framework: { id: 'a\n\u001B[2Jb', version: '1' } }],
    ['a key that is none', { framework, 'a\n\u001B[2Jb': 1 }],
    ['a status that is none', { framework, answers: { '1.1': { status: 'a\n\u001B[2Jb' } } }],
  ])('lines and control characters in %s stay off the terminal', async (_, contents) => {
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(await answersRefusal(contents)).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
  });
});

describe('a framework', () => {
  const [status] = icanActionTool.statuses;
  if (status === undefined) throw new Error('no status');
  const manyStatuses = Array.from({ length: 300 }, (_, i) => ({ ...status, code: `s${i}`, label: `Status ${i}` }));

  test.each([
    ['an array', [], /the file should be of type object/],
    ['without sections', without('sections'), /: sections is missing\./],
    ['with no statuses', withStatuses([]), /: statuses is too short or empty \(at least 1\)\./],
    [
      'with 300 statuses',
      withStatuses(manyStatuses),
      /: statuses is too long or has too many entries \(at most 20\)\./,
    ],
    [
      'with a comma in a status',
      withStatuses([{ ...status, label: 'Yes, we do' }]),
      /: statuses\[0\]\.label has a comma/,
    ],
    ['with a bad address', { ...icanActionTool, contact: { name: 'ICAN', email: 'none' } }, /: contact\.email has/],
    [
      'with a Ref twice',
      withSubItem({ ref: '1.1' }),
      /sections\[0\]\.recommendations\[0\]\.subItems\[3\]\.ref repeats "1\.1"/,
    ],
    ['with an empty wording', withSubItem({ text: ' ' }), /subItems\[3\]\.text is too short or empty/],
    [
      'with 10 001 sub-items',
      madeUpFramework(10_001),
      /: sections is too long or has too many entries \(at most 10000\)/,
    ],
  ])('%s', async (_, contents, where) => {
    const line = await frameworkRefusal(contents);
    expect(line).toMatch(/^"FILE" is not a questionnaire this tool can use: .* Please correct it\.$/);
    expect(line).toMatch(where);
  });

  test('with a wording longer than a cell can hold', async () => {
    expect(await frameworkRefusal(withSubItem({ text: 'w'.repeat(33_000) }))).toBe(
      "'Action Tool'!D5 has 33,000 characters, more than the 32,767 an Excel cell can hold. Please shorten it.",
    );
  });

  test('with statuses too long for the formulas of a row', async () => {
    const statuses = manyStatuses.slice(0, 20).map((each) => ({ ...each, label: each.label.padEnd(80, '.') }));
    expect(await frameworkRefusal(withStatuses(statuses))).toMatch(
      /^The formula of .* would have [\d,]+ characters; Excel allows [\d,]+\. /,
    );
  });

  test('given to check', async () => {
    const path = jsonFile(without('title'));
    expect(await refusal(['check', '--framework', path, out])).toContain('title is missing');
  });

  test('that is not there', async () => {
    const path = join(folder, 'nowhere.json');
    expect(await refusal(['check', '--framework', path, out])).toContain(`There is no file "${path}".`);
    expect(await refusal(['generate', '--out', out, '--answers', path])).toContain(`There is no file "${path}".`);
  });
});
