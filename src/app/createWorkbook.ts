import type { Response } from '../core/answers/response.ts';
import { fail, type Result } from '../core/errors/error.ts';
import type { Translator } from '../core/messages/catalogue.ts';
import { askedFramework } from '../core/part/askedFramework.ts';
import type { PartMarks } from '../core/part/partMarks.ts';
import type { PartRecord } from '../core/part/partRecord.ts';
import { columnIndex } from '../core/plan/columns.ts';
import { compileWorkbook, type CompileOptions, type SheetNames } from '../core/plan/compile.ts';
import { EXCEL } from '../core/plan/limits.ts';
import type { ReviewInput } from '../core/plan/update/reviewSheet.ts';
import type { SheetKey } from '../core/plan/workbookPlan.ts';
import type { OwnCells } from '../core/reading/ownCells.ts';
import type { ArchivedAnswer } from '../core/update/archive.ts';
import type { PeriodFigures } from '../core/update/comparePeriods.ts';
import type { Framework } from '../framework/schema.ts';
import { placedSubItems } from '../framework/subItems.ts';
import type { Applied, ApplyChoices, WorkbookHost } from '../hosts/port.ts';

export interface CreateOptions {
  /** Where somebody's own sheet has the name of one of ours, ours gets a free one ("Start (2)"). */
  readonly beside?: boolean;
  /** Shows the first sub-item's status at the end. */
  readonly showFirst?: boolean;
  /** Shows this sub-item's status instead. */
  readonly showRef?: string;
  /** Sheets that are replaced stay in the workbook, renamed. */
  readonly keepReplaced?: boolean;
  /** What is made is the part that this is the record of, and not the whole questionnaire. */
  readonly part?: PartRecord;
  /** What comes from another workbook, or from this one before it is made anew. */
  readonly kept?: KeptAnswers;
  /** What a person had put into the questionnaire's sheet beside what is ours. */
  readonly own?: OwnCells;
}

/** What the sheets To confirm and Archive hold. */
export interface KeptAnswers {
  readonly marks: ReviewInput['marks'];
  readonly before?: PeriodFigures;
  readonly archive: readonly ArchivedAnswer[];
}

/** So many names are tried for a sheet before it is given up. */
const MOST_NAMES = 50;

/** Makes the questionnaire in a host's workbook, with the answers that a response already has. */
export async function createWorkbook(
  host: WorkbookHost,
  framework: Framework,
  response: Response,
  t: Translator,
  { beside = false, showFirst = false, showRef, keepReplaced = false, part, kept, own }: CreateOptions = {},
): Promise<Result<Applied>> {
  const asked = part === undefined ? framework : askedFramework(framework, new Set(part.codes.keys()));
  const found = placedSubItems(asked).findIndex(({ subItem }) => subItem.ref === showRef);
  const shown = found < 0 && showFirst ? 0 : found;
  const choices: ApplyChoices = {
    keepReplaced,
    // Below the header, in the document's order.
    ...(shown < 0 ? {} : { show: { sheet: 'actionTool', row: shown + 1, column: columnIndex('status') } }),
  };
  const marks = part === undefined ? {} : { part: await partMarks(framework, part, t) };
  const sheets = kept === undefined ? {} : await keptSheets(kept, t);
  let names: SheetNames = {};
  for (let number = 2; ; number += 1) {
    const plan = compileWorkbook(asked, response, t, {
      names,
      ...marks,
      ...sheets,
      ...(own === undefined ? {} : { own }),
    });
    if (!plan.ok) return plan;
    const applied = await host.apply(plan.value, choices);
    if (applied.ok || applied.error.code !== 'sheet-exists' || !beside || number > MOST_NAMES) return applied;
    const { name: taken } = applied.error;
    const sheet = plan.value.sheets.find(({ name }) => name === taken);
    if (sheet === undefined) return fail(applied.error);
    names = { ...names, [sheet.key]: spareName(sheet.key, number, t) };
  }
}

/** The words of a part are loaded when there is one. */
async function partMarks(framework: Framework, record: PartRecord, t: Translator): Promise<PartMarks> {
  const { mergeTranslator } = await import('../core/messages/mergeCatalogue.ts');
  return { record, total: placedSubItems(framework).length, words: mergeTranslator(t) };
}

/** Their words are loaded when there are such sheets. */
async function keptSheets(
  { marks, before, archive }: KeptAnswers,
  t: Translator,
): Promise<Pick<CompileOptions, 'review' | 'archive'>> {
  if (marks.length === 0 && archive.length === 0) return {};
  const { updateTranslator } = await import('../core/messages/updateCatalogue.ts');
  const words = updateTranslator(t);
  return {
    review: { marks, words, ...(before === undefined ? {} : { before }) },
    archive: { answers: archive, words },
  };
}

function spareName(key: SheetKey, number: number, t: Translator): string {
  const mark = ` (${number})`;
  return `${t(`sheet.${key}`).slice(0, EXCEL.sheetName - mark.length)}${mark}`;
}
