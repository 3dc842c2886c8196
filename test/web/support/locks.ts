/** The locks of one browser, which all its tabs share; each tab's end with it. */
type Granted = (lock: Lock | null) => unknown;

export class Browser {
  readonly #held = new Held();

  /** A tab: a LockManager of its own over the browser's locks. */
  tab(): Tab {
    return new Tab(this.#held);
  }
}

/** Which tab has which lock for itself, and who waits for it. */
class Held {
  readonly #holders = new Map<string, Tab>();
  readonly #waiting = new Map<string, (() => void)[]>();

  get names(): string[] {
    return [...this.#holders.keys()];
  }

  has(name: string): boolean {
    return this.#holders.has(name);
  }

  take(name: string, tab: Tab): void {
    this.#holders.set(name, tab);
  }

  release(name: string, tab: Tab): void {
    if (this.#holders.get(name) !== tab) return;
    this.#holders.delete(name);
    const waiting = this.#waiting.get(name) ?? [];
    this.#waiting.delete(name);
    for (const go of waiting) go();
  }

  wait(name: string): Promise<void> {
    return new Promise((go) => {
      if (this.has(name)) this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), go]);
      else go();
    });
  }
}

/** As far as the page uses it: exclusive requests that do not wait, shared ones that do, and what is held. */
export class Tab {
  readonly #held: Held;

  constructor(held: Held) {
    this.#held = held;
  }

  get locks(): LockManager {
    return { request: this.#request as LockManager['request'], query: this.#query };
  }

  /** The tab is closed or crashes: the browser takes its locks back. */
  close(): void {
    for (const name of this.#held.names) this.#held.release(name, this);
  }

  readonly #request = async (name: string, options: LockOptions, granted: Granted): Promise<unknown> => {
    await Promise.resolve();
    if (options.mode === 'shared') {
      await this.#held.wait(name);
      return granted({ name, mode: 'shared' });
    }
    if (options.ifAvailable !== true) throw new Error('the page never waits for a lock of its own');
    if (this.#held.has(name)) return granted(null);
    this.#held.take(name, this);
    try {
      return await granted({ name, mode: 'exclusive' });
    } finally {
      this.#held.release(name, this);
    }
  };

  readonly #query = (): Promise<LockManagerSnapshot> =>
    Promise.resolve({
      held: this.#held.names.map((name) => ({ name, mode: 'exclusive', clientId: 'some tab' })),
      pending: [],
    });
}
