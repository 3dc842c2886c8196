/** Last period's workbook, for the pane: read as a colleague's file is (theirFile.ts). Loaded when somebody has chosen one. */
import { fail, ok, type ActionToolError, type Result } from '../core/errors/error.ts';
import type { WorkerError } from '../core/errors/webError.ts';
import type { OutsideWorkbook } from '../taskpane/platform.ts';
import { readTheirFile } from './theirFile.ts';

/** Reads the file, once. */
export async function openOutside(file: File): Promise<Result<OutsideWorkbook>> {
  const opened = await readTheirFile(file, new AbortController().signal);
  // Nobody stops it.
  if (opened === undefined) return fail({ code: 'workbook-damaged' });
  if (!opened.ok) return fail(inThePane(opened.error));
  const { grid } = opened.value;
  return ok({ read: () => Promise.resolve(ok(grid)) });
}

/** The words of a worker's own errors are not in the pane. */
function inThePane(error: WorkerError | ActionToolError): ActionToolError {
  switch (error.code) {
    case 'open-too-slow':
      return { code: 'reading-too-slow', seconds: error.seconds };
    case 'open-stopped':
      return { code: 'workbook-too-big' };
    default:
      return error;
  }
}
