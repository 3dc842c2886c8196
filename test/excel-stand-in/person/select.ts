import { areaAddress } from '../../../src/core/plan/address.ts';
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { sameArea } from '../model/areas.ts';
import type { SheetModel } from '../model/workbook.ts';
import type { Hands } from './hands.ts';

/**
 * Shows a sheet and selects cells on it. What a co-author selects is not this client's business: Office.js tells of the
 * own selection only (Microsoft Learn, "Excel.WorksheetSelectionChangedEventArgs", which has no source).
 */
export function select(hands: Hands, sheet: SheetModel, area: Area): void {
  if (hands.source === 'Remote') return;
  const { selection } = hands.book;
  show(hands, sheet);
  if (selection.sheetId === sheet.id && sameArea(selection.area, area)) return;
  hands.book.selection = { sheetId: sheet.id, area };
  hands.tell({ kind: 'selected', sheetId: sheet.id, address: areaAddress(area) });
}

/**
 * Clicks on a sheet's tab. Its first cell is selected then: that Excel remembers a selection a sheet is not modelled.
 * Whether Excel raises a selection event as well is not documented; here it does not.
 */
export function show(hands: Hands, sheet: SheetModel): void {
  const shown = hands.book.selection.sheetId;
  if (hands.source === 'Remote' || shown === sheet.id) return;
  hands.book.selection = { sheetId: sheet.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  if (hands.book.sheets.some(({ id }) => id === shown)) hands.tell({ kind: 'deactivated', sheetId: shown });
  hands.tell({ kind: 'activated', sheetId: sheet.id });
}
