import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { Framework } from '../../framework/schema.ts';
import type { LiveHost } from '../../hosts/port.ts';
import type { Actions } from './actions.ts';
import type { Drafts } from './drafts.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import type { LastStep } from './undo.ts';

/** What the rooms of a session share: one workbook, one queue of actions, what is typed, and the way back. */
export interface SessionParts {
  readonly host: LiveHost;
  readonly framework: Framework;
  readonly t: Translator;
  readonly workbook: OpenWorkbook;
  readonly actions: Actions;
  readonly drafts: Drafts;
  readonly lastStep: LastStep;
  /** The state is another one. */
  readonly changed: () => void;
}

/** Whether the workbook could be read. */
export function outcomeOfReading({ workbook }: SessionParts): Result<undefined> {
  return workbook.stale === null ? ok(undefined) : fail(workbook.stale);
}
