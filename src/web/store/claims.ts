/**
 * Which tab has which work. Web Locks: the browser gives a lock back when its tab ends, however it ends, which no
 * heartbeat can tell as surely. They are there wherever a page is loaded securely, and elsewhere nothing is kept.
 */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { StorageError } from '../../core/errors/webError.ts';
import { storageError } from './storageError.ts';

/** A claim that this tab has; called, it is given up. */
export type Release = () => void;

export class Claims {
  readonly #locks: LockManager | undefined;

  constructor(locks: LockManager | undefined) {
    this.#locks = locks;
  }

  /** Takes a work for this tab; not where another tab has it, nor where the browser forbids locks. Never rejects. */
  hold(id: string): Promise<Result<Release, StorageError>> {
    const locks = this.#locks;
    if (locks === undefined) return Promise.resolve(fail({ code: 'storage-forbidden' }));
    return new Promise((resolve) => {
      locks
        .request(PREFIX + id, { ifAvailable: true }, (lock) => {
          if (lock === null) {
            resolve(fail({ code: 'open-elsewhere' }));
            return undefined;
          }
          // The lock lasts as long as this promise.
          return new Promise<void>((release) => {
            resolve(ok(release));
          });
        })
        .catch((thrown: unknown) => {
          resolve(fail(storageError(thrown)));
        });
    });
  }

  /** Waits until no tab has a work; false where the browser forbids locks. Takes nothing, and never rejects. */
  async freed(id: string): Promise<boolean> {
    if (this.#locks === undefined) return false;
    try {
      // Shared, so that any number of tabs can wait without standing in each other's way.
      await this.#locks.request(PREFIX + id, { mode: 'shared' }, () => undefined);
      return true;
    } catch {
      return false;
    }
  }

  /** The works that some tab has, this one included; none where the browser does not tell. Never rejects. */
  async held(): Promise<ReadonlySet<string>> {
    const { held = [] } = (await this.#locks?.query().catch(() => undefined)) ?? {};
    return new Set(
      held.flatMap(({ name, mode }) =>
        name?.startsWith(PREFIX) === true && mode === 'exclusive' ? [name.slice(PREFIX.length)] : [],
      ),
    );
  }
}

const PREFIX = 'action-tool.work.';
