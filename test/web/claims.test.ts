import { expect, test } from '@jest/globals';
import { Claims } from '../../src/web/store/claims.ts';
import { Browser } from './support/locks.ts';

test('one tab has a work; the other is told, until the first gives it up', async () => {
  const browser = new Browser();
  const [one, two] = [new Claims(browser.tab().locks), new Claims(browser.tab().locks)];
  const release = await one.hold('work');
  expect(release).toBeDefined();
  expect(await two.hold('work')).toBeUndefined();
  expect(await two.hold('other')).toBeDefined();
  expect(await two.held()).toEqual(new Set(['work', 'other']));
  release?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(await two.hold('work')).toBeDefined();
});

test('a tab that crashes has nothing any more', async () => {
  const browser = new Browser();
  const crashing = browser.tab();
  await new Claims(crashing.locks).hold('work');
  crashing.close();
  expect(await new Claims(browser.tab().locks).hold('work')).toBeDefined();
});

test('where the browser has no locks, nothing can be claimed', async () => {
  const claims = new Claims(undefined);
  expect(await claims.hold('work')).toBeUndefined();
  expect(await claims.held()).toEqual(new Set());
});
