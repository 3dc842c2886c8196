/** Sizes: Univer counts pixels, 96 to an inch; a plan counts characters and points. */
import type { Area } from '../../core/plan/workbookPlan.ts';
import type { IRange } from './univerTypes.ts';

/** Width of a digit of the default font, Calibri 11. */
const DIGIT_PIXELS = 7;

/** A column's width as Excel draws it (ECMA-376 part 1, 18.3.1.13). */
export function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

/** A row's height. */
export function rowPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

/** An area as Univer has it: last row and column instead of their number. */
export function toRange({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

/** The opposite of {@link toRange}. */
export function toArea({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
