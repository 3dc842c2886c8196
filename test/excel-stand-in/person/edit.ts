/** Changing the contents of cells, so that it can be undone and handlers are told. */
import { areaAddress } from '../../../src/core/plan/address.ts';
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { valueType, type ChangeDetails, type WorldEvent } from '../events.ts';
import { guardContents } from '../guards.ts';
import { cellCount } from '../model/areas.ts';
import { cellAt, cellToChange, eachCell } from '../model/cells.ts';
import type { Cell, SheetModel } from '../model/workbook.ts';
import type { Hands } from './hands.ts';
import { attempt, type Outcome } from './outcome.ts';

/** Changes cells if they are not locked. `work` may change their contents, their style and the rules of the sheet. */
export function edit(hands: Hands, sheet: SheetModel, area: Area, work: () => void, isTold = true): Outcome {
  const outcome = attempt(() => {
    guardContents(hands.book, sheet, area);
  }, 'locked');
  if (outcome !== 'done') return outcome;
  const putBack = remember(sheet, area);
  const tell = telling(hands, sheet, area);
  work();
  hands.book.stale = true;
  if (isTold) tell();
  hands.undo = () => {
    const tellUndone = telling(hands, sheet, area);
    putBack();
    hands.book.stale = true;
    // Undoing is an edit like any other (inferred: Microsoft Learn does not tell undo and edit apart).
    tellUndone();
  };
  return 'done';
}

/** Tells of a change after it is made; called before, for the value that was there. */
function telling(hands: Hands, sheet: SheetModel, area: Area): () => void {
  const isOne = cellCount(area) === 1;
  const look = (): unknown => {
    hands.excel.calculate();
    return cellAt(sheet, area.row, area.column).value;
  };
  const valueBefore = isOne ? look() : undefined;
  return () => {
    const event: WorldEvent = { kind: 'changed', sheetId: sheet.id, address: areaAddress(area) };
    hands.tell(isOne ? { ...event, details: detailsOf(valueBefore, look()) } : event);
  };
}

const detailsOf = (valueBefore: unknown, valueAfter: unknown): ChangeDetails => ({
  valueBefore,
  valueAfter,
  valueTypeBefore: valueType(valueBefore),
  valueTypeAfter: valueType(valueAfter),
});

/** Only what is in the area: what others did elsewhere meanwhile stays. */
function remember(sheet: SheetModel, area: Area): () => void {
  const before: (readonly [row: number, column: number, cell: Cell])[] = [];
  eachCell(area, (row, column) => {
    before.push([row, column, { ...cellAt(sheet, row, column) }]);
  });
  const { validations } = sheet;
  const rules = sheet.conditionalRules.map((rule) => [rule, { ...rule }] as const);
  return () => {
    for (const [row, column, cell] of before) Object.assign(cellToChange(sheet, row, column), cell);
    sheet.validations = validations;
    sheet.conditionalRules = rules.map(([rule, was]) => Object.assign(rule, was));
  };
}
