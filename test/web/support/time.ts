/** Timers that go off when the test says so. */
export class Clock {
  #waiting: { readonly after: number; readonly work: () => void }[] = [];

  readonly later = (milliseconds: number, work: () => void): (() => void) => {
    const timer = { after: milliseconds, work };
    this.#waiting.push(timer);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== timer);
    };
  };

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Those that were set for up to so long go off. */
  ring(upTo = Number.POSITIVE_INFINITY): void {
    const due = this.#waiting.filter(({ after }) => after <= upTo);
    this.#waiting = this.#waiting.filter(({ after }) => after > upTo);
    for (const { work } of due) work();
  }
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets the event loop turn so often that what has begun is over, where nothing can be waited for. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await tick();
}

/** Waits, by turns of the event loop, until something holds. */
export async function until(holds: () => boolean, during: () => void = () => undefined): Promise<void> {
  for (let turns = 0; turns < 20_000; turns += 1) {
    if (holds()) return;
    during();
    await tick();
  }
  throw new Error('it never came true');
}
