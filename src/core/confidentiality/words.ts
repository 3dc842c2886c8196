/** A text as words, for looking up names however they are written. */

export interface Word {
  /** UTF-16 positions in the text. */
  readonly start: number;
  readonly end: number;
  /** Without case, accents, vowel signs and the different forms of an Arabic letter: what names are compared by. */
  readonly key: string;
}

/**
 * A run of letters, marks and digits; in scripts that put no spaces between words, each character is a word. Apostrophes
 * and hyphens end a word, in the text as in the list: "d'Awa", "Diallo's" and "Quispe-Rojas" are found by it. Ordinal signs are letters to Unicode and none of a name's.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}{0,4}|(?![ªº])[\p{L}\p{N}](?:(?![ªº])[\p{L}\p{M}\p{N}\u0640])*/gu;

/** Letters that no decomposition takes apart, and that people leave out where a keyboard lacks them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ə: 'e',
  // Arabic: alef wasla, ta marbuta, alef maksura, Persian kaf and yeh; hamza forms lose their mark in NFD.
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ک: 'ك',
  ی: 'ي',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** What words are compared by. */
export function foldWord(word: string): string {
  // Most words of a text are plain: those need no more than their case taken off.
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    key: foldWord(word),
  }));
}
