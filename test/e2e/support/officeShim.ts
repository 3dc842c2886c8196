/**
 * Stands in for Microsoft's loader (office.js), which does nothing outside an Office program: it learns there which
 * client to load and what the program can do. The client itself, loaded just before, is Microsoft's own.
 *
 * The function goes into the page as text, so it uses nothing but its arguments and the page.
 */
import type { EventMessage } from '../../excel-stand-in/events.ts';
import type { OfficeExtensionInternals } from '../../excel-stand-in/session.ts';
import type { Response } from '../../excel-stand-in/standIn.ts';

/** What the page learns of the Office program around it. */
export interface OfficeSettings {
  /** Null where the page was opened in a browser of its own. */
  readonly host: 'Excel' | null;
  readonly platform: 'PC' | 'Mac' | 'OfficeOnline' | 'iOS';
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** The ExcelApi level; all other sets by their name, with the newest version that is there. */
  readonly sets: Readonly<Record<string, string>>;
  /** Left out on the web, as Excel does there (#6134). */
  readonly theme?: Readonly<Record<string, string>>;
}

/** Names that the page and the test know each other by. */
export const WIRE = {
  /** Page to test: one request of the client. */
  execute: 'excelStandInExecute',
  /** Page to test: a link that Excel is asked to open. */
  open: 'excelStandInOpen',
  /** Test to page: an event. */
  event: 'excelStandInEvent',
} as const;

interface PageWindow {
  readonly Microsoft: { readonly Office: { readonly WebExtension: object } };
  readonly OfficeExtension: OfficeExtensionInternals;
  Office: object;
  [WIRE.execute]: (body: unknown) => Promise<Response>;
  [WIRE.open]: (url: string) => Promise<void>;
  [WIRE.event]: (message: EventMessage) => void;
}

/** Makes `Office` as the page of an add-in has it, and puts the stand-in behind the client. */
export function officeShim(settings: OfficeSettings, wire: typeof WIRE): void {
  const page = window as unknown as PageWindow;
  const { OfficeExtension: client } = page;

  const isSetSupported = (name: string, version: string | number = '1.1'): boolean => {
    // Between the client and the program, not for add-ins: everything there is.
    if (name.startsWith('RichApi')) return true;
    const newest = settings.sets[name];
    if (newest === undefined || settings.host === null) return false;
    const [major = 0, minor = 0] = newest.split('.').map(Number);
    const [wantedMajor = 0, wantedMinor = 0] = String(version).split('.').map(Number);
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  };

  const info = { host: settings.host, platform: settings.host === null ? null : settings.platform };
  const context = {
    ...info,
    diagnostics: { ...info, version: '16.0.99999.0' },
    displayLanguage: settings.displayLanguage,
    contentLanguage: settings.contentLanguage,
    officeTheme: settings.theme,
    partitionKey: 'partition.',
    requirements: { isSetSupported },
    ui: { openBrowserWindow: (url: string): void => void page[wire.open](url) },
    document: { url: 'https://documents.example/Book1.xlsx', mode: 'readWrite' },
  };
  // Ready once the page has been read, as the real loader is at the earliest.
  const ready = new Promise<typeof info>((resolve) => {
    const tell = (): void => {
      resolve(info);
    };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tell);
    else tell();
  });
  const names = (...all: string[]): Record<string, string> => Object.fromEntries(all.map((name) => [name, name]));
  page.Office = {
    ...page.Microsoft.Office.WebExtension,
    HostType: names('Word', 'Excel', 'PowerPoint', 'Outlook', 'OneNote', 'Project', 'Access'),
    PlatformType: names('PC', 'OfficeOnline', 'Mac', 'iOS', 'Android', 'Universal'),
    context,
    addin: undefined,
    onReady: (callback?: (found: typeof info) => unknown): Promise<typeof info> =>
      ready.then((found) => {
        callback?.(found);
        return found;
      }),
  };

  // As the real loader does.
  for (const name of ['alert', 'confirm', 'prompt'] as const) {
    window[name] = (): never => {
      throw new Error(`Function window.${name} is not supported.`);
    };
  }
  Object.assign(window.history, { pushState: null, replaceState: null });

  if (settings.host === null) return;
  class Session extends client.SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<null> {
      return Promise.resolve(null);
    }

    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: (_customData: unknown, _flags: unknown, message: { readonly Body: unknown }) =>
          page[wire.execute](message.Body),
      };
    }
  }
  client._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  client.SessionBase._overrideSession = new Session();
  page[wire.event] = (message) => {
    client._testTriggerRichApiMessageEvent(message);
  };
}
