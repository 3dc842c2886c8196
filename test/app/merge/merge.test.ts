/** A colleague's file beside ours: what is seen, what is written, what is left for a person. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { answerTo, NO_ANSWER, type Answer, type Response } from '../../../src/core/answers/response.ts';
import { applyMerge } from '../../../src/app/merge/applyMerge.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import type { CellEdit, FormulaValue } from '../../../src/hosts/port.ts';
import { mergeKey } from '../../../src/core/merge/place.ts';
import type { Decide } from '../../../src/core/merge/merge.ts';
import { editSheet } from '../../cli/support/edits.ts';
import { runInProcess } from '../../cli/support/inProcess.ts';
import { readBytes } from '../../support/tools.ts';
import { must, readingOf, workbookBytes } from '../../support/workbooks.ts';
import { look, mergeFiles, partOf } from './support.ts';

const withAnswers = (
  changes: Readonly<Record<string, Partial<Answer>>>,
  base: Response = exampleResponse,
): Response => ({
  ...base,
  answers: {
    ...base.answers,
    ...Object.fromEntries(Object.entries(changes).map(([ref, change]) => [ref, { ...answerTo(base, ref), ...change }])),
  },
});

const deciding =
  (choices: Readonly<Record<string, ReturnType<Decide>>>): Decide =>
  ({ place }) =>
    choices[mergeKey(place)];

const EXAMPLE = workbookBytes(exampleResponse);
const ROW_OF_1_2 = 3;
const fixture = (name: string): Uint8Array =>
  readBytes(fileURLToPath(new URL(`../../fixtures/disturbed/${name}`, import.meta.url)));

describe('what differs', () => {
  test('nothing, between a workbook and its copy', async () => {
    const { differences, same, unread, ancestor } = await look(await EXAMPLE, await EXAMPLE);
    expect({ differences, unread, ancestor }).toEqual({ differences: [], unread: [], ancestor: 'none' });
    expect(same).toBeGreaterThan(67);
  });

  test('is told by sub-item and field, with both texts', async () => {
    const theirs = await workbookBytes(withAnswers({ '1.1': { activities: 'Another text.' } }));
    const { differences } = await look(await EXAMPLE, theirs);
    expect(differences).toEqual([
      {
        place: { kind: 'answer', ref: '1.1' },
        standing: 'conflict',
        reason: 'both-changed',
        fields: [
          {
            field: 'activities',
            ours: answerTo(exampleResponse, '1.1').activities,
            theirs: 'Another text.',
            standing: 'conflict',
          },
        ],
      },
    ]);
  });

  test('is theirs to take where ours is as a part was made of it, and a conflict where both have changed', async () => {
    const part = await partOf(await EXAMPLE, ['1.1', '1.2']);
    const filled = await editSheet(part, (sheet) => {
      sheet.getCell('F2').value = 'Theirs of 1.1';
      sheet.getCell('F3').value = 'Theirs of 1.2';
    });
    const ours = await workbookBytes(withAnswers({ '1.2': { activities: 'Ours of 1.2' } }));
    const { differences, ancestor } = await look(ours, filled);
    expect(ancestor).toBe('part');
    expect(differences.map(({ place, standing }) => [mergeKey(place), standing])).toEqual([
      ['1.1', 'theirs'],
      ['1.2', 'conflict'],
    ]);
  });

  test('is theirs to take where an earlier file is given that ours still is like', async () => {
    const theirs = await workbookBytes(withAnswers({ '1.1': { activities: 'Another text.' } }));
    const { differences, ancestor } = await look(await EXAMPLE, theirs, [await readingOf(await EXAMPLE)]);
    expect({ ancestor, standing: differences.map(({ standing }) => standing) }).toEqual({
      ancestor: 'given',
      standing: ['theirs'],
    });
  });
});

test('an export knows what it was made from: of ours as it still is, everything new in it is theirs', async () => {
  const files = new Map([['ours.xlsx', await EXAMPLE]]);
  const exported = await runInProcess(['export', 'ours.xlsx', '--to', 'xlsx', '--draft', '--out', 'd.xlsx'], files);
  expect(exported.exitCode).toBe(0);
  const theirs = await editSheet(files.get('d.xlsx') ?? new Uint8Array(), (sheet) => {
    sheet.getCell('F2').value = 'Another text.';
  });
  const { ancestor, differences } = await look(await EXAMPLE, theirs);
  expect({ ancestor, standing: differences.map(({ standing }) => standing) }).toEqual({
    ancestor: 'ours',
    standing: ['theirs'],
  });
  // Once ours has changed, too, nobody knows any more; but an earlier file of that fingerprint does.
  const since = await workbookBytes(withAnswers({ '1.2': { activities: 'Since then.' } }));
  expect((await look(since, theirs)).ancestor).toBe('none');
  const earlier = [await readingOf(await workbookBytes()), await readingOf(await EXAMPLE)];
  const known = await look(since, theirs, earlier);
  expect(known.ancestor).toBe('given');
  expect(known.differences.map(({ place, standing }) => [mergeKey(place), standing])).toEqual([
    ['1.1', 'theirs'],
    ['1.2', 'ours'],
  ]);
});

test('a cell that is changed while a person decides is not overwritten', async () => {
  class Busy extends FileHost {
    override async write(edits: readonly CellEdit[], calculated?: readonly FormulaValue[]) {
      const [first] = edits;
      if (first !== undefined) must(await super.write([{ ...first, text: 'Typed meanwhile' }]));
      return super.write(edits, calculated);
    }
  }
  const theirs = await workbookBytes(
    withAnswers({ '1.1': { activities: 'Theirs' }, '1.2': { activities: 'Theirs, too' } }),
  );
  const host = new Busy(await EXAMPLE);
  const looked = await look(await EXAMPLE, theirs);
  const applied = must(await applyMerge(host, looked, icanActionTool, english, () => ({ choice: 'theirs' })));
  expect(applied.outcomes.map(({ open }) => open)).toEqual(['changed-meanwhile', undefined]);
  expect(applied.cells).toBe(1);
  const { response } = await readingOf(host.bytes);
  expect([answerTo(response, '1.1').activities, answerTo(response, '1.2').activities]).toEqual([
    'Typed meanwhile',
    'Theirs, too',
  ]);
});

describe('what no answer can hold', () => {
  test('a second row of a sub-item is told, and nothing of that sub-item is merged', async () => {
    const theirs = await editSheet(await workbookBytes(withAnswers({ '1.1': { activities: 'Another.' } })), (sheet) => {
      sheet.getCell('A80').value = '1.1';
      sheet.getCell('E80').value = 'Cannot implement';
      sheet.getCell('H80').value = 'Not to be lost unseen';
    });
    const merged = await mergeFiles(await EXAMPLE, theirs, () => ({ choice: 'theirs' }));
    // The second row has no wording of its own, so nobody has edited one.
    expect(merged.look.unread.map(({ code, subItem }) => [code, subItem])).toEqual([['row-duplicate', '1.1']]);
    expect(merged.outcomes.map(({ open }) => open)).toEqual(['two-rows']);
    expect((await readingOf(merged.bytes)).response).toEqual(exampleResponse);
  });

  test('nor where only ours has changed and theirs is asked for all the same: one row would be theirs, the other not', async () => {
    const part = await partOf(await EXAMPLE, ['1.1']);
    const ours = await editSheet(await EXAMPLE, (sheet) => {
      sheet.getCell('F2').value = 'Newer text of ours.';
      sheet.getCell('A3').value = '1.1';
    });
    const asked = await mergeFiles(ours, part, deciding({ '1.1': { choice: 'theirs' } }));
    expect(asked.cells).toBe(0);
    expect(asked.outcomes).toMatchObject([{ difference: { standing: 'ours' }, result: 'ours', open: 'two-rows' }]);
    for (const decide of [deciding({}), deciding({ '1.1': { choice: 'ours' } })]) {
      const [outcome] = (await mergeFiles(ours, part, decide)).outcomes;
      expect(outcome).toEqual({ difference: expect.objectContaining({ standing: 'ours' }), result: 'ours' });
    }
  });

  test('a row with a strange Ref, or a copy of the questionnaire, is told', async () => {
    const theirs = await editSheet(await EXAMPLE, (sheet) => {
      sheet.getCell('A80').value = '99.1';
      sheet.getCell('F80').value = 'For a sub-item that there is not';
    });
    const { unread, differences } = await look(await EXAMPLE, theirs);
    expect(unread.map(({ code, context }) => [code, context['ref']])).toEqual([['row-unknown', '99.1']]);
    expect(differences).toEqual([]);
  });

  test('comments, own columns and own sheets of theirs are told', async () => {
    const theirs = await editSheet(await EXAMPLE, (sheet) => {
      sheet.getCell('F2').note = 'Please ask the legal unit.';
      sheet.getCell('L2').value = 'my own column';
      sheet.workbook.addWorksheet('Notes').getCell('A1').value = 'mine';
    });
    const { beside, differences } = await look(await EXAMPLE, theirs);
    expect(beside.map(({ kind }) => kind).sort()).toEqual(['comments', 'other-cells', 'other-sheets']);
    expect(differences).toEqual([]);
    expect((await look(await EXAMPLE, await EXAMPLE)).beside).toEqual([]);
    expect((await look(await EXAMPLE, await partOf(await EXAMPLE, ['1.1']))).beside).toEqual([]);
  });

  test('a typed status that is none of the questionnaire is never taken unasked, nor lost when asked for', async () => {
    const theirs = await workbookBytes(withAnswers({ '3.2': { status: null, statusText: 'Perhaps' } }));
    const first = await mergeFiles(await EXAMPLE, theirs);
    expect(first.outcomes).toMatchObject([{ difference: { reason: 'unknown-status' }, open: 'undecided' }]);
    expect((await readingOf(first.bytes)).response).toEqual(exampleResponse);
    const asked = await mergeFiles(await EXAMPLE, theirs, () => ({ choice: 'theirs' }));
    expect(answerTo((await readingOf(asked.bytes)).response, '3.2').statusText).toBe('Perhaps');
  });

  test('an answer to a sub-item of which ours has no row is told, and stays in their file', async () => {
    const ours = await editSheet(await EXAMPLE, (sheet) => {
      sheet.getCell(`A${ROW_OF_1_2}`).value = null;
      for (const column of 'EFGH') sheet.getCell(`${column}${ROW_OF_1_2}`).value = null;
    });
    const merged = await mergeFiles(ours, await EXAMPLE, () => ({ choice: 'theirs' }));
    expect(merged.outcomes).toMatchObject([{ difference: { place: { ref: '1.2' } }, open: 'no-place' }]);
    expect(merged.cells).toBe(0);
  });

  test('a lost column of theirs is no column that they emptied', async () => {
    const theirs = fixture('barriers-column-deleted-by-openpyxl.xlsx');
    const barriers = withAnswers({ '1.1': { barriers: 'Ours' }, '3.2': { barriers: 'Ours, too' } });
    const ours = await workbookBytes(barriers);
    const looked = await look(ours, theirs, [await readingOf(ours)]);
    expect(looked.unread.map(({ code, field }) => [code, field])).toContainEqual(['column-missing', 'barriers']);
    expect(looked.differences.flatMap(({ fields }) => fields.map(({ field }) => field))).not.toContain('barriers');
  });
});

describe('what is decided', () => {
  const ours = workbookBytes(withAnswers({ '1.1': { status: 'committed', activities: 'Ours', timeframe: '2027' } }));
  const theirs = workbookBytes(withAnswers({ '1.1': { status: 'unable', activities: 'Theirs', barriers: 'A law' } }));
  const decided = async (decision: ReturnType<Decide>): Promise<{ answer: Answer; open: string | undefined }> => {
    const merged = await mergeFiles(await ours, await theirs, deciding({ '1.1': decision }));
    const again = await mergeFiles(merged.bytes, await theirs, deciding({ '1.1': decision }));
    expect(again.cells).toBe(0);
    expect(again.bytes).toBe(merged.bytes);
    return { answer: answerTo((await readingOf(merged.bytes)).response, '1.1'), open: merged.outcomes[0]?.open };
  };
  const BOTH = 'Ours\n— Another version: —\nTheirs';

  test('nothing: ours stays and it is open', async () => {
    const { answer, open } = await decided(undefined);
    expect({ answer, open }).toEqual({
      answer: { status: 'committed', statusText: '', activities: 'Ours', timeframe: '2027', barriers: '' },
      open: 'undecided',
    });
  });

  test('theirs: the whole row is as they wrote it', async () => {
    const { answer, open } = await decided({ choice: 'theirs' });
    expect({ answer, open }).toEqual({
      answer: { status: 'unable', statusText: '', activities: 'Theirs', timeframe: '', barriers: 'A law' },
      open: undefined,
    });
  });

  test('both: both texts, and the status is still to be chosen', async () => {
    const { answer, open } = await decided({ choice: 'both' });
    expect({ answer, open }).toEqual({
      answer: { status: 'committed', statusText: '', activities: BOTH, timeframe: '2027', barriers: 'A law' },
      open: 'status',
    });
  });

  test('both with a status', async () => {
    const { answer, open } = await decided({ choice: 'both', status: 'implemented' });
    expect({ answer, open }).toEqual({
      answer: { status: 'implemented', statusText: '', activities: BOTH, timeframe: '2027', barriers: 'A law' },
      open: undefined,
    });
  });

  test('both, where only one of us has changed it, is that one’s and is said so', async () => {
    const part = await partOf(await EXAMPLE, ['1.1']);
    const both = deciding({ '1.1': { choice: 'both' } });
    const changed = (bytes: Uint8Array): Promise<Uint8Array> =>
      editSheet(bytes, (sheet) => (sheet.getCell('F2').value = 'A new text.'));
    const sides: readonly (readonly [Uint8Array, Uint8Array, string])[] = [
      [await EXAMPLE, await changed(part), 'theirs'],
      [await changed(await EXAMPLE), part, 'ours'],
    ];
    for (const [ours, theirs, result] of sides) {
      const { outcomes, bytes } = await mergeFiles(ours, theirs, both);
      expect(outcomes).toMatchObject([{ difference: { standing: result }, result }]);
      expect(answerTo((await readingOf(bytes)).response, '1.1').activities).toBe('A new text.');
    }
  });

  test('both, longer than a cell: ours stays, and it is said', async () => {
    const long = workbookBytes(withAnswers({ '1.1': { activities: 'x'.repeat(20_000) } }));
    const longer = workbookBytes(withAnswers({ '1.1': { activities: 'y'.repeat(20_000) } }));
    const merged = await mergeFiles(await long, await longer, () => ({ choice: 'both' }));
    expect(merged.outcomes[0]?.open).toBe('too-long');
    expect(merged.cells).toBe(0);
  });

  test('both dates: only one can stand there', async () => {
    const other = workbookBytes({
      ...exampleResponse,
      respondent: { ...exampleResponse.respondent, date: '2026-12-24' },
    });
    const merged = await mergeFiles(await EXAMPLE, await other, () => ({ choice: 'both' }));
    expect(merged.outcomes[0]).toMatchObject({ difference: { place: { code: 'date' } }, open: 'one-only' });
    const taken = await mergeFiles(await EXAMPLE, await other, () => ({ choice: 'theirs' }));
    expect((await readingOf(taken.bytes)).response.respondent['date']).toBe('2026-12-24');
  });
});

test('what the sheets say of the merged answers is right without a program that calculates', async () => {
  const theirs = await workbookBytes(
    withAnswers({ '3.2': { timeframe: 'June 2027' }, '13.4': { barriers: 'The law leaves this to the police.' } }),
  );
  const merged = await mergeFiles(await EXAMPLE, theirs);
  const after = await look(merged.bytes, theirs);
  expect(after.differences).toEqual([]);
  const texts = after.ours.grid.sheets.flatMap(({ rows }) => rows.flat());
  expect(texts).toContain('COMPLETE: 67 of 67');
  expect(texts.filter((text) => String(text).startsWith('Missing:'))).toEqual([]);
});

test('an empty workbook takes over everything, and a blank one brings nothing', async () => {
  const blank = await workbookBytes();
  const filled = await mergeFiles(blank, await EXAMPLE);
  expect(filled.outcomes.filter(({ open }) => open !== undefined)).toEqual([]);
  expect((await readingOf(filled.bytes)).response).toEqual(exampleResponse);
  const kept = await mergeFiles(await EXAMPLE, blank);
  expect(kept.cells).toBe(0);
  expect(answerTo((await readingOf(kept.bytes)).response, '99.9')).toEqual(NO_ANSWER);
});
