/** The way back from sheets that were made: every host with an open workbook is as it was. */
import { describe, expect, test } from '@jest/globals';
import { takeSummaryBack } from '../../src/app/session/summaryStep.ts';
import { summarise } from '../../src/app/summarise.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Applied, LiveHost, SheetsBack } from '../../src/hosts/port.ts';
import type { WorkbookGrid } from '../../src/core/reading/grid.ts';
import { newBook, newSheet, type BookModel } from '../excel-stand-in/model/workbook.ts';
import { madeUpFramework, must, planFor } from '../support/workbooks.ts';
import { faultsOf } from './faultCodes.ts';
import { excelSubject, liveSubjects, type ExcelSubject, type LiveSubject } from './subjects.ts';

const backFrom = ({ made, kept }: Applied, { names, custom }: WorkbookGrid): SheetsBack => ({
  remove: made,
  rename: kept,
  names,
  custom,
  emptySheet: 'Sheet1',
});

const readBy = async ({ host }: { readonly host: LiveHost }): Promise<WorkbookGrid> => must(await host.read());

/** Names in an order of their own, with the sign of equality or without. */
const tidy = ({ names, ...grid }: WorkbookGrid): object => ({
  ...grid,
  names: names.map(({ reference, ...name }) => ({ ...name, reference: reference.replace(/^=/, '') })).sort(byName),
});
const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);

describe.each(liveSubjects)('%s', (_name, make) => {
  const open = async (): Promise<LiveSubject> => {
    const subject = make();
    must(await subject.host.apply(planFor(exampleResponse)));
    return subject;
  };

  test('is told what was made, what stays and what is gone', async () => {
    const subject = make();
    const first = must(await subject.host.apply(planFor()));
    expect(first).toEqual({ made: ['Start', 'Action Tool'], kept: [], gone: [] });
    expect(must(await subject.host.apply(planFor(), { keepReplaced: true }))).toEqual({
      made: first.made,
      kept: first.made.map((was) => ({ was, name: `${was} (old 2)` })),
      gone: [],
    });
    expect(must(await subject.host.apply(planFor()))).toEqual({ made: first.made, kept: [], gone: first.made });
  });

  test('a questionnaire that was made is gone again, names and properties with it', async () => {
    const subject = make();
    const before = await readBy(subject);
    const applied = must(await subject.host.apply(planFor(exampleResponse)));
    must(await subject.host.putBack(backFrom(applied, before)));
    const after = await readBy(subject);
    expect(after.names).toEqual([]);
    expect(after.custom).toEqual({});
    expect(after.sheets.flatMap(({ rows }) => rows.flat())).toEqual([]);
    // And it can be made again.
    must(await subject.host.apply(planFor(exampleResponse)));
  });

  test('sheets that were made anew give their places back to those that were kept', async () => {
    const subject = await open();
    const before = await readBy(subject);
    const applied = must(await subject.host.apply(planFor(), { keepReplaced: true }));
    expect(tidy(await readBy(subject))).not.toEqual(tidy(before));
    must(await subject.host.putBack(backFrom(applied, before)));
    expect(tidy(await readBy(subject))).toEqual(tidy(before));
    // A person can go on, and all of it can be done again.
    const cell = { sheet: 'Action Tool', row: 1, column: 5 };
    expect(must(await subject.host.write([{ cell, expected: subject.textAt(cell), text: 'More.' }]))).toEqual([]);
    must(await subject.host.apply(planFor(), { keepReplaced: true }));
  });

  test('a Summary that was made is gone again, and can be made again', async () => {
    const subject = await open();
    const make = () => summarise(subject.host, icanActionTool, english, '2026-11-26T09:30:00');
    const before = await readBy(subject);
    for (const time of ['first', 'second']) {
      const summary = must(await make());
      expect([time, summary]).toMatchObject([time, { sheet: 'Summary', rebuilt: false }]);
      const made = must(await subject.host.read(['Summary']));
      expect(made.names.length).toBeGreaterThan(before.names.length);
      must(await takeSummaryBack(subject.host, { kind: 'summary', cells: summary.cells }, { grid: made }, 'Sheet1'));
      expect(tidy(must(await subject.host.read(['Summary'])))).toEqual(tidy(before));
    }
  });

  test('where one of the sheets is not there any more, nothing happens', async () => {
    const subject = await open();
    const before = await readBy(subject);
    const back = { ...backFrom({ made: ['Start'], kept: [], gone: [] }, before), remove: ['Start', 'Gone'] };
    expect(await subject.host.putBack(back)).toEqual({
      ok: false,
      error: { code: 'excel-part-missing', excelCode: 'ItemNotFound', details: 'Gone' },
    });
    expect(tidy(await readBy(subject))).toEqual(tidy(before));
  });
});

