/**
 * Measuring. Two ways of doing the same are timed in turns within one run (A B A B ...), so that whatever else the
 * machine does falls on both alike; the ratio is the median of the turns' own ratios.
 */
import { performance } from 'node:perf_hooks';

export interface Contender {
  readonly name: string;
  /** Does the work once and tells how many milliseconds it took. */
  readonly time: () => Promise<number>;
}

/**
 * What is swept up before each run, so that nobody pays for another's rubbish. A full collection also throws compiled
 * code away: between runs of a few milliseconds it would make them half as slow again, and a program of many parts more
 * so than one of few. So it is for long runs only.
 */
export type Sweep = 'minor' | 'major';

/** A contender that runs in this process. */
export function contender(name: string, sweep: Sweep, work: () => unknown): Contender {
  return {
    name,
    time: async () => {
      globalThis.gc?.({ type: sweep, execution: 'sync' });
      const start = performance.now();
      await work();
      return performance.now() - start;
    },
  };
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const at = (index: number): number => sorted[index] ?? NaN;
  return { median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, min: at(0), max: at(sorted.length - 1) };
}

export interface Duel {
  readonly ours: Spread;
  readonly theirs: Spread;
  readonly ratio: Spread;
  readonly rounds: number;
}

/** How long a measurement may go on, in milliseconds, and how many rounds it has at least and at most. */
interface Budget {
  readonly time: number;
  readonly least: number;
  readonly most: number;
}

const WARM_UP: Budget = { time: 2_000, least: 2, most: 150 };
const MEASURE: Budget = { time: 4_000, least: 5, most: 100 };

export async function duel(ours: Contender, theirs: Contender): Promise<Duel> {
  const round = async (): Promise<[number, number]> => [await ours.time(), await theirs.time()];
  await rounds(round, WARM_UP);
  const times = await rounds(round, MEASURE);
  return {
    ours: spreadOf(times.map(([a]) => a)),
    theirs: spreadOf(times.map(([, b]) => b)),
    ratio: spreadOf(times.map(([a, b]) => a / b)),
    rounds: times.length,
  };
}

/** One contender alone: what it takes, in milliseconds. */
export async function solo({ time }: Contender): Promise<{ readonly took: Spread; readonly rounds: number }> {
  await rounds(time, WARM_UP);
  const times = await rounds(time, MEASURE);
  return { took: spreadOf(times), rounds: times.length };
}

async function rounds<T>(round: () => Promise<T>, { time, least, most }: Budget): Promise<T[]> {
  const results: T[] = [];
  const end = performance.now() + time;
  while (results.length < least || (results.length < most && performance.now() < end)) results.push(await round());
  return results;
}
