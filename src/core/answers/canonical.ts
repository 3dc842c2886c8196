/**
 * Answers as one text that is the same wherever they are: before they are written into a workbook and after they were
 * read from it, by whichever program it was saved. Its SHA-256 is the fingerprint of an export.
 */
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { statusLookup } from '../check/rowRules.ts';
import { answerTo, respondentText, type Answer, type Response } from './response.ts';
import { lineEnds } from '../text/lineEnds.ts';

/** Raised when the text's form changes: the same answers then have another fingerprint. */
const FORM = 1;

/**
 * The canonical text: JSON (RFC 8259) without spaces, of arrays only, in the framework's order:
 *
 * `[form, [framework id, version], [[respondent field, text], ...], [[Ref, status, status text, activities, timeframe,
 * barriers], ...], additional details]`
 *
 * A status is its code, whether it was given as the code or as its label; the status text is what stands there and is
 * no label. What was not answered is an empty text. A line end is one line feed, as programs change line ends when
 * they save. Fields and sub-items that the framework does not have are not in it: no export has them.
 */
export function canonicalAnswers(framework: Framework, response: Response): string {
  const lookup = statusLookup(framework);
  const answers = placedSubItems(framework).map(({ subItem: { ref } }) => {
    const answer = answerTo(response, ref);
    const status = lookup.ofAnswer(answer);
    return [
      ref,
      status?.code ?? '',
      status === undefined ? lineEnds(answer.statusText) : '',
      lineEnds(answer.activities),
      lineEnds(answer.timeframe),
      lineEnds(answer.barriers),
    ];
  });
  return JSON.stringify([
    FORM,
    [framework.id, framework.version],
    framework.respondentFields.map(({ code }) => [code, lineEnds(respondentText(response, code))]),
    answers,
    lineEnds(response.additionalDetails),
  ]);
}

/** A response with the line ends of its canonical text. */
export function withPlainLineEnds(response: Response): Response {
  const answers = Object.entries(response.answers).map(([ref, answer]): [string, Answer] => [
    ref,
    {
      ...answer,
      statusText: lineEnds(answer.statusText),
      activities: lineEnds(answer.activities),
      timeframe: lineEnds(answer.timeframe),
      barriers: lineEnds(answer.barriers),
    },
  ]);
  return {
    ...response,
    respondent: Object.fromEntries(Object.entries(response.respondent).map(([code, text]) => [code, lineEnds(text)])),
    answers: Object.fromEntries(answers),
    additionalDetails: lineEnds(response.additionalDetails),
  };
}
