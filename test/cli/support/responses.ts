import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { emptyResponse, NO_ANSWER, type Response } from '../../../src/core/answers/response.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../../src/framework/subItems.ts';

/** What is read from a workbook: an answer for every row, those given and blank ones. */
export function asRead(given: Partial<Response> = {}): Response {
  const blank = placedSubItems(icanActionTool).map(({ subItem }) => [subItem.ref, NO_ANSWER] as const);
  return {
    ...emptyResponse(icanActionTool),
    ...given,
    answers: { ...Object.fromEntries(blank), ...given.answers },
  };
}

/** The example with the two rows completed that are left open in it: a response without any finding. */
export const completeResponse: Response = {
  ...exampleResponse,
  answers: {
    ...exampleResponse.answers,
    '3.2': { ...NO_ANSWER, status: 'committed', activities: 'We will assess risks together.', timeframe: 'June 2027' },
    '13.4': { ...NO_ANSWER, status: 'unable', barriers: 'The law on assemblies leaves this to the police.' },
  },
};
