/** What a workbook holds beside the answers that were read: whoever takes these out of it has to look at the rest. */
import { checkResponse } from '../core/check/checkResponse.ts';
import type { Finding, FindingCode } from '../core/check/finding.ts';
import { cellsBeside } from '../core/confidentiality/cellsBeside.ts';
import type { CarriedFinding, CarriedKind } from '../core/confidentiality/finding.ts';
import type { WorkbookGrid } from '../core/reading/grid.ts';
import type { WorkbookReading } from '../core/reading/interpret.ts';
import type { Framework } from '../framework/schema.ts';

const UNREAD: readonly FindingCode[] = [
  'row-missing',
  'row-duplicate',
  'row-unknown',
  'column-missing',
  'column-doubtful',
  'label-lost',
  'questionnaire-copied',
  'wording-changed',
  'wording-other',
  'respondent-unknown',
];

/**
 * What no answer can hold, or was not there to be read: rows with strange Refs or none, second rows of a sub-item, lost
 * rows and columns, copies of the sheet, a sub-item's edited wording, fields about the respondent that are of another day. Of a part, its own rows are missed.
 */
export function unreadFindings(framework: Framework, { response, sightings }: WorkbookReading): Finding[] {
  return checkResponse(framework, response, sightings).findings.filter(({ code }) => UNREAD.includes(code));
}

/** Whether a person has to look: an answer under an edited wording was read. */
export const isToBeLookedAt = (unread: readonly Finding[]): boolean =>
  unread.some(({ code }) => code !== 'wording-changed');

const BESIDE: readonly CarriedKind[] = ['comments', 'other-sheets', 'drawings', 'embedded-objects'];

/**
 * Comments, own cells and sheets: no answers, and perhaps meant for whoever has the file next.
 * @param carried what a look at the whole file has found
 */
export function besideAnswers(
  grid: WorkbookGrid,
  { places }: WorkbookReading,
  carried: readonly CarriedFinding[],
): CarriedFinding[] {
  return [...carried.filter(({ kind }) => BESIDE.includes(kind)), ...cellsBeside(grid, places.table)];
}
