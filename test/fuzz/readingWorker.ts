/** Reads what it is sent, one workbook after the other; whoever waits for it ends it when it takes too long. */
import { parentPort } from 'node:worker_threads';
import { readAll } from './reading.ts';

parentPort?.on('message', (bytes: Uint8Array) => {
  void readAll(bytes).then((outcome) => {
    parentPort?.postMessage(outcome);
  });
});
