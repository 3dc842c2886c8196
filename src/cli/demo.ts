import { createWorkbook } from '../app/createWorkbook.ts';
import { localDateTime } from '../app/localDateTime.ts';
import { summarise } from '../app/summarise.ts';
import { emptyResponse, type Response } from '../core/answers/response.ts';
import { need, UsageError, type CliContext, type ExitCode } from './context.ts';
import { canonicalAnswers } from '../core/answers/canonical.ts';
import { exampleResponse } from './demo/exampleResponse.ts';
import { exportToolsOf } from './exportTools.ts';
import { renderCheck } from './renderCheck.ts';

const BLANK_FILE = 'action-tool-blank.xlsx';
const EXAMPLE_FILE = 'action-tool-example.xlsx';
const FORM_FILE = 'action-tool-example-form.docx';

/**
 * `action-tool demo`: a blank workbook, a filled one and its official form. The example is incomplete on purpose, so an
 * open check is a success here.
 */
export async function demo(context: CliContext, { out }: { readonly out: string }): Promise<ExitCode> {
  const { framework, t, joinPath } = context;
  need(await context.makeFolder(out));
  const at = localDateTime(context.now());
  const write = async (name: string, bytes: Uint8Array): Promise<string> => {
    const file = joinPath(out, name);
    // The demo's own files, under its own names: made anew each time.
    need(await context.writeFile(file, bytes, { force: true }));
    context.print(t('cli.demo.wrote', { file }));
    return file;
  };
  const make = async (name: string, response: Response, summarised: boolean): Promise<string> => {
    const workbook = await context.newWorkbook();
    need(await createWorkbook(workbook, framework, response, t));
    if (summarised) need(await summarise(workbook, framework, t, at));
    return write(name, workbook.bytes);
  };
  await refuseFilled(context, [
    [joinPath(out, BLANK_FILE), emptyResponse(framework)],
    [joinPath(out, EXAMPLE_FILE), exampleResponse],
  ]);
  const blank = await make(BLANK_FILE, emptyResponse(framework), false);
  const example = await make(EXAMPLE_FILE, exampleResponse, true);
  const bytes = need(await context.readFile(example));
  // As in exportCommands.ts: run only when it is needed.
  const { exportFile } = await import('../app/export/exportFile.ts');
  const look = need(await context.withFile('look', bytes, { framework, language: t.language, names: [] }));
  const asked = { format: 'docx', kind: 'draft', leaveOut: { parts: [], findings: [] }, paper: 'a4', at } as const;
  const form = await write(FORM_FILE, need(await exportFile(look, framework, asked, exportToolsOf(context))).bytes);
  context.print('');

  for (const line of renderCheck(context, framework, example, look.report)) context.print(line);
  context.print(t('cli.demo.done', { example, blank, form, command: `node dist/cli.js check "${blank}"` }));
  return 0;
}

/** The blank workbook is there to be filled in: what somebody has filled in, in either, is not made anew. */
async function refuseFilled(
  { readFile, withFile, framework }: CliContext,
  files: readonly (readonly [file: string, written: Response])[],
): Promise<void> {
  for (const [file, written] of files) {
    const bytes = await readFile(file);
    const found = bytes.ok ? await withFile('check', bytes.value, { framework }) : bytes;
    if (!found.ok) continue;
    if (canonicalAnswers(framework, found.value.response) !== canonicalAnswers(framework, written)) {
      throw new UsageError('cli.demo.error.filled', { file });
    }
  }
}
