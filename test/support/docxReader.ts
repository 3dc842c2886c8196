/** A .docx file read as WordprocessingML, by nothing that wrote it. */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';

export interface ReadBox {
  readonly title: string;
  readonly tag: string;
  readonly id: string;
  readonly ticked: boolean;
  /** What is seen. */
  readonly sign: string;
  readonly locked: boolean;
}

export interface ReadParagraph {
  readonly style: string;
  /** Without its boxes; line breaks as \n, tabs as \t. */
  readonly text: string;
  readonly boxes: readonly ReadBox[];
  readonly rightToLeft: boolean;
  readonly keepNext: boolean;
  readonly inTable: boolean;
  readonly runs: readonly { readonly text: string; readonly rightToLeft: boolean; readonly language: string }[];
}

export interface ReadDocx {
  /** Every part by its name; text, since none is binary. */
  readonly parts: ReadonlyMap<string, string>;
  readonly document: Document;
  readonly paragraphs: readonly ReadParagraph[];
}

/** Throws when a part is not well-formed XML. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const documents = new Map([...parts].map(([name, xml]) => [name, parse(xml)]));
  const document = documents.get('word/document.xml');
  if (document === undefined) throw new Error('no document');
  return { parts, document, paragraphs: [...document.getElementsByTagNameNS(W, 'p')].map(readParagraph) };
}

function parse(xml: string): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      // U+FFFD is what it warns of: it is what the form writes for what XML cannot hold.
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(xml, 'text/xml');
}

const all = (parent: Element, name: string): Element[] => [...parent.getElementsByTagNameNS(W, name)];
const value = (element: Element | undefined, attribute = 'val', space = W): string =>
  element?.getAttributeNS(space, attribute) ?? '';
const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['false', '0', 'off'].includes(value(element));

function readParagraph(paragraph: Element): ReadParagraph {
  const [properties] = all(paragraph, 'pPr');
  const property = (name: string): Element | undefined =>
    properties === undefined ? undefined : all(properties, name)[0];
  const runs = all(paragraph, 'r').filter((run) => within(run, 'sdt') === undefined);
  return {
    style: value(property('pStyle')),
    text: runs.map(runText).join(''),
    boxes: all(paragraph, 'sdt').map(readBox),
    rightToLeft: isOn(property('bidi')),
    keepNext: isOn(property('keepNext')),
    inTable: within(paragraph, 'tbl') !== undefined,
    runs: runs.map((run) => ({
      text: runText(run),
      rightToLeft: isOn(all(run, 'rtl')[0]),
      language: value(all(run, 'lang')[0], 'bidi'),
    })),
  };
}

function within(element: Element, name: string): Element | undefined {
  for (let at = element.parentNode; at !== null; at = at.parentNode) {
    if (at.nodeType === 1 && (at as Element).localName === name) return at as Element;
  }
  return undefined;
}

const RUN_TEXT: Readonly<Record<string, (child: Element) => string>> = {
  t: (child) => child.textContent ?? '',
  br: () => '\n',
  tab: () => '\t',
};

function runText(run: Element): string {
  return [...run.childNodes]
    .filter((child): child is Element => child.nodeType === 1)
    .map((child) => RUN_TEXT[child.localName ?? '']?.(child) ?? '')
    .join('');
}

function readBox(sdt: Element): ReadBox {
  const [checked] = [...sdt.getElementsByTagNameNS(W14, 'checked')];
  return {
    title: value(all(sdt, 'alias')[0]),
    tag: value(all(sdt, 'tag')[0]),
    id: value(all(sdt, 'id')[0]),
    ticked: value(checked, 'val', W14) === '1',
    sign: all(sdt, 't')
      .map((text) => text.textContent ?? '')
      .join(''),
    locked: value(all(sdt, 'lock')[0]) === 'sdtContentLocked',
  };
}
