/** A Summary sheet that the pane made, as a step that can be taken back. */
import { fail, ok, type ActionToolError, type Result } from '../../core/errors/error.ts';
import { parseReference } from '../../core/plan/address.ts';
import { SUMMARY_NAME } from '../../core/plan/summaryPlan.ts';
import type { Area } from '../../core/plan/workbookPlan.ts';
import { sheetNamed, type GridName, type GridSheet } from '../../core/reading/grid.ts';
import { namedArea } from '../../core/reading/locateTable.ts';
import type { LiveHost } from '../../hosts/port.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { holdsMore } from './sheetsStep.ts';
import { summaryCell } from './summary.ts';

/**
 * The sheet was not there before. One that was renewed is no step: it says what the answers say, and going back would
 * bring back what they do not say any more.
 */
export interface SummaryStep {
  readonly kind: 'summary';
  /** Which cells are ours, from the block's first one. */
  readonly cells: readonly (readonly boolean[])[];
}

const CHANGED: ActionToolError = { code: 'sheets-changed' };

/**
 * Takes the Summary's sheet out again, wherever it is and however it is called by now; where it is gone, nothing is left
 * to do. Where somebody has put something of their own on it, or uses it by a name of their own, nothing is done: that
 * would be lost.
 * @param grid the workbook as it is
 * @param emptySheet name of an empty sheet, for a workbook that would have none left
 */
export async function takeSummaryBack(
  host: Pick<LiveHost, 'read' | 'inspect' | 'putBack'>,
  { cells }: SummaryStep,
  { grid }: Pick<OpenWorkbook, 'grid'>,
  emptySheet: string,
): Promise<Result<void>> {
  const place = grid && summaryCell(grid);
  if (place === undefined) return ok(undefined);
  const read = await host.read([place.sheet]);
  if (!read.ok) return read;
  const { names, custom } = read.value;
  const sheet = sheetNamed(read.value, place.sheet);
  const block = namedArea(read.value, SUMMARY_NAME);
  if (sheet === undefined || block?.sheet !== sheet || hasOthers(sheet, block.area, cells)) return fail(CHANGED);
  const leadsHere = ({ reference }: GridName): boolean =>
    parseReference(reference)?.sheet.toLowerCase() === sheet.name.toLowerCase();
  if (names.some((name) => name.scope === undefined && leadsHere(name) && !isOurs(name))) return fail(CHANGED);
  const others = names.filter((name) => !leadsHere(name));
  const holds = await holdsMore(host, [sheet.name]);
  if (!holds.ok) return holds;
  if (holds.value) return fail(CHANGED);
  return host.putBack({ remove: [sheet.name], rename: [], names: others, custom, emptySheet });
}

/** A name of the block's or of one of its columns. */
const isOurs = ({ name }: GridName): boolean => name.toLowerCase().startsWith(SUMMARY_NAME.toLowerCase());

/** Whether a cell that is not ours has something, within the block or beside it. */
const hasOthers = ({ rows }: GridSheet, area: Area, ours: SummaryStep['cells']): boolean =>
  rows.some((values, row) =>
    values.some(
      (value, column) => value !== null && value !== '' && ours[row - area.row]?.[column - area.column] !== true,
    ),
  );
