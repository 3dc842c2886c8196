/** Whatever Excel makes a date of when it is typed, every host reads as the same text; all else stays the number it is. */
import { expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import type { GridValue } from '../../src/core/reading/grid.ts';
import { interpretWorkbook, type WorkbookReading } from '../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { NUMBER } from '../../src/hosts/grid/univerTypes.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import type { WorkbookHost } from '../../src/hosts/port.ts';
import { cellToChange } from '../excel-stand-in/model/cells.ts';
import { must, planFor } from '../support/workbooks.ts';
import { excelSubject, gridSubject, type ExcelSubject } from './subjects.ts';

const SHEET = 'Action Tool';
const JUNE = 46_568;

/** In Activities, Timeframe, Barriers, a column of one's own, and below the table. */
const CELLS: readonly (readonly [row: number, column: number, value: number, format: string, read: GridValue])[] = [
  [2, 5, JUNE, 'yyyy\\-mm\\-dd', '2027-06-30'],
  [3, 6, JUNE, 'd mmm yyyy', '2027-06-30'],
  [4, 7, JUNE, 'm/d/yyyy', '2027-06-30'],
  [5, 7, 0.5, '0%', 0.5],
  [6, 7, JUNE, 'General', JUNE],
  [7, 7, JUNE, '#,##0 "days"', JUNE],
  [8, 5, JUNE + 14.5 / 24, 'yyyy-mm-dd hh:mm', '2027-06-30 14:30:00'],
  [9, 9, JUNE, 'yyyy\\-mm\\-dd', '2027-06-30'],
  [80, 7, JUNE, 'dd.mm.yyyy', '2027-06-30'],
];

async function dated(): Promise<ExcelSubject> {
  const subject = excelSubject();
  must(await subject.host.apply(planFor(exampleResponse)));
  const sheet = subject.excel.book.sheets.find(({ name }) => name === SHEET);
  if (sheet === undefined) throw new Error('no sheet');
  for (const [row, column, value, numberFormat] of CELLS) {
    const cell = cellToChange(sheet, row, column);
    Object.assign(cell, { value, style: { ...cell.style, numberFormat } });
  }
  return subject;
}

const readCells = async (host: WorkbookHost): Promise<unknown[]> => {
  const rows = must(await host.read()).sheets.find(({ name }) => name === SHEET)?.rows;
  return CELLS.map(([row, column]) => rows?.[row]?.[column]);
};

/** Of the cells, those that a protected sheet leaves open. */
const OPEN = CELLS.filter(([row, column]) => row < 68 && column < 8);
const READ = CELLS.map(([, , , , read]) => read);

test('in Excel as in the file that it saves', async () => {
  const subject = await dated();
  expect(await readCells(subject.host)).toEqual(READ);
  expect(await readCells(new FileHost(subject.bytes()))).toEqual(READ);
});

test('in Excel where the columns have lost their names', async () => {
  const subject = await dated();
  const { names } = subject.excel.book;
  names.splice(0, names.length, ...names.filter(({ name }) => !name.startsWith('AT_')));
  expect(await readCells(subject.host)).toEqual(READ);
});

test('in a grid', async () => {
  const { host, api } = gridSubject();
  must(await host.apply(planFor(exampleResponse)));
  const sheet = api.getActiveWorkbook()?.getSheetByName(SHEET);
  for (const [row, column, v, pattern] of OPEN) {
    sheet?.getRange(row, column).setValue({ v, t: NUMBER, f: null, p: null, s: { n: { pattern } } });
  }
  expect((await readCells(host)).slice(0, OPEN.length)).toEqual(OPEN.map(([, , , , read]) => read));
});

test('in Excel where it is too much at once', async () => {
  const { host, excel } = await dated();
  excel.faults = [{ batch: excel.costs.length + 1, code: 'ResponsePayloadSizeLimitExceeded' }];
  expect(await readCells(host)).toEqual(READ);
});

test('on Start too, where of a date with a time of day the day is asked for', async () => {
  const subject = await dated();
  const read = async (host: WorkbookHost): Promise<WorkbookReading> =>
    must(interpretWorkbook(must(await host.read()), icanActionTool));
  const { respondent } = (await read(subject.host)).places;
  const start = subject.excel.book.sheets.find(({ name }) => name === 'Start');
  for (const code of ['institution', 'date']) {
    const place = respondent.get(code);
    if (start === undefined || place === undefined) throw new Error('no place');
    const cell = cellToChange(start, place.row, place.column);
    Object.assign(cell, { value: JUNE + 0.5, style: { ...cell.style, numberFormat: 'yyyy-mm-dd hh:mm' } });
  }
  const expected = { institution: '2027-06-30 12:00:00', date: '2027-06-30' };
  expect((await read(subject.host)).response.respondent).toMatchObject(expected);
  expect((await read(new FileHost(subject.bytes()))).response.respondent).toMatchObject(expected);
});

test('what was read as a date is what a write expects there', async () => {
  const { host } = await dated();
  for (const [row, column, , , read] of OPEN) {
    const cell = { sheet: SHEET, row, column };
    expect(must(await host.write([{ cell, expected: 'else', text: 'new' }]))).toHaveLength(1);
    expect(must(await host.write([{ cell, expected: String(read), text: 'new' }]))).toEqual([]);
  }
});

test('costs one request more where there are such numbers', async () => {
  const { host, excel } = await dated();
  excel.resetCosts();
  must(await host.read());
  expect(excel.costs).toHaveLength(2);
});
