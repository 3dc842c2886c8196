/** Rows with answers that no export has, so that nobody takes a text for sent that was dropped. */
import { FIELD_CODES } from '../../framework/constants.ts';
import { sheetNamed, textAt, type WorkbookGrid } from '../reading/grid.ts';
import type { TableView } from '../reading/interpret.ts';
import { isBlank } from '../text/cellText.ts';
import { CarriedList } from './carriedList.ts';
import type { CarriedFinding } from './finding.ts';

/** What somebody described tells a person better which row it is than its status does. */
const QUOTED_FIRST = [...FIELD_CODES, 'status'] as const;

/**
 * Counts the rows of the questionnaire's table that hold an answer and are not read: their Ref is gone or is none of the
 * questionnaire's, or another row has it as well.
 */
export function unreadRows(grid: WorkbookGrid, table: TableView | undefined): readonly CarriedFinding[] {
  const list = new CarriedList();
  const sheet = table && sheetNamed(grid, table.sheet);
  if (table === undefined || sheet === undefined) return list.findings;
  const read = new Set(table.rows.values());
  let n = 0;
  let what = '';
  for (let row = table.headerRow + 1; row < sheet.rows.length; row += 1) {
    if (read.has(row)) continue;
    const texts = QUOTED_FIRST.map((key) => {
      const column = table.columns.get(key);
      return column === undefined ? '' : textAt(sheet, row, column);
    });
    const first = texts.find((text) => !isBlank(text));
    if (first === undefined) continue;
    if (n === 0) what = first;
    n += 1;
  }
  list.add('unread-rows', { sheet: sheet.name, n, what });
  return list.findings;
}
