/** Starting the open workbook's questionnaire from another period's workbook. Loaded when somebody does. */
import type { Response } from '../../core/answers/response.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { Framework } from '../../framework/schema.ts';
import type { KeptAnswers } from '../createWorkbook.ts';
import { localDateTime } from '../localDateTime.ts';
import { prepareStart, type PreparedStart } from '../update/startFrom.ts';
import type { PaneCarry } from './paneCarry.ts';

/** What starting from another workbook needs of its session. */
export interface CarrySurroundings {
  readonly framework: Framework;
  readonly now: () => Date;
  /** Runs as one of the session's actions. */
  readonly act: <T>(activity: 'carrying' | 'creating', work: () => Promise<Result<T>>) => Promise<Result<T>>;
  /** Within an action: makes the questionnaire, and shows the row. */
  readonly make: (
    response: Response,
    options: { readonly beside: boolean; readonly kept: KeptAnswers; readonly showRef: string | undefined },
  ) => Promise<Result<void>>;
}

/** Carries the answers of a session. */
export function paneCarry({ framework, now, act, make }: CarrySurroundings): PaneCarry {
  let prepared: PreparedStart | undefined;
  return {
    look: (previous) =>
      act('carrying', async () => {
        prepared = undefined;
        const today = localDateTime(now()).slice(0, 10);
        const found = await prepareStart(previous, framework, { today });
        if (!found.ok) return found;
        prepared = found.value;
        return ok(found.value.started);
      }),
    create: (respondent, beside = false) =>
      act('creating', async () => {
        // A front has nothing to press before something was looked at.
        if (prepared === undefined) return fail({ code: 'internal', detail: 'nothing was looked at' });
        const { response, kept } = prepared;
        const typed = Object.entries(respondent).filter(([, text]) => text !== '');
        const whole = { ...response, respondent: { ...response.respondent, ...Object.fromEntries(typed) } };
        return make(whole, { beside, kept, showRef: kept.marks[0]?.ref });
      }),
  };
}
