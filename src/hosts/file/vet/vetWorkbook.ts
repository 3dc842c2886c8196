/**
 * A package from outside -> a package with the parts that are read, and no more in it, under names and relationships of
 * our own. The reader goes by what it finds; what it finds here has been looked at.
 */
import { strToU8 } from 'fflate';
import { fail, ok, type Result, type WorkbookError } from '../../../core/errors/error.ts';
import { decodePart } from '../inspect/decodePart.ts';
import { PackageParts, type PackageLink } from '../inspect/packageParts.ts';
import type { ZipEntry } from '../zipDirectory.ts';
import { writeZip } from '../zipWriter.ts';
import { Budget } from './budget.ts';
import { hasMoreElements } from './hasMoreElements.ts';
import { MAX_ELEMENTS } from './limits.ts';
import { damaged, Refused, tooBig } from './refused.ts';
import { vetMainPart } from './vetMainPart.ts';
import { vetSheet } from './vetSheet.ts';
import { vetStyles, vetTexts } from './vetTrees.ts';
import type { Corrected } from './vetValue.ts';
import { vetTree } from './vetXml.ts';

export interface VettedWorkbook {
  /** The package for the reader. */
  readonly bytes: Uint8Array;
  /** By the sheet's position: undefined for one that has no cells (a chart sheet). */
  readonly sheets: readonly (VettedCells | undefined)[];
}

export interface VettedCells {
  /** Values that the reader gets wrong, by `row,column` from 0. */
  readonly corrected: ReadonlyMap<string, Corrected>;
  /** There are cells with contents below the last row that is read. */
  readonly goesOn: boolean;
}

/**
 * Looks through everything that is read of a workbook; never throws.
 * @param rows how many rows of a sheet are read
 */
export function vetWorkbook(entries: readonly ZipEntry[], rows: number): Result<VettedWorkbook, WorkbookError> {
  try {
    return ok(new Vetting(entries, rows).run());
  } catch (error) {
    if (error instanceof Refused) return fail(error.reason);
    throw error;
  }
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

class Vetting {
  readonly #parts: PackageParts;
  readonly #rows: number;
  readonly #budget = new Budget();
  readonly #sizes: ReadonlyMap<string, number>;
  /** Parts that were read: one that is to be two things is no workbook that a program wrote. */
  readonly #read = new Set<string>();
  readonly #out: ZipEntry[] = [];
  readonly #outLinks: string[] = [];

  constructor(entries: readonly ZipEntry[], rows: number) {
    this.#rows = rows;
    this.#sizes = new Map(entries.map(({ name, unpackedSize }) => [name.toLowerCase(), unpackedSize]));
    this.#parts = new PackageParts(entries, () => {
      throw damaged();
    });
  }

  run(): VettedWorkbook {
    const [main] = this.#linked('', 'officedocument');
    if (main === undefined) throw damaged();
    const links = this.#parts.links(main);
    const byId = new Map(links.map((link) => [link.id, link]));
    if (byId.size < links.length) throw damaged();

    const { xml, sheetLinks } = vetMainPart(this.#text(main), this.#budget);
    this.#put('xl/workbook.xml', xml);
    let count = 0;
    for (const part of this.#linked(main, 'sharedstrings')) {
      const text = this.#text(part);
      count = vetTexts(text, this.#budget);
      this.#putLinked('sharedStrings', 'sharedStrings.xml', text);
    }
    for (const part of this.#linked(main, 'styles')) {
      this.#putLinked('styles', 'styles.xml', vetStyles(this.#text(part), this.#budget));
    }
    const sheets = sheetLinks.map((id, index) => this.#putSheet(byId.get(id), index, count));
    for (const part of this.#linked('', 'customproperties')) {
      const text = this.#text(part);
      vetTree(text, this.#budget);
      this.#put('docProps/custom.xml', text);
    }
    this.#put('[Content_Types].xml', '<Types/>');
    this.#put('_rels/.rels', relationships([relationship('rId0', 'officeDocument', 'xl/workbook.xml')]));
    this.#put('xl/_rels/workbook.xml.rels', relationships(this.#outLinks));
    return { bytes: writeZip(this.#out), sheets };
  }

  /** The part of a type that a part leads to: none, or one. Of two, one program would read the one, another the other. */
  #linked(from: string, type: string): readonly string[] {
    const links = this.#parts.links(from).filter((link) => link.type === type && !link.external);
    if (links.length > 1) throw damaged();
    return links.map(({ target }) => target);
  }

  #text(part: string): string {
    const key = part.toLowerCase();
    if (this.#read.has(key)) throw damaged();
    this.#read.add(key);
    this.#budget.takeBytes(this.#sizes.get(key) ?? 0);
    const bytes = this.#parts.bytes(part);
    if (bytes === undefined) throw damaged();
    // Before its text is made, which takes twice the memory and most of the time.
    if (hasMoreElements(bytes, MAX_ELEMENTS)) throw tooBig();
    const text = decodePart(bytes);
    if (text === undefined) throw damaged();
    return text;
  }

  #putSheet(link: PackageLink | undefined, index: number, texts: number): VettedCells | undefined {
    if (link === undefined || link.external) throw damaged();
    if (link.type !== 'worksheet') return undefined;
    const { xml, corrected, goesOn } = vetSheet(this.#text(link.target), {
      budget: this.#budget,
      texts,
      rows: this.#rows,
    });
    this.#putLinked('worksheet', `worksheets/sheet${index}.xml`, xml, `rId${index}`);
    // Without the XML, which would stay in memory while the reader has its own copy.
    return { corrected, goesOn };
  }

  #putLinked(type: string, name: string, text: string, id = type): void {
    this.#outLinks.push(relationship(id, type, name));
    this.#put(`xl/${name}`, text);
  }

  /** Not packed, and without a checksum: it is unpacked at once, by the reader. */
  #put(name: string, text: string): void {
    const packed = strToU8(text);
    this.#out.push({ name, method: 0, crc: 0, unpackedSize: packed.length, packed });
  }
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

function relationships(all: readonly string[]): string {
  return `<Relationships>${all.join('')}</Relationships>`;
}
