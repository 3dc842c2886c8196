/** Any answers that a person may give, the awkward ones first: for what has to come back as it was typed. */
import fc from 'fast-check';
import type { Answer, Response } from '../../src/core/answers/response.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';

export const refs = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);

/** Texts that spreadsheets are known to mistake for something else, or to trim, decode or cut. */
export const TRICKY = [
  '=1+1', '=HYPERLINK("https://example.org")', '+41 22 000 00 00', '-', '- a list', "'quoted", "'=1", '@name', '\ttab', '\rcarriage',
  'line\nbreak', 'line\r\nbreak', ' leading', 'trailing ', '  ', '\n', '#N/A', '#REF!', '#VALUE!', 'TRUE', 'false', '1.10', '007',
  '1e5', '2026-11-23', '1/2', '_x000D_', '_x005F_x000D_', '_x0041_x0042_', '<b>&amp;"\'</b>', ']]>', '😀👩‍🕊️', 'حماية النساء', 'הגנה',
  'e\u0301', '\u200E\u200F\u202E', '\u0000\u0001\u001F\u007F', '\uFFFE\uFFFF', '\uD800', 'a\uDC00b', '\uFEFFbom', 'a\uFFFDb', '\u00A0',
  'x'.repeat(32_767), `=${'9'.repeat(300)}`, '平和'.repeat(9_000),
]; // prettier-ignore

export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.constantFrom(...TRICKY) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('=', '+', '-', '@', "'", '\n', ' ', '#'), fc.string())
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
  },
);

/** A status text that is no label: labels come back as the status itself. */
const statusText = anyText.filter(
  (text) =>
    !icanActionTool.statuses.some(({ label }) => text.replace(/ +/g, ' ').trim().toLowerCase() === label.toLowerCase()),
);

export const anyAnswer: fc.Arbitrary<Answer> = fc
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

export const anyResponse: fc.Arbitrary<Response> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...refs), anyAnswer, { maxKeys: 12 }),
    fc.dictionary(fc.constantFrom('institution', 'country', 'focal_point', 'contact', 'reporting_period'), filled),
    fc.option(
      fc.oneof(fc.constantFrom('1900-03-01', '2026-11-23', '2000-02-29', '9999-12-31', '2026-02-30', 'soon'), filled),
    ),
    anyText,
  )
  .map(([answers, respondent, date, additionalDetails]) => ({
    framework: { id: icanActionTool.id, version: icanActionTool.version },
    respondent: { ...respondent, ...(date === null ? {} : { date }) },
    answers: { ...answers },
    additionalDetails,
  }));

const NOTHING: Answer = { status: null, statusText: '', activities: '', timeframe: '', barriers: '' };

/** A file says of every sub-item that it is there; a response may leave the untouched ones out. */
export function complete(given: Response): Response {
  return { ...given, answers: Object.fromEntries(refs.map((ref) => [ref, given.answers[ref] ?? NOTHING])) };
}
