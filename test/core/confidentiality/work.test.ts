/**
 * The work of the review is in proportion to the length of the text and does not depend on the number of names. What is
 * compared is counted, not timed: the characters that the finders ask for, and the pairs of words that are compared.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCoordinates } from '../../../src/core/confidentiality/coordinates.ts';
import { findEmails } from '../../../src/core/confidentiality/emails.ts';
import { findIdentityNumbers } from '../../../src/core/confidentiality/identityNumbers.ts';
import { ListedNames } from '../../../src/core/confidentiality/listedNames.ts';
import { NameIndex } from '../../../src/core/confidentiality/nameIndex.ts';
import { findPhones } from '../../../src/core/confidentiality/phones.ts';
import { findProfiles } from '../../../src/core/confidentiality/profiles.ts';
import { ReviewedText, type Span } from '../../../src/core/confidentiality/reviewedText.ts';
import { findTitledNames } from '../../../src/core/confidentiality/titledNames.ts';
import { wordsOf } from '../../../src/core/confidentiality/words.ts';
import { findingsIn } from './corpus.ts';

/** Most characters that a cell holds. */
const CELL = 32_767;

/** Pieces that finders look for, and such as are known to make patterns slow. */
const SUSPICIOUS = [
  ...[
    '@',
    '.',
    '1',
    ' ',
    '(',
    '-',
    '+',
    '°',
    '/',
    ':',
    '"',
    '<',
    'A',
    '_',
    'é',
    '字',
    'و',
    '\n',
    '\u00A0',
    '\u0301',
    '\u200F',
  ],
  ...[
    'a@',
    '@a',
    'a.',
    '1 ',
    '0123 456789, ',
    '+44 7700 900123 ',
    '0771234567/',
    '77 123 45 67 ',
    '0 1 2 ',
    '\\users\\a',
    'a@ ',
    'tel ',
    'call a ',
    ' at a dot com',
    '(at) ',
    'Ms ',
    'Ms A ',
  ],
  ...[
    'د. ',
    'السيدة و',
    "33°30'",
    '12.3456, ',
    'lat ',
    'x.com/',
    '/@',
    'geo:1',
    'passport no ',
    'FR14 ',
    'AB12',
    'P<UTO<',
  ],
  ...['skype:', 'Telegram: ', '2FCF+', '36S YC ', '1234 5678 ', '😀', '\uD83D', 'rahel ', 'd’', '(0)'],
];

/** Most that a finder may ask for at one place. */
const LONGEST_PIECE = 300;

const filling = (unit: string, length = CELL): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Counts what is asked of it, and refuses a pattern that could run on over the whole text. */
class CountingText extends ReviewedText {
  asked = 0;

  override before(at: number, n: number): string {
    return this.#counted(super.before(at, n), n);
  }

  override after(at: number, n: number): string {
    return this.#counted(super.after(at, n), n);
  }

  override places(pattern: RegExp): IterableIterator<RegExpExecArray> {
    this.asked += this.text.length;
    const bare = pattern.source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
    expect(bare).not.toMatch(/[*+]|\{\d+,\}/);
    expect(pattern.global).toBe(true);
    return super.places(pattern);
  }

  #counted(piece: string, n: number): string {
    if (n > LONGEST_PIECE) throw new Error(`${n} characters are asked for at once`);
    this.asked += piece.length;
    return piece;
  }
}

const FINDERS: readonly (readonly [string, (source: ReviewedText) => readonly Span[]])[] = [
  ['e-mail', findEmails],
  ['phone', (source) => findPhones(source, ['KE', 'US', 'TN', 'DE'])],
  ['profile', findProfiles],
  ['coordinates', findCoordinates],
  ['identity number', findIdentityNumbers],
  ['titled name', (source) => findTitledNames(source, wordsOf(source.text))],
];

describe.each(FINDERS)('the finder of %s', (_name, find) => {
  const asked = (text: string): number => {
    const source = new CountingText(text);
    find(source);
    return source.asked;
  };

  test('asks for twice as much of a text that is twice as long, and no more', () => {
    for (const unit of SUSPICIOUS) {
      const once = asked(filling(unit, 4_000));
      // At the end of a text there is less to ask for than in its middle, once in either.
      const end = LONGEST_PIECE * LONGEST_PIECE;
      expect([unit, asked(filling(unit, 8_000)) <= 2 * once + end]).toEqual([unit, true]);
    }
  });

  test('asks for no more than so much of any text', () => {
    const text = fc.array(fc.constantFrom(...SUSPICIOUS), { maxLength: 300 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, (mixed) => {
        expect(asked(mixed)).toBeLessThanOrEqual(400 * (mixed.length + 1));
      }),
      { numRuns: 60 },
    );
  });
});

test.each(SUSPICIOUS.map((unit) => [JSON.stringify(unit), unit]))(
  'a cell full of %s is gone through',
  (_name, unit) => {
    const text = filling(unit);
    for (const { start, end, text: piece } of findingsIn(text, ['Rahel Rahel', 'A A A A'])) {
      expect(text.slice(start, end)).toBe(piece);
    }
  },
);

describe('ten thousand names', () => {
  const names = Array.from({ length: 10_000 }, (_, n) => `Person${n} Family${n % 100} Clan${n % 7}`);
  const text = Array.from({ length: 3_000 }, (_, n) => `Person${(n * 7) % 20_000} Family${n % 100} and`).join(' ');
  const words = wordsOf(text);

  const compared = (list: readonly string[]): number => {
    const index = new NameIndex<true>();
    for (const name of list) index.add(wordsOf(name), true);
    let n = 0;
    index.find(words, () => (n += 1) > 0);
    return n;
  };

  test('cost no more than ten: at each word only names that begin with it are followed', () => {
    expect(compared(names.slice(0, 10))).toBeGreaterThan(0);
    expect(compared(names)).toBeLessThanOrEqual(3 * words.length);
  });

  test('that all begin alike are followed no further than a name is long', () => {
    const alike = Array.from({ length: 10_000 }, (_, n) => `${'a '.repeat((n % 40) + 2)}b${n}`);
    const index = new NameIndex<true>();
    for (const name of alike) index.add(wordsOf(name), true);
    let n = 0;
    const many = wordsOf('a '.repeat(5_000));
    index.find(many, () => (n += 1) > 0);
    expect(n).toBeLessThanOrEqual(12 * many.length);
  });

  test('are each found', () => {
    const list = new ListedNames(names);
    const every = names.join('; ');
    expect(list.find(new ReviewedText(every), wordsOf(every)).map(({ start, end }) => every.slice(start, end))).toEqual(
      names,
    );
  });
});
