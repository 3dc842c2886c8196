/** Bringing in a colleague's file in the pane, against the stand-in: what is seen, what is written, what is left alone. */
import { describe, expect, test } from '@jest/globals';
import type { MergeDone, MergeReview, PaneMerge } from '../../../src/app/session/paneMerge.ts';
import { startFrom } from '../../../src/app/update/startFrom.ts';
import { answerTo, type Answer, type Response } from '../../../src/core/answers/response.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import type { MergeDecision } from '../../../src/core/merge/merge.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { mergeKey } from '../../../src/core/merge/place.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { theirFile } from '../../support/theirFile.ts';
import { madeUpFramework, must, workbookBytes } from '../../support/workbooks.ts';
import { editSheet } from '../../cli/support/edits.ts';
import { partOf } from '../merge/support.ts';
import { atWork, type AtWork } from './support.ts';

const SHEET = 'Action Tool';
/** F2, F3, F4 are the activities of the first three sub-items. */
const [FIRST, SECOND, THIRD] = ['F2', 'F3', 'F4'] as const;

const withAnswers = (changes: Readonly<Record<string, Partial<Answer>>>): Response => ({
  ...exampleResponse,
  answers: {
    ...exampleResponse.answers,
    ...Object.fromEntries(
      Object.entries(changes).map(([ref, change]) => [ref, { ...answerTo(exampleResponse, ref), ...change }]),
    ),
  },
});
const THEIRS = workbookBytes(
  withAnswers({ '1.1': { activities: 'Theirs of 1.1' }, '1.2': { activities: 'Theirs of 1.2' } }),
);

const merging = async ({ session }: AtWork): Promise<PaneMerge> => must(await session.openMerge());

async function seen(path: PaneMerge, bytes: Uint8Array): Promise<MergeReview> {
  const looked = must(await path.look(await theirFile(bytes)));
  if (looked.kind === 'refused') throw new Error(`refused: ${looked.error.code}`);
  return looked.review;
}

const decided = (review: MergeReview, choices: Readonly<Record<string, MergeDecision>>) =>
  new Map(
    review.look.differences.flatMap((difference) => {
      const decision = choices[mergeKey(difference.place)];
      return decision === undefined ? [] : [[difference, decision] as const];
    }),
  );
const applied = async (
  path: PaneMerge,
  review: MergeReview,
  choices: Readonly<Record<string, MergeDecision>>,
): Promise<MergeDone> => must(await path.apply({ review, decisions: decided(review, choices) }));
const openOf = ({ applied: { outcomes } }: MergeDone): unknown[] =>
  outcomes.map(({ difference, result, open }) => [mergeKey(difference.place), result, open]);
const keys = ({ look }: MergeReview): string[] => look.differences.map(({ place }) => mergeKey(place));
const OURS_1_1 = answerTo(exampleResponse, '1.1').activities;
const OURS_1_2 = answerTo(exampleResponse, '1.2').activities;

describe('looking', () => {
  test('shows what differs only, and writes what is typed first', async () => {
    const at = await atWork(exampleResponse);
    at.session.edit('1.3', 'activities', 'Typed and not saved yet');
    const review = await seen(await merging(at), await THEIRS);
    expect(at.person.see(SHEET, THIRD)).toBe('Typed and not saved yet');
    expect(keys(review)).toEqual(['1.1', '1.2', '1.3']);
    expect(JSON.stringify(at.session.getState())).not.toContain('Theirs of');
  });

  test('a file of another kind is refused, and is no problem of the open workbook', async () => {
    const at = await atWork(exampleResponse);
    const path = await merging(at);
    const other = await workbookBytes(undefined, { ...madeUpFramework(3), id: 'another' });
    expect(must(await path.look(await theirFile(other)))).toMatchObject({
      kind: 'refused',
      error: { code: 'framework-other' },
    });
    const empty = must(await path.look({ grid: { sheets: [], names: [], custom: {} }, carried: [] }));
    expect(empty).toMatchObject({ kind: 'refused', error: { code: 'not-questionnaire' } });
    expect(at.session.getState().problem).toBeNull();
  });

  test('the workbook’s own copy differs in nothing', async () => {
    const at = await atWork(exampleResponse);
    expect(keys(await seen(await merging(at), await workbookBytes(exampleResponse)))).toEqual([]);
  });

  test('says that it is merging, and a failure is a problem of it', async () => {
    const at = await atWork(exampleResponse);
    const path = await merging(at);
    const file = await theirFile(await THEIRS);
    at.subject.excel.cellEditMode = true;
    expect((await path.look(file)).ok).toBe(false);
    expect(at.session.getState().problem).toMatchObject({ during: 'merging', error: { code: 'excel-cell-edit' } });
    at.subject.excel.cellEditMode = false;
    expect((await path.look(file)).ok).toBe(true);
    expect(at.session.getState().problem).toBeNull();
  });
});

