/** The catalogue's languages besides the default one, for the manifest. */
import { availableLanguages, translatorFor } from '../src/core/messages/catalogue.ts';
import { DEFAULT_LANGUAGE, LOCALES } from './locales.ts';
import type { ManifestOptions } from './manifest.ts';

/** Throws for a language that serves no locale: Excel would never show it. */
export function manifestTranslations(): ManifestOptions['translations'] {
  return availableLanguages()
    .filter((language) => language !== DEFAULT_LANGUAGE)
    .map((language) => {
      const t = translatorFor(language);
      const locales = LOCALES[language];
      if (t === undefined || locales === undefined)
        throw new Error(`build/locales.ts has no locales for "${language}"`);
      return { locales, t };
    });
}
