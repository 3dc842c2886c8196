/**
 * The open workbook as a pane works with it: read once, then kept up to date by the host's events; every wish of the
 * person becomes one action after the other, each with its outcome in the state.
 */
import type { Finding } from '../../core/check/finding.ts';
import type { Gap } from '../../core/check/gaps.ts';
import { statusLookup, type StatusLookup } from '../../core/check/rowRules.ts';
import { answerTo, emptyResponse, type Response } from '../../core/answers/response.ts';
import type { TextPlace } from '../../core/confidentiality/finding.ts';
import type { ActionToolError, Result } from '../../core/errors/error.ts';
import { fail, ok } from '../../core/errors/error.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import { FIELD_CODES } from '../../framework/constants.ts';
import type { FieldCode, Framework } from '../../framework/schema.ts';
import type { Applied, HostCell, LiveHost } from '../../hosts/port.ts';
import type { CreateOptions } from '../createWorkbook.ts';
import type { ExportTools } from '../export/types.ts';
import { localDateTime } from '../localDateTime.ts';
import { Actions } from './actions.ts';
import type { Later } from './coalescer.ts';
import { Drafts } from './drafts.ts';
import { cellOf, cellOfFinding, cellOfText, textOf, witnessOf, type Opened } from './lookup.ts';
import { OpenWorkbook } from './openWorkbook.ts';
import type { PaneCarry } from './paneCarry.ts';
import type { PaneExport } from './paneExport.ts';
import type { PaneMerge } from './paneMerge.ts';
import type { RebuildChoice, RebuildPreview } from './paneRebuild.ts';
import type { PaneSession } from './paneSession.ts';
import { BEGINNING, Positions, type Position } from './position.ts';
import { saveRow, takeBack, writeStatus } from './saving.ts';
import type { Activity, Draft, SessionState } from './state.ts';
import type { SheetsMade } from './sheetsStep.ts';
import { LastStep, type UndoStep } from './undo.ts';
import { BuiltSummary, summaryCell } from './summary.ts';
import { questionnaireView } from './view.ts';

/** Milliseconds. Events come in bursts: one paste may raise many. */
const BURST_PAUSE = 120;
/** A pause in typing after which the text goes to the sheet by itself. */
const TYPING_PAUSE = 1_500;

/** Why a step was not taken back, where another try would be no different. */
const CHANGED_SINCE: ReadonlySet<ActionToolError['code']> = new Set([
  'answer-changed',
  'cells-changed',
  'sheets-changed',
]);
/** Of a draft whose text is in the sheet. */
const WRITTEN: ReadonlySet<Draft['state']> = new Set(['same', 'saved']);

