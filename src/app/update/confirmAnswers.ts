import { fail, ok, type Result } from '../../core/errors/error.ts';
import { translatorFor, type Translator } from '../../core/messages/catalogue.ts';
import { updateTranslator } from '../../core/messages/updateCatalogue.ts';
import { sheetNamed, textAt } from '../../core/reading/grid.ts';
import { interpretWorkbook } from '../../core/reading/interpret.ts';
import type { Framework } from '../../framework/schema.ts';
import type { CellEdit, EditableHost } from '../../hosts/port.ts';

/**
 * Says of answers that they hold as they are: fills their Confirmed cells. Doing it twice equals once. Returns the Refs
 * that were confirmed now.
 * @param refs the answers; undefined for all that are still to be confirmed
 * @param t the language where the catalogue does not have the workbook's own
 */
export async function confirmAnswers(
  host: Pick<EditableHost, 'read' | 'write'>,
  framework: Framework,
  t: Translator,
  refs?: ReadonlySet<string>,
): Promise<Result<readonly string[]>> {
  const grid = await host.read();
  if (!grid.ok) return grid;
  const reading = interpretWorkbook(grid.value, framework);
  if (!reading.ok) return reading;
  const text = updateTranslator(translatorFor(reading.value.language) ?? t)('review.confirmed');
  const marks = reading.value.review.filter(({ ref, confirmed }) => !confirmed && refs?.has(ref) !== false);
  if (marks.length === 0) return ok([]);
  const edits = new Map(
    marks.map(({ ref, sheet, row, column }): [string, CellEdit] => {
      const found = sheetNamed(grid.value, sheet);
      return [ref, { cell: { sheet, row, column }, expected: found ? textAt(found, row, column) : '', text }];
    }),
  );
  const written = await host.write([...edits.values()]);
  if (!written.ok) return written;
  const [conflict] = written.value;
  if (conflict !== undefined) {
    const ref = [...edits].find(([, edit]) => edit === conflict.edit)?.[0] ?? '';
    return fail({ code: 'answer-changed', ref, found: conflict.found });
  }
  return ok([...edits.keys()]);
}
