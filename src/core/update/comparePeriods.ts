/** Two periods' answers in figures. */
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { answerTo, respondentText, type Response } from '../answers/response.ts';
import { statusKey, statusLookup } from '../check/rowRules.ts';

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

/**
 * The same, of which one period may be known in figures only. A status is what its label says, as it is where answers are
 * moved (updateResponse.ts); only one that is called otherwise now is known by its code.
 */
export function compareFigures(then: PeriodFigures, now: PeriodFigures): PeriodCounts {
  const codes = new Map(now.statuses.map(({ code, label }) => [statusKey(label), code]));
  const renamed = then.statuses.map((status) => ({
    ...status,
    code: codes.get(statusKey(status.label)) ?? status.code,
  }));
  const [before, after] = [byCode({ statuses: renamed }), byCode(now)];
  const labels = new Map([...now.statuses, ...renamed].toReversed().map(({ code, label }) => [code, label]));
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

function byCode({ statuses }: Pick<PeriodFigures, 'statuses'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, n } of statuses) counts.set(code, (counts.get(code) ?? 0) + n);
  return counts;
}

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
