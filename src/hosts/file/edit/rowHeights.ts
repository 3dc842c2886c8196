/**
 * Heights of rows whose texts have changed. Without one, Excel reckons a height when it opens the file and LibreOffice
 * does not; with the old one, both cut a longer text off.
 */
import type { Element } from '@xmldom/xmldom';
import { FONT } from '../../../core/plan/theme.ts';
import { rowHeight, type MeasuredText } from '../../../core/plan/rowHeight.ts';
import type { SheetRows } from '../summary/sheetPart.ts';
import { childOf, childrenOf } from '../xml.ts';

/** Of a column that the file does not tell the width of, in characters. */
const USUAL_WIDTH = 8.43;
const USUAL_HEIGHT = 15;

/** Widths of a sheet's columns by their numbers, from 0. */
export function columnWidths(sheet: Element): (column: number) => number {
  const columns = childrenOf(childOf(sheet, 'cols') ?? sheet, 'col').map((element) => ({
    first: Number(element.getAttribute('min')) - 1,
    last: Number(element.getAttribute('max')) - 1,
    width: Number(element.getAttribute('width') ?? USUAL_WIDTH),
  }));
  return (column) => columns.find(({ first, last }) => column >= first && column <= last)?.width ?? USUAL_WIDTH;
}

/** Makes a row tall enough for these texts; never lower than it is, and never another height than a person has set. */
export function growRow(rows: SheetRows, row: number, texts: readonly Omit<MeasuredText, 'size'>[]): void {
  const element = rows.row(row);
  const custom = element?.getAttribute('customHeight');
  if (element === undefined || custom === '1' || custom === 'true') return;
  const before = Number(element.getAttribute('ht') ?? USUAL_HEIGHT);
  const needed = rowHeight(
    texts.map((text) => ({ ...text, size: FONT.size })),
    before,
    FONT.size,
  );
  if (needed > before) element.setAttribute('ht', String(needed));
}
