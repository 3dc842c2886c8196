/**
 * This period's answers from the last period's: everything is carried but what says when they were given, and each answer
 * is marked until somebody confirms or changes it.
 */
import type { Framework, RespondentField } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { answerTo, respondentText, type Response } from '../answers/response.ts';
import { statusLookup } from '../check/rowRules.ts';
import { lastDay } from '../text/earliestDate.ts';
import { isBlankAnswer } from '../answers/isBlankAnswer.ts';
import { answerCoder, REVIEW_REASONS, type FoundMark, type ReviewMark, type ReviewReason } from './reviewMarks.ts';
import type { AnswerChange } from './updateResponse.ts';

export interface CarriedForward {
  readonly response: Response;
  /** Commitments whose time is over first, the longest over before others; then in the document's order. */
  readonly marks: readonly ReviewMark[];
  /** Codes of the respondent fields that had something and are not carried. */
  readonly leftBehind: readonly string[];
}

export interface CarryFacts {
  /** The day on which the new period's workbook is made, ISO 8601. */
  readonly today: string;
  /** What a new version did to the answers. */
  readonly changes?: readonly AnswerChange[];
  /** Marks of the last period that are still open: a question that nobody has looked at stays to be looked at. */
  readonly open?: readonly FoundMark[];
}

/** Carries answers into a new period. The old response is not touched; doing it twice equals once. */
export function carryForward(
  framework: Framework,
  old: Response,
  { today, changes = [], open = [] }: CarryFacts,
): CarriedForward {
  const behind = framework.respondentFields.filter((field) => isOfPeriod(field)).map(({ code }) => code);
  const respondent = Object.entries(old.respondent).filter(([code]) => !behind.includes(code));
  const codeOf = answerCoder(framework);
  const reasons = reasonsByRef(changes, open);
  const over = daysOver(framework, old, today);
  const marks = placedSubItems(framework).flatMap(({ subItem: { ref } }): ReviewMark[] => {
    const answer = answerTo(old, ref);
    if (isBlankAnswer(answer)) return [];
    const last = over.get(ref);
    const own = new Set<ReviewReason>([...(reasons.get(ref) ?? []), 'carried']);
    // Whether a time is over is judged anew, by the day of this period.
    own.delete('past');
    if (last !== undefined) own.add('past');
    const mark = { ref, reasons: REVIEW_REASONS.filter((reason) => own.has(reason)), code: codeOf(ref, answer) };
    return [last === undefined ? mark : { ...mark, lastDay: last }];
  });
  return {
    response: { ...old, respondent: Object.fromEntries(respondent) },
    marks: [...marks].sort((a, b) => compareDays(a.lastDay, b.lastDay)),
    leftBehind: behind.filter((code) => respondentText(old, code) !== ''),
  };
}

/** Those that have a day before those that have none, and the earliest first; a stable sort keeps the rest in order. */
function compareDays(one = '9999', other = '9999'): number {
  return one < other ? -1 : Number(one > other);
}

function isOfPeriod({ ofPeriod, kind }: RespondentField): boolean {
  return ofPeriod ?? kind === 'date';
}

function reasonsByRef(
  changes: readonly AnswerChange[],
  open: readonly FoundMark[],
): ReadonlyMap<string, readonly ReviewReason[]> {
  const reasons = new Map<string, readonly ReviewReason[]>();
  const add = (ref: string, more: readonly ReviewReason[]): void => {
    reasons.set(ref, [...(reasons.get(ref) ?? []), ...more]);
  };
  for (const mark of open) add(mark.ref, mark.reasons);
  for (const { change, to } of changes) {
    if (change === 'reworded' || change === 'split' || change === 'merged') for (const ref of to) add(ref, [change]);
  }
  return reasons;
}

/** By Ref, the last day of what a commitment's timeframe names, if that day is over. */
function daysOver(framework: Framework, response: Response, today: string): ReadonlyMap<string, string> {
  const lookup = statusLookup(framework);
  const dated = framework.respondentFields.find(({ kind }) => kind === 'date');
  // "Within 6 months" counts from the day of the old answers.
  const from = dated === undefined ? undefined : respondentText(response, dated.code);
  return new Map(
    placedSubItems(framework).flatMap(({ subItem: { ref } }): [string, string][] => {
      const answer = answerTo(response, ref);
      if (lookup.ofAnswer(answer)?.requires.includes('timeframe') !== true) return [];
      const last = lastDay(answer.timeframe, from);
      return last !== undefined && last < today ? [[ref, last]] : [];
    }),
  );
}
