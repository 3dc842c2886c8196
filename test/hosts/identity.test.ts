/** What is typed comes back as typed: answers -> file -> answers is the identity. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Response } from '../../src/core/answers/response.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { anyResponse, complete, TRICKY } from '../support/anyResponse.ts';
import { readingOf, workbookBytes } from '../support/workbooks.ts';

describe('answers -> file -> answers', () => {
  test('is the identity for any text that Excel can hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyResponse, async (given) => {
        const { response: found } = await readingOf(await workbookBytes(given));
        expect(found).toEqual(complete(given));
      }),
      { numRuns: 150 },
    );
  }, 300_000);

  test('each tricky text comes back in every field', async () => {
    for (const text of TRICKY) {
      const given: Response = {
        ...exampleResponse,
        respondent: { institution: text, country: text, focal_point: text, contact: text, reporting_period: text },
        answers: { '1.1': { status: null, statusText: text, activities: text, timeframe: text, barriers: text } },
        additionalDetails: text,
      };
      const { response: found } = await readingOf(await workbookBytes(given));
      expect(found).toEqual(complete(given));
    }
  }, 300_000);

  test('twice equals once, to the byte', async () => {
    const bytes = await workbookBytes(exampleResponse);
    const { response: found } = await readingOf(bytes);
    expect(Buffer.compare(await workbookBytes(found), bytes)).toBe(0);
  });

  test('the example comes back', async () => {
    const { response: found } = await readingOf(await workbookBytes(exampleResponse));
    expect(found).toEqual(exampleResponse);
  });
});
