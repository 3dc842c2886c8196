/** What Excel would have calculated, from the plan: the stand-in itself does not calculate. */
import { isFormula, type WorkbookPlan } from '../../src/core/plan/workbookPlan.ts';
import { cellAt, cellToChange } from '../excel-stand-in/model/cells.ts';
import { findSheet, type BookModel } from '../excel-stand-in/model/workbook.ts';

/** Gives every cell that has the plan's formula the plan's value. Whether that value is right, other tests ask. */
export function calculatedBook(plan: WorkbookPlan): (book: BookModel) => void {
  return (book) => {
    for (const planned of plan.sheets) {
      const sheet = findSheet(book, planned.name);
      if (sheet === undefined) continue;
      const give = (row: number, column: number, value: string | number | boolean): void => {
        if (cellAt(sheet, row, column).formula !== '') cellToChange(sheet, row, column).value = value;
      };
      planned.cells.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if (isFormula(cell)) give(row, column, cell.cached);
        });
      });
      for (const { area, cached } of planned.filled) {
        cached.forEach((value, offset) => {
          give(area.row + offset, area.column, value);
        });
      }
    }
  };
}
