/** Entries -> the bytes of a zip. Layout: PKWARE APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16. */
import { crc32 } from './crc32.ts';
import { deflateRaw } from './deflate.ts';
import type { ZipEntry } from './zipDirectory.ts';

/** 1 January 1980, the earliest date a zip can hold: a file does not tell when it was made. */
const NO_DATE = 0x0021;
const VERSION = 20;
/** Method of an entry that is packed. */
export const DEFLATED = 8;
/** Bit 11 of an entry's flags: its name is UTF-8. A name is held here as its bytes, so only the flag has to be told. */
const UTF8_NAME = 0x0800;

/** An entry with these contents. */
export async function packEntry(name: string, contents: Uint8Array): Promise<ZipEntry> {
  return {
    name,
    method: DEFLATED,
    crc: crc32(contents),
    unpackedSize: contents.length,
    packed: await deflateRaw(contents),
  };
}

/** The bytes of a zip with these entries, in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const sizes = entries.map(({ name, packed }) => ({
    local: 30 + name.length + packed.length,
    central: 46 + name.length,
  }));
  const localSize = sizes.reduce((sum, { local }) => sum + local, 0);
  const centralSize = sizes.reduce((sum, { central }) => sum + central, 0);
  const out = new Uint8Array(localSize + centralSize + 22);
  const view = new DataView(out.buffer);
  let at = 0;
  let central = localSize;
  entries.forEach((entry, index) => {
    // The part of the header that the local and the central one share, from the version on.
    const common = (start: number): void => {
      view.setUint16(start, VERSION, true);
      view.setUint16(start + 2, isAscii(entry.name) ? 0 : UTF8_NAME, true);
      view.setUint16(start + 4, entry.method, true);
      view.setUint16(start + 8, NO_DATE, true);
      view.setUint32(start + 10, entry.crc, true);
      view.setUint32(start + 14, entry.packed.length, true);
      view.setUint32(start + 18, entry.unpackedSize, true);
      view.setUint16(start + 22, entry.name.length, true);
    };
    view.setUint32(at, 0x04034b50, true);
    common(at + 4);
    writeAscii(out, at + 30, entry.name);
    out.set(entry.packed, at + 30 + entry.name.length);

    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, VERSION, true);
    common(central + 6);
    view.setUint32(central + 42, at, true);
    writeAscii(out, central + 46, entry.name);
    at += sizes[index]?.local ?? 0;
    central += sizes[index]?.central ?? 0;
  });
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, centralSize, true);
  view.setUint32(central + 16, localSize, true);
  return out;
}

function isAscii(text: string): boolean {
  return !/[\u0080-\u00FF]/.test(text);
}

function writeAscii(out: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i += 1) out[at + i] = text.charCodeAt(i);
}
