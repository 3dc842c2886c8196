import picocolors from 'picocolors';
import type { DifferingCell, Verification } from '../app/export/verify.ts';
import type { Translator } from '../core/messages/catalogue.ts';
import { errorMessage } from '../core/messages/errorMessage.ts';
import { oneLine } from '../core/messages/oneLine.ts';
import { quoteSheet } from '../core/plan/address.ts';
import type { Framework } from '../framework/schema.ts';
import { need, type CliContext, type ExitCode } from './context.ts';
import { chosenFramework } from './inputs.ts';

export interface VerifyOptions {
  readonly json: boolean;
  readonly framework?: string;
}

/** Cells that are listed for a person. */
const MOST_CELLS = 20;

/**
 * `action-tool verify`: 0 for a workbook of which all that was looked at is as it was exported, 1 for one that is not, 2
 * where nobody can tell.
 */
export async function verifyFile(context: CliContext, file: string, options: VerifyOptions): Promise<ExitCode> {
  const { t } = context;
  const framework = await chosenFramework(context, options.framework);
  const verified = await context.withFile('verify', need(await context.readFile(file)), { framework });
  if (!verified.ok) {
    const message = errorMessage(verified.error, t);
    context.printError(t('cli.error', { message: t('cli.error.inFile', { file, message }) }));
    return 2;
  }
  const found = verified.value;
  if (options.json) context.print(JSON.stringify(verifiedJson(framework, file, found), null, 2));
  else for (const line of renderVerified(context, file, found)) context.print(line);
  return found.ok ? 0 : 1;
}

function renderVerified(context: CliContext, file: string, verification: Verification): string[] {
  const { t, color } = context;
  const { answers, record, sheets } = verification;
  const colors = picocolors.createColors(color);
  const lines = [
    colors.bold(file),
    verdict(verification, t, color),
    `  ${t(`cli.verify.answers.${answers}`)}`,
    `  ${t(`cli.verify.record.${record}`)}`,
    `  ${sheetsLine(verification, t)}`,
    ...sheets.slice(0, MOST_CELLS).map((cell) => `    ${placeOf(cell, t)}`),
  ];
  if (sheets.length > MOST_CELLS) {
    const command = `action-tool verify "${file}" --json`;
    lines.push(`    ${t('cli.verify.more', { n: sheets.length - MOST_CELLS, command })}`);
  }
  return lines;
}

/** A file whose cells nobody looked at is not called unchanged as one is whose cells were compared. */
function verdict({ ok, comparison }: Verification, t: Translator, color: boolean): string {
  const { green, yellow, red } = picocolors.createColors(color);
  if (!ok) return red(t('cli.verify.changed'));
  return comparison.compared ? green(t('cli.verify.ok')) : yellow(t('cli.verify.okSoFar'));
}

function sheetsLine({ comparison, sheets, submission }: Verification, t: Translator): string {
  if (!comparison.compared) {
    const { reason, edition: current } = comparison;
    return t(`cli.verify.sheets.${reason}`, { edition: submission.edition ?? '', current });
  }
  return sheets.length === 0 ? t('cli.verify.sheets.unchanged') : t('cli.verify.sheets.changed', { n: sheets.length });
}

/** A sheet's name is a person's text: on a terminal it must stay on its line. */
function placeOf({ sheet, address }: DifferingCell, t: Translator): string {
  return oneLine(address === '' ? t('cli.verify.sheetGone', { sheet }) : `${quoteSheet(sheet)}!${address}`);
}

function verifiedJson(
  framework: Framework,
  file: string,
  { ok, submission, answers, record, comparison, sheets }: Verification,
): object {
  return {
    file,
    framework: { id: framework.id, version: framework.version },
    // Null: nothing was found to be changed, but not all was looked at. A program that asks for true is on the safe side.
    unchanged: ok && !comparison.compared ? null : ok,
    answers,
    record,
    sheets: !comparison.compared ? 'not-compared' : sheets.length === 0 ? 'unchanged' : 'changed',
    ...comparison,
    cells: sheets,
    submission,
  };
}
