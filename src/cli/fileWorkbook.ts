import type { EditableHost, FormulaHost } from '../app/host.ts';

/** A host whose workbook is the bytes of a file. */
export interface FileWorkbook extends EditableHost, FormulaHost {
  readonly bytes: Uint8Array;
}
