/** `action-tool merge` and `split`: what is said, what is written, exit codes, wrong use. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { answerTo, type Answer, type Response } from '../../src/core/answers/response.ts';
import { editPart } from '../support/editPackage.ts';
import { readingOf, workbookBytes } from '../support/workbooks.ts';
import { editSheet } from './support/edits.ts';
import { runInProcess, type Files, type InProcessOutcome } from './support/inProcess.ts';
import { linesOf } from './support/run.ts';

const withAnswers = (changes: Readonly<Record<string, Partial<Answer>>>): Response => ({
  ...exampleResponse,
  answers: {
    ...exampleResponse.answers,
    ...Object.fromEntries(
      Object.entries(changes).map(([ref, change]) => [ref, { ...answerTo(exampleResponse, ref), ...change }]),
    ),
  },
});

/** Ours is the example; two colleagues have a conflict each in 1.1, and one has done what was open in 3.2. */
async function someFiles(): Promise<Files> {
  return new Map([
    ['ours.xlsx', await workbookBytes(exampleResponse)],
    ['a.xlsx', await workbookBytes(withAnswers({ '1.1': { activities: 'By a.' }, '3.2': { timeframe: 'June 2027' } }))],
    ['b.xlsx', await workbookBytes(withAnswers({ '1.1': { activities: 'By b.' } }))],
    ['notes.txt', new TextEncoder().encode('not a workbook')],
  ]);
}

async function merge(files: Files, ...args: string[]): Promise<InProcessOutcome & { readonly lines: string[] }> {
  const outcome = await runInProcess(['merge', ...args], files);
  return { ...outcome, lines: linesOf(outcome.stdout) };
}

const answerIn = async (files: Files, file: string, ref: string): Promise<Answer> =>
  answerTo((await readingOf(files.get(file) ?? new Uint8Array())).response, ref);

describe('without --out', () => {
  test('what differs is shown, and nothing is written', async () => {
    const files = await someFiles();
    const { exitCode, stderr, lines } = await merge(files, 'ours.xlsx', 'a.xlsx');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect([...files.keys()]).toEqual(['ours.xlsx', 'a.xlsx', 'b.xlsx', 'notes.txt']);
    expect(lines.map((line) => line.replace(/^( {6}yours: ).*/, '$1...'))).toEqual([
      'a.xlsx: no common earlier version is known, so two different texts are a conflict',
      '72 places are the same; 2 differ.',
      '',
      '  1.1  CONFLICT: both of you wrote something else',
      '    Activities',
      '      yours: ...',
      '      theirs: By a.',
      '    → Nobody has decided, so yours stays.',
      '',
      '  3.2  changed by them only: taken over',
      '    Timeframe',
      '      yours: ...',
      '      theirs: June 2027',
      '    → theirs is taken',
      '',
      'Not written: 1 cell would change. To write, add --out FILE.',
      '1 difference is still open. Please decide, for example with --decide 1.1=theirs, --decide 1.1=both or --decide 1.1=ours.',
    ]);
  });

  test('no decision is asked for where none can be given: a sub-item that is there twice', async () => {
    const files = await someFiles();
    const theirs = files.get('b.xlsx') ?? new Uint8Array();
    files.set('b.xlsx', await editSheet(theirs, (sheet) => (sheet.getCell('A3').value = '1.1')));
    const { exitCode, lines } = await merge(files, 'ours.xlsx', 'b.xlsx');
    expect(exitCode).toBe(1);
    expect(lines).toContain(
      '    → The sub-item has more than one row in one of the files, so nothing was merged there.',
    );
    expect(lines.at(-1)).toBe(
      '1 difference is still open, and cannot be decided on. Please mend first what is said of it.',
    );
  });

  test('a file that brings nothing new ends with 0', async () => {
    const files = await someFiles();
    files.set('copy.xlsx', await workbookBytes(exampleResponse));
    expect((await merge(files, 'ours.xlsx', 'copy.xlsx')).exitCode).toBe(0);
  });
});

