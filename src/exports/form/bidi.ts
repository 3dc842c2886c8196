/**
 * Which way a text runs. Word asks for it twice: a paragraph's `bidi` is the direction in which it is laid out, and
 * `rtl` marks the runs that are right-to-left text; it must not be set on left-to-right letters (ECMA-376 part 1,
 * 17.3.2.30), so a text of both is cut into runs.
 */
export type Direction = 'ltr' | 'rtl';

export interface DirectionRun {
  readonly text: string;
  readonly direction: Direction;
}

/** Letters of the scripts that are in use and run right to left, and the marks that stand for one. */
const RTL = String.raw`(?:(?=\p{L})[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Mand}\p{scx=Samr}]|[\u200F\u061C])`;
const HAS_RTL = new RegExp(RTL, 'u');
const STRONG = `(?<rtl>${RTL}+)|[\\p{L}\\u200E]`;
const FIRST_STRONG = new RegExp(STRONG, 'u');
const EACH_STRONG = new RegExp(STRONG, 'gu');
const HEBREW = /\p{scx=Hebr}/u;

/** The direction of a text's first letter, as the Unicode bidirectional algorithm has it (UAX #9, P2 and P3). */
export function directionOf(text: string, otherwise: Direction): Direction {
  const first = FIRST_STRONG.exec(text);
  if (first === null) return otherwise;
  return first.groups?.['rtl'] === undefined ? 'ltr' : 'rtl';
}

/** A line as runs of one direction each; what has no direction of its own goes with its surroundings. */
export function directionRuns(line: string, base: Direction): DirectionRun[] {
  if (base === 'ltr' && !HAS_RTL.test(line)) return line === '' ? [] : [{ text: line, direction: base }];
  const runs: DirectionRun[] = [];
  let from = 0;
  let current = base;
  let strongEnd = 0;
  const cut = (at: number, next: Direction): void => {
    if (at > from) runs.push({ text: line.slice(from, at), direction: current });
    from = at;
    current = next;
  };
  for (const match of line.matchAll(EACH_STRONG)) {
    const direction = match.groups?.['rtl'] === undefined ? 'ltr' : 'rtl';
    // What is between letters of two directions takes the paragraph's own.
    if (direction !== current) cut(current === base ? match.index : strongEnd, direction);
    strongEnd = match.index + match[0].length;
  }
  if (current !== base) cut(strongEnd, base);
  cut(line.length, base);
  return runs;
}

/** The language by which right-to-left text is read aloud and spelt, as far as its script tells: a BCP 47 tag. */
export function rightToLeftLanguage(text: string): string {
  return HEBREW.test(text) ? 'he-IL' : 'ar-SA';
}
