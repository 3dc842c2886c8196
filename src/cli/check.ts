import type { Finding } from '../core/check/finding.ts';
import type { ActionToolError, Result } from '../core/errors/error.ts';
import type { Translator } from '../core/messages/catalogue.ts';
import { errorMessage } from '../core/messages/errorMessage.ts';
import { findingMessage } from '../core/messages/findingMessage.ts';
import type { Framework } from '../framework/schema.ts';
import type { CliContext, ExitCode } from './context.ts';
import { chosenFramework } from './inputs.ts';
import { renderCheck } from './renderCheck.ts';
import type { CheckedFile } from './tasks.ts';

export interface CheckOptions {
  readonly json: boolean;
  readonly framework?: string;
}

interface FileCheck {
  readonly file: string;
  readonly result: Result<CheckedFile>;
}

/** `action-tool check`: every file is looked at, also when one before it cannot be read. */
export async function check(context: CliContext, files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const framework = await chosenFramework(context, options.framework);
  const checks: FileCheck[] = [];
  for (const file of files) checks.push({ file, result: await checkFile(context, framework, file) });

  for (const { file, result } of checks) {
    if (!result.ok) context.printError(fileErrorLine(context, file, result.error));
  }
  if (options.json) printJson(context, framework, checks);
  else {
    for (const { file, result } of checks) {
      if (result.ok) for (const line of renderCheck(context, framework, file, result.value.report)) context.print(line);
    }
  }
  if (checks.some(({ result }) => !result.ok)) return 2;
  return checks.every(({ result }) => result.ok && result.value.report.complete) ? 0 : 1;
}

async function checkFile(context: CliContext, framework: Framework, file: string): Promise<Result<CheckedFile>> {
  const bytes = await context.readFile(file);
  return bytes.ok ? context.withFile('check', bytes.value, { framework }) : bytes;
}

/** What is wrong with a file, as one line. */
export function fileErrorLine({ t }: CliContext, file: string, error: ActionToolError): string {
  const message = errorMessage(error, t);
  // Errors about files name the file themselves.
  return t('cli.error', { message: 'file' in error ? message : t('cli.error.inFile', { file, message }) });
}

function printJson(context: CliContext, framework: Framework, checks: readonly FileCheck[]): void {
  const reports = checks.map(({ file, result }) =>
    result.ok
      ? reportJson(context, framework, file, result.value)
      : { file, error: { code: result.error.code, message: errorMessage(result.error, context.t) } },
  );
  const [first] = checks;
  if (checks.length > 1) context.print(JSON.stringify(reports, null, 2));
  else if (first?.result.ok === true) context.print(JSON.stringify(reports[0], null, 2));
}

function reportJson({ t }: CliContext, framework: Framework, file: string, { language, report }: CheckedFile): object {
  const { total, complete, incomplete, blank } = report.subItems;
  return {
    file,
    framework: { id: framework.id, version: framework.version },
    language,
    complete: report.complete,
    subItems: { total, complete, incomplete, blank },
    findings: report.findings.map((finding) => findingJson(finding, t)),
  };
}

/** A finding of the check as `--json` prints it. */
export function findingJson(finding: Finding, t: Translator): object {
  const { code, severity, subItem, field, cell } = finding;
  return { code, severity, subItem, field, cell, message: findingMessage(finding, t) };
}