export class Session implements PaneSession {
  readonly #host: LiveHost;
  readonly #framework: Framework;
  readonly #t: Translator;
  readonly #later: Later;
  readonly #lookup: StatusLookup;
  readonly #positions: Positions;
  readonly #workbook: OpenWorkbook;
  readonly #actions: Actions;
  readonly #summary: BuiltSummary;
  readonly #now: () => Date;
  readonly #exportTools: () => Promise<ExportTools>;
  readonly #drafts = new Drafts();
  readonly #lastStep = new LastStep();
  readonly #listeners = new Set<() => void>();
  readonly #pendingStatus = new Map<string, string | null>();
  #position: Position = BEGINNING;
  #rowRef: string | undefined;
  #rowSelected = false;
  #state: SessionState | undefined;
  #cancelSave: (() => void) | undefined;

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
    this.#host = host;
    this.#framework = framework;
    this.#t = t;
    this.#later = later;
    this.#lookup = statusLookup(framework);
    this.#positions = new Positions(framework);
    this.#summary = new BuiltSummary(framework);
    this.#now = now;
    this.#exportTools = exportTools;
    const onChange = (): void => {
      this.#changed();
    };
    this.#actions = new Actions(onChange);
    this.#workbook = new OpenWorkbook(host, framework, later, burstPause, {
      onRead: () => {
        this.#drafts.reconcile((ref, field) => textOf(this.#opened, ref, field));
      },
      onSelect: (cell, { reading }) => {
        const found = this.#positions.ofCell(cell, reading.places);
        if (found === undefined) this.#rowSelected = false;
        else this.#goneTo(found.position, found.ref);
        this.#changed();
      },
      onChange,
    });
  }

  /** Reads the workbook and begins to listen. */
  async start(): Promise<void> {
    if (!this.#host.capabilities.supported) {
      this.#workbook.refuse();
      return;
    }
    await this.#workbook.read();
    await this.#workbook.watch();
  }

  /** Ends listening; what is typed and not saved is written first. */
  async stop(): Promise<void> {
    await this.#saveDrafts();
    this.#cancelSave?.();
    await this.#workbook.close();
  }

  getState(): SessionState {
    return (this.#state ??= this.#makeState());
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  create(respondent: Readonly<Record<string, string>>, beside = false): Promise<void> {
    const filled = Object.entries(respondent).filter(([, text]) => text !== '');
    const response = { ...emptyResponse(this.#framework), respondent: Object.fromEntries(filled) };
    return this.#act('creating', () => this.#make('created', response, { beside }, this.#firstRef));
  }

  async goToGap(direction: 'next' | 'previous'): Promise<Gap | undefined> {
    const find = (): Gap | undefined => {
      const state = this.getState();
      const gaps = state.phase === 'open' ? state.questionnaire.gaps : [];
      return this.#positions.neighbour(gaps, this.#position, direction);
    };
    const gap = find();
    if (gap === undefined) return undefined;
    await this.#goTo(() => cellOfFinding(this.#opened, gap.findings[0]), this.#positions.ofGap(gap), gap.subItem);
    return gap;
  }

  async goToFinding(finding: Finding): Promise<void> {
    const position = this.#positions.ofGap({
      ...(finding.subItem === undefined ? {} : { subItem: finding.subItem }),
      findings: [finding],
    });
    await this.#goTo(() => cellOfFinding(this.#opened, finding), position, finding.subItem);
  }

  goToText(place: TextPlace): Promise<void> {
    const cell = (): HostCell | undefined => cellOfText(this.#opened, place);
    return place.kind === 'answer'
      ? this.#goTo(cell, this.#positions.ofRow(place.ref, place.field), place.ref)
      : this.#select(cell);
  }

  async goToRow(ref: string): Promise<void> {
    const cell = (): HostCell | undefined => cellOf(this.#opened, ref, 'status') ?? cellOf(this.#opened, ref, 'ref');
    await this.#goTo(cell, this.#positions.ofRow(ref, 'status'), ref);
  }

  setStatus(ref: string, code: string | null): Promise<void> {
    this.#pendingStatus.set(ref, code);
    this.#changed();
    const text = code === null ? '' : (this.#lookup.byCode(code)?.label ?? '');
    return this.#act('writing', async () => {
      // Arrow keys go through the choices faster than Excel writes them: only the last one is meant.
      if (this.#pendingStatus.get(ref) !== code) return ok(undefined);
      const written = await writeStatus(
        this.#host,
        () => this.#opened,
        ref,
        text,
        () => this.#workbook.read(),
      );
      await this.#workbook.read();
      if (this.#pendingStatus.get(ref) === code) this.#pendingStatus.delete(ref);
      if (written.ok) this.#lastStep.wrote(ref, written.value);
      return written;
    });
  }

  edit(ref: string, field: FieldCode, text: string): void {
    this.#drafts.type(ref, field, text, textOf(this.#opened, ref, field) ?? '');
    this.#cancelSave?.();
    this.#cancelSave = this.#later(TYPING_PAUSE, () => void this.save(ref));
    this.#changed();
  }

  async save(ref: string): Promise<void> {
    if (!this.#drafts.waiting().includes(ref)) return;
    await this.#act('writing', async () => {
      const saved = await saveRow(this.#host, this.#drafts, () => this.#opened, ref, {
        reread: () => this.#workbook.read(),
        changed: () => {
          this.#changed();
        },
      });
      if (saved.ok) this.#lastStep.wrote(ref, saved.value);
      await this.#workbook.read();
      return saved;
    });
  }

  async resolve(ref: string, field: FieldCode, choice: 'mine' | 'theirs' | 'both'): Promise<void> {
    this.#drafts.resolve(ref, field, choice);
    this.#changed();
    await this.save(ref);
  }

  async copyAnswer(ref: string, from: string): Promise<void> {
    const opened = this.#opened;
    if (opened === undefined) return;
    const [source, target] = [answerTo(opened.reading.response, from), answerTo(opened.reading.response, ref)];
    for (const field of FIELD_CODES) {
      const empty = this.#drafts.textOf(ref, field, target[field]) === '';
      const text = this.#drafts.textOf(from, field, source[field]);
      if (empty && text !== '') this.#drafts.type(ref, field, text, target[field]);
    }
    const status = this.#lookup.ofAnswer(source);
    await this.#lastStep.together(ref, async () => {
      if (status !== undefined && target.status === null && target.statusText === '') {
        await this.setStatus(ref, status.code);
      }
      await this.save(ref);
    });
  }

  async undo(): Promise<void> {
    // What is being typed is the last thing that was done.
    await this.#saveDrafts();
    await this.#act('writing', async () => {
      const step = this.#lastStep.take();
      if (step === undefined) return ok(undefined);
      const back = await this.#takeBack(step);
      // What somebody else has written since is in the way of a second try too.
      if (!back.ok && !CHANGED_SINCE.has(back.error.code)) this.#lastStep.putBack(step);
      await this.#workbook.read();
      return back;
    });
  }

  check(): Promise<void> {
    return this.#act('reading', async () => {
      await this.#workbook.read();
      await this.#workbook.watch();
      return this.#outcomeOfReading();
    });
  }

  repair(): Promise<void> {
    return this.#act('repairing', async () => {
      // Not all that happens is told of, and what is repaired is repaired where it is now.
      await this.#workbook.read();
      const opened = this.#opened;
      if (opened === undefined) return this.#outcomeOfReading();
      const { repairWorkbook } = await import('../repairWorkbook.ts');
      const repaired = await repairWorkbook(this.#host, this.#framework, opened.reading);
      await this.#workbook.read();
      return repaired;
    });
  }

  previewRebuild(): Promise<Result<RebuildPreview>> {
    return this.#actions.run('reading', async () => {
      await this.#workbook.read();
      const opened = this.#opened;
      if (opened === undefined) return this.#notOpen();
      const { rebuildPreview } = await import('./rebuild.ts');
      return ok(rebuildPreview(this.#framework, opened, this.#workbook.memory.complete(opened.reading)));
    });
  }

  async rebuild(choice?: RebuildChoice): Promise<RebuildPreview | undefined> {
    const outcome = await this.#actions.run<RebuildPreview | undefined>('repairing', async () => {
      // Somebody may have deleted more, or undone it, since.
      await this.#workbook.read();
      const opened = this.#opened;
      if (opened === undefined) {
        const read = this.#outcomeOfReading();
        return read.ok ? ok(undefined) : read;
      }
      const response = this.#workbook.memory.complete(opened.reading);
      const { isChanged, rebuildPreview, rebuildWorkbook } = await import('./rebuild.ts');
      const now = rebuildPreview(this.#framework, opened, response);
      if (choice !== undefined && isChanged(now, choice)) return ok(now);
      const rebuilt = await this.#makingSheets('rebuilt', () =>
        rebuildWorkbook(this.#host, this.#framework, this.#t, opened, response, choice?.chosen),
      );
      return rebuilt.ok ? ok(undefined) : rebuilt;
    });
    return outcome.ok ? outcome.value : undefined;
  }

  openCarry(): Promise<Result<PaneCarry>> {
    return this.#actions.run('carrying', async () => {
      const { paneCarry } = await import('./carry.ts');
      return ok(
        paneCarry({
          framework: this.#framework,
          now: this.#now,
          act: (activity, work) => this.#actions.run(activity, work),
          make: (response, { showRef, ...options }) =>
            this.#make('carried', response, options, showRef ?? this.#firstRef),
        }),
      );
    });
  }

  confirm(refs: readonly string[]): Promise<void> {
    return this.#act('writing', async () => {
      const [{ confirmAnswers }, { recording }] = await Promise.all([
        import('../update/confirmAnswers.ts'),
        import('./cellsStep.ts'),
      ]);
      const { host, edits } = recording(this.#host);
      const confirmed = await confirmAnswers(host, this.#framework, this.#t, new Set(refs));
      this.#lastStep.wroteCells({ kind: 'cells', what: 'confirmed', edits });
      await this.#workbook.read();
      return confirmed;
    });
  }

  async answerCommitment(
    ref: string,
    code: string,
    text?: { readonly field: FieldCode; readonly text: string },
  ): Promise<void> {
    await this.#lastStep.together(ref, async () => {
      if (text !== undefined) {
        this.#drafts.type(ref, text.field, text.text, textOf(this.#opened, ref, text.field) ?? '');
        await this.save(ref);
        // What was not written is said where the row is filled in; a status without its text would be half an answer.
        if (!WRITTEN.has(this.#drafts.draftOf(ref, text.field).state)) return;
      }
      const now = this.#lookup.ofAnswer(
        answerTo(this.#opened?.reading.response ?? emptyResponse(this.#framework), ref),
      );
      if (now?.code !== code) await this.setStatus(ref, code);
    });
  }

  async summarise(): Promise<void> {
    await this.#saveDrafts();
    await this.#act('summarising', () => this.#buildSummary());
  }

  goToSummary(): Promise<void> {
    return this.#select(() => {
      const opened = this.#opened;
      return opened && summaryCell(opened.grid);
    });
  }

  openExport(): Promise<Result<PaneExport>> {
    return this.#actions.run('exporting', async () => {
      const { paneExport } = await import('./export.ts');
      return ok(
        paneExport({
          host: this.#host,
          framework: this.#framework,
          t: this.#t,
          tools: this.#exportTools,
          now: this.#now,
          saveDrafts: async () => {
            await this.#saveDrafts();
            return this.#drafts.unsaved();
          },
          act: (work) => this.#actions.run('exporting', work),
          summary: () => {
            const state = this.getState();
            return state.phase === 'open' ? state.summary : 'none';
          },
          rebuildSummary: () => this.#buildSummary(),
        }),
      );
    });
  }

  openMerge(): Promise<Result<PaneMerge>> {
    return this.#actions.run('merging', async () => {
      const { paneMerge } = await import('./merge.ts');
      return ok(
        paneMerge({
          host: this.#host,
          framework: this.#framework,
          t: this.#t,
          tools: this.#exportTools,
          saveDrafts: () => this.#saveDrafts(),
          act: (work) => this.#actions.run('merging', work),
          reread: async () => {
            await this.#workbook.read();
            const read = this.#outcomeOfReading();
            if (!read.ok) return read;
            const opened = this.#opened;
            return opened === undefined ? fail({ code: 'not-questionnaire' }) : ok(opened.grid);
          },
          wrote: (edits) => {
            this.#lastStep.wroteCells({ kind: 'cells', what: 'merged', edits });
          },
        }),
      );
    });
  }

  dismissProblem(): void {
    this.#actions.dismissProblem();
  }

  /** Within an action: makes sheets, reads the workbook, and remembers the way back. */
  async #makingSheets(what: SheetsMade, make: () => Promise<Result<Applied>>): Promise<Result<Applied>> {
    const before = this.#workbook.grid;
    const made = await make();
    await this.#workbook.read();
    const after = this.#workbook.grid;
    // What was done before is nothing to go back to: it was in sheets that are others now.
    if (!made.ok || before === undefined || after === undefined) this.#lastStep.madeSheets(undefined);
    else {
      const { sheetsStep } = await import('./sheetsStep.ts');
      this.#lastStep.madeSheets(sheetsStep(what, made.value, before, after, this.#t('pane.undo.emptySheet')));
    }
    this.#changed();
    return made;
  }

  /** Within an action: goes back one step. */
  async #takeBack(step: UndoStep): Promise<Result<unknown>> {
    const reread = (): Promise<void> => this.#workbook.read();
    // It may be long ago, others write too, and not all that happens to columns is told of: a text that is taken back
    // where it is not read any more would be remembered as it was.
    await reread();
    if (step.kind === 'row') return takeBack(this.#host, () => this.#opened, step, reread);
    if (step.kind === 'sheets') {
      const { takeSheetsBack } = await import('./sheetsStep.ts');
      return takeSheetsBack(this.#host, step, this.#workbook.grid);
    }
    const { takeCellsBack } = await import('./cellsStep.ts');
    const back = await takeCellsBack(this.#host, step, () => this.#workbook.grid, reread);
    return back.ok && back.value.left > 0 ? fail({ code: 'cells-changed', ...back.value }) : back;
  }

  /** Writes all that is typed and can be written. */
  async #saveDrafts(): Promise<void> {
    for (const ref of this.#drafts.waiting()) await this.save(ref);
  }

  /** Within an action: makes the questionnaire in the open workbook, and shows a row's status. */
  async #make(what: SheetsMade, response: Response, options: CreateOptions, ref: string): Promise<Result<void>> {
    const { createWorkbook } = await import('../createWorkbook.ts');
    const created = await this.#makingSheets(what, () =>
      createWorkbook(this.#host, this.#framework, response, this.#t, { ...options, showRef: ref }),
    );
    if (created.ok) this.#goneTo(this.#positions.ofRow(ref, 'status'), ref);
    await this.#workbook.watch();
    return created.ok ? ok(undefined) : created;
  }

  /** Within an action: makes the Summary sheet, and remembers of which answers. */
  async #buildSummary(): Promise<Result<unknown>> {
    const { summarise } = await import('../summarise.ts');
    const before = this.#opened?.reading.response;
    const built = await summarise(this.#host, this.#framework, this.#t, localDateTime(this.#now()));
    await this.#workbook.read();
    const after = this.#opened?.reading.response;
    if (built.ok && before !== undefined && after !== undefined) this.#summary.built(before, after);
    return built;
  }

  // --- moving -------------------------------------------------------------------------------------------------------

  /** Selects a cell of the questionnaire. */
  #goTo(find: () => HostCell | undefined, position: Position, ref: string | undefined): Promise<void> {
    this.#goneTo(position, ref);
    this.#changed();
    return this.#select(find, ref);
  }

  /** Selects a cell; where it has moved since the workbook was read, reads and looks for it once more. */
  #select(find: () => HostCell | undefined, ref?: string): Promise<void> {
    return this.#act('going', async () => {
      // Something has changed since: rows may be elsewhere.
      if (this.#workbook.isChanging) await this.#workbook.read();
      const cell = find();
      if (cell === undefined) return ok(undefined);
      const gone = await this.#host.goTo(cell, ref === undefined ? undefined : witnessOf(this.#opened, ref));
      if (gone.ok ? gone.value : gone.error.code !== 'excel-part-missing') return gone;
      await this.#workbook.read();
      const again = find();
      return again === undefined
        ? gone
        : this.#host.goTo(again, ref === undefined ? undefined : witnessOf(this.#opened, ref));
    });
  }

  /** The person is at a place now; a row that was left is saved. */
  #goneTo(position: Position, ref: string | undefined): void {
    this.#position = position;
    this.#rowSelected = ref !== undefined;
    if (ref === undefined || ref === this.#rowRef) return;
    const left = this.#rowRef;
    this.#rowRef = ref;
    this.#drafts.forgetSaved(ref);
    if (left !== undefined) void this.save(left);
  }

  // --- state --------------------------------------------------------------------------------------------------------

  get #firstRef(): string {
    return this.#framework.sections[0]?.recommendations[0]?.subItems[0]?.ref ?? '';
  }

  get #opened(): Opened | undefined {
    return this.#workbook.opened;
  }

  async #act(activity: Activity, work: () => Promise<Result<unknown>>): Promise<void> {
    await this.#actions.run(activity, work);
  }

  /** There is no questionnaire to work with: it could not be read, or it is gone. */
  #notOpen(): Result<never> {
    const { phase, stale } = this.#workbook;
    return fail(stale ?? (phase.phase === 'unreadable' ? phase.error : { code: 'not-questionnaire' }));
  }

  #outcomeOfReading(): Result<void> {
    const { stale } = this.#workbook;
    return stale === null ? ok(undefined) : fail(stale);
  }

  #changed(): void {
    this.#state = undefined;
    for (const listener of this.#listeners) listener();
  }

  #makeState(): SessionState {
    const common = {
      framework: this.#framework,
      activity: this.#actions.activity,
      problem: this.#actions.problem,
      stale: this.#workbook.stale,
    };
    const { phase } = this.#workbook;
    if (phase.phase !== 'open') return { ...common, ...phase };
    const { grid, reading } = phase.opened;
    const questionnaire = questionnaireView({
      framework: this.#framework,
      reading,
      drafts: this.#drafts,
      rowRef: this.#rowRef,
      rowSelected: this.#rowSelected,
      pendingStatus: this.#pendingStatus,
      remembered: this.#workbook.memory.countMissing(reading),
      undo: this.#lastStep.undo,
      nextOf: (gaps) => this.#positions.neighbour(gaps, this.#position, 'next'),
    });
    const summary = this.#summary.stateOf(grid, reading.response);
    return { ...common, phase: 'open', questionnaire, summary };
  }
}
