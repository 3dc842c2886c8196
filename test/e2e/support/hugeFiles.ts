/** Files too large to be sent to the browser: their ends are, and the zeros between are made there. */
import { crc32 } from 'node:zlib';
import { strToU8 } from 'fflate';
import type { Page } from 'playwright-core';

export interface HugeFile {
  readonly before: Uint8Array;
  readonly zeros: number;
  readonly after: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD_SIZE = 22;
const NAME = strToU8('xl/media/scan.bin');

/** A zip with one innocent part more, not packed, that makes it so many bytes large. */
export function swelledTo(size: number, zip: Uint8Array): HugeFile {
  const end = Buffer.from(zip.subarray(-END_RECORD_SIZE));
  const [count, length, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  const local = Buffer.alloc(30);
  const central = Buffer.alloc(46);
  const added = local.length + central.length + 2 * NAME.length;
  const zeros = size - zip.length - added;

  const crc = crc32(Buffer.alloc(zeros));
  local.writeUInt32LE(LOCAL_HEADER, 0);
  central.writeUInt32LE(CENTRAL_HEADER, 0);
  // From the version that is needed on, the two are alike.
  for (const [header, at] of [
    [local, 4],
    [central, 6],
  ] as const) {
    header.writeUInt16LE(20, at);
    header.writeUInt32LE(crc, at + 10);
    header.writeUInt32LE(zeros, at + 14);
    header.writeUInt32LE(zeros, at + 18);
    header.writeUInt16LE(NAME.length, at + 22);
  }
  central.writeUInt32LE(start, 42);
  for (const at of [8, 10]) end.writeUInt16LE(count + 1, at);
  end.writeUInt32LE(length + central.length + NAME.length, 12);
  end.writeUInt32LE(start + local.length + NAME.length + zeros, 16);
  return {
    before: Buffer.concat([zip.subarray(0, start), local, NAME]),
    zeros,
    after: Buffer.concat([zip.subarray(start, start + length), central, NAME, end]),
  };
}

/** Drops it onto the page; returns its size there. */
export function dropHuge(page: Page, name: string, { before, zeros, after }: HugeFile): Promise<number> {
  return page.evaluate(
    (huge) => {
      const file = new File(
        [Uint8Array.from(huge.before), new Uint8Array(huge.zeros), Uint8Array.from(huge.after)],
        huge.name,
      );
      const files = new DataTransfer();
      files.items.add(file);
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: files }));
      }
      return file.size;
    },
    { name, before: [...before], zeros, after: [...after] },
  );
}
