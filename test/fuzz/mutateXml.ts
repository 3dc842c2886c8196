/** Changes to a part's XML: to whole elements, to attributes, to texts, to bytes. */
import { attributesOf, type Element } from './elements.ts';
import type { Random } from './random.ts';

const VALUES = [
  '',
  ' ',
  '0',
  '-1',
  '1',
  '2',
  '3',
  '00',
  '1.5',
  '1e3',
  '1E+300',
  '65535',
  '65536',
  '99999',
  '1048576',
  '1048577',
  '2147483648',
  '4294967296',
  '99999999999999999999',
  'NaN',
  'true',
  'false',
  's',
  'n',
  'b',
  'd',
  'e',
  'str',
  'inlineStr',
  'x',
  'A1',
  'E5',
  'F9',
  'a1',
  '$A$1',
  'XFD1',
  'XFE1',
  'A0',
  'A1048577',
  'A1:B2',
  '#REF!',
  "'Action Tool'!$F$2:$F$68",
  'rId1',
  'rId2',
  'rId3',
  'rId99',
  '../sheet1.xml',
  '/xl/styles.xml',
  'http://192.0.2.1/',
  '&amp;',
  '&lt;',
  '&#0;',
  '&#10;',
  '&#x110000;',
  '&nothing;',
  '_x000D_',
  '_x0000_',
  'é',
  '漢字',
  '\u202e',
  '\u0000',
  '\uffff',
  'x'.repeat(40_000),
  'Already implement',
  'Commit to implement',
  '1.1',
  '2026-11-25',
];

const NAMES = [
  'c',
  'v',
  'f',
  'is',
  't',
  'r',
  'row',
  'sheetData',
  'si',
  'rPh',
  'sheet',
  'xf',
  'definedName',
  'x',
  'mc:AlternateContent',
  'extLst',
];

type Mutation = (xml: string, random: Random, elements: readonly Element[]) => string;

const splice = (xml: string, start: number, end: number, put: string): string =>
  xml.slice(0, start) + put + xml.slice(end);
