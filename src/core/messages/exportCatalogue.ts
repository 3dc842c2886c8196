/**
 * The part of the catalogue that only an export says: review, gate, record, form. It is apart because it is loaded when
 * somebody exports. A language of catalogue.ts has its texts here too: a file `<language>/export.ts`, listed below.
 */
import { english, type Translator } from './catalogue.ts';
import { en } from './en/export.ts';
import { partOfCatalogue } from './partOfCatalogue.ts';
import type { TranslatorOf } from './translator.ts';

export type ExportMessageKey = keyof typeof en;

const LANGUAGES = {
  en: { messages: en, direction: english.direction },
};

/** Turns the keys of an export's messages into words of one language. */
export type ExportTranslator = TranslatorOf<ExportMessageKey>;

/** The words of an export in the language of a translator of the whole catalogue. */
export const exportTranslator: (whole: Pick<Translator, 'language'>) => ExportTranslator = partOfCatalogue(LANGUAGES);
