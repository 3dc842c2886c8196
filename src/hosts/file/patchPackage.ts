/**
 * Changes the text of some parts of an .xlsx package that was just written, and leaves every other part's bytes as they
 * are. For what Excel can and the writing library cannot say (see finishWorkbook.ts).
 */
import { strFromU8, strToU8 } from 'fflate';
import { inflateRaw } from './deflate.ts';
import { readZipDirectory, type ZipEntry } from './zipDirectory.ts';
import { DEFLATED, packEntry, writeZip } from './zipWriter.ts';

/** New text of a part, by its name and its text. */
export type PartPatch = (text: string) => string;

/** @param patches by part name; a name that is not in the package is an error in the caller */
export async function patchPackage(bytes: Uint8Array, patches: ReadonlyMap<string, PartPatch>): Promise<Uint8Array> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) throw new Error(`package just written cannot be read: ${directory.error.code}`);
  const missing = [...patches.keys()].find((name) => !directory.value.some((entry) => entry.name === name));
  if (missing !== undefined) throw new Error(`no part ${missing}`);
  const entries = directory.value.map((entry) => {
    const patch = patches.get(entry.name);
    return patch === undefined ? Promise.resolve(entry) : patchEntry(entry, patch);
  });
  return writeZip(await Promise.all(entries));
}

async function patchEntry(entry: ZipEntry, patch: PartPatch): Promise<ZipEntry> {
  const { name, method, packed, unpackedSize } = entry;
  const before = method === DEFLATED ? await inflateRaw(packed, unpackedSize) : packed;
  return packEntry(name, strToU8(patch(strFromU8(before))));
}
