/** The search itself: it finds a word in each form that it knows, so that finding none means something. */
import { zipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { leaksOf, partsOf } from './leaks.ts';

const WORD = 'qzxvkrumbledorn';
const bytes = (text: string | Buffer): Uint8Array => new Uint8Array(Buffer.from(text));
const references = (write: (code: number) => string): string =>
  Array.from(WORD, (letter) => write(letter.charCodeAt(0))).join('');

describe('a word is found', () => {
  test.each<readonly [string, string | Buffer]>([
    ['as it is', `before ${WORD} after`],
    ['in capitals', `before${WORD.toUpperCase()}after`],
    ['in UTF-16', Buffer.from(`x${WORD}x`, 'utf16le')],
    ['in UTF-16, big-endian', Buffer.from(`x${WORD}x`, 'utf16le').swap16()],
    ['in hexadecimal', Buffer.from(`x${WORD}x`).toString('hex').toUpperCase()],
    ['in percent', references((code) => `%${code.toString(16).toUpperCase()}`)],
    ['in decimal references', references((code) => `&#${code};`)],
    ['in hexadecimal references', references((code) => `&#x${code.toString(16).toUpperCase()};`)],
    ['in JavaScript escapes', references((code) => `\\u00${code.toString(16)}`)],
    ['in Excel escapes', references((code) => `_x00${code.toString(16)}_`)],
    ['in base64', Buffer.from(`${WORD} after`).toString('base64')],
    ['in base64, one byte in', Buffer.from(`a${WORD}`).toString('base64')],
    ['in base64, two bytes in', Buffer.from(`ab${WORD} after`).toString('base64')],
    ['in base64 of UTF-16', Buffer.from(`ab${WORD}c`, 'utf16le').toString('base64')],
  ])('%s', (_, contents) => {
    expect(leaksOf([WORD], partsOf('file', bytes(contents)))).not.toEqual([]);
    expect(leaksOf(['zzzzanotherword'], partsOf('file', bytes(contents)))).toEqual([]);
  });

  test('in a part of a package, and in a package within it', () => {
    const inner = zipSync({ 'deep.xml': bytes(`<a>${WORD}</a>`) });
    const outer = zipSync({ 'xl/embedded.xlsx': inner, 'xl/other.xml': bytes('<a/>') });
    expect(leaksOf([WORD], partsOf('file.xlsx', outer))).toEqual([
      `${WORD} in file.xlsx/xl/embedded.xlsx/deep.xml as text`,
    ]);
  });

  test('in a name', () => {
    expect(leaksOf([WORD], partsOf(`Report of ${WORD}.csv`, bytes('')))).toHaveLength(1);
  });

  test('in Arabic', () => {
    const word = 'خقثغشظ';
    expect(leaksOf([word], partsOf('file', bytes(`قبل ${word} بعد`)))).toContain(`${word} in file as text`);
    expect(leaksOf([word], partsOf('file', bytes(encodeURIComponent(word))))).not.toEqual([]);
  });
});
