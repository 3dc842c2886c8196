import { createWorkbook } from '../app/createWorkbook.ts';
import { readResponse } from '../app/readJson.ts';
import { emptyResponse } from '../core/answers/response.ts';
import { placedSubItems } from '../framework/subItems.ts';
import { need, UsageError, type CliContext, type ExitCode } from './context.ts';
import { chosenFramework, chosenLanguage, readText, refuseReplaced } from './inputs.ts';
import { needWorkbookName } from './outName.ts';

export interface GenerateOptions {
  readonly out: string;
  readonly framework?: string;
  readonly answers?: string;
  /** The last period's workbook. */
  readonly from?: string;
  readonly language: string;
  readonly force: boolean;
}

/** `action-tool generate` */
export async function generate(context: CliContext, options: GenerateOptions): Promise<ExitCode> {
  needWorkbookName(options.out);
  if (options.from !== undefined) {
    if (options.answers !== undefined) throw new UsageError('cli.from.error.both');
    const { generateFrom } = await import('./generateFrom.ts');
    return generateFrom(context, options.from, options);
  }
  const t = chosenLanguage(options.language);
  const framework = await chosenFramework(context, options.framework);
  await refuseReplaced(context, options.out, options.answers, options.framework);
  const response =
    options.answers === undefined
      ? emptyResponse(framework)
      : need(readResponse(options.answers, await readText(context, options.answers), framework));
  const workbook = await context.newWorkbook();
  need(await createWorkbook(workbook, framework, response, t));
  need(await context.writeFile(options.out, workbook.bytes, { force: options.force }));
  context.print(context.t('cli.generate.done', { file: options.out, n: placedSubItems(framework).length }));
  return 0;
}
