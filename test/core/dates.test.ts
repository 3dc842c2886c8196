/** ISO dates and Excel's day numbers. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isoToSerial, SERIAL_RANGE, serialToIso, serialToText } from '../../src/core/text/dates.ts';

/** Day numbers that Excel shows for these dates. */
const KNOWN: readonly (readonly [iso: string, serial: number])[] = [
  ['1900-03-01', 61],
  ['1970-01-01', 25_569],
  ['1999-12-31', 36_525],
  ['2000-01-01', 36_526],
  ['2000-02-29', 36_585],
  ['2024-02-29', 45_351],
  ['2026-11-23', 46_349],
  ['9999-12-31', 2_958_465],
];

const serials = fc.integer({ min: SERIAL_RANGE.first, max: SERIAL_RANGE.last });

describe('dates', () => {
  test.each(KNOWN)('%s is day %d', (iso, serial) => {
    expect(isoToSerial(iso)).toBe(serial);
    expect(serialToIso(serial)).toBe(iso);
  });

  test.each([
    '',
    '2026',
    '2026-11',
    '23.11.2026',
    '2026/11/23',
    '2026-1-2',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '2026-11-31',
    '2025-02-29',
    '1900-02-29',
    '1900-02-28',
    '0000-00-00',
    '+002026-11-23',
    ' 2026-11-23',
    '2026-11-23\n',
    '2026-11-23T00:00:00Z',
    '٢٠٢٦-١١-٢٣',
  ])('"%s" is no date that a cell can hold', (iso) => {
    expect(isoToSerial(iso)).toBeUndefined();
  });

  test.each([NaN, Infinity, -Infinity, -1, 0, 1, 60, 60.99, 2_958_466, 1e300])('%d is no day', (serial) => {
    expect(serialToIso(serial)).toBeUndefined();
  });

  test('the range is the whole of what the two functions know', () => {
    expect(serialToIso(SERIAL_RANGE.first)).toBe('1900-03-01');
    expect(serialToIso(SERIAL_RANGE.last)).toBe('9999-12-31');
    expect(serialToIso(SERIAL_RANGE.first - 1)).toBeUndefined();
    expect(serialToIso(SERIAL_RANGE.last + 1)).toBeUndefined();
  });

  test('every day comes back from its date', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const iso = serialToIso(serial);
        expect(iso).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(isoToSerial(iso ?? '')).toBe(serial);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the day after is one more', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        fc.pre(serial < SERIAL_RANGE.last);
        const [today = '', tomorrow = ''] = [serialToIso(serial), serialToIso(serial + 1)];
        expect(Date.parse(tomorrow) - Date.parse(today)).toBe(86_400_000);
      }),
    );
  });

  test('a time of day is left off', () => {
    fc.assert(
      fc.property(serials, fc.double({ min: 0, max: 0.999_99, noNaN: true }), (serial, time) => {
        expect(serialToIso(serial + time)).toBe(serialToIso(serial));
      }),
    );
  });

  test('as a cell is read, it is left off only where there is none', () => {
    expect(serialToText(46_568)).toBe('2027-06-30');
    expect(serialToText(46_568 + 14.5 / 24)).toBe('2027-06-30 14:30:00');
    expect(serialToText(60)).toBeUndefined();
    expect(serialToText(2_958_466)).toBeUndefined();
  });

  test('no text makes them fail, and none but a date is one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/)), (text) => {
        const serial = isoToSerial(text);
        if (serial !== undefined) expect(serialToIso(serial)).toBe(text);
      }),
    );
  });
});
