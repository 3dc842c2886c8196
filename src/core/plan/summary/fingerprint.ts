/**
 * Have answers changed since the registers were written? A formula cannot compare texts with a copy without one look-up
 * a row, so it compares numbers: for each column a sum over all rows of (weight of the row's Ref) x (a number made of
 * the text). The sum does not depend on the order of rows. The same numbers are computed here, from the answers.
 *
 * A text's number is made of its length, of how often each letter occurs in it, and of where each first occurs near the
 * beginning. So the whole of a long text counts, at the cost of its letters, not of its places; letters that only
 * change places deep in a text go unnoticed. Where there are very many rows only the most frequent letters are looked
 * at, and rows are not told apart; the length tells of most changes then.
 *
 * Excel counts UTF-16 units where LibreOffice (and Excel with newer compatibility settings) counts characters, and a
 * date typed into a text column is a day number to a formula: the numbers are stored for each way, and any will do.
 */
import { FIELD_CODES } from '../../../framework/constants.ts';
import type { FieldCode, Framework } from '../../../framework/schema.ts';
import { placedSubItems } from '../../../framework/subItems.ts';
import { answerTo, type Response } from '../../answers/response.ts';
import { statusLookup } from '../../check/rowRules.ts';
import { excelTrim } from '../../text/cellText.ts';
import { isoToSerial } from '../../text/dates.ts';

/** Letters looked at in all rows and columns together: LibreOffice takes some ten microseconds for each. */
const BUDGET = 20_000;
/** Beyond so many rows each weighs the same: telling them apart takes longer than all else. */
const MOST_WEIGHED = 1_000;
/** Where a letter first occurs is looked for in so many characters. */
export const BEGINNING = 250;
/** With these every sum stays below 2^53, where numbers are exact, even if every cell is as full as a cell can be. */
const ROW_MODULUS = 9_973;
const LETTER_MODULUS = 499;
const LETTER_FACTOR = 211;
/** So that a letter's coming and going does not weigh as much as its place. */
export const COUNT_FACTOR = 17;
/** Counted once a letter. */
export const LENGTH_FACTOR = 101;
const MOST_TRIES = 60;

/** How the sums are made: what the formula and the core must agree on. */
export interface FingerprintKey {
  /** The letters that are looked at, by field. */
  readonly letters: Readonly<Record<FieldCode, string>>;
  /** Factor of each of a Ref's characters; none where all rows weigh 1. */
  readonly refFactors: readonly number[];
  readonly modulus: number;
  readonly letterModulus: number;
  readonly letterFactor: number;
}

/** One sum for the statuses, and one a field. */
export type FingerprintSums = readonly number[];

export interface Fingerprint {
  readonly key: FingerprintKey;
  /** Sum of the weights of all rows that there should be: tells of rows missing, doubled or strange. */
  readonly rows: number;
  /** Each a right answer, depending on how the program counts. The first is Excel's own. */
  readonly accepted: readonly FingerprintSums[];
}

export function fingerprintOf(framework: Framework, response: Response): Fingerprint {
  const refs = placedSubItems(framework).map(({ subItem }) => subItem.ref);
  const key: FingerprintKey = {
    letters: {
      activities: lettersOf('activities', response, refs),
      timeframe: lettersOf('timeframe', response, refs),
      barriers: lettersOf('barriers', response, refs),
    },
    refFactors: refFactors(refs),
    modulus: ROW_MODULUS,
    letterModulus: LETTER_MODULUS,
    letterFactor: LETTER_FACTOR,
  };
  const weights = new Map(refs.map((ref) => [ref, refWeight(ref, key.refFactors)]));
  const accepted = waysToCount(response, refs).map((way) => sumsOf(framework, response, weights, key, way));
  return { key, rows: [...weights.values()].reduce((sum, weight) => sum + weight, 0), accepted };
}

/** How a program may take a text. */
interface Way {
  /** A pair of surrogates is one character. */
  readonly pairs: boolean;
  /** A text that is a date was typed as one, and is its day number. */
  readonly serials: boolean;
}

/** The ways that make a difference for these answers; Excel's own first. */
function waysToCount(response: Response, refs: readonly string[]): Way[] {
  const answers = refs.map((ref) => answerTo(response, ref));
  const somewhere = (holds: (text: string) => boolean): boolean[] =>
    answers.some((answer) => holds(answer.statusText) || FIELD_CODES.some((field) => holds(answer[field])))
      ? [false, true]
      : [false];
  const pairs = somewhere((text) => /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text));
  return somewhere((text) => isoToSerial(text) !== undefined).flatMap((serials) =>
    pairs.map((pair) => ({ pairs: pair, serials })),
  );
}

