/** manifest.xml (for development) -> the manifest of an origin, in every language of the catalogue. */
import { JSDOM } from 'jsdom';
import { english, type MessageKey, type Translator } from '../src/core/messages/catalogue.ts';
import { DEVELOPMENT_ORIGIN } from './parameters.ts';

export interface ManifestOptions {
  /** Address of the folder that serves the pane's files, without a slash at the end. */
  readonly origin: string;
  /** Version of the package. */
  readonly version: string;
  /** The languages besides the default one, each with the locales that it serves. */
  readonly translations: readonly { readonly locales: readonly string[]; readonly t: Translator }[];
}

const TASK_PANE_APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const BASIC_TYPES = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

/**
 * Office refuses manifests below 1.0 ("The manifest version number is greater or equal to 1.0"), and wants every later
 * one to be higher; so that 0.x packages can be tried, the package's version follows a 1.
 */
export const manifestVersion = (version: string): string => `1.${version.replace(/[^\d.].*$/, '')}`;

/** Makes the manifest; throws when something of it would be left for development, or without a text. */
export function makeManifest(source: string, options: ManifestOptions): string {
  const { window } = new JSDOM(source, { contentType: 'text/xml' });
  const { document } = window;
  for (const element of document.getElementsByTagNameNS(TASK_PANE_APP, 'Version')) {
    element.textContent = manifestVersion(options.version);
  }
  moveToOrigin(document, options.origin);
  for (const element of textElements(document)) putTexts(element, options.translations);
  // The comment at the top speaks of the file in the repository.
  if (options.origin !== DEVELOPMENT_ORIGIN) {
    for (const node of [...document.childNodes]) if (node.nodeType === node.COMMENT_NODE) node.remove();
  }
  const serializer = new window.XMLSerializer();
  const xml = [...document.childNodes].map((node) => serializer.serializeToString(node)).join('\n');
  if (options.origin !== DEVELOPMENT_ORIGIN && /localhost|127\.0\.0\.1/i.test(xml)) {
    throw new Error('The manifest still has an address of the development server.');
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

/** Every attribute that is an address of the development server gets the same address of the origin. */
function moveToOrigin(document: Document, origin: string): void {
  for (const element of document.getElementsByTagName('*')) {
    for (const attribute of element.attributes) {
      if (!URL.canParse(attribute.value)) continue;
      const url = new URL(attribute.value);
      if (url.origin === DEVELOPMENT_ORIGIN) attribute.value = `${origin}${url.pathname}${url.search}${url.hash}`;
    }
  }
}

/** The elements that hold words. */
const textElements = (document: Document): Element[] => [
  ...['DisplayName', 'Description'].flatMap((name) => [...document.getElementsByTagNameNS(TASK_PANE_APP, name)]),
  ...document.getElementsByTagNameNS(BASIC_TYPES, 'String'),
];

function putTexts(element: Element, translations: ManifestOptions['translations']): void {
  const key = `manifest.${element.getAttribute('id') ?? element.localName}`;
  element.setAttribute('DefaultValue', english(key as MessageKey));
  // Indented as the file is, so that it can be read and compared.
  const indent = /\n *$/.exec(element.previousSibling?.nodeValue ?? '')?.[0] ?? '\n';
  element.replaceChildren();
  for (const { locales, t } of translations) {
    for (const locale of locales) {
      const prefix = element.prefix === null ? '' : `${element.prefix}:`;
      const override = element.ownerDocument.createElementNS(element.namespaceURI, `${prefix}Override`);
      override.setAttribute('Locale', locale);
      override.setAttribute('Value', t(key as MessageKey));
      element.append(`${indent}  `, override);
    }
  }
  if (element.hasChildNodes()) element.append(indent);
}
