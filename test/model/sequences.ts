/**
 * Random sequences of actions at one host, held against the model.
 *
 * A sequence that fails is printed as it was shrunk, with what runs it again:
 *   MODEL_SEED=<seed> MODEL_PATH=<path> MODEL_REPLAY=<replayPath> npm run jest -- test/model/<host>
 * With MODEL_END=1 the first sequence that fails is printed as it is, at once.
 *
 * The usual run has the same sequences every time; a longer one (MODEL_SEQUENCES) has others each time.
 */
import fc from 'fast-check';
import { expect } from '@jest/globals';
import type { Framework } from '../../src/framework/schema.ts';
import { madeUpFramework } from '../support/workbooks.ts';
import { Action } from './action.ts';
import { Counts } from './counts.ts';
import type { DeskKind } from './desk.ts';
import { KINDS, WEIGHTS, type Kind } from './kinds.ts';
import { Scene } from './scene.ts';
import { Written } from './written.ts';

/** How many times as many sequences. */
const TIMES = Number(process.env['MODEL_SEQUENCES'] ?? 1);
const USUAL_SEED = 20_261_125;
const LEAST_ACTIONS = 30;
const MOST_ACTIONS = 40;
/** Among its Refs are 1.1 and 1.10, which are one number. */
const REFS = ['1.1', '1.2', '1.3', '1.10', '2.1', '2.2'];
const FRAMEWORK = onlyRefs(madeUpFramework(12), new Set(REFS));

function onlyRefs(framework: Framework, refs: ReadonlySet<string>): Framework {
  return {
    ...framework,
    sections: framework.sections.map((section) => ({
      ...section,
      recommendations: section.recommendations.map((recommendation) => ({
        ...recommendation,
        subItems: recommendation.subItems.filter(({ ref }) => refs.has(ref)),
      })),
    })),
  };
}

/** Sequences are at least so long; shrunk ones may be shorter. */
class AtLeast<T extends Iterable<unknown>> extends fc.Arbitrary<T> {
  readonly #any: fc.Arbitrary<T>;
  readonly #least: number;

  constructor(any: fc.Arbitrary<T>, least: number) {
    super();
    this.#any = any;
    this.#least = least;
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<T> {
    for (;;) {
      const value = this.#any.generate(random, bias);
      // Not `value.value`: that is for who runs it, and gives a copy from the second time on.
      if ([...value.value_].length >= this.#least) return value;
    }
  }

  canShrinkWithoutContext(value: unknown): value is T {
    return this.#any.canShrinkWithoutContext(value);
  }

  shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return this.#any.shrink(value, context);
  }
}

function sequences(kinds: readonly Kind[], counts: Counts, replayPath: string | undefined) {
  const numbers = fc.array(fc.nat({ max: 5_039 }), { minLength: 12, maxLength: 12 });
  // fast-check weighs commands all alike, so that what comes often stands there often.
  const commands = kinds.flatMap((kind) =>
    Array.from({ length: WEIGHTS[kind] }, () => numbers.map((dice) => new Action(kind, dice, counts))),
  );
  const any = fc.commands(commands, {
    maxCommands: MOST_ACTIONS,
    size: 'max',
    ...(replayPath === undefined ? {} : { replayPath }),
  });
  return new AtLeast(any, LEAST_ACTIONS);
}

const ownSeed = (): number => (TIMES === 1 ? USUAL_SEED : Math.floor(Math.random() * 0x7fff_ffff));

/** What runs a sequence again. */
function replay(): {
  readonly run: { readonly seed: number; readonly path?: string };
  readonly replayPath: string | undefined;
} {
  const { MODEL_SEED: seed, MODEL_PATH: path, MODEL_REPLAY: replayPath } = process.env;
  return {
    run: { seed: seed === undefined ? ownSeed() : Number(seed), ...(path === undefined ? {} : { path }) },
    replayPath,
  };
}

/** Runs sequences at a host. `MODEL_SEQUENCES` says how many times as many. */
export async function runSequences(desk: DeskKind, number: number): Promise<Counts> {
  const counts = new Counts();
  const kinds = KINDS.filter((kind) => desk.cannot[kind] === undefined);
  const { run, replayPath } = replay();
  await fc.assert(
    fc.asyncProperty(sequences(kinds, counts, replayPath), async (actions) => {
      counts.begin();
      const written = new Written(FRAMEWORK);
      const scene = await Scene.set(desk, written);
      try {
        await fc.asyncModelRun(() => ({ model: written, real: scene }), actions);
      } finally {
        await scene.desk.end();
      }
      counts.end();
    }),
    {
      numRuns: Math.ceil(number * TIMES),
      ...run,
      endOnFailure: process.env['MODEL_END'] === '1',
    },
  );
  process.stdout.write(`${desk.name}, seed ${run.seed}: ${counts.lines}\n`);
  // A run that left something out would show nothing of it; one that is cut short, or shrunk, may.
  if (run.path === undefined && TIMES >= 1) {
    expect(counts.fewest).toBeGreaterThanOrEqual(LEAST_ACTIONS);
    for (const kind of kinds) expect(counts.of(kind)).toBeGreaterThan(0);
  }
  return counts;
}
