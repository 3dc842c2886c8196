import { canonicalAnswers } from '../../core/answers/canonical.ts';
import { ok, type Result } from '../../core/errors/error.ts';
import { english, translatorFor } from '../../core/messages/catalogue.ts';
import { exportTranslator } from '../../core/messages/exportCatalogue.ts';
import { cellAddress } from '../../core/plan/address.ts';
import { differingCells } from '../../core/plan/submission/compareSheet.ts';
import { compileSubmission } from '../../core/plan/submission/compileSubmission.ts';
import { readRecord } from '../../core/plan/submission/readRecord.ts';
import type { Submission } from '../../core/plan/submission/submission.ts';
import { SUMMARY_NAME } from '../../core/plan/summaryPlan.ts';
import type { WorkbookPlan } from '../../core/plan/workbookPlan.ts';
import { sheetNamed, type GridSheet, type WorkbookGrid } from '../../core/reading/grid.ts';
import { interpretWorkbook } from '../../core/reading/interpret.ts';
import { namedArea } from '../../core/reading/locateTable.ts';
import type { Framework } from '../../framework/schema.ts';
import type { FormulaHost } from '../../hosts/port.ts';
import type { ExportTools } from './types.ts';

/** A cell that is not as it was exported. */
export interface DifferingCell {
  readonly sheet: string;
  /** `G12`; of a sheet that is not ours its first cell with something in it; empty where the whole sheet is gone. */
  readonly address: string;
}

export type Changed = 'unchanged' | 'changed';

/** How an exported workbook is now, against what it says of itself. */
export interface Verification {
  /** All three are unchanged. */
  readonly ok: boolean;
  /** What the record says. */
  readonly submission: Submission;
  /** The answers have the record's fingerprint. */
  readonly answers: Changed;
  /** The record has its own seal, and so have the document's properties where a program has not dropped them all. */
  readonly record: Changed;
  /** Cells of any sheet that are not as they are made from the answers and the record. */
  readonly sheets: readonly DifferingCell[];
}

/**
 * Verifies an exported workbook: are answers, record and every cell as they were exported? It shows what was changed by
 * hand or by accident. Whoever makes a whole new export, record and all, is not found out: there is no secret in it.
 * Not looked at: formats, hidden rows, lists, comments, pictures, charts, links' targets, headers and footers.
 *
 * Fails with `verify-no-record`, `layout-newer` (a record of a newer version) and as reading a workbook does.
 */
export async function verifyWorkbook(
  host: FormulaHost,
  framework: Framework,
  { sha256 }: Pick<ExportTools, 'sha256'>,
): Promise<Result<Verification>> {
  const read = await host.readWithFormulas();
  if (!read.ok) return read;
  const grid = read.value;
  const reading = interpretWorkbook(grid, framework);
  if (!reading.ok) return reading;
  const { response, language, places } = reading.value;
  const t = translatorFor(language) ?? english;
  const record = await readRecord(grid, framework, t, exportTranslator(t), sha256);
  if (!record.ok) return record;

  const { submission, sealed, sheet: start } = record.value;
  const fingerprint = await sha256(canonicalAnswers(framework, response));
  const plan = compileSubmission(framework, response, t, submission, {
    names: {
      start,
      actionTool: places.table?.sheet ?? t('sheet.actionTool'),
      summary: namedArea(grid, SUMMARY_NAME)?.sheet.name ?? t('sheet.summary'),
    },
  });
  if (!plan.ok) return plan;
  const answers = fingerprint === submission.fingerprint ? 'unchanged' : 'changed';
  const recordState = sealed && hasProperties(grid, plan.value) ? 'unchanged' : 'changed';
  const sheets = compare(plan.value, grid);
  return ok({
    ok: answers === 'unchanged' && recordState === 'unchanged' && sheets.length === 0,
    submission,
    answers,
    record: recordState,
    sheets,
  });
}

/** The custom properties are ours, or all of them are gone: some libraries drop them when they save a file. */
function hasProperties({ custom }: WorkbookGrid, plan: WorkbookPlan): boolean {
  const expected = Object.entries(plan.custom);
  return (
    expected.every(([name]) => custom[name] === undefined) ||
    expected.every(([name, value]) => String(custom[name]) === String(value))
  );
}

function compare(plan: WorkbookPlan, grid: WorkbookGrid): DifferingCell[] {
  const planned = new Set<GridSheet>();
  const ours = plan.sheets.flatMap((sheet): DifferingCell[] => {
    const found = sheetNamed(grid, sheet.name);
    if (found === undefined) return [{ sheet: sheet.name, address: '' }];
    planned.add(found);
    return differingCells(sheet, found).map(({ row, column }) => ({
      sheet: found.name,
      address: cellAddress(row, column),
    }));
  });
  const others = grid.sheets.filter((sheet) => !planned.has(sheet)).flatMap((sheet) => firstCell(sheet));
  return [...ours, ...others];
}

/** The first cell of a sheet that holds something. */
function firstCell({ name, rows, formulas }: GridSheet): DifferingCell[] {
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((value, at) => (value !== null && value !== '') || formulas?.has(`${row},${at}`));
    if (column >= 0) return [{ sheet: name, address: cellAddress(row, column) }];
  }
  return [];
}
