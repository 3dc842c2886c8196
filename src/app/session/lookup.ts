/** Where things are in the workbook that was read last, and what is there. */
import type { Finding } from '../../core/check/finding.ts';
import type { TextPlace } from '../../core/confidentiality/finding.ts';
import { parseReference } from '../../core/plan/address.ts';
import { COLUMNS, type ColumnKey } from '../../core/plan/columns.ts';
import { sheetNamed, textAt, type WorkbookGrid } from '../../core/reading/grid.ts';
import type { WorkbookReading } from '../../core/reading/interpret.ts';
import type { HostCell, RowWitness } from '../../hosts/port.ts';

/** What was read last. */
export interface Opened {
  readonly grid: WorkbookGrid;
  readonly reading: WorkbookReading;
}

/**
 * The cell of a sub-item's column; undefined where its row or the column is gone.
 * @param row of the sub-item's rows, which one; without it the one that is read
 */
export function cellOf(
  opened: Opened | undefined,
  ref: string,
  key: ColumnKey,
  row = opened?.reading.places.table?.rows.get(ref),
): HostCell | undefined {
  const table = opened?.reading.places.table;
  const column = table?.columns.get(key);
  return table === undefined || row === undefined || column === undefined
    ? undefined
    : { sheet: table.sheet, row, column };
}

/** What the sheet holds there, as typed. */
export function textOf(opened: Opened | undefined, ref: string, key: ColumnKey, row?: number): string | undefined {
  const cell = cellOf(opened, ref, key, row);
  const sheet = cell && opened && sheetNamed(opened.grid, cell.sheet);
  return sheet === undefined || cell === undefined ? undefined : textAt(sheet, cell.row, cell.column);
}

/** The cell by which a sub-item's row is known again. */
export function witnessOf(opened: Opened | undefined, ref: string, row?: number): RowWitness | undefined {
  const cell = cellOf(opened, ref, 'ref', row);
  if (cell !== undefined) return { cell, text: ref };
  // Where that column is gone, the row was known by its wording.
  const worded = cellOf(opened, ref, 'subItem', row);
  return worded && { cell: worded, text: textOf(opened, ref, 'subItem', row)?.trim() ?? '' };
}

/**
 * The row that something was written into: of several rows of a sub-item another one is read as soon as the first has no
 * answer any more. Where rows were moved since, the one that is read if it holds what was written; that a cell is empty
 * tells nothing, and then there is none.
 * @param written what was written, and where its row was then
 */
export function rowNow(
  opened: Opened | undefined,
  ref: string,
  written: { readonly row?: number | undefined; readonly expected: string },
): number | undefined {
  const read = opened?.reading.places.table?.rows.get(ref);
  const rows = opened?.reading.doubles.find((double) => double.ref === ref)?.rows;
  if (rows === undefined || written.row === undefined) return read;
  if (rows.some(({ cell }) => parseReference(cell)?.area.row === written.row)) return written.row;
  return written.expected === '' ? undefined : read;
}

/** Where a finding's cell is by now: rows may have been sorted since it was found. */
export function cellOfFinding(opened: Opened | undefined, { subItem, field, cell }: Finding): HostCell | undefined {
  const column = COLUMNS.find(({ key }) => key === field)?.key;
  if (subItem !== undefined && column !== undefined) return cellOf(opened, subItem, column);
  const respondent = opened?.reading.places.respondent.get(field ?? '');
  if (respondent !== undefined) return respondent;
  const reference = cell === undefined ? undefined : parseReference(cell);
  return reference && { sheet: reference.sheet, row: reference.area.row, column: reference.area.column };
}

/** The cell that holds a text of the response; undefined where it is gone. */
export function cellOfText(opened: Opened | undefined, place: TextPlace): HostCell | undefined {
  switch (place.kind) {
    case 'answer':
      return cellOf(opened, place.ref, place.field);
    case 'respondent':
      return opened?.reading.places.respondent.get(place.code);
    case 'additional-details':
      return opened?.reading.places.additionalDetails;
  }
}
