/**
 * The package as the library makes it, without what tells of people and machines: its properties name an author
 * ("Un-named") and the moment, a zip entry its own moment, and ids are random. So the same answers, exported at the same
 * time, are the same bytes.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface DocumentProperties {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** ISO 8601 date and time; no date is written where it is none. */
  readonly at: string;
}

const CORE = 'docProps/core.xml';
const CUSTOM = 'docProps/custom.xml';
const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = '_rels/.rels';

/** The earliest date that a zip entry can have. fflate writes the local time's figures, so this is so everywhere. */
const NO_DATE = new Date(1980, 0, 1);

/** The bytes of a .docx package with these properties and no others. */
export function withProperties(bytes: Uint8Array, properties: DocumentProperties): Uint8Array {
  const { [CONTENT_TYPES]: types, ...others } = unzipSync(bytes);
  const parts: Record<string, Uint8Array> = {};
  // Readers that look no further than the first entry find there what the package is.
  if (types !== undefined) parts[CONTENT_TYPES] = edited(types, withoutCustom);
  for (const [name, part] of Object.entries(others)) {
    if (name === CUSTOM) continue;
    if (name === CORE) parts[name] = strToU8(coreProperties(properties));
    else if (name === RELATIONSHIPS) parts[name] = edited(part, withoutCustom);
    else if (name.startsWith('word/header')) parts[name] = edited(part, withFixedIds);
    else parts[name] = part;
  }
  return zipSync(parts, { mtime: NO_DATE, level: 6 });
}

const edited = (part: Uint8Array, edit: (xml: string) => string): Uint8Array => strToU8(edit(strFromU8(part)));

/** What points to the part of custom properties, which is empty. */
const withoutCustom = (xml: string): string =>
  xml.replace(/<(?:Relationship|Override)\s[^>]*docProps\/custom\.xml"[^>]*\/>/, '');

/** A watermark's shape has a random id; there is one in a document. */
const withFixedIds = (xml: string): string =>
  xml.replace(/(<v:shape\s[^>]*\bid="PowerPlusWaterMarkObject)[^"]*"/, '$11"');

function coreProperties({ title, language, at }: DocumentProperties): string {
  const moment = utc(at);
  const date = (name: string): string =>
    moment === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:language>${escapeXml(language)}</dc:language>` +
    `${date('created')}${date('modified')}</cp:coreProperties>`
  );
}

/** A property's date is in UTC. A time without a zone is taken for it: which zone it is would depend on the machine. */
function utc(at: string): string | undefined {
  const zoned = /[Zz]$|[+-]\d{2}:?\d{2}$/.test(at) ? at : `${at}Z`;
  const moment = new Date(zoned);
  return Number.isNaN(moment.getTime()) ? undefined : `${moment.toISOString().slice(0, 19)}Z`;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
