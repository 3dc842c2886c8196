/** The Summary in the open workbook: made, rebuilt, and what a person has put beside it. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { interpretWorkbook } from '../../src/core/reading/interpret.ts';
import { SUMMARY_NAME, type SummaryPlaces, type SummaryPlan } from '../../src/core/plan/summaryPlan.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { ChartModel } from '../excel-stand-in/model/charts.ts';
import { findName, findSheet, type SheetModel } from '../excel-stand-in/model/workbook.ts';
import { Person } from '../excel-stand-in/person.ts';
import { must, planFor } from '../support/workbooks.ts';
import { handMadeSummary, summaryRows } from './handMadeSummary.ts';
import { excelSubject, type ExcelSubject } from './subjects.ts';

const SIX = [0, 1, 2, 3, 4, 5];
const places = (lines: number, more: Partial<SummaryPlaces> = {}): SummaryPlaces => ({
  sheet: 'Summary',
  firstRow: 0,
  rows: summaryRows(lines),
  columns: SIX,
  ...more,
});

let subject: ExcelSubject;
let person: Person;

const sheetOf = (name: string): SheetModel => {
  const sheet = findSheet(subject.excel.book, name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const summarise = async (plan: SummaryPlan): Promise<void> => {
  must(await subject.host.summarise(plan));
};
const addressesOf = (chart: ChartModel | undefined): unknown =>
  chart?.series.map(({ name, categories, values }) => [name, categories?.area, values?.area]);

beforeEach(async () => {
  subject = excelSubject();
  person = new Person(subject.excel);
  must(await subject.host.apply(planFor(exampleResponse)));
});

describe('made', () => {
  test('with its cells, names, charts and page, in 3 round trips with the reading', async () => {
    subject.excel.resetCosts();
    must(await subject.host.read());
    const plan = handMadeSummary();
    await summarise(plan);
    expect(subject.excel.costs.length).toBeLessThanOrEqual(3);
    const sheet = sheetOf('Summary');
    expect(person.sheets).toEqual(['Sheet1', 'Start', 'Action Tool', 'Summary']);
    expect(person.see('Summary', 'A9')).toBe('1.10');
    expect(person.see('Summary', 'B9')).toBe('=One');
    expect(person.formula('Summary', 'C6')).toBe('=1+0*SUMPRODUCT(LEN(AT_Ref))');
    expect(sheet.cells[8]?.[0]?.hyperlink).toMatchObject({ documentReference: 'AT_Ref' });
    expect(sheet.protection).toBeUndefined();
    expect(sheet.page.orientation).toBe('Landscape');
    expect(sheet.freeze).toEqual({ rows: 1, columns: 0 });
    expect(sheet.rowHeights.get(0)).toBe(30);
    expect(findName(subject.excel.book, SUMMARY_NAME)?.target?.area).toEqual(plan.names[0]?.area);
    expect(subject.excel.enableEvents).toBe(true);
    expect(subject.excel.book.selection.sheetId).toBe(sheetOf('Start').id);
  });

  test('with charts bound to their cells', async () => {
    await summarise(handMadeSummary());
    const [bars, doughnut] = sheetOf('Summary').charts;
    const column = (at: number) => ({ row: 5, column: at, rows: 2, columns: 1 });
    expect(bars).toMatchObject({
      name: 'AT_Chart_Sections',
      type: 'BarStacked',
      over: { row: 1, column: 2, rows: 3, columns: 4 },
      title: { visible: true, text: 'By section' },
      axes: { reversed: true, valuesAt: 'Maximum' },
    });
    expect(addressesOf(bars)).toEqual(
      ['Implemented', 'Committed', 'Unable', 'Open'].map((name, index) => [name, column(1), column(2 + index)]),
    );
    expect(bars?.series.map(({ color, labels }) => [color, labels.color])).toEqual([
      ['#0A4D3C', '#FFFFFF'],
      ['#2A7DB5', '#FFFFFF'],
      ['#CF6A12', '#1F2933'],
      ['#C9D1D9', '#1F2933'],
    ]);
    expect(doughnut).toMatchObject({ name: 'AT_Chart_Overall', type: 'Doughnut' });
    expect(addressesOf(doughnut)).toEqual([['Implemented', column(1), column(2)]]);
    expect([...(doughnut?.series[0]?.pointColors ?? [])]).toEqual([
      [0, '#0A4D3C'],
      [1, '#2A7DB5'],
    ]);
  });

  test('twice equals once, to the byte', async () => {
    await summarise(handMadeSummary());
    const once = subject.bytes();
    await summarise(handMadeSummary());
    expect(Buffer.compare(subject.bytes(), once)).toBe(0);
  });

  test('in small requests comes to the same', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => `Line ${index}`);
    await summarise(handMadeSummary({ lines }));
    const chunked = excelSubject({}, 2_000);
    must(await chunked.host.apply(planFor(exampleResponse)));
    chunked.excel.resetCosts();
    must(await chunked.host.summarise(handMadeSummary({ lines })));
    expect(chunked.excel.costs.length).toBeGreaterThan(4);
    expect(Buffer.compare(chunked.bytes(), subject.bytes())).toBe(0);
  });

  test('not over a sheet of that name that is somebody else’s', async () => {
    person.addSheet('SUMMARY');
    person.type('SUMMARY', 'A1', 'Mine');
    const before = subject.bytes();
    expect(await subject.host.summarise(handMadeSummary())).toEqual({
      ok: false,
      error: { code: 'sheet-exists', name: 'Summary' },
    });
    expect(Buffer.compare(subject.bytes(), before)).toBe(0);
    await summarise(handMadeSummary({ sheet: 'Summary (2)' }));
    expect(person.see('SUMMARY', 'A1')).toBe('Mine');
    expect(person.see('Summary (2)', 'B9')).toBe('=One');
  });

  test('says that the structure is protected, and that the workbook is read-only', async () => {
    subject.excel.book.structureProtection = { options: {}, password: '' };
    expect(await subject.host.summarise(handMadeSummary())).toMatchObject({ error: { code: 'workbook-protected' } });
    subject.excel.book.readOnly = true;
    expect(await subject.host.summarise(handMadeSummary())).toMatchObject({ error: { code: 'workbook-read-only' } });
  });
});

describe('rebuilt', () => {
  const lines = ['First', 'Second', 'Third', 'Fourth'];

  beforeEach(async () => {
    await summarise(handMadeSummary());
    subject.excel.resetCosts();
  });

  test('in place, in 2 round trips, the same as if it had been made so', async () => {
    await summarise(handMadeSummary({ lines, replaces: places(2), insert: { at: 10, rows: 2 } }));
    expect(subject.excel.costs.length).toBeLessThanOrEqual(2);
    const rebuilt = subject.bytes();
    subject = excelSubject();
    must(await subject.host.apply(planFor(exampleResponse)));
    await summarise(handMadeSummary({ lines }));
    expect(Buffer.compare(rebuilt, subject.bytes())).toBe(0);
  });

  test('twice equals once, rows are put in once', async () => {
    const plan = handMadeSummary({ lines, replaces: places(2), insert: { at: 10, rows: 2 } });
    person.type('Summary', 'A11', 'A note below.');
    await summarise(plan);
    const once = subject.bytes();
    await summarise(plan);
    expect(Buffer.compare(subject.bytes(), once)).toBe(0);
    expect(person.see('Summary', 'A13')).toBe('A note below.');
  });

  test('a note, a column and a chart of a person stay, with what they refer to', async () => {
    expect(person.insertColumns('Summary', 'C')).toBe('done');
    for (const [cell, text] of [['C6', 'Between'], ['C2', 'Over the chart'], ['H7', 'Beside'], ['B11', 'Below'], ['J1', '=H7&D6']] as const) {
      expect(person.type('Summary', cell, text)).toBe('done');
    } // prettier-ignore
    expect(person.addChart('Summary', 'B6:B7', 'D6:D7', 'J3:M9', 'Mine')).toBe('done');
    const columns = [0, 1, 3, 4, 5, 6];
    const head = sheetOf('Summary').cells[4]?.[2];
    if (head !== undefined) head.style = { ...head.style, fill: '#FF0000' };
    await summarise(handMadeSummary({ lines, columns, replaces: places(2, { columns }), insert: { at: 10, rows: 2 } }));
    expect(['C6', 'C2', 'H7', 'B13'].map((cell) => person.see('Summary', cell))).toEqual([
      'Between',
      'Over the chart',
      'Beside',
      'Below',
    ]);
    expect(person.formula('Summary', 'J1')).toBe('=H7&D6');
    expect(person.see('Summary', 'B12')).toBe('=Fourth');
    expect(person.see('Summary', 'G5')).toBe('Open');
    const { charts } = sheetOf('Summary');
    expect(charts.map(({ name }) => name)).toEqual(['Chart 1', 'AT_Chart_Sections', 'AT_Chart_Overall']);
    expect(charts[0]).toMatchObject({ title: { text: 'Mine' }, over: { row: 2, column: 9, rows: 7, columns: 4 } });
    expect(addressesOf(charts[0])).toEqual([
      ['Series1', { row: 5, column: 1, rows: 2, columns: 1 }, { row: 5, column: 3, rows: 2, columns: 1 }],
    ]);
    // The head's style of the block does not run over the column of the person.
    const fill = (column: number): unknown => sheetOf('Summary').cells[4]?.[column]?.style.fill;
    expect([1, 2, 3].map(fill)).toEqual(['#1D4E63', '#FF0000', '#1D4E63']);
  });

  test('a sheet that was edited is whole again, rows of the old block that are left over are empty', async () => {
    person.type('Summary', 'B10', 'Edited');
    person.type('Summary', 'A5', 'Edited');
    const shorter = ['Only'];
    await summarise(handMadeSummary({ lines: shorter, replaces: places(2) }));
    expect(['A5', 'B9', 'A10', 'B10'].map((cell) => person.see('Summary', cell))).toEqual(['Section', '=Only', '', '']);
    expect(sheetOf('Summary').cells[9]?.[0]?.hyperlink).toBeUndefined();
    expect(findName(subject.excel.book, SUMMARY_NAME)?.target?.area.rows).toBe(summaryRows(1));
  });

  test('a sheet that was renamed keeps its name', async () => {
    person.renameSheet('Summary', 'Our "summary" & more');
    const sheet = 'Our "summary" & more';
    await summarise(handMadeSummary({ lines, sheet, replaces: places(2, { sheet }), insert: { at: 10, rows: 2 } }));
    expect(person.see(sheet, 'B12')).toBe('=Fourth');
    expect(person.sheets).not.toContain('Summary');
  });

  test('a sheet that was deleted is made anew', async () => {
    person.deleteSheet('Summary');
    await summarise(handMadeSummary({ lines }));
    expect(person.see('Summary', 'B12')).toBe('=Fourth');
    expect(findName(subject.excel.book, SUMMARY_NAME)?.target?.area.rows).toBe(summaryRows(4));
  });

  test('a sheet that is not what was read is left alone', async () => {
    const plan = handMadeSummary({ lines, replaces: places(2), insert: { at: 10, rows: 2 } });
    person.insertRows('Summary', '1:3');
    const before = subject.bytes();
    expect(await subject.host.summarise(plan)).toMatchObject({ ok: false, error: { code: 'excel-part-missing' } });
    person.renameSheet('Summary', 'Gone');
    expect(await subject.host.summarise(plan)).toMatchObject({ ok: false, error: { code: 'excel-part-missing' } });
    person.renameSheet('Gone', 'Summary');
    expect(Buffer.compare(subject.bytes(), before)).toBe(0);
  });

  test('a protected sheet is protected again as it was', async () => {
    const options = { allowFormatCells: true, allowInsertRows: false };
    expect(person.protect('Summary', options)).toBe('done');
    await summarise(handMadeSummary({ lines, replaces: places(2), insert: { at: 10, rows: 2 } }));
    expect(sheetOf('Summary').protection).toEqual({ options, password: '' });
    expect(person.see('Summary', 'B12')).toBe('=Fourth');
  });

  test('one that has a password is not touched, and it is said', async () => {
    person.protect('Summary', {}, 'secret');
    const before = subject.bytes();
    expect(
      await subject.host.summarise(handMadeSummary({ lines, replaces: places(2), insert: { at: 10, rows: 2 } })),
    ).toMatchObject({ ok: false, error: { code: 'excel-access-denied' } });
    expect(Buffer.compare(subject.bytes(), before)).toBe(0);
    expect(subject.excel.enableEvents).toBe(true);
  });
});

test('the answers are read as before, and the reading knows where the Summary is', async () => {
  await summarise(handMadeSummary());
  const grid = must(await subject.host.read());
  expect(must(interpretWorkbook(grid, icanActionTool)).response).toEqual(exampleResponse);
  expect(grid.sheets.map(({ name }) => name)).toContain('Summary');
  expect(grid.names.map(({ name }) => name)).toContain(SUMMARY_NAME);
});

test('ExcelApi 1.9 is enough', async () => {
  subject = excelSubject({ level: '1.9' });
  must(await subject.host.apply(planFor(exampleResponse)));
  await summarise(handMadeSummary());
  await summarise(handMadeSummary({ replaces: places(2) }));
  expect(sheetOf('Summary').charts).toHaveLength(2);
});
