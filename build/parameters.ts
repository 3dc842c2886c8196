/**
 * What whoever builds the pane may choose: where it will be served from, and where office.js comes from. Given as
 * `npm run build -- --env origin=https://... --env officeJs=gcc-high`; docs/deploy.md explains the choices.
 */

/** Where the development server listens, and so what the manifest in the repository says. */
export const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** Reserved for examples (RFC 2606), so nobody's: what a build without an origin says. */
export const EXAMPLE_ORIGIN = 'https://action-tool.example';

/**
 * Microsoft's hosts of office.js, by cloud: the article "Guidance for deploying Office Add-ins on government clouds",
 * and for 21Vianet the note "Add-ins developed for use within this cloud environment should use corresponding CDN" in
 * "Referencing the Office JavaScript API library".
 */
export const OFFICE_JS_CLOUDS: Readonly<Record<string, string>> = {
  public: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  gcc: 'https://appsforoffice.gcc.cdn.office.net/appsforoffice/lib/1/hosted/office.js',
  'gcc-high': 'https://appsforoffice.gcch.cdn.office.net/appsforoffice/lib/1/hosted/office.js',
  dod: 'https://appsforoffice.dod.cdn.office.net/appsforoffice/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** The folder of dist/ that holds office.js when it is served with the pane. */
export const SELF_HOSTED_FOLDER = 'office-js';

export interface BuildParameters {
  /** Address of the folder that serves the pane's files, without a slash at the end. */
  readonly origin: string;
  readonly officeJs: {
    /** What the page's script element says. */
    readonly address: string;
    /** As a source of the Content-Security-Policy: office.js loads its other files from there. */
    readonly source: string;
    /** Whether its files have to be put into dist/. */
    readonly selfHosted: boolean;
  };
}

/** Values of webpack's `--env`: text, or true for a name without a value. */
export type Environment = Readonly<Record<string, unknown>>;

/** Reads the parameters; throws with what to write instead. */
export function buildParameters(env: Environment, defaultOrigin: string): BuildParameters {
  return { origin: origin(env['origin'] ?? defaultOrigin), officeJs: officeJs(env['officeJs'] ?? 'public') };
}

function origin(value: unknown): string {
  const url = httpsAddress(value);
  if (url?.search !== '' || url.hash !== '') {
    throw new Error(`origin must be an https address such as https://addins.ministry.example, not "${String(value)}"`);
  }
  return url.href.replace(/\/+$/, '');
}

function officeJs(value: unknown): BuildParameters['officeJs'] {
  if (value === 'self') return { address: `${SELF_HOSTED_FOLDER}/office.js`, source: "'self'", selfHosted: true };
  const known = typeof value === 'string' && Object.hasOwn(OFFICE_JS_CLOUDS, value) ? OFFICE_JS_CLOUDS[value] : value;
  const url = httpsAddress(known);
  if (url?.pathname.endsWith('/office.js') !== true) {
    const names = [...Object.keys(OFFICE_JS_CLOUDS), 'self'].join(', ');
    throw new Error(`officeJs must be one of ${names}, or the https address of an office.js, not "${String(value)}"`);
  }
  return { address: url.href, source: url.origin, selfHosted: false };
}

/** An https address of which nothing can end a directive of the policy or an attribute of the page. */
function httpsAddress(value: unknown): URL | undefined {
  if (typeof value !== 'string' || /[\s;,'"<>]/.test(value) || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : undefined;
}
