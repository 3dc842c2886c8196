import { ExcelFailure } from '../errors.ts';

/**
 * How an action ended. Excel says no with a message box, which a person clicks away; nothing has changed then.
 *
 * - `locked`: "The cell or chart you're trying to change is on a protected sheet."
 * - `not valid`: "This value doesn't match the data validation restrictions defined for this cell."
 * - `refused`: anything else that protection, or a workbook that is read-only, does not allow, or a name that is taken
 */
export type Outcome = 'done' | 'locked' | 'not valid' | 'refused';

/** Does something that Excel may refuse. */
export function attempt(work: () => void, refusal: Outcome = 'refused'): Outcome {
  try {
    work();
    return 'done';
  } catch (thrown) {
    if (thrown instanceof ExcelFailure) return refusal;
    throw thrown;
  }
}
