/**
 * The part of the catalogue that tells findings: apart, because it is loaded with the first view that shows some. A language
 * of catalogue.ts has its texts here too: a file `<language>/finding.ts`, listed below.
 */
import { english, type Translator } from './catalogue.ts';
import { en } from './en/finding.ts';
import { makeTranslator, type Language, type TranslatorOf } from './translator.ts';

export type FindingMessageKey = keyof typeof en;

const LANGUAGES: Readonly<Record<string, Language<FindingMessageKey>>> = {
  en: { messages: en, direction: english.direction },
};

/** Turns the keys of these messages into words of one language. */
export type FindingTranslator = TranslatorOf<FindingMessageKey>;

const englishFindings = makeTranslator('en', { messages: en, direction: english.direction });

/** The words in the language of a translator of the whole catalogue. */
export function findingTranslator({ language }: Pick<Translator, 'language'>): FindingTranslator {
  const found = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  return found === undefined || found === LANGUAGES['en'] ? englishFindings : makeTranslator(language, found);
}