describe('with --out', () => {
  test('what is no conflict is written, and what is open ends with 1', async () => {
    const files = await someFiles();
    const before = files.get('ours.xlsx');
    const { exitCode, lines } = await merge(files, 'ours.xlsx', 'a.xlsx', '-o', 'm.xlsx');
    expect(exitCode).toBe(1);
    expect(lines).toContain('Wrote m.xlsx (1 cell changed).');
    expect((await answerIn(files, 'm.xlsx', '3.2')).timeframe).toBe('June 2027');
    expect(await answerIn(files, 'm.xlsx', '1.1')).toEqual(answerTo(exampleResponse, '1.1'));
    expect(files.get('ours.xlsx')).toBe(before);
  });

  test.each([
    ['theirs', 'By a.'],
    ['ours', answerTo(exampleResponse, '1.1').activities],
    ['both', `${answerTo(exampleResponse, '1.1').activities}\n— Another version: —\nBy a.`],
  ])('--take %s, or --decide', async (choice, activities) => {
    for (const option of [
      ['--take', choice],
      ['--decide', `1.1=${choice}`],
    ]) {
      const files = await someFiles();
      const { exitCode } = await merge(files, 'ours.xlsx', 'a.xlsx', '-o', 'm.xlsx', ...option);
      expect({ exitCode, text: (await answerIn(files, 'm.xlsx', '1.1')).activities }).toEqual({
        exitCode: 0,
        text: activities,
      });
      // Again: nothing changes.
      await merge(files, 'm.xlsx', 'a.xlsx', '-o', 'again.xlsx', ...option);
      expect(files.get('again.xlsx')).toBe(files.get('m.xlsx'));
    }
  });

  test('--take theirs of two who differ is left to be decided, and what only one of them has is taken', async () => {
    const files = await someFiles();
    const all = ['a.xlsx', 'b.xlsx', '--take', 'theirs'];
    const { exitCode, lines } = await merge(files, 'ours.xlsx', ...all, '-o', 'm.xlsx');
    expect(exitCode).toBe(1);
    const said =
      '2 of the files contradict each other here, so yours stays. Please say whose it shall be: --decide 1.1=theirs:1 | --decide 1.1=theirs:2.';
    expect(lines.filter((line) => line.endsWith(said))).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/^2 differences are still open\. .* --decide 1\.1=theirs:1,/);
    expect(await answerIn(files, 'm.xlsx', '1.1')).toEqual(answerTo(exampleResponse, '1.1'));
    expect((await answerIn(files, 'm.xlsx', '3.2')).timeframe).toBe('June 2027');
  });

  test('--take theirs: of two who changed what ours has as it was, nobody’s is taken', async () => {
    const files = await someFiles();
    const all = ['a.xlsx', 'b.xlsx', '--take', 'theirs', '--ancestor', 'ours.xlsx'];
    expect((await merge(files, 'ours.xlsx', ...all, '-o', 'm.xlsx')).exitCode).toBe(1);
    expect(await answerIn(files, 'm.xlsx', '1.1')).toEqual(answerTo(exampleResponse, '1.1'));
    await merge(files, 'm.xlsx', ...all, '-o', 'again.xlsx');
    expect(files.get('again.xlsx')).toBe(files.get('m.xlsx'));
  });

  test.each([1, 2])(
    '--take theirs again, once it was said that it is theirs:%d, writes nobody’s over it',
    async (n) => {
      const files = await someFiles();
      const all = ['a.xlsx', 'b.xlsx', '--take', 'theirs', '--ancestor', 'ours.xlsx'];
      await merge(files, 'ours.xlsx', ...all, '--decide', `1.1=theirs:${n}`, '-o', 'm.xlsx');
      const taken = await answerIn(files, 'm.xlsx', '1.1');
      expect(taken.activities).toBe(['By a.', 'By b.'][n - 1]);
      await merge(files, 'm.xlsx', ...all, '-o', 'again.xlsx');
      expect(await answerIn(files, 'again.xlsx', '1.1')).toEqual(taken);
      const [a, b, ...rest] = all;
      await merge(files, 'm.xlsx', b ?? '', a ?? '', ...rest, '-o', 'turned.xlsx');
      expect(await answerIn(files, 'turned.xlsx', '1.1')).toEqual(taken);
    },
  );

  test('--take theirs of two of whom one has left it as it was is the other’s', async () => {
    const files = await someFiles();
    files.set('c.xlsx', await workbookBytes(withAnswers({ '2.1': { activities: 'By c.' } })));
    files.set('mine.xlsx', await workbookBytes(withAnswers({ '1.1': { activities: 'By us.' } })));
    const all = ['c.xlsx', 'b.xlsx', '--take', 'theirs', '--ancestor', 'ours.xlsx'];
    expect((await merge(files, 'mine.xlsx', ...all, '-o', 'm.xlsx')).exitCode).toBe(0);
    expect((await answerIn(files, 'm.xlsx', '1.1')).activities).toBe('By b.');
  });

  test('--take theirs of two parts of one whole that differ is left to be decided', async () => {
    const files = await someFiles();
    await runInProcess(['split', 'ours.xlsx', '--refs', '1.1', '--out', 'part.xlsx'], files);
    const part = files.get('part.xlsx') ?? new Uint8Array();
    for (const name of ['p', 'q']) {
      files.set(`${name}.xlsx`, await editSheet(part, (sheet) => (sheet.getCell('F2').value = `By ${name}.`)));
    }
    files.set('mine.xlsx', await workbookBytes(withAnswers({ '1.1': { activities: 'By us.' } })));
    const { exitCode } = await merge(files, 'mine.xlsx', 'p.xlsx', 'q.xlsx', '-o', 'm.xlsx', '--take', 'theirs');
    expect(exitCode).toBe(1);
    expect((await answerIn(files, 'm.xlsx', '1.1')).activities).toBe('By us.');
    // The part as it was made says nothing new.
    await merge(files, 'mine.xlsx', 'part.xlsx', 'q.xlsx', '-o', 'one.xlsx', '--take', 'theirs');
    expect((await answerIn(files, 'one.xlsx', '1.1')).activities).toBe('By q.');
  });

  test('theirs of two who differ has to say whose', async () => {
    const files = await someFiles();
    const all = ['ours.xlsx', 'a.xlsx', 'b.xlsx', '-o', 'm.xlsx'];
    const { exitCode, stderr } = await merge(files, ...all, '--decide', '1.1=theirs');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr:
        'action-tool: More than one of the files has something else for 1.1, so nothing was written. Please say which one is meant: --decide 1.1=theirs:1 | --decide 1.1=theirs:2.\n',
    });
    expect(files.has('m.xlsx')).toBe(false);
    await merge(files, ...all, '--decide', '1.1=theirs:2');
    expect((await answerIn(files, 'm.xlsx', '1.1')).activities).toBe('By b.');
  });

  test('a Summary that is there is as new as the answers', async () => {
    const files = await someFiles();
    await runInProcess(['summary', 'ours.xlsx', '--out', 'summed.xlsx'], files);
    const { lines } = await merge(files, 'summed.xlsx', 'a.xlsx', '-o', 'm.xlsx', '--take', 'ours');
    expect(lines).toContain('Its Summary was renewed.');
  });

  test('--json tells everything', async () => {
    const files = await someFiles();
    const { stdout } = await merge(files, 'ours.xlsx', 'a.xlsx', '-o', 'm.xlsx', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'ours.xlsx',
      written: 'm.xlsx',
      cells: 1,
      open: 1,
      files: [
        {
          file: 'a.xlsx',
          ancestor: 'none',
          part: null,
          differences: [
            {
              key: '1.1',
              standing: 'conflict',
              reason: 'both-changed',
              result: 'ours',
              open: 'undecided',
              fields: [{ field: 'activities', theirs: 'By a.', standing: 'conflict' }],
            },
            { key: '3.2', standing: 'theirs', result: 'theirs', fields: [{ field: 'timeframe', theirs: 'June 2027' }] },
          ],
          unread: [],
          outside: [],
        },
      ],
    });
  });
});

