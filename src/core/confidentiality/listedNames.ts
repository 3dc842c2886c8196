/** Names from the list that is given for a review, however they are written. */
import { waysToWrite } from './bareNames.ts';
import { NameIndex } from './nameIndex.ts';
import type { ReviewedText, Span } from './reviewedText.ts';
import type { Word } from './words.ts';

/** Most that stands between two words of one name: a comma and a space, a hyphen, an initial's dot. */
const LONGEST_GAP = 3;
const GAP = /^[\s,.،'’‘ʼ\u00A0\u00AD\u200B-\u200F\u2010-\u2013_/-]{0,3}$/u;

/** Arabic writes "and", "so", "with", "to", "like" as one letter before the word; the article follows some of them. */
const PROCLITIC = /^[وفبلك](?=\p{Script=Arabic}{3})/u;

/** Ten thousand names and more, made ready once for all the texts of a review. */
export class ListedNames {
  readonly #index = new NameIndex<true>();

  /** @param names one a name, as typed */
  constructor(names: readonly string[]) {
    for (const name of names) {
      for (const way of waysToWrite(name)) for (const words of orders(way)) this.#index.add(words, true);
    }
  }

  /** Whole words; neither case nor accents make a difference, nor whether the surname comes first. */
  find(source: ReviewedText, words: readonly Word[]): Span[] {
    const joined = (first: Word, second: Word): boolean =>
      second.start - first.end <= LONGEST_GAP && GAP.test(source.text.slice(first.end, second.start));
    return this.#index.find(words, joined, readings).flatMap(({ first, last }): Span[] => {
      const [start] = words.slice(first, first + 1);
      const [end] = words.slice(last, last + 1);
      return start === undefined || end === undefined ? [] : [{ start: start.start, end: end.end }];
    });
  }
}

function readings({ key }: Word): readonly string[] {
  const bare = key.replace(PROCLITIC, '');
  return bare === key ? [key] : [key, bare];
}

/** Of a name of more words, only the first ones are turned to its end. */
const MOST_TURNS = 6;

/**
 * The orders in which one name is written: as it is, with the surname first (where it begins is not
 * known, so every turn is taken), and first name and surname without what is
 * between them. A single letter is no name.
 */
function orders(words: readonly Word[]): (readonly Word[])[] {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  if (words.length === 1) return first.key.length > 1 || !/[\p{Script=Latin}]/u.test(first.key) ? [words] : [];
  const ways = words
    .slice(0, MOST_TURNS)
    .map((_, n): readonly Word[] => (n === 0 ? words : [...words.slice(n), ...words.slice(0, n)]));
  // One initial would make a name of every "A. Diallo" of a list that has "Awa A. Diallo" in it.
  const shortens = words.length > 2 && first.key.length > 1 && last.key.length > 1;
  return shortens ? [...ways, [first, last], [last, first]] : ways;
}
