/** The built add-in at an https origin of its own, and Microsoft's client at the address that the build asks for. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { officeShim, WIRE, type OfficeSettings } from './officeShim.ts';
import type { Recorder } from './recorder.ts';

/** Reserved for tests (RFC 2606): no machine has it. Every request is answered or refused here. */
export const ORIGIN = 'https://pane.test';

/** The build under test. */
export const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const DEPLOY = fileURLToPath(new URL('../../../docs/deploy.md', import.meta.url));

/** The headers that docs/deploy.md asks a server for, read from there. */
export function recommendedHeaders(markdown: string): Readonly<Record<string, string>> {
  const block = /^## Headers$[^]*?^```\w*\n([^]*?)^```$/m.exec(markdown)?.[1] ?? '';
  const headers = Object.fromEntries(
    [...block.matchAll(/^([\w-]+): (.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  if (Object.keys(headers).length === 0) throw new Error('docs/deploy.md names no headers');
  return headers;
}

/** Files by their path, each beginning with a slash; undefined for none. */
export type Files = (path: string) => Buffer | undefined;

/** Files of a folder. */
export function filesOf(folder: string): Files {
  return (path) => {
    const file = join(folder, path);
    return path !== '/' && existsSync(file) ? readFileSync(file) : undefined;
  };
}

/** The address of office.js in a page, as the page says it. */
export function officeJsAddress(html: string, page: string): string {
  const source = /<script[^>]*?src="?([^"\s>]*\/office(?:\.debug)?\.js)"?/i.exec(html)?.[1];
  if (source === undefined) throw new Error('the page asks for no office.js');
  return new URL(source, page).href;
}

let client: string | undefined;

/** The script that is served as office.js: Microsoft's client, then the shim with its settings. */
export function officeJs(settings: OfficeSettings): string {
  if (client === undefined) {
    const folder = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
    client = readFileSync(join(folder, 'dist', 'excel-web-16.00.js'), 'utf8');
  }
  return `${client}\n;(${officeShim.toString()})(${JSON.stringify(settings)}, ${JSON.stringify(WIRE)});`;
}

/** Answers everything that the pages of a context ask for. */
export async function serve(
  context: BrowserContext,
  files: Files,
  recorder: Recorder,
  office: { readonly address: string; readonly script: () => string },
): Promise<void> {
  const headers = recommendedHeaders(readFileSync(DEPLOY, 'utf8'));
  await context.route('**/*', async (route) => {
    const address = route.request().url();
    recorder.requests.push(address);
    if (address === office.address) {
      // office.js comes from another origin, and is asked for as any script is.
      await route.fulfill({ contentType: TYPES['.js'] ?? '', body: office.script() });
      return;
    }
    const { origin, pathname } = new URL(address);
    if (origin !== ORIGIN) {
      recorder.foreign.push(address);
      await route.abort('blockedbyclient');
      return;
    }
    const body = files(decodeURIComponent(pathname));
    if (body === undefined) {
      recorder.missing.push(address);
      await route.fulfill({ status: 404 });
      return;
    }
    const contentType = TYPES[extname(pathname)] ?? 'application/octet-stream';
    await route.fulfill({ contentType, headers, body });
  });
}
