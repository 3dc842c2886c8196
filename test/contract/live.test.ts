/** What only a host with an open workbook can do: show a cell, write one, listen. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import type { HostChange } from '../../src/hosts/port.ts';
import { Person } from '../excel-stand-in/person.ts';
import { must, planFor } from '../support/workbooks.ts';
import { TRICKY } from './cases.ts';
import { excelSubject, liveSubjects, type ExcelSubject, type LiveSubject } from './subjects.ts';

const SHEET = 'Action Tool';
const BARRIERS = 7;

/** A change comes after the request that caused it. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe.each(liveSubjects)('%s', (_name, make) => {
  const open = async (): Promise<LiveSubject> => {
    const subject = make();
    must(await subject.host.apply(planFor(exampleResponse)));
    return subject;
  };

  describe('goTo', () => {
    test('shows the sheet and selects the cell', async () => {
      const subject = await open();
      expect(must(await subject.host.goTo({ sheet: SHEET, row: 5, column: BARRIERS }))).toBe(true);
      expect(subject.selected()).toEqual({ sheet: SHEET, row: 5, column: BARRIERS });
    });

    test('tells whether the row is the one that was meant', async () => {
      const { host, textAt } = await open();
      const ref = { sheet: SHEET, row: 5, column: 0 };
      const cell = { ...ref, column: BARRIERS };
      expect(must(await host.goTo(cell, { cell: ref, text: textAt(ref) }))).toBe(true);
      expect(must(await host.goTo(cell, { cell: ref, text: '9.9' }))).toBe(false);
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
    const ref = { ...cell, column: 0 } as const;

    test('each tricky text stands in the cell as text', async () => {
      const { host, textAt } = await open();
      let expected = textAt(cell);
      for (const text of TRICKY) {
        expect(must(await host.write([{ cell, expected, text }]))).toEqual([]);
        expect(textAt(cell)).toBe(text);
        expected = text;
      }
      expect(must(await host.write([{ cell, expected, text: '' }]))).toEqual([]);
      expect(textAt(cell)).toBe('');
    });

    test('a cell that somebody changed meanwhile is left and told of; the others are written', async () => {
      const { host, textAt } = await open();
      const other = { ...cell, row: 2 };
      const expected = textAt(other);
      const found = textAt(cell);
      const conflict = { cell, expected: 'what I saw', text: 'mine' };
      expect(must(await host.write([conflict, { cell: other, expected, text: 'new' }]))).toEqual([
        { edit: conflict, found, rowMoved: false },
      ]);
      expect(textAt(cell)).toBe(found);
      expect(textAt(other)).toBe('new');
    });

    test('a cell of which the row is another one now is left and told of', async () => {
      const { host, textAt } = await open();
      const expected = textAt(cell);
      const edit = { cell, expected, text: 'new', witness: { cell: ref, text: '9.9' } };
      expect(must(await host.write([edit]))).toEqual([{ edit, found: expected, rowMoved: true }]);
      expect(must(await host.write([{ ...edit, witness: { cell: ref, text: textAt(ref) } }]))).toEqual([]);
      expect(textAt(cell)).toBe('new');
    });

    test('what is written already is no conflict', async () => {
      const { host, textAt } = await open();
      expect(must(await host.write([{ cell, expected: 'what I saw', text: textAt(cell) }]))).toEqual([]);
    });

    test.each(['before', 'behind'])(
      'of cells that belong together none is written where one %s is not',
      async (where) => {
        const { host, textAt } = await open();
        const [other, alone] = [
          { ...cell, column: BARRIERS - 1 },
          { ...cell, row: 2 },
        ] as const;
        const before = [cell, other].map(textAt);
        const conflict = { cell, expected: 'what I saw', text: 'mine', together: 'row' };
        const edits = [
          { cell: other, expected: textAt(other), text: 'new', together: 'row' },
          { cell: alone, expected: textAt(alone), text: 'new', together: 'another row' },
        ];
        const told = must(await host.write(where === 'before' ? [conflict, ...edits] : [...edits, conflict]));
        expect(new Set(told.map(({ edit }) => edit))).toEqual(new Set([conflict, edits[0]]));
        expect([cell, other].map(textAt)).toEqual(before);
        expect(textAt(alone)).toBe('new');
      },
    );

    test('a cell that is to stay as it was keeps those from being written that belong to it', async () => {
      const { host, textAt } = await open();
      const other = { ...cell, column: BARRIERS - 1 } as const;
      const edit = { cell, expected: textAt(cell), text: 'new', together: 'row' };
      const stays = (text: string) => ({ cell: other, expected: text, text, together: 'row' });
      expect(must(await host.write([edit, stays('what I saw')]))).toHaveLength(2);
      expect(textAt(cell)).toBe(edit.expected);
      expect(must(await host.write([edit, stays(textAt(other))]))).toEqual([]);
      expect(textAt(cell)).toBe('new');
    });

    test.each(['before', 'behind'])('a locked cell is refused, and nothing %s it is done', async (where) => {
      const { host, textAt, locked } = await open();
      const before = textAt(cell);
      const edits = [
        { cell, expected: before, text: 'new' },
        { cell: ref, expected: '1.1', text: 'x' },
      ];
      if (where === 'behind') edits.reverse();
      expect(await host.write(edits)).toMatchObject({ ok: false, error: { code: locked } });
      expect([textAt(ref), textAt(cell)]).toEqual(['1.1', before]);
    });

    test('a locked cell that has its text already keeps nothing else from being written', async () => {
      const { host, textAt } = await open();
      const edits = [
        { cell, expected: textAt(cell), text: 'new' },
        { cell: ref, expected: '1.1', text: '1.1' },
      ];
      expect(must(await host.write(edits))).toEqual([]);
      expect(textAt(cell)).toBe('new');
    });
  });

  describe('watch', () => {
    test('tells of edits and of the selected cell, until it is ended', async () => {
      const { host, type } = await open();
      must(await host.goTo({ sheet: SHEET, row: 1, column: BARRIERS }));
      await settle();
      const changes: HostChange[] = [];
      const stop = must(await host.watch((change) => changes.push(change)));
      type({ sheet: SHEET, row: 2, column: BARRIERS }, 'No budget line before 2028.');
      await settle();
      expect(changes).toContainEqual({ kind: 'edited', remote: false });
      must(await host.goTo({ sheet: SHEET, row: 3, column: BARRIERS }));
      await settle();
      expect(changes.at(-1)).toEqual({ kind: 'selected', cell: { sheet: SHEET, row: 3, column: BARRIERS } });
      await stop();
      const told = changes.length;
      type({ sheet: SHEET, row: 4, column: BARRIERS }, 'No budget line before 2029.');
      await settle();
      expect(changes).toHaveLength(told);
    });

    test('is not told of the thousand steps of applying a plan', async () => {
      const { host, type } = await open();
      const changes: HostChange[] = [];
      must(await host.watch((change) => changes.push(change)));
      must(await host.apply(planFor(exampleResponse)));
      await settle();
      expect(changes.filter(({ kind }) => kind === 'edited')).toEqual([]);
      type({ sheet: SHEET, row: 2, column: BARRIERS }, 'But of this.');
      await settle();
      expect(changes).toContainEqual({ kind: 'edited', remote: false });
    });
  });
});

describe('ExcelHost alone', () => {
  const open = async (): Promise<ExcelSubject> => {
    const subject = excelSubject();
    must(await subject.host.apply(planFor(exampleResponse)));
    return subject;
  };
  const sheetId = ({ excel }: ExcelSubject): string => {
    const sheet = excel.book.sheets.find(({ name }) => name === SHEET);
    if (sheet === undefined) throw new Error(`no sheet ${SHEET}`);
    return sheet.id;
  };

  test('a lost answer is no conflict: it is written once', async () => {
    const subject = await open();
    const cell = { sheet: SHEET, row: 1, column: BARRIERS };
    const row = must(await subject.host.read()).sheets.find(({ name }) => name === SHEET)?.rows[1];
    subject.excel.resetCosts();
    subject.excel.faults = [{ batch: 1, code: 'RequestAborted', action: 1_000 }];
    expect(must(await subject.host.write([{ cell, expected: String(row?.[BARRIERS] ?? ''), text: 'new' }]))).toEqual(
      [],
    );
    const after = must(await subject.host.read()).sheets.find(({ name }) => name === SHEET)?.rows[1];
    expect(after?.[BARRIERS]).toBe('new');
  });

  test('a timeframe that Excel made a date of is what its reader saw', async () => {
    const subject = await open();
    const { host } = subject;
    const person = new Person(subject.excel);
    person.unprotect(SHEET);
    // Out of a cell that is no text cell; then what is typed into it is a date to Excel.
    person.paste(SHEET, 'G2', [['']]);
    person.type(SHEET, 'G2', '2027-06-30');
    const cell = { sheet: SHEET, row: 1, column: BARRIERS - 1 };
    const rows = must(await host.read()).sheets.find(({ name }) => name === SHEET)?.rows;
    expect(rows?.[cell.row]?.[cell.column]).toBe('2027-06-30');
    expect(must(await host.write([{ cell, expected: '2027-06-29', text: 'new' }]))).toHaveLength(1);
    expect(must(await host.write([{ cell, expected: '2027-06-30', text: 'By June 2027' }]))).toEqual([]);
    expect(person.see(SHEET, 'G2')).toBe('By June 2027');
  });

  test('tells whose edits they are', async () => {
    const subject = await open();
    const changes: HostChange[] = [];
    must(await subject.host.watch((change) => changes.push(change)));
    subject.excel.raise({ kind: 'changed', sheetId: sheetId(subject), address: 'H2' });
    subject.excel.raise({ kind: 'changed', sheetId: sheetId(subject), address: 'H2' }, 'Remote');
    must(await subject.host.goTo({ sheet: SHEET, row: 3, column: BARRIERS }));
    await settle();
    expect(changes).toEqual([
      { kind: 'edited', remote: false },
      { kind: 'edited', remote: true },
      // Coming to another sheet, it is looked at again: some picks from lists raise no event.
      { kind: 'edited', remote: false },
      { kind: 'selected', cell: { sheet: SHEET, row: 3, column: BARRIERS } },
    ]);
    expect(subject.excel.enableEvents).toBe(true);
  });

  test('every run gives its references back', async () => {
    const subject = await open();
    must(await subject.host.read());
    must(await subject.host.goTo({ sheet: SHEET, row: 1, column: 1 }));
    expect(subject.excel.keptReferences).toBe(0);
  });
});
