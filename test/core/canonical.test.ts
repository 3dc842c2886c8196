/** The canonical text of answers, of which a fingerprint is made. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalAnswers } from '../../src/core/answers/canonical.ts';
import { emptyResponse, NO_ANSWER, type Answer, type Response } from '../../src/core/answers/response.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { responses } from '../support/randomResponses.ts';
import { madeUpFramework, readingOf, workbookBytes } from '../support/workbooks.ts';

const small = madeUpFramework(12);
const refs = placedSubItems(small).map(({ subItem }) => subItem.ref);
const canonical = (response: Response): string => canonicalAnswers(small, response);

const withAnswer = (response: Response, ref: string, change: Partial<Answer>): Response => ({
  ...response,
  answers: { ...response.answers, [ref]: { ...NO_ANSWER, ...response.answers[ref], ...change } },
});

describe('the canonical answers', () => {
  test('are the text that is documented', () => {
    const two = madeUpFramework(2);
    const response: Response = {
      ...emptyResponse(two),
      respondent: { institution: 'A "ministry"', date: '2026-11-23' },
      answers: { '1.2': { ...NO_ANSWER, status: 'committed', activities: 'Zoë\r\n\uD800', timeframe: '2027' } },
      additionalDetails: 'سلام',
    };
    expect(canonicalAnswers(two, response)).toBe(
      `[1,["made-up","${two.version}"],` +
        '[["institution","A \\"ministry\\""],["country",""],["focal_point",""],["contact",""],["reporting_period",""],["date","2026-11-23"]],' +
        '[["1.1","","","","",""],["1.2","committed","","Zoë\\n\\ud800","2027",""]],"سلام"]',
    );
  });

  test('are the same however little of the response is there', () => {
    const [first = ''] = refs;
    const blank = emptyResponse(small);
    expect(canonical(withAnswer(blank, first, {}))).toBe(canonical(blank));
    expect(canonical({ ...blank, respondent: { institution: '' } })).toBe(canonical(blank));
    // Of another framework: no workbook and no export has them.
    expect(canonical({ ...blank, respondent: { other: 'x' }, answers: { '99.9': NO_ANSWER } })).toBe(canonical(blank));
  });

  test('do not tell a status from its label, nor line ends from each other', () => {
    const [first = ''] = refs;
    const blank = emptyResponse(small);
    const [status] = small.statuses;
    const label = `  ${status?.label.toUpperCase() ?? ''} `;
    expect(canonical(withAnswer(blank, first, { statusText: label }))).toBe(
      canonical(withAnswer(blank, first, { status: status?.code ?? '' })),
    );
    expect(canonical({ ...blank, additionalDetails: 'a\r\nb' })).toBe(
      canonical({ ...blank, additionalDetails: 'a\nb' }),
    );
    expect(canonical({ ...blank, additionalDetails: 'a\rb' })).not.toBe(
      canonical({ ...blank, additionalDetails: 'ab' }),
    );
  });

  test('do not depend on the order in which a response names its parts', () => {
    const backwards: Response = {
      additionalDetails: exampleResponse.additionalDetails,
      answers: Object.fromEntries(Object.entries(exampleResponse.answers).reverse()),
      respondent: Object.fromEntries(Object.entries(exampleResponse.respondent).reverse()),
      framework: exampleResponse.framework,
    };
    expect(canonicalAnswers(icanActionTool, backwards)).toBe(canonicalAnswers(icanActionTool, exampleResponse));
  });

  test('are the same after writing and reading a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(responses(small), async (response) => {
        const { response: found } = await readingOf(await workbookBytes(response, small), small);
        expect(canonical(found)).toBe(canonical(response));
      }),
      { numRuns: 30 },
    );
  }, 300_000);

  test('differ with any text, and when two answers are swapped', () => {
    const field = fc.constantFrom('activities' as const, 'timeframe' as const, 'barriers' as const);
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        responses(small),
        fc.constantFrom(...refs),
        field,
        text,
        fc.nat(),
        (response, ref, key, piece, at) => {
          const before = response.answers[ref]?.[key] ?? '';
          const place = at % (before.length + 1);
          const changed = `${before.slice(0, place)}${piece}${before.slice(place)}`;
          // A carriage return that comes before a line feed is a line end as it was.
          fc.pre(changed.replaceAll('\r\n', '\n') !== before.replaceAll('\r\n', '\n'));
          expect(canonical(withAnswer(response, ref, { [key]: changed }))).not.toBe(canonical(response));
        },
      ),
      { numRuns: 300 },
    );
    const [a = '', b = ''] = refs;
    const one = withAnswer(withAnswer(emptyResponse(small), a, { activities: 'x' }), b, { activities: 'y' });
    const other = withAnswer(withAnswer(emptyResponse(small), a, { activities: 'y' }), b, { activities: 'x' });
    expect(canonical(one)).not.toBe(canonical(other));
    // No text of one field can be taken for the beginning of the next.
    expect(canonical(withAnswer(emptyResponse(small), a, { activities: '","x' }))).not.toBe(
      canonical(withAnswer(emptyResponse(small), a, { timeframe: 'x' })),
    );
  });
});
