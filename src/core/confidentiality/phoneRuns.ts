/** Splits a text into runs of digits that could be one phone number each. In one pass, by hand. */
import type { ReviewedText, Span } from './reviewedText.ts';

/** ITU-T E.164 has 15 digits at most; two more for "00" before it. Fewer than seven are numbers of all sorts. */
export const FEWEST_DIGITS = 6;
export const MOST_DIGITS = 17;
/** A run may be several numbers that nothing but a space or a slash keeps apart (phoneSplits.ts); then it ends here. */
const ENOUGH_DIGITS = 45;
const MOST_DIGITS_OF_A_RUN = ENOUGH_DIGITS + MOST_DIGITS;

export interface DigitRun extends Span {
  /** From the first digit, plus sign or bracket to the last digit; separators as typed, digits folded. */
  readonly text: string;
  /** Number of digits. */
  readonly digits: number;
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';
const PLUS = new Set(['+', '＋']);
/** What stands between the digits of one number; direction marks and joiners among it, as chat programs copy them. */
const BETWEEN = new Set(
  ' \u00A0\u2007\u2009\u202F.-\u2010\u2011\u2012\u2013()/\u200B\u200E\u200F\u2060\u2066\u2069\u202A\u202C',
);
/** Most separators in a row within one number: "(0) - ". */
const LONGEST_GAP = 4;

/**
 * Every run with as many digits as a phone number may have, or a few of them one after the other. A run ends where something stands that is in no number, at
 * a slash or dash with spaces around it ("76 00 00 01 / 66 00 00 02"), and before a plus sign.
 */
export function* digitRuns({ folded }: ReviewedText): Generator<DigitRun> {
  let at = 0;
  while (at < folded.length) {
    if (!isDigit(folded[at])) {
      at += 1;
      continue;
    }
    const run = runFrom(folded, at);
    if (run.digits >= FEWEST_DIGITS && run.digits <= MOST_DIGITS_OF_A_RUN) yield run;
    at = run.end;
  }
}

function runFrom(folded: string, first: number): DigitRun {
  let end = first;
  let digits = 0;
  for (let at = first; at < folded.length;) {
    if (isDigit(folded[at])) {
      digits += 1;
      at += 1;
      end = at;
      continue;
    }
    if (digits >= ENOUGH_DIGITS) break;
    let gap = at;
    while (gap - at <= LONGEST_GAP && BETWEEN.has(folded[gap] ?? '')) gap += 1;
    if (gap === at || gap - at > LONGEST_GAP || !isDigit(folded[gap]) || parts(folded.slice(at, gap))) break;
    at = gap;
  }
  const start = opening(folded, first, end);
  return { start, end, digits, text: folded.slice(start, end) };
}

/** A slash or dash with a space before and after it stands between two numbers. */
const parts = (gap: string): boolean => /[\s\u00A0][-/\u2010-\u2013][\s\u00A0]/.test(gap);

/**
 * A plus sign before the first digit belongs to the number, and so does a bracket that is closed within it: "+44",
 * "(202)", "(+33)", "+ (254)". In "Salma (079 000 0017)" the brackets are the sentence's.
 */
function opening(folded: string, first: number, end: number): number {
  const closes = folded.slice(first, end).includes(')');
  let start = first;
  for (let back = 1; back <= 3; back += 1) {
    const character = folded[first - back] ?? '';
    if ((character === '(' && closes) || PLUS.has(character)) start = first - back;
    else if (character !== ' ') break;
  }
  return start;
}

/** True when the run is written with its country's code: after a plus sign or "00". */
export function internationalForm(run: DigitRun): string | undefined {
  // "(0)" is what one dials within the country, and no part of the international number.
  const digits = run.text.replace(/\(0\)/, '').replace(/\D/g, '');
  if (/^[(\s]*[+＋]/.test(run.text)) return `+${digits}`;
  if (/^[(]?00[1-9]/.test(run.text)) return `+${digits.slice(2)}`;
  return undefined;
}
