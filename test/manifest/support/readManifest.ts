/** A manifest as the tests look at it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';

export const projectPath = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export interface Manifest {
  readonly document: Document;
  /** The elements of a name, whatever their namespace. */
  all(name: string): Element[];
  /** Text of the only element of that name that is a child of the root. */
  text(name: string): string;
  /** The resources, by id. */
  resources(name: 'Image' | 'Url' | 'String'): ReadonlyMap<string, string>;
}

export function parseManifest(xml: string): Manifest {
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  const all = (name: string): Element[] => [...document.getElementsByTagNameNS('*', name)];
  return {
    document,
    all,
    text: (name) => [...document.documentElement.children].find((child) => child.localName === name)?.textContent ?? '',
    resources: (name) =>
      new Map(
        all(name)
          .filter((element) => element.hasAttribute('id'))
          .map((element) => [element.getAttribute('id') ?? '', element.getAttribute('DefaultValue') ?? '']),
      ),
  };
}

export const readText = (path: string): string => readFileSync(projectPath(path), 'utf8');
