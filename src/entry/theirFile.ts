/** Reads a colleague's file in a worker of its own. Loaded when somebody brings one in. */
import type { TheirFile } from '../app/merge/types.ts';
import { openFile, type IncomingFile, type OpenOutcome } from '../taskpane/open/fileOpener.ts';

export function readTheirFile(file: IncomingFile, stop: AbortSignal): Promise<OpenOutcome<TheirFile> | undefined> {
  return openFile<TheirFile>(
    file,
    {
      startWorker: () => new Worker(new URL('./theirFileWorker.ts', import.meta.url)),
      later: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
    },
    stop,
  );
}
