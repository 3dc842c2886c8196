/**
 * Changes single cells in the bytes of a workbook that is there already: each only if it still holds what the person
 * saw, in the row that the person saw. Every other part keeps its bytes, and the edited ones all that is not the cell's
 * text: formats, columns, notes, sheets of a person's own.
 */
import type { Element } from '@xmldom/xmldom';
import { fail, ok, type Result } from '../../../core/errors/error.ts';
import { areaAddress } from '../../../core/plan/address.ts';
import { sheetNamed, textAt, type WorkbookGrid } from '../../../core/reading/grid.ts';
import type { CellEdit, EditConflict, FormulaValue, HostCell } from '../../port.ts';
import { sortOut, type Looked } from '../../sortOut.ts';
import { readWorkbook } from '../readWorkbook.ts';
import { OpcPackage } from '../summary/opcPackage.ts';
import { SHEET_ORDER, SheetRows } from '../summary/sheetPart.ts';
import { WorkbookPart } from '../summary/workbookPart.ts';
import { childInOrder, childOf, rootOf } from '../xml.ts';
import { ensureCell, putText, putValue } from './cellXml.ts';
import { QuotedStyles } from './quotedStyles.ts';
import { columnWidths, growRow } from './rowHeights.ts';

/** The new bytes (the old ones where there is nothing to write), and what was not written. */
export interface Edited {
  readonly bytes: Uint8Array;
  readonly conflicts: readonly EditConflict[];
}

/**
 * @param calculated what formulas say after the edits: a file has nobody who calculates
 * @throws a `CannotEdit` where the workbook is in a form that cannot be edited
 */
export async function writeEdits(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  calculated: readonly FormulaValue[],
): Promise<Result<Edited>> {
  const grid = await readWorkbook(bytes);
  if (!grid.ok) return grid;
  const lost = edits.find(({ cell }) => sheetNamed(grid.value, cell.sheet) === undefined);
  if (lost !== undefined) return fail({ code: 'excel-part-missing', excelCode: '', details: lost.cell.sheet });
  const sorted = sortOut(look(grid.value, edits));
  const { conflicts } = sorted;
  const writes = sorted.writes.map(({ edit }) => edit);
  if (writes.length === 0) return ok({ bytes, conflicts });

  const file = new OpcPackage(bytes);
  const workbook = new WorkbookPart(file);
  const styles = workbook.partOfType('styles');
  const quoted = styles === undefined ? undefined : new QuotedStyles(() => file.edit(styles));
  for (const sheet of new Set([...writes, ...calculated].map(({ cell }) => cell.sheet))) {
    if (!workbook.hasSheet(sheet)) continue;
    const root = rootOf(file.edit(workbook.sheetPart(sheet)));
    const own = writes.filter((edit) => edit.cell.sheet === sheet);
    const rows = rowsOf(root, own);
    const widthOf = columnWidths(root);
    for (const { cell, text } of own) {
      putText(ensureCell(rows, cell.row, cell.column), text, quoted);
      growRow(rows, cell.row, [{ text, width: widthOf(cell.column) }]);
    }
    for (const { cell, text } of calculated.filter((value) => value.cell.sheet === sheet)) {
      const there = rows.cells(cell.row).get(cell.column);
      if (there !== undefined) putValue(there, text);
    }
    childInOrder(root, 'dimension', SHEET_ORDER).setAttribute('ref', areaAddress(rows.usedArea()));
  }
  // Cells that may have had a formula have none now; and whatever else depends on the edits is calculated on opening.
  workbook.removePart('calcChain');
  workbook.calculateOnOpening();
  return ok({ bytes: await file.save(), conflicts });
}

/** Where a cell that shares its formula with others is written over, each of those gets its own. */
function rowsOf(sheet: Element, edits: readonly CellEdit[]): SheetRows {
  const rows = new SheetRows(sheet, 'kept');
  const shares = edits.some(({ cell }) => {
    const there = rows.cells(cell.row).get(cell.column);
    return there !== undefined && childOf(there, 'f') !== undefined;
  });
  return shares ? new SheetRows(sheet) : rows;
}

/** What the cells hold. */
function look(grid: WorkbookGrid, edits: readonly CellEdit[]): readonly Looked[] {
  const textOf = ({ sheet, row, column }: HostCell): string => {
    const found = sheetNamed(grid, sheet);
    return found === undefined ? '' : textAt(found, row, column);
  };
  return edits.map((edit) => ({
    edit,
    found: textOf(edit.cell),
    rowMoved: edit.witness !== undefined && textOf(edit.witness.cell).trim() !== edit.witness.text,
  }));
}
