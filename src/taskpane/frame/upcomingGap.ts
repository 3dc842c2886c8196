import type { Questionnaire } from '../../app/session/state.ts';
import type { Gap } from '../../core/check/gaps.ts';

/** Whether two readings of a workbook tell of the same gap. */
export function sameGap(one: Gap, other: Gap): boolean {
  return (
    one.subItem === other.subItem && (one.subItem !== undefined || one.findings[0].field === other.findings[0].field)
  );
}

/** The gap that "Next gap" leads to from the row that is shown; from the last one on to the first. */
export function upcomingGap({ gaps, row, report }: Questionnaire): Gap | undefined {
  if (row === null) return gaps[0];
  const order = new Map([...report.states.keys()].map((ref, index) => [ref, index]));
  const here = order.get(row.ref) ?? -1;
  return gaps.find(({ subItem }) => subItem !== undefined && (order.get(subItem) ?? -1) > here) ?? gaps[0];
}
