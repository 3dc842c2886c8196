/**
 * The open workbook as a pane works with it: read once, then kept up to date by the host's events; every wish of the
 * person becomes one action after the other, each with its outcome in the state.
 *
 * What belongs together is a room of its own: rows.ts (answers), moving.ts (where the person is); and, loaded when somebody
 * asks for them, sheets.ts (making sheets), otherFiles.ts (carry, export, merge), goingBack.ts (undo).
 */
import type { Finding } from '../../core/check/finding.ts';
import type { Gap } from '../../core/check/gaps.ts';
import { emptyResponse } from '../../core/answers/response.ts';
import type { TextPlace } from '../../core/confidentiality/finding.ts';
import type { Result } from '../../core/errors/error.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { FieldCode, Framework } from '../../framework/schema.ts';
import type { LiveHost } from '../../hosts/port.ts';
import type { ExportTools } from '../export/types.ts';
import { Actions } from './actions.ts';
import type { Later } from './coalescer.ts';
import { Drafts } from './drafts.ts';
import { textOf } from './lookup.ts';
import { Moving } from './moving.ts';
import { OpenWorkbook } from './openWorkbook.ts';
import type { OtherFiles } from './otherFiles.ts';
import type { PaneCarry } from './paneCarry.ts';
import type { PaneExport } from './paneExport.ts';
import type { PaneMerge } from './paneMerge.ts';
import type { RebuildChoice, RebuildPreview } from './paneRebuild.ts';
import type { PaneSession } from './paneSession.ts';
import { outcomeOfReading, type SessionParts } from './parts.ts';
import { Rows } from './rows.ts';
import type { Sheets } from './sheets.ts';
import type { Activity, SessionState } from './state.ts';
import { LastStep } from './undo.ts';
import { BuiltSummary } from './summary.ts';
import { questionnaireView } from './view.ts';

/** Milliseconds. Events come in bursts: one paste may raise many. */
const BURST_PAUSE = 120;

export class Session implements PaneSession {
  readonly #parts: SessionParts;
  readonly #rows: Rows;
  readonly #moving: Moving;
  readonly #summary: BuiltSummary;
  readonly #now: () => Date;
  readonly #exportTools: () => Promise<ExportTools>;
  readonly #listeners = new Set<() => void>();
  #state: SessionState | undefined;

