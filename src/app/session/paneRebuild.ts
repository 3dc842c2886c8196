/** Making the sheets anew as a front asks for it. Types only; rebuild.ts does it, and is loaded late. */
import type { Answer } from '../../core/answers/response.ts';
import type { ColumnKey } from '../../core/plan/columns.ts';
import type { DoubledRow } from '../../core/reading/interpret.ts';

/** What making the sheets anew would do. It holds texts, so it is in no session's state. */
export interface RebuildPreview {
  /** Sub-items that have an answer and keep it. */
  readonly kept: number;
  /** Rows that come back; `answered` where the session remembers their answer. */
  readonly rows: readonly { readonly ref: string; readonly answered: boolean }[];
  readonly columns: readonly ColumnKey[];
  /** Codes of respondent fields whose cells come back. */
  readonly fields: readonly string[];
  /** Sub-items with several rows, of which one is to be chosen; the others go to the archive. */
  readonly doubles: readonly DoubledRow[];
  /** Sheets that stay in the workbook, renamed: all that is on them stays with them. */
  readonly oldSheets: readonly string[];
  /** Sheets that were read too, and stay as they are: new ones are made beside them. */
  readonly leftSheets: readonly string[];
  /** What a person has put into the questionnaire's sheet: its values come along. */
  readonly own: {
    /** Headers of columns; of one that has none, its letters. */
    readonly columns: readonly string[];
    /** Cells of rows that are no sub-item's. */
    readonly rows: readonly string[];
  };
}

/** What a person has seen, and decided. */
export interface RebuildChoice {
  readonly seen: RebuildPreview;
  /** By Ref, the answer of the row that is chosen; of the others, the one that is read. */
  readonly chosen: ReadonlyMap<string, Answer>;
}
