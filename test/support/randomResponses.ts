/** Answers of every kind, awkward ones too, for the questionnaire at hand. */
import fc from 'fast-check';
import { NO_ANSWER, type Answer, type Response } from '../../src/core/answers/response.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';

const AWKWARD = [
  '',
  '',
  ' \u00A0\u200B',
  'TBD',
  '=1+1',
  "'quoted",
  '#N/A',
  '007',
  '2027-03-01',
  'Q3 2027',
  'By June 2027',
  'within 6 months',
  'ongoing',
  'نقدم التدريب كل سنة للموظفين',
  'Zoë & 😀 <b>"x"</b> 𝒳',
  'First line\n\n- second line\n',
  'Complete',
  '|committed|',
  'We train all focal points every year, and report to parliament on it.',
  'Longer than a row may be tall. '.repeat(300),
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...AWKWARD) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);

/** One institution's answers; dates of the respondent are there or not. */
export function responses(framework: Framework): fc.Arbitrary<Response> {
  const statuses = framework.statuses.flatMap(({ code, label }) => [
    { status: code, statusText: '' },
    { status: null, statusText: `  ${label.toUpperCase()} ` },
  ]);
  const status = fc.constantFrom(
    ...statuses,
    ...statuses,
    { status: null, statusText: '' },
    { status: null, statusText: 'Perhaps' },
  );
  const answer: fc.Arbitrary<Answer> = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(status, text, text, text)
        .map(([chosen, activities, timeframe, barriers]) => ({ ...chosen, activities, timeframe, barriers })),
    },
    { weight: 1, arbitrary: fc.constant(NO_ANSWER) },
  );
  const refs = placedSubItems(framework).map(({ subItem }) => subItem.ref);
  return fc
    .record({
      answers: fc.array(answer, { minLength: refs.length, maxLength: refs.length }),
      institution: fc.constantFrom('', 'Example Ministry', 'Ministère & Cie'),
      date: fc.constantFrom('', '2026-11-23', 'soon'),
    })
    .map(({ answers, institution, date }) => ({
      framework: { id: framework.id, version: framework.version },
      respondent: {
        country: 'Exampleland',
        reporting_period: '2026',
        ...(institution === '' ? {} : { institution }),
        ...(date === '' ? {} : { date }),
      },
      answers: Object.fromEntries(refs.map((ref, index) => [ref, answers[index] ?? NO_ANSWER])),
      additionalDetails: '',
    }));
}
