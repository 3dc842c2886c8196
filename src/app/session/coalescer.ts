/** Starts work soon after it is asked for, once for a burst of requests, and once more for what came while it ran. */

/** Timers, given from outside so that tests need not wait. Returns the way to call it off. */
export type Later = (milliseconds: number, work: () => void) => () => void;

export class Coalescer {
  readonly #work: () => Promise<void>;
  readonly #later: Later;
  readonly #pause: number;
  #cancel: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(work: () => Promise<void>, later: Later, pause: number) {
    this.#work = work;
    this.#later = later;
    this.#pause = pause;
  }

  /** Whether work is asked for and not begun, or running. */
  get isAsked(): boolean {
    return this.#cancel !== undefined || this.#running !== undefined;
  }

  /** Work is to be done, soon. */
  request(): void {
    if (this.#running !== undefined) {
      this.#again = true;
      return;
    }
    // Not put off by every further request: a long paste must not keep the figures old.
    this.#cancel ??= this.#later(this.#pause, () => void this.now());
  }

  /** Does it now; a request that was waiting is answered by this. */
  async now(): Promise<void> {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#running !== undefined) {
      // What is running may have looked before the change that this caller knows of.
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#run();
    try {
      await this.#running;
    } finally {
      this.#running = undefined;
    }
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#again = false;
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      await this.#work();
    } while (this.wanted());
  }

  /** Set by requests that come while the work runs. */
  private wanted(): boolean {
    return this.#again;
  }
}
