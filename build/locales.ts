/** Which of Excel's display languages get which catalogue in the manifest. */

/**
 * The manifest wants whole locale tags: a person whose Excel speaks fr-CA does not get the texts of fr-FR. So a language
 * of the catalogue lists every locale it serves, in lower case, for example `fr: ['fr-fr', 'fr-be', 'fr-ca', 'fr-ch']`.
 * English, the manifest's default, serves all that are in no list.
 */
export const LOCALES: Readonly<Record<string, readonly string[]>> = {};

/** The catalogue's language that the manifest falls back on. */
export const DEFAULT_LANGUAGE = 'en';