const textOf = (xml: string, { start, end }: Element): string => xml.slice(start, end);

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'element twice': (xml, random, elements) => {
    const one = random.pick(elements);
    return splice(xml, one.end, one.end, textOf(xml, one));
  },
  'element left out': (xml, random, elements) => {
    const one = random.pick(elements);
    return splice(xml, one.start, one.end, '');
  },
  'element moved': (xml, random, elements) => {
    const one = random.pick(elements);
    const other = random.pick(elements.filter(({ depth }) => depth === one.depth));
    if (one.start >= other.start)
      return splice(splice(xml, one.start, one.end, ''), other.start, other.start, textOf(xml, one));
    return splice(splice(xml, other.start, other.start, textOf(xml, one)), one.start, one.end, '');
  },
  'elements exchanged': (xml, random, elements) => {
    const one = random.pick(elements);
    const other = random.pick(elements.filter(({ name, depth }) => name === one.name && depth === one.depth));
    const [first, second] = one.start < other.start ? [one, other] : [other, one];
    if (first.end > second.start) return xml;
    return splice(
      splice(xml, second.start, second.end, textOf(xml, first)),
      first.start,
      first.end,
      textOf(xml, second),
    );
  },
  'element copied elsewhere': (xml, random, elements) => {
    const to = random.pick(elements).tagEnd;
    return splice(xml, to, to, textOf(xml, random.pick(elements)));
  },
  'element renamed': (xml, random, elements) => {
    const { start, tagEnd, end, name } = random.pick(elements);
    const put = random.pick(NAMES);
    const opened = splice(xml, start + 1, start + 1 + name.length, put);
    return end === tagEnd
      ? opened
      : opened.slice(0, end + put.length - name.length).replace(new RegExp(`${escaped(name)}(\\s*>)$`), `${put}$1`) +
          opened.slice(end + put.length - name.length);
  },
  'tag left out': (xml, random, elements) => {
    const { start, tagEnd } = random.pick(elements);
    return splice(xml, start, tagEnd, '');
  },
  'attribute changed': (xml, random, elements) => {
    const attributes = attributesOf(xml, random.pick(elements));
    if (attributes.length === 0) return xml;
    const { valueStart, valueEnd } = random.pick(attributes);
    return splice(xml, valueStart, valueEnd, random.pick(VALUES));
  },
  'attribute of another': (xml, random, elements) => {
    const one = random.pick(elements);
    const attributes = attributesOf(xml, one);
    const others = attributesOf(xml, random.pick(elements.filter(({ name }) => name === one.name)));
    if (attributes.length === 0 || others.length === 0) return xml;
    const { name, valueStart, valueEnd } = random.pick(attributes);
    const other = others.find((attribute) => attribute.name === name);
    return other === undefined ? xml : splice(xml, valueStart, valueEnd, xml.slice(other.valueStart, other.valueEnd));
  },
  'attribute left out': (xml, random, elements) => {
    const attributes = attributesOf(xml, random.pick(elements));
    if (attributes.length === 0) return xml;
    const { start, valueEnd } = random.pick(attributes);
    return splice(xml, start, valueEnd + 1, '');
  },
  'attribute twice': (xml, random, elements) => {
    const attributes = attributesOf(xml, random.pick(elements));
    if (attributes.length === 0) return xml;
    const { name, valueEnd } = random.pick(attributes);
    return splice(xml, valueEnd + 1, valueEnd + 1, ` ${name}="${random.pick(VALUES)}"`);
  },
  'text changed': (xml, random, elements) => {
    const leaves = elements.filter(({ tagEnd, end }) => end > tagEnd && !xml.slice(tagEnd, end - 1).includes('<', 1));
    const { tagEnd, end } = random.pick(leaves.length > 0 ? leaves : elements);
    const close = xml.lastIndexOf('<', end - 1);
    return close < tagEnd ? xml : splice(xml, tagEnd, close, random.pick(VALUES));
  },
  'text put in': (xml, random, elements) => {
    const at = random.pick(elements)[random.pick(['tagEnd', 'end'] as const)];
    return splice(xml, at, at, random.pick(VALUES));
  },
  'markup put in': (xml, random, elements) => {
    const at = random.pick(elements).tagEnd;
    return splice(
      xml,
      at,
      at,
      random.pick([
        '<!-- x -->',
        '<![CDATA[x]]>',
        '<?x y?>',
        '<v>7</v>',
        '<t>more</t>',
        '<is><t>more</t></is>',
        '<!DOCTYPE x>',
        ']]>',
        '<',
        '&',
      ]),
    );
  },
  'cut off': (xml, random) => xml.slice(0, random.below(xml.length)),
  'a piece left out': (xml, random) => {
    const at = random.below(xml.length);
    return splice(xml, at, at + random.below(200), '');
  },
  'a character changed': (xml, random) => {
    const at = random.below(xml.length);
    return splice(xml, at, at + 1, String.fromCharCode(32 + random.below(95)));
  },
  'attributes put in other order': (xml, random, elements) => {
    const one = random.pick(elements);
    const attributes = attributesOf(xml, one);
    const [first] = attributes;
    const last = attributes.at(-1);
    if (first === undefined || last === undefined) return xml;
    const all = attributes.map(({ start, valueEnd }) => xml.slice(start, valueEnd + 1)).reverse();
    return splice(xml, first.start, last.valueEnd + 1, all.join('  '));
  },
};

/** Those after which the XML is seldom well-formed: it is refused then, whatever else is in it. */
const BREAKING = [
  'tag left out',
  'attribute twice',
  'markup put in',
  'cut off',
  'a piece left out',
  'a character changed',
];
const KEEPING = Object.keys(MUTATIONS).filter((name) => !BREAKING.includes(name));

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A part's XML with one change, and the name of the change. A change that changes nothing is another try's. */
export function mutateXml(
  xml: string,
  elements: readonly Element[],
  random: Random,
): { readonly xml: string; readonly change: string } {
  for (let tries = 0; tries < 20; tries += 1) {
    const change = random.pick(random.below(8) === 0 ? BREAKING : KEEPING);
    const mutated = elements.length === 0 ? `${xml} ` : MUTATIONS[change]?.(xml, random, elements);
    if (mutated !== undefined && mutated !== xml) return { xml: mutated, change };
  }
  return { xml: `${xml} `, change: 'a space at the end' };
}
