import { ok, type Result } from '../../core/errors/error.ts';
import { english, everyTranslator, translatorFor, type Translator } from '../../core/messages/catalogue.ts';
import { exportTranslator } from '../../core/messages/exportCatalogue.ts';
import { readRecord, type FoundRecord } from '../../core/plan/submission/readRecord.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import type { Framework } from '../../framework/schema.ts';
import type { ExportTools } from './types.ts';

/** A workbook's record, and the language that it is in. */
export interface RecordInLanguage {
  readonly t: Translator;
  readonly record: FoundRecord;
}

/**
 * Finds the record: in the workbook's language, unless this program makes its edition in another one. The property that
 * tells the language is not sealed, so it must not decide whether cells are compared. Fails as reading a record does.
 */
export async function findRecord(
  grid: WorkbookGrid,
  framework: Framework,
  language: string,
  sha256: ExportTools['sha256'],
): Promise<Result<RecordInLanguage>> {
  const read = async (t: Translator): Promise<Result<RecordInLanguage>> => {
    const record = await readRecord(grid, framework, t, exportTranslator(t), sha256);
    return record.ok ? ok({ t, record: record.value }) : record;
  };
  const [own, ...others] = everyTranslator(translatorFor(language) ?? english);
  const first = await read(own);
  if (!first.ok || first.value.record.isCurrent) return first;
  for (const t of others) {
    const found = await read(t);
    if (!found.ok || found.value.record.isCurrent) return found;
  }
  return first;
}
