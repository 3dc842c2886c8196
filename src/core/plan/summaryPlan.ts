/**
 * What the Summary shall be in a workbook that is there already, as plain data, in the coordinates of that workbook.
 *
 * The add-in owns one block of the sheet: the area of the name AT_Summary. Whatever a person has put beside or below the
 * block, between its columns, or on other sheets, is theirs and stays.
 */
import type { NamePlan, SheetPlan } from './workbookPlan.ts';

/** Where the block is now. Rows and columns count from 0. */
export interface SummaryPlaces {
  /** Name of the sheet as it is called now. */
  readonly sheet: string;
  readonly firstRow: number;
  readonly rows: number;
  /** Where each of the block's columns is; a person may have inserted some of their own between them. */
  readonly columns: readonly number[];
}

export interface SummaryPlan {
  /**
   * The sheet: cells, styles, charts and all in its own coordinates, moved to where the block is. `cells` of rows and
   * columns that are not the block's are null and are left alone.
   */
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
  readonly font: { readonly name: string; readonly size: number };
  /** The block that is there now and is replaced; null when the sheet is to be made. */
  readonly replaces: SummaryPlaces | null;
  /** Columns of the sheet that the block uses. */
  readonly columns: readonly number[];
  /**
   * Whole rows to be put in below the old block before anything is written, so that what a person has put below it moves
   * down instead of being overwritten.
   */
  readonly insert: { readonly at: number; readonly rows: number } | null;
}

/** Name of the block. */
export const SUMMARY_NAME = 'AT_Summary';
/** Name of one of the block's columns (from 0): `AT_Summary_1`. */
export const summaryColumnName = (column: number): string => `${SUMMARY_NAME}_${column + 1}`;
/** Names of the add-in's own charts begin so. */
export const CHART_NAME_PREFIX = 'AT_Chart';
