/**
 * From one reading to the next: which cells are read in other places than before, though nobody has written there. Who
 * deletes a row, a column or the sheet while another one can stand for it has not cleared any cell.
 */
import { COLUMNS, type ColumnKey } from '../../core/plan/columns.ts';
import { parseReference } from '../../core/plan/address.ts';
import { sheetNamed, type WorkbookGrid } from '../../core/reading/grid.ts';
import type { WorkbookReading } from '../../core/reading/interpret.ts';
import { isBlankAnswer } from '../../core/answers/isBlankAnswer.ts';
import { answerTo } from '../../core/answers/response.ts';

/** As much of a reading as tells where its cells are. */
export interface Seen {
  readonly reading: WorkbookReading;
  readonly hasSheet: (name: string) => boolean;
  /** How many of the workbook's own names lead to the questionnaire's sheet. */
  readonly ownNames: number;
  /** Whether the sheet has names of its own, as Excel gives them to a copy. */
  readonly isCopy: boolean;
  /** As it is made: every row, every column, every name. */
  readonly isWhole: boolean;
}

export function seen(grid: WorkbookGrid, reading: WorkbookReading): Seen {
  const { sightings, places } = reading;
  const ours = new Set(COLUMNS.map(({ name }) => name.toLowerCase()));
  const here = places.table && sheetNamed(grid, places.table.sheet);
  const leading = grid.names.filter(({ name, reference }) => {
    const sheet = ours.has(name.toLowerCase()) ? parseReference(reference)?.sheet : undefined;
    return here !== undefined && sheet !== undefined && sheetNamed(grid, sheet) === here;
  });
  const ownNames = leading.filter(({ scope }) => scope === undefined).length;
  return {
    reading,
    hasSheet: (name) => sheetNamed(grid, name) !== undefined,
    ownNames,
    isCopy: leading.length > ownNames,
    isWhole:
      ownNames === ours.size &&
      [sightings.missingRows, sightings.missingColumns, sightings.rewordedRows, sightings.lostNames].every(
        ({ length }) => length === 0,
      ),
  };
}

/** Whether rows or columns are gone. */
export const isBroken = ({ reading: { sightings } }: Seen): boolean =>
  sightings.missingRows.length + sightings.missingColumns.length > 0;

/** Tells of a cell of an answer whether it is another one than was read before. */
export function movedPlaces(before: Seen, now: Seen): (ref: string, key: ColumnKey) => boolean {
  if (isOnOtherSheet(before, now)) return () => true;
  const columns = new Set(COLUMNS.map(({ key }) => key).filter((key) => isOtherColumn(key, before, now)));
  const rows = new Set(before.reading.doubles.map(({ ref }) => ref).filter((ref) => isOtherRow(ref, before, now)));
  return (ref, key) => columns.has(key) || rows.has(ref);
}

/** A sheet that is renamed keeps the workbook's names; a copy of it has never had them. */
function isOnOtherSheet(before: Seen, now: Seen): boolean {
  const [was, is] = [before.reading.places.table?.sheet, now.reading.places.table?.sheet];
  if (was === undefined || is === undefined) return false;
  if (before.ownNames > 0) return now.ownNames === 0 && (is !== was || now.isCopy);
  return is !== was && !now.hasSheet(was);
}

/** Its name led to it and does not now, and the column stands elsewhere among the others. */
function isOtherColumn(key: ColumnKey, before: Seen, now: Seen): boolean {
  const name = COLUMNS.find((column) => column.key === key)?.name ?? '';
  const isLost = ({ reading }: Seen): boolean => reading.sightings.lostNames.includes(name);
  const [was, is] = [before.reading.places.table?.columns, now.reading.places.table?.columns];
  if (!isLost(now) || isLost(before) || was === undefined || is === undefined) return false;
  const away = (columns: ReadonlyMap<ColumnKey, number>, other: ColumnKey): number =>
    (columns.get(other) ?? 0) - (columns.get(key) ?? 0);
  return [...was.keys()].some((other) => is.has(other) && away(was, other) !== away(is, other));
}

/** Of several rows one is gone, and what is left says nothing. Where it says something, that is the answer from now on. */
function isOtherRow(ref: string, before: Seen, now: Seen): boolean {
  const rowsIn = ({ reading }: Seen): number => reading.doubles.find((double) => double.ref === ref)?.rows.length ?? 1;
  return rowsIn(now) < rowsIn(before) && isBlankAnswer(answerTo(now.reading.response, ref));
}
