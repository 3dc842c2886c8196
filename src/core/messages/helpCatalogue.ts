/**
 * The part of the catalogue that only the pane's help says: apart, because it is loaded with it. A language of catalogue.ts
 * has its texts here too: a file `<language>/help.ts`, listed below.
 */
import { english, type Translator } from './catalogue.ts';
import { en } from './en/help.ts';
import { partOfCatalogue } from './partOfCatalogue.ts';
import type { TranslatorOf } from './translator.ts';

export type HelpMessageKey = keyof typeof en;

const LANGUAGES = {
  en: { messages: en, direction: english.direction },
};

/** Turns the keys of these messages into words of one language. */
export type HelpTranslator = TranslatorOf<HelpMessageKey>;

/** The words in the language of a translator of the whole catalogue. */
export const helpTranslator: (whole: Pick<Translator, 'language'>) => HelpTranslator = partOfCatalogue(LANGUAGES);
