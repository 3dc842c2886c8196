import { ok } from '../../core/errors/error.ts';
import type { Actions } from './actions.ts';
import type { Keeper } from './keeper.ts';

/** What a person does about work that is kept in the browser, each with its outcome. */
export class KeptActions {
  readonly #keeper: Keeper;
  readonly #actions: Actions;

  constructor(keeper: Keeper, actions: Actions) {
    this.#keeper = keeper;
    this.#actions = actions;
  }

  /** The person wants the work to be kept in this browser; whether that is done is told when it was tried. */
  async agree(): Promise<void> {
    this.#keeper.agree();
    await this.#keeper.flush();
    const { kind } = this.#keeper.keeping;
    // A failure has a notice of its own, and must not stand beside a promise.
    if (kind === 'failed') this.#actions.tell(null);
    else if (kind !== 'off') this.#actions.tell({ kind: 'agreed' });
  }

  refuse(): void {
    this.#keeper.refuse();
    this.#actions.tell({ kind: 'refused' });
  }

  putOfferAway(): void {
    this.#keeper.putOfferAway();
  }

  /** Looks again at what is kept: other tabs keep too. */
  look(): Promise<void> {
    return this.#keeper.look();
  }

  remove(id: string, name: string): Promise<void> {
    return this.#actions.act('other', async () => {
      const removed = await this.#keeper.remove(id);
      return removed.ok ? ok({ kind: 'deleted', name }) : removed;
    });
  }

  /** Deletes everything that is kept, and keeps no more. */
  wipe(): Promise<void> {
    return this.#actions.act('other', async () => {
      const wiped = await this.#keeper.wipe();
      return wiped.ok ? ok({ kind: 'wiped' }) : wiped;
    });
  }
}
