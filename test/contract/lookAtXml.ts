/** Ways around in the XML of a package. */

/** The root element of a part by its name. */
export type Package = (name: string) => Element | undefined;

export const children = (element: Element | undefined, name: string): Element[] =>
  [...(element?.children ?? [])].filter(({ localName }) => localName === name);

export const child = (element: Element | undefined, name: string): Element | undefined => children(element, name)[0];

export const textOf = (element: Element | undefined): string => element?.textContent ?? '';

/** Attributes without those that have their default value; truth values as 1 and 0. */
export function attributesOf(
  element: Element | undefined,
  defaults: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, value } of element?.attributes ?? []) {
    if (name.startsWith('xmlns')) continue;
    const plain = value === 'true' ? '1' : value === 'false' ? '0' : value;
    if (plain !== (defaults[name] ?? '')) found[name] = plain;
  }
  return found;
}

export interface Relationship {
  readonly type: string;
  /** Name of a part, or an address outside. */
  readonly target: string;
}

/** The relationships of a part, by their ids. */
export function relationshipsOf(parts: Package, part: string): Map<string, Relationship> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = part.slice(folder.length);
  const found = children(parts(`${folder}_rels/${file}.rels`), 'Relationship');
  return new Map(
    found.map((element) => {
      const target = element.getAttribute('Target') ?? '';
      const outside = element.getAttribute('TargetMode') === 'External';
      const type = (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '';
      const inside = target.startsWith('/') ? target.slice(1) : new URL(folder + target, 'http://p/').pathname.slice(1);
      return [element.getAttribute('Id') ?? '', { type, target: outside ? target : inside }];
    }),
  );
}
