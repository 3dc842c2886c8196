/** The other reader, in a worker: see readingWorker.ts. */
import { parentPort } from 'node:worker_threads';
import { otherTexts } from './secondOpinion.ts';

parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(otherTexts(bytes));
});
