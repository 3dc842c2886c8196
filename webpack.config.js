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

/**
 * The command: cli.js, and in cli/ the worker that reads files from outside and what is loaded when it is needed. They
 * need nothing but Node.
 */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { cli: './src/entry/command/main.ts', worker: './src/entry/command/worker.ts' },
  output: {
    path: fileURLToPath(new URL('dist', import.meta.url)),
    filename: ({ chunk }) => (chunk.name === 'cli' ? 'cli.js' : 'cli/[name].js'),
    chunkFilename: 'cli/[id].js',
    // What an earlier build had loaded when it was needed would be shipped for ever; the rest of dist is the others'.
    clean: { keep: /^(?!cli(?:\.js$|\/|$))/ },
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
  },
  experiments: { outputModule: true },
  // Where the files are is found out where they are, and not here.
  module: { rules: [typescript], parser: { javascript: { importMeta: false, url: false, worker: false } } },
  // Readable files: whoever must vet them can read them. That is why only those that are needed are loaded: parsing all
  // of it takes as long as a check does.
  optimization: { minimize: false, chunkIds: 'named' },
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