describe('in Excel', () => {
  /** Small, since it is put back hundreds of times; what can fail is the same at any size. */
  const framework = madeUpFramework(3);
  const plan = planFor(undefined, framework);

  const seenIn = ({ excel: { book } }: ExcelSubject): object => ({
    sheets: book.sheets.map(({ name, tables }) => ({ name, tables: tables.map((table) => table.name) })),
    names: book.names.map(({ name, target }) => {
      const sheet = book.sheets.find(({ id }) => id === target?.sheetId);
      return [name, sheet?.name, target?.area];
    }),
    custom: [...book.custom],
    shown: book.sheets.find(({ id }) => id === book.selection.sheetId)?.name,
  });

  /** Somebody's own sheet, an older questionnaire, and the one that was made in its place. */
  async function prepared(): Promise<{ readonly book: BookModel; readonly back: SheetsBack; readonly before: object }> {
    const own = newBook();
    own.sheets.push(newSheet(own, 'Mine'));
    const subject = excelSubject({ book: own });
    must(await subject.host.apply(plan));
    const [grid, before] = [await readBy(subject), seenIn(subject)];
    const applied = must(await subject.host.apply(plan, { keepReplaced: true }));
    return { book: subject.excel.book, back: backFrom(applied, grid), before };
  }

  test('a name of somebody’s own stays as it is by now', async () => {
    const { book, back } = await prepared();
    const subject = excelSubject({ book });
    const mine = book.sheets.find(({ name }) => name === 'Mine');
    if (mine === undefined) throw new Error('their sheet is gone');
    const target = { sheetId: mine.id, area: { row: 4, column: 4, rows: 1, columns: 1 } };
    book.names.push({ name: 'Budget', target });
    const names = [...back.names, { name: 'Budget', reference: '=Mine!$A$1' }];
    must(await subject.host.putBack({ ...back, names }));
    expect(book.names.find(({ name }) => name === 'Budget')?.target).toEqual(target);
  });

  test('every failure leaves it sound, and doing it again succeeds', async () => {
    const { book, back, before } = await prepared();
    const start = (): ExcelSubject => excelSubject({ book: structuredClone(book) });
    const whole = start();
    const asItWas = seenIn(whole);
    must(await whole.host.putBack(back));
    const done = seenIn(whole);
    expect({ ...done, shown: '' }).toEqual({ ...before, shown: '' });
    const faults = faultsOf(whole.excel.costs.map(({ actions }) => actions));
    const outcomes = { failed: 0, succeeded: 0 };
    for (const fault of faults) {
      const subject = start();
      subject.excel.faults = [fault];
      const result = await subject.host.putBack(back);
      expect({ fault, result, ...seenIn(subject) }).toEqual({ fault, result, ...(result.ok ? done : asItWas) });
      expect(subject.excel.enableEvents).toBe(true);
      subject.excel.faults = [];
      if (!result.ok) must(await subject.host.putBack(back));
      expect({ fault, ...seenIn(subject) }).toEqual({ fault, ...done });
      outcomes[result.ok ? 'succeeded' : 'failed'] += 1;
    }
    const sound = outcomes.failed + outcomes.succeeded;
    process.stdout.write(
      `\nfault sweep, going back from sheets made anew: sound after ${sound} of ${faults.length} failures ` +
        `(${outcomes.succeeded} overcome, ${outcomes.failed} told of)\n`,
    );
    expect(outcomes.failed).toBeGreaterThan(0);
    expect(outcomes.succeeded).toBeGreaterThan(0);
  }, 300_000);
});
