/**
 * Runs of digits in which more stands than one number: "77 000 00 01/78 000 00 02", two numbers with a space between,
 * a year or the number of a list's line before one.
 */
import { FEWEST_DIGITS, type DigitRun } from './phoneRuns.ts';

/** What stands between two groups of digits. */
const GAP = /[^\d]{1,6}/g;

/** The pieces between slashes; none where there is no slash, or where a piece is too short for a number. */
export function atSlashes(run: DigitRun): readonly DigitRun[] {
  const pieces: DigitRun[] = [];
  let from = 0;
  for (const text of run.text.split('/')) {
    pieces.push(pieceOf(run, from, from + text.length));
    from += text.length + 1;
  }
  return pieces.length > 1 && pieces.every(({ digits }) => digits >= FEWEST_DIGITS) ? pieces : [];
}

/** Every way to cut a run in two between its groups of digits. */
export function* inTwo(run: DigitRun): Generator<readonly [DigitRun, DigitRun]> {
  for (const { index, 0: gap } of run.text.matchAll(GAP)) {
    if (index === 0 || index + gap.length === run.text.length) continue;
    // A bracket that is opened between them belongs to the second.
    const bracket = gap.indexOf('(');
    const next = index + (bracket === -1 ? gap.length : bracket);
    yield [pieceOf(run, 0, index), pieceOf(run, next, run.text.length)];
  }
}

function pieceOf(run: DigitRun, from: number, to: number): DigitRun {
  const piece = run.text.slice(from, to);
  // What stood between the two is part of neither.
  const lead = /^[^\d+＋(]*/.exec(piece)?.[0].length ?? 0;
  const text = piece.slice(lead).replace(/[^\d]+$/, '');
  const start = run.start + from + lead;
  return { start, end: start + text.length, text, digits: text.replace(/\D/g, '').length };
}

/** The number of a line in a list, a count, a year: what stands beside a phone number and is no part of it. */
export const isAside = ({ text, digits }: DigitRun): boolean =>
  digits <= 2 || /^(?:19|20)\d\d$/.test(text.replace(/\D/g, ''));
