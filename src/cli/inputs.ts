import { readFramework } from '../app/readJson.ts';
import { availableLanguages, translatorFor, type Translator } from '../core/messages/catalogue.ts';
import type { Framework } from '../framework/schema.ts';
import { CliFailure, need, UsageError, type CliContext } from './context.ts';

export async function readText(context: CliContext, file: string): Promise<string> {
  return new TextDecoder().decode(need(await context.readFile(file)));
}

/** The questionnaire of --framework, or the one that comes with the tool. */
export async function chosenFramework(context: CliContext, file: string | undefined): Promise<Framework> {
  return file === undefined ? context.framework : need(readFramework(file, await readText(context, file)));
}

/** What a command reads is not replaced by what it makes, whatever --force says: it may be all that there is of it. */
export async function refuseReplaced(
  { isSameFile }: Pick<CliContext, 'isSameFile'>,
  out: string | undefined,
  ...read: readonly (string | undefined)[]
): Promise<void> {
  for (const file of read) {
    if (out !== undefined && file !== undefined && (await isSameFile(file, out))) {
      throw new UsageError('cli.error.source', { file: out });
    }
  }
}

export function chosenLanguage(language: string): Translator {
  const t = translatorFor(language);
  if (t === undefined) {
    throw new CliFailure({ code: 'language-unknown', language, available: availableLanguages().join(', ') });
  }
  return t;
}
