/** A real workbook with one to three changes: to its zip, to its parts, to their XML, to their bytes. */
import { strFromU8, strToU8 } from 'fflate';
import { readZipDirectory, unpackEntry, type ZipEntry } from '../../src/hosts/file/zipDirectory.ts';
import { writeZip } from '../../src/hosts/file/zipWriter.ts';
import { crc32 } from '../../src/hosts/file/crc32.ts';
import { must } from '../support/workbooks.ts';
import { elementsOf, type Element } from './elements.ts';
import { mutateXml } from './mutateXml.ts';
import type { Random } from './random.ts';

export interface Mutated {
  readonly bytes: Uint8Array;
  /** In words, for whoever has to find out what happened. */
  readonly changes: readonly string[];
}

/** Where changes tell most; a part that fits several is as likely as they are together. */
const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/worksheets\/[^/]*\.xml$/, 10],
  [/sharedStrings\.xml$/, 8],
  [/workbook\.xml$/, 5],
  [/\.rels$/, 2],
  [/styles\.xml$/, 2],
  [/custom\.xml$/, 2],
  [/./, 1],
];

export function mutate(bytes: Uint8Array, random: Random): Mutated {
  let entries = entriesOf(bytes);
  const changes: string[] = [];
  for (let count = random.pick([1, 1, 1, 2, 3]); count > 0; count -= 1) {
    const kind = random.below(20);
    const [changed, change] =
      kind < 16 ? inPart(entries, random) : kind < 18 ? amongParts(entries, random) : inBytes(entries, random);
    entries = changed;
    changes.push(change);
  }
  const zip = writeZip(entries);
  // What a zip says of itself, and what a bad disk makes of it.
  if (random.below(12) > 0) return { bytes: zip, changes };
  const [damaged, change] = inZip(zip, random);
  return { bytes: damaged, changes: [...changes, change] };
}

/** Of the workbooks themselves: each is changed thousands of times. */
const directories = new WeakMap<Uint8Array, ZipEntry[]>();
const unpacked = new WeakMap<ZipEntry, { readonly xml: string; readonly elements: readonly Element[] }>();

function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const known = directories.get(bytes) ?? must(readZipDirectory(bytes));
  directories.set(bytes, known);
  return known;
}

function xmlOf(entry: ZipEntry): { readonly xml: string; readonly elements: readonly Element[] } {
  const known = unpacked.get(entry);
  if (known !== undefined) return known;
  const xml = strFromU8(unpackEntry(entry));
  const taken = { xml, elements: elementsOf(xml) };
  unpacked.set(entry, taken);
  return taken;
}

type Changed = readonly [entries: ZipEntry[], change: string];

function stored(name: string, contents: Uint8Array): ZipEntry {
  return { name, method: 0, crc: crc32(contents), unpackedSize: contents.length, packed: contents };
}

function weighted(entries: readonly ZipEntry[], random: Random): ZipEntry {
  const weights = entries.map(({ name }) => WEIGHTS.find(([pattern]) => pattern.test(name))?.[1] ?? 0);
  let at = random.below(weights.reduce((sum, weight) => sum + weight, 0));
  const index = weights.findIndex((weight) => (at -= weight) < 0);
  return entries[index] ?? random.pick(entries);
}

const put = (entries: readonly ZipEntry[], old: ZipEntry, contents: Uint8Array): ZipEntry[] =>
  entries.map((entry) => (entry === old ? stored(old.name, contents) : entry));

function inPart(entries: readonly ZipEntry[], random: Random): Changed {
  const entry = weighted(entries, random);
  const before = xmlOf(entry);
  const { xml, change } = mutateXml(before.xml, before.elements, random);
  return [put(entries, entry, strToU8(xml)), `${entry.name}: ${change}`];
}

function amongParts(entries: readonly ZipEntry[], random: Random): Changed {
  const [one, other] = [weighted(entries, random), weighted(entries, random)];
  switch (random.below(5)) {
    case 0:
      return [entries.filter((entry) => entry !== one), `${one.name}: left out`];
    case 1:
      return [[...entries, { ...other, name: one.name }], `${one.name}: twice, as ${other.name}`];
    case 2:
      return [
        entries.map((entry) => (entry === one ? { ...one, name: other.name.toUpperCase() } : entry)),
        `${one.name}: called ${other.name.toUpperCase()}`,
      ];
    case 3:
      return [
        entries.map((entry) => (entry === one ? { ...other, name: one.name } : entry)),
        `${one.name}: with what is in ${other.name}`,
      ];
    default:
      return [
        entries.map((entry) => (entry === one ? stored(one.name, new Uint8Array()) : entry)),
        `${one.name}: empty`,
      ];
  }
}

/** Bytes of a part changed, with a checksum that fits all the same. */
function inBytes(entries: readonly ZipEntry[], random: Random): Changed {
  const entry = weighted(entries, random);
  const contents = unpackEntry(entry).slice();
  for (let count = 1 + random.below(4); count > 0 && contents.length > 0; count -= 1)
    contents[random.below(contents.length)] = random.below(256);
  return [put(entries, entry, contents), `${entry.name}: bytes changed`];
}

function inZip(zip: Uint8Array, random: Random): readonly [Uint8Array, string] {
  const bytes = zip.slice();
  switch (random.below(3)) {
    case 0:
      return [bytes.subarray(0, random.below(bytes.length)), 'file cut off'];
    case 1: {
      // The directory is at the end: that is where most of what it says is.
      const at = Math.max(0, bytes.length - 1 - random.below(2_000));
      bytes[at] = random.pick([0, 1, 0x7f, 0xff, random.below(256)]);
      return [bytes, `byte ${at} of the file changed`];
    }
    default: {
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return [bytes, `bit in byte ${at} of the file flipped`];
    }
  }
}
