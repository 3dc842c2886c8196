/** A mark of reviewMarks.ts as a cell's text, and the marks that a workbook has. */
import { cellReference } from '../plan/address.ts';
import { textAt, type WorkbookGrid } from '../reading/grid.ts';
import { refKey } from '../reading/locateTable.ts';
import { isBlank } from '../text/cellText.ts';
import { recordColumn, recordRows } from './recordCells.ts';
import { REVIEW_REASONS, type FoundMark, type ReviewMark } from './reviewMarks.ts';

const MARK = 'AT-REVIEW/1';
/** Defined name of the cells in which an answer is confirmed. */
export const CONFIRMED_NAME = 'AT_Review_Confirmed';
/** Defined name of the Refs of the answers to confirm. */
export const REVIEW_REF_NAME = 'AT_Review_Ref';
/** So many columns before the mark's cell is the one in which it is confirmed, as it is laid out. */
export const CONFIRMED_BEFORE = 1;

/** The text of a mark's cell. */
export function reviewText({ ref, code, reasons, lastDay }: ReviewMark): string {
  return [MARK, ref, code, reasons.join(','), ...(lastDay === undefined ? [] : [lastDay])].join(' ');
}

/** A mark, and the cell in which it is confirmed. */
export interface PlacedMark extends FoundMark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Column of the mark's own cell, by which its row is known wherever it goes. */
  readonly markColumn: number;
  /** What somebody has written there to confirm. */
  readonly said: string;
  /** Where to go. */
  readonly cell: string;
}

/**
 * The marks that a workbook has, each Ref once; the first one that is found counts.
 * @param refs the framework's Refs by {@link refKey}
 * @param table name of the questionnaire's sheet
 */
export function readReview(
  grid: WorkbookGrid,
  refs: ReadonlyMap<string, string>,
  table: string | undefined,
): readonly PlacedMark[] {
  const found = new Map<string, PlacedMark>();
  for (const record of recordRows(grid, MARK, table)) {
    const [name = '', code = '', why = '', lastDay] = record.words;
    const ref = refs.get(refKey(name));
    const reasons = REVIEW_REASONS.filter((reason) => why.split(',').includes(reason));
    if (ref === undefined || reasons.length === 0 || found.has(ref)) continue;
    const { sheet, row } = record;
    const column = recordColumn(grid, record, CONFIRMED_NAME, CONFIRMED_BEFORE);
    const said = textAt(sheet, row, column);
    found.set(ref, {
      ref,
      code,
      reasons,
      ...(lastDay === undefined ? {} : { lastDay }),
      confirmed: !isBlank(said),
      said,
      sheet: sheet.name,
      row,
      column,
      markColumn: record.column,
      cell: cellReference(sheet.name, row, column),
    });
  }
  return [...found.values()];
}
