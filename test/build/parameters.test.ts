/** What may be given to the build, and what each becomes in the pages' policy. */
import { describe, expect, test } from '@jest/globals';
import { EMPTY_STYLE, panePolicy, staticPagePolicy } from '../../build/contentSecurityPolicy.ts';
import { EXAMPLE_ORIGIN, OFFICE_JS_CLOUDS, buildParameters } from '../../build/parameters.ts';

const directives = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

describe('parameters', () => {
  test('without any: the example origin and the public office.js', () => {
    expect(buildParameters({}, EXAMPLE_ORIGIN)).toEqual({
      origin: 'https://action-tool.example',
      officeJs: {
        address: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
        source: 'https://appsforoffice.microsoft.com',
        selfHosted: false,
      },
    });
  });

  test.each([
    ['https://a.example', 'https://a.example'],
    ['https://a.example/', 'https://a.example'],
    ['https://a.example:8443/tools/action-tool/', 'https://a.example:8443/tools/action-tool'],
  ])('origin %s is %s', (given, origin) => {
    expect(buildParameters({ origin: given }, EXAMPLE_ORIGIN).origin).toBe(origin);
  });

  test.each(['http://a.example', 'a.example', 'https://a.example/?x', 'https://a.example/#x', 'https://u:p@a.example'])(
    'origin %s is refused',
    (origin) => {
      expect(() => buildParameters({ origin }, EXAMPLE_ORIGIN)).toThrow('origin must be an https address');
    },
  );

  test('origin without a value is refused', () => {
    expect(() => buildParameters({ origin: true }, EXAMPLE_ORIGIN)).toThrow('origin must be an https address');
  });

  test.each([
    ...Object.entries(OFFICE_JS_CLOUDS),
    ['https://mirror.example/office/office.js', 'https://mirror.example/office/office.js'],
  ])('office.js of %s', (officeJs, address) => {
    const parameters = buildParameters({ officeJs }, EXAMPLE_ORIGIN);
    expect(parameters.officeJs).toEqual({ address, source: new URL(address).origin, selfHosted: false });
    expect(directives(panePolicy(parameters)).get('script-src')).toEqual(["'self'", new URL(address).origin]);
  });

  test('office.js of self', () => {
    const parameters = buildParameters({ officeJs: 'self' }, EXAMPLE_ORIGIN);
    expect(parameters.officeJs).toEqual({ address: 'office-js/office.js', source: "'self'", selfHosted: true });
    expect(directives(panePolicy(parameters)).get('script-src')).toEqual(["'self'"]);
  });

  test.each([
    'gcchigh',
    'constructor',
    'http://mirror.example/office.js',
    'https://mirror.example/',
    "https://mirror.example/;script-src 'unsafe-inline'/office.js",
    'https://mirror.example/"onload="/office.js',
  ])('office.js of %s is refused', (officeJs) => {
    expect(() => buildParameters({ officeJs }, EXAMPLE_ORIGIN)).toThrow('officeJs must be one of public, gcc,');
  });
});

describe('the policy', () => {
  const pane = directives(panePolicy(buildParameters({}, EXAMPLE_ORIGIN)));

  test.each([
    ['the pane', pane],
    ['a static page', directives(staticPagePolicy)],
  ])('of %s begins with nothing and has no unsafe source', (_page, policy) => {
    for (const name of ['default-src', 'base-uri', 'form-action', 'object-src'])
      expect(policy.get(name)).toEqual(["'none'"]);
    expect(
      [...policy.values()].flat().filter((source) => /unsafe|\*|^(?:https?|blob|filesystem):$/.test(source)),
    ).toEqual([]);
  });

  test('lets the pane talk to its own server only, and style itself without styles written into the page', () => {
    expect(pane.get('connect-src')).toEqual(["'self'"]);
    expect(pane.get('style-src')).toEqual(["'self'", EMPTY_STYLE]);
    expect(directives(staticPagePolicy).has('script-src')).toBe(false);
  });
});
