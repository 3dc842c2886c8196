/** What `npm run build` makes: dist/cli.js, the command; dist/web/, the browser edition; the rest of dist/, the pane. */
import './build/typescript.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Types are tsc's business (npm run typecheck); swc only takes them off. */
const typescript = {
  test: /\.ts$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: false },
  },
};

/** The command: one file that needs nothing but Node. */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { cli: './src/entry/cli.ts' },
  output: {
    path: fileURLToPath(new URL('dist', import.meta.url)),
    filename: '[name].js',
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
  },
  experiments: { outputModule: true },
  // One file also where the code says import(): that is for the pane; here what is not used is not run, and no more.
  module: { rules: [typescript], parser: { javascript: { dynamicImportMode: 'eager' } } },
  // A readable file: whoever must vet it can read it, and its size does not matter.
  optimization: { minimize: false },
  plugins: [
    new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) }),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
  ],
  stats: 'errors-warnings',
};

/** Parameters of the pane (`--env origin=... --env officeJs=...`): build/parameters.ts. */
const pane = async (env) => {
  const { paneConfiguration } = await import('./build/pane.ts');
  return paneConfiguration({ root, version, env });
};

/** The browser edition (docs/browser.md). */
const web = async () => {
  const { webConfiguration } = await import('./build/web.ts');
  return webConfiguration({ root, version });
};

export default [cli, pane, web];
