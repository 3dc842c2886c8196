/** Whether a cell has a value as its type says (ECMA-376 part 1, 18.18.11), and what the reader makes another of. */
import type { GridValue } from '../../../core/reading/grid.ts';
import { decodeXml } from '../inspect/scanXml.ts';
import { damaged } from './refused.ts';

/** The reader's value of a cell is not the file's; this is. */
export interface Corrected {
  readonly value: GridValue;
}

export interface CheckedValue {
  /** It has neither a value nor a formula. */
  readonly isEmpty: boolean;
  readonly corrected: Corrected | undefined;
}

type CellPart = 'v' | 'f' | 'is';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** A day, and the time of day where there is one. */
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z?)?$/;
/** Days that Excel shows as dates: to the end of 9999. Beyond, the reader has a date that is none, and the number is lost. */
const DATES_END = 2_958_466;

export class ValueCheck {
  readonly #texts: number;
  #type = 'n';
  #value = '';
  #part: CellPart | undefined;
  readonly #seen = new Set<CellPart>();

  /** @param texts how many shared texts there are */
  constructor(texts: number) {
    this.#texts = texts;
  }

  openCell(type: string): void {
    this.#type = type;
    this.#value = '';
    this.#seen.clear();
  }

  openPart(name: string): void {
    if ((name !== 'v' && name !== 'f' && name !== 'is') || this.#seen.has(name)) throw damaged();
    this.#seen.add(name);
    this.#part = name;
  }

  text(raw: string): void {
    if (this.#part === 'v') this.#value += decodeXml(raw);
  }

  closePart(): void {
    this.#part = undefined;
  }

  closeCell(): CheckedValue {
    const value = this.#value.trim();
    const isInline = this.#type === 'inlineStr';
    // A text in the place where this type has none is a text that nobody would see.
    if (isInline ? value !== '' : this.#seen.has('is')) throw damaged();
    return { isEmpty: this.#seen.size === 0, corrected: this.#corrected(value) };
  }

  #corrected(value: string): Corrected | undefined {
    switch (this.#type) {
      case 'n':
        return value === '' ? undefined : numberOf(value);
      case 's':
        // Without a number the reader takes the first of all texts.
        if (value === '') return { value: null };
        if (!/^\d{1,9}$/.test(value) || Number(value) >= this.#texts) throw damaged();
        return undefined;
      case 'b':
        if (value === '') return { value: null };
        if (!/^(?:0|1|true|false)$/.test(value)) throw damaged();
        return undefined;
      case 'd':
        return value === '' ? undefined : dateOf(value);
      case 'str':
      case 'inlineStr':
      case 'e':
        return undefined;
      default:
        throw damaged();
    }
  }
}

function numberOf(value: string): Corrected | undefined {
  const number = NUMBER.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw damaged();
  return number < 0 || number >= DATES_END ? { value: number } : undefined;
}

function dateOf(value: string): Corrected {
  const [, day, time = ''] = ISO_DATE.exec(value) ?? [];
  if (day === undefined) throw damaged();
  return { value: /^[0:]*$/.test(time) ? day : `${day} ${time}` };
}
