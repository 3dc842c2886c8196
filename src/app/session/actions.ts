/** What the person wants done, one action after the other, each with its outcome. */
import { fail, type Result } from '../../core/errors/error.ts';
import type { Activity, Problem } from './state.ts';

export class Actions {
  readonly #changed: () => void;
  readonly #succeeded: () => void;
  #activity: Activity | null = null;
  #problem: Problem | null = null;
  /** The last action; the next one begins when it is over. */
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  /**
   * @param changed called when what is going on, or its outcome, is another
   * @param succeeded called when an action went well: others that did not may do so now
   */
  constructor(changed: () => void, succeeded: () => void) {
    this.#changed = changed;
    this.#succeeded = succeeded;
  }

  get activity(): Activity | null {
    return this.#activity;
  }

  /** Of the last action that failed, until another one succeeds. */
  get problem(): Problem | null {
    return this.#problem;
  }

  dismissProblem(): void {
    this.#problem = null;
    this.#changed();
  }

  /** What is asked for from now on is done, after an end too. */
  begin(): void {
    this.#ended = false;
  }

  /** Waits until all that was asked for is over; what is asked for after that is not done. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#last;
  }

  /** Does it when all that was asked for before is over. Never rejects. */
  run<T>(activity: Activity, work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#ended) return Promise.resolve(this.#refuse(activity));
    const acting = this.#last.then(async () => {
      this.#activity = activity;
      this.#changed();
      const result: Result<T> = await work().catch(unexpected);
      this.#activity = null;
      this.#problem = result.ok ? null : { error: result.error, during: activity };
      this.#changed();
      if (result.ok && !this.#ended) this.#succeeded();
      return result;
    });
    this.#last = acting;
    return acting;
  }

  #refuse(activity: Activity): Result<never> {
    const error = { code: 'workbook-closed' } as const;
    this.#problem = { error, during: activity };
    this.#changed();
    return fail(error);
  }
}

/** What is thrown and not returned: a part that could not be loaded, or a bug. The next action still begins. */
function unexpected(thrown: unknown): Result<never> {
  // The bundler's name for it; a page that was left open while the add-in was updated asks for files that are gone.
  if (thrown instanceof Error && thrown.name === 'ChunkLoadError') return fail({ code: 'part-not-loaded' });
  return fail({ code: 'internal', detail: thrown instanceof Error ? thrown.message : String(thrown) });
}
