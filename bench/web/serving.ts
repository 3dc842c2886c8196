/** Folders that were built, as `npm start` serves them. */
import { fileURLToPath } from 'node:url';
import { webPolicy } from '../../build/contentSecurityPolicy.ts';

interface Served {
  readonly address: string;
  close(): Promise<void>;
}

interface Server {
  readonly serve: (options: {
    readonly folder: string;
    readonly port: number;
    readonly policy: string;
  }) => Promise<Served>;
}

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What is shipped. */
export const SHIPPED = folder('dist/web');
/** The same with marks in the browser's timeline and questionnaires of any size. */
export const WATCHED = folder('.cache/bench/watched');
/** Univer and nothing else. */
export const UNIVER = folder('.cache/bench/univer');

/** Univer alone writes style elements, which our policy refuses (src/entry/web/univerServices.ts). */
const UNIVERS_POLICY = webPolicy.replace(/style-src [^;]*/, "style-src 'self' 'unsafe-inline'");

/** By the project's own server, whatever it is. */
export async function serving(path: string): Promise<Served> {
  const server = new URL('../../scripts/serve.js', import.meta.url).href;
  const { serve } = (await import(/* webpackIgnore: true */ server)) as Server;
  return serve({ folder: path, port: 0, policy: path === UNIVER ? UNIVERS_POLICY : webPolicy });
}
