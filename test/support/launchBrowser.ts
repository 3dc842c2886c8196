/** The browser that the tests and the bench drive: CHROME_PATH, an installed one, or the one that npm brings. */
import { accessSync, constants } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * For machines without a screen, a graphics card or a user of their own, and so that the browser itself asks the
 * network for nothing.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser's program. CHROME_PATH is taken at its word: a wrong one is an error, not a reason for another. */
export async function browserPath(): Promise<string> {
  const wanted = process.env['CHROME_PATH'];
  if (wanted !== undefined && wanted !== '') return wanted;
  return INSTALLED.find(isProgram) ?? (await packagedPath());
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacked from its package when it is asked for; for Linux on x64 only. */
async function packagedPath(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  return packaged.executablePath();
}

/** Starts a browser; whoever does must close it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: ARGUMENTS });
}
