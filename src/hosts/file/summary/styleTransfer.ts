/**
 * Takes cell styles and conditional formats' styles over from one styles part into another: each font, fill, border and
 * format is added only where the other has none that is equal, so that rebuilding adds nothing.
 */
import type { Document, Element } from '@xmldom/xmldom';
import { attributesOf, childInOrder, childOf, childrenOf, copyFor, elementFor, rootOf, textOf } from '../xml.ts';

/** Children of a styles part (CT_Stylesheet). */
const ORDER = [
  'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst',
] as const; // prettier-ignore

/** Number formats below are built into the spreadsheet program. */
const FIRST_OWN_FORMAT = 164;

export class StyleTransfer {
  readonly #from: Element;
  readonly #to: Element;
  readonly #collections = new Map<string, StyleCollection>();
  readonly #cellStyles = new Map<string, string>();
  readonly #differentials = new Map<string, string>();

  constructor(from: Document, to: Document) {
    this.#from = rootOf(from);
    this.#to = rootOf(to);
  }

  /** Index in the target of a cell style of the source. */
  cellStyle(index: string): string {
    return remembered(this.#cellStyles, index, () => {
      const style = this.#source('cellXfs', index);
      const copy = copyFor(this.#collection('cellXfs').parent, style);
      copy.setAttribute('fontId', this.#part('fonts', style.getAttribute('fontId')));
      copy.setAttribute('fillId', this.#part('fills', style.getAttribute('fillId')));
      copy.setAttribute('borderId', this.#part('borders', style.getAttribute('borderId')));
      copy.setAttribute('numFmtId', this.#numberFormat(style.getAttribute('numFmtId') ?? '0'));
      // The cell style "Normal": always the first.
      copy.setAttribute('xfId', '0');
      return this.#collection('cellXfs').indexOf(copy);
    });
  }

  /** Index in the target of a conditional format's style. */
  differential(index: string): string {
    return remembered(this.#differentials, index, () => {
      const { parent } = this.#collection('dxfs');
      return this.#collection('dxfs').indexOf(copyFor(parent, this.#source('dxfs', index)));
    });
  }

  #part(collection: string, index: string | null): string {
    const to = this.#collection(collection);
    return to.indexOf(copyFor(to.parent, this.#source(collection, index ?? '0')));
  }

  #numberFormat(id: string): string {
    if (Number(id) < FIRST_OWN_FORMAT) return id;
    const isIt = (element: Element): boolean => element.getAttribute('numFmtId') === id;
    const code = formatsOf(this.#from).find(isIt)?.getAttribute('formatCode') ?? 'General';
    const there = formatsOf(this.#to).find((element) => element.getAttribute('formatCode') === code);
    if (there !== undefined) return there.getAttribute('numFmtId') ?? '0';
    const parent = childInOrder(this.#to, 'numFmts', ORDER);
    const ids = formatsOf(this.#to).map((element) => Number(element.getAttribute('numFmtId')));
    const free = String(Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1);
    parent.appendChild(elementFor(parent, 'numFmt', { numFmtId: free, formatCode: code }));
    parent.setAttribute('count', String(childrenOf(parent).length));
    return free;
  }

  #source(collection: string, index: string): Element {
    const parent = childOf(this.#from, collection);
    const element = parent === undefined ? undefined : childrenOf(parent)[Number(index)];
    if (element === undefined) throw new Error(`no ${collection} ${index} in the styles just written`);
    return element;
  }

  #collection(name: string): StyleCollection {
    return remembered(this.#collections, name, () => new StyleCollection(childInOrder(this.#to, name, ORDER)));
  }
}

/** A list of styles that is added to, known by what they say. */
export class StyleCollection {
  readonly parent: Element;
  readonly #known: Map<string, string>;

  constructor(parent: Element) {
    this.parent = parent;
    this.#known = new Map();
    childrenOf(parent).forEach((element, index) => {
      const key = meaning(element);
      if (!this.#known.has(key)) this.#known.set(key, String(index));
    });
  }

  /** Index of an equal element, or of this one, which is then added. */
  indexOf(element: Element): string {
    return remembered(this.#known, meaning(element), () => {
      this.parent.appendChild(element);
      const count = childrenOf(this.parent).length;
      this.parent.setAttribute('count', String(count));
      return String(count - 1);
    });
  }
}

/** What an element says, whatever prefix and order of attributes it says it with. */
function meaning(element: Element): string {
  const attributes = attributesOf(element)
    .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
    .sort();
  const children = childrenOf(element);
  const inner = children.length > 0 ? children.map(meaning).join('') : textOf(element).trim();
  return `<${element.localName ?? ''} ${attributes.join(' ')}>${inner}</>`;
}

function formatsOf(root: Element): Element[] {
  const parent = childOf(root, 'numFmts');
  return parent === undefined ? [] : childrenOf(parent, 'numFmt');
}

function remembered<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
