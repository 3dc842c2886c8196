/** What saving as a file needs of the session. */
import type { WorkbookHost } from '../../app/host.ts';
import { extrasOf, type WorkbookExtras } from '../../app/workbookExtras.ts';
import type { Response } from '../../core/answers/response.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { WebError } from '../../core/errors/webError.ts';
import type { WebTranslator } from '../../core/messages/webCatalogue.ts';
import { interpretWorkbook } from '../../core/reading/interpret.ts';
import type { Framework } from '../../framework/schema.ts';
import type { PageSession } from './ports.ts';

/** Writes what is typed in the pane; returns the row for which that did not work. */
export async function saveDrafts(session: PageSession): Promise<readonly string[]> {
  const before = session.getState();
  // Rows that are left are written then: only the one that is shown can wait.
  const ref = before.phase === 'open' ? before.questionnaire.row?.ref : undefined;
  if (ref === undefined) return [];
  await session.save(ref);
  const after = session.getState();
  const row = after.phase === 'open' ? after.questionnaire.row : null;
  const waits = row?.fields.some(({ draft }) => draft.state !== 'same' && draft.state !== 'saved') ?? false;
  return waits ? [ref] : [];
}

/** What goes into the file: read anew, so that it is what the sheet has now. */
export async function readForFile(
  session: PageSession,
): Promise<Result<{ readonly response: Response; readonly summary: boolean }, WebError>> {
  await session.check();
  const state = session.getState();
  if (state.stale !== null) return fail(state.stale);
  if (state.phase === 'unreadable') return fail(state.error);
  if (state.phase !== 'open') return fail({ code: 'nothing-to-save' });
  return ok({ response: state.questionnaire.response, summary: state.summary !== 'none' });
}

/** What goes into the file beside the answers: what waits to be confirmed, the archive, and of what it is a part. */
export async function readExtras(
  host: Pick<WorkbookHost, 'read'>,
  framework: Framework,
): Promise<Result<WorkbookExtras, WebError>> {
  const grid = await host.read();
  if (!grid.ok) return grid;
  const reading = interpretWorkbook(grid.value, framework);
  return reading.ok ? ok(extrasOf(grid.value, reading.value)) : reading;
}

/** Always .xlsx: that is what is written, whatever was opened. */
export function fileNameOf(name: string | undefined, wt: WebTranslator): string {
  return name === undefined ? wt('web.fileName') : `${name.replace(/\.xls[xmb]?$/i, '')}.xlsx`;
}
