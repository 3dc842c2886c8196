/** Finds a Chromium for the scripts that draw: CHROME_PATH, or one that is installed. */
import { existsSync } from 'node:fs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {string} */
export function browserPath() {
  const path = process.env.CHROME_PATH ?? INSTALLED.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error('No Chromium was found: set CHROME_PATH to one, or install Chrome or Edge.');
  return path;
}
