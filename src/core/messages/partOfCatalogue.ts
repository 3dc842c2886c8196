import { makeTranslator, type Language, type TranslatorOf } from './translator.ts';

/**
 * A part of the catalogue that is loaded apart: the words in the language of a translator of the whole catalogue, in English
 * where the part has no such language. Each language is made once.
 */
export function partOfCatalogue<Key extends string>(
  languages: Readonly<Record<string, Language<Key>>> & { readonly en: Language<Key> },
): (whole: { readonly language: string }) => TranslatorOf<Key> {
  const made = new Map<string, TranslatorOf<Key>>();
  return ({ language }) => {
    const tag = Object.hasOwn(languages, language) ? language : 'en';
    const translator = made.get(tag) ?? makeTranslator(tag, languages[tag] ?? languages.en);
    made.set(tag, translator);
    return translator;
  };
}
