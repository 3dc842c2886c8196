/**
 * Opens a file from outside. It is read in a worker, so that a file that takes forever can be stopped, and one that takes
 * all memory takes the worker's; the page and what is open in it are not touched.
 */
import type { Later } from '../../app/session/coalescer.ts';
import { fail, type ActionToolError, type Result } from '../../core/errors/error.ts';
import type { OpenError } from '../../core/errors/webError.ts';
import type { OpenedFile, ToWorker } from './openedFile.ts';

/** A file of a browser, as far as it is needed. */
export interface IncomingFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A worker of a browser, as far as it is needed; what it reads a file as is its own affair. */
export interface OpenWorker<T = OpenedFile> {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Result<T>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface OpenerSurroundings<T = OpenedFile> {
  /** Starts a worker; one a file, so that nothing of one file is left for the next. */
  readonly startWorker: () => OpenWorker<T>;
  readonly later: Later;
}

const MEGABYTE = 1024 * 1024;
/** In megabytes. A questionnaire of 10 000 filled rows has 3. */
export const LARGEST_FILE = 100;
/** In seconds. The same is read in one, by a slow computer in ten. */
export const LONGEST_READING = 30;

type Outcome<T> = Result<T, OpenError | ActionToolError>;

/**
 * Reads a file; never rejects.
 * @param stop ends it early: the outcome is undefined then
 */
export async function openFile<T = OpenedFile>(
  file: IncomingFile,
  { startWorker, later }: OpenerSurroundings<T>,
  stop: AbortSignal,
): Promise<Outcome<T> | undefined> {
  if (file.size > LARGEST_FILE * MEGABYTE) {
    return fail({ code: 'file-too-large', file: file.name, limit: LARGEST_FILE });
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (thrown) {
    // A folder that was dropped, or a file that was moved or changed since it was chosen.
    if (stop.aborted) return undefined;
    return fail({ code: 'file-unreadable', file: file.name, reason: nameOf(thrown) });
  }
  // The file may have grown since.
  if (bytes.byteLength > LARGEST_FILE * MEGABYTE) {
    return fail({ code: 'file-too-large', file: file.name, limit: LARGEST_FILE });
  }
  if (stop.aborted) return undefined;

  let worker: OpenWorker<T>;
  try {
    worker = startWorker();
  } catch {
    return fail({ code: 'part-not-loaded' });
  }
  return new Promise((resolve) => {
    const finish = (outcome: Outcome<T> | undefined): void => {
      cancelTimer();
      stop.removeEventListener('abort', stopped);
      worker.onmessage = worker.onerror = worker.onmessageerror = null;
      worker.terminate();
      resolve(outcome);
    };
    const stopped = (): void => {
      finish(undefined);
    };
    const cancelTimer = later(LONGEST_READING * 1_000, () => {
      finish(fail({ code: 'open-too-slow', seconds: LONGEST_READING }));
    });
    stop.addEventListener('abort', stopped);
    worker.onmessage = ({ data }) => {
      finish(data);
    };
    // Its reader never throws, so it was ended for want of memory; or its script is not there, which has no message.
    worker.onerror = ({ message }) => {
      finish(fail({ code: typeof message === 'string' && message !== '' ? 'open-stopped' : 'part-not-loaded' }));
    };
    worker.onmessageerror = () => {
      finish(fail({ code: 'open-stopped' }));
    };
    worker.postMessage(bytes, [bytes]);
  });
}

/** The name of what was thrown; by its shape, since an error may come from another realm (a worker, a frame). */
function nameOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown ? String(thrown.name) : '?';
}
