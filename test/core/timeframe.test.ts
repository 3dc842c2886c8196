/** Which timeframes say when. A table, since no rule can say what people write. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { namesATime } from '../../src/core/check/timeframe.ts';

const NAMES_A_TIME: Readonly<Record<string, readonly string[]>> = {
  'years and dates': [
    '2027',
    'By 2027',
    '2026-27',
    '2026–2028',
    'FY27',
    'FY 2027/28',
    "FY'27",
    '31/12/2027',
    '30.06.27',
    '2027-06-30',
    '30/6',
    'the 2030s',
  ],
  'quarters and halves': ['Q3', 'Q3 2027', 'third quarter', '1st quarter of next year', 'H1', 'the second half', 'T2'],
  'English months': ['By June', 'end of December', 'Sept.', 'Jan–Mar', 'from MARCH to May', 'in August', '1 Feb'],
  'English durations': [
    '18 months',
    '6-month pilot',
    'two years',
    'within the next year',
    'every six months',
    'a year',
    'over the coming months',
    'this quarter',
    'each week',
    "in 3 weeks' time",
    'the next two to three years',
  ],
  'without an end': [
    'ongoing',
    'On-going',
    'continuous',
    'continuously',
    'permanent',
    'immediately',
    'Annually',
    'monthly',
    'quarterly reviews',
    'by the end of the year',
    'mid-year',
    'twenty years',
    'several years',
    '5 yrs',
  ],
  French: [
    "d'ici 2027",
    'd’ici juin',
    'avant fin mars',
    'janvier',
    'février',
    'fevrier',
    'août',
    'décembre',
    'deux ans',
    '18 mois',
    'une année',
    'chaque année',
    'chaque mois',
    'en cours',
    'en continu',
    'premier trimestre',
    "l'année prochaine",
    'dans dix ans',
    'immédiatement',
  ],
  Spanish: [
    'para 2027',
    'antes de junio',
    'enero',
    'septiembre',
    'diciembre',
    'en dos años',
    '3 años',
    'el próximo año',
    'la próxima semana',
    'cada mes',
    'en curso',
    'inmediatamente',
    'primer trimestre',
    'el año que viene',
    'ocho meses',
  ],
  Arabic: [
    'بحلول 2027',
    'خلال ١٨ شهراً',
    'خلال شهرين',
    'خلال ثلاثة أشهر',
    'العام المقبل',
    'الربع الأول',
    'سنوياً',
    'بحلول ٢٠٢٧',
    'بنهاية عام ٢٠٢٧',
    'خلال 6 أشهر',
    '٣ سنوات',
    'يناير',
    'في يونيو',
    'مارس',
    'مستمر',
    'فوري',
  ],
  'digits of other scripts': ['۲۰۲۷', '२०२७', '２０２７年'],
};

const NAMES_NONE: Readonly<Record<string, readonly string[]>> = {
  English: [
    'soon',
    'As soon as possible',
    'later',
    'in due course',
    'eventually',
    'in the near future',
    'when the budget is approved',
    'depends on funding',
    'after consultation',
    'once the law is passed',
    'whenever possible',
    'phase 1',
    'high priority',
    'not decided',
    'sometimes',
    'some day',
    'the year',
  ],
  'numbers that are no time': ['5 people', '100%', '12 staff', '3000 participants', '20270', 'room 1204', '1 of 3'],
  'words with a month or a unit within': [
    'maybe',
    'marginal',
    'the mayor',
    'decision pending',
    'a novel approach',
    'daylight',
    'yearning',
    'annals',
  ],
  French: ['dès que possible', 'bientôt', 'plus tard', 'selon les fonds', 'après concertation', 'mais pas encore'],
  Spanish: ['lo antes posible', 'más tarde', 'cuando haya fondos', 'según el presupuesto', 'mesa de trabajo'],
  Arabic: ['في أقرب وقت ممكن', 'قريبا', 'لاحقا', 'عند توفر التمويل', 'بعد التشاور'],
  nothing: ['', ' ', '\n', '—'],
};

const cases = (table: Readonly<Record<string, readonly string[]>>): (readonly [string, string])[] =>
  Object.entries(table).flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const));

describe('a timeframe', () => {
  test.each(cases(NAMES_A_TIME))('"%s" says when (%s)', (text) => {
    expect(namesATime(text)).toBe(true);
  });

  test.each(cases(NAMES_NONE))('"%s" does not say when (%s)', (text) => {
    expect(namesATime(text)).toBe(false);
  });

  test('is judged whatever its case', () => {
    for (const [text] of cases(NAMES_A_TIME)) expect([text, namesATime(text.toUpperCase())]).toEqual([text, true]);
  });

  test('is judged the same each time', () => {
    for (const [text] of cases(NAMES_A_TIME)) {
      expect([1, 2, 3].map(() => namesATime(text))).toEqual([true, true, true]);
    }
  });

  test('any year from 1900 to 2199 will do, within any words', () => {
    const words = fc.stringMatching(/^[a-z ,;()]*$/);
    fc.assert(
      fc.property(words, fc.integer({ min: 1900, max: 2199 }), words, (before, year, after) => {
        expect(namesATime(`${before}${year}${after}`)).toBe(true);
      }),
    );
  });

  test('a text of any kind and length is judged without fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof namesATime(text)).toBe('boolean');
      }),
    );
    const long = 'a 1 '.repeat(8_000);
    const start = performance.now();
    namesATime(long);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

test('a cell full of spaces costs no more than another', () => {
  // Quadratic time would be minutes, not seconds: the test runner's own limit is the judge.
  expect(namesATime(`1${' '.repeat(32_760)}x`)).toBe(false);
});
