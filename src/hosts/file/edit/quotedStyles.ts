/** Cell styles with Excel's mark "this is text" (quotePrefix), for answers that begin like a formula. */
import type { Document, Element } from '@xmldom/xmldom';
import { StyleCollection } from '../summary/styleTransfer.ts';
import { childOf, childrenOf, copyFor, rootOf } from '../xml.ts';

/** The built-in number format `@`: text already. */
const TEXT_FORMAT = '49';

export class QuotedStyles {
  readonly #styles: () => Document;
  readonly #made = new Map<string, string>();

  /** @param styles gives the styles part, to be edited; asked for only where a style is needed */
  constructor(styles: () => Document) {
    this.#styles = styles;
  }

  /** Index of the style that is like this one, and says that its cells are text. */
  styleFor(index: string): string {
    const known = this.#made.get(index);
    if (known !== undefined) return known;
    const found = this.#find(index);
    this.#made.set(index, found);
    return found;
  }

  #find(index: string): string {
    const formats = childOf(rootOf(this.#styles()), 'cellXfs');
    const all = formats === undefined ? [] : childrenOf(formats, 'xf');
    const style = all[Number(index)];
    if (formats === undefined || style === undefined || isText(style)) return index;
    const copy = copyFor(formats, style);
    copy.setAttribute('quotePrefix', '1');
    return new StyleCollection(formats).indexOf(copy);
  }
}

function isText(style: Element): boolean {
  const quoted = style.getAttribute('quotePrefix');
  return style.getAttribute('numFmtId') === TEXT_FORMAT || quoted === '1' || quoted === 'true';
}
