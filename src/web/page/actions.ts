import { fail, type Result } from '../../core/errors/error.ts';
import type { WebError } from '../../core/errors/webError.ts';
import type { Outcome } from './pageState.ts';

/** The page's actions: one after the other, the last one's outcome kept until it is put away. */
export class Actions {
  readonly #changed: () => void;
  #last: Promise<unknown> = Promise.resolve();
  #busy = false;
  #outcome: Outcome | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get busy(): boolean {
    return this.#busy;
  }

  get outcome(): Outcome | null {
    return this.#outcome;
  }

  /** Settled when what was asked for before is over. */
  get over(): Promise<unknown> {
    return this.#last;
  }

  /** Runs when those before it are over; settled when its outcome is told. Never rejects. */
  act(during: 'save' | 'other', work: () => Promise<Result<Outcome | null, WebError>>): Promise<void> {
    const acting = this.#last.then(async () => {
      this.#busy = true;
      this.tell(null);
      const result = await work().catch(unexpected);
      this.#busy = false;
      this.tell(result.ok ? result.value : { kind: 'failed', during, error: result.error });
    });
    this.#last = acting;
    return acting;
  }

  /** What something came to; null puts away what was told. */
  tell(outcome: Outcome | null): void {
    this.#outcome = outcome;
    this.#changed();
  }
}

/** What is thrown and not returned: a part that could not be loaded, or a bug. */
function unexpected(thrown: unknown): Result<never, WebError> {
  // The bundler's name for it.
  if (thrown instanceof Error && thrown.name === 'ChunkLoadError') return fail({ code: 'part-not-loaded' });
  return fail({ code: 'internal', detail: thrown instanceof Error ? thrown.message : String(thrown) });
}
