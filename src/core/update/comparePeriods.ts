/** Two periods' answers in figures. */
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { answerTo, type Response } from '../answers/response.ts';
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

/** Compares how often each status was chosen. This version's statuses first, in its order. */
export function comparePeriods(then: Period, now: Period): PeriodCounts {
  const [before, after] = [countStatuses(then), countStatuses(now)];
  const labels = new Map(
    [...now.framework.statuses, ...then.framework.statuses].toReversed().map(({ code, label }) => [code, label]),
  );
  const codes = new Set([...now.framework.statuses, ...then.framework.statuses].map(({ code }) => code));
  return {
    statuses: [...codes].map((code) => ({
      code,
      label: labels.get(code) ?? code,
      then: before.byCode.get(code) ?? 0,
      now: after.byCode.get(code) ?? 0,
    })),
    open: { then: before.open, now: after.open },
    total: { then: before.total, now: after.total },
  };
}

function countStatuses({ framework, response }: Period): {
  readonly byCode: ReadonlyMap<string, number>;
  readonly open: number;
  readonly total: number;
} {
  const lookup = statusLookup(framework);
  const byCode = new Map<string, number>();
  const items = placedSubItems(framework);
  let open = 0;
  for (const { subItem } of items) {
    const status = lookup.ofAnswer(answerTo(response, subItem.ref));
    if (status === undefined) open += 1;
    else byCode.set(status.code, (byCode.get(status.code) ?? 0) + 1);
  }
  return { byCode, open, total: items.length };
}
