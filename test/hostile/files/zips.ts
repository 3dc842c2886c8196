/** Containers: bombs, sizes and names that lie, parts that are cut off or flipped. */
import { filler, partText, patchEnd, patchHeaders, withParts } from '../../cli/support/zips.ts';
import { ALL, SHEET, STYLES, TEXTS, WORKBOOK_LINKS, type HostileFile } from '../hostileFile.ts';
import { entriesOf, packed, rawZip, type RawEntry } from '../rawZip.ts';

const PICTURE = 'xl/media/image1.png';

const entry = (good: Uint8Array, name: string): RawEntry => {
  const found = entriesOf(good).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no entry ${name}`);
  return found;
};
const others = (good: Uint8Array, name: string): RawEntry[] => entriesOf(good).filter((one) => one.name !== name);
const swap = (good: Uint8Array, name: string, change: Partial<RawEntry>): Uint8Array =>
  rawZip([...others(good, name), { ...entry(good, name), ...change }]);
const beside = (good: Uint8Array, name: string): Uint8Array => rawZip([...entriesOf(good), packed(name, 'root:x:0:0')]);

/** Spaces in a part that stays well-formed. */
const padded = (good: Uint8Array, megabytes: number): Uint8Array => {
  const xml = partText(good, SHEET);
  const at = xml.lastIndexOf('</');
  return Buffer.concat([Buffer.from(xml.slice(0, at)), filler(megabytes, 0x20), Buffer.from(xml.slice(at))]);
};

/**
 * Entries that lie in each other: each one's data begins with the next one's header, told as an extra field
 * (D. Fifield, "A better zip bomb", 2019).
 */
function overlapping(good: Uint8Array, count: number): Uint8Array {
  // Below what a ratio is asked of: only that they share bytes gives them away.
  const kernel = packed(PICTURE, filler(10));
  const names = Array.from({ length: count }, (_, index) => `xl/media/bomb${String(index).padStart(3, '0')}.png`);
  const size = 30 + (names[0]?.length ?? 0);
  const headers = names.map((name, index) =>
    rawZip([{ ...kernel, name, extra: new Uint8Array((count - 1 - index) * size) }]).subarray(0, size),
  );
  const heap = new Uint8Array(Buffer.concat([...headers, kernel.packed]));
  const start = rawZip(entriesOf(good));
  const behind = Buffer.from(start.buffer, start.byteOffset, start.byteLength).readUInt32LE(start.length - 6);
  const first = behind + 30 + 'heap'.length;
  return rawZip([
    ...entriesOf(good),
    { name: 'heap', packed: heap, crc: 0, unpackedSize: heap.length, method: 0 },
    ...names.map((name, index) => ({ ...kernel, name, at: first + index * size })),
  ]);
}

function flipped(good: Uint8Array, name: string, place: number): Uint8Array {
  const { packed: before } = entry(good, name);
  const after = before.slice();
  const at = Math.floor(after.length * place);
  after[at] = (after[at] ?? 0) ^ 0x10;
  return swap(good, name, { packed: after });
}

const tooBig = 'workbook-too-big';
const damaged = 'workbook-damaged';

export const zips: readonly HostileFile[] = [
  { name: 'bomb-one-huge-picture', must: tooBig, make: (good) => withParts(good, { [PICTURE]: filler(150) }) },
  { name: 'bomb-sheet-of-90-mb', must: tooBig, make: (good) => withParts(good, { [SHEET]: padded(good, 90) }) },
  {
    name: 'bomb-three-of-80-mb',
    must: tooBig,
    make: (good) => withParts(good, Object.fromEntries([1, 2, 3].map((n) => [`xl/media/image${n}.png`, filler(80)]))),
  },
  {
    name: 'bomb-in-a-zip-in-the-zip',
    must: ALL,
    make: (good) => withParts(good, { 'xl/embeddings/inner.zip': rawZip([packed('bomb', filler(200))]) }),
  },
  { name: 'bomb-of-overlapping-entries', must: damaged, make: (good) => overlapping(good, 3) },
  { name: 'bomb-of-100-overlapping-entries', must: tooBig, make: (good) => overlapping(good, 100) },
  {
    name: 'many-names-for-the-same-data',
    must: damaged,
    make: (good) =>
      rawZip([...entriesOf(good), ...Array.from({ length: 50 }, (_, n) => ({ ...packed(`xl/${n}`, 'x'), at: 0 }))]),
  },
  {
    name: 'entries-3000',
    must: tooBig,
    make: (good) =>
      withParts(good, Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`xl/media/${n}.png`, '']))),
  },
  {
    name: 'size-small-in-the-directory-for-60-mb',
    must: damaged,
    make: (good) => {
      const swollen = withParts(good, { [SHEET]: padded(good, 60) });
      return patchHeaders(swollen, SHEET, { central: { unpackedSize: 20_000 }, local: { unpackedSize: 20_000 } });
    },
  },
  {
    name: 'size-larger-than-the-part',
    must: damaged,
    make: (good) => swap(good, TEXTS, { unpackedSize: entry(good, TEXTS).unpackedSize + 9 }),
  },
  {
    name: 'size-of-entry-is-not-the-directorys',
    must: damaged,
    make: (good) => swap(good, SHEET, { local: { unpackedSize: 7 } }),
  },
  {
    name: 'packed-size-of-entry-is-not-the-directorys',
    must: damaged,
    make: (good) => swap(good, SHEET, { local: { packedSize: 7 } }),
  },
  { name: 'size-zero-for-a-part', must: tooBig, make: (good) => swap(good, SHEET, { unpackedSize: 0 }) },
  {
    name: 'size-in-a-zip64-record-that-is-not-there',
    must: tooBig,
    make: (good) => patchHeaders(good, SHEET, { central: { unpackedSize: 0xffffffff } }),
  },
  { name: 'count-in-a-zip64-record', must: tooBig, make: (good) => patchEnd(good, { count: 0xffff }) },
  { name: 'count-beyond-the-entries', must: damaged, make: (good) => patchEnd(good, { count: 900 }) },
  { name: 'count-short-of-the-entries', must: damaged, make: (good) => patchEnd(good, { count: 5 }) },
  { name: 'part-twice', must: damaged, make: (good) => rawZip([...entriesOf(good), packed(TEXTS, '<sst/>')]) },
  {
    name: 'part-twice-in-another-case',
    must: damaged,
    make: (good) => rawZip([...entriesOf(good), packed(TEXTS.toUpperCase(), '<sst/>')]),
  },
  {
    name: 'name-of-entry-is-not-the-directorys',
    must: damaged,
    make: (good) => swap(good, SHEET, { local: { name: 'xl/worksheets/sheet9.xml' } }),
  },
  { name: 'name-climbs-out', must: ALL, make: (good) => beside(good, '../../../../etc/passwd') },
  { name: 'name-absolute', must: ALL, make: (good) => beside(good, '/etc/passwd') },
  { name: 'name-with-backslashes', must: ALL, make: (good) => beside(good, '..\\..\\Windows\\win.ini') },
  { name: 'name-of-a-drive', must: ALL, make: (good) => beside(good, 'C:\\Windows\\win.ini') },
  { name: 'name-with-a-nul', must: ALL, make: (good) => beside(good, 'xl/styles.xml\0.png') },
  { name: 'name-of-60000-characters', must: ALL, make: (good) => beside(good, 'x/'.repeat(30_000)) },
  {
    name: 'relationship-climbs-out',
    must: damaged,
    make: (good) => {
      const links = partText(good, WORKBOOK_LINKS).replace(
        /Target="[^"]*styles.xml"/,
        'Target="../../../../etc/passwd"',
      );
      return withParts(good, { [WORKBOOK_LINKS]: links });
    },
  },
  { name: 'entry-with-a-password', must: 'workbook-encrypted', make: (good) => swap(good, SHEET, { flags: 1 }) },
  { name: 'packed-by-an-unknown-method', must: damaged, make: (good) => swap(good, SHEET, { method: 97 }) },
  { name: 'cut-in-the-middle', must: damaged, make: (good) => good.subarray(0, good.length >> 1) },
  { name: 'cut-before-the-last-byte', must: damaged, make: (good) => good.subarray(0, -1) },
  {
    name: 'part-cut-in-the-middle',
    must: damaged,
    make: (good) => withParts(good, { [SHEET]: partText(good, SHEET).slice(0, 20_000) }),
  },
  { name: 'bit-flipped-early-in-the-sheet', must: damaged, make: (good) => flipped(good, SHEET, 0.1) },
  { name: 'bit-flipped-late-in-the-sheet', must: damaged, make: (good) => flipped(good, SHEET, 0.9) },
  { name: 'bit-flipped-in-the-texts', must: damaged, make: (good) => flipped(good, TEXTS, 0.6) },
  { name: 'checksum-of-another', must: damaged, make: (good) => swap(good, STYLES, { crc: 1 }) },
  {
    name: 'followed-by-a-kilobyte-of-something',
    must: ALL,
    make: (good) => rawZip(entriesOf(good), new Uint8Array(1_000).fill(65)),
  },
];
