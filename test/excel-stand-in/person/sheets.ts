/** Sheets, names, tables and protection. */
import { refuse } from '../errors.ts';
import { guardBook, guardSheet, guardStructure } from '../guards.ts';
import { copySheet, removeSheet, renameSheet } from '../model/sheets.ts';
import { findName, newSheet, type SheetModel } from '../model/workbook.ts';
import { freeSheetName, nextSheetName } from '../objects/naming.ts';
import type { Hands } from './hands.ts';
import { attempt, type Outcome } from './outcome.ts';
import { show } from './select.ts';

/** The plus beside the tabs: a sheet after the others, which is shown. */
export function addSheet(hands: Hands, name: string | undefined): Outcome {
  return attempt(() => {
    const { book } = hands;
    guardStructure(book);
    const sheet = newSheet(book, '');
    sheet.name = name === undefined ? nextSheetName(book.sheets) : freeSheetName(hands, sheet, name);
    book.sheets.push(sheet);
    arrive(hands, sheet);
  });
}

/** Move or Copy, Create a copy: names and tables of the copy are its own. */
export function duplicateSheet(hands: Hands, sheet: SheetModel): Outcome {
  return attempt(() => {
    guardStructure(hands.book);
    arrive(hands, copySheet(hands.book, sheet));
  });
}

function arrive(hands: Hands, sheet: SheetModel): void {
  hands.tell({ kind: 'added', sheetId: sheet.id });
  show(hands, sheet);
  hands.forget();
}

/** A double click on a tab. Add-ins hear of it with ExcelApi 1.17 only. */
export function retitleSheet(hands: Hands, sheet: SheetModel, name: string): Outcome {
  return attempt(() => {
    guardStructure(hands.book);
    const nameBefore = sheet.name;
    renameSheet(hands.book, sheet, freeSheetName(hands, sheet, name));
    hands.tell({ kind: 'nameChanged', sheetId: sheet.id, nameBefore, nameAfter: sheet.name });
    hands.forget();
  });
}

/** Delete, and yes to "permanently delete this sheet": it cannot be undone. */
export function deleteSheet(hands: Hands, sheet: SheetModel): Outcome {
  return attempt(() => {
    guardStructure(hands.book);
    const shown = removeSheet(hands.book, sheet, otherVisible(hands, sheet));
    if (shown !== undefined) hands.tell({ kind: 'activated', sheetId: shown.id });
    hands.tell({ kind: 'deleted', sheetId: sheet.id });
    hands.forget();
  });
}

/** Hide or Unhide. */
export function setVisible(hands: Hands, sheet: SheetModel, isVisible: boolean): Outcome {
  return attempt(() => {
    guardStructure(hands.book);
    const visibilityBefore = sheet.visibility;
    const next = isVisible ? undefined : otherVisible(hands, sheet);
    sheet.visibility = isVisible ? 'Visible' : 'Hidden';
    const { visibility: visibilityAfter } = sheet;
    hands.tell({ kind: 'visibilityChanged', sheetId: sheet.id, visibilityBefore, visibilityAfter });
    if (next !== undefined && hands.book.selection.sheetId === sheet.id) {
      hands.book.selection = { sheetId: next.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
      hands.tell({ kind: 'deactivated', sheetId: sheet.id });
      hands.tell({ kind: 'activated', sheetId: next.id });
    }
  });
}

function otherVisible({ book }: Hands, sheet: SheetModel): SheetModel {
  const other = book.sheets.find((candidate) => candidate !== sheet && candidate.visibility === 'Visible');
  return other ?? refuse('InvalidOperation', 'a workbook must contain at least one visible worksheet');
}

/** Name Manager, Delete: of the workbook, or of a sheet. No event tells of it; formulas that use it are not changed. */
export function deleteName(hands: Hands, name: string, sheet: SheetModel | undefined): Outcome {
  return attempt(() => {
    const { book } = hands;
    guardBook(book);
    const found = findName(book, name, sheet?.id);
    if (found === undefined) throw new Error(`there is no name ${name}`);
    book.names.splice(book.names.indexOf(found), 1);
    book.stale = true;
    hands.forget();
  });
}

/**
 * Convert to Range. What the table's style showed becomes the cells' own format in Excel; that is not modelled, nor are
 * references to parts of tables, which would become plain ones. No event of the worksheet tells of it.
 */
export function convertTable(hands: Hands, sheet: SheetModel, name: string): Outcome {
  return attempt(() => {
    guardSheet(hands.book, sheet);
    const index = sheet.tables.findIndex((table) => table.name.toLowerCase() === name.toLowerCase());
    if (index < 0) throw new Error(`there is no table ${name} on that sheet`);
    sheet.tables.splice(index, 1);
    hands.forget();
  });
}

/** Review, Unprotect Sheet. */
export function unprotectSheet(hands: Hands, sheet: SheetModel, password: string): Outcome {
  return attempt(() => {
    guardBook(hands.book);
    if (sheet.protection === undefined) throw new Error('the sheet is not protected');
    if (sheet.protection.password !== password) refuse('AccessDenied', 'the password is wrong');
    sheet.protection = undefined;
    hands.tell({ kind: 'protectionChanged', sheetId: sheet.id, isProtected: false });
  });
}

/** Review, Protect Sheet. */
export function protectSheet(
  hands: Hands,
  sheet: SheetModel,
  options: Readonly<Record<string, boolean>>,
  password: string,
): Outcome {
  return attempt(() => {
    guardBook(hands.book);
    if (sheet.protection !== undefined) throw new Error('the sheet is protected already');
    sheet.protection = { options, password };
    hands.tell({ kind: 'protectionChanged', sheetId: sheet.id, isProtected: true });
  });
}
