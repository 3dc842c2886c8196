/**
 * A text as the review looks at it. A finder never runs a pattern that may match any number of characters over a whole
 * text: it looks for short fixed things (an @, a digit, a word) and then at a few characters before and after them.
 * So the work is in proportion to the length of the text, whatever is in it, and a test can count it.
 */
import { foldDigits } from '../check/timeframe.ts';

/** A piece of a text: UTF-16 positions, as for String.slice. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export class ReviewedText {
  /** As typed. */
  readonly text: string;
  /** The same length; digits of any script are 0 to 9, so that one pattern does for all. */
  readonly folded: string;

  constructor(text: string) {
    this.text = text;
    this.folded = foldDigits(text);
  }

  /** The `n` characters before a position, or fewer at the start; digits folded. */
  before(at: number, n: number): string {
    return this.folded.slice(Math.max(0, at - n), at);
  }

  /** The `n` characters from a position on, or fewer at the end; digits folded. */
  after(at: number, n: number): string {
    return this.folded.slice(at, at + n);
  }

  /**
   * Where a pattern matches, from the start to the end of the text.
   *
   * @param pattern global, and of bounded length: no `*` or `+`
   */
  places(pattern: RegExp): IterableIterator<RegExpExecArray> {
    return this.folded.matchAll(pattern);
  }
}

/** Letters, marks and digits: what makes a word, in every script. */
const WORD = /[\p{L}\p{M}\p{N}_]/u;

/** True when no word goes on there: the text before or after a piece ends or begins with something else. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && WORD.test(character);
}
