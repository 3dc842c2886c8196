/**
 * Lists of names come from elsewhere: numbered, with titles, with what somebody does or an address behind the name. The
 * texts have the name alone, and a list that finds nothing looks like a text without names.
 */
import { ARABIC_LETTER_TITLES, ARABIC_TITLES, CAPITAL_TITLES, SMALL_TITLES, TITLES } from './titles.ts';
import { foldWord, wordsOf, type Word } from './words.ts';

/** "Awa Diallo (UN)", "Awa Diallo <awa@example.org>", "Awa Diallo [absent]". */
const BESIDE = /[(<[{][^)>\]}]{0,200}[)>\]}]/g;
/** "Awa Diallo, UN": before the comma stands a whole name. */
const BEFORE_COMMA = /^([^,،]{1,200})[,،]/;

const fold = (titles: ReadonlySet<string>): readonly string[] => [...titles].map(foldWord);
const LATIN_TITLES: ReadonlySet<string> = new Set([TITLES, SMALL_TITLES].flatMap(fold));
/** What is never a name itself: one word behind it is enough. */
const CERTAIN_TITLES: ReadonlySet<string> = new Set(
  [CAPITAL_TITLES, ARABIC_TITLES, ARABIC_LETTER_TITLES].flatMap(fold),
);

/** The name as it is listed, and without what is none of it where something of it is left. */
export function waysToWrite(name: string): readonly (readonly Word[])[] {
  const ways = new Map<string, readonly Word[]>();
  const add = (words: readonly Word[]): void => {
    if (words.length > 0) ways.set(words.map(({ key }) => key).join(' '), words);
  };
  add(wordsOf(name));
  const bare = name.replace(BESIDE, ' ');
  add(withoutTitles(withLetters(bare)));
  const beforeComma = withoutTitles(withLetters(BEFORE_COMMA.exec(bare)?.[1] ?? ''));
  // One word before a comma is a surname, and would be found with everybody who bears it.
  if (beforeComma.length > 1) add(beforeComma);
  return [...ways.values()];
}

/** Without the number of a line, an age, a telephone number. */
const withLetters = (text: string): Word[] => wordsOf(text).filter(({ key }) => /\p{L}/u.test(key));

function withoutTitles(words: readonly Word[]): readonly Word[] {
  let from = 0;
  for (const [at, { key }] of words.entries()) {
    const left = words.length - at - 1;
    const isTitle = CERTAIN_TITLES.has(key) ? left > 0 : LATIN_TITLES.has(key) && left > 1;
    if (!isTitle) break;
    from = at + 1;
  }
  return words.slice(from);
}
