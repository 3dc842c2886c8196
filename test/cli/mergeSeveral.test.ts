/** Several colleagues' files in one command: their order makes no difference, and what is said is in the file. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { answerTo, type Answer } from '../../src/core/answers/response.ts';
import type { MergeOutcome } from '../../src/core/merge/merge.ts';
import { readingOf, workbookBytes } from '../support/workbooks.ts';
import { editSheet } from './support/edits.ts';
import { runInProcess, type Files } from './support/inProcess.ts';

interface Said {
  readonly exitCode: number;
  readonly ancestors: readonly string[];
  /** Of each file: place, standing, result, why it is open. */
  readonly differences: readonly (readonly (readonly [string, string, string, string | undefined])[])[];
  readonly answer: Answer;
}

interface FileJson {
  readonly ancestor: string;
  readonly differences: readonly (MergeOutcome['difference'] & MergeOutcome & { readonly key: string })[];
}

/** Merges the files, in the order given, into ours.xlsx; what 1.1 is then. */
async function merge(files: Files, ...args: string[]): Promise<Said> {
  const { exitCode, stdout } = await runInProcess(
    ['merge', 'ours.xlsx', ...args, '--out', 'm.xlsx', '--json', '--force'],
    files,
  );
  const json = JSON.parse(stdout) as { readonly files: readonly FileJson[] };
  return {
    exitCode,
    ancestors: json.files.map(({ ancestor }) => ancestor),
    differences: json.files.map(({ differences }) =>
      differences.map(({ key, standing, result, open }) => [key, standing, result, open] as const),
    ),
    answer: answerTo((await readingOf(files.get('m.xlsx') ?? new Uint8Array())).response, '1.1'),
  };
}

const setCell =
  (cell: string, text: string | null) =>
  (bytes: Uint8Array | undefined): Promise<Uint8Array> =>
    editSheet(bytes ?? new Uint8Array(), (sheet) => (sheet.getCell(cell).value = text));

/** The example, and an export of it. */
async function exported(): Promise<Files> {
  const files: Files = new Map([['ours.xlsx', await workbookBytes(exampleResponse)]]);
  await runInProcess(['export', 'ours.xlsx', '--to', 'xlsx', '--draft', '--out', 'copy.xlsx'], files);
  return files;
}

describe('exports of ours', () => {
  test('are compared with what they were made from, whatever was merged before them', async () => {
    const files = await exported();
    files.set('a.xlsx', await setCell('F2', 'Changed by a alone.')(files.get('copy.xlsx')));
    files.set('b.xlsx', await setCell('F3', 'Changed by b alone.')(files.get('copy.xlsx')));
    expect(await merge(files, 'a.xlsx', 'b.xlsx')).toMatchObject({
      exitCode: 0,
      ancestors: ['ours', 'ours'],
      differences: [
        [['1.1', 'theirs', 'theirs', undefined]],
        [
          ['1.1', 'ours', 'ours', undefined],
          ['1.2', 'theirs', 'theirs', undefined],
        ],
      ],
      answer: { activities: 'Changed by a alone.' },
    });
  });

  test.each([
    ['both', 'Changed by a alone.'],
    ['theirs', null],
  ])('--take %s: what one replaced or emptied does not come back from an unchanged copy', async (take, text) => {
    const files = await exported();
    files.set('a.xlsx', await setCell('F2', text)(files.get('copy.xlsx')));
    for (const order of [
      ['a.xlsx', 'copy.xlsx'],
      ['copy.xlsx', 'a.xlsx'],
    ]) {
      expect(await merge(files, ...order, '--take', take)).toMatchObject({
        exitCode: 0,
        answer: { activities: text ?? '' },
      });
    }
  });

  test('a copy that records nothing is not taken to be one', async () => {
    const files = await exported();
    files.set('a.xlsx', await setCell('F2', 'Changed by a alone.')(files.get('copy.xlsx')));
    files.set('b.xlsx', await workbookBytes(exampleResponse));
    expect((await merge(files, 'a.xlsx', 'b.xlsx')).ancestors).toEqual(['ours', 'none']);
  });
});

test('what one emptied and the other left as it was is no contradiction, in either order', async () => {
  const files = await exported();
  const example = files.get('ours.xlsx') ?? new Uint8Array();
  files.set('a.xlsx', await setCell('F2', null)(example));
  files.set('b.xlsx', example);
  for (const order of [
    ['a.xlsx', 'b.xlsx'],
    ['b.xlsx', 'a.xlsx'],
  ]) {
    expect(await merge(files, ...order, '--take', 'theirs', '--ancestor', 'ours.xlsx')).toMatchObject({
      exitCode: 0,
      answer: { activities: '' },
    });
  }
});
