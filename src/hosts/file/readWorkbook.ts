/**
 * .xlsx bytes -> WorkbookGrid, through hucre. Nothing outside this folder knows hucre.
 */
import { readXlsx } from 'hucre/xlsx';
import { fail, ok, type Result, type WorkbookError } from '../../core/errors/error.ts';
import { parseArea } from '../../core/plan/address.ts';
import type { GridSheet, GridValue, WorkbookGrid } from '../../core/reading/grid.ts';
import { readZipDirectory } from './zipDirectory.ts';

type HucreWorkbook = Awaited<ReturnType<typeof readXlsx>>;
type HucreSheet = HucreWorkbook['sheets'][number];

/** First bytes of an OLE2 container: an old .xls, or an .xlsx encrypted with a password (MS-CFB 2.2, MS-OFFCRYPTO). */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Reads a workbook from outside; never throws. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<WorkbookGrid, WorkbookError>> {
  if (OLE2.every((byte, index) => bytes[index] === byte)) {
    return fail({ code: isEncryptedPackage(bytes) ? 'workbook-encrypted' : 'workbook-old-format' });
  }
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const parts = directory.value.map(({ name }) => name);
  const isWorkbook =
    parts.includes('[Content_Types].xml') && parts.some((name) => /(?:^|\/)workbook\d*\.xml$/i.test(name));
  if (!isWorkbook) return fail({ code: 'not-workbook' });
  try {
    return ok(toGrid(await readXlsx(bytes, { readStyles: false })));
  } catch {
    // Whatever hucre did not like, the remedy is the same; its words are for programmers.
    return fail({ code: 'workbook-damaged' });
  }
}

/** The directory of an encrypted package names a stream "EncryptedPackage", in UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  const wanted = Array.from('EncryptedPackage', (character) => [character.charCodeAt(0), 0]).flat();
  const last = Math.min(bytes.length, 16 * 1024 * 1024) - wanted.length;
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0 && at <= last; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function toGrid(workbook: HucreWorkbook): WorkbookGrid {
  return {
    sheets: workbook.sheets.map(toSheet),
    names: (workbook.namedRanges ?? []).map(({ name, range }) => ({ name, reference: range })),
    custom: Object.fromEntries(
      Object.entries(workbook.properties?.custom ?? {}).map(([name, value]) => [
        name,
        value instanceof Date ? isoDate(value) : value,
      ]),
    ),
  };
}

function toSheet(sheet: HucreSheet): GridSheet {
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) =>
      row.some((value) => value instanceof Date) ? row.map(toValue) : (row as GridValue[]),
    ),
    listAreas: (sheet.dataValidations ?? [])
      .filter(({ type }) => type === 'list')
      .flatMap(({ range }) => range.split(/\s+/).flatMap((area) => parseArea(area) ?? [])),
  };
}

function toValue(value: GridValue | Date): GridValue {
  return value instanceof Date ? isoDate(value) : value;
}

/** A date as `2026-11-23`, with the time of day only where there is one. */
function isoDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}
