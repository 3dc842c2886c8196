/** The same workbook, read by a reader that has nothing in common with ours: SheetJS. */
import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PlacedCell } from '../../src/core/reading/interpret.ts';
import { bareWorkbook, hidesFormats } from './bareWorkbook.ts';
import { Watchdog } from './watchdog.ts';

/** Text of a cell; undefined where there is no such sheet. */
export type OtherReader = (place: PlacedCell) => string | undefined;

/** What it reads, as plain data: by a sheet's name, then by a cell's address (`B7`). */
export type OtherTexts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Undefined where this reader refuses the workbook, or loses a sheet of it. */
export function otherTexts(bytes: Uint8Array): OtherTexts | undefined {
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(withTextOnly(bytes), {
      type: 'array',
      cellNF: true,
      cellText: false,
      cellHTML: false,
      sheetStubs: false,
    });
  } catch {
    return undefined;
  }
  if (book.SheetNames.some((name) => book.Sheets[name] === undefined)) return undefined;
  const days1904 = book.Workbook?.WBProps?.date1904 === true;
  return new Map(
    Object.entries(book.Sheets).map(([name, sheet]) => {
      const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!')) as [
        string,
        XLSX.CellObject,
      ][];
      return [name, new Map(cells.map(([address, cell]) => [address, textOf(cell, days1904)]))];
    }),
  );
}

/**
 * The other reader, under watch: its own unpacking never ends in some damaged parts. There, and where it refuses the
 * workbook, or misses a part of it, for something that no cell's text depends on, it is given the bare workbook.
 */
export class SecondOpinion {
  readonly #watchdog: Watchdog<OtherTexts | undefined>;

  /** @param patience milliseconds; reading one of these takes some tens of them */
  constructor(patience: number) {
    this.#watchdog = new Watchdog('otherWorker.ts', patience);
  }

  /** Undefined where it refuses the workbook. */
  async read(bytes: Uint8Array): Promise<OtherReader | undefined> {
    const texts =
      (hidesFormats(bytes) ? undefined : await this.#texts(bytes)) ?? (await this.#texts(bareWorkbook(bytes)));
    return (
      texts && (({ sheet, row, column }) => textIn(texts.get(sheet), XLSX.utils.encode_cell({ r: row, c: column })))
    );
  }

  end(): Promise<void> {
    return this.#watchdog.end();
  }

  async #texts(bytes: Uint8Array): Promise<OtherTexts | undefined> {
    const watched = await this.#watchdog.read(bytes);
    return 'outcome' in watched ? watched.outcome : undefined;
  }
}

/** A cell that is not there is empty, a sheet that is not there is nothing. */
const textIn = (sheet: ReadonlyMap<string, string> | undefined, address: string): string | undefined =>
  sheet && (sheet.get(address) ?? '');

/** Comments and processing instructions; the XML declaration is none (XML 1.0, 2.5, 2.6 and 2.8). */
const SAYS_NOTHING = /<!--[^]*?-->|<\?(?!xml\s)[^]*?\?>/g;

/** The properties of a run of text, which hold no text (ECMA-376 part 1, 18.4.7). */
const RUN_PROPERTIES = /<rPr>[^]*?<\/rPr>/g;
const TEXT = /<t\b[^>]*>[^]*?<\/t>/g;

/** Without what is no text; this reader takes a comment for the end of a cell’s text, and the rest for a part of it. */
function withTextOnly(bytes: Uint8Array): Uint8Array {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') });
  } catch {
    return bytes;
  }
  const stripped = Object.entries(parts).flatMap(([name, part]): [string, Uint8Array][] => {
    const text = strFromU8(part);
    const bare = text.replace(SAYS_NOTHING, '').replace(RUN_PROPERTIES, (properties) => properties.replace(TEXT, ''));
    return bare === text ? [] : [[name, strToU8(bare)]];
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
