/** Puts the new block on a sheet: cells, heights and what is said of them, out of a workbook that holds nothing else. */
import type { Element } from '@xmldom/xmldom';
import { parseReference, quoteSheet, cellAddress } from '../../../core/plan/address.ts';
import { childOf, childrenOf, copyFor, elementFor, insertInOrder, NS, removeElement, textOf } from '../xml.ts';
import type { OpcPackage } from './opcPackage.ts';
import { appendCounted, SHEET_ORDER, SheetRows, type Block } from './sheetPart.ts';
import type { StyleTransfer } from './styleTransfer.ts';

const HYPERLINK = `${NS.relationship}/hyperlink`;

/** The sheet that was just made, and where it came from. */
export interface MadeSheet {
  readonly file: OpcPackage;
  readonly part: string;
  readonly sheet: Element;
  /** Texts that its cells refer to. */
  readonly strings: readonly Element[];
}

/** The sheet that is edited. */
export interface TargetSheet {
  readonly file: OpcPackage;
  readonly part: string;
  readonly sheet: Element;
  readonly rows: SheetRows;
  /** What a name of the workbook refers to. */
  readonly nameOf: (name: string) => string | undefined;
}

export function putBlock(target: TargetSheet, made: MadeSheet, block: Block, styles: StyleTransfer): void {
  putCells(target, made, block, styles);
  putConditionalFormats(target.sheet, made.sheet, styles);
  for (const list of ['dataValidations', 'ignoredErrors']) {
    for (const element of childrenOf(childOf(made.sheet, list) ?? made.sheet)) {
      if (element.parentNode === made.sheet) continue;
      appendCounted(target.sheet, list, copyFor(target.sheet, element));
    }
  }
  putHyperlinks(target, made);
}

function putCells({ rows }: TargetSheet, made: MadeSheet, block: Block, styles: StyleTransfer): void {
  const from = new SheetRows(made.sheet);
  for (let number = block.firstRow; number < block.firstRow + block.rows; number += 1) {
    const source = from.row(number);
    const cells = from.cells(number);
    if (source === undefined) continue;
    const row = rows.ensureRow(number);
    // "spans" is only an aid to reading, and would be wrong now.
    for (const name of ['spans', 'ht', 'customHeight']) {
      const value = name === 'spans' ? null : source.getAttribute(name);
      if (value === null) row.removeAttribute(name);
      else row.setAttribute(name, value);
    }
    const there = rows.cells(number);
    for (const column of block.columns) {
      const old = there.get(column);
      if (old !== undefined) removeElement(old);
      const cell = cells.get(column);
      if (cell !== undefined) rows.putCell(number, column, cellCopy(row, cell, made, styles));
    }
  }
}

/** A cell with its text in itself: the workbook's list of texts is not touched. */
function cellCopy(row: Element, cell: Element, { strings }: MadeSheet, styles: StyleTransfer): Element {
  const copy = copyFor(row, cell);
  const style = cell.getAttribute('s');
  if (style !== null) copy.setAttribute('s', styles.cellStyle(style));
  if (cell.getAttribute('t') !== 's') return copy;
  const value = childOf(copy, 'v');
  const text = strings[Number(value === undefined ? -1 : textOf(value))];
  if (value === undefined || text === undefined) throw new Error('a cell just written refers to no text');
  removeElement(value);
  copy.setAttribute('t', 'inlineStr');
  const inline = elementFor(row, 'is', {});
  for (const child of childrenOf(text)) inline.appendChild(copyFor(row, child));
  copy.appendChild(inline);
  return copy;
}

/** After the person's own: where both hold, theirs come first. */
function putConditionalFormats(target: Element, made: Element, styles: StyleTransfer): void {
  const rulesOf = (sheet: Element): Element[] =>
    childrenOf(sheet, 'conditionalFormatting').flatMap((format) => childrenOf(format, 'cfRule'));
  let priority = Math.max(0, ...rulesOf(target).map((rule) => Number(rule.getAttribute('priority'))));
  for (const format of childrenOf(made, 'conditionalFormatting')) {
    const copy = copyFor(target, format);
    for (const rule of childrenOf(copy, 'cfRule')) {
      priority += 1;
      rule.setAttribute('priority', String(priority));
      const style = rule.getAttribute('dxfId');
      if (style !== null) rule.setAttribute('dxfId', styles.differential(style));
    }
    insertInOrder(target, copy, SHEET_ORDER);
  }
}

function putHyperlinks({ file, part, sheet, nameOf }: TargetSheet, made: MadeSheet): void {
  const list = childOf(made.sheet, 'hyperlinks');
  if (list === undefined) return;
  const addresses = new Map(made.file.relationships(made.part).map(({ id, target }) => [id, target]));
  for (const link of childrenOf(list, 'hyperlink')) {
    const copy = copyFor(sheet, link);
    const location = link.getAttribute('location');
    if (location !== null) copy.setAttribute('location', firstCellOf(nameOf(location)) ?? location);
    const address = addresses.get(link.getAttributeNS(NS.relationship, 'id') ?? '');
    if (address !== undefined) {
      copy.setAttributeNS(NS.relationship, 'r:id', file.relate(part, HYPERLINK, address, true));
    }
    appendCounted(sheet, 'hyperlinks', copy);
  }
}

/** LibreOffice does not follow a link to a name. */
function firstCellOf(reference: string | undefined): string | undefined {
  const parsed = reference === undefined ? undefined : parseReference(reference);
  return parsed === undefined
    ? undefined
    : `${quoteSheet(parsed.sheet)}!${cellAddress(parsed.area.row, parsed.area.column)}`;
}
