/**
 * The part of the catalogue that only the browser edition says: its toolbar, its storage, its notices. It is apart so
 * that the pane in Excel does not carry it. A language of catalogue.ts has its texts here too: a file `<language>/web.ts`,
 * listed below.
 */
import { english, type Translator } from './catalogue.ts';
import { en } from './en/web.ts';
import { partOfCatalogue } from './partOfCatalogue.ts';
import type { TranslatorOf } from './translator.ts';

export type WebMessageKey = keyof typeof en;

const LANGUAGES = {
  en: { messages: en, direction: english.direction },
};

/** Turns the keys of the browser edition's messages into words of one language. */
export type WebTranslator = TranslatorOf<WebMessageKey>;

/** The words of the browser edition in the language of a translator of the whole catalogue. */
export const webTranslator: (whole: Pick<Translator, 'language'>) => WebTranslator = partOfCatalogue(LANGUAGES);
