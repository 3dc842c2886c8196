/** The earliest date that a timeframe names. A table, since no rule can say what people write. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { earliestDate } from '../../src/core/text/earliestDate.ts';

const FROM = '2026-11-23';

const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  years: {
    '2027': '2027-01-01',
    'By 2027': '2027-01-01',
    '2027-2028': '2027-01-01',
    '2028, at the latest 2030': '2028-01-01',
    FY27: '2027-01-01',
    'By the end of 2027': '2027-12-01',
    'mid-2027': '2027-06-01',
    'fin 2028': '2028-12-01',
    'a finales de 2028': '2028-12-01',
  },
  dates: {
    '2027-03-01': '2027-03-01',
    '31/12/2027': '2027-12-31',
    '30.06.27': '2027-06-30',
    '12/31/2027': '2027-12-31',
    '06/2027': '2027-06-01',
    '31 March 2027': '2027-03-31',
    'March 31st, 2027': '2027-03-31',
    'le 1er juin 2027': '2027-06-01',
    '15 de mayo de 2028': '2028-05-15',
  },
  months: {
    'By June 2027': '2027-06-01',
    'By December 2028 and in part by May 2027': '2027-05-01',
    'June and July 2027': '2027-06-01',
    'Two round tables in 2027, the first in March': '2027-03-01',
    "d'ici juin 2027": '2027-06-01',
    'antes de septiembre de 2028': '2028-09-01',
    'بحلول يونيو 2027': '2027-06-01',
    'بحلول مارس ٢٠٢٧': '2027-03-01',
  },
  'quarters and halves': {
    'Q3 2027': '2027-07-01',
    '2027 Q2': '2027-04-01',
    'third quarter of 2027': '2027-07-01',
    'first half of 2028': '2028-01-01',
    'the second half of 2028': '2028-07-01',
    'H2 2027': '2027-07-01',
    'troisième trimestre 2027': '2027-07-01',
    'primer semestre de 2028': '2028-01-01',
    'الربع الثالث من 2027': '2027-07-01',
  },
  "counted from the answers' own date": {
    'within 6 months': '2027-05-23',
    'Within 18 months': '2028-05-23',
    'in two years': '2028-11-23',
    'next year': '2027-11-23',
    '3 weeks': '2026-12-14',
    'dans deux ans': '2028-11-23',
    'en tres meses': '2027-02-23',
    'خلال شهرين': '2027-01-23',
    'خلال ٦ أشهر': '2027-05-23',
    'By June': '2027-06-01',
    'In November': '2026-11-01',
  },
};

const UNDATED = ['', 'soon', 'ongoing', 'when the law is passed', 'the seventh round', 'version 20.27', '1.1', 'مستمر'];

describe('the earliest date', () => {
  test.each(Object.entries(NAMED))('%s', (_, cases) => {
    const found = Object.fromEntries(Object.keys(cases).map((text) => [text, earliestDate(text, FROM)]));
    expect(found).toEqual(cases);
  });

  test('none where none is named', () => {
    expect(UNDATED.map((text) => [text, earliestDate(text, FROM)])).toEqual(UNDATED.map((text) => [text, undefined]));
  });

  test('a duration has a date only if there is one to count from', () => {
    for (const from of [undefined, '', 'soon', '2026-13-45'])
      expect(earliestDate('within 6 months', from)).toBeUndefined();
  });

  test('the 31st is the last day of a shorter month', () => {
    expect(earliestDate('in one month', '2027-01-31')).toBe('2027-02-28');
  });

  test('any text gives a date or none, and the same in capitals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(earliestDate(text, FROM) ?? '0000-00-00').toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
    expect(earliestDate('BY JUNE 2027', FROM)).toBe('2027-06-01');
  });

  test('a cell full of anything costs no more than another', () => {
    // Quadratic time would be minutes, not seconds: the test runner's own limit is the judge.
    for (const piece of [' ', '1 ', 'june ', '2', 'end of ', 'Q1-'])
      earliestDate(piece.repeat(32_767 / piece.length), FROM);
  });
});
