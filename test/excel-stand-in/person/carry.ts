/** What a person leaves in a workbook beside the cells' texts. None of it raises an event that the product hears. */
import { guardBook, guardSheet } from '../guards.ts';
import { areaOf, SHEET } from '../model/areas.ts';
import { cellAt } from '../model/cells.ts';
import { newId, type CommentModel, type SheetModel } from '../model/workbook.ts';
import type { Hands } from './hands.ts';
import { attempt, type Outcome } from './outcome.ts';

/** New Comment, with replies; or New Note. On a protected sheet both take "Edit objects". */
export function comment(
  hands: Hands,
  sheet: SheetModel,
  on: 'comments' | 'notes',
  cell: string,
  [first, ...others]: readonly (readonly [author: string, text: string])[],
): Outcome {
  return attempt(() => {
    guardSheet(hands.book, sheet, 'allowEditObjects');
    if (first === undefined || (on === 'notes' && others.length > 0)) throw new Error('nobody says anything');
    const { row, column } = areaOf(cell);
    const [author, text] = first;
    const model: CommentModel = {
      id: newId(hands.book),
      row,
      column,
      author,
      text,
      replies: others.map((reply) => ({ id: newId(hands.book), author: reply[0], text: reply[1] })),
    };
    sheet[on].push(model);
  });
}

/** Hide, of whole rows (`5:7`) or columns (`C:D`). */
export function hideLines(hands: Hands, sheet: SheetModel, lines: string): Outcome {
  return attempt(() => {
    const area = areaOf(lines.includes(':') ? lines : `${lines}:${lines}`);
    const isRows = area.columns === SHEET.columns;
    guardSheet(hands.book, sheet, isRows ? 'allowFormatRows' : 'allowFormatColumns');
    const sizes = isRows ? sheet.rowHeights : sheet.columnWidths;
    const [first, count] = isRows ? [area.row, area.rows] : [area.column, area.columns];
    for (let line = first; line < first + count; line += 1) sizes.set(line, 0);
  });
}

/** The arrow at the header of the sheet's only table, and which texts are left ticked. */
export function filterBy(hands: Hands, sheet: SheetModel, header: string, texts: readonly string[]): Outcome {
  return attempt(() => {
    guardSheet(hands.book, sheet, 'allowAutoFilter');
    const [table] = sheet.tables;
    if (table === undefined) throw new Error('there is no table to filter');
    const { area } = table;
    const offset = Array.from({ length: area.columns }, (_, column) => column).find(
      (column) => cellAt(sheet, area.row, area.column + column).value === header,
    );
    if (offset === undefined) throw new Error(`there is no column ${header}`);
    table.filter = { column: offset, texts };
    for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
      if (!texts.includes(String(cellAt(sheet, row, area.column + offset).value))) sheet.rowHeights.set(row, 0);
    }
  });
}

/** File, Info, Properties; and what Excel itself writes there when a person saves. */
export function setProperty(hands: Hands, name: string, value: string): Outcome {
  return attempt(() => {
    guardBook(hands.book);
    hands.book.properties[name] = value;
  });
}
