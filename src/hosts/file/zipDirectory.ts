/**
 * A zip's central directory: looked at before anything is unpacked, so that a file made to fill the memory is turned
 * away at the door. Layout: PKWARE APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { Inflate } from 'fflate';
import { fail, ok, type Result, type WorkbookError } from '../../core/errors/error.ts';
import { crc32 } from './crc32.ts';

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
/** Bit 0 of an entry's flags: it is packed with a password of the zip's own. */
const ENCRYPTED = 0x0001;
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

/**
 * The entries of a zip that is safe to unpack, in the directory's order. Nothing is unpacked. A zip that tells a thing
 * twice, and not the same both times, is turned away: what one program reads in it, another does not.
 */
export function readZipDirectory(bytes: Uint8Array): Result<ZipEntry[], WorkbookError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0, true) !== 0x4b50) return fail({ code: 'not-zip' });
  const end = findEndRecord(view);
  if (end === undefined) return fail({ code: 'workbook-damaged' });
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start === ZIP64_MARK || count === ZIP64_COUNT || count > MAX_ENTRIES) return fail({ code: 'workbook-too-big' });
  // Parts of a zip on other disks, or more entries than are told: other readers count the ones that this one does not.
  const isWhole = view.getUint16(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  const next = start + view.getUint32(end + 12, true);
  if (!isWhole || next > end) return fail({ code: 'workbook-damaged' });
  return readHeaders(view, bytes, { start, next, count });
}

/** The record whose comment ends with the file; where bytes were added to the file, the last record. */
function findEndRecord(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_RECORD_SIZE - MAX_COMMENT);
  let last: number | undefined;
  for (let at = view.byteLength - END_RECORD_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const rest = view.byteLength - at - END_RECORD_SIZE - view.getUint16(at + 20, true);
    if (rest === 0) return at;
    if (rest > 0) last ??= at;
  }
  return last;
}

interface Directory {
  readonly start: number;
  /** The place behind its last header. */
  readonly next: number;
  readonly count: number;
}

function readHeaders(
  view: DataView,
  bytes: Uint8Array,
  { start, next, count }: Directory,
): Result<ZipEntry[], WorkbookError> {
  const entries: ZipEntry[] = [];
  const places: Place[] = [];
  const names = new Set<string>();
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + HEADER_SIZE > view.byteLength || view.getUint32(at, true) !== HEADER) {
      return fail({ code: 'workbook-damaged' });
    }
    const flags = view.getUint16(at + 8, true);
    if ((flags & ENCRYPTED) !== 0) return fail({ code: 'workbook-encrypted' });
    const packedSize = view.getUint32(at + 20, true);
    const unpackedSize = view.getUint32(at + 24, true);
    // A declared size of nothing for something, or of "see elsewhere", is how a bomb hides its size.
    // So is an entry of nothing whose true sizes come after its data.
    const sizesFollow = (flags & SIZES_FOLLOW) !== 0;
    const hidden =
      (sizesFollow && packedSize === 0) ||
      (unpackedSize === 0 && packedSize > 2) ||
      unpackedSize === ZIP64_MARK ||
      packedSize === ZIP64_MARK;
    total += unpackedSize;
    const hollow = unpackedSize > RATIO_COUNTS_FROM && unpackedSize > packedSize * MAX_RATIO;
    if (hidden || hollow || unpackedSize > MAX_ENTRY_BYTES || total > MAX_TOTAL_BYTES)
      return fail({ code: 'workbook-too-big' });
    const nameLength = view.getUint16(at + 28, true);
    const entry = {
      name: asciiText(bytes.subarray(at + HEADER_SIZE, at + HEADER_SIZE + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      unpackedSize,
    };
    const place = placeOf(view, view.getUint32(at + 42, true), { ...entry, packedSize, nameLength });
    // Names of parts are not told apart by case (ECMA-376 part 2, 6.2.2.3).
    const key = entry.name.toLowerCase();
    if (place === undefined || names.has(key)) return fail({ code: 'workbook-damaged' });
    names.add(key);
    places.push(place);
    entries.push({ ...entry, packed: bytes.subarray(place.data, place.data + packedSize) });
    at += HEADER_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== next || overlap(places, start)) return fail({ code: 'workbook-damaged' });
  return ok(entries);
}

interface Place {
  readonly start: number;
  readonly data: number;
  readonly end: number;
}

type Told = Omit<ZipEntry, 'packed'> & { readonly packedSize: number; readonly nameLength: number };

/** Where an entry is; undefined where it is not in the file, or its own header tells of another than the directory. */
function placeOf(view: DataView, start: number, told: Told): Place | undefined {
  if (start + LOCAL_HEADER_SIZE > view.byteLength || view.getUint32(start, true) !== LOCAL_HEADER) return undefined;
  const nameLength = view.getUint16(start + 26, true);
  const data = start + LOCAL_HEADER_SIZE + nameLength + view.getUint16(start + 28, true);
  const end = data + told.packedSize;
  if (end > view.byteLength || nameLength !== told.nameLength) return undefined;
  for (let i = 0; i < nameLength; i += 1) {
    if (view.getUint8(start + LOCAL_HEADER_SIZE + i) !== told.name.charCodeAt(i)) return undefined;
  }
  if (view.getUint16(start + 8, true) !== told.method) return undefined;
  // Sizes that follow the data are nothing here; a program that does not know them beforehand may mark them as zip64.
  const agrees = (at: number, size: number): boolean => {
    const own = view.getUint32(at, true);
    return own === size || own === ZIP64_MARK || (own === 0 && (view.getUint16(start + 6, true) & SIZES_FOLLOW) !== 0);
  };
  return agrees(start + 18, told.packedSize) && agrees(start + 22, told.unpackedSize)
    ? { start, data, end }
    : undefined;
}

/** Do entries share bytes, with each other or with the directory? One small heap of bytes may be unpacked often so. */
function overlap(places: readonly Place[], directory: number): boolean {
  const inOrder = [...places].sort((one, other) => one.start - other.start);
  return inOrder.some(({ end }, index) => end > (inOrder[index + 1]?.start ?? directory));
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
const DEFLATED = 8;

/**
 * An entry's bytes as they were before packing. Throws where they are not as many as the directory tells, or do not have
 * the checksum that it tells: more of them are found out piece by piece, before they fill the memory.
 */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  const unpacked = entry.method === STORED ? entry.packed : inflate(entry);
  if (unpacked.length !== entry.unpackedSize) throw new Error(`${entry.name} is not as long as the directory tells`);
  if (crc32(unpacked) !== entry.crc) throw new Error(`${entry.name} does not have its checksum`);
  return unpacked;
}

function inflate({ name, method, packed, unpackedSize }: ZipEntry): Uint8Array {
  if (method !== DEFLATED) throw new Error(`${name} is packed by method ${method}`);
  const unpacked = new Uint8Array(unpackedSize);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > unpackedSize) throw new Error(`${name} is larger than the directory tells`);
    unpacked.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  return unpacked.subarray(0, length);
}
