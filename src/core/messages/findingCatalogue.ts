/**
 * The part of the catalogue that tells findings: apart, because it is loaded with the first view that shows some. A language
 * of catalogue.ts has its texts here too: a file `<language>/finding.ts`, listed below.
 */
import { english, type Translator } from './catalogue.ts';
import { en } from './en/finding.ts';
import { partOfCatalogue } from './partOfCatalogue.ts';
import type { TranslatorOf } from './translator.ts';

export type FindingMessageKey = keyof typeof en;

const LANGUAGES = {
  en: { messages: en, direction: english.direction },
};

/** Turns the keys of these messages into words of one language. */
export type FindingTranslator = TranslatorOf<FindingMessageKey>;

/** The words in the language of a translator of the whole catalogue. */
export const findingTranslator: (whole: Pick<Translator, 'language'>) => FindingTranslator = partOfCatalogue(LANGUAGES);
