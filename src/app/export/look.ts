import { checkResponse } from '../../core/check/checkResponse.ts';
import { cellsBeside } from '../../core/confidentiality/cellsBeside.ts';
import { reviewResponse } from '../../core/confidentiality/review.ts';
import { unreadRows } from '../../core/confidentiality/unreadRows.ts';
import { ok, type Result } from '../../core/errors/error.ts';
import { translatorFor, type Translator } from '../../core/messages/catalogue.ts';
import { interpretWorkbook } from '../../core/reading/interpret.ts';
import type { Framework } from '../../framework/schema.ts';
import type { WorkbookHost } from '../../hosts/port.ts';
import type { ExportLook } from './types.ts';

export interface LookOptions {
  /** Names to look for, for this look only: they are in no result but where the answers have them. */
  readonly names: readonly string[];
}

/**
 * Reads a workbook and looks through it, before anything is made of it: what stands in the way of a final export, what
 * looks like a person, and what the workbook carries beside.
 * @param t the language of exports where the catalogue does not have the workbook's own
 */
export async function lookBeforeExport(
  host: WorkbookHost,
  framework: Framework,
  t: Translator,
  { names }: LookOptions = { names: [] },
): Promise<Result<ExportLook>> {
  const grid = await host.read();
  if (!grid.ok) return grid;
  const reading = interpretWorkbook(grid.value, framework);
  if (!reading.ok) return reading;
  const carried = await host.inspect();
  if (!carried.ok) return carried;
  const { language, response, sightings, places } = reading.value;
  const report = checkResponse(framework, response, sightings);
  const { total, complete } = report.subItems;
  return ok({
    language: (translatorFor(language) ?? t).language,
    response,
    report,
    // A part can be complete, and is never all of the answers.
    blockers: report.findings.filter(({ severity, code }) => severity === 'blocker' || code === 'part'),
    open: total - complete,
    total,
    findings: reviewResponse(framework, response, { names }),
    carried: [...unreadRows(grid.value, places.table), ...carried.value, ...cellsBeside(grid.value, places.table)],
  });
}
