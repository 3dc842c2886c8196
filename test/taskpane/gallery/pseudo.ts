/** Languages that do not exist, to see what the pane does with a long one and with one written from right to left. */
import { english, type Translator } from '../../../src/core/messages/catalogue.ts';

/** Letters of other scripts, one for one, so that a text keeps its words and its figures. */
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';
const ACCENTED = 'åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';

const mapped = (text: string, letters: string): string =>
  text.replace(/[a-z]/gi, (letter) => letters[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);

/** Half as long again, as a translation from English may be. */
const lengthened = (text: string): string => text.replace(/[\p{L}]{4,}/gu, (word) => word + word.slice(-2));

const translator = (language: string, direction: 'ltr' | 'rtl', change: (text: string) => string): Translator =>
  Object.assign((...args: Parameters<Translator>) => change(english(...args)), { language, direction });

export const translators: Readonly<Record<string, Translator>> = {
  en: english,
  long: translator('de', 'ltr', (text) => lengthened(mapped(text, ACCENTED))),
  rtl: translator('ar', 'rtl', (text) => mapped(text, ARABIC)),
};
