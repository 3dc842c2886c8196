import type { Response } from '../core/answers/response.ts';
import type { Result } from '../core/errors/error.ts';
import type { Translator } from '../core/messages/catalogue.ts';
import { compileWorkbook } from '../core/plan/compile.ts';
import type { Framework } from '../framework/schema.ts';
import type { WorkbookHost } from '../hosts/port.ts';

/** Makes the questionnaire in a host's workbook, with the answers that a response already has. */
export async function createWorkbook(
  host: WorkbookHost,
  framework: Framework,
  response: Response,
  t: Translator,
): Promise<Result<void>> {
  const plan = compileWorkbook(framework, response, t);
  return plan.ok ? host.apply(plan.value) : plan;
}
