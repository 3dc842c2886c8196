/** The answers as an .xlsx file, with what belongs to them: the same that the command makes of them. Loaded when somebody saves. */
import { createWorkbook } from '../../app/createWorkbook.ts';
import { localDateTime } from '../../app/localDateTime.ts';
import type { WorkbookExtras } from '../../app/workbookExtras.ts';
import { summarise } from '../../app/summarise.ts';
import type { Response } from '../../core/answers/response.ts';
import { ok, type Result } from '../../core/errors/error.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { Framework } from '../../framework/schema.ts';
import { FileHost } from '../../hosts/file/fileHost.ts';

/** @param withSummary whether it has a Summary sheet, built now */
export async function workbookFile(
  framework: Framework,
  response: Response,
  extras: WorkbookExtras,
  t: Translator,
  withSummary: boolean,
): Promise<Result<Uint8Array>> {
  const host = new FileHost();
  const made = await createWorkbook(host, framework, response, t, extras);
  if (!made.ok) return made;
  if (withSummary) {
    const summarised = await summarise(host, framework, t, localDateTime(new Date()));
    if (!summarised.ok) return summarised;
  }
  return ok(host.bytes);
}
