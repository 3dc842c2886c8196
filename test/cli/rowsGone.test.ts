/** Rows that a file has lost, or lost the Refs of: no command takes its answers out as if nothing was amiss. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { answerTo } from '../../src/core/answers/response.ts';
import { sheetNamed, textAt } from '../../src/core/reading/grid.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { must, readingOf, workbookBytes } from '../support/workbooks.ts';
import { editSheet } from './support/edits.ts';
import { runInProcess, type Files, type InProcessOutcome } from './support/inProcess.ts';

const example = await workbookBytes(exampleResponse);
const withText = await workbookBytes({
  ...exampleResponse,
  answers: { ...exampleResponse.answers, '1.1': { ...answerTo(exampleResponse, '1.1'), activities: 'By a.' } },
});
const [REF, SUB_ITEM] = [0, 3] as const;

/** A workbook in which somebody has emptied cells; it is still known to be the questionnaire. */
async function emptied(bytes: Uint8Array, columns: readonly number[], rows?: readonly number[]): Promise<Uint8Array> {
  const host = new FileHost(bytes);
  const sheet = sheetNamed(must(await host.read()), 'Action Tool');
  if (sheet === undefined) throw new Error('no Action Tool sheet');
  const edits = (rows ?? [...sheet.rows.keys()].slice(1)).flatMap((row) =>
    columns.map((column) => ({
      cell: { sheet: sheet.name, row, column },
      expected: textAt(sheet, row, column),
      text: '',
    })),
  );
  expect(must(await host.write(edits))).toEqual([]);
  return host.bytes;
}

const refsCleared = await emptied(withText, [REF]);
const unknowable = await emptied(withText, [REF, SUB_ITEM]);

interface Listed {
  readonly code: string;
  readonly subItem?: string;
}
const codesOf = (listed: readonly Listed[]): string[] => [...new Set(listed.map(({ code }) => code))];

async function mergeJson(files: Files, ...args: string[]): Promise<InProcessOutcome & { readonly unread: Listed[] }> {
  const outcome = await runInProcess(['merge', ...args, '--json'], files);
  const { files: merged } = JSON.parse(outcome.stdout) as { files: { unread: Listed[] }[] };
  return { ...outcome, unread: merged.flatMap(({ unread }) => unread) };
}

const filesOf = (theirs: Uint8Array): Files =>
  new Map([
    ['ours.xlsx', example],
    ['theirs.xlsx', theirs],
  ]);

describe('merge', () => {
  test('of a file without Refs takes what its wordings tell, and says that the column is gone', async () => {
    const files = filesOf(refsCleared);
    const options = ['ours.xlsx', 'theirs.xlsx', '--take', 'theirs', '-o', 'm.xlsx'];
    const { exitCode, unread } = await mergeJson(files, ...options);
    expect({ exitCode, unread: codesOf(unread) }).toEqual({ exitCode: 1, unread: ['column-missing'] });
    const { response } = await readingOf(files.get('m.xlsx') ?? new Uint8Array());
    expect(answerTo(response, '1.1').activities).toBe('By a.');
    expect({ ...response.answers, '1.1': null }).toEqual({ ...exampleResponse.answers, '1.1': null });
  });

  test('of a file that nothing can be read of says so', async () => {
    const { exitCode, unread } = await mergeJson(filesOf(unknowable), 'ours.xlsx', 'theirs.xlsx');
    expect(exitCode).toBe(1);
    expect(codesOf(unread)).toEqual(['column-missing', 'row-missing', 'row-unknown']);
  });

  test('into a file without Refs writes to the row that the wording tells', async () => {
    const files = new Map([
      ['ours.xlsx', refsCleared],
      ['theirs.xlsx', example],
    ]);
    await runInProcess(['merge', 'ours.xlsx', 'theirs.xlsx', '--take', 'theirs', '-o', 'm.xlsx'], files);
    expect((await readingOf(files.get('m.xlsx') ?? new Uint8Array())).response).toEqual(exampleResponse);
  });

  test('of a part that has lost rows names these, and none that it never had', async () => {
    const files = filesOf(example);
    await runInProcess(['split', 'ours.xlsx', '--refs', '1', '--out', 'part.xlsx'], files);
    const part = files.get('part.xlsx') ?? new Uint8Array();
    files.set('part.xlsx', await emptied(part, [0, 1, 2, 3, 4, 5, 6, 7, 8], [2, 3]));
    const { exitCode, unread } = await mergeJson(files, 'ours.xlsx', 'part.xlsx');
    expect(exitCode).toBe(1);
    expect(unread.map(({ code, subItem }) => [code, subItem])).toEqual([
      ['row-missing', '1.2'],
      ['row-missing', '1.3'],
    ]);
  });

  test('into a part, theirs need not have what the part does not ask for', async () => {
    const files = filesOf(await emptied(example, [0, 1, 2, 3, 4, 5, 6, 7, 8], [40]));
    await runInProcess(['split', 'ours.xlsx', '--refs', '1', '--out', 'part.xlsx'], files);
    expect(await mergeJson(files, 'part.xlsx', 'theirs.xlsx')).toMatchObject({ unread: [] });
  });
});

