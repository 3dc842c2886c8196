/** What the command sends its worker; it answers with the task’s answer. */
import type { TaskAsk, TaskName } from '../tasks.ts';

export interface ToWorker<N extends TaskName = TaskName> {
  readonly name: N;
  readonly bytes: Uint8Array;
  readonly ask: TaskAsk<N>;
}
