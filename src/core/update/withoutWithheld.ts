/**
 * What an export left out of a workbook that a new period is started from. Only its mark is there, and carried it would
 * pass for an answer: so nothing is, the check asks for it, and it is said.
 */
import { FIELD_CODES } from '../../framework/constants.ts';
import type { Framework } from '../../framework/schema.ts';
import { answerTo, respondentText, type Answer, type Response } from '../answers/response.ts';
import { mergeKey, mergePlaces } from '../merge/place.ts';
import { isWithheld } from '../text/withheld.ts';

export interface WithoutWithheld {
  readonly response: Response;
  /** Where something was left out: Refs, codes of respondent fields, the free space; in the document's order. */
  readonly withheld: readonly string[];
}

/** The answers with nothing where only the mark is. The response is not touched; doing it twice equals once. */
export function withoutWithheld(framework: Framework, response: Response): WithoutWithheld {
  const without = (text: string): string => (isWithheld(text) ? '' : text);
  const entries = <T>(values: Readonly<Record<string, T>>, to: (value: T) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, to(value)]));
  const places = mergePlaces(framework).filter((place) => {
    switch (place.kind) {
      case 'answer':
        return textsOf(answerTo(response, place.ref)).some(isWithheld);
      case 'respondent':
        return isWithheld(respondentText(response, place.code));
      case 'additional-details':
        return isWithheld(response.additionalDetails);
    }
  });
  return {
    response: {
      ...response,
      respondent: entries(response.respondent, without),
      answers: entries(response.answers, (answer) => ({
        status: answer.status,
        statusText: without(answer.statusText),
        activities: without(answer.activities),
        timeframe: without(answer.timeframe),
        barriers: without(answer.barriers),
      })),
      additionalDetails: without(response.additionalDetails),
    },
    withheld: places.map(mergeKey),
  };
}

const textsOf = (answer: Answer): string[] => [answer.statusText, ...FIELD_CODES.map((field) => answer[field])];
