/** The elements of a part as places in its text: for changes that keep everything else as it is. */

export interface Element {
  readonly name: string;
  /** Of the opening tag. */
  readonly start: number;
  readonly tagEnd: number;
  /** Behind the closing tag. */
  readonly end: number;
  readonly depth: number;
}

/** Of well-formed XML; elements in the order of their ends. */
export function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const open: { readonly name: string; readonly start: number; readonly tagEnd: number }[] = [];
  for (const match of xml.matchAll(/<(\/?)([A-Za-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>/g)) {
    const [whole, closing, name = '', , empty] = match;
    const end = match.index + whole.length;
    if (closing === '') {
      if (empty === '') open.push({ name, start: match.index, tagEnd: end });
      else elements.push({ name, start: match.index, tagEnd: end, end, depth: open.length });
    } else {
      const own = open.pop();
      if (own !== undefined) elements.push({ ...own, end, depth: open.length });
    }
  }
  return elements;
}

export interface Attribute {
  readonly name: string;
  /** Of the name. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export function attributesOf(xml: string, { start, tagEnd }: Element): Attribute[] {
  return [...xml.slice(start, tagEnd).matchAll(/\s([^\s=/>]+)=(?:"([^"]*)"|'([^']*)')/g)].map((match) => {
    const [whole, name = ''] = match;
    const at = start + match.index;
    return { name, start: at + 1, valueStart: at + name.length + 3, valueEnd: at + whole.length - 1 };
  });
}
