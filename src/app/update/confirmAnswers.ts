import { fail, ok, type Result } from '../../core/errors/error.ts';
import { translatorFor, type Translator } from '../../core/messages/catalogue.ts';
import { updateTranslator } from '../../core/messages/updateCatalogue.ts';
import { sheetNamed, textAt, type WorkbookGrid } from '../../core/reading/grid.ts';
import { interpretWorkbook } from '../../core/reading/interpret.ts';
import { isConfirmable, type ConfirmableMark } from '../../core/update/reviewRecord.ts';
import type { Framework } from '../../framework/schema.ts';
import type { CellEdit, EditableHost } from '../../hosts/port.ts';

type Host = Pick<EditableHost, 'read' | 'write'>;

/**
 * Says of answers that they hold as they are: fills their Confirmed cells. Doing it twice equals once. Returns the Refs
 * that were confirmed now.
 * @param refs the answers; undefined for all that are still to be confirmed
 * @param t the language where the catalogue does not have the workbook's own
 */
export async function confirmAnswers(
  host: Host,
  framework: Framework,
  t: Translator,
  refs?: ReadonlySet<string>,
): Promise<Result<readonly string[]>> {
  const first = await confirmOnce(host, framework, t, refs);
  if (!first.ok || first.value.moved.length === 0) return first.ok ? ok(first.value.done) : first;
  // The list was sorted, or lost a row, between the reading and the writing: its rows are looked for once more.
  const second = await confirmOnce(host, framework, t, new Set(first.value.moved));
  if (!second.ok) return second;
  if (second.value.moved.length > 0) return fail({ code: 'excel-part-missing', excelCode: '', details: '' });
  return ok([...first.value.done, ...second.value.done]);
}

/** Refs that were confirmed, and those of which the row was another one by then. */
async function confirmOnce(
  host: Host,
  framework: Framework,
  t: Translator,
  refs: ReadonlySet<string> | undefined,
): Promise<Result<{ readonly done: readonly string[]; readonly moved: readonly string[] }>> {
  const grid = await host.read();
  if (!grid.ok) return grid;
  const reading = interpretWorkbook(grid.value, framework);
  if (!reading.ok) return reading;
  const text = updateTranslator(translatorFor(reading.value.language) ?? t)('review.confirmed');
  const marks = reading.value.review.filter(({ ref, confirmed }) => !confirmed && refs?.has(ref) !== false);
  if (marks.length === 0) return ok({ done: [], moved: [] });
  const lost = marks.find((mark) => !isConfirmable(mark));
  if (lost !== undefined) return fail({ code: 'excel-part-missing', excelCode: '', details: lost.cell });
  const edits = new Map(marks.filter(isConfirmable).map((mark) => [editFor(mark, grid.value, text), mark.ref]));
  const written = await host.write([...edits.keys()]);
  if (!written.ok) return written;
  const conflict = written.value.find(({ rowMoved }) => !rowMoved);
  if (conflict !== undefined) {
    return fail({ code: 'answer-changed', ref: edits.get(conflict.edit) ?? '', found: conflict.found });
  }
  const left = new Set(written.value.map(({ edit }) => edit));
  const refsOf = (isLeft: boolean): readonly string[] =>
    [...edits].flatMap(([edit, ref]) => (left.has(edit) === isLeft ? [ref] : []));
  return ok({ done: refsOf(false), moved: refsOf(true) });
}

/**
 * The mark's own cell tells the row: to confirm what stands in another one by now, or to take that back, would speak for
 * whoever answers for it.
 */
function editFor({ sheet, row, column, markColumn }: ConfirmableMark, grid: WorkbookGrid, text: string): CellEdit {
  const found = sheetNamed(grid, sheet);
  const textOf = (at: number): string => (found === undefined ? '' : textAt(found, row, at));
  const witness = { cell: { sheet, row, column: markColumn }, text: textOf(markColumn).trim() };
  return { cell: { sheet, row, column }, expected: textOf(column), text, witness };
}
