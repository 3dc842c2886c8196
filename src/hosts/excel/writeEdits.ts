/** Writes single cells, each only if it still holds what the person saw, in the row that the person saw. */
import { valueText, type GridValue } from '../../core/reading/grid.ts';
import type { CellEdit, EditConflict, HostCell } from '../port.ts';
import { asText } from './asText.ts';

/** One round trip to look, one to write. Excel has no conditional write; between the two lie milliseconds. */
export async function writeEdits(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
): Promise<readonly EditConflict[]> {
  const looked = edits.map((edit) => ({
    edit,
    range: load(context, edit.cell),
    witness: edit.witness && loadText(context, edit.witness.cell),
  }));
  await context.sync();
  const conflicts: EditConflict[] = [];
  let writes = 0;
  for (const { edit, range, witness } of looked) {
    const found = textOf(range);
    const rowMoved = witness !== undefined && witness().trim() !== edit.witness?.text;
    // Written already counts as done: a retry after a lost answer from Excel must not call it a conflict.
    if (!rowMoved && found === edit.text) continue;
    if (rowMoved || found !== edit.expected) conflicts.push({ edit, found, rowMoved });
    else {
      range.values = [[asText(edit.text)]];
      writes += 1;
    }
  }
  if (writes > 0) await context.sync();
  return conflicts;
}

/** Loads a cell; its text can be had after the next sync. */
export function loadText(context: Excel.RequestContext, cell: HostCell): () => string {
  const range = load(context, cell);
  return () => textOf(range);
}

function load(context: Excel.RequestContext, { sheet, row, column }: HostCell): Excel.Range {
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
  range.load('values');
  return range;
}

const textOf = (range: Excel.Range): string => valueText((range.values as GridValue[][])[0]?.[0]);
