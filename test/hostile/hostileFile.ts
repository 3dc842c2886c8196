/** A file that nobody would send in good faith, and what an honest reader must do with it. */
import type { WorkbookError } from '../../src/core/errors/error.ts';

export interface HostileFile {
  /** Says what is wrong with it; with `.xlsx`, its name. */
  readonly name: string;
  /** Refuse it for this reason, or read it with so many complete sub-items. */
  readonly must: WorkbookError['code'] | number;
  readonly make: (good: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

/** Complete sub-items of the workbook that the files are made from. */
export const ALL = 65;

export const SHEET = 'xl/worksheets/sheet2.xml';
export const TEXTS = 'xl/sharedStrings.xml';
export const STYLES = 'xl/styles.xml';
export const WORKBOOK = 'xl/workbook.xml';
export const WORKBOOK_LINKS = 'xl/_rels/workbook.xml.rels';
