/**
 * .xlsx bytes -> WorkbookGrid, through hucre. Nothing outside this folder knows hucre.
 */
import { strFromU8 } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { fail, ok, type Result, type WorkbookError } from '../../core/errors/error.ts';
import { MAX_SUB_ITEMS } from '../../framework/constants.ts';
import { parseArea } from '../../core/plan/address.ts';
import type { GridSheet, GridValue, WorkbookGrid } from '../../core/reading/grid.ts';
import { readZipDirectory, unpackEntry, type ZipEntry } from './zipDirectory.ts';

type HucreWorkbook = Awaited<ReturnType<typeof readXlsx>>;
type HucreSheet = HucreWorkbook['sheets'][number];

/**
 * A cell typed by accident in the last of a sheet's million rows must not cost a million rows, nor a thousand sheets that
 * share one part a thousand readings. What is beyond is not read; a sub-item there is reported as missing.
 */
const MAX_ROWS = 10 * MAX_SUB_ITEMS;
const MAX_SHEETS = 100;

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
    const withoutCells = sheetsWithoutCells(directory.value);
    const workbook = await readXlsx(bytes, {
      readStyles: false,
      range: `A1:XFD${MAX_ROWS}`,
      sheets: (_, index) => index < MAX_SHEETS && !withoutCells.has(index),
    });
    return ok(toGrid(workbook));
  } catch {
    // Whatever hucre did not like, the remedy is the same; its words are for programmers.
    return fail({ code: 'workbook-damaged' });
  }
}

/** Positions of chart and dialog sheets, on which hucre fails for want of a worksheet. */
function sheetsWithoutCells(entries: readonly ZipEntry[]): ReadonlySet<number> {
  if (!entries.some(({ name }) => /(?:^|\/)(?:chart|dialog|macro)sheets\//i.test(name))) return new Set();
  const text = (pattern: RegExp): string => {
    const entry = entries.find(({ name }) => pattern.test(name));
    return entry === undefined ? '' : strFromU8(unpackEntry(entry));
  };
  const relationships = text(/(?:^|\/)_rels\/workbook\d*\.xml\.rels$/i).match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const others = new Set(
    relationships
      .filter((element) => !/\sType="[^"]*\/worksheet"/.test(element))
      .map((element) => /\sId="([^"]*)"/.exec(element)?.[1]),
  );
  const sheets = text(/(?:^|\/)workbook\d*\.xml$/i).match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  return new Set(
    sheets.flatMap((element, index) => (others.has(/\s\w+:id="([^"]*)"/.exec(element)?.[1]) ? [index] : [])),
  );
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
    names: (workbook.namedRanges ?? []).map(({ name, range, scope }) => ({
      name,
      reference: range,
      ...(scope === undefined ? {} : { scope }),
    })),
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
