/**
 * The compiler: framework + answers + language -> WorkbookPlan. Four phases, each a file:
 *
 *   normalise -> lay out (Start, Action Tool) -> assemble -> validate against Excel's limits
 *
 * Pure: the same input gives the same plan, and the input is not touched.
 */
import type { Framework } from '../../framework/schema.ts';
import { MAX_SUB_ITEMS } from '../../framework/schema.ts';
import type { Response } from '../answers/response.ts';
import { fail, ok, type LimitError, type Result } from '../errors/error.ts';
import type { Translator } from '../messages/catalogue.ts';
import { columnArea, layOutActionTool } from './actionToolSheet.ts';
import { COLUMNS, LAYOUT_VERSION, PROPERTY } from './columns.ts';
import { normalise, type NormalInput } from './normalise.ts';
import { layOutStart } from './startSheet.ts';
import { FONT } from './theme.ts';
import { limitErrors } from './validate.ts';
import type { NamePlan, WorkbookPlan } from './workbookPlan.ts';

/**
 * Compiles a workbook. The framework's own texts are in its own language; headers, hints and the Check column's words
 * are in the translator's. Fails with the first of Excel's limits that the content breaks.
 */
export function compileWorkbook(
  framework: Framework,
  response: Response,
  t: Translator,
): Result<WorkbookPlan, LimitError> {
  const input = normalise(framework, response, t);
  if (input.rows.length > MAX_SUB_ITEMS) {
    return fail({ code: 'limit-rows', where: framework.id, length: input.rows.length, limit: MAX_SUB_ITEMS });
  }
  const plan = assemble(input);
  const [error] = limitErrors(plan);
  return error === undefined ? ok(plan) : fail(error);
}

function assemble(input: NormalInput): WorkbookPlan {
  const { framework, t, rows } = input;
  const actionToolName = t('sheet.actionTool');
  const start = layOutStart(input, t('sheet.start'), actionToolName);
  const columns = COLUMNS.map(({ key, name }): NamePlan => ({
    name,
    sheet: 'actionTool',
    area: columnArea(key, rows.length),
  }));
  return {
    // The Summary's place is after these two.
    sheets: [start.sheet, layOutActionTool(input, actionToolName)],
    names: [...columns, ...start.names],
    font: FONT,
    properties: {
      title: `${framework.title} – ${actionToolName}`,
      subject: framework.publisher,
      description: framework.attribution,
    },
    custom: {
      [PROPERTY.framework]: framework.id,
      [PROPERTY.frameworkVersion]: framework.version,
      [PROPERTY.layout]: LAYOUT_VERSION,
      [PROPERTY.language]: t.language,
    },
    activeSheet: 0,
  };
}
