/**
 * A worksheet of a file from outside -> the part of it that the reader gets: cells and dropdown lists. Everything else
 * (columns, merged cells, formats, links) has no part in the answers, and much that can be made to be endless.
 *
 * Cells are turned away that Excel would not open either: twice in a sheet, in a row that is not theirs, with a value
 * that their type does not have. The reader would take the last, move it, or leave it empty.
 */
import { columnNumber } from '../../../core/plan/address.ts';
import { EXCEL } from '../../../core/plan/limits.ts';
import type { XmlTag } from '../inspect/scanXml.ts';
import type { Budget } from './budget.ts';
import { MAX_TEXT_CHARACTERS } from './limits.ts';
import { damaged, tooBig } from './refused.ts';
import { RichText } from './richText.ts';
import { ValueCheck, type Corrected } from './vetValue.ts';
import { vetXml } from './vetXml.ts';

export interface VettedSheet {
  /** The sheet with no more in it than is read. */
  readonly xml: string;
  /** Values that the reader would get wrong, by `row,column` from 0. */
  readonly corrected: ReadonlyMap<string, Corrected>;
  /** There are cells with contents below the last row that is read. */
  readonly goesOn: boolean;
}

export interface SheetSurroundings {
  readonly budget: Budget;
  /** How many shared texts the workbook has. */
  readonly texts: number;
  /** Rows below are not read. */
  readonly rows: number;
}

const COLUMNS = 16_384;

type Slice = readonly [start: number, end: number];

/** @throws Refused */
export function vetSheet(text: string, surroundings: SheetSurroundings): VettedSheet {
  const vetting = new SheetVetting(surroundings);
  vetXml(text, surroundings.budget, {
    open: (name, tag, start) => {
      vetting.open(name, tag, start);
    },
    text: (raw) => {
      vetting.text(raw);
    },
    close: (_, end) => {
      vetting.close(end);
    },
  });
  return vetting.finish(text);
}

class SheetVetting {
  readonly #around: SheetSurroundings;
  readonly #values: ValueCheck;
  #depth = 0;
  /** The child of the root that is open, where it is one that is read. */
  #child: 'sheetData' | 'dataValidations' | undefined;
  #start = 0;
  #data: Slice | undefined;
  #lists: Slice | undefined;
  #row = 0;
  #column = 0;
  #lastRow = 0;
  #lastColumn = 0;
  #goesOn = false;
  /** Of the texts in the cell that is open. */
  #characters = 0;
  #text: RichText | undefined;
  /** What is in the cells and is not for the reader. */
  readonly #cut: Slice[] = [];
  readonly #corrected = new Map<string, Corrected>();

  constructor(around: SheetSurroundings) {
    this.#around = around;
    this.#values = new ValueCheck(around.texts);
  }

  open(name: string, tag: XmlTag, start: number): void {
    this.#depth += 1;
    if (this.#depth === 1 && name !== 'worksheet') throw damaged();
    if (this.#depth === 2) this.#openChild(name, start);
    if (this.#child === 'sheetData') this.#openInData(name, tag, start);
    if (this.#child === 'dataValidations' && name === 'dataValidation') {
      this.#around.budget.takeAreas(tag.own('sqref')?.length ?? 0);
    }
  }

  #openChild(name: string, start: number): void {
    if (name !== 'sheetData' && name !== 'dataValidations') return;
    if ((name === 'sheetData' ? this.#data : this.#lists) !== undefined) throw damaged();
    this.#child = name;
    this.#start = start;
  }

  #openInData(name: string, tag: XmlTag, start: number): void {
    if (this.#depth === 3) this.#openRow(name, tag);
    else if (this.#depth === 4) this.#openCell(name, tag);
    else if (this.#depth === 5) {
      this.#values.openPart(name);
      this.#text = name === 'is' ? new RichText() : undefined;
    } else if (this.#depth > 5) {
      if (this.#text === undefined) throw damaged();
      this.#text.open(name, start);
    }
  }

  #openRow(name: string, tag: XmlTag): void {
    if (name !== 'row') throw damaged();
    const told = tag.own('r');
    const row = told === undefined ? this.#row + 1 : /^\d{1,7}$/.test(told) ? Number(told) : 0;
    if (row <= this.#row || row > EXCEL.rows) throw damaged();
    this.#row = row;
    this.#column = 0;
  }

  #openCell(name: string, tag: XmlTag): void {
    if (name !== 'c') throw damaged();
    const told = tag.own('r');
    const column = told === undefined ? this.#column + 1 : this.#columnOf(told);
    if (column <= this.#column || column > COLUMNS) throw damaged();
    this.#column = column;
    this.#characters = 0;
    this.#values.openCell(tag.own('t') ?? 'n');
  }

  #columnOf(reference: string): number {
    const [, letters = '', row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
    return Number(row) === this.#row ? columnNumber(letters) + 1 : 0;
  }

  text(raw: string): void {
    if (this.#child !== 'sheetData') return;
    if (this.#depth < 5) {
      if (/\S/.test(raw)) throw damaged();
      return;
    }
    this.#characters += raw.length;
    if (this.#characters > MAX_TEXT_CHARACTERS) throw tooBig();
    this.#text?.text(raw);
    this.#values.text(raw);
  }

  close(end: number): void {
    this.#depth -= 1;
    if (this.#child === undefined) return;
    if (this.#depth === 1) {
      if (this.#child === 'sheetData') this.#data = [this.#start, end];
      else this.#lists = [this.#start, end];
      this.#child = undefined;
    } else if (this.#child === 'sheetData') this.#closeInData(end);
  }

  #closeInData(end: number): void {
    if (this.#depth === 3) this.#closeCell();
    else if (this.#depth === 4) {
      this.#cut.push(...(this.#text?.pronunciations ?? []));
      this.#text = undefined;
      this.#values.closePart();
    } else if (this.#depth > 4) this.#text?.close(end);
  }

  #closeCell(): void {
    const { isEmpty, corrected } = this.#values.closeCell();
    if (this.#row > this.#around.rows) {
      this.#goesOn ||= !isEmpty;
      return;
    }
    this.#lastRow = this.#row;
    this.#lastColumn = Math.max(this.#lastColumn, this.#column);
    if (corrected !== undefined) this.#corrected.set(`${this.#row - 1},${this.#column - 1}`, corrected);
  }

  finish(text: string): VettedSheet {
    this.#around.budget.takeCells(this.#lastRow * this.#lastColumn);
    const [start = 0, end = 0] = this.#data ?? [];
    const pieces: string[] = [];
    let at = start;
    for (const [from, to] of this.#cut) {
      pieces.push(text.slice(at, from));
      at = to;
    }
    pieces.push(text.slice(at, end));
    if (this.#lists !== undefined) pieces.push(text.slice(...this.#lists));
    return {
      xml: `<worksheet>${pieces.join('')}</worksheet>`,
      corrected: this.#corrected,
      goesOn: this.#goesOn,
    };
  }
}
