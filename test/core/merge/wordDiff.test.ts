/** What is shown as different between two texts: nothing of either is lost. */
import { describe, expect, test } from '@jest/globals';
import { compareWords, type TextRun } from '../../../src/core/merge/wordDiff.ts';
import { Random } from '../../fuzz/random.ts';

const marked = (runs: readonly TextRun[]): string =>
  runs.map(({ text, common }) => (common ? text : `[${text}]`)).join('');
const shown = (ours: string, theirs: string): readonly [string, string] => {
  const runs = compareWords(ours, theirs);
  return [marked(runs.ours), marked(runs.theirs)];
};

describe('what differs', () => {
  test.each([
    ['the same', 'the same', 'the same', 'the same'],
    ['', 'all of it', '', '[all of it]'],
    ['twice a year', 'every year', '[twice a] year', '[every] year'],
    ['We meet partners.', 'We meet all partners.', 'We meet partners.', 'We meet [all ]partners.'],
    ['in May', 'in May, at last', 'in May', 'in May[, at last]'],
    ['one\ntwo', 'one\nthree', 'one\n[two]', 'one\n[three]'],
    ['نلتقي مرتين', 'نلتقي كل عام', 'نلتقي [مرتين]', 'نلتقي [كل عام]'],
  ])('%j and %j', (ours, theirs, mine, yours) => {
    expect(shown(ours, theirs)).toEqual([mine, yours]);
  });

  test('two texts that are too long to be compared differ between their common ends', () => {
    const long = (word: string): string => `Beginning ${`${word} `.repeat(3_000)}end`;
    expect(shown(long('one'), long('two')).map((text) => text.slice(0, 15))).toEqual([
      'Beginning [one ',
      'Beginning [two ',
    ]);
  });
});

test('of any two texts, nothing is lost', () => {
  const random = new Random(7);
  const text = (): string =>
    Array.from({ length: random.below(12) }, () => random.pick(['a', 'b', ' ', '  ', ',', '\n', 'c'])).join('');
  for (let round = 0; round < 500; round += 1) {
    const [ours, theirs] = [text(), text()];
    const runs = compareWords(ours, theirs);
    const all = (of: readonly TextRun[]): string => of.map((run) => run.text).join('');
    expect([all(runs.ours), all(runs.theirs)]).toEqual([ours, theirs]);
  }
});
