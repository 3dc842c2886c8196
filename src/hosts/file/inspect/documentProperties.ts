/** The document's properties: who, where, what for (ECMA-376 part 2, 11; part 1, 22.2 and 22.3). */
import { isLabelProperty, isOwnProperty, type CarriedList } from '../../../core/confidentiality/carriedList.ts';
import type { PackageParts } from './packageParts.ts';
import { decodeXml } from './scanXml.ts';

/** Core properties that say nothing of people, or that our own writer sets. */
const CORE_IGNORED: ReadonlySet<string> = new Set([
  'title', 'subject', 'description', 'created', 'modified', 'lastPrinted', 'revision', 'language', 'version',
]); // prettier-ignore
/** Extended properties that a person fills in, or that tell of their organisation. */
const EXTENDED: ReadonlySet<string> = new Set(['Manager', 'Company', 'Template']);

/** Lists the properties of all three kinds. */
export function inspectProperties(parts: PackageParts, list: CarriedList): void {
  for (const [name, value] of textsOf(parts, 'coreproperties', 2)) {
    if (name === 'creator') list.add('author', { what: value });
    else if (name === 'lastModifiedBy') list.add('last-modified-by', { what: value });
    else if (!CORE_IGNORED.has(name)) list.add('properties', { what: `${name}: ${value}` });
  }
  for (const [name, value] of textsOf(parts, 'extendedproperties', 2)) {
    if (name === 'HyperlinkBase') list.add('file-path', { what: value });
    else if (EXTENDED.has(name)) list.add('properties', { what: `${name}: ${value}` });
  }
  let labels = 0;
  for (const [name, value] of textsOf(parts, 'customproperties', 2)) {
    if (isLabelProperty(name)) labels += 1;
    else if (!isOwnProperty(name)) list.add('custom-properties', { what: `${name}: ${value}` });
  }
  list.add('sensitivity-label', { n: labels });
}

/** Whether there is a custom property of that name. */
export function hasCustomProperty(parts: PackageParts, name: string): boolean {
  return textsOf(parts, 'customproperties', 2).some(([found]) => found === name);
}

/** Name (of the element, or its attribute `name`) and text of each element at a depth, where there is a text. */
function textsOf(parts: PackageParts, type: string, depth: number): (readonly [name: string, text: string])[] {
  const part = parts.linked('', type);
  if (part === undefined) return [];
  const texts: (readonly [string, string])[] = [];
  let level = 0;
  let name = '';
  let text = '';
  parts.scan(part, {
    open: (element, tag) => {
      level += 1;
      if (level !== depth) return;
      name = tag.attribute('name') ?? element;
      text = '';
    },
    text: (raw) => {
      if (level >= depth) text += raw;
    },
    close: () => {
      if (level === depth && text.trim() !== '') texts.push([name, decodeXml(text)]);
      level -= 1;
    },
  });
  return texts;
}
