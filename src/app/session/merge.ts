/** Comparing the open workbook with a colleague's file, and writing what was decided. Loaded when somebody does. */
import { ok, type Result } from '../../core/errors/error.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import { interpretWorkbook } from '../../core/reading/interpret.ts';
import type { Framework } from '../../framework/schema.ts';
import type { LiveHost } from '../../hosts/port.ts';
import { applySeen } from '../merge/applySeen.ts';
import { lookBeforeMerge } from '../merge/lookBeforeMerge.ts';
import { takeConfirmations } from '../merge/takeConfirmations.ts';
import type { MergeTools, TheirFile } from '../merge/types.ts';
import { recording, type CellsStep, type Recording } from './cellsStep.ts';
import type { MergeDone, MergeRequest, MergeReview, PaneMerge } from './paneMerge.ts';

/** What a merge needs of its session. */
export interface MergeSurroundings {
  readonly host: LiveHost;
  readonly framework: Framework;
  readonly t: Translator;
  readonly tools: () => Promise<MergeTools>;
  /** Writes what is typed in the pane. */
  readonly saveDrafts: () => Promise<void>;
  /** Runs as one of the session's actions: after those before it, with its failure in the session's state. */
  readonly act: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;
  /** Within an action: reads the workbook, which the session shows then. */
  readonly reread: () => Promise<Result<WorkbookGrid>>;
  /** These cells were written. */
  readonly wrote: (step: CellsStep) => void;
}

/** Makes the merges of a session. */
export function paneMerge(around: MergeSurroundings): PaneMerge {
  const { framework, act, saveDrafts } = around;
  return {
    look: async (file) => {
      const theirs = interpretWorkbook(file.grid, framework);
      if (!theirs.ok) return ok({ kind: 'refused', error: theirs.error });
      await saveDrafts();
      return act(async () => {
        const looked = await review(around, file);
        return looked.ok ? ok({ kind: 'looked', review: looked.value }) : looked;
      });
    },
    apply: async (request) => {
      await saveDrafts();
      return act(() => apply(around, request));
    },
  };
}

async function review(
  { framework, t, tools, reread }: MergeSurroundings,
  file: TheirFile,
): Promise<Result<MergeReview>> {
  const ours = await reread();
  if (!ours.ok) return ours;
  const look = await lookBeforeMerge(
    { read: () => Promise.resolve(ours) },
    { read: () => Promise.resolve(ok(file.grid)), inspect: () => Promise.resolve(ok(file.carried)) },
    framework,
    t,
    await tools(),
  );
  return look.ok ? ok({ look: look.value, file }) : look;
}

async function apply(around: MergeSurroundings, request: MergeRequest): Promise<Result<MergeDone>> {
  const { host, step } = recording(around.host);
  const written = await write(host, around, request);
  // What was written before it failed can be taken back too.
  around.wrote(step('merged'));
  if (!written.ok) {
    // What was written before it failed is to be seen.
    await around.reread();
    return written;
  }
  const after = await review(around, request.review.file);
  return after.ok ? ok({ ...written.value, review: after.value }) : after;
}

async function write(
  host: Recording['host'],
  { framework, t }: MergeSurroundings,
  { review: { look }, decisions }: MergeRequest,
): Promise<Result<Omit<MergeDone, 'review'>>> {
  const applied = await applySeen(host, look, framework, t, (difference) => decisions.get(difference));
  if (!applied.ok) return applied;
  const confirmations = await takeConfirmations(host, look, framework);
  return confirmations.ok ? ok({ applied: applied.value, confirmations: confirmations.value }) : confirmations;
}
