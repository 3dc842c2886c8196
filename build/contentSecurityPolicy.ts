/** The Content-Security-Policy of the pages: what they may load and where they may send to, which is nowhere. */
import type { BuildParameters } from './parameters.ts';

/**
 * The hash of the empty text. Fluent UI's styles come from <style> elements that are made empty and filled through the
 * CSSOM, which a policy does not judge; this lets the empty element be, and no style that is written into a page.
 */
export const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The one style sheet of Univer's messages (sonner 2), which it writes into the page when it is loaded. Another version
 * of it has another hash; the browser's tests complain then.
 */
const UNIVERS_MESSAGES = "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='";

type Directives = Readonly<Record<string, readonly string[]>>;

const NOTHING: Directives = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
};

const policy = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...new Set(sources)].join(' '))
    .join('; ');

/** For pages without a script. */
export const staticPagePolicy = policy({ ...NOTHING, 'style-src': ["'self'"], 'img-src': ["'self'"] });

/**
 * For the browser edition: its own files only. Images of `data:` and `blob:` are those that the grid draws by itself; what
 * a person copies and pastes is read in the page.
 */
export const webPolicy = policy({
  ...NOTHING,
  'script-src': ["'self'"],
  'style-src': ["'self'", EMPTY_STYLE, UNIVERS_MESSAGES],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
});

/** For the pane. `connect` is what the development server's page needs besides. */
export function panePolicy({ officeJs }: BuildParameters, connect: readonly string[] = []): string {
  return policy({
    ...NOTHING,
    'script-src': ["'self'", officeJs.source],
    'style-src': ["'self'", EMPTY_STYLE],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...connect],
    // A colleague's file is read in a worker.
    'worker-src': ["'self'"],
    // Where office.js does not know the host (Excel on the web of one's own), it asks in a page beside itself whether
    // the person trusts it.
    'frame-src': [officeJs.source],
  });
}
