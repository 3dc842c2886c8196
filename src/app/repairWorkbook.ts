import type { Result } from '../core/errors/error.ts';
import { english, translatorFor } from '../core/messages/catalogue.ts';
import { compileRepair } from '../core/plan/compileRepair.ts';
import type { WorkbookReading } from '../core/reading/interpret.ts';
import type { Framework } from '../framework/schema.ts';
import type { LiveHost } from '../hosts/port.ts';

/** Restores dropdown lists, formats, names and protection in place, in the workbook's own language. */
export async function repairWorkbook(
  host: LiveHost,
  framework: Framework,
  { places, language, review }: WorkbookReading,
): Promise<Result<void>> {
  return host.repair(compileRepair(framework, places, translatorFor(language) ?? english, review.length > 0));
}
