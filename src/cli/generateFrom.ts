import { isToBeLookedAt } from '../app/besideAnswers.ts';
import { localDateTime } from '../app/localDateTime.ts';
import { startFrom } from '../app/update/startFrom.ts';
import { placedSubItems } from '../framework/subItems.ts';
import { fileErrorLine } from './check.ts';
import { need, UsageError, type CliContext, type ExitCode } from './context.ts';
import { chosenFramework, chosenLanguage, refuseReplaced } from './inputs.ts';
import { renderStarted } from './renderStarted.ts';
import { WorkbookInWorker } from './worker/workbookInWorker.ts';

export interface GenerateFromOptions {
  readonly out: string;
  readonly framework?: string;
  readonly language: string;
  readonly force: boolean;
}

/**
 * `action-tool generate --from`: this period's workbook from the last period's, which is not changed. 0 when it is
 * written with all that was there to carry, 1 when something is left to look at, 2 for what cannot be used.
 */
export async function generateFrom(
  context: CliContext,
  file: string,
  { out, framework: chosen, language, force }: GenerateFromOptions,
): Promise<ExitCode> {
  const t = chosenLanguage(language);
  const framework = await chosenFramework(context, chosen);
  // The last period's workbook is all that there is of it.
  if (await context.isSameFile(file, out)) throw new UsageError('cli.from.error.same', { file });
  await refuseReplaced(context, out, chosen);
  const previous = new WorkbookInWorker(context.withFile, need(await context.readFile(file)));
  const workbook = await context.newWorkbook();
  const today = localDateTime(context.now()).slice(0, 10);
  const started = await startFrom(previous, workbook, framework, t, { today, known: [context.framework] });
  if (!started.ok) {
    context.printError(fileErrorLine(context, file, started.error));
    return 2;
  }
  need(await context.writeFile(out, workbook.bytes, { force }));
  context.print(context.t('cli.generate.done', { file: out, n: placedSubItems(framework).length }));
  for (const line of renderStarted(context, framework, file, started.value)) context.print(line);
  return isToBeLookedAt(started.value.unread) ? 1 : 0;
}
