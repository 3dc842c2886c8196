import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { TaskRunner } from '../../cli/worker/taskRunner.ts';

/**
 * Megabytes of the worker's heap. Reading a questionnaire of 10 000 rows takes up to 130 of them; what is read at all
 * (hosts/file/vet/limits.ts) stays below.
 */
const HEAP = 192;

/** Its workers are the file beside the command's own: each has no more to run than it needs. */
export const runner = new TaskRunner({
  megabytes: HEAP,
  startWorker: () => {
    const worker = new Worker(fileURLToPath(new URL('cli/worker.js', import.meta.url)), {
      // What Node itself was started with is for the command, not for what it reads.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: 16 },
    });
    // It waits for its first file; the command does not wait for it.
    worker.unref();
    return worker;
  },
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
});
