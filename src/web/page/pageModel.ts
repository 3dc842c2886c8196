/**
 * What the page does: new, open, save, undo, keep, restore. One action after the other; what is open is replaced only
 * when what comes is there and the person, told what will be lost, wants it.
 */
import { createWorkbook } from '../../app/createWorkbook.ts';
import type { WorkbookExtras } from '../../app/workbookExtras.ts';
import type { Response } from '../../core/answers/response.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { WebError } from '../../core/errors/webError.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { WebTranslator } from '../../core/messages/webCatalogue.ts';
import type { Framework } from '../../framework/schema.ts';
import { openFile, type IncomingFile } from '../../taskpane/open/fileOpener.ts';
import type { OpenedFile } from '../open/openedFile.ts';
import type { Release } from '../store/claims.ts';
import type { KeptAbout } from '../store/workStore.ts';
import { Actions } from './actions.ts';
import { Desk, type Replacement } from './desk.ts';
import { Keeper } from './keeper.ts';
import { KeptActions } from './keptActions.ts';
import type { PageState, Question, Replaced } from './pageState.ts';
import type { PageSurroundings } from './ports.ts';
import { fileNameOf, readExtras, readForFile, saveDrafts } from './saving.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class PageModel {
  readonly #around: PageSurroundings;
  readonly #framework: Framework;
  readonly #t: Translator;
  readonly #wt: WebTranslator;
  readonly #keeper: Keeper;
  readonly #desk: Desk;
  readonly #actions = new Actions(() => {
    this.#changed();
  });
  readonly #listeners = new Set<() => void>();
  /** What a person does about work that is kept in the browser. */
  readonly kept: KeptActions;
  #gridReady = false;
  #gridError: WebError | null = null;
  #opening: { readonly name: string; readonly stop: AbortController } | null = null;
  #question: { readonly shown: Question; readonly go: () => Promise<void> } | null = null;
  #state: PageState | undefined;

  constructor(around: PageSurroundings, framework: Framework, t: Translator, wt: WebTranslator) {
    this.#around = around;
    this.#framework = framework;
    this.#t = t;
    this.#wt = wt;
    this.#desk = new Desk(around, {
      answered: () => {
        this.#keeper.askOnce();
        this.#keeper.noteChange();
        this.#changed();
      },
      changed: this.#changed,
      settle: () => this.settle(),
    });
    this.#keeper = new Keeper(around, {
      current: async () => {
        const answers = this.#desk.answers;
        if (answers === undefined) return undefined;
        return { id: this.#desk.work.id, name: this.#name(), answers, workbook: await around.grid.snapshot() };
      },
      changed: this.#changed,
    });
    this.kept = new KeptActions(this.#keeper, this.#actions);
    around.grid.onEdit(() => {
      this.#keeper.noteChange();
    });
  }

  /** Begins: the pane at once, the grid when it is there, and a look at what is kept. */
  async start(): Promise<void> {
    void this.#desk.session.start();
    const looked = this.#keeper.look();
    const ready = await this.#around.grid.ready;
    this.#gridReady = ready.ok;
    this.#gridError = ready.ok ? null : ready.error;
    await looked;
    this.#changed();
  }

  getState = (): PageState =>
    (this.#state ??= {
      work: this.#desk.work,
      session: this.#desk.session,
      gridReady: this.#gridReady,
      gridError: this.#gridError,
      opening: this.#opening?.name ?? null,
      busy: this.#actions.busy,
      question: this.#question?.shown ?? null,
      outcome: this.#actions.outcome,
      ...this.#keeper.state(this.#desk.work.id),
      unsaved: this.#desk.changes.unsaved,
      atRisk: this.#desk.changes.unsaved && this.#keeper.keeping.kind !== 'kept',
    });

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** An empty workbook; asks first where something would be lost. */
  async newWork(): Promise<void> {
    const loses = await this.#replaced();
    const begin = (): Promise<void> =>
      this.#actions.act('other', async () => {
        const put = (): Promise<Result<void>> => this.#around.grid.clear();
        const cleared = await this.#replace({ name: undefined, saved: true, put });
        return cleared.ok ? ok({ kind: 'created' }) : cleared;
      });
    if (loses === 'nothing') await begin();
    else this.#ask({ kind: 'new', loses }, begin);
  }

  /** Files that were chosen or dropped; one is opened. */
  async openFiles(files: readonly IncomingFile[]): Promise<void> {
    const [file] = files;
    if (file === undefined) this.#actions.tell({ kind: 'failed', during: 'other', error: { code: 'drop-nothing' } });
    else if (files.length > 1)
      this.#actions.tell({ kind: 'failed', during: 'other', error: { code: 'drop-many', n: files.length } });
    else await this.#open(file);
  }

  /** Ends reading the file that is being read. */
  cancelOpening(): void {
    this.#opening?.stop.abort();
  }

  /** Goes on with what was asked, or leaves it. */
  async answer(go: boolean): Promise<void> {
    const question = this.#question;
    this.#question = null;
    this.#changed();
    if (go) await question?.go();
  }

  /** The questionnaire as an .xlsx file. */
  saveFile(): Promise<void> {
    return this.#actions.act('save', async () => {
      const drafts = await saveDrafts(this.#desk.session);
      const read = await readForFile(this.#desk.session);
      if (!read.ok) return read;
      const { response, summary } = read.value;
      const extras = await readExtras(this.#around.grid.host, this.#framework);
      if (!extras.ok) return extras;
      const bytes = await this.#around.workbookFile(response, extras.value, summary);
      if (!bytes.ok) return bytes;
      const name = fileNameOf(this.#desk.work.name, this.#wt);
      if (!this.#around.download({ name, mediaType: XLSX, bytes: bytes.value }))
        return fail({ code: 'part-not-loaded' });
      this.#desk.changes.saved(response);
      // Saved again, it is the same file.
      this.#desk.call(name);
      return ok({ kind: 'saved', name, drafts });
    });
  }

  undo(): Promise<void> {
    return this.#actions.act('other', async () =>
      ok((await this.#around.grid.undo()) ? null : { kind: 'nothing-to-undo' }),
    );
  }

  redo(): Promise<void> {
    return this.#actions.act('other', async () =>
      ok((await this.#around.grid.redo()) ? null : { kind: 'nothing-to-redo' }),
    );
  }

  /** Goes on with work that is kept; asks first where something would be lost. */
  async restore(kept: KeptAbout): Promise<void> {
    const loses = await this.#replaced();
    const go = (): Promise<void> => this.#restore(kept.id);
    if (loses === 'lost') this.#ask({ kind: 'restore', name: kept.name, loses }, go);
    else await go();
  }

  putOutcomeAway(): void {
    this.#actions.tell(null);
  }

  /** The page is hidden or goes away: what is typed and not kept yet is. */
  async settle(): Promise<void> {
    await saveDrafts(this.#desk.session);
    await this.#keeper.flush();
  }

  // --- opening ------------------------------------------------------------------------------------------------------

  async #open(file: IncomingFile): Promise<void> {
    this.#opening?.stop.abort();
    const opening = { name: file.name, stop: new AbortController() };
    this.#opening = opening;
    this.#actions.tell(null);
    const outcome = await openFile(file, this.#around, opening.stop.signal);
    const loses = outcome?.ok === true ? await this.#replaced() : 'nothing';
    if (this.#opening === opening) this.#opening = null;
    this.#changed();
    // Given up, or another file was dropped meanwhile.
    if (outcome === undefined || opening.stop.signal.aborted) return;
    if (!outcome.ok) {
      this.#actions.tell({ kind: 'failed', during: 'open', name: file.name, error: outcome.error });
      return;
    }
    const { losses } = outcome.value;
    const take = (): Promise<void> => this.#take(file.name, outcome.value);
    if (loses === 'nothing' && Object.values<readonly unknown[]>({ ...losses }).every((list) => list.length === 0))
      await take();
    else this.#ask({ kind: 'open', name: file.name, loses, losses }, take);
  }

  #take(name: string, { response, extras, summary }: OpenedFile): Promise<void> {
    return this.#actions.act('other', async () => {
      const put = async (): Promise<Result<void>> => {
        const cleared = await this.#around.grid.clear();
        return cleared.ok ? this.#make(response, extras) : cleared;
      };
      const replaced = await this.#replace({ name, saved: true, put });
      if (!replaced.ok) return replaced;
      if (summary) await this.#desk.session.summarise();
      return ok({ kind: 'opened', name });
    });
  }

  #restore(id: string): Promise<void> {
    return this.#actions.act('other', async () => {
      const taken = await this.#keeper.take(id);
      if (!taken.ok) return taken;
      const { work, release } = taken.value;
      const sheets = { whole: true };
      const put = async (): Promise<Result<void>> => {
        const loaded = await this.#around.grid.load(work.workbook);
        sheets.whole = loaded.ok;
        if (loaded.ok) return loaded;
        const cleared = await this.#around.grid.clear();
        return cleared.ok ? this.#make(work.answers) : cleared;
      };
      const name = work.name === this.#wt('web.untitled') ? undefined : work.name;
      // It is in no file yet.
      const replaced = await this.#replace({ id, name, saved: false, put }, release);
      if (!replaced.ok) {
        release();
        return replaced;
      }
      this.#keeper.agree();
      // Under this version, and with its answers' sheets where they were made anew.
      this.#keeper.noteChange();
      const { keptAt } = work;
      return ok({ kind: sheets.whole ? 'restored' : 'restored-answers', work: { id, name: work.name, keptAt } });
    });
  }

  async #make(response: Response, extras?: WorkbookExtras): Promise<Result<void>> {
    const host = this.#around.grid.host;
    const made = await createWorkbook(host, this.#framework, response, this.#t, { ...extras, showFirst: true });
    return made.ok ? ok(undefined) : made;
  }

  async #replace(replacement: Replacement, release?: Release): Promise<Result<void, WebError>> {
    const replaced = await this.#desk.replace(replacement);
    if (replaced.ok) {
      this.#keeper.changeWork(release === undefined ? undefined : { id: this.#desk.work.id, release });
    }
    return replaced;
  }

  /** What becomes of the open work when another takes its place. */
  async #replaced(): Promise<Replaced> {
    // What was typed a moment ago counts too, and whether it can be kept is known when that was tried.
    const waiting = await saveDrafts(this.#desk.session);
    await this.#keeper.flush();
    const { answers, changes } = this.#desk;
    if (answers === undefined) return 'nothing';
    if (waiting.length > 0) return 'lost';
    if (['kept', 'keeping'].includes(this.#keeper.keeping.kind))
      return changes.any || changes.unsaved ? 'kept' : 'nothing';
    return changes.unsaved ? 'lost' : 'nothing';
  }

  // --- state --------------------------------------------------------------------------------------------------------

  #name(): string {
    return this.#desk.work.name ?? this.#wt('web.untitled');
  }

  #ask(shown: Question, go: () => Promise<void>): void {
    this.#question = { shown, go };
    this.#changed();
  }

  readonly #changed = (): void => {
    this.#state = undefined;
    for (const listener of this.#listeners) listener();
  };
}
