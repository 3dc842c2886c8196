/** Keeping work in the browser, as the page sees it: consent, what is kept and where it is open, the restore offer. */
import { ok, type Result } from '../../core/errors/error.ts';
import type { StorageError } from '../../core/errors/webError.ts';
import { Autosave, type Current, type Keeping } from '../store/autosave.ts';
import type { Release } from '../store/claims.ts';
import type { KeptAbout, KeptWork } from '../store/workStore.ts';
import type { PageState } from './pageState.ts';
import type { PageSurroundings } from './ports.ts';

export interface KeeperSurroundings {
  readonly current: () => Promise<Current | undefined>;
  readonly changed: () => void;
}

/** Kept work that this tab has now. */
export interface Taken {
  readonly work: KeptWork;
  readonly release: Release;
}

export class Keeper {
  readonly #around: PageSurroundings;
  readonly #changed: () => void;
  readonly #autosave: Autosave;
  #consent: PageState['consent'] = 'unasked';
  #kept: readonly KeptAbout[] = [];
  #held: ReadonlySet<string> = new Set();
  /** Works that another tab has, and of which this one waits to hear that it gave them up. */
  readonly #awaited = new Set<string>();
  #offerPutAway = false;

  constructor(around: PageSurroundings, { current, changed }: KeeperSurroundings) {
    this.#around = around;
    this.#changed = changed;
    this.#autosave = new Autosave({ ...around, current, changed: this.#autosaved });
    around.store.onDeletedElsewhere(() => void this.#forget());
  }

  get keeping(): Keeping {
    return this.#autosave.state;
  }

  /** @param openId the work that is open here */
  state(openId: string): Pick<PageState, 'keeping' | 'consent' | 'kept' | 'offer'> {
    const kept = this.#kept.map((about) => ({
      ...about,
      where:
        about.id === openId
          ? ('here' as const)
          : this.#held.has(about.id)
            ? ('elsewhere' as const)
            : ('nowhere' as const),
    }));
    const offer = this.#offerPutAway ? undefined : kept.find(({ where }) => where === 'nowhere');
    return { keeping: this.#autosave.state, consent: this.#consent, kept, offer: offer ?? null };
  }

  /** Reads what is kept. Where the browser forbids that, there is nothing. */
  async look(): Promise<void> {
    const [kept, held] = await Promise.all([this.#around.store.list(), this.#around.claims.held()]);
    this.#kept = kept.ok ? kept.value : [];
    this.#held = held;
    for (const { id } of this.#kept) if (held.has(id)) void this.#lookWhenFreed(id);
    this.#changed();
  }

  /** A tab that closes says nothing, and the browser takes a moment to give its work back: what is shown must follow. */
  async #lookWhenFreed(id: string): Promise<void> {
    if (this.#awaited.has(id)) return;
    this.#awaited.add(id);
    const freed = await this.#around.claims.freed(id);
    this.#awaited.delete(id);
    // Where all was wiped meanwhile, looking would make an empty store again.
    if (freed && this.#kept.some((about) => about.id === id)) await this.look();
  }

  putOfferAway(): void {
    this.#offerPutAway = true;
    this.#changed();
  }

  /** There is something to lose now: the first time, the person is asked. */
  askOnce(): void {
    if (this.#consent === 'unasked') this.#consent = 'asking';
  }

  agree(): void {
    this.#consent = 'agreed';
    this.#around.keepPreferences(true);
    this.#autosave.agree();
    this.#changed();
  }

  refuse(): void {
    this.#consent = 'refused';
    this.#changed();
  }

  noteChange(): void {
    this.#autosave.noteChange();
  }

  flush(): Promise<void> {
    return this.#autosave.flush();
  }

  /** Keeps what there is, and nothing more until the work is another one, or {@link resume} says that it stays. */
  suspend(): Promise<void> {
    return this.#autosave.suspend();
  }

  resume(): void {
    this.#autosave.resume();
  }

  changeWork(claim?: { readonly id: string; readonly release: Release }): void {
    this.#offerPutAway = true;
    this.#autosave.changeWork(claim);
  }

  /** Takes kept work for this tab. */
  async take(id: string): Promise<Result<Taken, StorageError>> {
    const held = await this.#around.claims.hold(id);
    if (!held.ok) {
      await this.look();
      return held;
    }
    const work = await this.#around.store.load(id);
    if (work.ok) return ok({ work: work.value, release: held.value });
    held.value();
    return work;
  }

  /** Deletes one; not one that a tab has open, which would keep it again. */
  async remove(id: string): Promise<Result<void, StorageError>> {
    const held = await this.#around.claims.hold(id);
    if (!held.ok) return held;
    const removed = await this.#around.store.remove(id);
    held.value();
    await this.look();
    return removed;
  }

  async wipe(): Promise<Result<void, StorageError>> {
    // Ended first, or what is on its way would bring it back.
    await this.#forget();
    const wiped = await this.#around.store.wipe();
    await this.look();
    return wiped;
  }

  /** Keeps no more. */
  async #forget(): Promise<void> {
    this.#consent = 'refused';
    this.#kept = [];
    this.#around.keepPreferences(false);
    await this.#autosave.stop();
    this.#changed();
  }

  readonly #autosaved = (): void => {
    const { state } = this.#autosave;
    // The first time that this work is kept, it is a new one on the list.
    if (state.kind === 'kept') void this.look();
    else this.#changed();
  };
}
