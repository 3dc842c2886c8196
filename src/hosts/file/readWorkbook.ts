/**
 * .xlsx bytes -> WorkbookGrid, through hucre. Nothing outside this folder knows hucre.
 */
import { readXlsx } from 'hucre/xlsx';
import { fail, ok, type Result, type WorkbookError } from '../../core/errors/error.ts';
import { MAX_SUB_ITEMS } from '../../framework/constants.ts';
import { parseArea } from '../../core/plan/address.ts';
import type { GridSheet, GridValue, WorkbookGrid } from '../../core/reading/grid.ts';
import { openPackage } from './openPackage.ts';
import { formulasOf } from './readFormulas.ts';
import { vetWorkbook, type VettedCells } from './vet/vetWorkbook.ts';

type HucreWorkbook = Awaited<ReturnType<typeof readXlsx>>;
type HucreSheet = HucreWorkbook['sheets'][number];

/**
 * A cell typed by accident in the last of a sheet's million rows must not cost a million rows. What is below is not read;
 * a sub-item there is reported as missing.
 */
const MAX_ROWS = 10 * MAX_SUB_ITEMS;

/**
 * Reads a workbook from outside; never throws. What the reader gets has been looked at and cut down before (`vet/`).
 * @param formulas with the cells' formulas, which only comparing them needs
 */
export async function readWorkbook(bytes: Uint8Array, formulas = false): Promise<Result<WorkbookGrid, WorkbookError>> {
  const directory = openPackage(bytes);
  if (!directory.ok) return directory;
  try {
    const vetted = vetWorkbook(directory.value, MAX_ROWS);
    if (!vetted.ok) return vetted;
    const { sheets } = vetted.value;
    // Who compares cells must not be told that all is well with those that were not looked at.
    if (formulas && sheets.some((sheet) => sheet?.goesOn)) return fail({ code: 'workbook-too-big' });
    const workbook = await readXlsx(vetted.value.bytes, {
      readStyles: false,
      range: `A1:XFD${MAX_ROWS}`,
      sheets: (_, index) => sheets[index] !== undefined,
    });
    const withCells = sheets.filter((sheet) => sheet !== undefined);
    workbook.sheets.forEach((sheet, index) => {
      correct(sheet, withCells[index]?.corrected);
    });
    return ok(toGrid(workbook, formulas));
  } catch {
    // Whatever hucre did not like, the remedy is the same; its words are for programmers.
    return fail({ code: 'workbook-damaged' });
  }
}

/** Puts the file's values in the place of those that the reader gets wrong. */
function correct({ rows }: HucreSheet, corrected: VettedCells['corrected'] = new Map()): void {
  for (const [key, { value }] of corrected) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const cells = rows[row];
    if (cells !== undefined) cells[column] = value;
  }
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
    ...(workbook.dateSystem === '1904' ? { daysFrom1904: true } : {}),
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
