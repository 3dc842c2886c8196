/** Where a cell of the questionnaire is by now: its sheet may have another name, and its column another place. */
import type { PlacedCell, WorkbookReading } from '../../core/reading/interpret.ts';
import type { HostCell } from '../../hosts/port.ts';

/**
 * By what a cell is, as it was read when it was written; its name is no sheet's own: a copy may have it now. What is no
 * part of the questionnaire is where it was. Rows of the table are not looked for: they are known by their witness.
 */
export function placesNow(then: WorkbookReading, now: WorkbookReading): (cell: HostCell) => HostCell {
  const [table, tableNow] = [then.places.table, now.places.table];
  const columns = new Map([...(table?.columns ?? [])].map(([key, column]) => [column, key]));
  const fields = [...then.places.respondent].map(([code, was]) => [was, now.places.respondent.get(code)] as const);
  const single = [...fields, [then.places.additionalDetails, now.places.additionalDetails] as const];
  const [review, reviewNow] = [then.review[0]?.sheet, now.review[0]?.sheet];
  return (cell) => {
    if (cell.sheet === table?.sheet && tableNow !== undefined) {
      const key = columns.get(cell.column);
      const column = key === undefined ? undefined : tableNow.columns.get(key);
      return { ...cell, sheet: tableNow.sheet, column: column ?? cell.column };
    }
    const found = single.find(([was]) => was !== undefined && isSame(was, cell))?.[1];
    if (found !== undefined) return found;
    return cell.sheet === review && reviewNow !== undefined ? { ...cell, sheet: reviewNow } : cell;
  };
}

const isSame = (one: PlacedCell, other: HostCell): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column;
