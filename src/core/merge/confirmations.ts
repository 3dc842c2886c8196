/**
 * Answers to confirm (../update/reviewMarks.ts) that somebody has confirmed in their file and nobody in ours. A confirmation
 * is of one answer, for one reason, in one period: where all of that is the same in both files, theirs holds for ours, too.
 */
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { answerTo } from '../answers/response.ts';
import type { WorkbookReading } from '../reading/interpret.ts';
import { answerCoder, type ReviewMark } from '../update/reviewMarks.ts';
import { isConfirmable, type ConfirmableMark, type PlacedMark } from '../update/reviewRecord.ts';

/** Why a confirmation of theirs cannot be ours. */
export type UnconfirmedReason =
  /** Ours is another answer, which nobody has confirmed. */
  | 'other-answer'
  /** They were asked for another reason, or in another period. */
  | 'other-question'
  /** Ours does not ask for it: it has no such list, or the list has lost the row or the column. */
  | 'no-mark'
  /** The sub-item has several rows in one of the files. */
  | 'two-rows'
  /** Somebody changed the list while it was written to. */
  | 'changed-meanwhile';

export interface Unconfirmed {
  readonly ref: string;
  readonly why: UnconfirmedReason;
}

export interface Confirmations {
  /** Ours can be confirmed as theirs is. In the document's order, as what follows. */
  readonly taken: readonly { readonly ours: ConfirmableMark; readonly theirs: PlacedMark }[];
  readonly left: readonly Unconfirmed[];
}

type Side = Pick<WorkbookReading, 'response' | 'review' | 'before' | 'sightings'>;

/**
 * What is confirmed in theirs, and still open in ours. An answer of ours that was changed since it was marked needs no
 * confirmation any more.
 * @param framework what ours asks for
 */
export function confirmationsOf(framework: Framework, ours: Side, theirs: Side): Confirmations {
  const confirmed = new Map(theirs.review.filter((mark) => mark.confirmed).map((mark) => [mark.ref, mark]));
  const taken: Confirmations['taken'][number][] = [];
  const left: Unconfirmed[] = [];
  if (confirmed.size === 0) return { taken, left };
  const marks = new Map(ours.review.map((mark) => [mark.ref, mark]));
  const twice = new Set([...ours.sightings.duplicateRows, ...theirs.sightings.duplicateRows].map(({ ref }) => ref));
  const samePeriod = JSON.stringify(ours.before) === JSON.stringify(theirs.before);
  const codeOf = answerCoder(framework);
  for (const { subItem } of placedSubItems(framework)) {
    const { ref } = subItem;
    const [mine, yours] = [marks.get(ref), confirmed.get(ref)];
    if (yours === undefined || mine?.confirmed === true) continue;
    const answer = codeOf(ref, answerTo(ours.response, ref));
    if (mine === undefined) left.push({ ref, why: 'no-mark' });
    else if (answer !== mine.code) continue;
    else if (!isConfirmable(mine)) left.push({ ref, why: 'no-mark' });
    else if (twice.has(ref)) left.push({ ref, why: 'two-rows' });
    else if (codeOf(ref, answerTo(theirs.response, ref)) !== answer) left.push({ ref, why: 'other-answer' });
    else if (samePeriod && sameQuestion(mine, yours)) taken.push({ ours: mine, theirs: yours });
    else left.push({ ref, why: 'other-question' });
  }
  return { taken, left };
}

function sameQuestion(one: ReviewMark, other: ReviewMark): boolean {
  return one.code === other.code && one.reasons.join() === other.reasons.join() && one.lastDay === other.lastDay;
}

/** The Refs of each reason. */
export function byReason(left: readonly Unconfirmed[]): readonly (readonly [UnconfirmedReason, readonly string[]])[] {
  const reasons = [...new Set(left.map(({ why }) => why))];
  return reasons.map((why) => [why, left.filter((one) => one.why === why).map(({ ref }) => ref)]);
}
