/**
 * The message catalogue: one entry of texts per language, and the function that turns a key into words.
 *
 * To add a language: write its file beside en.ts (the type makes a missing key a compile error), and list it here.
 * ICU MessageFormat (intl-messageformat, the format translators' tools know) takes care of plurals and numbers.
 */
import { en } from './en.ts';
import { makeTranslator, type Language, type TranslatorOf } from './translator.ts';

export type MessageKey = keyof typeof en;
export type Catalogue = Readonly<Record<MessageKey, string>>;
export type { MessageValues } from './translator.ts';

const LANGUAGES: Readonly<Record<string, Language<MessageKey>>> = {
  en: { messages: en, direction: 'ltr' },
};

/** Turns the catalogue's keys into words of one language. */
export type Translator = TranslatorOf<MessageKey>;

/** BCP 47 tags of the languages that have a complete catalogue. */
export function availableLanguages(): string[] {
  return Object.keys(LANGUAGES);
}

/**
 * The translator of a language, or undefined when there is no catalogue for it. A regional tag falls back on its
 * language ("en-GB" on "en").
 */
export function translatorFor(tag: string): Translator | undefined {
  const language = [tag.toLowerCase(), tag.toLowerCase().split('-')[0] ?? ''].find((t) => Object.hasOwn(LANGUAGES, t));
  const found = language === undefined ? undefined : LANGUAGES[language];
  return found === undefined || language === undefined ? undefined : makeTranslator(language, found);
}

/** English, which is always there. */
export const english: Translator = makeTranslator('en', { messages: en, direction: 'ltr' });

/** One language's words, then those of all others. */
export function everyTranslator(first: Translator): [Translator, ...Translator[]] {
  const others = availableLanguages()
    .filter((language) => language !== first.language)
    .flatMap((language) => translatorFor(language) ?? []);
  return [first, ...others];
}
