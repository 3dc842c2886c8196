/** A worksheet's part: its rows and cells, and what it says of areas of cells. */
import type { Element } from '@xmldom/xmldom';
import { cellAddress, parseArea } from '../../../core/plan/address.ts';
import type { Area } from '../../../core/plan/workbookPlan.ts';
import { childInOrder, childOf, childrenOf, elementFor, insertInOrder, removeElement, textOf } from '../xml.ts';
import { translateFormula } from '../../../core/plan/references.ts';

/** Children of a worksheet (CT_Worksheet). */
export const SHEET_ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection',
  'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup',
  'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
  'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts',
  'extLst',
] as const; // prettier-ignore

/** Rows and cells of a sheet by their numbers, from 0. */
export class SheetRows {
  readonly #data: Element;
  readonly #rows = new Map<number, Element>();
  /** Numbers of the rows, in order; made anew when one was added. */
  #last: number;

  /** @param shared what becomes of formulas that are stored once for many cells; they may stay where none of them goes */
  constructor(sheet: Element, shared: 'written-out' | 'kept' = 'written-out') {
    this.#data = childInOrder(sheet, 'sheetData', SHEET_ORDER);
    this.#last = -1;
    for (const row of childrenOf(this.#data, 'row')) {
      // A row or cell may leave its place unsaid: it then follows the one before it.
      const number = Number(row.getAttribute('r') ?? this.#last + 2) - 1;
      row.setAttribute('r', String(number + 1));
      this.#last = number;
      this.#rows.set(number, row);
      let column = -1;
      for (const cell of childrenOf(row, 'c')) {
        const address = cell.getAttribute('r');
        column = address === null ? column + 1 : (parseArea(address)?.column ?? column + 1);
        cell.setAttribute('r', cellAddress(number, column));
      }
    }
    if (shared === 'written-out') writeOutSharedFormulas(this.#rows);
  }

  row(number: number): Element | undefined {
    return this.#rows.get(number);
  }

  /** The row of that number, made where there is none. */
  ensureRow(number: number): Element {
    const there = this.#rows.get(number);
    if (there !== undefined) return there;
    const row = elementFor(this.#data, 'row', { r: String(number + 1) });
    if (number > this.#last) {
      this.#data.appendChild(row);
      this.#last = number;
    } else {
      let next = number + 1;
      while (!this.#rows.has(next)) next += 1;
      this.#data.insertBefore(row, this.#rows.get(next) ?? null);
    }
    this.#rows.set(number, row);
    return row;
  }

  /** Cells of a row by column. */
  cells(number: number): Map<number, Element> {
    const row = this.#rows.get(number);
    const cells = row === undefined ? [] : childrenOf(row, 'c');
    return new Map(cells.map((cell) => [parseArea(cell.getAttribute('r') ?? '')?.column ?? -1, cell]));
  }

  /** Puts a cell where its column belongs. */
  putCell(number: number, column: number, cell: Element): void {
    const row = this.ensureRow(number);
    const next = [...this.cells(number)].find(([other]) => other > column);
    const tail = childrenOf(row).find(({ localName }) => localName !== 'c');
    row.insertBefore(cell, next?.[1] ?? tail ?? null);
  }

  /** The area from the first to the last cell that there is. */
  usedArea(): Area {
    const rows = [...this.#rows.keys()].filter((row) => this.cells(row).size > 0).sort((a, b) => a - b);
    const columns = rows.flatMap((row) => [...this.cells(row).keys()]);
    const [row = 0, last = row] = [rows[0], rows.at(-1)];
    const first = columns.reduce((least, column) => Math.min(least, column), columns[0] ?? 0);
    const end = columns.reduce((most, column) => Math.max(most, column), 0);
    return { row, column: first, rows: last - row + 1, columns: end - first + 1 };
  }
}

/**
 * A formula filled down may be stored once and meant by many cells; when that one cell or some rows between go, the
 * others would change. So each gets its own.
 */
function writeOutSharedFormulas(rows: ReadonlyMap<number, Element>): void {
  const masters = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();
  for (const [row, element] of rows) {
    for (const cell of childrenOf(element, 'c')) {
      const formula = childOf(cell, 'f');
      if (formula?.getAttribute('t') !== 'shared') continue;
      const column = parseArea(cell.getAttribute('r') ?? '')?.column ?? 0;
      const id = formula.getAttribute('si') ?? '';
      const master = masters.get(id);
      if (textOf(formula) !== '') masters.set(id, { formula: textOf(formula), row, column });
      else if (master === undefined) continue;
      else formula.textContent = translateFormula(master.formula, row - master.row, column - master.column);
      for (const attribute of ['t', 'si', 'ref']) formula.removeAttribute(attribute);
    }
  }
}

/** Cells of some rows and columns: what the add-in owns, or owned. */
export interface Block {
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: readonly number[];
}

/** Whether an area has a cell of the block. */
export function touches(area: Area, { firstRow, rows, columns }: Block): boolean {
  return (
    area.row < firstRow + rows &&
    area.row + area.rows > firstRow &&
    columns.some((column) => column >= area.column && column < area.column + area.columns)
  );
}

/**
 * Whether all of some areas lie between the block's edges and touch it: that is the block's own. What reaches beyond, or
 * is in a column that a person put in between, is the person's.
 */
export function isOwn(areas: string, block: Block): boolean {
  const [left, right] = [Math.min(...block.columns), Math.max(...block.columns)];
  return areas
    .trim()
    .split(/\s+/)
    .every((address) => {
      const area = parseArea(address);
      return (
        area !== undefined &&
        touches(area, block) &&
        area.row >= block.firstRow &&
        area.row + area.rows <= block.firstRow + block.rows &&
        area.column >= left &&
        area.column + area.columns - 1 <= right
      );
    });
}

/** Puts a child into one of the sheet's lists that count their children. */
export function appendCounted(sheet: Element, list: string, element: Element): void {
  const parent = childInOrder(sheet, list, SHEET_ORDER);
  parent.appendChild(element);
  recount(parent);
}

/** Has a list say how many children it has; without any, the list goes. */
export function recount(list: Element | undefined): void {
  if (list === undefined) return;
  const count = childrenOf(list).length;
  if (count === 0) removeElement(list);
  else if (list.localName !== 'hyperlinks' && list.localName !== 'ignoredErrors')
    list.setAttribute('count', String(count));
}

/** Puts an element among the sheet's children, in the place of one of that name that can only be there once. */
export function replaceOnly(sheet: Element, element: Element): void {
  for (const old of childrenOf(sheet, element.localName ?? '')) removeElement(old);
  insertInOrder(sheet, element, SHEET_ORDER);
}