describe('a file of which an export left something out', () => {
  const export_ = ['export', 'ours.xlsx', '--to', 'xlsx', '--draft', '--leave-out', 'barriers,contact'];

  test('says nothing of it: its marks are no conflict, and are never written', async () => {
    const files = await someFiles();
    expect(await runInProcess([...export_, '--out', 'left.xlsx'], files)).toMatchObject({ exitCode: 0 });
    expect(JSON.stringify((await readingOf(files.get('left.xlsx') ?? new Uint8Array())).response)).toContain(
      '[withheld]',
    );
    expect((await merge(files, 'ours.xlsx', 'left.xlsx')).exitCode).toBe(0);
    for (const choice of ['theirs', 'both']) {
      await merge(files, 'ours.xlsx', 'left.xlsx', '-o', 'm.xlsx', '--take', choice, '--force');
      expect(files.get('m.xlsx')).toBe(files.get('ours.xlsx'));
    }
  });

  test('is asked about by the check, and carried without it, which is said', async () => {
    const files = await someFiles();
    await runInProcess([...export_, '--out', 'left.xlsx'], files);
    const { stdout } = await runInProcess(['check', 'left.xlsx'], files);
    expect(stdout).toMatch(/The text under barriers \("\[withheld\]"\) says too little/);
    const carried = await runInProcess(['generate', '--from', 'left.xlsx', '--out', 'next.xlsx'], files);
    expect(carried.stdout).toMatch(/\d+ answers were withheld in left\.xlsx, so nothing is carried there/);
    expect(JSON.stringify((await readingOf(files.get('next.xlsx') ?? new Uint8Array())).response)).not.toContain(
      'withheld',
    );
  });
});

