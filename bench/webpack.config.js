/** Bundles the bench as the command is bundled, so that what is measured is what people run. */
import { fileURLToPath } from 'node:url';

const typescript = (extension) => ({
  test: new RegExp(`\\.${extension}$`),
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      swcrc: false,
      jsc: {
        parser: { syntax: 'typescript', tsx: extension === 'tsx' },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      sourceMaps: false,
    },
  },
});

/** The pane that says hello, built as the product's pane is. */
const hello = {
  name: 'hello',
  mode: 'production',
  target: ['web', 'es2022'],
  context: fileURLToPath(new URL('..', import.meta.url)),
  entry: { hello: './bench/hello/hello.tsx' },
  output: { path: fileURLToPath(new URL('../.cache/bench', import.meta.url)), filename: '[name].js' },
  module: { rules: [typescript('tsx')] },
  performance: false,
  stats: 'errors-warnings',
};

const bench = {
  name: 'bench',
  mode: 'production',
  target: 'node20',
  context: fileURLToPath(new URL('..', import.meta.url)),
  // What is measured for memory must not have the rivals' libraries loaded: an entry of its own.
  entry: { bench: './bench/main.ts', memory: './bench/memoryChild.ts', pane: './bench/pane.ts' },
  output: {
    path: fileURLToPath(new URL('../.cache/bench', import.meta.url)),
    filename: '[name].js',
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
  },
  experiments: { outputModule: true },
  externalsType: 'module',
  externals: ['exceljs', '@e965/xlsx', 'jsdom', 'typescript', 'playwright-core', 'axe-core', '@sparticuz/chromium'],
  module: {
    rules: [typescript('ts')],
    // Files that tests read by their own place are no assets of the bundle.
    parser: { javascript: { url: false, createRequire: false } },
  },
  optimization: { minimize: false },
  stats: 'errors-warnings',
};

export default [bench, hello];
