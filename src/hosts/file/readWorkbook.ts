/**
 * .xlsx bytes -> WorkbookGrid, through hucre. Nothing outside this folder knows hucre.
 */
import { strFromU8 } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { fail, ok, type Result, type WorkbookError } from '../../core/errors/error.ts';
import { MAX_SUB_ITEMS } from '../../framework/constants.ts';
import { parseArea } from '../../core/plan/address.ts';
import type { GridSheet, GridValue, WorkbookGrid } from '../../core/reading/grid.ts';
import { openPackage } from './openPackage.ts';
import { formulasOf } from './readFormulas.ts';
import { unpackEntry, type ZipEntry } from './zipDirectory.ts';

type HucreWorkbook = Awaited<ReturnType<typeof readXlsx>>;
type HucreSheet = HucreWorkbook['sheets'][number];

/**
 * A cell typed by accident in the last of a sheet's million rows must not cost a million rows, nor a thousand sheets that
 * share one part a thousand readings. What is beyond is not read; a sub-item there is reported as missing.
 */
const MAX_ROWS = 10 * MAX_SUB_ITEMS;
const MAX_SHEETS = 100;

/**
 * Reads a workbook from outside; never throws.
 * @param formulas with the cells' formulas, which only comparing them needs
 */
export async function readWorkbook(bytes: Uint8Array, formulas = false): Promise<Result<WorkbookGrid, WorkbookError>> {
  const directory = openPackage(bytes);
  if (!directory.ok) return directory;
  try {
    // Who compares cells must not be told that all is well with those that were not looked at.
    if (formulas && holdsMoreThanIsRead(directory.value)) return fail({ code: 'workbook-too-big' });
    const withoutCells = sheetsWithoutCells(directory.value);
    const workbook = await readXlsx(bytes, {
      readStyles: false,
      range: `A1:XFD${MAX_ROWS}`,
      sheets: (_, index) => index < MAX_SHEETS && !withoutCells.has(index),
    });
    return ok(toGrid(workbook, formulas));
  } catch {
    // Whatever hucre did not like, the remedy is the same; its words are for programmers.
    return fail({ code: 'workbook-damaged' });
  }
}

/** Are there cells with contents below the rows that are read, or more sheets? */
function holdsMoreThanIsRead(entries: readonly ZipEntry[]): boolean {
  return entries.some((entry) => {
    if (/(?:^|\/)workbook\d*\.xml$/i.test(entry.name)) {
      return (strFromU8(unpackEntry(entry)).match(SHEET_ELEMENT) ?? []).length > MAX_SHEETS;
    }
    if (!/(?:^|\/)worksheets\/[^/]*\.xml$/i.test(entry.name)) return false;
    for (const [, row] of strFromU8(unpackEntry(entry)).matchAll(FILLED_CELL)) {
      if (Number(row) > MAX_ROWS) return true;
    }
    return false;
  });
}

const SHEET_ELEMENT = /<(?:\w+:)?sheet\s[^>]*>/g;
/** A cell's element that is not empty, in a row from 100 000 on. */
const FILLED_CELL = /<(?:\w+:)?c\s(?:[^>]{0,200}?\s)?r="[A-Z]{1,3}(\d{6,7})"(?:[^>]{0,200}[^>/])?>/g;

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
  const sheets = text(/(?:^|\/)workbook\d*\.xml$/i).match(SHEET_ELEMENT) ?? [];
  return new Set(
    sheets.flatMap((element, index) => (others.has(/\s\w+:id="([^"]*)"/.exec(element)?.[1]) ? [index] : [])),
  );
}

function toGrid(workbook: HucreWorkbook, formulas: boolean): WorkbookGrid {
  return {
    sheets: workbook.sheets.map((sheet) =>
      formulas ? { ...toSheet(sheet), formulas: formulasOf(sheet) } : toSheet(sheet),
    ),
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
