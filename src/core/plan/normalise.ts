/**
 * First phase of the compiler: framework, answers and language become what the layouts need, with every question of
 * meaning (which status, what verdict, how long) already answered.
 */
import type { Framework, Recommendation, Status } from '../../framework/schema.ts';
import { headingOf, placedSubItems, wordingOf } from '../../framework/subItems.ts';
import { answerTo, type Answer, type Response } from '../answers/response.ts';
import { judgeRow, statusLookup, type RowVerdict } from '../check/rowRules.ts';
import type { Translator } from '../messages/catalogue.ts';
import type { PartMarks } from '../part/partMarks.ts';
import type { SubmissionMarks } from './submission/submission.ts';

/** One row of the worksheet. */
export interface NormalRow {
  readonly ref: string;
  readonly section: string;
  readonly recommendation: string;
  readonly subItem: string;
  readonly answer: Answer;
  /** What the Status cell holds: a label, or the text found there. */
  readonly statusText: string;
  readonly verdict: RowVerdict;
}

export interface NormalInput {
  readonly framework: Framework;
  readonly response: Response;
  readonly t: Translator;
  readonly rows: readonly NormalRow[];
  /** Where it is an export. */
  readonly marks?: SubmissionMarks;
  /** Where it is a part: the framework is then what the part asks for. */
  readonly part?: PartMarks;
}

export function normalise(
  framework: Framework,
  response: Response,
  t: Translator,
  marks?: SubmissionMarks,
  part?: PartMarks,
): NormalInput {
  const lookup = statusLookup(framework);
  // One string a recommendation, not one a row: it is written, compared and measured for each of its sub-items.
  const headings = new Map<Recommendation, string>();
  const oneHeadingOf = (recommendation: Recommendation): string => {
    const heading = headings.get(recommendation) ?? headingOf(recommendation);
    headings.set(recommendation, heading);
    return heading;
  };
  const rows = placedSubItems(framework).map(({ section, recommendation, subItem }): NormalRow => {
    const answer = answerTo(response, subItem.ref);
    const status: Status | undefined = lookup.ofAnswer(answer);
    return {
      ref: subItem.ref,
      section: section.title,
      recommendation: oneHeadingOf(recommendation),
      subItem: wordingOf(subItem),
      answer,
      statusText: status?.label ?? answer.statusText,
      verdict: judgeRow({ answer, status }),
    };
  });
  return {
    framework,
    response,
    t,
    rows,
    ...(marks === undefined ? {} : { marks }),
    ...(part === undefined ? {} : { part }),
  };
}