describe('answers of the period before', () => {
  const confirmed = async (files: Files): Promise<Uint8Array> =>
    editSheet(
      files.get('ours.xlsx') ?? new Uint8Array(),
      (sheet) => {
        sheet.eachRow((row) => {
          if (row.getCell(1).value === '1.1' || row.getCell(1).value === '1.2') row.getCell(6).value = 'By Ann';
        });
      },
      'To confirm',
    );
  const carriedFiles = async (): Promise<Files> => {
    const files = new Map([['last.xlsx', await workbookBytes(exampleResponse)]]);
    await runInProcess(['generate', '--from', 'last.xlsx', '--out', 'ours.xlsx'], files);
    files.set('a.xlsx', await confirmed(files));
    return files;
  };

  test('that a colleague has confirmed are confirmed in ours, once', async () => {
    const files = await carriedFiles();
    const shown = await merge(files, 'ours.xlsx', 'a.xlsx');
    expect(shown.exitCode).toBe(1);
    expect(shown.lines).toContain('Confirmed by them for this period, so yours are, too: 1.1, 1.2');
    expect(shown.lines).toContain('Not written: 2 cells would change. To write, add --out FILE.');
    expect((await merge(files, 'ours.xlsx', 'a.xlsx', '-o', 'm.xlsx')).exitCode).toBe(0);
    const { sightings } = await readingOf(files.get('m.xlsx') ?? new Uint8Array());
    expect(sightings.toConfirm).toHaveLength(65);
    await merge(files, 'm.xlsx', 'a.xlsx', '-o', 'again.xlsx');
    expect(files.get('again.xlsx')).toBe(files.get('m.xlsx'));
    expect((await merge(files, 'm.xlsx', 'a.xlsx')).exitCode).toBe(0);
  });

  test('that a colleague has confirmed, and ours does not ask for, are listed', async () => {
    const files = await carriedFiles();
    const { exitCode, lines } = await merge(files, 'last.xlsx', 'a.xlsx', '-o', 'm.xlsx');
    expect(exitCode).toBe(1);
    expect(lines).toContain('Confirmed by them, and not in your list of answers to confirm: 1.1, 1.2');
    const { stdout } = await merge(files, 'last.xlsx', 'a.xlsx', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          confirmed: [],
          unconfirmed: [
            { ref: '1.1', why: 'no-mark' },
            { ref: '1.2', why: 'no-mark' },
          ],
        },
      ],
    });
  });
});

