/** Adds to an .xlsx package what no library at hand writes, part by part. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface AddedPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The part that leads to it; empty for the package itself. Undefined for none. */
  readonly from: string | undefined;
  /** The relationship's type, whole. */
  readonly type: string;
}

export interface AddedLink {
  readonly from: string;
  readonly type: string;
  readonly target: string;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A package with more parts; relationships' ids are new ones. */
export function withParts(bytes: Uint8Array, ...added: readonly AddedPart[]): Uint8Array {
  const files = unzipSync(bytes);
  for (const { name, content, from, type } of added) {
    files[name] = typeof content === 'string' ? strToU8(content) : new Uint8Array(content);
    if (from !== undefined) relate(files, { from, type, target: `/${name}` }, false);
  }
  return zipSync(files);
}

/** A package with a relationship that leads outside it. */
export function withLink(bytes: Uint8Array, link: AddedLink): Uint8Array {
  const files = unzipSync(bytes);
  relate(files, link, true);
  return zipSync(files);
}

/** A package in whose part a text is another one; it must be there. */
export function withReplaced(bytes: Uint8Array, part: string, before: string, after: string): Uint8Array {
  const files = unzipSync(bytes);
  const text = strFromU8(files[part] ?? new Uint8Array());
  if (!text.includes(before)) throw new Error(`${part} has no ${before}`);
  files[part] = strToU8(text.replace(before, () => after));
  return zipSync(files);
}

function relate(files: Record<string, Uint8Array>, { from, type, target }: AddedLink, external: boolean): void {
  const slash = from.lastIndexOf('/') + 1;
  const part = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
  const there = files[part];
  const text = there === undefined ? `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>` : strFromU8(there);
  const id = `added${text.length}`;
  const mode = external ? ' TargetMode="External"' : '';
  const element = `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
  files[part] = strToU8(text.replace('</Relationships>', `${element}</Relationships>`));
}
