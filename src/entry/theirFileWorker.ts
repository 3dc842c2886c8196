/** Composition root of the worker that reads a colleague's file. It answers one file and is ended then. */
import type { TheirFile } from '../app/merge/types.ts';
import { fail, ok, type Result } from '../core/errors/error.ts';
import { FileHost } from '../hosts/file/fileHost.ts';
import type { ToWorker } from '../taskpane/open/fileOpener.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  void read(new Uint8Array(data)).then((answer) => {
    self.postMessage(answer);
  });
};

async function read(bytes: Uint8Array): Promise<Result<TheirFile>> {
  try {
    const host = new FileHost(bytes);
    const grid = await host.read();
    if (!grid.ok) return grid;
    const carried = await host.inspect();
    return carried.ok ? ok({ grid: grid.value, carried: carried.value }) : carried;
  } catch {
    // The reader returns what it does not like; what is thrown all the same is a workbook that no program writes.
    return fail({ code: 'workbook-damaged' });
  }
}
