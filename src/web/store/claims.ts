/**
 * Which tab has which work. Web Locks: the browser gives a lock back when its tab ends, however it ends, which no
 * heartbeat can tell as surely. They are there wherever a page is loaded securely, and elsewhere nothing is kept.
 */

/** A claim that this tab has; called, it is given up. */
export type Release = () => void;

export class Claims {
  readonly #locks: LockManager | undefined;

  constructor(locks: LockManager | undefined) {
    this.#locks = locks;
  }

  /** Takes a work for this tab; undefined where another tab has it. */
  hold(id: string): Promise<Release | undefined> {
    const locks = this.#locks;
    if (locks === undefined) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      locks
        .request(PREFIX + id, { ifAvailable: true }, (lock) => {
          if (lock === null) {
            resolve(undefined);
            return undefined;
          }
          // The lock lasts as long as this promise.
          return new Promise<void>((release) => {
            resolve(release);
          });
        })
        .catch(reject);
    });
  }

  /** The works that some tab has, this one included. */
  async held(): Promise<ReadonlySet<string>> {
    const { held = [] } = (await this.#locks?.query()) ?? {};
    return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) === true ? [name.slice(PREFIX.length)] : [])));
  }
}

const PREFIX = 'action-tool.work.';
