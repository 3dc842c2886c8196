/** Changes real workbooks at random, reads them, and judges what was read. The same seed makes the same files. */
import { judge, type Verdict } from './judge.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';
import { readAll, type Outcome, type Read } from './reading.ts';
import { SecondOpinion } from './secondOpinion.ts';
import type { Seed } from './seeds.ts';
import { Watchdog } from './watchdog.ts';

export interface Fault {
  /** Makes the same file again: `--seed SEED --only NUMBER`. */
  readonly number: number;
  readonly workbook: string;
  readonly changes: readonly string[];
  readonly what: string;
  readonly bytes: Uint8Array;
}

export interface Tally {
  files: number;
  readonly kinds: Record<Verdict['kind'], number>;
  slowestMs: number;
  readonly faults: Fault[];
  readonly unsettled: Fault[];
}

export interface FuzzOptions {
  readonly seed: number;
  readonly workbooks: readonly Seed[];
  /** The first file, and how many. */
  readonly first?: number;
  readonly count: number;
  /** Asked before each file. */
  readonly goOn?: () => boolean;
}

/** Milliseconds; reading one of these takes some tens of them. */
const PATIENCE = 30_000;
/** Of so many files that are read, one is compared with the other reader in every answer. */
const THOROUGH = 20;

export async function fuzz({ seed, workbooks, first = 0, count, goOn = () => true }: FuzzOptions): Promise<Tally> {
  const tally: Tally = {
    files: 0,
    kinds: { refused: 0, same: 0, reported: 0, confirmed: 0, unsettled: 0, fault: 0 },
    slowestMs: 0,
    faults: [],
    unsettled: [],
  };
  const originals = new Map<string, Read>();
  for (const { name, bytes } of workbooks) {
    const outcome = await readAll(bytes);
    // A workbook without its questionnaire has no answers to lose.
    if ('read' in outcome) originals.set(name, outcome.read);
  }
  const readable = workbooks.filter(({ name }) => originals.has(name));
  const watchdog = new Watchdog<Outcome>('readingWorker.ts', PATIENCE);
  const second = new SecondOpinion(PATIENCE);
  for (let number = first; number < first + count && goOn(); number += 1) {
    // Each file has numbers of its own, so that one can be made again without those before it.
    const random = new Random((seed * 1_000_003 + number) >>> 0);
    const workbook = random.pick(readable);
    const { bytes, changes } = mutate(workbook.bytes, random);
    const watched = await watchdog.read(bytes);
    const before = originals.get(workbook.name);
    if (before === undefined) throw new Error(workbook.name);
    const verdict: Verdict =
      'died' in watched
        ? { kind: 'fault', what: watched.died }
        : await judge({
            before,
            after: watched.outcome,
            other: () => second.read(bytes),
            thorough: number % THOROUGH === 0,
          });
    if ('milliseconds' in watched) tally.slowestMs = Math.max(tally.slowestMs, watched.milliseconds);
    tally.files += 1;
    tally.kinds[verdict.kind] += 1;
    const about = { number, workbook: workbook.name, changes, bytes };
    if (verdict.kind === 'fault') tally.faults.push({ ...about, what: verdict.what });
    if (verdict.kind === 'unsettled') tally.unsettled.push({ ...about, what: verdict.answers.join(', ') });
  }
  await Promise.all([watchdog.end(), second.end()]);
  return tally;
}
