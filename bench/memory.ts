/** Peak memory, each measurement in a process of its own (memoryChild.ts). */
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { spreadOf, type Spread } from './contest.ts';

export type MemoryTask = 'nothing' | 'generate' | 'generate-bare' | 'check' | 'check-bare';

const ROUNDS = 3;
const run = promisify(execFile);

/** Peak memory of each task in MB; the tasks take turns. */
export async function peakMemory(tasks: readonly MemoryTask[], file: string): Promise<Map<MemoryTask, Spread>> {
  const script = join(dirname(process.argv[1] ?? ''), 'memory.js');
  const found = new Map(tasks.map((task) => [task, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const task of tasks) {
      const { stdout } = await run(process.execPath, ['--expose-gc', script, task, file]);
      found.get(task)?.push(Number(stdout));
    }
  }
  return new Map([...found].map(([task, values]) => [task, spreadOf(values)]));
}
