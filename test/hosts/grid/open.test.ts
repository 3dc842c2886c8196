/** A workbook in the grid as data: looked through, opened again, refused; and a large one. */
import { describe, expect, jest, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { interpretWorkbook } from '../../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { GridHost } from '../../../src/hosts/grid/gridHost.ts';
import type { BookData } from '../../../src/hosts/grid/univerTypes.ts';
import { gridSubject } from '../../contract/subjects.ts';
import { madeUpFramework, must, planFor } from '../../support/workbooks.ts';
import { BARRIERS, gridOf, open, reading, REF, SHEET, sheetOf, texts, worksheet } from './atGrid.ts';

jest.setTimeout(300_000);

test('inspection: an untouched questionnaire carries nothing; what people added is told', async () => {
  const subject = await open();
  expect(must(await subject.host.inspect())).toEqual([]);
  const workbook = subject.api.getActiveWorkbook();
  workbook?.insertSheet('Mine').hideSheet();
  worksheet(subject, 'Start').hideRows(1, 1);
  workbook?.setCustomMetadata({ ...workbook.getCustomMetadata(), Case: 'file 12' });
  expect(must(await subject.host.inspect())).toEqual([
    { kind: 'custom-properties', n: 1, what: 'Case: file 12' },
    { kind: 'hidden-sheet', sheet: 'Mine', n: 1, what: '' },
    { kind: 'hidden-rows', sheet: 'Start', n: 1, what: '' },
    { kind: 'other-sheets', sheet: 'Mine', n: 1, what: '' },
  ]);
});

test('opens its own data again, and tells that all is new', async () => {
  const subject = await open();
  const book = subject.host.snapshot();
  must(await subject.host.apply(planFor()));
  const changes: unknown[] = [];
  must(await subject.host.watch((change) => changes.push(change)));
  if (book === undefined) throw new Error('nothing is open');
  must(await subject.host.open(book));
  expect(changes).toContainEqual({ kind: 'edited', remote: false });
  expect((await reading(subject)).response).toEqual(exampleResponse);
  // What is locked is locked in a workbook that is opened, too.
  worksheet(subject).getRange(1, REF).setValue('mine');
  expect((await sheetOf(subject)).rows[1]?.[REF]).toBe('1.1');
});

describe('what is no workbook leaves what is open:', () => {
  test.each<readonly [string, (book: Record<string, unknown>) => Record<string, unknown>]>([
    ['no sheets', (book) => ({ ...book, sheets: null })],
    ['no order', (book) => ({ ...book, sheetOrder: [] })],
    ['a sheet that is not there', (book) => ({ ...book, sheetOrder: ['gone'] })],
    ['a sheet that is none', (book) => ({ ...book, sheets: { 'at-start': 1, 'at-actionTool': 2 } })],
    [
      'rules that are cut off',
      (book) => ({ ...book, resources: [{ name: 'SHEET_DATA_VALIDATION_PLUGIN', data: '{' }] }),
    ],
  ])('%s', async (_what, spoil) => {
    const subject = await open();
    const book: unknown = spoil({ ...subject.host.snapshot() });
    expect(await subject.host.open(book as BookData)).toEqual({ ok: false, error: { code: 'workbook-damaged' } });
    expect((await reading(subject)).response).toEqual(exampleResponse);
  });

  test('and where Univer throws all the same, what was open is opened again, locks and all', async () => {
    const { api } = await open();
    let throws = 1;
    const refusing = new Proxy(api, {
      get: (target, key) => {
        if (key !== 'createWorkbook' || throws-- <= 0) {
          const member: unknown = Reflect.get(target, key);
          return typeof member === 'function'
            ? (...given: unknown[]): unknown => Reflect.apply(member, target, given)
            : member;
        }
        return () => {
          throw new Error('no');
        };
      },
    });
    const host = new GridHost(refusing);
    expect(await host.apply(planFor())).toEqual({ ok: false, error: { code: 'internal', detail: 'no' } });
    const grid = must(await host.read());
    expect(must(interpretWorkbook(grid, icanActionTool)).response).toEqual(exampleResponse);
    const edit = { cell: { sheet: SHEET, row: 1, column: REF }, expected: '1.1', text: 'mine' };
    expect(await host.write([edit])).toEqual({ ok: false, error: { code: 'cell-locked' } });
  });
});

test('10 000 rows: made, read and written, nothing of it by the square of the rows', async () => {
  const subject = gridSubject();
  const framework = madeUpFramework(10_000);
  must(await subject.host.apply(planFor(undefined, framework)));
  const { response } = must(interpretWorkbook(await gridOf(subject), framework));
  expect(Object.keys(response.answers)).toHaveLength(10_000);
  const edits = Array.from({ length: 2_000 }, (_, index) => ({
    cell: { sheet: SHEET, row: index + 1, column: BARRIERS },
    expected: '',
    text: 'No budget line before 2028.',
    witness: { cell: { sheet: SHEET, row: index + 1, column: REF }, text: '' },
  }));
  const refs = (await sheetOf(subject)).rows;
  const known = edits.map((edit) => ({
    ...edit,
    witness: { ...edit.witness, text: String(refs[edit.cell.row]?.[REF]) },
  }));
  expect(must(await subject.host.write(known))).toEqual([]);
  expect(texts(await sheetOf(subject), BARRIERS).filter((text) => text !== null)).toHaveLength(2_000);
}, 300_000);
