/**
 * Keeps the open work in the browser after every change, once the person agreed. One write at a time; what changes
 * meanwhile is written next. A failure is told and tried again with the next change.
 */
import type { Later } from '../../app/session/coalescer.ts';
import type { WorkbookExtras } from '../../app/workbookExtras.ts';
import type { Response } from '../../core/answers/response.ts';
import { ok, type Result } from '../../core/errors/error.ts';
import type { StorageError } from '../../core/errors/webError.ts';
import type { Claims, Release } from './claims.ts';
import type { KeptWork } from './workStore.ts';

/** Typing comes in bursts; a crash may cost no more than this. */
const PAUSE = 400;

export type Keeping =
  /** The person has not agreed, or has taken it back. */
  | { readonly kind: 'off' }
  /** Agreed, and nothing to keep yet. */
  | { readonly kind: 'idle' }
  /** Changes are on their way. */
  | { readonly kind: 'keeping' }
  /** Everything is kept. */
  | { readonly kind: 'kept'; /** ISO 8601, UTC. */ readonly at: string }
  | { readonly kind: 'failed'; readonly error: StorageError };

/** What is kept of the open work, as it is now. */
export interface Current {
  readonly id: string;
  readonly name: string;
  readonly answers: Response;
  readonly extras: WorkbookExtras;
  readonly workbook: unknown;
}

export interface AutosaveSurroundings {
  readonly store: { save(work: KeptWork): Promise<Result<void, StorageError>> };
  readonly claims: Pick<Claims, 'hold'>;
  readonly later: Later;
  readonly now: () => Date;
  /** Undefined while there is nothing to keep: no questionnaire. */
  readonly current: () => Promise<Current | undefined>;
  /** {@link Autosave.state} is another one. */
  readonly changed: () => void;
}

export class Autosave {
  readonly #around: AutosaveSurroundings;
  #state: Keeping = { kind: 'off' };
  #claim: { readonly id: string; readonly release: Release } | undefined;
  /** Raised with every change, and when what is written would not count any more. */
  #revision = 0;
  #written = 0;
  #cancel: (() => void) | undefined;
  #writing: Promise<void> | undefined;
  #suspended = false;

  constructor(around: AutosaveSurroundings) {
    this.#around = around;
  }

  get state(): Keeping {
    return this.#state;
  }

  /** Begins to keep. */
  agree(): void {
    if (this.#state.kind !== 'off') return;
    this.#set({ kind: 'idle' });
    this.noteChange();
  }

  /** Ends keeping; what is kept already stays. Settled when nothing is being written any more. */
  async stop(): Promise<void> {
    this.#set({ kind: 'off' });
    this.#cancel?.();
    this.#release();
    await this.#writing;
  }

  /** Something in the open work is another now. */
  noteChange(): void {
    if (this.#state.kind === 'off') return;
    this.#revision += 1;
    // Not kept any more, as far as the page's warnings go.
    if (this.#state.kind === 'kept') this.#set({ kind: 'keeping' });
    this.#cancel?.();
    this.#cancel = this.#around.later(PAUSE, () => void this.flush());
  }

  /** Writes what has changed without waiting: before the work is replaced, or the page goes away. */
  async flush(): Promise<void> {
    this.#cancel?.();
    while (this.#writing !== undefined) await this.#writing;
    if (this.#suspended || this.#isOff() || this.#written === this.#revision) return;
    this.#writing = this.#write().finally(() => {
      this.#writing = undefined;
    });
    await this.#writing;
  }

  /**
   * Writes what has changed, and then nothing more: from now on what is seen is not the work, which another is about to
   * take the place of. Ended by {@link changeWork}, or by {@link resume} where it stays.
   */
  async suspend(): Promise<void> {
    await this.flush();
    this.#suspended = true;
    // Somebody else who waited for the same write may have begun one.
    await this.#writing;
  }

  /** The work is as it was; what of it was not kept before is kept now. */
  resume(): void {
    this.#suspended = false;
    this.noteChange();
  }

  /** The open work is another one; this tab's claim on the one before ends. */
  changeWork(claim?: { readonly id: string; readonly release: Release }): void {
    this.#suspended = false;
    this.#cancel?.();
    this.#release();
    this.#claim = claim;
    this.#revision += 1;
    this.#written = this.#revision;
    if (this.#state.kind !== 'off') this.#set({ kind: 'idle' });
  }

  async #write(): Promise<void> {
    const { store, now, current } = this.#around;
    const revision = this.#revision;
    const work = await current();
    // Replaced, or taken back, while it was being read.
    if (work === undefined || this.#isOff() || this.#written > revision) return;
    // What failed stays so until it is kept: a page that says so anew with every attempt is a nuisance to whoever hears it.
    if (this.#state.kind !== 'failed') this.#set({ kind: 'keeping' });
    const held = await this.#hold(work.id);
    if (this.#isOff()) return;
    if (!held.ok) {
      this.#fail(held.error);
      return;
    }
    const keptAt = now().toISOString();
    const saved = await store.save({ ...work, keptAt });
    if (this.#isOff()) return;
    if (!saved.ok) {
      this.#fail(saved.error);
      return;
    }
    this.#written = Math.max(this.#written, revision);
    this.#set(this.#written === this.#revision ? { kind: 'kept', at: keptAt } : { kind: 'keeping' });
  }

  /** Read anew after every wait: it may have been taken back. */
  #isOff(): boolean {
    return this.#state.kind === 'off';
  }

  async #hold(id: string): Promise<Result<void, StorageError>> {
    if (this.#claim?.id === id) return ok(undefined);
    const held = await this.#around.claims.hold(id);
    if (!held.ok) return held;
    // Ended while it waited: nobody would give the claim up any more.
    if (this.#isOff()) {
      held.value();
      return ok(undefined);
    }
    this.#release();
    this.#claim = { id, release: held.value };
    return ok(undefined);
  }

  #fail(error: StorageError): void {
    this.#set({ kind: 'failed', error });
  }

  #release(): void {
    this.#claim?.release();
    this.#claim = undefined;
  }

  #set(state: Keeping): void {
    this.#state = state;
    this.#around.changed();
  }
}
