/** How a cell's text is looked at: blank, trimmed, a filler, too short. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  excelTrim,
  FILLERS,
  INVISIBLE_CHARACTERS,
  isBlank,
  isFiller,
  isThinDescription,
  PLACEHOLDERS,
  SHORTEST_DESCRIPTION,
} from '../../src/core/text/cellText.ts';

/** Space and the control characters. */
const CONTROLS = Array.from({ length: 33 }, (_, code) => String.fromCharCode(code));
const UNSEEN = [...CONTROLS, ...INVISIBLE_CHARACTERS];

const named = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

const unseen = fc.string({ unit: fc.constantFrom(...UNSEEN) });
const spaced = fc.string({ unit: fc.constantFrom(' ', ' ', 'a', '\u00A0', '\t', '\n') });

describe('a blank text', () => {
  test.each(UNSEEN.map(named))('%s alone', (name) => {
    const character = String.fromCharCode(parseInt(name.slice(2), 16));
    expect(isBlank(character)).toBe(true);
    expect(isBlank(character.repeat(3))).toBe(true);
    expect(isBlank(`${character}a${character}`)).toBe(false);
  });

  test('is empty, or any mixture of the unseen', () => {
    expect(isBlank('')).toBe(true);
    fc.assert(
      fc.property(unseen, (text) => {
        expect(isBlank(text)).toBe(true);
      }),
    );
  });

  test('has nothing that can be seen, wherever it stands', () => {
    const seen = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((text) => !UNSEEN.includes(text));
    fc.assert(
      fc.property(unseen, seen, unseen, (before, character, after) => {
        expect(isBlank(before + character + after)).toBe(false);
      }),
    );
  });

  test('the list has every space character of Unicode, each once', () => {
    const spaces = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code))
      .filter((character) => /[\p{Z}\uFEFF\u200B]/u.test(character))
      .filter((character) => character !== ' ');
    expect(INVISIBLE_CHARACTERS).toEqual(expect.arrayContaining(spaces));
    expect(new Set(INVISIBLE_CHARACTERS).size).toBe(INVISIBLE_CHARACTERS.length);
    // The worksheet's formula puts each into a text literal by itself, beside what CLEAN takes off.
    expect(INVISIBLE_CHARACTERS.filter((character) => character.length !== 1 || character === '"')).toEqual([]);
    expect(INVISIBLE_CHARACTERS.filter((character) => CONTROLS.includes(character))).toEqual([]);
  });
});

describe("Excel's TRIM", () => {
  test.each([
    ['', ''],
    ['   ', ''],
    ['  a   b  ', 'a b'],
    ['a b', 'a b'],
    ['\u00A0a\u00A0', '\u00A0a\u00A0'],
    ['\n a \n', '\n a \n'],
    ['\ta  \tb', '\ta \tb'],
  ])('of %j is %j', (text, trimmed) => {
    expect(excelTrim(text)).toBe(trimmed);
  });

  test('has nothing left to trim', () => {
    fc.assert(
      fc.property(fc.oneof(spaced, fc.string()), (text) => {
        const trimmed = excelTrim(text);
        expect(excelTrim(trimmed)).toBe(trimmed);
        expect(trimmed).not.toMatch(/^ | $| {2}/);
        expect(trimmed.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('keeps what is between the spaces in its order', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        expect(excelTrim(text).split(' ')).toEqual(
          text.replaceAll(' ', '') === '' ? [''] : text.split(' ').filter((word) => word !== ''),
        );
      }),
    );
  });
});

describe('fillers', () => {
  test.each(PLACEHOLDERS)('%s', (filler) => {
    expect(isFiller(filler)).toBe(true);
    expect(isFiller(filler.toUpperCase())).toBe(true);
    expect(isFiller(`  ${filler.replaceAll(' ', '   ')} `)).toBe(true);
    expect(isFiller(`${filler} 2027`)).toBe(false);
    expect(isThinDescription(filler)).toBe(true);
  });

  test('are written as they are compared: trimmed, in lower case, each once, and without the bar between them', () => {
    for (const filler of PLACEHOLDERS) {
      expect(filler).toBe(excelTrim(filler).toLowerCase());
      expect(filler).not.toContain('|');
      expect(isBlank(filler)).toBe(false);
    }
    expect(new Set(PLACEHOLDERS).size).toBe(PLACEHOLDERS.length);
    expect(FILLERS.split('|')).toEqual(['', ...PLACEHOLDERS, '']);
  });

  test.each(['', ' ', 'determined', 'We train staff', 'n/a in our case', '|', 'None of our staff may travel.'])(
    '%j is none',
    (text) => {
      expect(isFiller(text)).toBe(false);
    },
  );
});

describe('a description says too little', () => {
  test.each([
    ['', true],
    ['123456789', true],
    ['1234567890', false],
    ['  123456789   ', true],
    ['1234    56789', false],
    ['To be  Determined', true],
    ['Lorem ipsum', true],
    ['We train all focal points.', false],
    // A letter outside the basic plane is two units, as for Excel.
    ['😀'.repeat(5), false],
    ['😀'.repeat(4), true],
  ])('%j: %p', (text, thin) => {
    expect(isThinDescription(text)).toBe(thin);
  });

  test('when it is short, or a filler, and only then', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), spaced, fc.constantFrom(...PLACEHOLDERS)), (text) => {
        const short = excelTrim(text).length < SHORTEST_DESCRIPTION;
        expect(isThinDescription(text)).toBe(short || isFiller(text));
      }),
    );
  });
});
