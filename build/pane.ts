/** webpack's configuration of the pane: its script, its pages, the manifest and the icons. */
import { join } from 'node:path';
import webpack, { type Compiler, type Configuration } from 'webpack';
import type { Configuration as ServerConfiguration } from 'webpack-dev-server';
import { FilesPlugin } from './filesPlugin.ts';
import { NO_PARSER, messagesRule } from './messagesRule.ts';
import { pagePlugins } from './pages.ts';
import { DEVELOPMENT_ORIGIN, EXAMPLE_ORIGIN, buildParameters, type Environment } from './parameters.ts';

export interface PaneOptions {
  readonly root: string;
  readonly version: string;
  readonly env: Environment;
}

/** `webpack serve` sets WEBPACK_SERVE: then it is the development server's, else what is shipped. */
export async function paneConfiguration({
  root,
  version,
  env,
}: PaneOptions): Promise<Configuration & { devServer?: ServerConfiguration }> {
  const serving = env['WEBPACK_SERVE'] === true;
  const parameters = buildParameters(env, serving ? DEVELOPMENT_ORIGIN : EXAMPLE_ORIGIN);
  const connect = serving ? [DEVELOPMENT_ORIGIN.replace('https:', 'wss:')] : [];
  return {
    name: 'pane',
    mode: serving ? 'development' : 'production',
    // No source map is shipped: the source is public, and a map of it would be larger than the pane. In development not
    // one of the kinds that need eval, which the pages' policy forbids.
    devtool: serving ? 'source-map' : false,
    target: ['web', 'es2022'],
    context: root,
    entry: { taskpane: './src/entry/taskpane.tsx' },
    output: {
      path: join(root, 'dist'),
      filename: 'assets/[name].[contenthash].js',
      assetModuleFilename: 'assets/[name].[contenthash][ext]',
      hashDigestLength: 12,
      // The command's files and the browser edition are other configurations'.
      clean: { keep: /^(?:cli\.js$|(?:cli|web)(?:\/|$))/ },
    },
    module: {
      rules: [
        script('ts', serving),
        script('tsx', serving),
        { test: /\.css$/, type: 'asset/resource' },
        ...(serving ? [] : [messagesRule]),
      ],
    },
    // Without the loader of the messages there is something to parse.
    resolve: serving ? {} : { alias: { '@formatjs/icu-messageformat-parser$': NO_PARSER } },
    // One file: apart, the libraries and the pane weigh 5 KB more, and are loaded together in any case.
    optimization: {
      splitChunks: false,
      // The pages stay as they are written, for whoever must vet them.
      minimizeOptions: { html: false },
    },
    // `npm run sizes` watches the size, gzipped, as a person loads it.
    performance: false,
    plugins: [
      new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) }),
      ...pagePlugins({ root, connect, ...parameters }),
      new FilesPlugin({ root, version, ...parameters }),
      ...(serving || env['origin'] !== undefined ? [] : [{ apply: tellOrigin }]),
    ],
    stats: 'errors-warnings',
    ...(serving ? { devServer: await developmentServer() } : {}),
  };
}

/**
 * Types are tsc's business (npm run typecheck); swc only takes them off. Griffel's loader computes our styles here, as
 * Fluent's own are, so that the code which computes styles is not shipped.
 */
export const script = (extension: 'ts' | 'tsx', serving: boolean): object => ({
  test: new RegExp(`\\.${extension}$`),
  exclude: /node_modules/,
  use: [
    ...(!serving
      ? [{ loader: '@griffel/webpack-loader', options: { babelOptions: { presets: ['@babel/preset-typescript'] } } }]
      : []),
    {
      loader: 'swc-loader',
      options: {
        swcrc: false,
        sourceMaps: true,
        jsc: {
          parser: { syntax: 'typescript', tsx: extension === 'tsx' },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
      },
    },
  ],
});

/** A build without an origin is for trying and testing; whoever means to deploy it must hear of it. */
function tellOrigin(compiler: Compiler): void {
  compiler.hooks.afterDone.tap('tellOrigin', () => {
    process.stderr.write(
      `dist/manifest.xml is for ${EXAMPLE_ORIGIN}; to deploy, build with -- --env origin=https://your.server (docs/deploy.md)\n`,
    );
  });
}

async function developmentServer(): Promise<ServerConfiguration> {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const { hostname, port } = new URL(DEVELOPMENT_ORIGIN);
  return {
    // This computer only: nobody else on the network is served.
    host: hostname,
    port: Number(port),
    server: { type: 'https', options: await getHttpsServerOptions() },
    // The overlay shows errors with inline styles, which the pages' policy forbids; they are in the console too.
    client: { overlay: false, webSocketURL: `wss://${hostname}:${port}/ws` },
    hot: false,
    liveReload: true,
    static: false,
  };
}
