/** Rows and columns: inserting, deleting, sorting. */
import { areaAddress } from '../../../src/core/plan/address.ts';
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import type { ChangeType, WorldEvent } from '../events.ts';
import { guardContents, guardSheet } from '../guards.ts';
import { areaOf, SHEET } from '../model/areas.ts';
import { cellAt } from '../model/cells.ts';
import { shiftFormula } from '../model/references.ts';
import { snapshot } from '../model/snapshot.ts';
import { spliceSheet, type Splice } from '../model/splice.ts';
import { EMPTY_CELL, type Cell, type SheetModel, type TableModel } from '../model/workbook.ts';
import type { Hands } from './hands.ts';
import { attempt, type Outcome } from './outcome.ts';

/** Inserts or deletes whole lines: `5`, `5:7`, `C` or `C:D`. */
export function changeLines(hands: Hands, sheet: SheetModel, lines: string, kind: Splice['kind']): Outcome {
  const area = linesArea(lines);
  const axis = area.columns === SHEET.columns ? 'row' : 'column';
  const outcome = attempt(() => {
    guardLines(hands, sheet, area, axis, kind);
  });
  if (outcome !== 'done') return outcome;
  const putBack = snapshot(hands.book);
  const [at, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  spliceSheet(hands.book, sheet, { axis, at, count, kind });
  const event = (what: ChangeType): WorldEvent => ({
    kind: 'changed',
    sheetId: sheet.id,
    address: lines.includes(':') ? lines : `${lines}:${lines}`,
    changeType: what,
  });
  const [done, undone] = EVENTS[axis][kind];
  hands.tell(event(done));
  // What others did meanwhile is undone too; how Excel joins the two is not modelled.
  hands.undo = () => {
    putBack();
    hands.tell(event(undone));
  };
  return 'done';
}

const EVENTS: Readonly<
  Record<Splice['axis'], Record<Splice['kind'], readonly [done: ChangeType, undone: ChangeType]>>
> = {
  row: { insert: ['RowInserted', 'RowDeleted'], delete: ['RowDeleted', 'RowInserted'] },
  column: { insert: ['ColumnInserted', 'ColumnDeleted'], delete: ['ColumnDeleted', 'ColumnInserted'] },
};

function linesArea(lines: string): Area {
  const [first = '', last = first] = lines.split(':');
  const area = /^\d+$/.test(first) ? `A${first}:XFD${last}` : `${first}1:${last}${SHEET.rows}`;
  return areaOf(area);
}

/**
 * What protection allows: inserting by its option; deleting by its option, and only lines without locked cells
 * (Microsoft Support, "Protect a worksheet", Delete columns and Delete rows).
 */
function guardLines(hands: Hands, sheet: SheetModel, area: Area, axis: Splice['axis'], kind: Splice['kind']): void {
  const noun = axis === 'row' ? 'Rows' : 'Columns';
  guardSheet(hands.book, sheet, `allow${kind === 'insert' ? 'Insert' : 'Delete'}${noun}`);
  if (kind === 'delete') guardContents(hands.book, sheet, area);
}

/**
 * Sorts a table by a column, whole rows with their formats and links; heights, validations and conditional formats stay
 * where they are. On a protected sheet it takes the option and unlocked cells (Microsoft Support, "Protect a
 * worksheet", Sort). Relative references move as when a row is copied.
 *
 * Excel raises onRowSorted (ExcelApi 1.10). Whether onChanged is raised as well is not documented; here it is not,
 * which is the worse case for an add-in.
 */
export function sortTable(
  hands: Hands,
  sheet: SheetModel,
  table: TableModel,
  header: string,
  order: 'ascending' | 'descending',
): Outcome {
  const { area } = table;
  const data: Area = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const outcome = attempt(() => {
    guardSheet(hands.book, sheet, 'allowSort');
    guardContents(hands.book, sheet, data);
  });
  if (outcome !== 'done') return outcome;
  const offsets = Array.from({ length: area.columns }, (_, offset) => offset);
  const column = offsets.find((offset) => cellAt(sheet, area.row, area.column + offset).value === header);
  if (column === undefined) throw new Error(`the table has no column ${header}`);
  hands.excel.calculate();
  const putBack = snapshot(hands.book);
  const rows = Array.from({ length: data.rows }, (_, offset) => data.row + offset).map((row) => ({
    row,
    key: cellAt(sheet, row, area.column + column).value,
    cells: offsets.map((offset): Cell => ({ ...cellAt(sheet, row, area.column + offset) })),
  }));
  rows.sort((a, b) => compare(a.key, b.key, order === 'ascending' ? 1 : -1));
  rows.forEach(({ row: from, cells }, index) => {
    const row = data.row + index;
    const line = (sheet.cells[row] ??= []);
    cells.forEach((cell, offset) => {
      line[area.column + offset] = { ...EMPTY_CELL, ...cell, formula: shiftFormula(cell.formula, row - from, 0) };
    });
  });
  hands.book.stale = true;
  const event: WorldEvent = { kind: 'rowSorted', sheetId: sheet.id, address: areaAddress(data) };
  hands.tell(event);
  hands.undo = () => {
    putBack();
    hands.tell(event);
  };
  return 'done';
}

const COLLATOR = new Intl.Collator('en', { sensitivity: 'accent' });

/** Numbers, texts, truth values, and blanks at the end in either order (Microsoft Support, "Sort data in a range or table"). */
function compare(a: Cell['value'], b: Cell['value'], sign: 1 | -1): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const rank = (value: Cell['value']): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  return sign * (typeof a === 'string' ? COLLATOR.compare(a, String(b)) : Number(a) - Number(b));
}
