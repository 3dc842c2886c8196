/** From a catalogue of ICU messages to words; the catalogue's parts share it. */
import { IntlMessageFormat } from 'intl-messageformat';

export type MessageValues = Readonly<Record<string, string | number>>;

/** As it is written, or already parsed: the build of the pane does that, so that the parser need not be loaded. */
export type Message = ConstructorParameters<typeof IntlMessageFormat>[0];

/** One language of one part of the catalogue. */
export interface Language<Key extends string> {
  readonly messages: Readonly<Record<Key, Message>>;
  readonly direction: 'ltr' | 'rtl';
}

/** Turns message keys into words of one language. */
export interface TranslatorOf<Key extends string> {
  (key: Key, values?: MessageValues): string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** @param language BCP 47 tag: plurals and numbers follow it */
export function makeTranslator<Key extends string>(
  language: string,
  { messages, direction }: Language<Key>,
): TranslatorOf<Key> {
  const formats = new Map<Key, IntlMessageFormat>();
  const translate = (key: Key, values?: MessageValues): string => {
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
