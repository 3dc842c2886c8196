/**
 * The manifest in the repository (for development) and the one that the build makes: the schema, and what Office wants
 * besides it (order, lengths, https, icons). `npm test` has built dist/.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { DEVELOPMENT_ORIGIN, EXAMPLE_ORIGIN } from '../../build/parameters.ts';
import { describeWith, xmllint } from '../support/tools.ts';
import { parseManifest, projectPath, readText } from './support/readManifest.ts';

const XSD = projectPath('test/manifest/schema/OfficeAppManifestV1_1.xsd');

const MANIFESTS = [
  { name: 'for development', file: 'manifest.xml', origin: DEVELOPMENT_ORIGIN },
  { name: 'as built', file: 'dist/manifest.xml', origin: EXAMPLE_ORIGIN },
] as const;

const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** What the documentation of the elements says. */
const RESID = 32;
const SHORT = 125;
const LONG = 250;

/** Width and height that a PNG file says it has. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(projectPath(path));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe.each(MANIFESTS)('the manifest $name', ({ file, origin }) => {
  const xml = readText(file);
  const manifest = parseManifest(xml);
  const texts = [...manifest.all('DisplayName'), ...manifest.all('Description'), ...manifest.all('String')];

  describeWith(xmllint, "Microsoft's schema", () => {
    test('accepts it', () => {
      const run = (): Buffer =>
        execFileSync(xmllint.command ?? 'xmllint', ['--nonet', '--noout', '--schema', XSD, projectPath(file)], {
          stdio: 'pipe',
        });
      expect(run).not.toThrow();
    });

    test('would refuse it without its permissions', () => {
      const broken = xml.replace('<Permissions>ReadWriteDocument</Permissions>', '');
      const run = (): Buffer =>
        execFileSync(xmllint.command ?? 'xmllint', ['--nonet', '--noout', '--schema', XSD, '-'], {
          input: broken,
          stdio: 'pipe',
        });
      expect(run).toThrow('Permissions');
    });
  });

  test('has its elements in the order that Office wants', () => {
    expect([...manifest.document.documentElement.children].map(({ localName }) => localName)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    const overrides = manifest.all('VersionOverrides')[0];
    expect([...(overrides?.children ?? [])].map(({ localName }) => localName)).toEqual(['Hosts', 'Resources']);
    const resources = manifest.all('Resources')[0];
    expect([...(resources?.children ?? [])].map(({ localName }) => localName)).toEqual([
      'Images',
      'Urls',
      'ShortStrings',
      'LongStrings',
    ]);
    expect([...(manifest.all('Control')[0]?.children ?? [])].map(({ localName }) => localName)).toEqual([
      'Label',
      'Supertip',
      'Icon',
      'Action',
    ]);
  });

  test('is a task pane for workbooks that may read and write them', () => {
    expect(manifest.document.documentElement.getAttribute('xsi:type')).toBe('TaskPaneApp');
    expect(manifest.text('Permissions')).toBe('ReadWriteDocument');
    expect(manifest.text('DefaultLocale')).toBe('en-US');
    expect(manifest.text('Id')).toBe('dcb1df6f-6bb8-42d1-b246-15231b542fa0');
    expect(manifest.all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
      'Workbook',
      'Workbook',
    ]);
  });

  test('has a version that Office accepts and that follows the package', () => {
    const { version } = JSON.parse(readText('package.json')) as { version: string };
    expect(manifest.text('Version')).toBe(`1.${version}`);
  });

  test('asks for ExcelApi 1.9 and nothing else, so that no iPad and no older Excel that could is left out', () => {
    const sets = manifest.all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
    expect(sets).toEqual([['ExcelApi', '1.9']]);
    expect(manifest.all('Sets').map((element) => element.getAttribute('DefaultMinVersion'))).toEqual(['1.9']);
  });

  test('has only addresses of its origin, all https', () => {
    const addresses = [...xml.matchAll(/"(https?:\/\/[^"]+)"/g)]
      .map(([, address]) => address ?? '')
      .filter((address) => !/^http:\/\/(?:www\.w3\.org|schemas\.microsoft\.com)\//.test(address));
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
  });

  test('uses every resource that it defines, and defines every one that it uses', () => {
    const used = new Set(
      [...manifest.document.getElementsByTagName('*')].flatMap((element) => element.getAttribute('resid') ?? []),
    );
    const defined = (['Image', 'Url', 'String'] as const).flatMap((name) => [...manifest.resources(name).keys()]);
    expect([...used].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > RESID)).toEqual([]);
  });

  test('has unique ids', () => {
    const ids = [...manifest.document.getElementsByTagName('*')].flatMap((element) => element.getAttribute('id') ?? []);
    // A tab of Excel's own is named, not made.
    const own = ids.filter((id) => id !== 'TabHome');
    expect(new Set(own).size).toBe(own.length);
    expect(own.length).toBeGreaterThan(10);
  });

  test('has texts of a length that Office shows', () => {
    for (const element of texts) {
      const long = element.localName === 'Description' || element.parentElement?.localName === 'LongStrings';
      const text = element.getAttribute('DefaultValue') ?? '';
      // Descriptions within the ribbon are references.
      if (element.hasAttribute('resid')) continue;
      expect(text).not.toBe('');
      expect(text.length).toBeLessThanOrEqual(long ? LONG : SHORT);
    }
  });

  test('has icons of every size, each as large as it says', () => {
    const images = manifest.resources('Image');
    for (const icon of manifest.all('Icon')) {
      const entries = [...icon.children].map((image) => ({
        size: Number(image.getAttribute('size')),
        address: images.get(image.getAttribute('resid') ?? '') ?? '',
      }));
      expect(entries.map(({ size }) => size)).toEqual(ICON_SIZES);
      for (const { size, address } of entries) {
        const path = new URL(address).pathname;
        expect(pngSize(`dist${path}`)).toEqual([size, size]);
        expect(pngSize(path.slice(1))).toEqual([size, size]);
      }
    }
    const top = ['IconUrl', 'HighResolutionIconUrl'].map((name) => {
      const address = manifest.all(name)[0]?.getAttribute('DefaultValue') ?? '';
      return pngSize(`dist${new URL(address).pathname}`);
    });
    expect(top).toEqual([
      [32, 32],
      [64, 64],
    ]);
  });

  test('leads to pages that are built', () => {
    const pages = [
      ...manifest.resources('Url').values(),
      ...['SupportUrl', 'SourceLocation'].map((name) => manifest.all(name)[0]?.getAttribute('DefaultValue') ?? ''),
    ].map((address) => new URL(address).pathname);
    expect([...new Set(pages)].sort()).toEqual(['/help.html', '/taskpane.html']);
    for (const page of pages) expect(readText(`dist${page}`)).toContain('<html');
  });
});

test('the built manifest has nothing of the development server, and no comment', () => {
  expect(readText('dist/manifest.xml')).not.toMatch(/localhost|127\.0\.0\.1|<!--/i);
});
