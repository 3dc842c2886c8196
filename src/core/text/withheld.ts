/** The mark that an export leaves where a text was left out: it tells that there was an answer, and is none itself. */
import { english, everyTranslator } from '../messages/catalogue.ts';

/** The mark in every language of the catalogue, in lower case: a file may be of another one than the workbook beside it. */
export const WITHHELD_MARKS: readonly string[] = everyTranslator(english).map((t) => t('text.withheld').toLowerCase());

/** True when the whole text is the mark; a text of which a piece was taken out still says the rest. */
export function isWithheld(text: string): boolean {
  return WITHHELD_MARKS.includes(text.trim().toLowerCase());
}
