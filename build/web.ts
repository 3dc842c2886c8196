/** webpack's configuration of the browser edition: dist/web/, static files that work under any path. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack, { type Compiler, type Configuration } from 'webpack';
import workbox from 'workbox-webpack-plugin';
import { english } from '../src/core/messages/catalogue.ts';
import { webTranslator } from '../src/core/messages/webCatalogue.ts';
import { webPolicy } from './contentSecurityPolicy.ts';
import { NO_PARSER, messagesRule } from './messagesRule.ts';
import { script } from './pane.ts';

export interface WebOptions {
  readonly root: string;
  readonly version: string;
}

/** Larger than any file of it: Univer's is 7 MB, minimised. */
const LARGEST_KEPT = 32 * 1024 * 1024;

export function webConfiguration({ root, version }: WebOptions): Configuration {
  return {
    name: 'web',
    mode: 'production',
    devtool: false,
    target: ['web', 'es2022'],
    context: root,
    entry: { web: './src/entry/web.tsx' },
    output: {
      path: join(root, 'dist/web'),
      // Found out from the script's own address, so that the folder may be put anywhere.
      publicPath: 'auto',
      filename: 'assets/[name].[contenthash].js',
      cssFilename: 'assets/[name].[contenthash].css',
      assetModuleFilename: 'assets/[name].[contenthash][ext]',
      hashDigestLength: 12,
      clean: true,
    },
    experiments: { css: true },
    module: {
      rules: [
        script('ts', false),
        script('tsx', false),
        // Those of the page's markup are named in it; the others are loaded by the scripts that need them.
        { test: /\.css$/, include: join(root, 'src/taskpane'), type: 'asset/resource' },
        messagesRule,
      ],
    },
    resolve: {
      alias: {
        '@formatjs/icu-messageformat-parser$': NO_PARSER,
        'react-style-singleton$': join(root, 'src/entry/web/styleSingleton.ts'),
      },
    },
    // A style sheet that is made smaller gets another name, which the page's markup would not know.
    optimization: { minimizeOptions: { html: false, css: false } },
    performance: false,
    plugins: [
      new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version), __OFFLINE__: 'true' }),
      new HtmlWebpackPlugin({
        filename: 'index.html',
        template: join(root, 'src/web/web.html'),
        templateParameters: { t: english, wt: webTranslator(english), csp: webPolicy },
        scriptLoading: 'defer',
        minify: false,
      }),
      {
        apply: (compiler: Compiler) => {
          emitIcon(compiler, join(root, 'assets/icon-64.png'));
        },
      },
      // Everything is kept for offline use at the first visit; a new version takes over when all tabs are closed, so that
      // no page gets parts of two versions.
      new workbox.GenerateSW({
        swDest: 'service-worker.js',
        // Workbox itself would else come from Google's servers.
        inlineWorkboxRuntime: true,
        sourcemap: false,
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        directoryIndex: 'index.html',
        exclude: [/\.LICENSE\.txt$/],
        dontCacheBustURLsMatching: /\.[0-9a-f]{12}\./,
        maximumFileSizeToCacheInBytes: LARGEST_KEPT,
      }),
    ],
    stats: 'errors-warnings',
  };
}

function emitIcon(compiler: Compiler, file: string): void {
  const { Compilation, sources } = compiler.webpack;
  compiler.hooks.thisCompilation.tap('emitIcon', (compilation) => {
    compilation.hooks.processAssets.tapPromise(
      { name: 'emitIcon', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
      async () => {
        compilation.emitAsset('icon.png', new sources.RawSource(await readFile(file)));
      },
    );
  });
}
