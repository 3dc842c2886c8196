/**
 * XML of a file from outside, looked at before the reader gets it. The reader is a lenient one: what it does not
 * understand it leaves out, and goes on. An answer must not be another because something before it was left out, so what
 * is not well-formed is turned away here.
 */
import { scanXml, XmlDamaged, type XmlVisitor } from '../inspect/scanXml.ts';
import type { Budget } from './budget.ts';
import { MAX_TREE_ELEMENTS } from './limits.ts';
import { damaged, tooBig } from './refused.ts';

/** Characters that XML does not have (XML 1.0, 2.2); half a pair of surrogates cannot come out of decoding. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
/** An ampersand that begins no reference; the only entities are XML's own, since there is no DTD. */
const STRAY = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)/;
/** Where an ampersand is one. */
const UNREAD = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->/g;
const NUMBERED = /&#(x?)([0-9A-Fa-f]+);/g;

/**
 * Goes through a part once.
 * @param text the part, decoded
 * @throws Refused
 */
export function vetXml(text: string, budget: Budget, visitor: XmlVisitor): void {
  if (FORBIDDEN.test(text)) throw damaged();
  if (text.includes('&')) vetReferences(text);
  try {
    scanXml(text, {
      ...visitor,
      open: (name, tag, start) => {
        budget.takeElement();
        visitor.open?.(name, tag, start);
      },
    });
  } catch (error) {
    throw error instanceof XmlDamaged ? damaged() : error;
  }
}

function vetReferences(whole: string): void {
  const text = whole.replace(UNREAD, '');
  if (STRAY.test(text)) throw damaged();
  for (const [, hexadecimal, digits = ''] of text.matchAll(NUMBERED)) {
    const code = Number.parseInt(digits, hexadecimal === '' ? 10 : 16);
    const isCharacter =
      code <= 0x10ffff &&
      (code < 0xd800 || code > 0xdfff) &&
      (code > 0xffff || !FORBIDDEN.test(String.fromCharCode(code)));
    if (!isCharacter) throw damaged();
  }
}

/** A part that the reader makes a tree of. */
export function vetTree(text: string, budget: Budget, visitor: XmlVisitor = {}): void {
  let elements = 0;
  vetXml(text, budget, {
    ...visitor,
    open: (name, tag, start) => {
      elements += 1;
      if (elements > MAX_TREE_ELEMENTS) throw tooBig();
      visitor.open?.(name, tag, start);
    },
  });
}
