import { checkWorkbook } from '../app/checkWorkbook.ts';
import { createWorkbook } from '../app/createWorkbook.ts';
import { localDateTime } from '../app/localDateTime.ts';
import { summarise } from '../app/summarise.ts';
import { emptyResponse, type Response } from '../core/answers/response.ts';
import { need, type CliContext, type ExitCode } from './context.ts';
import { exampleResponse } from './demo/exampleResponse.ts';
import { renderCheck } from './renderCheck.ts';

const BLANK_FILE = 'action-tool-blank.xlsx';
const EXAMPLE_FILE = 'action-tool-example.xlsx';

/** `action-tool demo`: the example is incomplete on purpose, so an open check is a success here. */
export async function demo(context: CliContext, { out }: { readonly out: string }): Promise<ExitCode> {
  const { framework, t, joinPath } = context;
  need(await context.makeFolder(out));
  const make = async (name: string, response: Response, summarised: boolean): Promise<string> => {
    const workbook = context.openWorkbook();
    need(await createWorkbook(workbook, framework, response, t));
    if (summarised) need(await summarise(workbook, framework, t, localDateTime(context.now())));
    const file = joinPath(out, name);
    // The demo's own files, under its own names: made anew each time.
    need(await context.writeFile(file, workbook.bytes, { force: true }));
    context.print(t('cli.demo.wrote', { file }));
    return file;
  };
  const blank = await make(BLANK_FILE, emptyResponse(framework), false);
  const example = await make(EXAMPLE_FILE, exampleResponse, true);
  context.print('');

  const bytes = need(await context.readFile(example));
  const { report } = need(await checkWorkbook(context.openWorkbook(bytes), framework));
  for (const line of renderCheck(context, framework, example, report)) context.print(line);
  context.print(t('cli.demo.done', { example, blank, command: `node dist/cli.js check "${blank}"` }));
  return 0;
}
