/**
 * Goes through a part's XML once, from front to end, without making a tree of it: a sheet may have 100 MB, and a tree of
 * it would have many times that. Only what can be in a part of a package is known: no DTD.
 */

/** What is called while a part is gone through. Names are local names, whatever the prefix. */
export interface XmlVisitor {
  /** @param start place of the tag's `<` */
  open?(name: string, tag: XmlTag, start: number): void;
  /** A piece of text as it is in the file: see {@link decodeXml}. */
  text?(raw: string): void;
  /** @param end the place behind the tag */
  close?(name: string, end: number): void;
}

/** A part that is not well-formed, or is in a form that no spreadsheet program writes. */
export class XmlDamaged extends Error {}

/** Nothing that people make is as deep; a file that is made to be is turned away. */
const DEEPEST = 500;

/** @throws XmlDamaged */
export function scanXml(text: string, visitor: XmlVisitor): void {
  const open: string[] = [];
  let at = 0;
  let hadRoot = false;
  for (;;) {
    const start = text.indexOf('<', at);
    const end = start < 0 ? text.length : start;
    if (end > at) {
      if (open.length > 0) visitor.text?.(text.slice(at, end));
      else if (/\S/.test(text.slice(at, end))) throw new XmlDamaged('text outside the root');
    }
    if (start < 0) break;
    if (text.startsWith('<!--', start)) at = behind(text, '-->', start + 4);
    else if (text.startsWith('<?', start)) at = behind(text, '?>', start + 2);
    else if (text.startsWith('<![CDATA[', start)) {
      at = behind(text, ']]>', start + 9);
      visitor.text?.(text.slice(start + 9, at - 3).replaceAll('&', '&amp;'));
    } else if (text.startsWith('</', start)) {
      at = behind(text, '>', start + 2);
      const name = localName(text.slice(start + 2, at - 1).trim());
      if (open.pop() !== name) throw new XmlDamaged(`</${name.slice(0, 40)}> closes nothing`);
      visitor.close?.(name, at);
    } else {
      at = tagEnd(text, start + 1);
      const isEmpty = text[at - 2] === '/';
      const tag = new XmlTag(text.slice(start + 1, isEmpty ? at - 2 : at - 1));
      if (tag.name === '' || tag.name.startsWith('!')) throw new XmlDamaged('a declaration');
      if (open.length === 0 && hadRoot) throw new XmlDamaged('two roots');
      hadRoot = true;
      visitor.open?.(tag.name, tag, start);
      if (isEmpty) visitor.close?.(tag.name, at);
      else open.push(tag.name);
      if (open.length > DEEPEST) throw new XmlDamaged('too deep');
    }
  }
  if (open.length > 0 || !hadRoot) throw new XmlDamaged('it ends in the middle');
}

/** The place behind the next mark. */
function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found < 0) throw new XmlDamaged(`no ${mark}`);
  return found + mark.length;
}

/** The place behind a tag; a value in quotes may hold a `>`. */
function tagEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const character = text.charCodeAt(at);
    if (character === GREATER) return at + 1;
    if (character === DOUBLE) at = behind(text, '"', at + 1);
    else if (character === SINGLE) at = behind(text, "'", at + 1);
    else if (character === LESS || Number.isNaN(character)) throw new XmlDamaged('a tag has no end');
    else at += 1;
  }
}

const GREATER = 0x3e;
const LESS = 0x3c;
const DOUBLE = 0x22;
const SINGLE = 0x27;

/** An opening tag. Its attributes are taken apart when one is asked for. */
export class XmlTag {
  readonly name: string;
  readonly #rest: string;
  #attributes: Map<string, string> | undefined;

  /** @param inside the tag without its brackets */
  constructor(inside: string) {
    const end = inside.search(/\s/);
    this.name = localName(end < 0 ? inside : inside.slice(0, end));
    this.#rest = end < 0 ? '' : inside.slice(end);
  }

  /** The value of an attribute, by its local name: `id` is `r:id` too, where there is no plain one. */
  attribute(name: string): string | undefined {
    const own = this.own(name);
    if (own !== undefined || this.#attributes === undefined) return own;
    for (const [key, value] of this.#attributes) if (localName(key) === name) return value;
    return undefined;
  }

  /** The value of an attribute without a prefix. */
  own(name: string): string | undefined {
    return (this.#attributes ??= attributesOf(this.#rest)).get(name);
  }

  /** Whether a switch is on: `1`, `true`. */
  isOn(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true' || value === 'on';
  }
}

/** By the names that they have in the file. */
function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    const equals = text.indexOf('=', at);
    const name = text.slice(at, equals < 0 ? text.length : equals).trim();
    if (equals < 0 && name === '') break;
    let start = equals + 1;
    while (start < text.length && text.charCodeAt(start) <= 0x20) start += 1;
    const quote = text[start];
    if (equals < 0 || (quote !== '"' && quote !== "'")) throw new XmlDamaged('an attribute without quotes');
    if (name === '' || /[\s"'<]/.test(name)) throw new XmlDamaged('an attribute without a name');
    at = behind(text, quote, start + 1);
    if (attributes.has(name)) throw new XmlDamaged('an attribute that is there twice');
    // A declaration of a prefix is no attribute: `xmlns:r` must not be taken for `r`.
    if (!name.startsWith('xmlns')) attributes.set(name, decodeXml(text.slice(start + 1, at - 1)));
  }
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it was meant: entities and numbers of characters (XML 1.0, 4.1 and 4.6). */
export function decodeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(#x?[0-9a-f]{1,8}|[a-z]{1,8});/gi, (whole, code: string) => {
    if (!code.startsWith('#')) return ENTITIES[code] ?? whole;
    const number = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return number <= 0x10ffff ? String.fromCodePoint(number) : '\uFFFD';
  });
}
