import { localDateTime } from '../app/localDateTime.ts';
import { progressOf } from '../core/check/progress.ts';
import { errorMessage } from '../core/messages/errorMessage.ts';
import { need, type CliContext, type ExitCode } from './context.ts';
import { chosenFramework, refuseReplaced } from './inputs.ts';
import { needWorkbookName } from './outName.ts';

export interface SummaryOptions {
  readonly out?: string;
  readonly framework?: string;
  readonly force: boolean;
}

/** `action-tool summary`: a copy of a filled workbook, with its summary; a draft is summarised as a draft. */
export async function summary(context: CliContext, file: string, options: SummaryOptions): Promise<ExitCode> {
  const { t } = context;
  if (options.out !== undefined) needWorkbookName(options.out, file);
  const framework = await chosenFramework(context, options.framework);
  const out = options.out ?? besides(file);
  await refuseReplaced(context, out, options.framework);
  const bytes = need(await context.readFile(file));
  const at = localDateTime(context.now());
  const built = await context.withFile('summarise', bytes, { framework, language: t.language, at });
  if (!built.ok) {
    const message = errorMessage(built.error, t);
    context.printError(t('cli.error', { message: t('cli.error.inFile', { file, message }) }));
    return 2;
  }
  const { response, report, bytes: made } = built.value;
  // Written over itself, it must still be what was read: somebody may have saved it since.
  const replaces = (await context.isSameFile(file, out)) ? { replaces: bytes } : {};
  need(await context.writeFile(out, made, { force: options.force, ...replaces }));
  const { total, complete, open } = progressOf(framework, response, report);
  context.print(t('cli.summary.done', { file: out }));
  context.print(open === 0 ? t('cli.summary.complete', { complete, total }) : t('cli.summary.draft', { open, total }));
  return 0;
}

/** `answers.xlsx` -> `answers-summary.xlsx`; the extension tells what is inside, so it stays. */
function besides(file: string): string {
  const [extension = ''] = /\.[^./\\]*$/.exec(file) ?? [];
  return `${file.slice(0, file.length - extension.length)}-summary${extension === '' ? '.xlsx' : extension}`;
}
