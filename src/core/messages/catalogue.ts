/**
 * The message catalogue: one entry of texts per language, and the function that turns a key into words.
 *
 * To add a language: write its file beside en.ts (the type makes a missing key a compile error), and list it here.
 * ICU MessageFormat (intl-messageformat, the format translators' tools know) takes care of plurals and numbers.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';

export type MessageKey = keyof typeof en;
export type Catalogue = Readonly<Record<MessageKey, string>>;
export type MessageValues = Readonly<Record<string, string | number>>;

/** As it is written, or already parsed: the build of the pane does that, so that the parser need not be loaded. */
type Message = ConstructorParameters<typeof IntlMessageFormat>[0];

interface Language {
  readonly messages: Readonly<Record<MessageKey, Message>>;
  readonly direction: 'ltr' | 'rtl';
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: { messages: en, direction: 'ltr' },
};

/** Turns message keys into words of one language. */
export interface Translator {
  (key: MessageKey, values?: MessageValues): string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

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

function makeTranslator(language: string, { messages, direction }: Language): Translator {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const translate = (key: MessageKey, values?: MessageValues): string => {
    const message = messages[key];
    if (typeof message === 'string' && !message.includes('{')) return message;
    let format = formats.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(values ?? {}));
  };
  return Object.assign(translate, { language, direction });
}

/** English, which is always there. */
export const english: Translator = makeTranslator('en', { messages: en, direction: 'ltr' });
