/** What Excel refuses because of protection. */
import type { Area } from '../../src/core/plan/workbookPlan.ts';
import { refuse } from './errors.ts';
import { cellAt, eachCell } from './model/cells.ts';
import type { BookModel, SheetModel } from './model/workbook.ts';

/** A workbook that is open for reading only takes no change (Microsoft Learn, error table: AccessDenied). */
export function guardBook({ readOnly }: BookModel): void {
  if (readOnly) refuse('AccessDenied', 'the workbook is read-only');
}

/** Adding, deleting, renaming and moving sheets (Microsoft Support, "Protect a workbook"). */
export function guardStructure(book: BookModel): void {
  guardBook(book);
  if (book.structureProtection !== undefined) refuse('AccessDenied', 'the structure of the workbook is protected');
}

/** Anything on a protected sheet that none of its options allows (Microsoft Support, "Protect a worksheet"). */
export function guardSheet(book: BookModel, { protection }: SheetModel, option?: string): void {
  guardBook(book);
  if (protection === undefined) return;
  if (option === undefined || protection.options[option] !== true) refuse('AccessDenied', 'the sheet is protected');
}

/** Contents of cells: on a protected sheet, of unlocked cells only. */
export function guardContents(book: BookModel, sheet: SheetModel, area: Area): void {
  guardBook(book);
  if (sheet.protection === undefined) return;
  eachCell(area, (row, column) => {
    if (cellAt(sheet, row, column).style.locked) refuse('AccessDenied', 'the cell is locked');
  });
}
