/** Two periods' answers in figures. */
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { answerTo, respondentText, type Response } from '../answers/response.ts';
import { statusLookup } from '../check/rowRules.ts';

/** By status code, how many sub-items have it: then, and now. A status of one of the versions only has 0 in the other. */
export interface PeriodCounts {
  readonly statuses: readonly {
    readonly code: string;
    readonly label: string;
    readonly then: number;
    readonly now: number;
  }[];
  /** Sub-items without a status. */
  readonly open: { readonly then: number; readonly now: number };
  readonly total: { readonly then: number; readonly now: number };
}

/** A period's answers, and the version of the questionnaire that they answer. */
export interface Period {
  readonly framework: Framework;
  readonly response: Response;
}

/** One period in figures: all that a workbook of the next one keeps of it (periodRecord.ts). */
export interface PeriodFigures {
  /** What the respondent called the period; empty where nothing was said. */
  readonly period: string;
  /** In the order of the version's statuses. */
  readonly statuses: readonly { readonly code: string; readonly label: string; readonly n: number }[];
  /** Sub-items without a status. */
  readonly open: number;
  readonly total: number;
}

/** Compares how often each status was chosen. This version's statuses first, in its order. */
export function comparePeriods(then: Period, now: Period): PeriodCounts {
  return compareFigures(periodFigures(then), periodFigures(now));
}

/** The same, of which one period may be known in figures only. */
export function compareFigures(then: PeriodFigures, now: PeriodFigures): PeriodCounts {
  const [before, after] = [byCode(then), byCode(now)];
  const labels = new Map([...now.statuses, ...then.statuses].toReversed().map(({ code, label }) => [code, label]));
  return {
    statuses: [...new Set([...after.keys(), ...before.keys()])].map((code) => ({
      code,
      label: labels.get(code) ?? code,
      then: before.get(code) ?? 0,
      now: after.get(code) ?? 0,
    })),
    open: { then: then.open, now: now.open },
    total: { then: then.total, now: now.total },
  };
}

const byCode = ({ statuses }: PeriodFigures): ReadonlyMap<string, number> =>
  new Map(statuses.map(({ code, n }) => [code, n]));

/** How often each status was chosen. */
export function periodFigures({ framework, response }: Period): PeriodFigures {
  const lookup = statusLookup(framework);
  const counts = new Map<string, number>();
  const items = placedSubItems(framework);
  let open = 0;
  for (const { subItem } of items) {
    const status = lookup.ofAnswer(answerTo(response, subItem.ref));
    if (status === undefined) open += 1;
    else counts.set(status.code, (counts.get(status.code) ?? 0) + 1);
  }
  const field = framework.respondentFields.find(({ ofPeriod, kind }) => ofPeriod === true && kind !== 'date');
  return {
    period: field === undefined ? '' : respondentText(response, field.code).trim(),
    statuses: framework.statuses.map(({ code, label }) => ({ code, label, n: counts.get(code) ?? 0 })),
    open,
    total: items.length,
  };
}
