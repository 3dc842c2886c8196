/** Takes the old block off a sheet: its cells and what is said of them. What is a person's stays. */
import type { Element } from '@xmldom/xmldom';
import { parseArea } from '../../../core/plan/address.ts';
import { attributesOf, childOf, childrenOf, descendants, NS, removeElement, removeIfEmpty, textOf } from '../xml.ts';
import type { OpcPackage } from './opcPackage.ts';
import { isOwn, recount, touches, type Block, type SheetRows } from './sheetPart.ts';

export function clearBlock(file: OpcPackage, part: string, sheet: Element, rows: SheetRows, block: Block): void {
  for (let row = block.firstRow; row < block.firstRow + block.rows; row += 1) {
    const cells = rows.cells(row);
    for (const column of block.columns) {
      const cell = cells.get(column);
      if (cell !== undefined) removeElement(cell);
    }
    // A height was reckoned for the old text; a hidden row would hide what is not the same any more.
    for (const name of ['ht', 'customHeight', 'hidden', 'spans']) rows.row(row)?.removeAttribute(name);
  }
  clearHyperlinks(file, part, sheet, block);
  removeOwn(childrenOf(sheet, 'conditionalFormatting'), block);
  clearExtendedFormats(sheet, block);
  removeOwn(childrenOf(childOf(sheet, 'dataValidations') ?? sheet, 'dataValidation'), block);
  recount(childOf(sheet, 'dataValidations'));
  removeOwn(childrenOf(childOf(sheet, 'ignoredErrors') ?? sheet, 'ignoredError'), block);
  recount(childOf(sheet, 'ignoredErrors'));
  unmerge(sheet, block);
}

/** Merged cells would hide what the block says in them. */
export function unmerge(sheet: Element, block: Block): void {
  const list = childOf(sheet, 'mergeCells');
  for (const merge of childrenOf(list ?? sheet, 'mergeCell')) {
    const area = parseArea(merge.getAttribute('ref') ?? '');
    if (area !== undefined && touches(area, block)) removeElement(merge);
  }
  recount(list);
}

function removeOwn(elements: readonly Element[], block: Block): void {
  for (const element of elements) {
    if (isOwn(element.getAttribute('sqref') ?? '', block)) removeElement(element);
  }
}

function clearHyperlinks(file: OpcPackage, part: string, sheet: Element, block: Block): void {
  const list = childOf(sheet, 'hyperlinks');
  for (const link of childrenOf(list ?? sheet, 'hyperlink')) {
    const area = parseArea(link.getAttribute('ref') ?? '');
    if (area === undefined || !touches(area, block)) continue;
    removeElement(link);
    const id = link.getAttributeNS(NS.relationship, 'id');
    if (id !== null && id !== '' && !isUsed(sheet, id)) file.unrelate(part, id);
  }
  recount(list);
}

/** Whether anything on the sheet still goes by a relationship. */
function isUsed(sheet: Element, id: string): boolean {
  return descendants(sheet, '*').some((element) =>
    attributesOf(element).some(({ namespaceURI, value }) => namespaceURI === NS.relationship && value === id),
  );
}

/** Excel itself adds a second, richer form of each data bar at the sheet's end. */
function clearExtendedFormats(sheet: Element, block: Block): void {
  for (const format of descendants(childOf(sheet, 'extLst') ?? sheet, 'conditionalFormatting')) {
    const areas = childOf(format, 'sqref');
    if (areas === undefined || !isOwn(textOf(areas), block)) continue;
    const list = format.parentNode as Element;
    removeElement(format);
    const extension = list.parentNode as Element;
    if (removeIfEmpty(list) && removeIfEmpty(extension)) removeIfEmpty(childOf(sheet, 'extLst'));
  }
}
