/** The same workbook, read by a reader that has nothing in common with ours: SheetJS. */
import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PlacedCell } from '../../src/core/reading/interpret.ts';

/** Text of a cell; undefined where there is no such sheet. */
export type OtherReader = (place: PlacedCell) => string | undefined;

/** Undefined where this reader refuses the workbook. */
export function otherReader(bytes: Uint8Array): OtherReader | undefined {
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(withoutComments(bytes), {
      type: 'array',
      cellNF: true,
      cellText: false,
      cellHTML: false,
      sheetStubs: false,
    });
  } catch {
    return undefined;
  }
  const days1904 = book.Workbook?.WBProps?.date1904 === true;
  return ({ sheet: name, row, column }) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) return undefined;
    const cell = sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
    return cell === undefined ? '' : textOf(cell, days1904);
  };
}

/** In XML a comment says nothing; this reader takes the text of a cell with a comment inside for none. */
function withoutComments(bytes: Uint8Array): Uint8Array {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') });
  } catch {
    return bytes;
  }
  const stripped = Object.entries(parts).flatMap(([name, part]): [string, Uint8Array][] => {
    const text = strFromU8(part);
    return text.includes('<!--') ? [[name, strToU8(text.replace(/<!--[^]*?-->/g, ''))]] : [];
  });
  return stripped.length === 0 ? bytes : zipSync({ ...unzipSync(bytes), ...Object.fromEntries(stripped) });
}

function textOf({ t, v, z }: XLSX.CellObject, days1904: boolean): string {
  if (v === undefined) return '';
  if (t === 'n' && typeof v === 'number') {
    const isDate = typeof z === 'string' && isDateFormat(z);
    return isDate && v >= 0 && v < 2_958_466 ? dayOf(v, days1904) : String(Number(v.toPrecision(15)));
  }
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE';
  if (t === 'e') return ERRORS[Number(v)] ?? String(v);
  return String(v);
}

/** SheetJS has no type for this. */
const { is_date: isDateFormat } = XLSX.SSF as { readonly is_date: (format: string) => boolean };

/** MS-XLS 2.5.10. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** A day's number as the reader writes days. */
export function dayOf(serial: number, days1904: boolean): string {
  // Excel counts a 29 February 1900.
  const days = serial + (days1904 ? 1_462 : serial < 60 ? 1 : 0);
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1_000);
  const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** Whether two readers mean the same text: they treat line ends and spaces at the ends differently. */
export function sameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text
    .replace(/\r\n?|_x000[dD]_\n?/g, '\n')
    .replace(/\s+/g, ' ')
    .trim();
}
