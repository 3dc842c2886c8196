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
import type { KeptAbout, KeptWork } from '../store/workStore.ts';
import { Actions } from './actions.ts';
import { Desk, type Replacement } from './desk.ts';
import { Keeper } from './keeper.ts';
import { KeptActions } from './keptActions.ts';
import type { Leaving, PageState, Question, Replaced } from './pageState.ts';
import type { PageSurroundings } from './ports.ts';
import { fileNameOf, holds, readForFile, readWork, saveDrafts } from './saving.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const NOTHING: Leaving = { loses: 'nothing', drafts: [] };
const losesNothing = ({ loses, drafts }: Leaving): boolean => loses === 'nothing' && drafts.length === 0;

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
      leaving: () => this.#keeper.suspend(),
    });
    this.#keeper = new Keeper(around, {
      current: async () => {
        if (this.#desk.answers === undefined) return undefined;
        // From one reading, so that all of it is of one moment.
        const [work, workbook] = await Promise.all([readWork(around.grid.host, framework), around.grid.snapshot()]);
        return work.ok ? { id: this.#desk.work.id, name: this.#name(), ...work.value, workbook } : undefined;
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
      unsaved: this.#desk.changes.unsaved || this.#desk.waits,
      // What is typed in the pane alone is not kept.
      atRisk: this.#desk.waits || (this.#desk.changes.unsaved && this.#keeper.keeping.kind !== 'kept'),
    });

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** An empty workbook; asks first where something would be lost. */
  async newWork(): Promise<void> {
    const leaving = await this.#leaving();
    const begin = (): Promise<void> =>
      this.#actions.act('other', async () => {
        const put = (): Promise<Result<void>> => this.#around.grid.clear();
        const cleared = await this.#replace({ name: undefined, saved: true, put });
        return cleared.ok ? ok({ kind: 'created' }) : cleared;
      });
    if (losesNothing(leaving)) await begin();
    else this.#ask({ kind: 'new', ...leaving }, begin);
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
      await saveDrafts(this.#desk.session);
      const read = await readForFile(this.#desk.session);
      if (!read.ok) return read;
      const { questionnaire, summary } = read.value;
      const drafts = this.#desk.session.getState().unsaved;
      const work = await readWork(this.#around.grid.host, this.#framework);
      if (!work.ok) return work;
      const bytes = await this.#around.workbookFile(questionnaire.response, work.value.extras, summary);
      if (!bytes.ok) return bytes;
      const name = fileNameOf(this.#desk.work.name, this.#wt);
      if (!this.#around.download({ name, mediaType: XLSX, bytes: bytes.value }))
        return fail({ code: 'part-not-loaded' });
      this.#desk.changes.saved(questionnaire);
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
    const leaving = await this.#leaving();
    const go = (): Promise<void> => this.#restore(kept.id);
    if (leaving.loses === 'lost' || leaving.drafts.length > 0)
      this.#ask({ kind: 'restore', name: kept.name, ...leaving }, go);
    else await go();
  }

  putOutcomeAway(): void {
    this.#actions.tell(null);
  }

  /** The page is hidden or goes away: what is typed and not kept yet is. */
  async settle(): Promise<void> {
    // What the session that is left has typed is not the new workbook's.
    if (this.#desk.isReplacing) return;
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
    const leaving = outcome?.ok === true ? await this.#leaving() : NOTHING;
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
    if (losesNothing(leaving) && Object.values<readonly unknown[]>({ ...losses }).every((list) => list.length === 0))
      await take();
    else this.#ask({ kind: 'open', name: file.name, losses, ...leaving }, take);
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
        sheets.whole = await this.#show(work);
        if (sheets.whole) return ok(undefined);
        const cleared = await this.#around.grid.clear();
        return cleared.ok ? this.#make(work.answers, work.extras) : cleared;
      };
      const name = work.name === this.#wt('web.untitled') ? undefined : work.name;
      // It is in no file yet.
      const replaced = await this.#replace({ id, name, saved: false, put }, release);
      if (!replaced.ok) return replaced;
      this.#keeper.agree();
      // Under this version, and with its answers' sheets where they were made anew.
      this.#keeper.noteChange();
      const { keptAt } = work;
      return ok({ kind: sheets.whole ? 'restored' : 'restored-answers', work: { id, name: work.name, keptAt } });
    });
  }

  /** Shows the sheets that were kept; false where this grid cannot, or they are not those of the answers. */
  async #show({ workbook, answers }: KeptWork): Promise<boolean> {
    const { grid } = this.#around;
    if (!(await grid.load(workbook)).ok) return false;
    const shown = await readWork(grid.host, this.#framework);
    return shown.ok && holds(this.#framework, shown.value.answers, answers);
  }

  async #make(response: Response, extras?: WorkbookExtras): Promise<Result<void>> {
    const host = this.#around.grid.host;
    const made = await createWorkbook(host, this.#framework, response, this.#t, { ...extras, showFirst: true });
    return made.ok ? ok(undefined) : made;
  }

  /** @param release of the claim on the work that comes; given up where it does not come */
  async #replace(replacement: Replacement, release?: Release): Promise<Result<void, WebError>> {
    let replaced: Result<void, WebError> | undefined;
    try {
      replaced = await this.#desk.replace(replacement);
    } finally {
      if (replaced?.ok === true)
        this.#keeper.changeWork(release === undefined ? undefined : { id: this.#desk.work.id, release });
      else {
        release?.();
        this.#keeper.resume();
      }
    }
    return replaced;
  }

  /** What becomes of the open work when another takes its place. */
  async #leaving(): Promise<Leaving> {
    // Which work that is, is known when none is being put in place.
    await this.#actions.over;
    // What was typed a moment ago counts too, and whether it can be kept is known when that was tried.
    const drafts = await saveDrafts(this.#desk.session);
    await this.#keeper.flush();
    return { loses: this.#replaced(), drafts };
  }

  #replaced(): Replaced {
    const { answers, changes } = this.#desk;
    if (answers === undefined) return 'nothing';
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