function sumsOf(
  framework: Framework,
  response: Response,
  weights: ReadonlyMap<string, number>,
  key: FingerprintKey,
  { pairs, serials }: Way,
): FingerprintSums {
  const lookup = statusLookup(framework);
  const numbers = new Map(framework.statuses.map(({ code }, index) => [code, index + 1]));
  const places = FIELD_CODES.map(
    (field) => new Map(Array.from(key.letters[field], (letter, place) => [letter.charCodeAt(0), place])),
  );
  let statusSum = 0;
  const sums = FIELD_CODES.map(() => 0);
  for (const [ref, weight] of weights) {
    const answer = answerTo(response, ref);
    const status = lookup.ofAnswer(answer);
    const words = excelTrim(status?.label ?? answer.statusText);
    statusSum +=
      weight * ((status === undefined ? 0 : (numbers.get(status.code) ?? 0)) * LENGTH_FACTOR + lengthOf(words, pairs));
    FIELD_CODES.forEach((field, column) => {
      const text = serials ? String(isoToSerial(answer[field]) ?? answer[field]) : answer[field];
      sums[column] =
        (sums[column] ?? 0) + weight * textNumber(text, places[column] ?? NO_PLACES, key.letters[field].length, pairs);
    });
  }
  return [statusSum, ...sums];
}

type LetterPlaces = ReadonlyMap<number, number>;
const NO_PLACES: LetterPlaces = new Map();

/** The number of a text; `places` is the place of each letter that is looked at. */
function textNumber(text: string, places: LetterPlaces, letters: number, pairs: boolean): number {
  if (text === '') return 0;
  const counts = new Int32Array(letters);
  const firsts = new Int32Array(letters).fill(-1);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const place = places.get(unit);
    if (place !== undefined) {
      counts[place] = (counts[place] ?? 0) + 1;
      if (firsts[place] === -1 && length < BEGINNING) firsts[place] = length;
    }
    if (!pairs || !isSecondHalf(text, at, unit)) length += 1;
  }
  const nowhere = Math.min(length, BEGINNING);
  let number = length * LENGTH_FACTOR * letters;
  for (let place = 0; place < letters; place += 1) {
    const first = firsts[place] ?? -1;
    number += ((counts[place] ?? 0) * COUNT_FACTOR + (first === -1 ? nowhere : first)) * letterWeight(place + 1);
  }
  return number;
}

function lengthOf(text: string, pairs: boolean): number {
  return pairs ? Array.from(text).length : text.length;
}

/** The second half of a pair of surrogates, which with the first is one character. */
function isSecondHalf(text: string, at: number, unit: number): boolean {
  if (unit < 0xdc00 || unit > 0xdfff || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}

const letterWeight = (number: number): number => ((number * LETTER_FACTOR) % LETTER_MODULUS) + 1;

/** Weight of a row, by its Ref: a Ref that ends early goes on with dots. */
function refWeight(ref: string, factors: readonly number[]): number {
  if (factors.length === 0) return 1;
  const padded = ref.toLowerCase().padEnd(factors.length, '.');
  return (factors.reduce((sum, factor, place) => sum + factor * padded.charCodeAt(place), 0) % ROW_MODULUS) + 1;
}

/** Factors by which as few Refs as can be weigh the same: answers that change places between such rows go unnoticed. */
function refFactors(refs: readonly string[]): number[] {
  if (refs.length > MOST_WEIGHED) return [];
  const length = refs.reduce((longest, ref) => Math.max(longest, ref.length), 1);
  let best: { readonly factors: number[]; readonly different: number } = { factors: [], different: -1 };
  for (let attempt = 0; attempt < MOST_TRIES && best.different < refs.length; attempt += 1) {
    const factors = Array.from(
      { length },
      (_, place) => ((attempt + 1) * 389 * (place + 1) ** 2 + 97 * place + 31) % 4_093,
    );
    const different = new Set(refs.map((ref) => refWeight(ref, factors))).size;
    if (different > best.different) best = { factors, different };
  }
  return best.factors;
}

/** Typed more often than any others, wherever answers are written; some places are theirs even if they do not occur. */
const COMMON = Array.from('etaoinsrhldcumfpgwybvkxjqz0123456789');

/** The letters of a field that are looked at: the most frequent ones, and those most likely to be typed later. */
function lettersOf(field: FieldCode, response: Response, refs: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const ref of refs) {
    for (const letter of answerTo(response, ref)[field]) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const room = Math.max(1, Math.floor(BUDGET / FIELD_CODES.length / Math.max(1, refs.length)));
  const frequent = [...counts]
    .filter(([letter]) => isLetter(letter))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([letter]) => letter);
  const kept = room - Math.min(COMMON.length, Math.floor(room / 2));
  const first = frequent.slice(0, kept);
  return [...new Set([...first, ...COMMON, ...frequent.slice(kept), ...ASCII])].slice(0, room).join('');
}

const ASCII = Array.from({ length: 0x7f - 0x21 }, (_, index) => String.fromCharCode(0x21 + index));

/**
 * One UTF-16 unit that can be seen: programs split pairs in different ways, and white space and control characters may
 * be others after the way through a file.
 */
const isLetter = (letter: string): boolean => /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(letter) && letter.length === 1;
