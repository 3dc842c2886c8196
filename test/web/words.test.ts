/** Everything that the page can say, in words that a person can act on. */
import { describe, expect, test } from '@jest/globals';
import { en } from '../../src/core/messages/en/web.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { webErrorMessage } from '../../src/core/messages/webErrorMessage.ts';
import { webTranslator } from '../../src/core/messages/webCatalogue.ts';
import type { WebError } from '../../src/core/errors/webError.ts';

const wt = webTranslator(english);

const ERRORS: readonly WebError[] = [
  { code: 'storage-full' },
  { code: 'storage-forbidden' },
  { code: 'storage-failed', reason: 'UnknownError' },
  { code: 'stored-unreadable' },
  { code: 'stored-gone' },
  { code: 'open-elsewhere' },
  { code: 'open-too-slow', seconds: 30 },
  { code: 'open-stopped' },
  { code: 'drop-many', n: 2 },
  { code: 'drop-nothing' },
  { code: 'grid-failed', reason: 'no canvas' },
  { code: 'nothing-to-save' },
  { code: 'part-not-loaded' },
  { code: 'file-too-large', file: 'a.xlsx', limit: 100 },
  { code: 'workbook-damaged' },
  { code: 'framework-other', id: 'a', version: '1', expected: 'b 2' },
  { code: 'layout-newer', layout: 9, supported: 1 },
];

describe.each(ERRORS)('$code', (error) => {
  test('says what happened and what to do, on one line', () => {
    const words = webErrorMessage(error, english, wt);
    expect(words).toMatch(/Please /);
    expect(words).not.toMatch(/[{}\n]|undefined|--framework/);
  });
});

test('every error of the page has its words, and the other way round', () => {
  const keys = Object.keys(en).filter((key) => key.startsWith('web.error.'));
  expect(keys.filter((key) => !ERRORS.some(({ code }) => key === `web.error.${code}`))).toEqual([]);
});

test('the tables of the catalogue are the page’s alone', () => {
  expect(Object.keys(en).filter((key) => !key.startsWith('web.'))).toEqual([]);
});
