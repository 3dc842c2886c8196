/** A session that shows one state and writes down what it is asked for. */
import type { ExportOutcome, PaneExport, Review } from '../../../src/app/session/paneExport.ts';
import type { MergeDone, MergeLooked, PaneMerge } from '../../../src/app/session/paneMerge.ts';
import type { PaneCarry } from '../../../src/app/session/paneCarry.ts';
import type { RebuildPreview } from '../../../src/app/session/paneRebuild.ts';
import type { StartedFrom } from '../../../src/app/update/types.ts';
import type { PaneSession } from '../../../src/app/session/paneSession.ts';
import { mergeKey } from '../../../src/core/merge/place.ts';
import { fail, ok, type Result } from '../../../src/core/errors/error.ts';
import type { Questionnaire, RowField, SessionState } from '../../../src/app/session/state.ts';

/** A call of one of the session's methods. */
export type Call = readonly [method: string, ...args: readonly unknown[]];

export class FakeSession implements PaneSession {
  readonly calls: Call[] = [];
  /** What looking through the workbook finds; undefined for a look that never ends. */
  review: Review | undefined;
  /** What the next exports come to; the last one again and again. */
  outcomes: Result<ExportOutcome>[] = [];
  /** What comparing with a colleague's file finds; undefined for a look that never ends. */
  compared: MergeLooked | undefined;
  /** What writing it comes to. */
  merged: Result<MergeDone> | undefined;
  /** What starting from a chosen workbook would give. */
  started: Result<StartedFrom> | undefined;
  /** What making the sheets anew would do, and what has changed when it is to be done. */
  preview: RebuildPreview | undefined;
  rebuilt: RebuildPreview | undefined;
  readonly #listeners = new Set<() => void>();
  #state: SessionState;

  constructor(state: SessionState) {
    this.#state = state;
  }

  getState = (): SessionState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Shows another state, as an event of the workbook would. */
  show(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  create = (...args: Parameters<PaneSession['create']>): Promise<void> => this.#note('create', ...args);
  setStatus = (...args: Parameters<PaneSession['setStatus']>): Promise<void> => this.#note('setStatus', ...args);
  save = (...args: Parameters<PaneSession['save']>): Promise<void> => this.#note('save', ...args);
  resolve = (...args: Parameters<PaneSession['resolve']>): Promise<void> => this.#note('resolve', ...args);
  copyAnswer = (...args: Parameters<PaneSession['copyAnswer']>): Promise<void> => this.#note('copyAnswer', ...args);
  undo = (): Promise<void> => this.#note('undo');
  check = (): Promise<void> => this.#note('check');
  repair = (): Promise<void> => this.#note('repair');
  rebuild: PaneSession['rebuild'] = async (choice) => {
    await this.#note('rebuild', ...(choice === undefined ? [] : [[...choice.chosen.keys()]]));
    return this.rebuilt;
  };
  previewRebuild: PaneSession['previewRebuild'] = async () => {
    await this.#note('previewRebuild');
    return this.preview === undefined ? fail({ code: 'not-questionnaire' }) : ok(this.preview);
  };
  confirm = (...args: Parameters<PaneSession['confirm']>): Promise<void> => this.#note('confirm', ...args);
  answerCommitment = (...args: Parameters<PaneSession['answerCommitment']>): Promise<void> =>
    this.#note('answerCommitment', ...args);
  openCarry: PaneSession['openCarry'] = async () => {
    await this.#note('openCarry');
    const carry: PaneCarry = {
      look: () => Promise.resolve(this.started ?? fail({ code: 'not-questionnaire' })),
      create: async (...args) => {
        await this.#note('carry', ...args);
        return ok(undefined);
      },
    };
    return ok(carry);
  };
  summarise = (): Promise<void> => this.#note('summarise');
  goToSummary = (): Promise<void> => this.#note('goToSummary');
  goToRow = (...args: Parameters<PaneSession['goToRow']>): Promise<void> => this.#note('goToRow', ...args);

  goToText = (...args: Parameters<PaneSession['goToText']>): Promise<void> => this.#note('goToText', ...args);

  openExport: PaneSession['openExport'] = async () => {
    await this.#note('openExport');
    const exporting: PaneExport = {
      look: async (names) => {
        await this.#note('look', names);
        const { review } = this;
        return review === undefined ? new Promise(() => undefined) : ok({ ...review, names });
      },
      make: async ({ format, kind, paper, parts, leftOut }) => {
        await this.#note('make', { format, kind, paper, parts, leftOut: leftOut.size });
        const outcome = this.outcomes.length > 1 ? this.outcomes.shift() : this.outcomes[0];
        if (outcome === undefined) throw new Error('nobody said what the export comes to');
        return outcome;
      },
    };
    return ok(exporting);
  };

  openMerge: PaneSession['openMerge'] = async () => {
    await this.#note('openMerge');
    const merging: PaneMerge = {
      look: async () => {
        await this.#note('compare');
        const { compared } = this;
        return compared === undefined ? new Promise(() => undefined) : ok(compared);
      },
      apply: async ({ decisions }) => {
        await this.#note(
          'merge',
          Object.fromEntries([...decisions].map(([{ place }, decision]) => [mergeKey(place), decision])),
        );
        if (this.merged === undefined) throw new Error('nobody said what the merge comes to');
        return this.merged;
      },
    };
    return ok(merging);
  };

  goToFinding: PaneSession['goToFinding'] = ({ code, cell }) => this.#note('goToFinding', code, cell);

  goToGap: PaneSession['goToGap'] = async (direction) => {
    await this.#note('goToGap', direction);
    return this.#state.phase === 'open' ? this.#state.questionnaire.gaps[0] : undefined;
  };

  /** What is typed is in the box at once, as the real session has it. */
  edit: PaneSession['edit'] = (ref, field, text) => {
    void this.#note('edit', ref, field, text);
    this.#change(({ row, ...rest }) => ({
      ...rest,
      row:
        row === null
          ? null
          : {
              ...row,
              fields: row.fields.map((one): RowField =>
                one.field === field ? { ...one, text, draft: { state: 'edited' } } : one,
              ),
            },
    }));
  };

  dismissProblem = (): void => {
    void this.#note('dismissProblem');
    this.show({ ...this.#state, problem: null });
  };

  #change(change: (questionnaire: Questionnaire) => Questionnaire): void {
    if (this.#state.phase !== 'open') return;
    this.show({ ...this.#state, questionnaire: change(this.#state.questionnaire) });
  }

  #note(...call: Call): Promise<void> {
    this.calls.push(call);
    return Promise.resolve();
  }
}
