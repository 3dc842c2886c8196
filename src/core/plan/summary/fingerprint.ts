/**
 * Have answers changed since the registers were written? A formula cannot compare texts with a copy without one look-up
 * a row, so it compares numbers: for each column a sum over all rows of (weight of the row's Ref) x (a number made of
 * the text). The sum does not depend on the order of rows. The same numbers are computed here, from the answers.
 *
 * A text's number is made of its length, of how often each letter occurs in it, and of where each first occurs near the
 * beginning. So the whole of a long text counts, at the cost of its letters, not of its places; letters that only
 * change places deep in a text go unnoticed. Where there are very many rows only the most frequent letters are looked
 * at; the length tells of most changes then.
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
/** However many rows there are. */
const FEWEST_LETTERS = 4;
/** Where a letter first occurs is looked for in so many characters. */
export const BEGINNING = 250;
/** With these every sum stays below 2^53, where numbers are exact, even if every cell is as full as a cell can be. */
const ROW_MODULUS = 9_973;
const LETTER_MODULUS = 499;
const LETTER_FACTOR = 211;
export const LENGTH_FACTOR = 997;
const MOST_TRIES = 60;

/** How the sums are made: what the formula and the core must agree on. */
export interface FingerprintKey {
  /** The letters that are looked at, by field. */
  readonly letters: Readonly<Record<FieldCode, string>>;
  /** Factor of each of a Ref's characters. */
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
  const accepted: FingerprintSums[] = [];
  for (const asSerial of [false, true]) {
    for (const split of [units, characters]) {
      const sums = sumsOf(framework, response, weights, key, split, asSerial);
      if (!accepted.some((known) => known.every((sum, index) => sum === sums[index]))) accepted.push(sums);
    }
  }
  return { key, rows: [...weights.values()].reduce((sum, weight) => sum + weight, 0), accepted };
}

const units = (text: string): string[] => text.split('');
const characters = (text: string): string[] => Array.from(text);

function sumsOf(
  framework: Framework,
  response: Response,
  weights: ReadonlyMap<string, number>,
  key: FingerprintKey,
  split: (text: string) => string[],
  asSerial: boolean,
): FingerprintSums {
  const lookup = statusLookup(framework);
  const numbers = new Map(framework.statuses.map(({ code }, index) => [code, index + 1]));
  let statusSum = 0;
  const sums = FIELD_CODES.map(() => 0);
  for (const [ref, weight] of weights) {
    const answer = answerTo(response, ref);
    const status = lookup.ofAnswer(answer);
    const words = excelTrim(status?.label ?? answer.statusText);
    statusSum +=
      weight * ((status === undefined ? 0 : (numbers.get(status.code) ?? 0)) * LENGTH_FACTOR + split(words).length);
    FIELD_CODES.forEach((field, column) => {
      const text = asSerial ? String(isoToSerial(answer[field]) ?? answer[field]) : answer[field];
      sums[column] = (sums[column] ?? 0) + weight * textNumber(split(text), key.letters[field]);
    });
  }
  return [statusSum, ...sums];
}

/** The number of a text, given as what the program takes for its characters. */
function textNumber(text: readonly string[], letters: string): number {
  if (text.length === 0) return 0;
  const counts = new Map<string, number>();
  const firsts = new Map<string, number>();
  text.forEach((character, place) => {
    counts.set(character, (counts.get(character) ?? 0) + 1);
    if (place < BEGINNING && !firsts.has(character)) firsts.set(character, place);
  });
  const nowhere = Math.min(text.length, BEGINNING);
  let number = text.length * LENGTH_FACTOR;
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters[index] ?? '';
    number += ((counts.get(letter) ?? 0) + (firsts.get(letter) ?? nowhere)) * letterWeight(index + 1);
  }
  return number;
}

const letterWeight = (number: number): number => ((number * LETTER_FACTOR) % LETTER_MODULUS) + 1;

/** Weight of a row, by its Ref: a Ref that ends early goes on with dots. */
function refWeight(ref: string, factors: readonly number[]): number {
  const padded = ref.toLowerCase().padEnd(factors.length, '.');
  return (factors.reduce((sum, factor, place) => sum + factor * padded.charCodeAt(place), 0) % ROW_MODULUS) + 1;
}

/** Factors by which as few Refs as can be weigh the same: answers that change places between such rows go unnoticed. */
function refFactors(refs: readonly string[]): number[] {
  const length = refs.reduce((longest, ref) => Math.max(longest, ref.length), 1);
  let best: { readonly factors: number[]; readonly different: number } = { factors: [], different: -1 };
  for (let attempt = 0; attempt < MOST_TRIES && best.different < refs.length; attempt += 1) {
    const factors = Array.from(
      { length },
      (_, place) => ((attempt + 1) * 389 * (place + 1) ** 2 + 97 * place + 31) % 4_093,
    );
    const different = new Set(refs.map((ref) => refWeight(ref, factors))).size;
    if (different > best.different) best = { factors, different };
    // With very many rows some must weigh the same, and trying costs.
    if (refs.length > 1_000) break;
  }
  return best.factors;
}

/** Every letter that occurs in a field, the most frequent first, and those that may be typed later. */
function lettersOf(field: FieldCode, response: Response, refs: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const ref of refs) {
    for (const letter of answerTo(response, ref)[field]) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  for (let unit = 0x21; unit < 0x7f; unit += 1) {
    const letter = String.fromCharCode(unit);
    if (!counts.has(letter)) counts.set(letter, 0);
  }
  const room = Math.floor(BUDGET / FIELD_CODES.length / Math.max(1, refs.length));
  return [...counts]
    .filter(([letter]) => isLetter(letter))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, Math.max(FEWEST_LETTERS, room))
    .map(([letter]) => letter)
    .join('');
}

/**
 * One UTF-16 unit that can be seen: programs split pairs in different ways, and white space and control characters may
 * be others after the way through a file.
 */
const isLetter = (letter: string): boolean => /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(letter) && letter.length === 1;
