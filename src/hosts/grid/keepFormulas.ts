/**
 * Formulas that are filled down a column stay in their rows when rows are sorted. Univer takes them along and leaves
 * what they refer to behind (0.25.1), so that each would tell of another row.
 */
import { cellAt, type CellRows } from './sheetData.ts';
import { MUTATION, type FUniver } from './univerTypes.ts';

const SORTED = 'sheet.mutation.reorder-range';
const SET_VALUES = 'sheet.mutation.set-range-values';

/** What a sorting's parameters are, as far as they are used. */
interface Sorted {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: { readonly startColumn: number; readonly endColumn: number };
  /** Where each row comes from. */
  readonly order: Readonly<Record<number, number>>;
}

/** Puts filled formulas back after every sorting, and after one that is undone. */
export function keepFormulas(api: FUniver): void {
  api.addEvent(api.Event.CommandExecuted, ({ id, type, params }) => {
    if (type !== MUTATION || id !== SORTED) return;
    const { unitId, subUnitId, range, order } = params as Sorted;
    const sheet = api.getWorkbook(unitId)?.getSheetBySheetId(subUnitId)?.getSheet().getConfig();
    const cellValue: CellRows = {};
    for (const [now, before] of Object.entries(order)) {
      for (let column = range.startColumn; column <= range.endColumn; column += 1) {
        const moved = sheet?.cellData[Number(now)]?.[column];
        if (typeof moved?.si !== 'string') continue;
        Object.assign(cellAt(cellValue, before, column), { f: moved.f ?? null, si: moved.si, v: moved.v, t: moved.t });
      }
    }
    if (Object.keys(cellValue).length === 0) return;
    // After Univer's own listeners have finished with the sorting.
    queueMicrotask(() => {
      if (api.getWorkbook(unitId) !== null) api.syncExecuteCommand(SET_VALUES, { unitId, subUnitId, cellValue });
    });
  });
}
