/** The catalogue as the pane carries it. */
import { IntlMessageFormat } from 'intl-messageformat';

/** Families of keys that only the command, the static pages or the manifest say (test/build/messages.test.ts holds it). */
export const NOT_THE_PANES = [
  'cli.',
  'page.',
  'manifest.',
  // Of the files that only the command writes, and of the JSON that only it reads.
  'error.output-',
  'error.json-',
  'error.response-',
  'error.language-',
  'error.file-missing',
  'error.file-is-',
  'error.file-special',
  'error.file-no-',
  'error.reading-stopped',
] as const;

type Parsed = ReturnType<IntlMessageFormat['getAst']>;

/**
 * Messages parsed in the build and not on the person's computer, which saves the parser (formatjs's own advice:
 * precompile, and put no-parser in its place); texts of other fronts stay out.
 */
export function compileMessages(
  messages: Readonly<Record<string, string>>,
  language: string,
): Record<string, string | Parsed> {
  return Object.fromEntries(
    Object.entries(messages)
      .filter(([key]) => !NOT_THE_PANES.some((family) => key.startsWith(family)))
      .map(([key, text]) => [
        key,
        text.includes('{') ? new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst() : text,
      ]),
  );
}
