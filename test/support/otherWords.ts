/** The program's words as another release may have them. */
import { english, type MessageKey, type Translator } from '../../src/core/messages/catalogue.ts';
import type { MessageValues } from '../../src/core/messages/translator.ts';

/** English but for these texts. */
export function otherWords(texts: Readonly<Partial<Record<MessageKey, string>>>): Translator {
  const translate = (key: MessageKey, values?: MessageValues): string => texts[key] ?? english(key, values);
  return Object.assign(translate, { language: english.language, direction: english.direction });
}
