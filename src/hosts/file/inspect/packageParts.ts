/**
 * The parts of a package as its relationships lead to them (ECMA-376 part 2, 9.3): what a part is, the relationship
 * says, and not the part's name, which every program chooses as it likes.
 */
import { relationshipsName, resolve } from '../partNames.ts';
import { unpackEntry, type ZipEntry } from '../zipDirectory.ts';
import { decodePart } from './decodePart.ts';
import { scanXml, XmlDamaged } from './scanXml.ts';

export interface PackageLink {
  readonly id: string;
  /**
   * The last word of the relationship's type, in small letters and without hyphens: the same in Transitional and Strict
   * Open XML, which has other words before it and `extendedProperties` for `extended-properties`.
   */
  readonly type: string;
  /** A part's name, or an address outside the package. */
  readonly target: string;
  readonly external: boolean;
}

export interface PackagePart {
  readonly name: string;
  readonly type: string;
  /** The part that leads to it; empty for the package itself. */
  readonly from: string;
}

const CONTENT_TYPES = '[content_types].xml';

export class PackageParts {
  /** By name in small letters: names of parts are not told apart by case. */
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #links = new Map<string, readonly PackageLink[]>();
  readonly #onDamage: (part: string) => void;

  /** @param onDamage is told of a part that cannot be read, once */
  constructor(entries: readonly ZipEntry[], onDamage: (part: string) => void) {
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    this.#onDamage = onDamage;
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** A part's bytes as they were before packing; undefined where there is no such part, or it is damaged. */
  bytes(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    try {
      return unpackEntry(entry);
    } catch {
      this.#onDamage(entry.name);
      return undefined;
    }
  }

  /** A part's text; undefined also where its bytes are no text. */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    if (bytes === undefined) return undefined;
    const text = decodePart(bytes);
    if (text === undefined) this.#onDamage(name);
    return text;
  }

  /** Goes through a part's XML; says so where it is damaged. False where there was nothing to go through. */
  scan(name: string, visitor: Parameters<typeof scanXml>[1]): boolean {
    const text = this.text(name);
    if (text === undefined) return false;
    try {
      scanXml(text, visitor);
      return true;
    } catch (error) {
      if (!(error instanceof XmlDamaged)) throw error;
      this.#onDamage(name);
      return false;
    }
  }

  /** Where a part leads; an empty name stands for the package itself. */
  links(part: string): readonly PackageLink[] {
    const known = this.#links.get(part);
    if (known !== undefined) return known;
    const links: PackageLink[] = [];
    this.scan(relationshipsName(part), {
      open: (element, tag) => {
        if (element !== 'Relationship') return;
        const target = tag.attribute('Target') ?? '';
        const external = tag.attribute('TargetMode') === 'External';
        const type = (tag.attribute('Type') ?? '').replace(/^.*\//, '').replaceAll('-', '').toLowerCase();
        const id = tag.attribute('Id') ?? '';
        links.push({ id, type, target: external ? target : resolve(part, target), external });
      },
    });
    this.#links.set(part, links);
    return links;
  }

  /** The first part of a type that a part leads to. */
  linked(part: string, type: string): string | undefined {
    return this.links(part).find((link) => link.type === type && !link.external)?.target;
  }

  /**
   * Every part that can be reached, each once, by the first relationship that leads to it.
   * @param from the part to begin at; empty for the package itself
   * @param seen parts that are not gone into again, in small letters; what is reached is added
   */
  reach(from: string, seen: Set<string>): PackagePart[] {
    const reached: PackagePart[] = [];
    const queue = [from];
    for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
      for (const { type, target, external } of this.links(part)) {
        const key = target.toLowerCase();
        const entry = external || seen.has(key) ? undefined : this.#entries.get(key);
        if (entry === undefined) continue;
        seen.add(key);
        reached.push({ name: entry.name, type, from: part });
        queue.push(entry.name);
      }
    }
    return reached;
  }

  /** Parts that no relationship leads to: they are in the file all the same. */
  unreached(seen: ReadonlySet<string>): string[] {
    return [...this.#entries].flatMap(([key, { name }]) => {
      const isOwnMatter = key === CONTENT_TYPES || key.endsWith('/') || /(?:^|\/)_rels\/[^/]*\.rels$/.test(key);
      return isOwnMatter || seen.has(key) ? [] : [name];
    });
  }
}
