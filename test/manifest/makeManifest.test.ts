/** What the build makes of manifest.xml: any origin, any set of languages. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { LOCALES } from '../../build/locales.ts';
import { makeManifest, manifestVersion, type ManifestOptions } from '../../build/manifest.ts';
import { DEVELOPMENT_ORIGIN } from '../../build/parameters.ts';
import { manifestTranslations } from '../../build/translations.ts';
import { availableLanguages, english, type MessageKey, type Translator } from '../../src/core/messages/catalogue.ts';
import { describeWith, xmllint } from '../support/tools.ts';
import { parseManifest, projectPath, readText } from './support/readManifest.ts';

const source = readText('manifest.xml');
const { version } = JSON.parse(readText('package.json')) as { version: string };

const pseudo: Translator = Object.assign((key: MessageKey) => `«${english(key)}»`, {
  language: 'fr',
  direction: 'ltr' as const,
});
const make = (options: Partial<ManifestOptions>): string =>
  makeManifest(source, { origin: 'https://addins.ministry.example', version, translations: [], ...options });

test('manifest.xml says what the catalogue and the package say; else: npm run manifest', () => {
  const made = makeManifest(source, { origin: DEVELOPMENT_ORIGIN, version, translations: manifestTranslations() });
  expect(source).toBe(made);
});

test.each([
  ['0.1.0', '1.0.1.0'],
  ['1.0.0', '1.1.0.0'],
  ['2.10.3-rc.1', '1.2.10.3'],
])('package %s is manifest %s', (of, is) => {
  expect(manifestVersion(of)).toBe(is);
});

test.each(['https://addins.ministry.example', 'https://intranet.example:8443/tools/action-tool'])(
  'every address is at %s',
  (origin) => {
    const manifest = parseManifest(make({ origin }));
    const urls = [...manifest.resources('Url').values(), ...manifest.resources('Image').values()];
    expect(urls).toHaveLength(10);
    expect(urls.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
    expect(manifest.resources('Url').get('Pane.Url')).toBe(`${origin}/taskpane.html`);
    expect(manifest.all('SupportUrl')[0]?.getAttribute('DefaultValue')).toBe(`${origin}/help.html`);
  },
);

test('an address of the development server that is no address of its origin is refused, not shipped', () => {
  const withComment = source.replace('Action Tool contributors', 'localhost:3000');
  expect(() => makeManifest(withComment, { origin: 'https://a.example', version, translations: [] })).toThrow(
    'development server',
  );
});

describe('languages', () => {
  const translated = make({ translations: [{ locales: ['fr-fr', 'fr-ca'], t: pseudo }] });
  const manifest = parseManifest(translated);

  test('each text has an override for every locale', () => {
    const holders = [
      manifest.all('DisplayName')[0],
      manifest.all('Description')[0],
      ...manifest.all('String'),
    ] as readonly Element[];
    expect(holders).toHaveLength(8);
    for (const holder of holders) {
      const overrides = [...holder.children].map((child) => [
        child.localName,
        child.namespaceURI === holder.namespaceURI,
        child.getAttribute('Locale'),
        child.getAttribute('Value'),
      ]);
      const words = `«${holder.getAttribute('DefaultValue') ?? ''}»`;
      expect(overrides).toEqual([
        ['Override', true, 'fr-fr', words],
        ['Override', true, 'fr-ca', words],
      ]);
    }
  });

  test('making it again from what was made changes nothing', () => {
    const options = { origin: DEVELOPMENT_ORIGIN, version, translations: [{ locales: ['fr-fr'], t: pseudo }] };
    const once = makeManifest(source, options);
    expect(makeManifest(once, options)).toBe(once);
    expect(makeManifest(once, { ...options, translations: [] })).toBe(source);
  });

  test('every language of the catalogue but English names its locales, whole and in lower case', () => {
    expect(Object.keys(LOCALES).sort()).toEqual(
      availableLanguages()
        .filter((language) => language !== 'en')
        .sort(),
    );
    for (const locale of Object.values(LOCALES).flat()) expect(locale).toMatch(/^[a-z]{2,3}(?:-[a-z0-9]+)+$/);
  });

  describeWith(xmllint, "Microsoft's schema", () => {
    test('accepts the translated manifest', () => {
      const xsd = projectPath('test/manifest/schema/OfficeAppManifestV1_1.xsd');
      const run = (): Buffer =>
        execFileSync(xmllint.command ?? 'xmllint', ['--nonet', '--noout', '--schema', xsd, '-'], {
          input: translated,
          stdio: 'pipe',
        });
      expect(run).not.toThrow();
    });
  });
});
