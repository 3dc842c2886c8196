/** A colleague's file as the pane's worker gives it. */
import type { TheirFile } from '../../src/app/merge/types.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { must } from './workbooks.ts';

export async function theirFile(bytes: Uint8Array): Promise<TheirFile> {
  const host = new FileHost(bytes);
  return { grid: must(await host.read()), carried: must(await host.inspect()) };
}
