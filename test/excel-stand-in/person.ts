/**
 * A person at the workbook: what they do by hand, and what Excel makes of it. Every action says how it ended; what
 * Excel lets nobody do (a dropdown item that is not offered, a sheet that is not there) is a mistake of the test, and
 * throws. A co-author does the same from another machine: `excel.raise` tells of it as `Remote`, and the selection here
 * does not move.
 *
 * Sheets are named by their names and cells by their addresses, as the person sees them.
 */
import { areaOf } from './model/areas.ts';
import { cellAt } from './model/cells.ts';
import { formulaOf } from './model/entry.ts';
import type { CellValue } from './model/workbook.ts';
import { clearIn, copyInto, pasteInto, pickIn, typeInto, type PasteKind } from './person/cells.ts';
import { comment, filterBy, hideLines, setProperty } from './person/carry.ts';
import { addChart } from './person/charts.ts';
import { Hands } from './person/hands.ts';
import { changeLines, sortTable } from './person/lines.ts';
import type { Outcome } from './person/outcome.ts';
import { select, show } from './person/select.ts';
import {
  addSheet,
  convertTable,
  deleteName,
  deleteSheet,
  duplicateSheet,
  protectSheet,
  retitleSheet,
  setVisible,
  unprotectSheet,
} from './person/sheets.ts';
import { ruleAt } from './person/validation.ts';
import type { StandIn } from './standIn.ts';

export type { Outcome, PasteKind };

export class Person {
  readonly #hands: Hands;

  constructor(excel: StandIn, source: 'Local' | 'Remote' = 'Local') {
    this.#hands = new Hands(excel, source);
  }

