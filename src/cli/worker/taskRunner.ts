/**
 * Does tasks with files from outside in a worker: one that takes forever is stopped, and one that takes all memory takes
 * the worker's. The command and its other files go on.
 *
 * The worker is kept for the next file as long as it answers; a file that ended it gets no second one.
 */
import type { Later } from '../../app/session/coalescer.ts';
import { fail, type ActionToolError } from '../../core/errors/error.ts';
import type { RunTask, TaskAnswer, TaskAsk, TaskName } from '../tasks.ts';
import type { ToWorker } from './messages.ts';

/** A worker of Node, as far as it is needed. */
export interface TaskWorker {
  postMessage(message: ToWorker): void;
  terminate(): Promise<number>;
  /** Whether the process waits for it. */
  ref(): void;
  unref(): void;
  on(event: string, listener: (value: unknown) => void): unknown;
  off(event: string, listener: (value: unknown) => void): unknown;
}

export interface RunnerSurroundings {
  readonly startWorker: () => TaskWorker;
  readonly later: Later;
  /** The memory that a worker gets, for the message. */
  readonly megabytes: number;
}

/** In seconds, for one file. A questionnaire of 10 000 rows is read in one, by a slow computer in ten. */
export const LONGEST_TASK = 30;

export class TaskRunner {
  readonly #surroundings: RunnerSurroundings;
  #idle: TaskWorker | undefined;

  constructor(surroundings: RunnerSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Starts a worker that waits for its first task, so that it is ready when there is one. */
  prepare(): void {
    this.#idle ??= this.#surroundings.startWorker();
  }

  /** Never rejects. */
  readonly run: RunTask = <N extends TaskName>(name: N, bytes: Uint8Array, ask: TaskAsk<N>): Promise<TaskAnswer<N>> => {
    const worker = this.#idle ?? this.#surroundings.startWorker();
    this.#idle = undefined;
    const stopped = { code: 'reading-stopped', megabytes: this.#surroundings.megabytes } as const;
    return new Promise((resolve) => {
      const finish = (answer: unknown): void => {
        cancelTimer();
        for (const [event, listener] of listeners) worker.off(event, listener);
        // A task answers with what it is asked for: see `doTask`, which the worker calls.
        resolve(answer as TaskAnswer<N>);
      };
      const giveUp = (error: ActionToolError): void => {
        finish(fail(error));
        // What a worker says while it is being ended is of no interest; without a listener it would end the command.
        worker.on('error', () => undefined);
        void worker.terminate();
      };
      const keep = (answer: unknown): void => {
        finish(answer);
        worker.unref();
        if (this.#idle === undefined) this.#idle = worker;
        else void worker.terminate();
      };
      const end = (): void => {
        giveUp(stopped);
      };
      const listeners: readonly (readonly [string, (value: unknown) => void])[] = [
        ['message', keep],
        [
          'error',
          (error) => {
            giveUp(isWant(error) ? stopped : { code: 'internal', detail: detailOf(error) });
          },
        ],
        ['messageerror', end],
        ['exit', end],
      ];
      const cancelTimer = this.#surroundings.later(LONGEST_TASK * 1_000, () => {
        giveUp({ code: 'reading-too-slow', seconds: LONGEST_TASK });
      });
      for (const [event, listener] of listeners) worker.on(event, listener);
      worker.ref();
      worker.postMessage({ name, bytes, ask });
    });
  };
}

/** Whether what ended a worker was want of memory: of its heap, of a buffer or a text that cannot be made, of its stack. */
function isWant(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return (
    ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') || ('name' in error && error.name === 'RangeError')
  );
}

function detailOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
