/**
 * The part of the catalogue that only an export says: review, gate, record, form. It is apart because it is loaded when
 * somebody exports. A language of catalogue.ts has its texts here too: a file `<language>/export.ts`, listed below.
 */
import { english, type Translator } from './catalogue.ts';
import { en } from './en/export.ts';
import { makeTranslator, type Language, type TranslatorOf } from './translator.ts';

export type ExportMessageKey = keyof typeof en;

const LANGUAGES: Readonly<Record<string, Language<ExportMessageKey>>> = {
  en: { messages: en, direction: english.direction },
};

/** Turns the keys of an export's messages into words of one language. */
export type ExportTranslator = TranslatorOf<ExportMessageKey>;

/** The words of an export in the language of a translator of the whole catalogue. */
export function exportTranslator({ language }: Pick<Translator, 'language'>): ExportTranslator {
  const found = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  return found === undefined ? englishExport : makeTranslator(language, found);
}

const englishExport = makeTranslator('en', { messages: en, direction: english.direction });
