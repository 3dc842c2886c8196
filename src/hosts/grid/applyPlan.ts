/**
 * WorkbookPlan -> the data of a whole workbook: what was there, with the planned sheets put in. Pure, so that either all
 * of it is shown at the end or nothing has happened.
 */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import { parseReference } from '../../core/plan/address.ts';
import { PROPERTY } from '../../core/plan/columns.ts';
import { REPLACED_MARK } from '../../core/plan/replacedSheet.ts';
import type { SheetPlan, WorkbookPlan } from '../../core/plan/workbookPlan.ts';
import type { Applied, ApplyChoices, RenamedSheet } from '../port.ts';
import { BookDraft } from './bookDraft.ts';
import { forEachCell } from './cellValue.ts';
import type { BookData, SheetData } from './univerTypes.ts';

/** The workbook, the sheet that is shown first, and what was done with sheets. */
export interface AppliedBook {
  readonly book: BookData;
  readonly shown: string | undefined;
  readonly applied: Applied;
}

/**
 * The workbook with the plan's sheets in the places of those that they replace, or behind all others.
 * @param before what is open now; its other sheets are taken over as they are
 * @param unitId Univer's id for the result
 */
export function applyToBook(
  plan: WorkbookPlan,
  before: BookData | undefined,
  unitId: string,
  choices: ApplyChoices = {},
): Result<AppliedBook> {
  const draft = new BookDraft(before !== undefined && isUntouched(before) ? undefined : before);
  const olds = new Map(plan.sheets.map((sheet) => [sheet.key, replacedSheet(plan, sheet, draft, before)] as const));
  const replaced = [...olds.values()];
  const taken = plan.sheets.find(({ name }) => {
    const there = draft.sheetNamed(name);
    return there !== undefined && !replaced.includes(there);
  });
  if (taken !== undefined) return fail({ code: 'sheet-exists', name: taken.name });

  const kept: RenamedSheet[] = [];
  const gone: string[] = [];
  const made = plan.sheets.map((sheet) => {
    const old = olds.get(sheet.key);
    const next = old && draft.sheets[draft.sheets.indexOf(old) + 1];
    const was = old?.name ?? '';
    if (old !== undefined && choices.keepReplaced !== true) {
      draft.remove(old.id);
      gone.push(was);
      return draft.add(sheet, plan.font, next?.id);
    }
    if (old !== undefined) {
      const name = spareName(was, draft);
      draft.replace({ ...old, name });
      kept.push({ name, was });
    }
    return draft.add(sheet, plan.font, old?.id);
  });
  for (const { name, sheet: key, area } of plan.names) {
    const sheet = plan.sheets.find((one) => one.key === key);
    if (sheet === undefined) throw new Error(`the name ${name} has no sheet`);
    draft.setName(name, sheet.name, area);
  }
  const { show } = choices;
  const shown = show === undefined ? plan.activeSheet : plan.sheets.findIndex(({ key }) => key === show.sheet);
  const applied = { made: plan.sheets.map(({ name }) => name), kept, gone };
  return ok({ book: draft.finish(unitId, plan.custom), shown: made[shown]?.id, applied });
}

/** The one empty sheet of a workbook that nobody has written into: it is nobody's, and makes room. */
function isUntouched({ sheetOrder, sheets, custom }: BookData): boolean {
  const [only] = sheetOrder;
  if (only === undefined) return true;
  if (sheetOrder.length > 1 || custom?.[PROPERTY.framework] !== undefined) return false;
  let cells = 0;
  forEachCell({ ...sheets[only], id: only }, () => {
    cells += 1;
  });
  return cells === 0;
}

/**
 * The sheet of ours that a planned one replaces: the one that our defined names point into, whatever it is called now.
 * A sheet that only has the right name may be anybody's.
 */
function replacedSheet(
  plan: WorkbookPlan,
  { key }: SheetPlan,
  draft: BookDraft,
  before: BookData | undefined,
): SheetData | undefined {
  if (before?.custom?.[PROPERTY.framework] === undefined) return undefined;
  const wanted = plan.names.filter(({ sheet }) => sheet === key).map(({ name }) => name.toLowerCase());
  for (const { name, formulaOrRefString } of draft.names) {
    const target = wanted.includes(name.toLowerCase()) ? parseReference(formulaOrRefString) : undefined;
    const found = target && draft.sheetNamed(target.sheet);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A sheet name that is free, within the 31 characters of a file. */
function spareName(name: string, draft: BookDraft): string {
  for (let number = 2; ; number += 1) {
    const spare = `${name.slice(0, 22)} (${REPLACED_MARK}${number})`;
    if (draft.sheetNamed(spare) === undefined) return spare;
  }
}
