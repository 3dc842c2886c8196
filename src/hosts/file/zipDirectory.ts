/**
 * A zip's central directory: looked at before anything is unpacked, so that a file made to fill the memory is turned
 * away at the door. Layout: PKWARE APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { Inflate } from 'fflate';
import { fail, ok, type Result, type WorkbookError } from '../../core/errors/error.ts';

/** A questionnaire of 10 000 filled rows unpacks to under 30 MB; these leave room for a ministry's own sheets. */
const MAX_ENTRY_BYTES = 100 * 1024 * 1024;
const MAX_TOTAL_BYTES = 200 * 1024 * 1024;
const MAX_ENTRIES = 2_000;
/**
 * Nothing that people write packs this well: a questionnaire of 10 000 rows whose every formula is written out (as
 * LibreOffice does) packs about a hundredfold, a run of one character a thousandfold.
 */
const MAX_RATIO = 400;
const RATIO_COUNTS_FROM = 16 * 1024 * 1024;

const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const MAX_COMMENT = 0xffff;
const HEADER = 0x02014b50;
const HEADER_SIZE = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
/** Bit 3 of an entry's flags: its sizes are in a record after the data. */
const SIZES_FOLLOW = 0x0008;
/** Written where the true number is in a zip64 record; no questionnaire needs one. */
const ZIP64_MARK = 0xffffffff;
const ZIP64_COUNT = 0xffff;

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly unpackedSize: number;
  /** The entry's bytes as they are in the file. */
  readonly packed: Uint8Array;
}

/** The entries of a zip that is safe to unpack, in the directory's order. Nothing is unpacked. */
export function readZipDirectory(bytes: Uint8Array): Result<ZipEntry[], WorkbookError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0, true) !== 0x4b50) return fail({ code: 'not-zip' });
  const end = findEndRecord(view);
  if (end === undefined) return fail({ code: 'workbook-damaged' });
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start === ZIP64_MARK || count === ZIP64_COUNT || count > MAX_ENTRIES) return fail({ code: 'workbook-too-big' });
  return readHeaders(view, bytes, start, count);
}

function findEndRecord(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_RECORD_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_RECORD_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}

function readHeaders(
  view: DataView,
  bytes: Uint8Array,
  start: number,
  count: number,
): Result<ZipEntry[], WorkbookError> {
  const entries: ZipEntry[] = [];
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + HEADER_SIZE > view.byteLength || view.getUint32(at, true) !== HEADER) {
      return fail({ code: 'workbook-damaged' });
    }
    const packedSize = view.getUint32(at + 20, true);
    const unpackedSize = view.getUint32(at + 24, true);
    // A declared size of nothing for something, or of "see elsewhere", is how a bomb hides its size.
    // So is an entry of nothing whose true sizes come after its data.
    const sizesFollow = (view.getUint16(at + 8, true) & SIZES_FOLLOW) !== 0;
    const hidden =
      (sizesFollow && packedSize === 0) ||
      (unpackedSize === 0 && packedSize > 2) ||
      unpackedSize === ZIP64_MARK ||
      packedSize === ZIP64_MARK;
    total += unpackedSize;
    const hollow = unpackedSize > RATIO_COUNTS_FROM && unpackedSize > packedSize * MAX_RATIO;
    if (hidden || hollow || unpackedSize > MAX_ENTRY_BYTES || total > MAX_TOTAL_BYTES)
      return fail({ code: 'workbook-too-big' });
    const packed = packedBytes(view, bytes, view.getUint32(at + 42, true), packedSize);
    if (packed === undefined) return fail({ code: 'workbook-damaged' });
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: asciiText(bytes.subarray(at + HEADER_SIZE, at + HEADER_SIZE + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      unpackedSize,
      packed,
    });
    at += HEADER_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/** An entry's bytes, after its local header; undefined when they reach beyond the file. */
function packedBytes(view: DataView, bytes: Uint8Array, local: number, size: number): Uint8Array | undefined {
  if (local + LOCAL_HEADER_SIZE > view.byteLength || view.getUint32(local, true) !== LOCAL_HEADER) return undefined;
  const start = local + LOCAL_HEADER_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + size > view.byteLength ? undefined : bytes.subarray(start, start + size);
}

/** Part names of an Open XML package are ASCII. */
function asciiText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Packed bytes that are unpacked at a time: at most a thousandfold, which is what deflate can do. */
const PIECE = 16 * 1024;
const STORED = 0;

/**
 * An entry's bytes as they were before packing. Throws where there are more of them than the directory tells: that is
 * found out piece by piece, before they fill the memory.
 */
export function unpackEntry({ name, method, packed, unpackedSize }: ZipEntry): Uint8Array {
  if (method === STORED) return packed;
  const unpacked = new Uint8Array(unpackedSize);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > unpackedSize) throw new Error(`${name} is larger than the directory tells`);
    unpacked.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  return unpacked;
}
