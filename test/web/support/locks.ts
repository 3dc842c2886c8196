/** The locks of one browser, which all its tabs share; each tab's end with it. */
type Granted = (lock: Lock | null) => unknown;

export class Browser {
  readonly #held = new Map<string, Tab>();

  /** A tab: a LockManager of its own over the browser's locks. */
  tab(): Tab {
    const tab: Tab = new Tab(this.#held);
    return tab;
  }
}

/** As far as the page uses it: requests that do not wait, and what is held. */
export class Tab {
  readonly #held: Map<string, Tab>;

  constructor(held: Map<string, Tab>) {
    this.#held = held;
  }

  get locks(): LockManager {
    return { request: this.#request as LockManager['request'], query: this.#query };
  }

  /** The tab is closed or crashes: the browser takes its locks back. */
  close(): void {
    for (const [name, tab] of this.#held) if (tab === this) this.#held.delete(name);
  }

  readonly #request = async (name: string, options: LockOptions, granted: Granted): Promise<unknown> => {
    await Promise.resolve();
    if (options.ifAvailable !== true) throw new Error('the page never waits for a lock');
    if (this.#held.has(name)) return granted(null);
    this.#held.set(name, this);
    try {
      return await granted({ name, mode: 'exclusive' });
    } finally {
      if (this.#held.get(name) === this) this.#held.delete(name);
    }
  };

  readonly #query = (): Promise<LockManagerSnapshot> =>
    Promise.resolve({
      held: [...this.#held.keys()].map((name) => ({ name, mode: 'exclusive', clientId: 'some tab' })),
      pending: [],
    });
}
