/**
 * What Excel makes of what is written into a cell. `values` and `formulas` take what a person could type, so text can
 * become a formula, a number, a date or a truth value (Microsoft Learn, "Excel.Range class", values and formulas).
 */
import { isoToSerial } from '../../../src/core/text/dates.ts';
import { refuse } from '../errors.ts';
import type { Cell, CellValue } from './workbook.ts';

/** Microsoft Support, "Excel specifications and limits". */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** What a cell holds after something was entered; `numberFormat` where Excel chooses one. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string;
  readonly quotePrefix: boolean;
  readonly numberFormat?: string;
}

const plain = (value: CellValue): Entry => ({ value, formula: '', quotePrefix: false });

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[-+]?\d+)?$/i;
const ERROR = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/i;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
/** Shapes that Excel takes for a date or a time in one language or another; which of them, depends on the machine. */
const DATE = new RegExp(
  [
    String.raw`^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$`,
    String.raw`^(?:\d{1,2}[-\s])?${MONTH}[-\s.,]*\d{1,4}(?:,?\s*\d{4})?$`,
    String.raw`^\d{1,2}[-\s]${MONTH}$`,
    String.raw`^\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?$`,
  ].join('|'),
  'i',
);

/** Enters something into a cell with a number format; undefined for null, which leaves the cell as it is. */
export function enter(input: unknown, numberFormat: string): Entry | undefined {
  // Microsoft Learn, "Excel.Range class": null in a two-dimensional array is ignored.
  if (input === null || input === undefined) return undefined;
  if (typeof input === 'number' || typeof input === 'boolean') {
    // Microsoft Support, "Format numbers as text": a cell in the text format takes numbers as text.
    return numberFormat === '@' ? plain(typeof input === 'number' ? String(input) : upper(input)) : plain(input);
  }
  if (typeof input !== 'string') return refuse('InvalidArgument', 'not a cell value');
  if (input.startsWith("'")) return { value: fits(input.slice(1)), formula: '', quotePrefix: true };
  if (numberFormat === '@') return plain(fits(input));
  return fromTyping(input);
}

const upper = (value: boolean): string => String(value).toUpperCase();

function fits(text: string): string {
  return text.length > LONGEST_TEXT ? refuse('InvalidArgument', 'text longer than a cell can hold') : text;
}

function fromTyping(text: string): Entry {
  const trimmed = text.trim();
  if (trimmed !== '' && /\d/.test(trimmed) && NUMBER.test(trimmed)) return plain(Number(trimmed.replaceAll(',', '')));
  if (/^[-+]?[\d.]+%$/.test(trimmed)) return { ...plain(Number.parseFloat(trimmed) / 100), numberFormat: '0%' };
  // A sign or an @ begins a formula as = does (Microsoft Support, "Overview of formulas"; #3256 for long texts).
  if (/^[=+\-@]./s.test(text)) return asFormula(text);
  if (/^(?:true|false)$/i.test(trimmed)) return plain(trimmed.toLowerCase() === 'true');
  if (ERROR.test(trimmed)) return plain(trimmed.toUpperCase());
  // An ISO date is the same day in every language; for the others any day will do.
  if (DATE.test(trimmed)) return { ...plain(isoToSerial(trimmed) ?? 46_349), numberFormat: 'm/d/yyyy' };
  return plain(fits(text));
}

function asFormula(text: string): Entry {
  if (text.length > LONGEST_FORMULA) refuse('InvalidArgument', 'formula longer than Excel can hold');
  return { value: '', formula: text.startsWith('=') ? text.slice(1) : text, quotePrefix: false };
}

/** What `formulas` returns for a cell: the formula or the value; the apostrophe of a text is not there (#6687). */
export function formulaOf({ formula, value }: Readonly<Cell>): CellValue {
  return formula === '' ? value : `=${formula}`;
}
