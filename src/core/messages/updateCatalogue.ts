/**
 * The part of the catalogue that only carrying answers forward says, and moving them to a new version: apart, because it
 * is loaded when somebody does. A language of catalogue.ts has its texts here too: a file `<language>/update.ts`, listed
 * below.
 */
import { english, type Translator } from './catalogue.ts';
import { en } from './en/update.ts';
import { partOfCatalogue } from './partOfCatalogue.ts';
import type { TranslatorOf } from './translator.ts';

export type UpdateMessageKey = keyof typeof en;

const LANGUAGES = {
  en: { messages: en, direction: english.direction },
};

/** Turns the keys of these messages into words of one language. */
export type UpdateTranslator = TranslatorOf<UpdateMessageKey>;

/** The words in the language of a translator of the whole catalogue. */
export const updateTranslator: (whole: Pick<Translator, 'language'>) => UpdateTranslator = partOfCatalogue(LANGUAGES);
