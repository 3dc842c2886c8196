/** What `npm run build` put into dist/, as a person's Excel would load it. `npm test` has built it. */
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from '@jest/globals';
import { panePolicy, staticPagePolicy } from '../../build/contentSecurityPolicy.ts';
import { EXAMPLE_ORIGIN, buildParameters } from '../../build/parameters.ts';
import { english } from '../../src/core/messages/catalogue.ts';

const dist = new URL('../../dist/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, dist), 'utf8');
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').split('/dist/').at(-1) ?? '')
  .map((name) => name.replace(/^\//, ''))
  // The browser edition is another program: test/e2e/web.test.ts.
  .filter((name) => !name.startsWith('web/'));
const named = (pattern: RegExp): string[] => files.filter((name) => pattern.test(name));

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const PAGES = ['taskpane.html', 'unsupported.html', 'help.html'];
/** The command is no part of the pane. */
const SHIPPED = named(/\.(?:js|css|html)$/).filter((name) => !/^cli(?:\.js$|\/)/.test(name));

const page = (name: string): Document => new JSDOM(read(name)).window.document;
const policyOf = (document: Document): string =>
  document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';

describe('files', () => {
  test('the pages, and nothing that is not known', () => {
    expect(named(/\.html$/).sort()).toEqual([...PAGES].sort());
    const known = /^(?:cli\.js|cli\/[^/]+\.js|manifest\.xml|[a-z]+\.html|assets\/[^/]+)$/;
    expect(files.filter((name) => !known.test(name))).toEqual([]);
  });

  test('of the command: its worker, and what one of its files loads when it is needed', () => {
    const command = named(/^cli(?:\.js$|\/)/);
    expect(command).toEqual(expect.arrayContaining(['cli.js', 'cli/worker.js']));
    // By the chunk's name, which is the file's. Nothing else: of what is not loaded, an earlier build may have left it.
    const loaded = new Set(
      command.flatMap((name) =>
        [...read(name).matchAll(/\.e\((?:\/\*[^*]*\*\/ )?"([^"]+)"\)/g)].map(([, chunk]) => `cli/${chunk ?? ''}.js`),
      ),
    );
    const others = command.filter((name) => name !== 'cli.js' && name !== 'cli/worker.js');
    expect(others.sort()).toEqual([...loaded].sort());
  });

  test('scripts and styles have their contents in their names, so that they can be cached for good', () => {
    const assets = named(/^assets\/.*\.(?:js|css)$/);
    expect(assets.length).toBeGreaterThanOrEqual(3);
    expect(assets.filter((name) => !/^assets\/\w+\.[0-9a-f]{12}\.(?:js|css)$/.test(name))).toEqual([]);
  });

  test('the pane is minimised and has no map', () => {
    expect(named(/\.map$/)).toEqual([]);
    for (const name of SHIPPED) expect(read(name)).not.toMatch(/sourceMappingURL/);
    const script = named(/^assets\/taskpane\..*\.js$/).map(read);
    expect(script).toHaveLength(1);
    expect(script.join('').split('\n').length).toBeLessThan(20);
  });
});

describe.each(PAGES)('%s', (name) => {
  const document = page(name);

  test('has the policy before anything that it governs', () => {
    const expected = name === 'taskpane.html' ? panePolicy(buildParameters({}, EXAMPLE_ORIGIN)) : staticPagePolicy;
    expect(policyOf(document)).toBe(expected);
    const order = [...document.querySelectorAll('meta[http-equiv], script, link, style')];
    expect(order[0]?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
  });

  test('has no script, style or handler written into it', () => {
    for (const script of document.querySelectorAll('script')) {
      expect(script.textContent).toBe('');
      expect(script.getAttribute('src')).not.toBe('');
    }
    expect(document.querySelectorAll('style, [style], iframe, object, embed, form, base')).toHaveLength(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name: attribute }) => attribute.startsWith('on'))).toEqual([]);
    expect(attributes.filter(({ value }) => /^\s*(?:javascript|data):/i.test(value))).toEqual([]);
  });

  test('loads only files that are there, by relative addresses, and office.js', () => {
    const loaded = [...document.querySelectorAll('[src], link[href]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    expect(loaded.filter((address) => address !== OFFICE_JS && !files.includes(address))).toEqual([]);
  });

  test('says its language, direction and title', () => {
    expect(document.documentElement.lang).toBe(english.language);
    expect(document.documentElement.dir).toBe(english.direction);
    expect(document.title).not.toBe('');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.body.textContent).not.toMatch(/[{}]|undefined|page\.\w+\./);
  });
});

test.each(['unsupported.html', 'help.html'])('%s has no script', (name) => {
  expect(page(name).querySelectorAll('script, noscript')).toHaveLength(0);
  expect(read(name)).not.toMatch(/<script/i);
});

test('the page for an Excel that is too old says what is wrong and what to do', () => {
  const text = page('unsupported.html').body.textContent.replace(/\s+/g, ' ');
  const keys = ['unsupported.what', 'remedy.without.text', 'remedy.update.text', 'remedy.web.text'] as const;
  for (const key of keys) expect(text).toContain(english(`page.${key}`));
});

describe('the page of the pane', () => {
  const document = page('taskpane.html');

  test('loads office.js first, then what is deferred', () => {
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts[0]?.getAttribute('src')).toBe(OFFICE_JS);
    expect(scripts[0]?.hasAttribute('defer')).toBe(false);
    expect(scripts.slice(1).every((script) => script.hasAttribute('defer'))).toBe(true);
    expect(scripts.length).toBeGreaterThan(1);
  });

  test('has words for where the pane cannot start, hidden at first, and at once without scripts', () => {
    const fallback = document.querySelector('#root > .fallback');
    expect(fallback?.textContent).toContain(english('page.blocked.what'));
    const style = document.querySelector('head > link[rel=stylesheet]')?.getAttribute('href') ?? '';
    expect(read(style)).toMatch(/\.fallback \{\s*visibility: hidden;\s*animation: reveal 1ms 8s forwards;/);
    // A parser that runs scripts takes the contents of noscript for text.
    const withoutScripts = /href="([^"]+)"/.exec(document.querySelector('noscript')?.innerHTML ?? '')?.[1] ?? '';
    expect(read(withoutScripts)).toMatch(/\.fallback \{\s*visibility: visible;/);
  });
});

test('no address of anybody else is in what is shipped', () => {
  // Names of things, not addresses that are asked for: namespaces, and links to documentation in messages of libraries.
  const NAMES = [
    /^https?:\/\/www\.w3\.org\//,
    /^https:\/\/react\.dev\/errors\//,
    /^https:\/\/(?:aka\.ms|go\.microsoft\.com)\//,
    // Namespaces of Open XML, transitional and strict, and of what other programs put into it.
    /^https?:\/\/schemas\.(?:openxmlformats\.org|microsoft\.com)\//,
    /^https?:\/\/purl\.(?:org|oclc\.org)\/(?:dc|ooxml)\//,
    /^http:\/\/www\.wps\.cn\/officeDocument\//,
    // In a message of the library that writes the form.
    /^https:\/\/answers\.microsoft\.com\/en-us\/msoffice\/forum\/all\/does-word-support-more-than-9-list-levels\//,
  ];
  const found = SHIPPED.flatMap((name) =>
    [...read(name).matchAll(/(?:https?|wss?):\/\/[^\s"'`<>)\\;]+/g)].map(
      ([address]) => `${name.split('.')[0] ?? ''} ${address}`,
    ),
  );
  const foreign = [...new Set(found)].filter((entry) => {
    const address = entry.split(' ')[1] ?? '';
    return address !== OFFICE_JS && address !== new URL(OFFICE_JS).origin && !NAMES.some((name) => name.test(address));
  });
  expect(foreign).toEqual([]);
});

describe('what only an export or a merge needs', () => {
  const html = read('taskpane.html');
  const first = named(/^assets\/.*\.js$/).filter((name) => html.includes(name));
  const later = named(/^assets\/.*\.js$/).filter((name) => !first.includes(name));
  const holding = (mark: RegExp, names: readonly string[]): string[] => names.filter((name) => mark.test(read(name)));

  // Texts of the libraries that no minimiser changes.
  test.each([
    ['the library of the form (docx)', /http:\/\/schemas\.microsoft\.com\/office\/word\/2010\/wordml/],
    ['the library for phone numbers, with its numbering plans', /country_calling_codes/],
    ['the writer of workbooks', /xl\/worksheets\/sheet/],
    ['the screen’s own words', /export\.review\.stale/],
    ['the reader of workbooks', /xl\/_rels\/workbook\.xml\.rels/],
    ['the words for a colleague’s file', /merge\.file\.choose/],
  ])('%s comes later', (_, mark) => {
    expect(first.length).toBeGreaterThan(0);
    expect(holding(mark, first)).toEqual([]);
    expect(holding(mark, later)).not.toEqual([]);
  });

  test('a table or data does not load the form’s library, nor does looking at the screen', () => {
    const form = holding(/http:\/\/schemas\.microsoft\.com\/office\/word\/2010\/wordml/, later);
    expect(form).toHaveLength(1);
    expect(holding(/country_calling_codes|export\.review\.stale/, form)).toEqual([]);
  });
});
