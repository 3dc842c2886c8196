/** Going back one step: what is common to all of them, and where the way of each is found. */
import { fail, ok, type ActionToolError, type Result } from '../../core/errors/error.ts';
import { outcomeOfReading, type SessionParts } from './parts.ts';
import { takeBack } from './saving.ts';
import type { UndoStep } from './undo.ts';

/** Why a step was not taken back, where another try would be no different. */
const CHANGED_SINCE: ReadonlySet<ActionToolError['code']> = new Set([
  'answer-changed',
  'cells-changed',
  'sheets-changed',
]);

/** Within an action: takes back what was done last; one that could not be is still the last, where a new try may help. */
export async function takeLastStepBack(parts: SessionParts): Promise<Result<unknown>> {
  const { workbook, lastStep } = parts;
  const step = lastStep.take();
  if (step === undefined) return ok(undefined);
  const back = await takeStepBack(parts, step);
  // What somebody else has written since is in the way of a second try too.
  if (!back.ok && !CHANGED_SINCE.has(back.error.code)) lastStep.putBack(step);
  await workbook.read();
  return back;
}

async function takeStepBack(parts: SessionParts, step: UndoStep): Promise<Result<unknown>> {
  const { host, framework, t, workbook } = parts;
  const reread = (): Promise<void> => workbook.read();
  // It may be long ago, others write too, and not all that happens to columns is told of: a text that is taken back
  // where it is not read any more would be remembered as it was.
  await reread();
  const read = outcomeOfReading(parts);
  if (!read.ok) return read;
  switch (step.kind) {
    case 'row':
      return takeBack(host, () => workbook.opened, step, reread);
    case 'cells': {
      const { takeCellsBack } = await import('./cellsStep.ts');
      const back = await takeCellsBack(host, framework, step, () => workbook.grid, reread);
      return back.ok && back.value.left > 0 ? fail({ code: 'cells-changed', ...back.value }) : back;
    }
    case 'sheets': {
      const { takeSheetsBack } = await import('./sheetsStep.ts');
      const back = await takeSheetsBack(host, step, workbook.grid);
      if (back.ok) workbook.memory.takenOut();
      return back;
    }
    case 'summary': {
      const { takeSummaryBack } = await import('./summaryStep.ts');
      return takeSummaryBack(host, step, workbook, t('pane.undo.emptySheet'));
    }
  }
}
