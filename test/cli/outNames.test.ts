/** No command writes a workbook under a name that says that it is something else: it would not open. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { workbookBytes } from '../support/workbooks.ts';
import { runInProcess, type Files } from './support/inProcess.ts';

const example = await workbookBytes(exampleResponse);
const files = (): Files =>
  new Map([
    ['ours.xlsx', example],
    ['theirs.xlsx', example],
    ['macros.xlsm', example],
  ]);

const COMMANDS = [
  ['generate'],
  ['generate', '--from', 'ours.xlsx'],
  ['split', 'ours.xlsx', '--refs', '1'],
  ['summary', 'ours.xlsx'],
  ['merge', 'ours.xlsx', 'theirs.xlsx'],
] as const;

describe.each(COMMANDS)('%s %s', (...command) => {
  test.each(['out.csv', 'out.DOCX', 'folder.xlsx/out.pdf', 'out.xlsm', 'out.json'])('not as %s', async (out) => {
    const there = files();
    const { exitCode, stdout, stderr } = await runInProcess([...command, '--out', out], there);
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `action-tool: The name "${out}" is not one of a workbook (.xlsx), which is what is written. Please change the name after --out.\n`,
    });
    expect(there).toEqual(files());
  });

  test.each(['out.xlsx', 'out.XLSX', 'out', 'answers 2.1', '.out'])('but as %s', async (out) => {
    const there = files();
    expect(await runInProcess([...command, '--out', out], there)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(there.has(out)).toBe(true);
  });
});

test.each([
  ['summary', 'macros.xlsm'],
  ['merge', 'macros.xlsm', 'theirs.xlsx'],
])('%s leaves a workbook of another kind what it is', async (...command) => {
  const there = files();
  expect(await runInProcess([...command, '--out', 'out.xlsm'], there)).toMatchObject({ exitCode: 0, stderr: '' });
});
