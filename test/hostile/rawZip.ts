/** A zip of which every header can say what it likes. */
import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync } from 'fflate';

export interface RawEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly crc: number;
  readonly unpackedSize: number;
  readonly method?: number;
  readonly flags?: number;
  /** What the entry's own header says otherwise. */
  readonly local?: { readonly name?: string; readonly packedSize?: number; readonly unpackedSize?: number };
  /** The entry's data is there already: the directory leads to this place, and nothing is written. */
  readonly at?: number;
  /** Bytes between the entry's header and its data, told as an extra field: another entry may begin in them. */
  readonly extra?: Uint8Array;
}

export function packed(name: string, contents: Uint8Array | string): RawEntry {
  const bytes = typeof contents === 'string' ? strToU8(contents) : contents;
  return { name, packed: deflateRawSync(bytes), crc: crc32(bytes), unpackedSize: bytes.length, method: 8 };
}

/** The entries of a zip, to be written again with others. */
export function entriesOf(zip: Uint8Array): RawEntry[] {
  return Object.entries(unzipSync(zip)).map(([name, contents]) => packed(name, contents));
}

/** @param after bytes behind the end of the zip */
export function rawZip(entries: readonly RawEntry[], after = new Uint8Array()): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const entry of entries) {
    const { name, local = {}, extra = new Uint8Array(), at } = entry;
    const own = Buffer.from(local.name ?? name, 'latin1');
    if (at === undefined) {
      const header = common(0x04034b50, 30, entry, local.packedSize, local.unpackedSize);
      header.writeUInt16LE(own.length, 26);
      header.writeUInt16LE(extra.length, 28);
      pieces.push(header, own, Buffer.from(extra), Buffer.from(entry.packed));
    }
    const told = Buffer.from(name, 'latin1');
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(20, 4);
    common(0, 30, entry).copy(header, 6, 4, 26);
    header.writeUInt16LE(told.length, 28);
    header.writeUInt32LE(at ?? place, 42);
    directory.push(header, told);
    if (at === undefined) place += 30 + own.length + extra.length + entry.packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(place, 16);
  return new Uint8Array(Buffer.concat([...pieces, central, end, Buffer.from(after)]));
}

/** From the version on, both headers are alike. */
function common(signature: number, size: number, entry: RawEntry, packedSize?: number, unpackedSize?: number): Buffer {
  const header = Buffer.alloc(size);
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(entry.flags ?? 0, 6);
  header.writeUInt16LE(entry.method ?? 8, 8);
  header.writeUInt16LE(0x21, 12);
  header.writeUInt32LE(entry.crc, 14);
  header.writeUInt32LE(packedSize ?? entry.packed.length, 18);
  header.writeUInt32LE(unpackedSize ?? entry.unpackedSize, 22);
  return header;
}