  /**
   * @param exportTools fetched when somebody exports, or brings in a colleague's file
   * @param burstPause how many milliseconds the workbook is left alone after an edit: short where reading it costs little
   */
  constructor(
    host: LiveHost,
    framework: Framework,
    t: Translator,
    later: Later,
    now: () => Date,
    exportTools: () => Promise<ExportTools>,
    burstPause = BURST_PAUSE,
  ) {
    const drafts = new Drafts();
    const changed = (): void => {
      this.#changed();
    };
    const workbook = new OpenWorkbook(host, framework, later, burstPause, {
      onRead: () => {
        drafts.reconcile((ref, field) => textOf(workbook.opened, ref, field));
      },
      onSelect: (cell, opened) => {
        this.#moving.selected(cell, opened);
      },
      onChange: changed,
    });
    const actions = new Actions(changed, () => void this.#rows.saveLeft(this.#moving.rowRef));
    this.#parts = { host, framework, t, workbook, actions, drafts, lastStep: new LastStep(), changed };
    this.#rows = new Rows(this.#parts, later);
    this.#moving = new Moving(this.#parts, (ref) => this.#rows.save(ref));
    this.#summary = new BuiltSummary(framework);
    this.#now = now;
    this.#exportTools = exportTools;
  }

  /** Reads the workbook and begins to listen; after {@link stop} too, with all that is typed and not in the sheet. */
  async start(): Promise<void> {
    const { host, workbook, actions } = this.#parts;
    actions.begin();
    if (!host.capabilities.supported) {
      workbook.refuse();
      return;
    }
    await workbook.read();
    await workbook.watch();
    await this.#rows.saveAll();
  }

  /**
   * Ends listening; what is typed and not saved is written first, and what was asked for is done. Nothing is done after
   * that: another workbook may be open in this one's place.
   */
  async stop(): Promise<void> {
    await this.#rows.saveAll();
    this.#rows.cancelSave();
    await this.#parts.actions.end();
    await this.#parts.workbook.close();
  }

  getState(): SessionState {
    return (this.#state ??= this.#makeState());
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  dismissProblem(): void {
    this.#parts.actions.dismissProblem();
  }

  // --- going to a place ---------------------------------------------------------------------------------------------

  async goToGap(direction: 'next' | 'previous'): Promise<Gap | undefined> {
    const state = this.getState();
    const gap = this.#moving.neighbour(state.phase === 'open' ? state.questionnaire.gaps : [], direction);
    if (gap !== undefined) await this.#moving.goToGap(gap);
    return gap;
  }

  goToFinding(finding: Finding): Promise<void> {
    return this.#moving.goToFinding(finding);
  }

  goToText(place: TextPlace): Promise<void> {
    return this.#moving.goToText(place);
  }

  goToRow(ref: string): Promise<void> {
    return this.#moving.goToRow(ref);
  }

  goToSummary(): Promise<void> {
    return this.#moving.goToSummary();
  }

  // --- answers ------------------------------------------------------------------------------------------------------

  setStatus(ref: string, code: string | null): Promise<void> {
    return this.#rows.setStatus(ref, code);
  }

  edit(ref: string, field: FieldCode, text: string): void {
    this.#rows.edit(ref, field, text);
  }

  save(ref: string): Promise<void> {
    return this.#rows.save(ref);
  }

  resolve(ref: string, field: FieldCode, choice: 'mine' | 'theirs' | 'both'): Promise<void> {
    return this.#rows.resolve(ref, field, choice);
  }

  copyAnswer(ref: string, from: string): Promise<void> {
    return this.#rows.copyAnswer(ref, from);
  }

  answerCommitment(
    ref: string,
    code: string,
    text?: { readonly field: FieldCode; readonly text: string },
  ): Promise<void> {
    return this.#rows.answerCommitment(ref, code, text);
  }

  confirm(refs: readonly string[]): Promise<void> {
    const { host, framework, t, workbook, lastStep } = this.#parts;
    return this.#act('writing', async () => {
      const [{ confirmAnswers }, { recording }] = await Promise.all([
        import('../update/confirmAnswers.ts'),
        import('./cellsStep.ts'),
      ]);
      const { host: recorded, step } = recording(host);
      const confirmed = await confirmAnswers(recorded, framework, t, new Set(refs));
      lastStep.wroteCells(step('confirmed'));
      await workbook.read();
      return confirmed;
    });
  }

  // --- sheets -------------------------------------------------------------------------------------------------------

  create(respondent: Readonly<Record<string, string>>, beside = false): Promise<void> {
    const filled = Object.entries(respondent).filter(([, text]) => text !== '');
    const response = { ...emptyResponse(this.#parts.framework), respondent: Object.fromEntries(filled) };
    return this.#act('creating', async () =>
      (await this.#sheets()).create('created', response, { beside }, this.#firstRef),
    );
  }

  check(): Promise<void> {
    const { workbook } = this.#parts;
    return this.#act('reading', async () => {
      await workbook.read();
      await workbook.watch();
      return outcomeOfReading(this.#parts);
    });
  }

  repair(): Promise<void> {
    const { host, framework, workbook } = this.#parts;
    return this.#act('repairing', async () => {
      // Not all that happens is told of, and what is repaired is repaired where it is now.
      await workbook.read();
      const read = outcomeOfReading(this.#parts);
      const { opened } = workbook;
      if (!read.ok || opened === undefined) return read;
      const { repairWorkbook } = await import('../repairWorkbook.ts');
      const repaired = await repairWorkbook(host, framework, opened);
      await workbook.read();
      return repaired;
    });
  }

  previewRebuild(): Promise<Result<RebuildPreview>> {
    return this.#parts.actions.run('reading', async () => (await this.#sheets()).previewRebuild());
  }

  async rebuild(choice?: RebuildChoice): Promise<RebuildPreview | undefined> {
    const outcome = await this.#parts.actions.run('repairing', async () => (await this.#sheets()).rebuild(choice));
    return outcome.ok ? outcome.value : undefined;
  }

  async summarise(): Promise<void> {
    await this.#rows.saveAll();
    await this.#act('summarising', async () => (await this.#sheets()).summarise());
  }

  /** Within one of the actions: making sheets is loaded when somebody wants some. */
  async #sheets(): Promise<Sheets> {
    const { Sheets } = await import('./sheets.ts');
    return new Sheets(this.#parts, this.#now, this.#summary, (ref) => {
      this.#moving.shown(ref);
    });
  }

  // --- other files --------------------------------------------------------------------------------------------------

  openCarry(): Promise<Result<PaneCarry>> {
    return this.#parts.actions.run('carrying', async () => (await this.#files()).openCarry());
  }

  openExport(): Promise<Result<PaneExport>> {
    return this.#parts.actions.run('exporting', async () => (await this.#files()).openExport());
  }

  openMerge(): Promise<Result<PaneMerge>> {
    return this.#parts.actions.run('merging', async () => (await this.#files()).openMerge());
  }

  async #files(): Promise<OtherFiles> {
    const { OtherFiles } = await import('./otherFiles.ts');
    return new OtherFiles(this.#parts, {
      rows: this.#rows,
      now: this.#now,
      exportTools: this.#exportTools,
      sheets: () => this.#sheets(),
      summary: () => {
        const state = this.getState();
        return state.phase === 'open' ? state.summary : 'none';
      },
      firstRef: this.#firstRef,
    });
  }

  // --- going back ---------------------------------------------------------------------------------------------------

  async undo(): Promise<void> {
    // What is being typed is the last thing that was done.
    await this.#rows.saveAll();
    await this.#act('writing', async () => {
      const { takeLastStepBack } = await import('./goingBack.ts');
      return takeLastStepBack(this.#parts);
    });
  }

  // --- state --------------------------------------------------------------------------------------------------------

  get #firstRef(): string {
    return this.#parts.framework.sections[0]?.recommendations[0]?.subItems[0]?.ref ?? '';
  }

  /** Of the row that is shown, the card says it. */
  get #held(): readonly string[] {
    return this.#parts.drafts.held().filter((ref) => ref !== this.#moving.rowRef);
  }

  async #act(activity: Activity, work: () => Promise<Result<unknown>>): Promise<void> {
    await this.#parts.actions.run(activity, work);
  }

  #changed(): void {
    this.#state = undefined;
    for (const listener of this.#listeners) listener();
  }

  #makeState(): SessionState {
    const { framework, workbook, actions, drafts, lastStep } = this.#parts;
    const { activity, problem } = actions;
    const common = { framework, activity, problem, stale: workbook.stale, unsaved: drafts.unsaved(), held: this.#held };
    const { phase } = workbook;
    if (phase.phase !== 'open') return { ...common, ...phase };
    const { grid, reading } = phase.opened;
    const questionnaire = questionnaireView({
      framework,
      reading,
      drafts,
      rowRef: this.#moving.rowRef,
      rowSelected: this.#moving.rowSelected,
      pendingStatus: this.#rows.pendingStatus,
      remembered: workbook.memory.countMissing(reading),
      undo: lastStep.undo,
      nextOf: (gaps) => this.#moving.neighbour(gaps, 'next'),
    });
    const summary = this.#summary.stateOf(grid, reading.response);
    return { ...common, phase: 'open', questionnaire, summary };
  }
}
