/** Files of colleagues, and what a merge of them gives. */
import { applyMerge } from '../../../src/app/merge/applyMerge.ts';
import { lookBeforeMerge } from '../../../src/app/merge/lookBeforeMerge.ts';
import type { EarlierFile, MergeApplied, MergeLook } from '../../../src/app/merge/types.ts';
import { makePart } from '../../../src/app/split/makePart.ts';
import type { WorkbookReading } from '../../../src/core/reading/interpret.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import type { Decide } from '../../../src/core/merge/merge.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { sha256 } from '../../support/exported.ts';
import { must } from '../../support/workbooks.ts';

export const NOBODY: Decide = () => undefined;

export async function look(
  ours: Uint8Array,
  theirs: Uint8Array,
  earlier: readonly WorkbookReading[] = [],
): Promise<MergeLook> {
  const hosts = [new FileHost(ours), new FileHost(theirs)] as const;
  const given = earlier.map((reading): EarlierFile => ({ kind: 'given', reading }));
  return must(await lookBeforeMerge(...hosts, icanActionTool, english, { sha256 }, given));
}

export interface MergedFile extends MergeApplied {
  readonly bytes: Uint8Array;
  readonly look: MergeLook;
}

export async function mergeFiles(ours: Uint8Array, theirs: Uint8Array, decide: Decide = NOBODY): Promise<MergedFile> {
  const host = new FileHost(ours);
  const looked = must(await lookBeforeMerge(host, new FileHost(theirs), icanActionTool, english, { sha256 }));
  const applied = must(await applyMerge(host, looked, icanActionTool, english, decide));
  return { ...applied, bytes: host.bytes, look: looked };
}

export async function partOf(whole: Uint8Array, refs: readonly string[]): Promise<Uint8Array> {
  const part = new FileHost();
  must(await makePart(new FileHost(whole), part, icanActionTool, refs, english, { sha256 }));
  return part.bytes;
}
