/** Composition root of the command's worker: joins the file host and the command's tasks. */
import { parentPort } from 'node:worker_threads';
import { doTask, type TaskName, type TaskTools } from '../../cli/tasks.ts';
import type { ToWorker } from '../../cli/worker/messages.ts';
import { readWorkbook } from '../../hosts/file/readWorkbook.ts';
import { sha256 } from './sha256.ts';

const tools: TaskTools = {
  sha256,
  readWorkbook,
  openWorkbook: async (bytes) => new (await import('../../hosts/file/fileHost.ts')).FileHost(bytes),
};

// What a task throws ends the worker, and the command says so: see `TaskRunner`.
parentPort?.on('message', <N extends TaskName>({ name, bytes, ask }: ToWorker<N>) => {
  void doTask(name, bytes, ask, tools).then((answer) => {
    parentPort?.postMessage(answer);
  });
});
