import type { Response } from '../../core/answers/response.ts';

/** Whether the answers are others than those that were last saved as a file. */
export class Changes {
  /** As last seen; undefined before the first reading. */
  #seen: string | undefined;
  /** As last saved, or as they were when the work began. */
  #saved: string | undefined;
  #any = false;
  #last: Response | undefined;

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
  see(response: Response): boolean {
    // A reading is one object as long as nothing was read anew: most calls end here.
    if (response === this.#last) return false;
    this.#last = response;
    const answers = JSON.stringify(response);
    if (answers === this.#seen) return false;
    const first = this.#seen === undefined;
    this.#seen = answers;
    this.#saved ??= answers;
    if (!first) this.#any = true;
    return !first;
  }

  saved(response: Response): void {
    this.#saved = JSON.stringify(response);
  }

  /** Something was changed since the work was begun or opened, saved or not. */
  get any(): boolean {
    return this.#any;
  }

  get unsaved(): boolean {
    return this.#seen !== undefined && this.#seen !== this.#saved;
  }
}
