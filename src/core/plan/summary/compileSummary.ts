/**
 * The compiler of the Summary: framework + what was read of a workbook + language -> SummaryPlan, in the coordinates of
 * that workbook. Pure: the same input gives the same plan.
 */
import type { Framework } from '../../../framework/schema.ts';
import { checkResponse } from '../../check/checkResponse.ts';
import { fail, ok, type LimitError, type Result, type WorkbookError } from '../../errors/error.ts';
import type { Translator } from '../../messages/catalogue.ts';
import type { WorkbookReading } from '../../reading/interpret.ts';
import type { SummaryPlaces, SummaryPlan } from '../summaryPlan.ts';
import { FONT } from '../theme.ts';
import { sheetErrors } from '../validate.ts';
import { summaryContent, type ComparedInput } from './content.ts';
import { layOutSummary } from './layOutSummary.ts';
import { blockColumns } from './look.ts';
import { untouched } from './places.ts';

export { blockColumns } from './look.ts';

export interface SummaryChoices {
  /** When it is built, ISO 8601 date and time as the reader's clock has it. */
  readonly builtAt: string;
  /** The block that is there now (reading/locateSummary.ts). */
  readonly replaces: SummaryPlaces | undefined;
  /** Name of the sheet if one is to be made. */
  readonly freeName: string;
  /** Where the workbook was started from another period's. */
  readonly compared?: ComparedInput;
}

/** Compiles the Summary. There is nothing to sum up in a workbook whose questionnaire's table is gone. */
export function compileSummary(
  framework: Framework,
  { response, sightings, places: found }: WorkbookReading,
  t: Translator,
  { builtAt, replaces, freeName, compared }: SummaryChoices,
): Result<SummaryPlan, LimitError | WorkbookError> {
  const { table } = found;
  if (table === undefined) return fail({ code: 'not-questionnaire' });
  const report = checkResponse(framework, response, sightings);
  const rowOf = (ref: string): number | undefined => {
    const row = table.rows.get(ref);
    return row === undefined ? undefined : row + 1;
  };
  const content = summaryContent(framework, response, report, t, {
    builtAt,
    tableSheet: table.sheet,
    rowOf,
    ...(compared === undefined ? {} : { compared }),
  });
  const places = replaces ?? untouched(blockColumns(framework));
  const oldRows = replaces?.rows ?? 0;
  const { sheet, names, rows } = layOutSummary(content, report, replaces?.sheet ?? freeName, places, oldRows);
  const [error] = sheetErrors(sheet);
  if (error !== undefined) return fail(error);
  const more = rows - oldRows;
  return ok({
    sheet,
    names,
    font: FONT,
    replaces: replaces ?? null,
    columns: places.columns,
    insert: replaces === undefined || more <= 0 ? null : { at: replaces.firstRow + oldRows, rows: more },
  });
}
