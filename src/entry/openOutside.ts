/**
 * A workbook from outside, for the pane: read in a worker, with the limits of the browser edition, so that a file that
 * takes forever or all memory takes neither from the pane. Loaded when somebody has chosen one.
 */
import { fail, ok, type ActionToolError, type Result } from '../core/errors/error.ts';
import type { OpenError } from '../core/errors/webError.ts';
import type { WorkbookGrid } from '../core/reading/grid.ts';
import type { OutsideWorkbook } from '../taskpane/platform.ts';
import { openFile } from '../web/open/fileOpener.ts';

/** Reads the file, once. */
export async function openOutside(file: File): Promise<Result<OutsideWorkbook>> {
  const opened = await openFile<WorkbookGrid>(
    file,
    {
      startWorker: () => new Worker(new URL('./gridWorker.ts', import.meta.url)),
      later: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
    },
    new AbortController().signal,
  );
  // Nobody stops it.
  if (opened === undefined) return fail({ code: 'workbook-damaged' });
  if (!opened.ok) return fail(inThePane(opened.error));
  const grid = opened.value;
  return ok({ read: () => Promise.resolve(ok(grid)) });
}

/** The words of the browser edition's own errors are not in the pane. */
function inThePane(error: OpenError | ActionToolError): ActionToolError {
  switch (error.code) {
    case 'open-too-slow':
      return { code: 'reading-too-slow', seconds: error.seconds };
    case 'open-stopped':
      return { code: 'workbook-too-big' };
    case 'drop-many':
    case 'drop-nothing':
      return { code: 'not-workbook' };
    default:
      return error;
  }
}
