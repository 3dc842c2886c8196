/** Columns, styles and measures of the Start sheet. */
import { rowHeight } from './rowHeight.ts';
import type { SheetDraft } from './sheetDraft.ts';
import { COLOR, FONT } from './theme.ts';
import type { Area, CellStyle } from './workbookPlan.ts';

export const WIDTHS = [28, 80, 26] as const;
export const LABEL = 0;
export const TEXT = 1;
export const HINT = 2;

export const STYLE = {
  title: { bold: true, size: 20, color: COLOR.accent },
  subtitle: { color: COLOR.dimmed },
  heading: { bold: true, size: 13, color: COLOR.accent, vertical: 'top', wrap: true },
  label: { bold: true, color: COLOR.ink, vertical: 'top', wrap: true },
  text: { color: COLOR.ink, vertical: 'top', wrap: true },
  tableHead: {
    bold: true,
    color: COLOR.onAccent,
    fill: COLOR.accent,
    border: COLOR.line,
    vertical: 'center',
    wrap: true,
  },
  tableLabel: { bold: true, color: COLOR.ink, fill: COLOR.locked, border: COLOR.line, vertical: 'top', wrap: true },
  tableCell: { color: COLOR.ink, fill: COLOR.locked, border: COLOR.line, vertical: 'top', wrap: true },
  input: {
    color: COLOR.ink,
    fill: COLOR.input,
    border: COLOR.line,
    vertical: 'top',
    horizontal: 'left',
    wrap: true,
    unlocked: true,
  },
  hint: { bold: true, color: COLOR.missingInk, vertical: 'top', wrap: true },
  /** Of a draft that was exported: above all else. */
  draft: { bold: true, size: 18, color: COLOR.missingInk, fill: COLOR.missing, vertical: 'center', indent: 1 },
  draftNote: { color: COLOR.missingInk, fill: COLOR.missing, vertical: 'center', indent: 1 },
  /** Of a part: above all else. */
  part: { bold: true, size: 16, color: COLOR.onAccent, fill: COLOR.accent, vertical: 'center', indent: 1 },
  partNote: { color: COLOR.onAccent, fill: COLOR.accent, vertical: 'center', indent: 1 },
  /** Wrapped in a row of one line: it neither fills the page nor reaches beyond it. */
  partRecord: { size: 8, color: COLOR.dimmed, vertical: 'top', wrap: true },
  recordValue: {
    color: COLOR.ink,
    fill: COLOR.locked,
    border: COLOR.line,
    vertical: 'top',
    horizontal: 'left',
    wrap: true,
  },
  figure: { bold: true, color: COLOR.ink, border: COLOR.line, vertical: 'center', horizontal: 'left' },
  link: { underline: true, color: COLOR.link, vertical: 'top', wrap: true },
  safety: { color: COLOR.safetyInk, fill: COLOR.safety, border: COLOR.line, vertical: 'top', wrap: true },
  small: { size: 9, color: COLOR.dimmed, vertical: 'top', wrap: true },
} as const satisfies Record<string, CellStyle>;

export const one = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** Height of a row for a text in one of the columns, at the least `least`. */
export function heightOf(content: string, column: number, least = 18, size: number = FONT.size): number {
  return rowHeight([{ text: content, width: WIDTHS[column] ?? 0, size }], least, FONT.size);
}

/** A line that leads to another sheet. */
export interface StartLink {
  readonly text: string;
  /** Defined name of the cells that it leads to. */
  readonly name: string;
  readonly tooltip: string;
}

/** A part's heading. */
export function heading(draft: SheetDraft, words: string): void {
  // Alone in its row, so it may reach over the next columns.
  draft.row([[LABEL, words, { ...STYLE.heading, wrap: false }]], 22);
}
