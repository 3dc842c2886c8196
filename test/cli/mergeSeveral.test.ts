/** Several colleagues' files in one command: their order makes no difference, and what is said is in the file. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { answerTo, NO_ANSWER, type Answer } from '../../src/core/answers/response.ts';
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

const of = (answer: Partial<Answer>): Promise<Uint8Array> =>
  workbookBytes({
    ...exampleResponse,
    answers: { ...exampleResponse.answers, '1.1': { ...NO_ANSWER, ...answer } },
  });

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

describe('where ours says nothing and two contradict each other', () => {
  const [ofA, ofB] = [
    { status: 'implemented', activities: 'By a.' },
    { status: 'unable', barriers: 'By b.' },
  ];
  const files = async (ours: Partial<Answer> = {}): Promise<Files> =>
    new Map([
      ['ours.xlsx', await of(ours)],
      ['a.xlsx', await of(ofA)],
      ['b.xlsx', await of(ofB)],
    ]);
  const ORDERS = [
    ['a.xlsx', 'b.xlsx'],
    ['b.xlsx', 'a.xlsx'],
  ];

  test.each([[[]], [['--take', 'ours']], [['--take', 'theirs']]])('%j: nobody’s enters unasked', async (options) => {
    for (const order of ORDERS) {
      const { exitCode, answer, differences } = await merge(await files(), ...order, ...options);
      expect({ exitCode, answer }).toEqual({ exitCode: 1, answer: NO_ANSWER });
      expect(differences).toEqual([[['1.1', 'theirs', 'ours', 'undecided']], [['1.1', 'theirs', 'ours', 'undecided']]]);
    }
  });

  test('it is said, with nothing of theirs as ours', async () => {
    const { stdout } = await runInProcess(
      ['merge', 'ours.xlsx', 'a.xlsx', 'b.xlsx', '--take', 'theirs'],
      await files(),
    );
    expect(stdout).toContain('  1.1  CONFLICT between their files\n');
    expect(stdout).toContain(
      '    → 2 of the files contradict each other here, so yours stays. Please say whose it shall be: --decide 1.1=theirs:1 | --decide 1.1=theirs:2.\n',
    );
    expect(stdout).not.toMatch(/yours: +(By|Already|Cannot)/);
  });

  test.each([
    ['theirs:1', ofA],
    ['theirs:2', ofB],
    ['ours', {}],
  ])('--decide 1.1=%s decides', async (choice, wanted) => {
    const { exitCode, answer } = await merge(await files(), 'a.xlsx', 'b.xlsx', '--decide', `1.1=${choice}`);
    expect({ exitCode, answer }).toEqual({ exitCode: 0, answer: { ...NO_ANSWER, ...wanted } });
  });

  test('--take both keeps both texts, and the status of one where they have the same', async () => {
    const same = await files();
    same.set('b.xlsx', await of({ ...ofA, activities: 'By b.' }));
    expect(await merge(same, 'a.xlsx', 'b.xlsx', '--take', 'both')).toMatchObject({
      exitCode: 0,
      answer: { status: 'implemented', activities: 'By a.\n— Another version: —\nBy b.' },
    });
  });

  test('--take both of two statuses: nobody’s enters unasked, and both texts do once the status is said', async () => {
    for (const order of ORDERS) {
      const both = await merge(await files(), ...order, '--take', 'both');
      expect(both).toMatchObject({ exitCode: 1, answer: NO_ANSWER });
      const said = await merge(await files(), ...order, '--take', 'both', '--decide', '1.1=both:unable');
      expect(said).toMatchObject({ exitCode: 0, answer: { ...ofA, ...ofB } });
    }
  });

  test('--take ours of a conflict with ours is settled', async () => {
    const ours = { status: 'committed', activities: 'By us.', timeframe: '2027' };
    expect(await merge(await files(ours), 'a.xlsx', 'b.xlsx', '--take', 'ours')).toMatchObject({
      exitCode: 0,
      answer: ours,
    });
  });
});
