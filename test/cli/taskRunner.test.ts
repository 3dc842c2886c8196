/** Workers that hang, take all memory, or end: each is an error as data, and the next file is answered. */
import { Worker } from 'node:worker_threads';
import { expect, jest, test } from '@jest/globals';
import { LONGEST_TASK, TaskRunner } from '../../src/cli/worker/taskRunner.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';

jest.setTimeout(300_000);

/** Real workers, that do with a file what its first byte says. */
const BEHAVIOUR = `
  const { parentPort, threadId } = require('node:worker_threads');
  const kept = [];
  parentPort.on('message', ({ bytes: [what] }) => {
    if (what === 0) parentPort.postMessage({ ok: false, error: { code: 'not-zip', threadId } });
    if (what === 1) for (;;);
    if (what === 2) for (;;) kept.push(new Array(10_000).fill(kept.length));
    if (what === 3) process.exit(0);
    if (what === 4) throw new Error('a bug');
    if (what === 5) new ArrayBuffer(2 ** 53);
    if (what === 6) (function down() { down(); })();
  });`;
const [ANSWER, HANG, MEMORY, EXIT, THROW, BUFFER, STACK] = [0, 1, 2, 3, 4, 5, 6];

interface Scene {
  readonly runner: TaskRunner;
  readonly workers: Worker[];
  /** Lets the time of the task that is waited for run out. */
  readonly runOut: () => void;
}

function scene(): Scene {
  const workers: Worker[] = [];
  const timers = new Set<() => void>();
  const runner = new TaskRunner({
    megabytes: 32,
    startWorker: () => {
      const worker = new Worker(BEHAVIOUR, {
        eval: true,
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: 32 },
      });
      worker.unref();
      workers.push(worker);
      return worker;
    },
    later: (milliseconds, work) => {
      expect(milliseconds).toBe(LONGEST_TASK * 1_000);
      timers.add(work);
      return () => timers.delete(work);
    },
  });
  return {
    runner,
    workers,
    runOut: () => {
      expect(timers.size).toBe(1);
      for (const work of timers) work();
    },
  };
}

const run = ({ runner }: Scene, what = ANSWER): Promise<unknown> =>
  runner.run('check', Uint8Array.of(what), { framework: icanActionTool });
const answer = { ok: false, error: expect.objectContaining({ code: 'not-zip' }) };
const stopped = { ok: false, error: { code: 'reading-stopped', megabytes: 32 } };

test('a worker that answers is kept for the next file', async () => {
  const at = scene();
  at.runner.prepare();
  expect(await run(at)).toEqual(answer);
  expect(await run(at)).toEqual(answer);
  expect(at.workers).toHaveLength(1);
  await at.workers[0]?.terminate();
});

test('a worker that hangs is ended when its time is over; the next file has a new one', async () => {
  const at = scene();
  const outcome = run(at, HANG);
  const [worker] = at.workers;
  const ended = new Promise((resolve) => worker?.on('exit', resolve));
  at.runOut();
  expect(await outcome).toEqual({ ok: false, error: { code: 'reading-too-slow', seconds: LONGEST_TASK } });
  await ended;
  expect(await run(at)).toEqual(answer);
  expect(at.workers).toHaveLength(2);
  await at.workers[1]?.terminate();
});

test.each([
  ['takes more memory than it has', MEMORY],
  ['ends by itself', EXIT],
  ['asks for a buffer that cannot be', BUFFER],
  ['goes down without end', STACK],
])('a worker that %s: said, and the next file is answered', async (_, what) => {
  const at = scene();
  expect(await run(at, what)).toEqual(stopped);
  expect(await run(at)).toEqual(answer);
  expect(at.workers).toHaveLength(2);
  await at.workers[1]?.terminate();
});

test('what a task throws is a bug, and is told as one', async () => {
  const at = scene();
  expect(await run(at, THROW)).toEqual({ ok: false, error: { code: 'internal', detail: 'a bug' } });
  expect(await run(at)).toEqual(answer);
  await at.workers[1]?.terminate();
});

test('two files at once have a worker each', async () => {
  const at = scene();
  expect(await Promise.all([run(at), run(at)])).toEqual([answer, answer]);
  expect(at.workers).toHaveLength(2);
  for (const worker of at.workers) await worker.terminate();
});
