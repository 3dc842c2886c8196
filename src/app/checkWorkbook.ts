import { checkResponse, type CheckReport } from '../core/check/checkResponse.ts';
import { ok, type Result } from '../core/errors/error.ts';
import { interpretWorkbook, type WorkbookReading } from '../core/reading/interpret.ts';
import type { Framework } from '../framework/schema.ts';
import type { WorkbookHost } from '../hosts/port.ts';

export interface WorkbookCheck {
  readonly reading: WorkbookReading;
  readonly report: CheckReport;
}

/** Reads a host's workbook and tells what is missing in it. */
export async function checkWorkbook(
  host: Pick<WorkbookHost, 'read'>,
  framework: Framework,
): Promise<Result<WorkbookCheck>> {
  const grid = await host.read();
  if (!grid.ok) return grid;
  const reading = interpretWorkbook(grid.value, framework);
  if (!reading.ok) return reading;
  const { response, sightings } = reading.value;
  return ok({ reading: reading.value, report: checkResponse(framework, response, sightings) });
}