  /** Somebody who has the same workbook open elsewhere. */
  coAuthor(): Person {
    return new Person(this.#hands.excel, 'Remote');
  }

  // Looking.

  /** What a cell shows: its value. */
  see(sheet: string, cell: string): CellValue {
    this.#hands.excel.calculate();
    return this.#cell(sheet, cell).value;
  }

  /** What the formula bar shows. */
  formula(sheet: string, cell: string): CellValue {
    return formulaOf(this.#cell(sheet, cell));
  }

  /** Whether a cell has a dropdown. */
  hasDropdown(sheet: string, cell: string): boolean {
    const { row, column } = areaOf(cell);
    return ruleAt({ book: this.#hands.book, sheet: this.#hands.sheet(sheet), row, column })?.rule['list'] !== undefined;
  }

  /** Names of the sheets, from left to right. */
  get sheets(): readonly string[] {
    return this.#hands.book.sheets.map(({ name }) => name);
  }

  // Cells.

  /** Selects cells, and shows their sheet. */
  select(sheet: string, cells: string): void {
    select(this.#hands, this.#hands.sheet(sheet), areaOf(cells));
  }

  /** Clicks on a sheet's tab. */
  showSheet(sheet: string): void {
    show(this.#hands, this.#hands.sheet(sheet));
  }

  /** Selects a cell, types, and presses Ctrl+Enter. */
  type(sheet: string, cell: string, text: string): Outcome {
    this.select(sheet, cell);
    return typeInto(this.#hands, this.#hands.sheet(sheet), areaOf(cell), text);
  }

  /** Selects a cell and picks an item of its dropdown. */
  pick(sheet: string, cell: string, item: string): Outcome {
    this.select(sheet, cell);
    return pickIn(this.#hands, this.#hands.sheet(sheet), areaOf(cell), item);
  }

  /** Selects cells and presses Delete. */
  clear(sheet: string, cells: string): Outcome {
    this.select(sheet, cells);
    return clearIn(this.#hands, this.#hands.sheet(sheet), areaOf(cells));
  }

  /** Selects a cell and pastes a block that was copied elsewhere. */
  paste(sheet: string, at: string, block: readonly (readonly CellValue[])[], kind: PasteKind = 'cells'): Outcome {
    this.select(sheet, at);
    return pasteInto(this.#hands, this.#hands.sheet(sheet), areaOf(at), block, kind);
  }

  /** Copies cells and pastes them on the same sheet or, with `toSheet`, on another. */
  copy(sheet: string, cells: string, at: string, toSheet = sheet): Outcome {
    this.select(toSheet, at);
    const from = this.#hands.sheet(sheet);
    return copyInto(this.#hands, from, areaOf(cells), this.#hands.sheet(toSheet), areaOf(at));
  }

  /** Ctrl+Z: takes back the last thing this person did; nothing when there is none. What add-ins do is not taken back. */
  undo(): void {
    const { undo } = this.#hands;
    this.#hands.undo = undefined;
    undo?.();
  }

  /**
   * Begins to type into a cell: until it is finished, Excel answers no add-in (Microsoft Learn, "Excel.ErrorCodes",
   * InvalidOperationInCellEditMode). A co-author's typing hinders nobody here.
   */
  beginEdit(sheet: string, cell: string): void {
    this.select(sheet, cell);
    if (this.#hands.source === 'Local') this.#hands.excel.cellEditMode = true;
  }

  /** Ends it: Enter with a text, or Esc. Validation may keep the person in the cell. */
  endEdit(sheet: string, cell: string, text?: string): Outcome {
    const outcome = text === undefined ? 'done' : typeInto(this.#hands, this.#hands.sheet(sheet), areaOf(cell), text);
    if (this.#hands.source === 'Local') this.#hands.excel.cellEditMode = outcome === 'not valid';
    return outcome;
  }

  // Rows and columns.

  /** Inserts rows in front of `5` or `5:7`. */
  insertRows(sheet: string, rows: string): Outcome {
    return changeLines(this.#hands, this.#hands.sheet(sheet), rows, 'insert');
  }

  deleteRows(sheet: string, rows: string): Outcome {
    return changeLines(this.#hands, this.#hands.sheet(sheet), rows, 'delete');
  }

  /** Inserts columns in front of `C` or `C:D`. */
  insertColumns(sheet: string, columns: string): Outcome {
    return changeLines(this.#hands, this.#hands.sheet(sheet), columns, 'insert');
  }

  deleteColumns(sheet: string, columns: string): Outcome {
    return changeLines(this.#hands, this.#hands.sheet(sheet), columns, 'delete');
  }

  /** Sorts the only table of a sheet by a column, named by its header. */
  sort(sheet: string, header: string, order: 'ascending' | 'descending' = 'ascending'): Outcome {
    const on = this.#hands.sheet(sheet);
    const [table, ...others] = on.tables;
    if (table === undefined || others.length > 0) throw new Error(`${sheet} has ${on.tables.length} tables`);
    return sortTable(this.#hands, on, table, header, order);
  }

  // Sheets, names, tables, protection.

  addSheet(name?: string): Outcome {
    return addSheet(this.#hands, name);
  }

  copySheet(sheet: string): Outcome {
    return duplicateSheet(this.#hands, this.#hands.sheet(sheet));
  }

  renameSheet(sheet: string, name: string): Outcome {
    return retitleSheet(this.#hands, this.#hands.sheet(sheet), name);
  }

  deleteSheet(sheet: string): Outcome {
    return deleteSheet(this.#hands, this.#hands.sheet(sheet));
  }

  /** New Note, by somebody of that name. */
  note(sheet: string, cell: string, author: string, text: string): Outcome {
    return comment(this.#hands, this.#hands.sheet(sheet), 'notes', cell, [[author, text]]);
  }

  /** New Comment, and what others reply: each an author and a text. */
  comment(sheet: string, cell: string, said: readonly (readonly [author: string, text: string])[]): Outcome {
    return comment(this.#hands, this.#hands.sheet(sheet), 'comments', cell, said);
  }

  /** Hides rows (`5:7`) or columns (`C:D`). */
  hideLines(sheet: string, lines: string): Outcome {
    return hideLines(this.#hands, this.#hands.sheet(sheet), lines);
  }

  /** Filters the only table of a sheet: rows with other texts than those in that column are hidden. */
  filter(sheet: string, header: string, texts: readonly string[]): Outcome {
    return filterBy(this.#hands, this.#hands.sheet(sheet), header, texts);
  }

  /** Fills in one of the document's properties, as Office.js calls it. */
  setProperty(name: string, value: string): Outcome {
    return setProperty(this.#hands, name, value);
  }

  hideSheet(sheet: string): Outcome {
    return setVisible(this.#hands, this.#hands.sheet(sheet), false);
  }

  unhideSheet(sheet: string): Outcome {
    return setVisible(this.#hands, this.#hands.sheet(sheet), true);
  }

  /** Deletes a name of the workbook or, with `sheet`, a sheet's own. */
  deleteName(name: string, sheet?: string): Outcome {
    return deleteName(this.#hands, name, sheet === undefined ? undefined : this.#hands.sheet(sheet));
  }

  /** Insert, Chart: a column chart of one series over some cells. */
  addChart(sheet: string, categories: string, values: string, over: string, title: string): Outcome {
    return addChart(this.#hands, this.#hands.sheet(sheet), {
      categories: areaOf(categories),
      values: areaOf(values),
      over: areaOf(over),
      title,
    });
  }

  convertTableToRange(sheet: string, table: string): Outcome {
    return convertTable(this.#hands, this.#hands.sheet(sheet), table);
  }

  unprotect(sheet: string, password = ''): Outcome {
    return unprotectSheet(this.#hands, this.#hands.sheet(sheet), password);
  }

  protect(sheet: string, options: Readonly<Record<string, boolean>> = {}, password = ''): Outcome {
    return protectSheet(this.#hands, this.#hands.sheet(sheet), options, password);
  }

  #cell(sheet: string, cell: string): ReturnType<typeof cellAt> {
    const { row, column } = areaOf(cell);
    return cellAt(this.#hands.sheet(sheet), row, column);
  }
}
