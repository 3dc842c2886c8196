/**
 * Whether Univer is calculating. A workbook that is closed in the middle of it would leave Univer waiting for the end of
 * that calculation, with a progress bar that never goes away (0.25.1).
 */
import type { FUniver } from './univerTypes.ts';

const NOTIFIES = 'formula.mutation.set-formula-calculation-notification';
const STOP = 'formula.mutation.set-formula-calculation-stop';

/** Milliseconds. An end that never comes must not keep a person waiting: all that is lost then is the progress bar. */
const LONGEST_WAIT = 2_000;

/** What a notification says, as far as it is used: a stage on the way, or how it ended. */
interface Notification {
  readonly stageInfo?: object | null;
  readonly functionsExecutedState?: number;
}

export class Calculation {
  readonly #api: FUniver;
  #running = false;
  #waiting: (() => void)[] = [];

  constructor(api: FUniver) {
    this.#api = api;
    api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
      if (id !== NOTIFIES) return;
      const { functionsExecutedState } = params as Notification;
      this.#running = functionsExecutedState === undefined;
      if (this.#running) return;
      for (const go of this.#waiting.splice(0)) go();
    });
  }

  /** Breaks off what is being calculated, and waits for its end. */
  async stop(): Promise<void> {
    if (!this.#running) return;
    const ended = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LONGEST_WAIT);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    await this.#api.executeCommand(STOP, {});
    await ended;
  }
}
