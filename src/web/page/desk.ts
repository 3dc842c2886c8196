/** The work that is open: its session, whether it has changed, and putting another in its place. */
import type { Response } from '../../core/answers/response.ts';
import type { Result } from '../../core/errors/error.ts';
import type { WebError } from '../../core/errors/webError.ts';
import { Changes } from './changes.ts';
import type { OpenWork } from './pageState.ts';
import type { PageSession, PageSurroundings } from './ports.ts';

export interface DeskEvents {
  /** The answers are others than before. */
  readonly answered: () => void;
  /** What the page shows of the session is something else: another phase, or the first reading. */
  readonly changed: () => void;
  /** Before the open work is left: what is typed and not kept yet is written. */
  readonly settle: () => Promise<void>;
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

  /** Undefined where there is no questionnaire. */
  get answers(): Response | undefined {
    const state = this.#session.getState();
    return state.phase === 'open' ? state.questionnaire.response : undefined;
  }

  /** Puts another workbook in place; where that fails, the one before is put back. */
  async replace({ id, name, saved, put }: Replacement): Promise<Result<void, WebError>> {
    const { grid, startSession, newId } = this.#around;
    const ready = await grid.ready;
    if (!ready.ok) return ready;
    await this.#events.settle();
    const before = await grid.snapshot();
    // Ended first: it must not take the new workbook's cells for the old one's.
    await this.#session.stop();
    this.#unsubscribe();
    const done = await put();
    if (done.ok) {
      this.#work = { id: id ?? newId(), name };
      this.changes.begin(saved);
    } else await grid.load(before);
    this.#session = startSession();
    this.#unsubscribe = this.#session.subscribe(this.#heard);
    await this.#session.start();
    return done;
  }

  /** Gives a name to work that has none yet. */
  call(name: string): void {
    if (this.#work.name === undefined) this.#work = { ...this.#work, name };
  }

  readonly #heard = (): void => {
    const { answers } = this;
    const { phase } = this.#session.getState();
    const isOther = phase !== this.#phase;
    this.#phase = phase;
    // Most of what a session tells (a selection, a key in the pane) is nothing to the page around it.
    if (answers !== undefined && this.changes.see(answers)) this.#events.answered();
    else if (isOther) this.#events.changed();
  };
}