describe('--decide', () => {
  test.each([
    ['theirs', 'ours'],
    ['ours', 'theirs'],
    ['both', 'both:committed'],
    ['theirs', 'theirs:2'],
  ])('twice for one place, %s and %s, is refused', async (one, other) => {
    const files = await someFiles();
    const decisions = ['--decide', `1.1=${one}`, '--decide', `1.1=${other}`];
    const { exitCode, stderr } = await merge(files, 'ours.xlsx', 'a.xlsx', 'b.xlsx', '-o', 'm.xlsx', ...decisions);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: `action-tool: 1.1 is decided on in two ways, 1.1=${one} and 1.1=${other}. Please give one decision for each sub-item or field.\n`,
    });
    expect(files.has('m.xlsx')).toBe(false);
  });

  test('twice the same is once', async () => {
    const decisions = ['--decide', '1.1=theirs', '--decide', '1.1=theirs'];
    const { exitCode } = await merge(await someFiles(), 'ours.xlsx', 'a.xlsx', '-o', 'm.xlsx', ...decisions);
    expect(exitCode).toBe(0);
  });

  test('where nothing differs is told', async () => {
    const options = ['ours.xlsx', 'a.xlsx', '--decide', '1.1=theirs', '--decide', '1.2=theirs', '-o', 'm.xlsx'];
    const { exitCode, lines } = await merge(await someFiles(), ...options);
    expect(exitCode).toBe(0);
    expect(lines).toContain('Nothing differs in 1.2, so the decision on it changes nothing.');
    const { stdout } = await merge(await someFiles(), ...options, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ unneeded: ['1.2'] });
  });
});

test('of two files, the one that cannot be changed is named', async () => {
  const files = await someFiles();
  const ours = files.get('ours.xlsx') ?? new Uint8Array();
  files.set(
    'ours.xlsx',
    editPart(ours, 'xl/workbook.xml', (xml) => xml.replace('?>', '?><!DOCTYPE workbook>')),
  );
  const { exitCode, stderr } = await merge(files, 'ours.xlsx', 'a.xlsx', '-o', 'm.xlsx');
  expect({ exitCode, stderr: stderr.slice(0, 24) }).toEqual({ exitCode: 2, stderr: 'action-tool: ours.xlsx: ' });
});

describe('a part', () => {
  test('is named for what it has, and comes back', async () => {
    const files = await someFiles();
    const split = await runInProcess(['split', 'ours.xlsx', '--refs', '3.2,13', '--sections', '2'], files);
    expect(split).toMatchObject({ exitCode: 0, stderr: '' });
    const name = 'ours-part-section-2-3.2-13.xlsx';
    expect([...files.keys()]).toContain(name);
    const checked = await runInProcess(['check', name], files);
    expect(checked.stdout).toMatch(/^Part: \d+ of 67 sub-items$/m);
    expect(checked.stdout).not.toMatch(/not in the worksheet|Respondent/);
    expect((await merge(files, 'ours.xlsx', name)).exitCode).toBe(0);
  });

  test('cannot be exported as final, be it complete', async () => {
    const files = await someFiles();
    await runInProcess(['split', 'ours.xlsx', '--refs', '1.1', '--out', 'part.xlsx'], files);
    expect(await runInProcess(['check', 'part.xlsx'], files)).toMatchObject({ exitCode: 0 });
    const exported = await runInProcess(['export', 'part.xlsx', '--to', 'xlsx'], files);
    expect(exported.exitCode).toBe(1);
    expect(exported.stdout).toContain('This workbook is a part: 1 of 67 sub-items.');
  });

  test('of a part is made of what it has', async () => {
    const files = await someFiles();
    await runInProcess(['split', 'ours.xlsx', '--refs', '1', '--out', 'part.xlsx'], files);
    const lacks = await runInProcess(['split', 'part.xlsx', '--refs', '1.1,3.2', '--out', 'less.xlsx'], files);
    expect(lacks).toMatchObject({ exitCode: 2 });
    expect(lacks.stderr).toContain('does not have 3.2');
    expect((await runInProcess(['split', 'part.xlsx', '--refs', '1.1', '--out', 'less.xlsx'], files)).exitCode).toBe(0);
  });

  test('as ours leaves what it does not ask for, and says so', async () => {
    const files = await someFiles();
    await runInProcess(['split', 'ours.xlsx', '--refs', '3', '--out', 'part.xlsx'], files);
    const { exitCode, stdout } = await merge(files, 'part.xlsx', 'a.xlsx', '-o', 'm.xlsx');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/Your workbook is a part\. \d+ answers of theirs/);
    expect((await answerIn(files, 'm.xlsx', '3.2')).timeframe).toBe('June 2027');
  });
});

