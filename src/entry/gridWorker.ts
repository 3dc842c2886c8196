/**
 * Composition root of the worker that reads the cells of a workbook from outside, for the pane. It answers one file and
 * is ended then.
 */
import './web/withoutEval.ts';
import { fail, type Result } from '../core/errors/error.ts';
import type { WorkbookGrid } from '../core/reading/grid.ts';
import { FileHost } from '../hosts/file/fileHost.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
  void read(new Uint8Array(data)).then((answer) => {
    self.postMessage(answer);
  });
};

async function read(bytes: Uint8Array): Promise<Result<WorkbookGrid>> {
  try {
    return await new FileHost(bytes).read();
  } catch {
    // The reader returns what it does not like; what is thrown all the same is a workbook that no program writes.
    return fail({ code: 'workbook-damaged' });
  }
}
