/** What one institution answered. Its shape is responseSchema.ts's; no schema library is needed to use it. */
import type { Framework } from '../../framework/schema.ts';
import type { Answer, Response } from './responseSchema.ts';

export type { Answer, Response } from './responseSchema.ts';

/** The answer of a sub-item nobody has touched. */
export const NO_ANSWER: Answer = Object.freeze({
  status: null,
  statusText: '',
  activities: '',
  timeframe: '',
  barriers: '',
});

/** A response in which nothing is filled in. */
export function emptyResponse(framework: Framework): Response {
  return {
    framework: { id: framework.id, version: framework.version },
    respondent: {},
    answers: {},
    additionalDetails: '',
  };
}

/** The answer to a sub-item, {@link NO_ANSWER} when there is none. */
export function answerTo(response: Response, ref: string): Answer {
  // Own properties only: a Ref named like a member of Object.prototype must not find that member.
  return Object.hasOwn(response.answers, ref) ? (response.answers[ref] ?? NO_ANSWER) : NO_ANSWER;
}

/** A respondent field's text, empty when it was not filled in. */
export function respondentText(response: Response, code: string): string {
  return Object.hasOwn(response.respondent, code) ? (response.respondent[code] ?? '') : '';
}
