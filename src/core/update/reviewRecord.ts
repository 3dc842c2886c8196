/** A mark of reviewMarks.ts as a cell's text, and the marks that a workbook has. */
import { cellReference, parseReference } from '../plan/address.ts';
import { textAt, type WorkbookGrid } from '../reading/grid.ts';
import { refKey } from '../reading/locateTable.ts';
import { isBlank, isFiller } from '../text/cellText.ts';
import { recordColumn, recordRows } from './recordCells.ts';
import { REVIEW_REASONS, type FoundMark, type ReviewMark } from './reviewMarks.ts';

const MARK = 'AT-REVIEW/1';
/** Defined name of the cells in which an answer is confirmed. */
export const CONFIRMED_NAME = 'AT_Review_Confirmed';
/** Defined name of the Refs of the answers to confirm. */
export const REVIEW_REF_NAME = 'AT_Review_Ref';
/** So many columns before the mark's cell is the one in which it is confirmed, as it is laid out. */
export const CONFIRMED_BEFORE = 1;
const CONFIRMED = { name: CONFIRMED_NAME, header: 'record.confirm', before: CONFIRMED_BEFORE } as const;

/** The text of a mark's cell. */
export function reviewText({ ref, code, reasons, lastDay }: ReviewMark): string {
  return [MARK, ref, code, reasons.join(','), ...(lastDay === undefined ? [] : [lastDay])].join(' ');
}

/** A mark, and the cell in which it is confirmed. */
export interface PlacedMark extends FoundMark {
  readonly sheet: string;
  readonly row: number;
  /** Undefined where that column is gone: then nothing is confirmed, and nothing can be. */
  readonly column: number | undefined;
  /** Column of the mark's own cell, by which its row is known wherever it goes. */
  readonly markColumn: number;
  /** What somebody has written there to confirm. */
  readonly said: string;
  /** Where to go. */
  readonly cell: string;
}

/** A mark that has a cell in which it can be confirmed. */
export type ConfirmableMark = PlacedMark & { readonly column: number };

export const isConfirmable = (mark: PlacedMark): mark is ConfirmableMark => mark.column !== undefined;

/**
 * The marks that a workbook has, each Ref once. The first one that is found counts, on the sheet to which the workbook's
 * own names lead before a copy of it.
 * @param refs the framework's Refs by {@link refKey}
 * @param table name of the questionnaire's sheet
 */
export function readReview(
  grid: WorkbookGrid,
  refs: ReadonlyMap<string, string>,
  table: string | undefined,
): readonly PlacedMark[] {
  const found = new Map<string, PlacedMark>();
  const records = recordRows(grid, MARK, table);
  const home = HOMES.flatMap((name) => homeOf(grid, name) ?? [])[0];
  for (const record of [...records].sort((a, b) => Number(b.sheet.name === home) - Number(a.sheet.name === home))) {
    const [name = '', code = '', why = '', lastDay] = record.words;
    const ref = refs.get(refKey(name));
    const reasons = REVIEW_REASONS.filter((reason) => why.split(',').includes(reason));
    if (ref === undefined || reasons.length === 0 || found.has(ref)) continue;
    const { sheet, row } = record;
    const column = recordColumn(grid, record, CONFIRMED);
    const said = column === undefined ? '' : textAt(sheet, row, column);
    found.set(ref, {
      ref,
      code,
      reasons,
      ...(lastDay === undefined ? {} : { lastDay }),
      confirmed: !isBlank(said) && !isFiller(said),
      said,
      sheet: sheet.name,
      row,
      column,
      markColumn: record.column,
      cell: cellReference(sheet.name, row, column ?? record.column),
    });
  }
  return [...found.values()];
}

const HOMES = [CONFIRMED_NAME, REVIEW_REF_NAME] as const;

/** The sheet to which the workbook's own name leads; a copied sheet has one of its own. */
function homeOf({ names, sheets }: WorkbookGrid, wanted: string): string | undefined {
  const found = names.find(({ name, scope }) => scope === undefined && name.toLowerCase() === wanted.toLowerCase());
  const sheet = found && parseReference(found.reference)?.sheet;
  return sheets.find(({ name }) => name === sheet)?.name;
}
