/** What a command reads is still there when it is done, whatever --force says: it may be all that there is of it. */
import { expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { workbookBytes } from '../support/workbooks.ts';
import { runInProcess } from './support/inProcess.ts';

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const EXAMPLE = workbookBytes(exampleResponse);
const FRAMEWORK = ['--framework', 'framework.txt'];

test.each<readonly [string, readonly string[]]>([
  ['answers.txt', ['generate', '--answers', 'answers.txt']],
  ['framework.txt', ['generate', ...FRAMEWORK]],
  ['framework.txt', ['generate', '--from', 'ours.xlsx', ...FRAMEWORK]],
  ['framework.txt', ['summary', 'ours.xlsx', ...FRAMEWORK]],
  ['framework.txt', ['split', 'ours.xlsx', '--refs', '1.1', ...FRAMEWORK]],
  ['framework.txt', ['export', 'ours.xlsx', '--to', 'xlsx', '--draft', ...FRAMEWORK]],
  ['names.txt', ['export', 'ours.xlsx', '--to', 'xlsx', '--draft', '--names', 'names.txt']],
  ['earlier.xlsx', ['merge', 'ours.xlsx', 'theirs.xlsx', '--ancestor', 'earlier.xlsx']],
  ['second.xlsx', ['merge', 'ours.xlsx', 'theirs.xlsx', '--ancestor', 'earlier.xlsx', '--ancestor', 'second.xlsx']],
  ['framework.txt', ['merge', 'ours.xlsx', 'theirs.xlsx', ...FRAMEWORK]],
])('%s stays as it is: %j', async (kept, args) => {
  const files = new Map([
    ['ours.xlsx', await EXAMPLE],
    ['theirs.xlsx', await EXAMPLE],
    ['earlier.xlsx', await EXAMPLE],
    ['second.xlsx', await EXAMPLE],
    ['answers.txt', json(exampleResponse)],
    ['framework.txt', json(icanActionTool)],
    ['names.txt', new TextEncoder().encode('Awa Diallo')],
  ]);
  const before = new Map(files);
  // By another way to the same file.
  const { exitCode, stdout, stderr } = await runInProcess([...args, '--out', `./${kept}`, '--force'], files);
  expect(files).toEqual(before);
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: `action-tool: "./${kept}" is a file that this command reads, so it is not replaced. Please give another name with --out.\n`,
  });
});
