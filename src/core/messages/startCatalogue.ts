/**
 * The part of the catalogue that only the Start sheet says: apart, because it is loaded when sheets are made. A language of
 * catalogue.ts has its texts here too: a file `<language>/start.ts`, listed below.
 */
import { english, type Translator } from './catalogue.ts';
import { en } from './en/start.ts';
import { partOfCatalogue } from './partOfCatalogue.ts';
import type { TranslatorOf } from './translator.ts';

export type StartMessageKey = keyof typeof en;

const LANGUAGES = {
  en: { messages: en, direction: english.direction },
};

/** Turns the keys of these messages into words of one language. */
export type StartTranslator = TranslatorOf<StartMessageKey>;

/** The words in the language of a translator of the whole catalogue. */
export const startTranslator: (whole: Pick<Translator, 'language'>) => StartTranslator = partOfCatalogue(LANGUAGES);
