/** Bundles the bench as the command is bundled, so that what is measured is what people run. */
import '../build/typescript.js';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const { webConfiguration } = await import('../build/web.ts');

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
  entry: { bench: './bench/main.ts', memory: './bench/memoryChild.ts', pane: './bench/pane.ts', web: './bench/web.ts' },
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

const root = fileURLToPath(new URL('..', import.meta.url));
const shipped = webConfiguration({ root, version: 'bench' });
const page = (name) => ({ ...shipped, name, output: { ...shipped.output, path: join(root, '.cache/bench', name) } });

/** A module of src/ in which the bench has another. */
const instead = (module, other) =>
  new webpack.NormalModuleReplacementPlugin(module, (asked) => {
    // The other is made of it.
    if (asked.contextInfo.issuer.startsWith(join(root, 'src') + sep)) asked.request = join(root, 'bench/web', other);
  });

/** The browser edition itself, watched, and with a questionnaire as large as the address says. */
const watched = {
  ...page('watched'),
  plugins: [
    ...shipped.plugins,
    instead(/[\\/]icanActionTool\.ts$/, 'anyFramework.ts'),
    instead(/[\\/]startUniver\.ts$/, 'watchedUniver.ts'),
  ],
};

/** Univer's own page, built as ours is. */
const univer = {
  ...page('univer'),
  entry: { univer: './bench/web/univerAlone.ts' },
  plugins: [
    new HtmlWebpackPlugin({
      filename: 'index.html',
      template: join(root, 'bench/web/univerAlone.html'),
      scriptLoading: 'defer',
      minify: false,
    }),
  ],
};

export default [bench, hello, watched, univer];
