/** What the pane needs of the browser, where there is no Office around it. */
import { fail } from '../../core/errors/error.ts';
import type { Platform } from '../../taskpane/platform.ts';
import { download } from '../download.ts';

const DARK = '(prefers-color-scheme: dark)';
const PREFIX = 'action-tool.';

export interface WebPlatform extends Platform {
  /** Whether settings may be kept from now on; those that are there go when they may not. */
  keepPreferences(keep: boolean): void;
}

/** The platform of the browser edition. Settings live as long as the page, unless the person agreed to more. */
export function webPlatform(version: string): WebPlatform {
  const settings = new Map<string, string>(keptSettings());
  let keeps = settings.size > 0;
  return {
    get theme() {
      return window.matchMedia(DARK).matches ? 'dark' : 'light';
    },
    subscribeTheme: (listener) => {
      const system = window.matchMedia(DARK);
      system.addEventListener('change', listener);
      return () => {
        system.removeEventListener('change', listener);
      };
    },
    readPreference: (key) => settings.get(key),
    writePreference: (key, value) => {
      settings.set(key, value);
      if (keeps) keepSetting(key, value);
    },
    keepPreferences: (keep) => {
      keeps = keep;
      for (const [key, value] of settings) {
        if (keep) keepSetting(key, value);
        else forgetSetting(key);
      }
    },
    copyText: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    surroundings: 'web',
    // No other program is at hand in which a workbook could be opened.
    deliveryWays: (format) => (format === 'csv' || format === 'json' ? ['download', 'copy'] : ['download']),
    deliver: async (file, way) => {
      if (way === 'copy') {
        try {
          await navigator.clipboard.writeText(new TextDecoder('utf-8').decode(file.bytes));
          return { kind: 'copied' };
        } catch {
          return { kind: 'failed' };
        }
      }
      if (way === 'open') return { kind: 'failed' };
      download(file);
      return { kind: 'download-started' };
    },
    readTheirFile: async (file, stop) => {
      try {
        const { readTheirFile } = await import('../theirFile.ts');
        return await readTheirFile(file, stop);
      } catch {
        return fail({ code: 'part-not-loaded' });
      }
    },
    openOutside: async (file) => {
      try {
        const { openOutside } = await import('../openOutside.ts');
        return await openOutside(file);
      } catch {
        return fail({ code: 'part-not-loaded' });
      }
    },
    openLink: (url) => {
      window.open(url, '_blank', 'noopener,noreferrer');
    },
    version,
    hostInfo: navigator.userAgent,
  };
}

/** Storage may be forbidden; a setting that is forgotten is no harm. */
function keptSettings(): [string, string][] {
  try {
    return Object.entries(window.localStorage).flatMap(([key, value]: [string, unknown]) =>
      key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), String(value)]] : [],
    );
  } catch {
    return [];
  }
}

function keepSetting(key: string, value: string): void {
  try {
    window.localStorage.setItem(PREFIX + key, value);
  } catch {
    // Full or forbidden: see above.
  }
}

function forgetSetting(key: string): void {
  try {
    window.localStorage.removeItem(PREFIX + key);
  } catch {
    // There is nothing of it, then.
  }
}
