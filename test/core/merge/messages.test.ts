/** What merging says: every text is sound, and the separating line is one that can be found again. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from '@jest/globals';
import { english } from '../../../src/core/messages/catalogue.ts';
import { en } from '../../../src/core/messages/en/merge.ts';
import { mergeTranslator, separatorsFor, type MergeMessageKey } from '../../../src/core/messages/mergeCatalogue.ts';
import { joinTexts, versionsOf } from '../../../src/core/merge/versions.ts';

const words = mergeTranslator(english);
const KEYS = Object.keys(en) as MergeMessageKey[];

test.each(KEYS)('%s can be said', (key) => {
  // A value for whatever a message may ask for.
  const values = new Proxy({}, { get: () => 2, has: () => true });
  expect(words(key, values)).toMatch(/^[^{}\r\n]+$/);
  expect(() => new IntlMessageFormat(en[key], 'en', undefined, { ignoreTag: true }).getAst()).not.toThrow();
});

describe('the line between two versions', () => {
  const separators = separatorsFor(words);

  test('is one line without outer space, which nobody types by chance', () => {
    for (const separator of separators) expect(separator).toMatch(/^\S.{8,}\S$/);
    expect(new Set(separators).size).toBe(separators.length);
  });

  test('is found again in what it joined, and is not put in twice', () => {
    const both = joinTexts('ours\nof two lines', 'theirs', separators);
    expect(both).toBe(`ours\nof two lines\n${separators[0]}\ntheirs`);
    expect([...versionsOf(both, separators)]).toEqual(['ours\nof two lines', 'theirs']);
    expect(joinTexts(both, 'theirs', separators)).toBe(both);
    expect(joinTexts('theirs', both, separators)).toBe(`theirs\n${separators[0]}\nours\nof two lines`);
  });
});
