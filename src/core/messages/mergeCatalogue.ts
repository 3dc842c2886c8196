/**
 * The part of the catalogue that only merging says, and making a part that is merged back: apart, because it is loaded
 * when somebody does. A language of catalogue.ts has its texts here too: a file `<language>/merge.ts`, listed below.
 */
import type { Separators } from '../merge/versions.ts';
import { english, type Translator } from './catalogue.ts';
import { en } from './en/merge.ts';
import { partOfCatalogue } from './partOfCatalogue.ts';
import type { TranslatorOf } from './translator.ts';

export type MergeMessageKey = keyof typeof en;

const LANGUAGES = {
  en: { messages: en, direction: english.direction },
};

/** Turns the keys of a merge's messages into words of one language. */
export type MergeTranslator = TranslatorOf<MergeMessageKey>;

/** The words of a merge in the language of a translator of the whole catalogue. */
export const mergeTranslator: (whole: Pick<Translator, 'language'>) => MergeTranslator = partOfCatalogue(LANGUAGES);

/** The line between two versions of a text: in the language of a workbook, then in all others. */
export function separatorsFor(words: MergeTranslator): Separators {
  const own = words('merge.separator');
  const all = Object.keys(LANGUAGES).map((language) => mergeTranslator({ language })('merge.separator'));
  return [own, ...all.filter((separator) => separator !== own)];
}