describe('writing', () => {
  test('theirs, both, and ours where nobody has decided; the same file again differs in what stayed', async () => {
    const theirs = await workbookBytes(
      withAnswers({
        '1.1': { activities: 'Theirs of 1.1' },
        '1.2': { activities: 'Theirs of 1.2' },
        '1.3': { activities: 'Theirs of 1.3' },
      }),
    );
    const at = await atWork(exampleResponse);
    const path = await merging(at);
    const done = await applied(path, await seen(path, theirs), {
      '1.1': { choice: 'theirs' },
      '1.2': { choice: 'both' },
    });
    expect(openOf(done)).toEqual([
      ['1.1', 'theirs', undefined],
      ['1.2', 'both', undefined],
      ['1.3', 'ours', 'undecided'],
    ]);
    expect(at.person.see(SHEET, FIRST)).toBe('Theirs of 1.1');
    expect(at.person.see(SHEET, SECOND)).toBe(`${OURS_1_2}\n— Another version: —\nTheirs of 1.2`);
    expect(at.questionnaire().response.answers['1.1']?.activities).toBe('Theirs of 1.1');
    expect(keys(done.review)).toEqual(['1.2', '1.3']);
    // Both hold theirs already: it is ours that has more.
    const again = await applied(path, await seen(path, theirs), { '1.3': { choice: 'theirs' } });
    expect(again.applied.cells).toBe(1);
    expect(at.person.see(SHEET, SECOND)).toBe(`${OURS_1_2}\n— Another version: —\nTheirs of 1.2`);
  });

  test('taken whole, the same file again differs in nothing', async () => {
    const at = await atWork(exampleResponse);
    const path = await merging(at);
    const done = await applied(path, await seen(path, await THEIRS), {
      '1.1': { choice: 'theirs' },
      '1.2': { choice: 'theirs' },
    });
    expect(keys(done.review)).toEqual([]);
    expect(keys(await seen(path, await THEIRS))).toEqual([]);
  });

  test('what a part shows to be theirs alone is taken without being asked for, and can be refused', async () => {
    const part = await partOf(await workbookBytes(exampleResponse), ['1.1', '1.2']);
    const filled = await editSheet(part, (sheet) => {
      sheet.getCell('F2').value = 'Theirs of 1.1';
      sheet.getCell('F3').value = 'Theirs of 1.2';
    });
    const at = await atWork(exampleResponse);
    const path = await merging(at);
    const review = await seen(path, filled);
    expect(review.look.ancestor).toBe('part');
    expect(openOf(await applied(path, review, { '1.2': { choice: 'ours' } }))).toEqual([
      ['1.1', 'theirs', undefined],
      ['1.2', 'ours', undefined],
    ]);
    expect([at.person.see(SHEET, FIRST), at.person.see(SHEET, SECOND)]).toEqual(['Theirs of 1.1', OURS_1_2]);
  });

  test('a sort in between: the texts go to the rows that they are of', async () => {
    const at = await atWork(exampleResponse);
    const path = await merging(at);
    const review = await seen(path, await THEIRS);
    at.person.sort(SHEET, 'A', 'descending');
    const done = await applied(path, review, { '1.1': { choice: 'theirs' }, '1.2': { choice: 'theirs' } });
    expect(openOf(done).map((outcome) => (outcome as unknown[])[1])).toEqual(['theirs', 'theirs']);
    const { answers } = at.questionnaire().response;
    expect(answers).toEqual(
      withAnswers({ '1.1': { activities: 'Theirs of 1.1' }, '1.2': { activities: 'Theirs of 1.2' } }).answers,
    );
  });

  test('what is changed meanwhile is not overwritten, and is said; what the person left is left', async () => {
    const at = await atWork(exampleResponse);
    const path = await merging(at);
    const review = await seen(path, await THEIRS);
    at.person.coAuthor().type(SHEET, FIRST, 'Typed meanwhile');
    const done = await applied(path, review, { '1.1': { choice: 'theirs' }, '1.2': { choice: 'theirs' } });
    expect(openOf(done)).toEqual([
      ['1.1', 'ours', 'changed-meanwhile'],
      ['1.2', 'theirs', undefined],
    ]);
    expect(at.person.see(SHEET, FIRST)).toBe('Typed meanwhile');
    expect(done.review.look.differences.map(({ fields }) => fields[0]?.ours)).toEqual(['Typed meanwhile']);
  });

  test('a row that is deleted meanwhile is said, and the others are written', async () => {
    const at = await atWork(exampleResponse);
    const path = await merging(at);
    const review = await seen(path, await THEIRS);
    at.person.unprotect(SHEET);
    at.person.deleteRows(SHEET, '2');
    const done = await applied(path, review, { '1.1': { choice: 'theirs' }, '1.2': { choice: 'theirs' } });
    const [[, result, open] = [], second] = openOf(done) as unknown[][];
    expect([result, ['changed-meanwhile', 'no-place'].includes(String(open))]).toEqual(['ours', true]);
    expect(second).toEqual(['1.2', 'theirs', undefined]);
  });

  test('after a failure the same again goes on, and nothing counts as changed by somebody else', async () => {
    const at = await atWork(exampleResponse);
    const path = await merging(at);
    const review = await seen(path, await THEIRS);
    const decisions = decided(review, { '1.1': { choice: 'theirs' }, '1.2': { choice: 'both' } });
    at.subject.excel.resetCosts();
    must(await path.apply({ review, decisions }));
    const batches = at.subject.excel.costs.length;
    for (let batch = 0; batch < batches; batch += 1) {
      const once = await atWork(exampleResponse);
      const way = await merging(once);
      const look = await seen(way, await THEIRS);
      const chosen = decided(look, { '1.1': { choice: 'theirs' }, '1.2': { choice: 'both' } });
      once.subject.excel.resetCosts();
      once.subject.excel.faults = [{ batch, code: 'GeneralException' }];
      const failed = await way.apply({ review: look, decisions: chosen });
      once.subject.excel.faults = [];
      const done = failed.ok ? failed.value : must(await way.apply({ review: look, decisions: chosen }));
      expect([batch, ...openOf(done)]).toEqual([batch, ['1.1', 'theirs', undefined], ['1.2', 'both', undefined]]);
      expect(once.person.see(SHEET, FIRST)).toBe('Theirs of 1.1');
    }
  });

  test('nothing decided writes nothing, and is no step; what was taken can be taken back', async () => {
    const at = await atWork(exampleResponse);
    at.session.edit('1.3', 'activities', 'Mine');
    await at.session.save('1.3');
    const own = at.questionnaire().undo;
    expect(own).not.toBeNull();
    const path = await merging(at);
    const review = await seen(path, await THEIRS);
    expect((await applied(path, review, {})).applied.cells).toBe(0);
    expect(at.questionnaire().undo).toEqual(own);
    expect(at.person.see(SHEET, FIRST)).toBe(OURS_1_1);
    await applied(path, review, { '1.1': { choice: 'theirs' } });
    expect(at.questionnaire().undo).toEqual({ kind: 'merged', n: 1 });
    await at.session.undo();
    expect(at.session.getState().problem).toBeNull();
    expect(at.person.see(SHEET, FIRST)).toBe(OURS_1_1);
    expect(at.questionnaire().undo).toBeNull();
  });

  test('what was taken goes back where its row is by now; what somebody wrote over it stays, and is said', async () => {
    const at = await atWork(exampleResponse);
    const before = at.questionnaire().response;
    const path = await merging(at);
    const both = { '1.1': { choice: 'theirs' }, '1.2': { choice: 'theirs' } } as const;
    await applied(path, await seen(path, await THEIRS), both);
    const n = (at.questionnaire().undo as { readonly n: number }).n;
    expect(n).toBeGreaterThan(1);
    at.person.unprotect(SHEET);
    at.person.insertRows(SHEET, '2:2');
    at.person.type(SHEET, 'F3', 'Written over it.');
    await at.session.undo();
    expect(at.session.getState().problem).toMatchObject({ error: { code: 'cells-changed', back: n - 1, left: 1 } });
    const { answers } = at.questionnaire().response;
    expect(answers['1.1']?.activities).toBe('Written over it.');
    expect(answers['1.2']).toEqual(before.answers['1.2']);
    expect(at.questionnaire().undo).toBeNull();
  });
});

