/** The data of a workbook without sheets that were made, and with the old ones in their places. Pure. */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import { parseReference } from '../../core/plan/address.ts';
import { PROPERTY } from '../../core/plan/columns.ts';
import type { SheetsBack } from '../port.ts';
import { BookDraft } from './bookDraft.ts';
import type { Replacement } from './openBook.ts';
import type { BookData } from './univerTypes.ts';

/**
 * @param before what is open now; it is not changed
 * @param unitId Univer's id for the result
 */
export function putBackInBook(back: SheetsBack, before: BookData, unitId: string): Result<Replacement> {
  const draft = new BookDraft(before);
  const going = back.remove.map((name) => draft.sheetNamed(name));
  const kept = back.rename.map(({ name, was }) => ({ sheet: draft.sheetNamed(name), was }));
  const missing = [
    ...back.remove.filter((_, index) => going[index] === undefined),
    ...back.rename.filter((_, index) => kept[index]?.sheet === undefined).map(({ name }) => name),
  ];
  if (missing[0] !== undefined) {
    return fail({ code: 'excel-part-missing', excelCode: 'ItemNotFound', details: missing[0] });
  }
  const goingNames = new Set(back.remove.map((name) => name.toLowerCase()));
  const references = new Map(
    back.names.flatMap(({ name, reference, scope }) =>
      scope === undefined ? [[name.toLowerCase(), reference] as const] : [],
    ),
  );
  for (const { name, formulaOrRefString } of draft.names) {
    const leadsTo = parseReference(formulaOrRefString)?.sheet.toLowerCase();
    // What a person did with other names since is theirs.
    if (leadsTo !== undefined && goingNames.has(leadsTo)) draft.putNameBack(name, references.get(name.toLowerCase()));
  }
  for (const sheet of going) if (sheet !== undefined) draft.remove(sheet.id);
  for (const { sheet, was } of kept) if (sheet !== undefined) draft.replace({ ...sheet, name: was });
  // A workbook has a sheet: the one that made room for ours.
  if (draft.sheets.length === 0) draft.addEmpty(back.emptySheet);
  const book = draft.finish(unitId);
  const ours = new Set<string>(Object.values(PROPERTY));
  const others = Object.entries(book.custom ?? {}).filter(([key]) => !ours.has(key) || Object.hasOwn(back.custom, key));
  const shown = kept[0]?.sheet?.id ?? draft.sheets[0]?.id;
  return ok({ book: { ...book, custom: { ...Object.fromEntries(others), ...back.custom } }, shown });
}
