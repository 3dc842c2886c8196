/**
 * Whole rows put into a sheet, as Excel does it: what is below moves down, with all that is said of it in the sheet's
 * own parts, and every formula, name and chart that refers to it goes on referring to it.
 */
import type { Element } from '@xmldom/xmldom';
import { parseArea } from '../../../core/plan/address.ts';
import { childOf, childrenOf, descendants, rootOf, textOf } from '../xml.ts';
import type { OpcPackage } from './opcPackage.ts';
import { movedRow, moveAreas, moveFormula, type InsertedRows } from './references.ts';

/** Attributes that hold areas of the sheet that they are about. */
const AREAS = ['ref', 'sqref', 'activeCell'];
/** Elements whose text is a formula; `f` is also a chart's reference. */
const FORMULAS = new Set([
  'f', 'formula', 'formula1', 'formula2', 'calculatedColumnFormula', 'totalsRowFormula', 'definedName',
]); // prettier-ignore

/** @param part the sheet's part */
export function insertRows(file: OpcPackage, workbook: string, part: string, inserted: InsertedRows): void {
  const sheet = rootOf(file.edit(part));
  moveRows(sheet, inserted);
  moveWithin(sheet, inserted, inserted.sheet);
  for (const { target, type, external } of file.relationships(part)) {
    if (external || file.find(target) === undefined) continue;
    if (/\/(?:comments|threadedComment|table|pivotTable)$/.test(type)) {
      moveWithin(rootOf(file.edit(target)), inserted, inserted.sheet);
    } else if (type.endsWith('/drawing')) {
      moveDrawing(rootOf(file.edit(target)), inserted);
    } else if (type.endsWith('/vmlDrawing')) {
      moveNotes(rootOf(file.edit(target)), inserted);
    }
  }
  moveFormulas(rootOf(file.edit(workbook)), inserted, null);
  moveElsewhere(file, workbook, part, inserted);
}

/** From the bottom up would be needed if rows were looked up while they move; here each only gets its new number. */
function moveRows(sheet: Element, inserted: InsertedRows): void {
  for (const row of childrenOf(childOf(sheet, 'sheetData') ?? sheet, 'row')) {
    const number = Number(row.getAttribute('r'));
    const moved = movedRow(number - 1, inserted) + 1;
    if (moved === number) continue;
    row.setAttribute('r', String(moved));
    for (const cell of childrenOf(row, 'c')) {
      const address = cell.getAttribute('r') ?? '';
      cell.setAttribute('r', moveAreas(address, inserted));
    }
  }
  for (const list of childrenOf(sheet, 'rowBreaks')) {
    for (const pageBreak of childrenOf(list, 'brk')) {
      // The number is that of the row above the break, from 1: the row below it, from 0.
      const id = Number(pageBreak.getAttribute('id'));
      pageBreak.setAttribute('id', String(movedRow(id, inserted)));
    }
  }
}

/** Areas and formulas of a part that is about the sheet. */
function moveWithin(root: Element, inserted: InsertedRows, home: string): void {
  for (const element of [root, ...descendants(root, '*')]) {
    for (const name of AREAS) {
      const areas = element.getAttribute(name);
      if (areas !== null && parseArea(areas.split(/\s/)[0] ?? '') !== undefined) {
        element.setAttribute(name, moveAreas(areas, inserted));
      }
    }
    if (element.localName === 'sqref') element.textContent = moveAreas(textOf(element), inserted);
  }
  moveFormulas(root, inserted, home);
}

function moveFormulas(root: Element, inserted: InsertedRows, home: string | null): boolean {
  let changed = false;
  for (const element of descendants(root, '*')) {
    if (!FORMULAS.has(element.localName ?? '')) continue;
    const before = textOf(element);
    const after = moveFormula(before, home, inserted);
    if (after === before) continue;
    element.textContent = after;
    changed = true;
  }
  for (const link of descendants(root, 'hyperlink')) {
    const before = link.getAttribute('location');
    const after = before === null ? null : moveFormula(before, home, inserted);
    if (after === null || after === before) continue;
    link.setAttribute('location', after);
    changed = true;
  }
  return changed;
}

/** Pictures and charts that begin below move; those that only reach below keep their place and size. */
function moveDrawing(drawing: Element, inserted: InsertedRows): void {
  for (const anchor of childrenOf(drawing)) {
    const from = childOf(anchor, 'from');
    const row = from === undefined ? undefined : childOf(from, 'row');
    if (row === undefined || anchor.getAttribute('editAs') === 'absolute') continue;
    if (Number(textOf(row)) < inserted.at) continue;
    for (const corner of [from, childOf(anchor, 'to')]) {
      const number = corner === undefined ? undefined : childOf(corner, 'row');
      if (number !== undefined) number.textContent = String(Number(textOf(number)) + inserted.rows);
    }
  }
}

/** The boxes of notes (VML): which row each belongs to, and where it stands: column, offset, row, offset, twice. */
function moveNotes(drawing: Element, inserted: InsertedRows): void {
  for (const data of descendants(drawing, 'ClientData')) {
    const row = childOf(data, 'Row');
    if (row === undefined || Number(textOf(row)) < inserted.at) continue;
    row.textContent = String(Number(textOf(row)) + inserted.rows);
    const anchor = childOf(data, 'Anchor');
    if (anchor === undefined) continue;
    const places = textOf(anchor).split(',').map(Number);
    const moved = places.map((place, index) => (index === 2 || index === 6 ? place + inserted.rows : place));
    anchor.textContent = moved.join(', ');
  }
}

/** Formulas on other sheets, and charts wherever they are; a part that does not name the sheet is not touched. */
function moveElsewhere(file: OpcPackage, workbook: string, part: string, inserted: InsertedRows): void {
  const own = new Set([workbook, part].map((name) => file.find(name)));
  for (const name of file.partNames) {
    if (own.has(name) || !/\.xml$/i.test(name) || !/\/(?:worksheets|charts)\/[^/]+$/i.test(name)) continue;
    // As it stands in XML, quoted or not; whether it is really meant, the formulas tell.
    if (!file.text(name).includes(inserted.sheet.replaceAll('&', '&amp;').replaceAll("'", "''"))) continue;
    if (moveFormulas(rootOf(file.read(name)), inserted, null)) file.edit(name);
  }
}
