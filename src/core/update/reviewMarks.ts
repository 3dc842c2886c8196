/**
 * Answers that somebody must still say yes to: those that came from the period before, and those whose question was asked
 * otherwise. A mark is a row of a sheet of its own (plan/update/reviewSheet.ts), known by its Ref: so it survives sorting
 * the questionnaire and saving by any program, is seen by people who never have the tool, and goes when its Confirmed cell
 * is filled, or when the answer is no longer what it was. For that a mark has a code of the answer, not its text: a text
 * that somebody takes out for a person's safety must not live on beside it.
 */
import type { Framework } from '../../framework/schema.ts';
import { FIELD_CODES } from '../../framework/constants.ts';
import { lineEnds } from '../text/lineEnds.ts';
import { answerTo, type Answer, type Response } from '../answers/response.ts';
import { statusLookup } from '../check/rowRules.ts';
import { isBlank } from '../text/cellText.ts';
import type { ReviewReason } from './reviewReasons.ts';

export { REVIEW_REASONS, type ReviewReason } from './reviewReasons.ts';

export interface ReviewMark {
  readonly ref: string;
  /** In the order of {@link REVIEW_REASONS}; never empty. */
  readonly reasons: readonly ReviewReason[];
  /** The last day that the timeframe names, where that is past; ISO 8601. */
  readonly lastDay?: string;
  /** {@link answerCode} of the answer that is to be looked at. */
  readonly code: string;
}

/** The reasons that a person is told: that an answer is carried goes without saying where there is more to ask. */
export function toldReasons({ reasons }: ReviewMark): readonly ReviewReason[] {
  return reasons.length > 1 ? reasons.filter((reason) => reason !== 'carried') : reasons;
}

/** A mark as it was found in a workbook. */
export interface FoundMark extends ReviewMark {
  /** Its Confirmed cell says something. */
  readonly confirmed: boolean;
}

/** The code of an answer by a status lookup; see {@link answerCode}. */
export type AnswerCoder = (ref: string, answer: Answer) => string;

/**
 * Makes codes of answers: equal for answers that look alike, whatever programs did to line ends and outer white space.
 */
export function answerCoder(framework: Framework): AnswerCoder {
  const lookup = statusLookup(framework);
  const shown = (text: string): string => (isBlank(text) ? '' : lineEnds(text).trim());
  return (ref, answer) => {
    const status = lookup.ofAnswer(answer);
    return shortHash(
      JSON.stringify([
        ref,
        status?.code ?? '',
        status === undefined ? shown(answer.statusText) : '',
        ...FIELD_CODES.map((field) => shown(answer[field])),
      ]),
    );
  };
}

/** The marks that are still open: neither confirmed nor touched since. In the order given. */
export function openMarks<Mark extends FoundMark>(
  framework: Framework,
  response: Response,
  marks: readonly Mark[],
): readonly Mark[] {
  if (marks.length === 0) return marks;
  const codeOf = answerCoder(framework);
  return marks.filter(({ ref, confirmed, code }) => !confirmed && codeOf(ref, answerTo(response, ref)) === code);
}

const HASH_DIGITS = 14;

/**
 * cyrb53 (public domain): 53 bits of two multiplied and mixed words. Marks are looked at whenever a workbook is read, at
 * once, where a cryptographic hash of the platform would have to be waited for; it only tells whether a text changed.
 */
function shortHash(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2_654_435_761);
    two = Math.imul(two ^ unit, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & two) + (one >>> 0)).toString(16).padStart(HASH_DIGITS, '0');
}
