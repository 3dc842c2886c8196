import { exportFile } from '../app/export/exportFile.ts';
import { remainingFindings } from '../app/export/remaining.ts';
import type { ExportedFile, ExportFormat, ExportLook } from '../app/export/types.ts';
import { localDateTime } from '../app/localDateTime.ts';
import type { TextFinding } from '../core/confidentiality/finding.ts';
import type { LeaveOutChoice } from '../core/confidentiality/leaveOutChoice.ts';
import type { ActionToolError } from '../core/errors/error.ts';
import { errorMessage } from '../core/messages/errorMessage.ts';
import { exportTranslator } from '../core/messages/exportCatalogue.ts';
import type { Framework } from '../framework/schema.ts';
import { findingJson } from './check.ts';
import { need, UsageError, type CliContext, type ExitCode } from './context.ts';
import { exportOptions, type ExportOptions, type RawExportOptions } from './exportOptions.ts';
import { exportToolsOf } from './exportTools.ts';
import { chosenFramework, refuseReplaced } from './inputs.ts';
import { readNames } from './names.ts';
import { renderBlockers } from './renderCheck.ts';
import { renderExported } from './renderExported.ts';
import { renderReview, reviewJson, type Review } from './renderReview.ts';

/** Lines of what stands in the way; `check` tells all of it. */
const MOST_LINES = 20;

/**
 * `action-tool export`: 0 when the file is written, or a review finds nothing; 1 when a final export is not possible, or
 * a review finds something; 2 for wrong use and files that cannot be read or written.
 */
export async function exportWorkbook(context: CliContext, file: string, raw: RawExportOptions): Promise<ExitCode> {
  const options = exportOptions(raw);
  const framework = await chosenFramework(context, options.framework);
  const names = options.names === undefined ? [] : await readNames(context, options.names);
  const bytes = need(await context.readFile(file));
  const looked = await context.withFile('look', bytes, { framework, language: context.t.language, names });
  if (!looked.ok) return inFile(context, file, looked.error);
  const look = looked.value;
  const choice = { parts: options.parts, findings: chosenFindings(look, options.withhold) };
  const review = { findings: remainingFindings(framework, look.findings, choice), carried: look.carried };
  if (options.review || options.format === undefined)
    return showReview(context, framework, file, options, look, review);
  if (!options.draft && look.blockers.length > 0) return refuseFinal(context, framework, file, options, look);
  return write(context, framework, file, { ...options, format: options.format }, look, choice, review);
}

function chosenFindings({ findings }: ExportLook, withhold: ExportOptions['withhold']): readonly TextFinding[] {
  if (withhold === 'all') return findings;
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return withhold.map((id) => {
    const finding = byId.get(id);
    if (finding === undefined) throw new UsageError('cli.export.error.finding', { id });
    return finding;
  });
}

function showReview(
  context: CliContext,
  framework: Framework,
  file: string,
  { json }: ExportOptions,
  { language }: ExportLook,
  review: Review,
): ExitCode {
  const et = exportTranslator(context.t);
  if (json) context.print(JSON.stringify(reviewJson(context, et, framework, file, language, review), null, 2));
  else for (const line of renderReview(context, et, framework, file, review)) context.print(line);
  return review.findings.length + review.carried.length === 0 ? 0 : 1;
}

function refuseFinal(
  context: CliContext,
  framework: Framework,
  file: string,
  { json }: ExportOptions,
  { report, blockers }: ExportLook,
): ExitCode {
  const { t } = context;
  if (json) {
    const listed = blockers.map((finding) => findingJson(finding, t));
    context.print(JSON.stringify({ file, written: null, blockers: listed }, null, 2));
  } else {
    const command = `action-tool check "${file}"`;
    for (const line of renderBlockers(context, framework, report, { most: MOST_LINES, command })) context.print(line);
    context.print('');
  }
  const message = errorMessage({ code: 'export-blocked', n: blockers.length }, t);
  context.printError(t('cli.error', { message: t('cli.error.inFile', { file, message }) }));
  return 1;
}

async function write(
  context: CliContext,
  framework: Framework,
  file: string,
  options: ExportOptions & { readonly format: ExportFormat },
  look: ExportLook,
  choice: LeaveOutChoice,
  review: Review,
): Promise<ExitCode> {
  const { format, draft, paper, force, json } = options;
  const at = localDateTime(context.now());
  const request = { format, kind: draft ? 'draft' : 'final', leaveOut: choice, paper, at } as const;
  const made = await exportFile(look, framework, request, exportToolsOf(context));
  if (!made.ok) return inFile(context, file, made.error);
  const out = options.out ?? besides(context, file, made.value);
  // The workbook is where the answers live, and an export may lack some of them.
  if (await context.isSameFile(file, out)) throw new UsageError('cli.export.error.input', { file: out });
  await refuseReplaced(context, out, options.names, options.framework);
  need(await context.writeFile(out, made.value.bytes, { force }));
  const said = {
    file,
    out,
    exported: made.value,
    format,
    names: options.names,
    found: look.findings.length,
    review,
    json,
  };
  for (const line of renderExported(context, said)) context.print(line);
  return 0;
}

function besides({ joinPath, folderOf }: CliContext, file: string, { name }: ExportedFile): string {
  return joinPath(folderOf(file), name);
}

function inFile({ t, printError }: CliContext, file: string, error: ActionToolError): ExitCode {
  printError(t('cli.error', { message: t('cli.error.inFile', { file, message: errorMessage(error, t) }) }));
  return 2;
}
