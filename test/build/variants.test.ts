/** The pages and files for other parameters than the default ones, made by the build's own plugins. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { webpack as Webpack } from 'webpack';
import { FilesPlugin } from '../../build/filesPlugin.ts';
import { pagePlugins } from '../../build/pages.ts';
import { EXAMPLE_ORIGIN, buildParameters, type Environment } from '../../build/parameters.ts';
import { temporaryFolder } from '../support/tools.ts';

// Not by import: that touches every export, and webpack warns about the deprecated ones.
const webpack = createRequire(import.meta.url)('webpack') as typeof Webpack;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs webpack with an empty script in the place of the pane's. */
async function build(folder: string, env: Environment): Promise<void> {
  const parameters = buildParameters(env, EXAMPLE_ORIGIN);
  const entry = join(folder, 'empty.js');
  writeFileSync(entry, '');
  const compiler = webpack({
    mode: 'none',
    context: root,
    entry: { taskpane: entry },
    output: { path: join(folder, 'dist'), assetModuleFilename: 'assets/[name][ext]' },
    module: { rules: [{ test: /\.css$/, type: 'asset/resource' }] },
    plugins: [
      ...pagePlugins({ root, connect: [], ...parameters }),
      new FilesPlugin({ root, version: '0.1.0', ...parameters }),
    ],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const errors = stats?.compilation.errors ?? [];
      const problem = error ?? errors[0];
      compiler.close(() => {
        if (problem) reject(problem);
        else resolve();
      });
    });
  });
}

describe('self-hosted office.js in a folder of a server', () => {
  const folder = temporaryFolder();
  const dist = join(folder, 'dist');
  beforeAll(async () => {
    await build(folder, { origin: 'https://intranet.example/tools/action-tool', officeJs: 'self' });
  }, 300_000);

  test('the page takes it from beside itself, and its policy knows no other host', () => {
    const page = readFileSync(join(dist, 'taskpane.html'), 'utf8');
    expect(page).toContain('<script src="office-js/office.js"></script>');
    expect(page).toContain("script-src 'self';");
    expect(page).not.toContain('microsoft.com');
  });

  test('what Excel asks of it is there, unchanged, and nothing of other programs', () => {
    const original = fileURLToPath(
      new URL('node_modules/@microsoft/office-js/dist/', new URL('../../', import.meta.url)),
    );
    for (const name of ['office.js', 'excel-web-16.00.js', 'excel-win32-16.01.js', 'excel-mac-16.00.js']) {
      expect(readFileSync(join(dist, 'office-js', name)).equals(readFileSync(join(original, name)))).toBe(true);
    }
    for (const name of ['excel-ios-16.00.js', 'en-us/office_strings.js', 'LICENSE.md', 'telemetry/oteljs_agave.js']) {
      expect(existsSync(join(dist, 'office-js', name))).toBe(true);
    }
    const names = readdirSync(join(dist, 'office-js'), { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /debug|word-|outlook|powerpoint|\.d\.ts$/.test(name))).toEqual([]);
  });

  test('the manifest leads to that folder', () => {
    const manifest = readFileSync(join(dist, 'manifest.xml'), 'utf8');
    expect(manifest).toContain('"https://intranet.example/tools/action-tool/taskpane.html"');
    expect(manifest).not.toContain('localhost');
  });
});

describe('office.js of a government cloud', () => {
  const folder = temporaryFolder();
  beforeAll(async () => {
    await build(folder, { officeJs: 'dod' });
  }, 300_000);

  test('the page and its policy name that cloud only', () => {
    const page = readFileSync(join(folder, 'dist', 'taskpane.html'), 'utf8');
    const hosts = new Set([...page.matchAll(/https:\/\/[^\s"/;]+/g)].map(([host]) => host));
    expect([...hosts]).toEqual(['https://appsforoffice.dod.cdn.office.net']);
    expect(existsSync(join(folder, 'dist', 'office-js'))).toBe(false);
  });
});
