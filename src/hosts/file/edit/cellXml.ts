/** A cell's element: its text, or what its formula says. */
import type { Element } from '@xmldom/xmldom';
import { cellAddress } from '../../../core/plan/address.ts';
import type { SheetRows } from '../summary/sheetPart.ts';
import { escapeCellText } from '../textEscape.ts';
import { childOf, childrenOf, elementFor, removeElement } from '../xml.ts';
import type { QuotedStyles } from './quotedStyles.ts';

/** What XML cannot hold, and the carriage return, which it would read as a line feed: C0 but tab and line feed. */
const CONTROL = /(?![\t\n])[^\P{Cc}\u007F-\u009F]/gu;

/** The cell at that place, made where there is none. */
export function ensureCell(rows: SheetRows, row: number, column: number): Element {
  const there = rows.cells(row).get(column);
  if (there !== undefined) return there;
  const made = elementFor(rows.ensureRow(row), 'c', { r: cellAddress(row, column) });
  rows.putCell(row, column, made);
  return made;
}

/** Text that a program would take for a formula if it were typed in. */
const LIKE_FORMULA = /^[=+\-@'\t\r]/;

/** Has a cell hold a text, whatever it looks like; a formula that was there goes. Its format stays. */
export function putText(cell: Element, text: string, quoted: QuotedStyles | undefined): void {
  for (const child of childrenOf(cell)) removeElement(child);
  // `cm` and `vm` belong to what was there.
  for (const name of ['t', 'cm', 'vm']) cell.removeAttribute(name);
  if (text === '') return;
  cell.setAttribute('t', 'inlineStr');
  const inline = elementFor(cell, 'is', {});
  const element = elementFor(inline, 't', { 'xml:space': 'preserve' });
  element.textContent = escapeCellText(text).replace(
    CONTROL,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  inline.appendChild(element);
  cell.appendChild(inline);
  if (LIKE_FORMULA.test(text) && quoted !== undefined) {
    cell.setAttribute('s', quoted.styleFor(cell.getAttribute('s') ?? '0'));
  }
}

/** Has a formula's cell say what it says now; a cell without a formula is left alone. */
export function putValue(cell: Element, text: string): void {
  const formula = childOf(cell, 'f');
  if (formula === undefined) return;
  for (const child of childrenOf(cell)) if (child !== formula) removeElement(child);
  const number = text !== '' && /^\d+$/.test(text);
  if (number) cell.removeAttribute('t');
  else cell.setAttribute('t', 'str');
  const value = elementFor(cell, 'v', {});
  value.textContent = text;
  cell.appendChild(value);
}