describe('wrong use ends with 2, one line, and nothing written', () => {
  test.each([
    [['ours.xlsx', 'ours.xlsx'], /is the workbook itself/],
    [['ours.xlsx', 'a.xlsx', '-o', 'a.xlsx', '--force'], /colleague’s file, which a merge does not replace/],
    [['ours.xlsx', 'a.xlsx', '-o', 'ours.xlsx'], /exists already/],
    [['ours.xlsx', 'gone.xlsx'], /There is no file "gone\.xlsx"/],
    [['ours.xlsx', 'a.xlsx', 'notes.txt', '-o', 'm.xlsx'], /notes\.txt: This is not an Excel workbook/],
    [['ours.xlsx', 'a.xlsx', '--take', 'mine'], /"mine" is no way to decide/],
    [['ours.xlsx', 'a.xlsx', '--decide', '1.1'], /"1\.1" is no decision/],
    [['ours.xlsx', 'a.xlsx', '--decide', '99.9=ours'], /no sub-item or field "99\.9"/],
    [['ours.xlsx', 'a.xlsx', '--decide', '1.1=both:perhaps'], /no status "perhaps"/],
    [['ours.xlsx', 'a.xlsx', '--decide', '1.1=theirs:2'], /names file 2, and there is only 1 file/],
    [['ours.xlsx', 'a.xlsx', '--decide', '1.1=ours:1'], /is no decision/],
  ])('merge %j', async (args, message) => {
    const files = await someFiles();
    const before = new Map(files);
    const { exitCode, stdout, stderr } = await merge(files, ...args);
    expect({ exitCode, stdout, lines: linesOf(stderr).length }).toEqual({ exitCode: 2, stdout: '', lines: 1 });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/Please [^\n]+\.\n$/);
    expect(files).toEqual(before);
  });

  test.each([
    [['ours.xlsx'], /Nothing is chosen/],
    [['ours.xlsx', '--sections', '5'], /no section "5"/],
    [['ours.xlsx', '--sections', ''], /no section ""/],
    [['ours.xlsx', '--refs', '1.1,x'], /no sub-item or recommendation "x"/],
    [['ours.xlsx', '--refs', '1.1', '--out', 'ours.xlsx', '--force'], /is the workbook itself/],
    [['notes.txt', '--refs', '1.1'], /notes\.txt: This is not an Excel workbook/],
  ])('split %j', async (args, message) => {
    const files = await someFiles();
    const { exitCode, stdout, stderr } = await runInProcess(['split', ...args], files);
    expect({ exitCode, stdout, lines: linesOf(stderr).length }).toEqual({ exitCode: 2, stdout: '', lines: 1 });
    expect(stderr).toMatch(message);
    expect(files.size).toBe(4);
  });
});
