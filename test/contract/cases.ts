/** Answers that hosts must give back as they were typed. */
import fc from 'fast-check';
import type { Answer, Response } from '../../src/core/answers/response.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';

const refs = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);

/** Texts that spreadsheets are known to mistake for something else, or to trim, decode or cut. */
export const TRICKY = [
  '=1+1', '=HYPERLINK("https://example.org")', '+41 22 000 00 00', '-', '- a list', "'quoted", "''twice", "'=1", '@name', '\ttab', '\rcarriage',
  'line\nbreak', 'line\r\nbreak', ' leading', 'trailing ', '  ', '\n', '#N/A', '#REF!', '#VALUE!', 'TRUE', 'false', ' True ', '1.10', '007',
  '1e5', '1,000', '50%', '2026-11-23', '1/2', '12:30', 'June 2027', 'Jun-27', '3 May', '2027', '_x000D_', '_x005F_x000D_', '_x0041_x0042_',
  '<b>&amp;"\'</b>', ']]>', '😀👩‍🕊️', 'حماية النساء', 'הגנה', 'e\u0301', '\u200E\u200F\u202E', '\u0000\u0001\u001F\u007F', '\uFFFE\uFFFF',
  '\uD800', 'a\uDC00b', '\uFEFFbom', '\u00A0', 'x'.repeat(32_767), `=${'9'.repeat(300)}`, `- ${'long '.repeat(2_000)}`, '平和'.repeat(9_000),
]; // prettier-ignore

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.constantFrom(...TRICKY) },
  // What somebody types about time and money: numbers, dates and signs in any order.
  {
    weight: 2,
    arbitrary: fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/.,:%+e $€JanMay ')), maxLength: 12 }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('=', '+', '-', '@', "'", '\n', ' ', '#'), fc.string())
      .map((parts) => parts.join('')),
  },
);

/** A status text that is no label: labels come back as the status itself. */
const statusText = anyText.filter(
  (text) =>
    !icanActionTool.statuses.some(({ label }) => text.replace(/ +/g, ' ').trim().toLowerCase() === label.toLowerCase()),
);

const answer: fc.Arbitrary<Answer> = fc
  .tuple(
    fc.option(fc.constantFrom(...icanActionTool.statuses.map(({ code }) => code))),
    statusText,
    anyText,
    anyText,
    anyText,
  )
  .map(([status, text, activities, timeframe, barriers]) => ({
    status,
    statusText: status === null ? text : '',
    activities,
    timeframe,
    barriers,
  }));

const filled = anyText.filter((text) => text !== '');

/** Any answers that Excel can hold. */
export const anyResponse: fc.Arbitrary<Response> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...refs), answer, { maxKeys: 12 }),
    fc.dictionary(fc.constantFrom('institution', 'country', 'focal_point', 'contact', 'reporting_period'), filled),
    fc.option(fc.constantFrom('1900-03-01', '2026-11-23', '2000-02-29', '9999-12-31', '2026-02-30', 'soon')),
    anyText,
  )
  .map(([answers, respondent, date, additionalDetails]) => ({
    framework: { id: icanActionTool.id, version: icanActionTool.version },
    respondent: { ...respondent, ...(date === null ? {} : { date }) },
    answers: { ...answers },
    additionalDetails,
  }));

const NOTHING: Answer = { status: null, statusText: '', activities: '', timeframe: '', barriers: '' };

/** A workbook says of every sub-item that it is there; a response may leave the untouched ones out. */
export function complete(given: Response): Response {
  return { ...given, answers: Object.fromEntries(refs.map((ref) => [ref, given.answers[ref] ?? NOTHING])) };
}

/** One text in every field that somebody fills in. */
export function everywhere(text: string): Response {
  return {
    framework: { id: icanActionTool.id, version: icanActionTool.version },
    respondent: { institution: text, country: text, focal_point: text, contact: text, reporting_period: text },
    answers: { '1.1': { status: null, statusText: text, activities: text, timeframe: text, barriers: text } },
    additionalDetails: text,
  };
}

/** Statuses too long for a list that is written inline. */
export const longLabels: Framework = {
  ...icanActionTool,
  statuses: icanActionTool.statuses.map((status) => ({
    ...status,
    label: `${status.label} ${'so '.repeat(30)}`.trim(),
  })),
};
