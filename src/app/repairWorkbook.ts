import type { Result } from '../core/errors/error.ts';
import { english, translatorFor } from '../core/messages/catalogue.ts';
import { compileRepair } from '../core/plan/compileRepair.ts';
import { checkRows } from '../core/reading/checkRows.ts';
import type { Opened } from './session/lookup.ts';
import type { Framework } from '../framework/schema.ts';
import type { LiveHost } from '../hosts/port.ts';

/** Restores dropdown lists, formats, names and protection in place, in the workbook's own language. */
export async function repairWorkbook(
  host: LiveHost,
  framework: Framework,
  { grid, reading }: Opened,
): Promise<Result<void>> {
  const { places, language, review } = reading;
  const t = translatorFor(language) ?? english;
  const choices = { review: review.length > 0, checkRows: checkRows(grid, reading) };
  return host.repair(compileRepair(framework, places, t, choices));
}
