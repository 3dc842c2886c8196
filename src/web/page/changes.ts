import type { Questionnaire } from '../../app/session/state.ts';

/** What a person has done: the answers, and which of those of the period before wait to be confirmed. */
export type Done = Pick<Questionnaire, 'response' | 'toConfirm'>;

/** Whether the questionnaire is another than the one that was last saved as a file. */
export class Changes {
  /** As last seen; undefined before the first reading. */
  #seen: string | undefined;
  /** As last saved, or as it was when the work began. */
  #saved: string | undefined;
  #any = false;
  #last: Done['response'] | undefined;

  /**
   * Another work is open.
   * @param saved whether it is as it is in a file, or empty
   */
  begin(saved: boolean): void {
    this.#seen = undefined;
    this.#last = undefined;
    this.#saved = saved ? undefined : '';
    this.#any = false;
  }

  /** Takes in what was read; true where it is something else than before. The first reading of a work is none. */
  see(done: Done): boolean {
    // A reading is one object as long as nothing was read anew: most calls end here.
    if (done.response === this.#last) return false;
    this.#last = done.response;
    const seen = textOf(done);
    if (seen === this.#seen) return false;
    const first = this.#seen === undefined;
    this.#seen = seen;
    this.#saved ??= seen;
    if (!first) this.#any = true;
    return !first;
  }

  saved(done: Done): void {
    this.#saved = textOf(done);
  }

  /** Something was changed since the work was begun or opened, saved or not. */
  get any(): boolean {
    return this.#any;
  }

  get unsaved(): boolean {
    return this.#seen !== undefined && this.#seen !== this.#saved;
  }
}

const textOf = ({ response, toConfirm }: Done): string => JSON.stringify([response, toConfirm.map(({ ref }) => ref)]);
