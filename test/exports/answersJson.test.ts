/** The answers as JSON: what `generate --answers` reads, and the same after a workbook was made of it and read. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { parseResponse } from '../../src/core/answers/parse.ts';
import { emptyResponse, type Response } from '../../src/core/answers/response.ts';
import { answersJson } from '../../src/exports/answersJson.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { anyResponse, complete, refs, TRICKY } from '../support/anyResponse.ts';
import { answering } from '../support/exportSamples.ts';
import { madeUpFramework, readingOf, workbookBytes } from '../support/workbooks.ts';

const json = (response: Response, framework = icanActionTool): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(answersJson(framework, response));

/** As the command reads a file of answers. */
function parsed(text: string): Response {
  const result = parseResponse(JSON.parse(text), icanActionTool);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.response;
}

describe('JSON -> workbook -> JSON', () => {
  test('is the identity, to the byte, for any answers', async () => {
    await fc.assert(
      fc.asyncProperty(anyResponse, async (given) => {
        const before = json(given);
        expect(parsed(before)).toEqual(complete(given));
        const { response } = await readingOf(await workbookBytes(parsed(before)));
        expect(json(response)).toBe(before);
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  test('is it for each awkward text in every place', async () => {
    for (const text of TRICKY) {
      const before = json({
        ...exampleResponse,
        respondent: { institution: text, country: text, focal_point: text, contact: text, reporting_period: text },
        answers: { '1.1': answering({ statusText: text, activities: text, timeframe: text, barriers: text }) },
        additionalDetails: text,
      });
      const { response } = await readingOf(await workbookBytes(parsed(before)));
      expect(json(response)).toBe(before);
    }
  }, 300_000);
});

describe('the JSON', () => {
  test('has the response and nothing else, in one order', () => {
    const whole = JSON.parse(json(exampleResponse)) as Response;
    expect(whole).toEqual(exampleResponse);
    expect(Object.keys(whole)).toEqual(['framework', 'respondent', 'answers', 'additionalDetails']);
    expect(Object.keys(whole.respondent)).toEqual(icanActionTool.respondentFields.map(({ code }) => code));
    expect(Object.keys(whole.answers)).toEqual(refs);
    for (const answer of Object.values(whole.answers)) {
      expect(Object.keys(answer)).toEqual(['status', 'statusText', 'activities', 'timeframe', 'barriers']);
    }
  });

  test('is the same however the answers are ordered, and is laid out as JSON.stringify lays out', () => {
    const reversed: Response = {
      ...exampleResponse,
      respondent: Object.fromEntries(Object.entries(exampleResponse.respondent).reverse()),
      answers: Object.fromEntries(Object.entries(exampleResponse.answers).reverse()),
    };
    expect(json(reversed)).toBe(json(exampleResponse));
    expect(json(exampleResponse)).toBe(`${JSON.stringify(JSON.parse(json(exampleResponse)), null, 2)}\n`);
    expect(json(emptyResponse(icanActionTool))).toBe(
      `${JSON.stringify(JSON.parse(json(emptyResponse(icanActionTool))), null, 2)}\n`,
    );
  });

  test('keeps the order of the document where Refs are whole numbers', () => {
    const framework = madeUpFramework(3);
    const numbered = {
      ...framework,
      sections: framework.sections.map((section) => ({
        ...section,
        recommendations: section.recommendations.map((r) => ({
          ...r,
          subItems: r.subItems.map((subItem, index) => ({ ...subItem, ref: String(9 - index) })),
        })),
      })),
    };
    const text = json(emptyResponse(numbered), numbered);
    expect([...text.matchAll(/^ {4}"(\d)": /gm)].map(([, ref]) => ref)).toEqual(['9', '8', '7']);
  });

  test('says a status by its code where its label was typed, as a workbook does', () => {
    const typed = {
      ...emptyResponse(icanActionTool),
      answers: { '1.1': answering({ statusText: ' cannot  IMPLEMENT' }) },
    };
    expect(parsed(json(typed)).answers['1.1']).toEqual(answering({ status: 'unable' }));
  });
});
