/**
 * The part of the catalogue that only carrying answers forward says, and moving them to a new version: apart, because it
 * is loaded when somebody does. A language of catalogue.ts has its texts here too: a file `<language>/update.ts`, listed
 * below.
 */
import { english, type Translator } from './catalogue.ts';
import { en } from './en/update.ts';
import { makeTranslator, type Language, type TranslatorOf } from './translator.ts';

export type UpdateMessageKey = keyof typeof en;

const LANGUAGES: Readonly<Record<string, Language<UpdateMessageKey>>> = {
  en: { messages: en, direction: english.direction },
};

/** Turns the keys of these messages into words of one language. */
export type UpdateTranslator = TranslatorOf<UpdateMessageKey>;

const englishUpdate = makeTranslator('en', { messages: en, direction: english.direction });

/** The words in the language of a translator of the whole catalogue. */
export function updateTranslator({ language }: Pick<Translator, 'language'>): UpdateTranslator {
  const found = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  return found === undefined ? englishUpdate : makeTranslator(language, found);
}
