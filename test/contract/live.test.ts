/** What only a host with an open workbook can do: show a cell, write one, listen. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import type { HostChange } from '../../src/hosts/port.ts';
import { cellAt } from '../excel-stand-in/model/cells.ts';
import { must, planFor } from '../support/workbooks.ts';
import { TRICKY } from './cases.ts';
import { excelSubject, type ExcelSubject } from './subjects.ts';

const SHEET = 'Action Tool';
const BARRIERS = 7;

async function open(): Promise<ExcelSubject> {
  const subject = excelSubject();
  must(await subject.host.apply(planFor(exampleResponse)));
  return subject;
}

function sheetOf({ excel }: ExcelSubject, name = SHEET) {
  const sheet = excel.book.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A change comes after the request that caused it. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('goTo', () => {
  test('shows the sheet and selects the cell', async () => {
    const subject = await open();
    must(await subject.host.goTo({ sheet: SHEET, row: 5, column: BARRIERS }));
    expect(subject.excel.book.selection).toEqual({
      sheetId: sheetOf(subject).id,
      area: { row: 5, column: BARRIERS, rows: 1, columns: 1 },
    });
  });

  test('says that a part is missing where there is no such sheet', async () => {
    const { host } = await open();
    expect(await host.goTo({ sheet: 'Gone', row: 0, column: 0 })).toMatchObject({
      ok: false,
      error: { code: 'excel-part-missing', excelCode: 'ItemNotFound' },
    });
  });
});

describe('write', () => {
  const cell = { sheet: SHEET, row: 1, column: BARRIERS } as const;

  test('each tricky text stands in the cell as text', async () => {
    const subject = await open();
    let expected = String(cellAt(sheetOf(subject), 1, BARRIERS).value);
    for (const text of TRICKY) {
      expect(must(await subject.host.write([{ cell, expected, text }]))).toEqual([]);
      expect(cellAt(sheetOf(subject), 1, BARRIERS)).toMatchObject({ value: text, formula: '' });
      expected = text;
    }
    expect(must(await subject.host.write([{ cell, expected, text: '' }]))).toEqual([]);
    expect(cellAt(sheetOf(subject), 1, BARRIERS).value).toBe('');
  });

  test('a cell that somebody changed meanwhile is left and told of; the others are written', async () => {
    const subject = await open();
    const other = { ...cell, row: 2 };
    const expected = String(cellAt(sheetOf(subject), 2, BARRIERS).value);
    const conflict = { cell, expected: 'what I saw', text: 'mine' };
    const found = String(cellAt(sheetOf(subject), 1, BARRIERS).value);
    expect(must(await subject.host.write([conflict, { cell: other, expected, text: 'new' }]))).toEqual([
      { edit: conflict, found, rowMoved: false },
    ]);
    expect(cellAt(sheetOf(subject), 2, BARRIERS).value).toBe('new');
  });

  test('a locked cell is refused', async () => {
    const subject = await open();
    const edit = { cell: { ...cell, column: 0 }, expected: '1.1', text: 'x' };
    expect(await subject.host.write([edit])).toMatchObject({ ok: false, error: { code: 'excel-access-denied' } });
  });

  test('a lost answer is no conflict: it is written once', async () => {
    const subject = await open();
    const expected = String(cellAt(sheetOf(subject), 1, BARRIERS).value);
    subject.excel.resetCosts();
    subject.excel.faults = [{ batch: 1, code: 'RequestAborted', action: 1_000 }];
    expect(must(await subject.host.write([{ cell, expected, text: 'new' }]))).toEqual([]);
    expect(cellAt(sheetOf(subject), 1, BARRIERS).value).toBe('new');
  });
});

describe('watch', () => {
  test('tells of edits, of whose they are, and of the selected cell, until it is ended', async () => {
    const subject = await open();
    const changes: HostChange[] = [];
    const stop = must(await subject.host.watch((change) => changes.push(change)));
    const { id } = sheetOf(subject);
    subject.excel.raise({ kind: 'changed', sheetId: id, address: 'H2' });
    subject.excel.raise({ kind: 'changed', sheetId: id, address: 'H2' }, 'Remote');
    must(await subject.host.goTo({ sheet: SHEET, row: 3, column: BARRIERS }));
    await settle();
    expect(changes).toEqual([
      { kind: 'edited', remote: false },
      { kind: 'edited', remote: true },
      // Coming to another sheet, it is looked at again: some picks from lists raise no event.
      { kind: 'edited', remote: false },
      { kind: 'selected', cell: { sheet: SHEET, row: 3, column: BARRIERS } },
    ]);
    await stop();
    subject.excel.raise({ kind: 'changed', sheetId: id, address: 'H2' });
    await settle();
    expect(changes).toHaveLength(4);
  });

  test('is not told of the thousand steps of applying a plan', async () => {
    const subject = await open();
    const changes: HostChange[] = [];
    must(await subject.host.watch((change) => changes.push(change)));
    must(await subject.host.apply(planFor(exampleResponse)));
    await settle();
    expect(changes.filter(({ kind }) => kind === 'edited')).toEqual([]);
    expect(subject.excel.enableEvents).toBe(true);
  });
});

test('every run gives its references back', async () => {
  const subject = await open();
  must(await subject.host.read());
  must(await subject.host.goTo({ sheet: SHEET, row: 1, column: 1 }));
  expect(subject.excel.keptReferences).toBe(0);
});
