/** Bundles the bench as the command is bundled, so that what is measured is what people run. */
import { fileURLToPath } from 'node:url';

export default {
  name: 'bench',
  mode: 'production',
  target: 'node20',
  context: fileURLToPath(new URL('..', import.meta.url)),
  // What is measured for memory must not have the rivals' libraries loaded: an entry of its own.
  entry: { bench: './bench/main.ts', memory: './bench/memoryChild.ts' },
  output: {
    path: fileURLToPath(new URL('../.cache/bench', import.meta.url)),
    filename: '[name].js',
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
  },
  experiments: { outputModule: true },
  externalsType: 'module',
  externals: ['exceljs', '@e965/xlsx'],
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: false },
        },
      },
    ],
  },
  optimization: { minimize: false },
  stats: 'errors-warnings',
};
