/** Workbooks for tests, made through the public seams. */
import { checkResponse, type CheckReport } from '../../src/core/check/checkResponse.ts';
import { emptyResponse, type Response } from '../../src/core/answers/response.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { compileWorkbook } from '../../src/core/plan/compile.ts';
import { isFormula, type WorkbookPlan } from '../../src/core/plan/workbookPlan.ts';
import { interpretWorkbook, type WorkbookReading } from '../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import type { Result } from '../../src/core/errors/error.ts';

export { madeUpFramework } from './madeUpFramework.ts';

/** The value of a result that a test expects to be good. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function planFor(response?: Response, framework: Framework = icanActionTool): WorkbookPlan {
  return must(compileWorkbook(framework, response ?? emptyResponse(framework), english));
}

export async function workbookBytes(response?: Response, framework: Framework = icanActionTool): Promise<Uint8Array> {
  const host = new FileHost();
  must(await host.apply(planFor(response, framework)));
  return host.bytes;
}

export async function readingOf(bytes: Uint8Array, framework: Framework = icanActionTool): Promise<WorkbookReading> {
  return must(interpretWorkbook(must(await new FileHost(bytes).read()), framework));
}

export async function reportOf(bytes: Uint8Array, framework: Framework = icanActionTool): Promise<CheckReport> {
  const { response, sightings } = await readingOf(bytes, framework);
  return checkResponse(framework, response, sightings);
}

/** What a formula's cached value is before a program has calculated it: nothing that a test could take for right. */
const STALE = 'not calculated';

/** The plan with wrong cached values, so that only a program that calculates can give the right ones. */
export function withStaleCache(plan: WorkbookPlan): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row) => row.map((cell) => (isFormula(cell) ? { ...cell, cached: STALE } : cell))),
      filled: sheet.filled.map((filled) => ({ ...filled, cached: filled.cached.map(() => STALE) })),
    })),
  };
}
