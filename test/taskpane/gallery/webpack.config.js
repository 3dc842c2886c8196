/** Bundles the gallery as the pane itself is bundled, for test/taskpane/ to look at in a browser. */
import { fileURLToPath } from 'node:url';

export default {
  name: 'gallery',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: fileURLToPath(import.meta.resolve('./gallery.tsx')),
  output: { path: fileURLToPath(import.meta.resolve('../../../.cache/gallery')), filename: 'gallery.js' },
  module: {
    // One file: what the pane loads later is loaded by then.
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2022',
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
    ],
  },
  // Names are kept: a test that fails shall say where.
  optimization: { minimize: false },
  performance: false,
  stats: 'errors-warnings',
};
