/** Zips taken apart and put together by hand, for files that no honest program writes. */
import { crc32, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync } from 'fflate';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;

/** Megabytes of one byte: they pack to a thousandth. */
export function filler(megabytes: number, byte = 0): Uint8Array {
  return new Uint8Array(megabytes * 1024 * 1024).fill(byte);
}

export function zipOf(parts: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const entries: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let place = 0;
  for (const [name, content] of Object.entries(parts)) {
    const unpacked = typeof content === 'string' ? strToU8(content) : content;
    // Not fflate's, which takes ten seconds for what zlib does in one.
    const packed = deflateRawSync(unpacked);
    const common = [number(20, 2), number(0, 2), number(8, 2), number(0, 2), number(0x21, 2)].concat(
      [crc32(unpacked), packed.length, unpacked.length].map((value) => number(value, 4)),
      [number(name.length, 2), number(0, 2)],
    );
    const entry = joined(number(LOCAL_HEADER, 4), ...common, strToU8(name), packed);
    const rest = [number(0, 6), number(0, 4), number(place, 4), strToU8(name)];
    directory.push(joined(number(CENTRAL_HEADER, 4), number(20, 2), ...common, ...rest));
    entries.push(entry);
    place += entry.length;
  }
  const central = joined(...directory);
  const count = number(directory.length, 2);
  const end = [number(END_RECORD, 4), number(0, 4), count, count, number(central.length, 4), number(place, 4)];
  return joined(...entries, central, ...end, number(0, 2));
}

/** A number in so many bytes, the lowest first. */
function number(value: number, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, index) => (index < 4 ? value >>> (8 * index) : 0) & 0xff);
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

/** A package with parts added or replaced. */
export function withParts(bytes: Uint8Array, parts: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  return zipOf({ ...unzipSync(bytes), ...parts });
}

/** A package with the text of one part changed; a change that changes nothing is a mistake in the test. */
export function editPart(bytes: Uint8Array, name: string, edit: (text: string) => string): Uint8Array {
  const text = partText(bytes, name);
  const edited = edit(text);
  if (edited === text) throw new Error(`the edit of ${name} changed nothing`);
  return withParts(bytes, { [name]: edited });
}

export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes, { filter: (file) => file.name === name })[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

export interface HeaderFields {
  readonly flags?: number;
  readonly packedSize?: number;
  readonly unpackedSize?: number;
}

/** What a zip says of one entry, in its directory and before the entry itself, changed without changing the entry. */
export function patchHeaders(
  zip: Uint8Array,
  name: string,
  { central = {}, local = {} }: { readonly central?: HeaderFields; readonly local?: HeaderFields },
): Uint8Array {
  const bytes = zip.slice();
  const view = viewOf(bytes);
  const header = centralHeaders(bytes).find((at) => nameAt(bytes, at) === name);
  if (header === undefined) throw new Error(`no entry ${name}`);
  writeFields(view, header + 8, central);
  const localHeader = view.getUint32(header + 42, true);
  if (view.getUint32(localHeader, true) !== LOCAL_HEADER) throw new Error('no local header');
  writeFields(view, localHeader + 6, local);
  return bytes;
}

/** From the flags on, local and central headers are alike. */
function writeFields(view: DataView, at: number, { flags, packedSize, unpackedSize }: HeaderFields): void {
  if (flags !== undefined) view.setUint16(at, flags, true);
  if (packedSize !== undefined) view.setUint32(at + 12, packedSize, true);
  if (unpackedSize !== undefined) view.setUint32(at + 16, unpackedSize, true);
}

/** What the end of a zip says of its directory, changed. */
export function patchEnd(zip: Uint8Array, fields: { readonly count?: number; readonly start?: number }): Uint8Array {
  const bytes = zip.slice();
  const view = viewOf(bytes);
  const end = endRecord(view);
  if (fields.count !== undefined) {
    view.setUint16(end + 8, fields.count, true);
    view.setUint16(end + 10, fields.count, true);
  }
  if (fields.start !== undefined) view.setUint32(end + 16, fields.start, true);
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A zip without a comment ends with this record. */
function endRecord(view: DataView): number {
  const at = view.byteLength - 22;
  if (view.getUint32(at, true) !== END_RECORD) throw new Error('no end record');
  return at;
}

function centralHeaders(bytes: Uint8Array): number[] {
  const view = viewOf(bytes);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  const headers: number[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new Error('no central header');
    headers.push(at);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return headers;
}

function nameAt(bytes: Uint8Array, header: number): string {
  const length = viewOf(bytes).getUint16(header + 28, true);
  return strFromU8(bytes.subarray(header + 46, header + 46 + length));
}
