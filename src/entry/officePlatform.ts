/** What the pane needs of Office and of the browser it runs in, as the pane's own port. */
import { fail } from '../core/errors/error.ts';
import type { Platform } from '../taskpane/platform.ts';
import { deliveryWays, surroundingsOf } from '../taskpane/deliveryWays.ts';

/** The platform of a page on which office.js is ready. */
export function officePlatform(version: string): Platform {
  const { diagnostics, ui, requirements } = Office.context;
  const surroundings = surroundingsOf(String(Office.context.platform));
  return {
    get theme() {
      return isDark() ? 'dark' : 'light';
    },
    subscribeTheme: (listener) => {
      const system = window.matchMedia(DARK);
      system.addEventListener('change', listener);
      // Office tells of no change in Excel; coming back from its options, the pane is shown again.
      document.addEventListener('visibilitychange', listener);
      window.addEventListener('focus', listener);
      return () => {
        system.removeEventListener('change', listener);
        document.removeEventListener('visibilitychange', listener);
        window.removeEventListener('focus', listener);
      };
    },
    readPreference: (key) => {
      try {
        return window.localStorage.getItem(storageKey(key)) ?? undefined;
      } catch {
        return undefined;
      }
    },
    writePreference: (key, value) => {
      try {
        window.localStorage.setItem(storageKey(key), value);
      } catch {
        // Storage may be forbidden or full; a hint that is shown again is no harm.
      }
    },
    copyText,
    surroundings,
    deliveryWays: (format) => deliveryWays(surroundings, format),
    deliver: async (file, way) => {
      try {
        const { deliver } = await import('./deliver.ts');
        return await deliver(file, way, copyText);
      } catch {
        return { kind: 'failed', error: { code: 'part-not-loaded' } };
      }
    },
    readTheirFile: async (file, stop) => {
      try {
        const { readTheirFile } = await import('./theirFile.ts');
        return await readTheirFile(file, stop);
      } catch {
        return fail({ code: 'part-not-loaded' });
      }
    },
    openOutside: async (file) => {
      try {
        const { openOutside } = await import('./openOutside.ts');
        return await openOutside(file);
      } catch {
        return fail({ code: 'part-not-loaded' });
      }
    },
    openLink: (url) => {
      if (requirements.isSetSupported('OpenBrowserWindowApi', '1.1') && url.startsWith('https:')) {
        ui.openBrowserWindow(url);
      } else window.open(url, '_blank', 'noopener,noreferrer');
    },
    version,
    hostInfo: [diagnostics.host, diagnostics.platform, diagnostics.version].join(' '),
  };
}

const DARK = '(prefers-color-scheme: dark)';

/** Office's own theme; on the web it tells of none (office-js issue 6134), and the system's is taken. */
function isDark(): boolean {
  // The types say that it is always there.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const background = /^#?([0-9a-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  if (background === undefined) return window.matchMedia(DARK).matches;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(background.slice(at, at + 2), 16));
  // Perceived lightness, ITU-R BT.601.
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** Storage may be shared with other add-ins on the same page of Excel on the web (Office.Context.partitionKey). */
function storageKey(key: string): string {
  const partition = Office.context.partitionKey as string | undefined;
  return `${partition ?? ''}action-tool.${key}`;
}

/** Refused in some web views: the pane then shows the text to be copied by hand. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
