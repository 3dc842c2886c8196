import { fail, ok, type ExcelError, type Result } from '../../core/errors/error.ts';
import { excelError, retriesFor } from './errorMap.ts';

/** Waits before a further try; given from outside, so that tests need not wait. */
export type Delay = (milliseconds: number) => Promise<void>;

const FIRST_WAIT = 250;

/**
 * The one way to Excel: runs a batch, turns every error into data, and tries again what is worth it.
 *
 * `work` must be safe to run again from its beginning: it either undoes what it did before it throws (applyPlan.ts), or
 * does the same thing twice without harm.
 */
export async function runExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  delay: Delay,
): Promise<Result<T, ExcelError>> {
  for (let tried = 0; ; tried += 1) {
    try {
      return ok(await Excel.run(work));
    } catch (thrown) {
      const error = excelError(thrown);
      if (tried >= retriesFor(error)) return fail(error);
      await delay(FIRST_WAIT * 2 ** tried);
    }
  }
}
