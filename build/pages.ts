/** The pages of dist/: html-webpack-plugin fills the templates of src/taskpane with the catalogue's words. */
import { join } from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { english } from '../src/core/messages/catalogue.ts';
import { icanActionTool } from '../src/framework/icanActionTool.ts';
import { panePolicy, staticPagePolicy } from './contentSecurityPolicy.ts';
import type { BuildParameters } from './parameters.ts';

export interface PagesOptions extends BuildParameters {
  /** The project's folder. */
  readonly root: string;
  /** Sources that the development server's page may connect to. */
  readonly connect: readonly string[];
}

/** One plugin a page. The static ones have no script, and say so in their policy. */
export function pagePlugins({ root, connect, ...parameters }: PagesOptions): HtmlWebpackPlugin[] {
  const page = (name: string, options: HtmlWebpackPlugin.Options & { csp: string }): HtmlWebpackPlugin => {
    const { csp, ...rest } = options;
    return new HtmlWebpackPlugin({
      filename: `${name}.html`,
      template: join(root, 'src/taskpane', `${name}.html`),
      templateParameters: { t: english, framework: icanActionTool, csp, officeJs: parameters.officeJs.address },
      minify: false,
      ...rest,
    });
  };
  return [
    page('taskpane', { csp: panePolicy(parameters, connect), chunks: ['taskpane'], scriptLoading: 'defer' }),
    page('unsupported', { csp: staticPagePolicy, inject: false }),
    page('help', { csp: staticPagePolicy, inject: false }),
  ];
}
