/** What saving as a file, and keeping, need of the session and of the workbook. */
import type { WorkbookHost } from '../../app/host.ts';
import type { Questionnaire } from '../../app/session/state.ts';
import { extrasOf, type WorkbookExtras } from '../../app/workbookExtras.ts';
import { canonicalAnswers } from '../../core/answers/canonical.ts';
import type { Response } from '../../core/answers/response.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { WebError } from '../../core/errors/webError.ts';
import type { WebTranslator } from '../../core/messages/webCatalogue.ts';
import { interpretWorkbook } from '../../core/reading/interpret.ts';
import type { Framework } from '../../framework/schema.ts';
import type { PageSession } from './ports.ts';

/** Writes what is typed in the pane, in whatever row; returns the rows with a text that is then not in the sheet. */
export async function saveDrafts(session: PageSession): Promise<readonly string[]> {
  const { phase, unsaved } = session.getState();
  if (phase === 'open') for (const ref of unsaved) await session.save(ref);
  // What was on its way already has arrived when a reading after it is there.
  if (session.getState().activity === 'writing') await session.check();
  return session.getState().unsaved;
}

/** What goes into the file: read anew, so that it is what the sheet has now. */
export async function readForFile(
  session: PageSession,
): Promise<Result<{ readonly questionnaire: Questionnaire; readonly summary: boolean }, WebError>> {
  await session.check();
  const state = session.getState();
  if (state.stale !== null) return fail(state.stale);
  if (state.phase === 'unreadable') return fail(state.error);
  if (state.phase !== 'open') return fail({ code: 'nothing-to-save' });
  return ok({ questionnaire: state.questionnaire, summary: state.summary !== 'none' });
}

/**
 * What the workbook holds of ours, from one reading: answers, and beside them what waits to be confirmed, the archive,
 * and of what it is a part.
 */
export async function readWork(
  host: Pick<WorkbookHost, 'read'>,
  framework: Framework,
): Promise<Result<{ readonly answers: Response; readonly extras: WorkbookExtras }, WebError>> {
  const grid = await host.read();
  if (!grid.ok) return grid;
  const reading = interpretWorkbook(grid.value, framework);
  return reading.ok ? ok({ answers: reading.value.response, extras: extrasOf(grid.value, reading.value) }) : reading;
}

/** Whether answers that were found have all that was kept; they may have more. */
export function holds(framework: Framework, found: Response, kept: Response): boolean {
  // Both are the same arrays, in the framework's order.
  const [has, wanted] = [found, kept].map((response) =>
    (JSON.parse(canonicalAnswers(framework, response)) as unknown[]).flat(Number.POSITIVE_INFINITY),
  );
  return wanted?.every((text, place) => text === '' || text === has?.[place]) === true;
}

/** Always .xlsx: that is what is written, whatever was opened. */
export function fileNameOf(name: string | undefined, wt: WebTranslator): string {
  return name === undefined ? wt('web.fileName') : `${name.replace(/\.xls[xmb]?$/i, '')}.xlsx`;
}
