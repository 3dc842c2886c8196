/**
 * An .xlsx package that is edited part by part (ECMA-376 part 2). A part that is not edited keeps its bytes, and all
 * keep their order.
 */
import { strToU8 } from 'fflate';
import type { Document, Element } from '@xmldom/xmldom';
import { CannotEdit } from '../cannotEdit.ts';
import { childrenOf, elementFor, NS, parseXml, removeElement, rootOf, serialiseXml } from '../xml.ts';
import { readZipDirectory, unpackEntry, type ZipEntry } from '../zipDirectory.ts';
import { packEntry, writeZip } from '../zipWriter.ts';
import { relationshipsName, resolve } from '../partNames.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const STORED = 0;
const DEFLATED = 8;

/** A relationship of a part; `target` is the other part's name, or an address outside the package. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export class OpcPackage {
  /** Parts by name, in order; those that were read or made as trees. */
  readonly #entries: Map<string, ZipEntry | null>;
  readonly #trees = new Map<string, { readonly document: Document; edited: boolean }>();

  /** @throws CannotEdit where the bytes are not a package that is safe to unpack */
  constructor(bytes: Uint8Array) {
    const directory = readZipDirectory(bytes);
    if (!directory.ok) throw new CannotEdit(directory.error);
    this.#entries = new Map(directory.value.map((entry) => [entry.name, entry]));
    if (!this.#entries.has(CONTENT_TYPES)) throw new CannotEdit({ code: 'not-workbook' });
  }

  get partNames(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** A part's own spelling of its name: names are told apart without regard to case. */
  find(name: string): string | undefined {
    if (this.#entries.has(name)) return name;
    const lower = name.toLowerCase();
    return this.partNames.find((candidate) => candidate.toLowerCase() === lower);
  }

  /** A part's text. */
  text(name: string): string {
    const entry = this.#entries.get(this.find(name) ?? '');
    if (entry === undefined) throw new CannotEdit({ code: 'workbook-damaged' });
    if (entry === null) return serialiseXml(this.read(name));
    try {
      if (entry.method !== STORED && entry.method !== DEFLATED) throw new Error(`packed by method ${entry.method}`);
      // Bytes that are no UTF-8 must not come back as U+FFFD.
      return new TextDecoder('utf-8', { fatal: true }).decode(unpackEntry(entry));
    } catch {
      throw new CannotEdit({ code: 'workbook-damaged' });
    }
  }

  /** A part as a tree that is only looked at. */
  read(name: string): Document {
    return this.#tree(name).document;
  }

  /** A part as a tree that is written back. */
  edit(name: string): Document {
    const tree = this.#tree(name);
    tree.edited = true;
    return tree.document;
  }

  #tree(name: string): { readonly document: Document; edited: boolean } {
    const found = this.find(name) ?? name;
    const there = this.#trees.get(found);
    if (there !== undefined) return there;
    const tree = { document: parseXml(this.text(found)), edited: false };
    this.#trees.set(found, tree);
    return tree;
  }

  /** Adds a part at the package's end. */
  add(name: string, document: Document, contentType: string | null): void {
    this.#entries.set(name, null);
    this.#trees.set(name, { document, edited: true });
    if (contentType === null) return;
    const types = rootOf(this.edit(CONTENT_TYPES));
    types.appendChild(elementFor(types, 'Override', { PartName: `/${name}`, ContentType: contentType }));
  }

  /** Removes a part with its relationships; those that lead to it are the caller's. */
  remove(name: string): void {
    const found = this.find(name);
    if (found === undefined) return;
    for (const part of [found, relationshipsName(found)]) {
      this.#entries.delete(part);
      this.#trees.delete(part);
    }
    const override = childrenOf(rootOf(this.read(CONTENT_TYPES)), 'Override').find(
      (element) => element.getAttribute('PartName')?.toLowerCase() === `/${found}`.toLowerCase(),
    );
    if (override === undefined) return;
    this.edit(CONTENT_TYPES);
    removeElement(override);
  }

  /** A name that no part has: `xl/charts/chart3.xml`. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${before}${number}${after}`;
      if (this.find(name) === undefined) return name;
    }
  }

  /** Where a part leads; an empty name stands for the package itself. */
  relationships(part: string): Relationship[] {
    const name = this.find(relationshipsName(part));
    if (name === undefined) return [];
    return childrenOf(rootOf(this.read(name)), 'Relationship').map((element) => {
      const external = element.getAttribute('TargetMode') === 'External';
      const target = element.getAttribute('Target') ?? '';
      return {
        id: element.getAttribute('Id') ?? '',
        type: element.getAttribute('Type') ?? '',
        target: external ? target : resolve(part, target),
        external,
      };
    });
  }

  /** Adds a relationship and returns its id, the lowest that is free. `target` is a part's name, or an address. */
  relate(part: string, type: string, target: string, external = false): string {
    const name = relationshipsName(part);
    if (this.find(name) === undefined) {
      this.add(name, parseXml(`<Relationships xmlns="${NS.packageRelationships}"/>`), null);
    }
    const taken = new Set(this.relationships(part).map(({ id }) => id));
    let number = 1;
    while (taken.has(`rId${number}`)) number += 1;
    const root = rootOf(this.edit(name));
    const attributes = { Id: `rId${number}`, Type: type, Target: external ? target : `/${target}` };
    const element = elementFor(root, 'Relationship', attributes);
    if (external) element.setAttribute('TargetMode', 'External');
    // By number, so that one that is removed and made again comes to the same place.
    const next = childrenOf(root).find(
      (other) => Number(/^rId(\d+)$/.exec(other.getAttribute('Id') ?? '')?.[1]) > number,
    );
    root.insertBefore(element, next ?? null);
    return `rId${number}`;
  }

  /** Removes a relationship; what it led to stays. */
  unrelate(part: string, id: string): void {
    const element = this.#relationshipElement(part, id);
    if (element === undefined) return;
    this.edit(relationshipsName(part));
    removeElement(element);
  }

  #relationshipElement(part: string, id: string): Element | undefined {
    const name = this.find(relationshipsName(part));
    if (name === undefined) return undefined;
    return childrenOf(rootOf(this.read(name)), 'Relationship').find((element) => element.getAttribute('Id') === id);
  }

  /** The package's bytes with what was edited. */
  async save(): Promise<Uint8Array> {
    const entries = [...this.#entries].map(async ([name, entry]) => {
      const tree = this.#trees.get(name);
      if (tree?.edited === true) return packEntry(name, strToU8(serialiseXml(tree.document)));
      if (entry === null) throw new Error(`a part without contents: ${name}`);
      return Promise.resolve(entry);
    });
    return writeZip(await Promise.all(entries));
  }
}
