/**
 * The compiler: framework + answers + language -> WorkbookPlan. Four phases, each a file:
 *
 *   normalise -> lay out (Start, Action Tool, and on demand Summary) -> assemble -> validate against Excel's limits
 *
 * Pure: the same input gives the same plan, and the input is not touched.
 */
import type { Framework } from '../../framework/schema.ts';
import { MAX_SUB_ITEMS } from '../../framework/constants.ts';
import type { Response } from '../answers/response.ts';
import { checkResponse } from '../check/checkResponse.ts';
import { fail, ok, type LimitError, type Result } from '../errors/error.ts';
import type { Translator } from '../messages/catalogue.ts';
import type { OwnCells } from '../reading/ownCells.ts';
import { layOutActionTool } from './actionToolSheet.ts';
import { COLUMNS } from './columns.ts';
import { partTitle, type PartMarks } from '../part/partMarks.ts';
import { withOwnCells } from './ownCells.ts';
import { normalise, type NormalInput } from './normalise.ts';
import { customProperties } from './properties.ts';
import { layOutStart } from './startSheet.ts';
import { summaryContent } from './summary/content.ts';
import { layOutArchive, type ArchiveInput } from './update/archiveSheet.ts';
import type { KeptSheet } from './update/listSheet.ts';
import { layOutReview, type ReviewInput } from './update/reviewSheet.ts';
import { layOutSummary, type LaidOutSummary } from './summary/layOutSummary.ts';
import { blockColumns } from './summary/look.ts';
import { untouched } from './summary/places.ts';
import { columnArea, laidOut } from './tablePlaces.ts';
import { lockSheet } from './submission/lock.ts';
import { draftBanner, draftHeader } from './submission/marks.ts';
import type { SubmissionMarks } from './submission/submission.ts';
import { FONT } from './theme.ts';
import { limitErrors } from './validate.ts';
import type { NamePlan, PagePlan, SheetKey, SheetPlan, WorkbookPlan } from './workbookPlan.ts';

/** Names other than the catalogue's, where those are taken in the open workbook. */
export type SheetNames = Readonly<Partial<Record<SheetKey, string>>>;

export interface CompileOptions {
  readonly names?: SheetNames;
  /** With the Summary as the third sheet, built at this moment (ISO 8601 date and time). */
  readonly summary?: { readonly builtAt: string };
  /** As an export, with its record: final and locked, or marked as a draft. */
  readonly submission?: SubmissionMarks;
  /** As a part, with its record; the framework is then what the part asks for (core/part/askedFramework.ts). */
  readonly part?: PartMarks;
  /** With the sheet of answers to confirm; not made where there is none. */
  readonly review?: ReviewInput;
  /** With the sheet of archived answers; not made where there is none. */
  readonly archive?: ArchiveInput;
  /** With what a person had put into the questionnaire's sheet. */
  readonly own?: OwnCells;
  /** A4 unless it is told otherwise. */
  readonly paper?: PagePlan['paper'];
}

/**
 * Compiles a workbook. The framework's own texts are in its own language; headers, hints and the Check column's words
 * are in the translator's. Fails with the first of Excel's limits that the content breaks.
 */
export function compileWorkbook(
  framework: Framework,
  response: Response,
  t: Translator,
  options: CompileOptions = {},
): Result<WorkbookPlan, LimitError> {
  const input = normalise(framework, response, t, options.submission, options.part);
  if (input.rows.length > MAX_SUB_ITEMS) {
    return fail({ code: 'limit-rows', where: framework.id, length: input.rows.length, limit: MAX_SUB_ITEMS });
  }
  const plan = assemble(input, options);
  const [error] = limitErrors(plan);
  return error === undefined ? ok(plan) : fail(error);
}

function assemble(input: NormalInput, options: CompileOptions): WorkbookPlan {
  const { framework, t, rows, marks, part } = input;
  const { names = {}, summary, paper, own } = options;
  const actionToolName = names.actionTool ?? t('sheet.actionTool');
  const kept = layOutKept(input, options);
  const start = layOutStart(
    input,
    names.start ?? t('sheet.start'),
    actionToolName,
    kept.map(({ link }) => link),
  );
  const places = laidOut(rows.length);
  const columns = COLUMNS.map(({ key, name }): NamePlan => ({
    name,
    sheet: 'actionTool',
    area: columnArea(key, places),
  }));
  const summed =
    summary === undefined
      ? undefined
      : assembleSummary(input, names.summary ?? t('sheet.summary'), actionToolName, summary);
  const hasReview = kept.some(({ sheet }) => sheet.key === 'review');
  const questionnaire = layOutActionTool(input, actionToolName, hasReview);
  const sheets = [
    start.sheet,
    own === undefined ? questionnaire : withOwnCells(questionnaire, own, t),
    ...(summed === undefined ? [] : [summed.sheet]),
    ...kept.map(({ sheet }) => sheet),
  ];
  return {
    sheets: sheets.map((sheet) => finishSheet(sheet, input, paper)),
    names: [...columns, ...start.names, ...(summed?.names ?? []), ...kept.flatMap(({ names }) => names)],
    font: FONT,
    properties: {
      title: `${framework.title} – ${part === undefined ? t('sheet.actionTool') : partTitle(part, rows.length)}`,
      subject: framework.publisher,
      description: framework.attribution,
      ...(marks === undefined ? {} : { made: marks.submission.at }),
    },
    custom: customProperties(framework, t.language, marks?.submission),
    activeSheet: 0,
    ...(marks === undefined ? {} : { anonymous: true }),
  };
}

/** The sheets that carrying answers forward and updating them make: what is to be confirmed, and what is archived. */
function layOutKept(input: NormalInput, { names = {}, review, archive }: CompileOptions): KeptSheet[] {
  const { t } = input;
  return [
    ...(review === undefined || review.marks.length === 0
      ? []
      : [layOutReview(input, review, names.review ?? t('sheet.review'))]),
    ...(archive === undefined || archive.answers.length === 0
      ? []
      : [layOutArchive(input, archive, names.archive ?? t('sheet.archive'))]),
  ];
}

/** What holds for all sheets alike: the paper, a draft's header, a final's locks. */
function finishSheet(sheet: SheetPlan, { marks, rows }: NormalInput, paper = sheet.page.paper): SheetPlan {
  const open = rows.filter(({ verdict }) => verdict.state !== 'complete').length;
  const banner = draftBanner(marks, { open, total: rows.length });
  const page = { ...sheet.page, paper, ...(banner === undefined ? {} : { header: draftHeader(banner) }) };
  const finished = { ...sheet, page };
  return marks?.submission.kind === 'final' ? lockSheet(finished) : finished;
}

function assembleSummary(
  { framework, response, t, rows, marks }: NormalInput,
  name: string,
  tableSheet: string,
  { builtAt }: { readonly builtAt: string },
): LaidOutSummary {
  const report = checkResponse(framework, response);
  const places = new Map(rows.map(({ ref }, index) => [ref, index + 2]));
  const content = summaryContent(framework, response, report, t, {
    builtAt,
    tableSheet,
    ...(marks === undefined ? {} : { marks }),
    // Below the header, in the document's order.
    rowOf: (ref) => places.get(ref),
  });
  return layOutSummary(content, report, name, untouched(blockColumns(framework)));
}
