/** A browser for the tests of one file. */
import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './launchBrowser.ts';

/** One browser for all tests of a file, which get the time that a browser needs on a busy machine. */
export function browserForTests(): () => Browser {
  jest.setTimeout(300_000);
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (browser === undefined) throw new Error('the browser is started before the first test, not earlier');
    return browser;
  };
}
