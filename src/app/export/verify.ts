import { canonicalAnswers } from '../../core/answers/canonical.ts';
import { ok, type Result } from '../../core/errors/error.ts';
import { cellAddress } from '../../core/plan/address.ts';
import { PROPERTY } from '../../core/plan/columns.ts';
import { customProperties } from '../../core/plan/properties.ts';
import { differingCells } from '../../core/plan/submission/compareSheet.ts';
import { compileSubmission } from '../../core/plan/submission/compileSubmission.ts';
import type { Submission } from '../../core/plan/submission/submission.ts';
import { SUMMARY_NAME } from '../../core/plan/summaryPlan.ts';
import type { WorkbookPlan } from '../../core/plan/workbookPlan.ts';
import { sheetNamed, type GridSheet, type WorkbookGrid } from '../../core/reading/grid.ts';
import { interpretWorkbook } from '../../core/reading/interpret.ts';
import { namedArea } from '../../core/reading/locateTable.ts';
import type { Framework } from '../../framework/schema.ts';
import type { FormulaHost } from '../../hosts/port.ts';
import { findRecord } from './findRecord.ts';
import type { ExportTools } from './types.ts';

/** A cell that is not as it was exported. */
export interface DifferingCell {
  readonly sheet: string;
  /** `G12`; of a sheet that is not ours its first cell with something in it; empty where the whole sheet is gone. */
  readonly address: string;
}

export type Changed = 'unchanged' | 'changed';

/**
 * Whether the cells were compared. They are where the workbook's form is in the edition that this program makes. Those
 * of another release are not as this one would make them, so what they are says nothing: `other-edition`, or
 * `no-edition` where the record does not say (or not as this program would) which it is.
 */
export type Comparison =
  | { readonly compared: true }
  | {
      readonly compared: false;
      readonly reason: 'other-edition' | 'no-edition';
      /** This program's; the workbook's is in what its record says. */
      readonly edition: string;
    };

/** How an exported workbook is now, against what it says of itself. */
export interface Verification {
  /** All that was looked at is unchanged: answers, record and, where they were compared, the cells. */
  readonly ok: boolean;
  /** What the record says. */
  readonly submission: Submission;
  /** The answers have the record's fingerprint. */
  readonly answers: Changed;
  /** The record has its own seal, and so have the document's properties where a program has not dropped them all. */
  readonly record: Changed;
  readonly comparison: Comparison;
  /** Cells of any sheet that are not as they are made from the answers and the record; none where none was compared. */
  readonly sheets: readonly DifferingCell[];
}

/**
 * Verifies an exported workbook: are answers, record and every cell as they were exported? It shows what was changed by
 * hand or by accident. Whoever makes a whole new export, record and all, is not found out: there is no secret in it.
 * Not looked at: formats, hidden rows, lists, comments, pictures, charts, links' targets, headers and footers; and of
 * another release's workbook its cells. The edition of its form is in the record and under its seal, so a changed one is
 * a changed record, and does not keep cells from being compared. Whoever makes a new seal can keep them from it: then
 * the result says that they were not compared.
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
  const found = await findRecord(grid, framework, language, sha256);
  if (!found.ok) return found;
  const { t, record } = found.value;
  const { submission, isCurrent, edition } = record;

  const fingerprint = await sha256(canonicalAnswers(framework, response));
  const answers = fingerprint === submission.fingerprint ? 'unchanged' : 'changed';
  const properties = Object.entries(customProperties(framework, t.language, submission)).filter(
    ([name]) => isCurrent || !OF_A_RELEASE.has(name),
  );
  const recordState = record.sealed && hasProperties(grid, properties) ? 'unchanged' : 'changed';
  const result = { submission, answers, record: recordState } as const;
  const good = answers === 'unchanged' && recordState === 'unchanged';
  if (!isCurrent) {
    const reason = submission.edition === null ? 'no-edition' : 'other-edition';
    return ok({ ...result, ok: good, comparison: { compared: false, reason, edition }, sheets: [] });
  }

  const plan = compileSubmission(framework, response, t, submission, {
    names: {
      start: record.sheet,
      actionTool: places.table?.sheet ?? t('sheet.actionTool'),
      summary: namedArea(grid, SUMMARY_NAME)?.sheet.name ?? t('sheet.summary'),
    },
  });
  if (!plan.ok) return plan;
  const sheets = compare(plan.value, grid);
  return ok({ ...result, ok: good && sheets.length === 0, comparison: { compared: true }, sheets });
}

/** Another release may have another layout, and languages that this one does not know. */
const OF_A_RELEASE: ReadonlySet<string> = new Set([PROPERTY.layout, PROPERTY.language]);

/** The custom properties are ours, or all of them are gone: some libraries drop them when they save a file. */
function hasProperties({ custom }: WorkbookGrid, expected: readonly (readonly [string, string | number])[]): boolean {
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
