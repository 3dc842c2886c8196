/** Sheets that the pane made, as a step that can be taken back. */
import type { CarriedKind } from '../../core/confidentiality/finding.ts';
import { fail, ok, type ActionToolError, type Result } from '../../core/errors/error.ts';
import { parseReference } from '../../core/plan/address.ts';
import { sheetNamed, type GridSheet, type WorkbookGrid } from '../../core/reading/grid.ts';
import type { Applied, LiveHost, SheetsBack } from '../../hosts/port.ts';

/** What the pane made: a questionnaire, one from the last period's, or one in place of another. */
export type SheetsMade = 'created' | 'carried' | 'rebuilt';

export interface SheetsStep {
  readonly kind: 'sheets';
  readonly what: SheetsMade;
  readonly back: SheetsBack;
  /** The sheets as they were when they had just been made. */
  readonly made: readonly GridSheet[];
}

const CHANGED: ActionToolError = { code: 'sheets-changed' };

/**
 * The step, where there is a way back: not where a sheet was replaced and is gone.
 * @param before the workbook before the sheets were made
 * @param after the workbook when they had just been made
 */
export function sheetsStep(
  what: SheetsMade,
  { made, kept, gone }: Applied,
  before: WorkbookGrid,
  after: WorkbookGrid,
  emptySheet: string,
): SheetsStep | undefined {
  if (gone.length > 0) return undefined;
  const { names, custom } = what !== 'rebuilt' && kept.length > 0 ? withTheirs(before, after, kept) : before;
  return {
    kind: 'sheets',
    what,
    back: { remove: made, rename: kept, names, custom, emptySheet },
    made: sheetsOf(after, made),
  };
}

/**
 * The names and properties to go back to where others made a questionnaire after the look: nobody has read theirs, but
 * they were as ours are, since both are laid out alike.
 */
function withTheirs(
  { names }: WorkbookGrid,
  after: WorkbookGrid,
  kept: Applied['kept'],
): Pick<WorkbookGrid, 'names' | 'custom'> {
  const theirs = after.names.filter(({ reference }) =>
    kept.some(({ was }) => parseReference(reference)?.sheet === was),
  );
  return { names: [...names, ...theirs], custom: after.custom };
}

/**
 * Takes the sheets out again, and puts those back in whose place they came. Where somebody has written into them since,
 * nothing is done: that would be lost.
 * @param now the workbook as it is
 */
export async function takeSheetsBack(
  host: Pick<LiveHost, 'inspect' | 'putBack'>,
  { back, made }: SheetsStep,
  now: WorkbookGrid | undefined,
): Promise<Result<void>> {
  const isAsMade = now !== undefined && contents(sheetsOf(now, back.remove)) === contents(made);
  if (!isAsMade) return fail(CHANGED);
  const holds = await holdsMore(host, back.remove);
  if (!holds.ok) return holds;
  return holds.value ? fail(CHANGED) : host.putBack(back);
}

const MORE: readonly CarriedKind[] = ['comments', 'drawings', 'pivot-data', 'embedded-objects'];

/** Whether somebody has put more than cells on one of these sheets: a comment, a chart. */
export async function holdsMore(host: Pick<LiveHost, 'inspect'>, sheets: readonly string[]): Promise<Result<boolean>> {
  const found = await host.inspect();
  const names = new Set(sheets.map((name) => name.toLowerCase()));
  return found.ok
    ? ok(found.value.some(({ kind, sheet }) => MORE.includes(kind) && names.has(sheet?.toLowerCase() ?? '')))
    : found;
}

const sheetsOf = (grid: WorkbookGrid, names: readonly string[]): readonly GridSheet[] =>
  names.flatMap((name) => sheetNamed(grid, name) ?? []);

/** What is written in sheets; empty cells behind the last one are nothing. */
const contents = (sheets: readonly GridSheet[]): string =>
  JSON.stringify(
    sheets.map(({ name, rows }) => [
      name,
      rows.flatMap((cells, row) => cells.flatMap((value, column) => (value === null ? [] : [[row, column, value]]))),
    ]),
  );
