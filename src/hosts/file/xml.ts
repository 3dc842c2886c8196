/**
 * XML as a tree that keeps everything that is in it, so that what is not understood is written back as it was.
 */
import { DOMParser, XMLSerializer, type Attr, type Document, type Element, type Node } from '@xmldom/xmldom';
import { CannotEdit } from './cannotEdit.ts';

const ELEMENT_NODE = 1;

/**
 * Line ends of XML 1.0 (2.11). xmldom's own rules are those of XML 1.1, by which a line separator (U+2028) in an answer
 * or a formula would come back as a line feed.
 */
const normalizeLineEndings = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * Namespaces of a workbook as Excel, LibreOffice and every library write it. Strict Open XML has others, and is refused:
 * see `CannotEdit`.
 */
export const NS = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packageRelationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
} as const;

/**
 * The one warning that says nothing of how a text was read: U+FFFD stands in it, as it does in what people paste from
 * damaged files. Every other one tells that the parser has guessed.
 */
const REPLACEMENT_CHARACTER = 'Unicode replacement character detected, source encoding issues?';

/** Parses a part of a package. A part with a DTD is refused: no spreadsheet program writes one. */
export function parseXml(text: string): Document {
  if (text.includes('<!DOCTYPE')) throw new CannotEdit({ code: 'workbook-not-editable' });
  try {
    const strict = (level: string, message: string): void => {
      if (level === 'warning' && message === REPLACEMENT_CHARACTER) return;
      throw new Error(message);
    };
    return new DOMParser({ onError: strict, normalizeLineEndings }).parseFromString(
      text.replace(/^\uFEFF/, ''),
      'application/xml',
    );
  } catch {
    throw new CannotEdit({ code: 'workbook-damaged' });
  }
}

export function serialiseXml(document: Document): string {
  // A carriage return in the tree was written as a reference; written plainly it would be read as a line feed.
  return new XMLSerializer().serializeToString(document).replaceAll('\r', '&#13;');
}

export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (root === null) throw new CannotEdit({ code: 'workbook-damaged' });
  return root;
}

/** Child elements, all or those of a local name. */
export function childrenOf(parent: Element, localName?: string): Element[] {
  const children: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && (localName === undefined || node.localName === localName)) children.push(node);
  }
  return children;
}

export function childOf(parent: Element, localName: string): Element | undefined {
  return childrenOf(parent, localName)[0];
}

/** All elements of a local name below a node, in the order of the document; `*` for all. */
export function descendants(parent: Document | Element, localName: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', localName));
}

export function attributesOf(element: Element): Attr[] {
  return Array.from(element.attributes);
}

export function textOf(element: Element): string {
  return element.textContent ?? '';
}

/** Makes an element of its parent's namespace, without putting it in. */
export function elementFor(parent: Element, localName: string, attributes: Readonly<Record<string, string>>): Element {
  const document = parent.ownerDocument;
  if (document === null) throw new Error('an element without a document');
  const prefix = parent.prefix === null || parent.prefix === '' ? '' : `${parent.prefix}:`;
  const element = document.createElementNS(parent.namespaceURI, `${prefix}${localName}`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A copy of an element of another document, to be put into this one. */
export function copyFor(parent: Element, element: Element): Element {
  const copy = parent.ownerDocument?.importNode(element, true);
  if (copy === undefined || !isElement(copy)) throw new Error('an element without a document');
  return copy;
}

/** Puts an element where the schema's order of its parent's children wants it, after others of its kind. */
export function insertInOrder(parent: Element, element: Element, order: readonly string[]): void {
  const place = order.indexOf(element.localName ?? '');
  const next = childrenOf(parent).find((child) => order.indexOf(child.localName ?? '') > place);
  parent.insertBefore(element, next ?? null);
}

/** The only child of that name; made where there is none. */
export function childInOrder(parent: Element, localName: string, order: readonly string[]): Element {
  const there = childOf(parent, localName);
  if (there !== undefined) return there;
  const made = elementFor(parent, localName, {});
  insertInOrder(parent, made, order);
  return made;
}

export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** Removes an element that has no child elements any more; the schema does not allow it empty. */
export function removeIfEmpty(element: Element | undefined): boolean {
  if (element === undefined || childrenOf(element).length > 0) return false;
  removeElement(element);
  return true;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}