describe('a new period, and a part,', () => {
  test('of a workbook without Refs have the answers, and end with 1', async () => {
    const files = filesOf(refsCleared);
    const generated = await runInProcess(['generate', '--from', 'theirs.xlsx', '--out', 'new.xlsx'], files);
    expect(generated.exitCode).toBe(1);
    expect(generated.stdout).toContain('The column "Ref" is gone.');
    const split = await runInProcess(['split', 'theirs.xlsx', '--refs', '1.1', '--out', 'part.xlsx'], files);
    expect(split.exitCode).toBe(1);
    expect(split.stdout).toContain('In theirs.xlsx and not in the part; please look at it there:\n  The column "Ref"');
    for (const made of ['new.xlsx', 'part.xlsx']) {
      const { response } = await readingOf(files.get(made) ?? new Uint8Array());
      expect(answerTo(response, '1.1').activities).toBe('By a.');
    }
  });

  test('of a workbook that nothing can be read of say what is not in them', async () => {
    const files = filesOf(unknowable);
    const generated = await runInProcess(['generate', '--from', 'theirs.xlsx', '--out', 'new.xlsx'], files);
    expect(generated).toMatchObject({ exitCode: 1 });
    expect(generated.stdout).toMatch(/please look at it in theirs\.xlsx:\n[^]*is not in the worksheet/);
    const split = await runInProcess(['split', 'theirs.xlsx', '--refs', '1.1', '--json'], files);
    const { unread } = JSON.parse(split.stdout) as { unread: Listed[] };
    expect({ exitCode: split.exitCode, codes: codesOf(unread) }).toEqual({
      exitCode: 1,
      codes: ['column-missing', 'row-missing', 'row-unknown'],
    });
    // Rows of other sub-items do not concern the part.
    expect(unread.filter(({ code }) => code === 'row-missing')).toMatchObject([{ subItem: '1.1' }]);
  });
});

test('a new period tells of comments, columns and sheets of a person’s own', async () => {
  const own = await editSheet(example, (sheet) => {
    sheet.getCell('K1').value = 'Owner';
    sheet.getCell('K2').value = 'Mary';
    sheet.getCell('F2').note = 'Please do not forget.';
    sheet.workbook.addWorksheet('Notes').getCell('A1').value = 'Long notes';
  });
  const files = filesOf(own);
  const { exitCode, stdout } = await runInProcess(['generate', '--from', 'theirs.xlsx', '--out', 'new.xlsx'], files);
  expect(exitCode).toBe(0);
  const [, listed = ''] = stdout.split('theirs.xlsx also has this, which is no answer and stays there:\n');
  expect(listed).toMatch(/comment.*Action Tool/);
  expect(listed).toMatch(/Notes/);
  expect(listed).toMatch(/2 cells .*Action Tool.*Owner/);
  // And nothing of what the new one has of ours.
  const again = await runInProcess(['generate', '--from', 'new.xlsx', '--out', 'again.xlsx'], files);
  expect(again.stdout).not.toContain('which is no answer');
});
