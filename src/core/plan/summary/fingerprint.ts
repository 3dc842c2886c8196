/**
 * Have answers changed since the registers were written? A formula cannot compare texts with a copy without one look-up
 * a row, so it compares numbers: for each column a sum over all rows of (weight of the row's Ref) x (a number made of
 * the text). The sum does not depend on the order of rows. The same numbers are computed here, from the answers.
 *
 * A text's number is made of its characters' positions in an alphabet (a cell with every character that occurs, so that
 * FIND tells upper from lower case and never fails) times a weight of the place, and of its length. Only the first
 * places are looked at where there are very many rows; the length tells of most changes beyond.
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

/** Stands for "no character": the first of the alphabet, so that it counts 0. */
export const NOTHING = '¤';
/** The rarest characters count as strangers, all alike, beyond so many. */
const LONGEST_ALPHABET = 1_000;
/** Characters looked at in all columns and rows together; LibreOffice takes some microseconds for each. */
const BUDGET = 480_000;
/** Primes; with the alphabet's length and the budget they keep every sum below 2^53, where numbers are exact. */
const ROW_MODULUS = 9_973;
const PLACE_MODULUS = 499;
const PLACE_FACTOR = 211;
export const LENGTH_FACTOR = 7_919;
const MOST_TRIES = 60;

/** How the sums are made: what the formula and the core must agree on. */
export interface FingerprintKey {
  readonly alphabet: string;
  /** Factor of each of a Ref's characters. */
  readonly refFactors: readonly number[];
  readonly modulus: number;
  /** Places looked at, by field. */
  readonly places: Readonly<Record<FieldCode, number>>;
  readonly placeModulus: number;
  readonly placeFactor: number;
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
    alphabet: alphabetOf(response, refs),
    refFactors: refFactors(refs),
    modulus: ROW_MODULUS,
    places: placesOf(response, refs),
    placeModulus: PLACE_MODULUS,
    placeFactor: PLACE_FACTOR,
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
  const alphabet = split(key.alphabet);
  const index = new Map<string, number>();
  alphabet.forEach((character, place) => {
    if (!index.has(character)) index.set(character, place);
  });
  const textNumber = (text: string, places: number): number => {
    const all = split(text);
    let number = all.length * LENGTH_FACTOR;
    for (let place = 1; place <= Math.min(places, all.length); place += 1) {
      number += (index.get(all[place - 1] ?? '') ?? alphabet.length) * placeWeight(place);
    }
    return number;
  };
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
      sums[column] = (sums[column] ?? 0) + weight * textNumber(text, key.places[field]);
    });
  }
  return [statusSum, ...sums];
}

const placeWeight = (place: number): number => ((place * PLACE_FACTOR) % PLACE_MODULUS) + 1;

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

/** As many places as the field's longest text has, as far as the budget goes; short columns leave theirs to long ones. */
function placesOf(response: Response, refs: readonly string[]): Record<FieldCode, number> {
  const longest = FIELD_CODES.map((field) => ({
    field,
    length: refs.reduce((most, ref) => Math.max(most, answerTo(response, ref)[field].length), 1),
  })).sort((a, b) => a.length - b.length);
  const places: Record<FieldCode, number> = { activities: 1, timeframe: 1, barriers: 1 };
  let left = Math.floor(BUDGET / Math.max(1, refs.length));
  longest.forEach(({ field, length }, index) => {
    const share = Math.floor(left / (longest.length - index));
    places[field] = Math.max(1, Math.min(length, share, LAST_COLUMN));
    left -= places[field];
  });
  return places;
}

/** The places are the numbers of a sheet's columns, of which there are no more. */
const LAST_COLUMN = 16_384;

/** Every character that occurs, the most frequent first, since FIND looks from the start. */
function alphabetOf(response: Response, refs: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const ref of refs) {
    const answer = answerTo(response, ref);
    for (const field of FIELD_CODES) {
      for (const character of answer[field]) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  // What may be typed later, so that one letter for another is noticed.
  for (let unit = 0x20; unit < 0x7f; unit += 1) {
    const character = String.fromCharCode(unit);
    if (!counts.has(character)) counts.set(character, 0);
  }
  return (
    NOTHING +
    [...counts]
      .filter(([character]) => character !== NOTHING && isKept(character))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, LONGEST_ALPHABET)
      .map(([character]) => character)
      .join('')
  );
}

/** Control characters and halves of pairs are not the same in every program after the way through a file. */
const isKept = (character: string): boolean =>
  character.length === 2 || /^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]$/u.test(character);
