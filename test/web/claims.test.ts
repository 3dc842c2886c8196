import { expect, test } from '@jest/globals';
import { Claims } from '../../src/web/store/claims.ts';
import { must } from '../support/workbooks.ts';
import { Browser } from './support/locks.ts';

test('one tab has a work; the other is told, until the first gives it up', async () => {
  const browser = new Browser();
  const [one, two] = [new Claims(browser.tab().locks), new Claims(browser.tab().locks)];
  const release = must(await one.hold('work'));
  expect(await two.hold('work')).toEqual({ ok: false, error: { code: 'open-elsewhere' } });
  must(await two.hold('other'));
  expect(await two.held()).toEqual(new Set(['work', 'other']));
  release();
  await new Promise((resolve) => setImmediate(resolve));
  must(await two.hold('work'));
});

test('a tab that crashes has nothing any more', async () => {
  const browser = new Browser();
  const crashing = browser.tab();
  must(await new Claims(crashing.locks).hold('work'));
  crashing.close();
  must(await new Claims(browser.tab().locks).hold('work'));
});

test('a tab hears when another gave a work up, or ended', async () => {
  const browser = new Browser();
  const other = browser.tab();
  must(await new Claims(other.locks).hold('work'));
  const claims = new Claims(browser.tab().locks);
  let heard = false;
  const freed = claims.freed('work').then((is) => {
    heard = is;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toBe(false);
  other.close();
  await freed;
  expect(heard).toBe(true);
  must(await claims.hold('work'));
});

const forbidden = (): Promise<never> => Promise.reject(new DOMException('no', 'SecurityError'));

test.each<readonly [string, LockManager | undefined]>([
  ['has no locks', undefined],
  ['forbids them', { request: forbidden, query: forbidden }],
])('where the browser %s, nothing can be claimed, and that is why', async (_, locks) => {
  const claims = new Claims(locks);
  expect(await claims.hold('work')).toEqual({ ok: false, error: { code: 'storage-forbidden' } });
  expect(await claims.held()).toEqual(new Set());
  expect(await claims.freed('work')).toBe(false);
});
