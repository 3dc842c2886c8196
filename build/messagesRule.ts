/** How webpack turns the catalogue into what is shipped: its messages parsed at build time, and no parser with them. */
import { fileURLToPath } from 'node:url';

/** Without the loader of the messages there is something to parse. */
export const NO_PARSER = '@formatjs/icu-messageformat-parser/no-parser.js';

/**
 * The catalogue's languages (src/core/messages/en.ts) and the parts that are loaded apart (en/export.ts, en/help.ts ...),
 * after their types are off. Every file of a language, not a list of them: a message that is left unparsed stops the pane
 * when it is said.
 */
export const messagesRule = {
  test: /[\\/]src[\\/]core[\\/]messages[\\/][a-z]{2,3}(?:-\w+)?(?:[\\/]\w+)?\.ts$/,
  enforce: 'post' as const,
  use: { loader: fileURLToPath(new URL('messagesLoader.js', import.meta.url)) },
};