describe('answers of the period before that they have confirmed', () => {
  const SAID = 'Confirmed by Ann';
  const carried = async (): Promise<Uint8Array> => {
    const host = new FileHost();
    const options = { today: '2026-11-25' };
    must(await startFrom(new FileHost(await workbookBytes(exampleResponse)), host, icanActionTool, english, options));
    return host.bytes;
  };
  const confirming = async (bytes: Uint8Array): Promise<Uint8Array> =>
    editSheet(
      bytes,
      (sheet) => {
        sheet.eachRow((row) => {
          if (row.getCell(1).value === '1.1' || row.getCell(1).value === '1.2') row.getCell(6).value = SAID;
        });
      },
      'To confirm',
    );
  const open = async (): Promise<AtWork> => {
    const at = await atWork(undefined);
    const path = must(await at.session.openCarry());
    must(await path.look(new FileHost(await workbookBytes(exampleResponse))));
    must(await path.create({}));
    return at;
  };

  test('are confirmed in the open workbook, too, and taking the merge back takes that back', async () => {
    const at = await open();
    const left = at.questionnaire().toConfirm.length;
    const path = await merging(at);
    const review = await seen(path, await confirming(await carried()));
    expect(review.look.differences).toEqual([]);
    expect(review.look.confirmations.taken.map(({ ours }) => ours.ref)).toEqual(['1.1', '1.2']);
    const done = await applied(path, review, {});
    expect(done.confirmations).toEqual({ confirmed: ['1.1', '1.2'], unconfirmed: [] });
    expect(done.review.look.confirmations.taken).toEqual([]);
    expect(at.questionnaire().toConfirm).toHaveLength(left - 2);
    expect(at.questionnaire().undo).toEqual({ kind: 'merged', n: 2 });
    await at.session.undo();
    expect(at.session.getState().problem).toBeNull();
    expect(at.questionnaire().toConfirm).toHaveLength(left);
  });
});
