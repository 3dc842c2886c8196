/** Typing, picking, pasting and clearing. */
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { guardContents } from '../guards.ts';
import { inSheet } from '../model/areas.ts';
import { cellAt, cellToChange, eachCell } from '../model/cells.ts';
import { enter, type Entry } from '../model/entry.ts';
import { shiftFormula } from '../model/references.ts';
import { copyRules, takeConditionalFormats, takeValidations } from '../model/rules.ts';
import { EMPTY_CELL, type CellValue, type SheetModel } from '../model/workbook.ts';
import { edit } from './edit.ts';
import type { Hands } from './hands.ts';
import { attempt, type Outcome } from './outcome.ts';
import { isByCells, letsIn, listItems, ruleAt } from './validation.ts';

const NOTHING: Entry = { value: '', formula: '', quotePrefix: false };

/** Types into one cell and presses Ctrl+Enter, which leaves the cell selected. */
export function typeInto(hands: Hands, sheet: SheetModel, area: Area, typed: string): Outcome {
  const { row, column } = area;
  // A locked cell does not even let the person begin.
  const opened = attempt(() => {
    guardContents(hands.book, sheet, area);
  }, 'locked');
  if (opened !== 'done') return opened;
  let entry = NOTHING;
  const fits = attempt(() => {
    entry = enter(typed, cellAt(sheet, row, column).style.numberFormat) ?? NOTHING;
  });
  if (fits !== 'done') return fits;
  hands.excel.calculate();
  // A formula is judged by its value, which is not known here.
  if (entry.formula === '' && !letsIn({ book: hands.book, sheet, row, column }, entry.value)) return 'not valid';
  return edit(hands, sheet, area, () => {
    write(sheet, row, column, entry);
  });
}

/** Picks an item of a cell's dropdown. */
export function pickIn(hands: Hands, sheet: SheetModel, area: Area, item: string): Outcome {
  const place = { book: hands.book, sheet, row: area.row, column: area.column };
  const list = ruleAt(place)?.rule['list'];
  hands.excel.calculate();
  if (list === undefined || list['inCellDropDown'] === false || !listItems(place, list['source'])?.includes(item)) {
    throw new Error(`there is no dropdown that offers ${item}`);
  }
  // In Excel on the web, a pick from a list that stands in cells may raise no event (#3888, #4066).
  return edit(hands, sheet, area, () => { write(sheet, area.row, area.column, { ...NOTHING, value: item }); }, !isByCells(list['source'])); // prettier-ignore
}

/** The Delete key: contents go, formats and rules stay, and validation does not object (Microsoft Support, "Clear cells"). */
export function clearIn(hands: Hands, sheet: SheetModel, area: Area): Outcome {
  return edit(hands, sheet, area, () => {
    eachCell(area, (row, column) => {
      if (sheet.cells[row]?.[column] !== undefined) write(sheet, row, column, NOTHING);
    });
  });
}

/**
 * What is pasted:
 * - `cells`: cells of another workbook with their formats and rules, Excel's plain paste. They are as a new sheet has
 *   them: Normal style, locked, no validation, no conditional format;
 * - `values`: Paste Special, Values: formats and rules of the target stay;
 * - `text`: text of another program, read as if it had been typed; formats and rules of the target stay.
 *
 * None of them is held against validation: Excel does that "only when users type data directly in a cell" (Microsoft
 * Support, "More on data validation").
 */
export type PasteKind = 'cells' | 'values' | 'text';

/** Pastes a block at the first cell of an area, or all over it when the area has room for several. */
export function pasteInto(
  hands: Hands,
  sheet: SheetModel,
  at: Area,
  block: readonly (readonly CellValue[])[],
  kind: PasteKind,
): Outcome {
  const area = targetOf(at, block.length, block[0]?.length ?? 0);
  return edit(hands, sheet, area, () => {
    if (kind === 'cells') {
      takeValidations(sheet, area);
      takeConditionalFormats(sheet, area);
    }
    eachCell(area, (row, column) => {
      const line = block[(row - area.row) % block.length] ?? [];
      const value = line[(column - area.column) % line.length] ?? '';
      const { numberFormat } = cellAt(sheet, row, column).style;
      // Text that looks like a formula is text in the source, and stays it.
      const entry = kind === 'text' ? (enter(value, numberFormat) ?? NOTHING) : { ...NOTHING, value };
      if (kind === 'cells') Object.assign(cellToChange(sheet, row, column), EMPTY_CELL);
      write(sheet, row, column, entry);
    });
  });
}

/** Copies cells of this workbook and pastes them elsewhere, with their formats and rules. */
export function copyInto(hands: Hands, from: SheetModel, source: Area, sheet: SheetModel, at: Area): Outcome {
  const area = targetOf({ ...at, rows: 1, columns: 1 }, source.rows, source.columns);
  return edit(hands, sheet, area, () => {
    // Looked at before anything is written: source and target may overlap.
    const copies = new Map<string, ReturnType<typeof cellAt>>();
    eachCell(source, (row, column) => copies.set(`${row} ${column}`, { ...cellAt(from, row, column) }));
    copyRules(hands.book, from, source, sheet, area);
    const [rows, columns] = [area.row - source.row, area.column - source.column];
    eachCell(area, (row, column) => {
      const copy = copies.get(`${row - rows} ${column - columns}`) ?? EMPTY_CELL;
      Object.assign(cellToChange(sheet, row, column), copy, { formula: shiftFormula(copy.formula, rows, columns) });
    });
  });
}

/** A target that is a multiple of the block is filled with it (Microsoft Support, "Move or copy cells"). */
function targetOf(at: Area, rows: number, columns: number): Area {
  if (rows === 0 || columns === 0) throw new Error('there is nothing to paste');
  const isMultiple = at.rows % rows === 0 && at.columns % columns === 0;
  return inSheet(isMultiple ? at : { ...at, rows, columns });
}

function write(sheet: SheetModel, row: number, column: number, { numberFormat, ...contents }: Entry): void {
  const cell = cellToChange(sheet, row, column);
  Object.assign(cell, contents);
  if (numberFormat !== undefined) cell.style = { ...cell.style, numberFormat };
}
