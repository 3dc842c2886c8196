import { readFramework } from '../app/readJson.ts';
import { availableLanguages, translatorFor, type Translator } from '../core/messages/catalogue.ts';
import type { Framework } from '../framework/schema.ts';
import { CliFailure, need, type CliContext } from './context.ts';

export async function readText(context: CliContext, file: string): Promise<string> {
  return new TextDecoder().decode(need(await context.readFile(file)));
}

/** The questionnaire of --framework, or the one that comes with the tool. */
export async function chosenFramework(context: CliContext, file: string | undefined): Promise<Framework> {
  return file === undefined ? context.framework : need(readFramework(file, await readText(context, file)));
}

export function chosenLanguage(language: string): Translator {
  const t = translatorFor(language);
  if (t === undefined) {
    throw new CliFailure({ code: 'language-unknown', language, available: availableLanguages().join(', ') });
  }
  return t;
}
