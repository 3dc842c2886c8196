/** The answers that nobody has said yes to for this period, as a front shows them. */
import { answerTo } from '../../core/answers/response.ts';
import { statusLookup } from '../../core/check/rowRules.ts';
import type { WorkbookReading } from '../../core/reading/interpret.ts';
import { toldReasons } from '../../core/update/reviewMarks.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems, wordingOf } from '../../framework/subItems.ts';
import type { ToConfirm } from './state.ts';

/** Commitments whose time is over first, the longest over before others; then in the document's order. */
export function toConfirm(framework: Framework, { response, sightings }: WorkbookReading): readonly ToConfirm[] {
  const marks = new Map(sightings.toConfirm?.map((mark) => [mark.ref, mark]));
  if (marks.size === 0) return [];
  const lookup = statusLookup(framework);
  const found = placedSubItems(framework).flatMap(({ subItem }): ToConfirm[] => {
    const mark = marks.get(subItem.ref);
    if (mark === undefined) return [];
    const answer = answerTo(response, subItem.ref);
    const { lastDay } = mark;
    return [
      {
        ref: subItem.ref,
        wording: wordingOf(subItem),
        reasons: toldReasons(mark),
        ...(lastDay === undefined ? {} : { lastDay }),
        answer,
        status: lookup.ofAnswer(answer),
      },
    ];
  });
  const day = ({ lastDay = '9999' }: ToConfirm): string => lastDay;
  return found.sort((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))));
}
