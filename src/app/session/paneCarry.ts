/** Starting from another period's workbook as a front asks for it. Types only; carry.ts does it, and is loaded late. */
import type { Result } from '../../core/errors/error.ts';
import type { WorkbookHost } from '../../hosts/port.ts';
import type { StartedFrom } from '../update/types.ts';

/** One person's way from the last period's workbook to this one's. */
export interface PaneCarry {
  /**
   * Reads the last period's workbook, which is not changed, and tells what would come of it. Nothing is made. It holds
   * texts, so it is in no session's state.
   */
  look(previous: Pick<WorkbookHost, 'read'>): Promise<Result<StartedFrom>>;
  /**
   * Makes the questionnaire in the open workbook with what was looked at last.
   * @param respondent by field code, as typed in the pane; it goes before what the last period's workbook says
   * @param beside true to use free sheet names where ours are somebody else's
   */
  create(respondent: Readonly<Record<string, string>>, beside?: boolean): Promise<Result<void>>;
}
