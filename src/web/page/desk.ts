/** The work that is open: its session, whether it has changed, and putting another in its place. */
import type { Result } from '../../core/errors/error.ts';
import type { WebError } from '../../core/errors/webError.ts';
import { Changes, type Done } from './changes.ts';
import type { OpenWork } from './pageState.ts';
import type { PageSession, PageSurroundings } from './ports.ts';

export interface DeskEvents {
  /** The answers are others than before. */
  readonly answered: () => void;
  /** What the page shows of the session is something else: another phase, or whether a text waits in the pane. */
  readonly changed: () => void;
  /** The open work is about to be left: it is kept as it is now, and what is seen from now on is not kept as it. */
  readonly leaving: () => Promise<void>;
}

/** How the new work begins. */
export interface Replacement {
  readonly id?: string;
  readonly name: string | undefined;
  /** Whether it is as it is in a file, or empty. */
  readonly saved: boolean;
  readonly put: () => Promise<Result<void>>;
}

export class Desk {
  readonly changes = new Changes();
  readonly #around: Pick<PageSurroundings, 'grid' | 'startSession' | 'newId'>;
  readonly #events: DeskEvents;
  #work: OpenWork;
  #session: PageSession;
  #unsubscribe: () => void;
  #phase: string | undefined;
  #waits = false;
  #replacing = false;

  constructor(around: Pick<PageSurroundings, 'grid' | 'startSession' | 'newId'>, events: DeskEvents) {
    this.#around = around;
    this.#events = events;
    this.#work = { id: around.newId(), name: undefined };
    this.#session = around.startSession();
    this.#unsubscribe = this.#session.subscribe(this.#heard);
  }

  get work(): OpenWork {
    return this.#work;
  }

  get session(): PageSession {
    return this.#session;
  }

  /** Undefined where there is no questionnaire, and while another work is put in place: neither is seen then. */
  get answers(): Done | undefined {
    const state = this.#session.getState();
    return state.phase === 'open' && !this.#replacing ? state.questionnaire : undefined;
  }

  /** A text that is typed in the pane is not in the sheet. */
  get waits(): boolean {
    return this.#session.getState().unsaved.length > 0;
  }

  /** Another work is being put in place of the open one. */
  get isReplacing(): boolean {
    return this.#replacing;
  }

  /** Puts another workbook in place; where that fails, the one before is put back. */
  async replace(replacement: Replacement): Promise<Result<void, WebError>> {
    const ready = await this.#around.grid.ready;
    if (!ready.ok) return ready;
    // Ended first: it must not take the new workbook's cells for the old one's.
    await this.#session.stop();
    await this.#events.leaving();
    const before = await this.#around.grid.snapshot();
    this.#replacing = true;
    let done: Result<void> | undefined;
    try {
      done = await replacement.put();
    } finally {
      // Also where something was thrown: a part of the page that could not be loaded.
      if (done?.ok === true) this.#begin(replacement);
      else await this.#around.grid.load(before);
      this.#replacing = false;
      // The same one goes on with work that stays: it has what is typed and in no cell.
      await this.#session.start();
    }
    return done;
  }

  #begin({ id, name, saved }: Replacement): void {
    this.#unsubscribe();
    this.#work = { id: id ?? this.#around.newId(), name };
    this.changes.begin(saved);
    this.#session = this.#around.startSession();
    this.#unsubscribe = this.#session.subscribe(this.#heard);
  }

  /** Gives a name to work that has none yet. */
  call(name: string): void {
    if (this.#work.name === undefined) this.#work = { ...this.#work, name };
  }

  readonly #heard = (): void => {
    const { answers, waits } = this;
    const { phase } = this.#session.getState();
    const isOther = phase !== this.#phase || waits !== this.#waits;
    this.#phase = phase;
    this.#waits = waits;
    // Most of what a session tells (a selection, a key in the pane) is nothing to the page around it.
    if (answers !== undefined && this.changes.see(answers)) this.#events.answered();
    else if (isOther) this.#events.changed();
  };
}
