/** The hosts that the contract is held against, each with an empty workbook. */
import { afterAll } from '@jest/globals';
import { ExcelHost } from '../../src/hosts/excel/excelHost.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { GridHost } from '../../src/hosts/grid/gridHost.ts';
import type { HostCell, LiveHost, WorkbookHost } from '../../src/hosts/port.ts';
import { cellAddress, parseArea } from '../../src/core/plan/address.ts';
import { Person } from '../excel-stand-in/person.ts';
import { startExcel } from '../excel-stand-in/load.ts';
import { saveBook } from '../excel-stand-in/save/save.ts';
import { compareVersions, type StandIn, type StandInOptions } from '../excel-stand-in/standIn.ts';
import { startUniver, type HeadlessUniver } from '../support/headlessUniver.ts';

/** A host and the workbook it works on, as a file. */
export interface Subject {
  readonly host: WorkbookHost;
  bytes(): Uint8Array;
}

export interface ExcelSubject extends Subject {
  readonly host: ExcelHost;
  readonly excel: StandIn;
}

/** No test waits for a retry. */
const noDelay = (): Promise<void> => Promise.resolve();

/** Excel with an empty workbook; `chunkBytes` for tests of the chunking. */
export function excelSubject(options: StandInOptions = {}, chunkBytes?: number): ExcelSubject {
  const excel = startExcel(options);
  const { level, online = false } = options;
  const isSetSupported = (name: string, version: string): boolean =>
    name === 'ExcelApi' ? level === undefined || compareVersions(version, level) <= 0 : online;
  const host = new ExcelHost(isSetSupported, { delay: noDelay, ...(chunkBytes === undefined ? {} : { chunkBytes }) });
  return { host, excel, bytes: () => saveBook(excel.book) };
}

function fileSubject(): Subject {
  const host = new FileHost();
  return { host, bytes: () => host.bytes };
}

/** A grid, with the workbook as the data that it would be opened from again. */
export interface GridSubject extends Subject {
  readonly host: GridHost;
  readonly api: HeadlessUniver['api'];
}

let univer: HeadlessUniver | undefined;

afterAll(() => {
  univer?.end();
});

/** A grid with an empty workbook. Starting one takes long, so a test file has one, and each subject begins it anew. */
export function gridSubject(): GridSubject {
  univer ??= startUniver();
  const { api } = univer;
  for (let open = api.getActiveWorkbook(); open !== null; open = api.getActiveWorkbook()) api.disposeUnit(open.getId());
  api.createWorkbook({
    id: 'empty',
    sheetOrder: ['sheet-1'],
    sheets: { 'sheet-1': { id: 'sheet-1', name: 'Sheet1', rowCount: 100, columnCount: 20, cellData: {} } },
  });
  const host = new GridHost(api);
  return { host, api, bytes: () => gridBytes(host) };
}

/** The workbook's data as text. Univer gives each workbook that it opens an id, which says nothing of it. */
function gridBytes(host: GridHost): Uint8Array {
  const book = host.snapshot();
  return new TextEncoder().encode(JSON.stringify(book).replaceAll(book?.id ?? '', 'workbook'));
}

/** Every host, by name. */
export const subjects: readonly (readonly [name: string, make: () => Subject])[] = [
  ['FileHost', fileSubject],
  ['ExcelHost', excelSubject],
  ['GridHost', gridSubject],
];

/** An open workbook, and what a person in front of it sees and does. */
export interface LiveSubject extends Subject {
  readonly host: LiveHost;
  readonly textAt: (cell: HostCell) => string;
  readonly type: (cell: HostCell, text: string) => void;
  readonly selected: () => HostCell | undefined;
  /** Code of the error for a cell that is locked. */
  readonly locked: string;
}

function liveExcel(): LiveSubject {
  const subject = excelSubject();
  const person = new Person(subject.excel);
  return {
    ...subject,
    textAt: ({ sheet, row, column }) => String(person.see(sheet, cellAddress(row, column))),
    type: ({ sheet, row, column }, text) => {
      person.type(sheet, cellAddress(row, column), text);
    },
    selected: () => {
      const { sheetId, area } = subject.excel.book.selection;
      const sheet = subject.excel.book.sheets.find(({ id }) => id === sheetId)?.name;
      return sheet === undefined ? undefined : { sheet, row: area.row, column: area.column };
    },
    locked: 'excel-access-denied',
  };
}

function liveGrid(): LiveSubject {
  const subject = gridSubject();
  const { api } = subject;
  return {
    ...subject,
    textAt: ({ sheet, row, column }) =>
      String(api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(row, column).getValue() ?? ''),
    type: ({ sheet, row, column }, text) => {
      api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(row, column).setValue(text);
    },
    selected: () => {
      const workbook = api.getActiveWorkbook();
      const area = parseArea(workbook?.getActiveRange()?.getA1Notation() ?? '');
      const sheet = workbook?.getActiveSheet().getSheetName();
      return area === undefined || sheet === undefined ? undefined : { sheet, row: area.row, column: area.column };
    },
    locked: 'cell-locked',
  };
}

/** Every host with an open workbook, by name. */
export const liveSubjects: readonly (readonly [name: string, make: () => LiveSubject])[] = [
  ['ExcelHost', liveExcel],
  ['GridHost', liveGrid],
];
