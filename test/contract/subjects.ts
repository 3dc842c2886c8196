/** The hosts that the contract is held against, each with an empty workbook. */
import { ExcelHost } from '../../src/hosts/excel/excelHost.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import type { WorkbookHost } from '../../src/hosts/port.ts';
import { startExcel } from '../excel-stand-in/load.ts';
import { saveBook } from '../excel-stand-in/save/save.ts';
import { compareVersions, type StandIn, type StandInOptions } from '../excel-stand-in/standIn.ts';

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

/** Every host, by name. */
export const subjects: readonly (readonly [name: string, make: () => Subject])[] = [
  ['FileHost', fileSubject],
  ['ExcelHost', excelSubject],
];
