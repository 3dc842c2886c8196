/** What goes between the command and its worker. */
import type { TaskAsk, TaskAnswer, TaskName } from '../tasks.ts';

export interface ToWorker<N extends TaskName = TaskName> {
  readonly name: N;
  readonly bytes: Uint8Array;
  readonly ask: TaskAsk<N>;
}

export type FromWorker<N extends TaskName = TaskName> = TaskAnswer<N>;
