/**
 * Composition root of the worker that reads a file from outside: joins the file host and the ICAN framework. It answers
 * one file and is ended then.
 */
import './web/withoutEval.ts';
import { fail } from '../core/errors/error.ts';
import { icanActionTool } from '../framework/icanActionTool.ts';
import { FileHost } from '../hosts/file/fileHost.ts';
import type { ToWorker } from '../taskpane/open/fileOpener.ts';
import { describeWorkbook } from '../web/open/describeWorkbook.ts';
import type { FromWorker } from '../web/open/openedFile.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  void read(new Uint8Array(data)).then((answer) => {
    self.postMessage(answer);
  });
};

async function read(bytes: Uint8Array): Promise<FromWorker> {
  try {
    const grid = await new FileHost(bytes).read();
    return grid.ok ? describeWorkbook(grid.value, icanActionTool) : grid;
  } catch {
    // The reader returns what it does not like; what is thrown all the same is a workbook that no program writes.
    return fail({ code: 'workbook-damaged' });
  }
}
