/** The laws of the merge, over any answers: nothing is lost, order makes no difference, twice is once. */
import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { answerTo, NO_ANSWER } from '../../../src/core/answers/response.ts';
import type { Decide, MergeDecision } from '../../../src/core/merge/merge.ts';
import { mergeKey, mergePlaces } from '../../../src/core/merge/place.ts';
import { fieldsOf, Values } from '../../../src/core/merge/side.ts';
import { holdsAll } from '../../../src/core/merge/versions.ts';
import {
  before,
  beforeByCodes,
  editedByEach,
  framework,
  meaning,
  merge,
  refs,
  responseOf,
  SEPARATORS,
  smallResponse,
  wildText,
  withAnswers,
} from './support.ts';

const RUNS = { numRuns: 500 };
/** Nobody knows of an ancestor, or it is one of few. */
const ancestor = fc.option(smallResponse, { freq: 3 });

const decision: fc.Arbitrary<MergeDecision> = fc.oneof(
  fc.constantFrom<MergeDecision>({ choice: 'ours' }, { choice: 'theirs' }, { choice: 'both' }),
  fc.constantFrom('implemented', 'unable').map((status): MergeDecision => ({ choice: 'both', status })),
);
/** What is decided place by place, and what for every other conflict. */
const decisions: fc.Arbitrary<Decide> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...refs, 'country', 'date', 'additional-details'), decision),
    fc.option(fc.constantFrom('ours', 'theirs', 'both')),
  )
  .map(([byKey, choice]): Decide => (difference) => {
    const key = mergeKey(difference.place);
    if (Object.hasOwn(byKey, key)) return byKey[key];
    return difference.standing === 'conflict' && choice !== null ? { choice } : undefined;
  });

describe('where there is no conflict', () => {
  test('the order of two makes no difference', () => {
    let met = 0;
    fc.assert(
      fc.property(editedByEach(2), ({ base, each: [a, b] }) => {
        if (a === undefined || b === undefined) throw new Error('two people');
        const [ab, ba] = [merge(a, b, before(base)), merge(b, a, before(base))];
        fc.pre(ab.conflicts + ba.conflicts === 0);
        met += 1;
        expect(meaning(ab.response)).toEqual(meaning(ba.response));
      }),
      RUNS,
    );
    expect(met).toBe(RUNS.numRuns);
  });

  test('the order of three makes no difference', () => {
    let met = 0;
    fc.assert(
      fc.property(editedByEach(3), ({ base, each: [a, b, c] }) => {
        if (a === undefined || b === undefined || c === undefined) throw new Error('three people');
        const known = before(base);
        const [ab, bc] = [merge(a, b, known), merge(b, c, known)];
        const [left, right] = [merge(ab.response, c, known), merge(a, bc.response, known)];
        fc.pre([ab, bc, left, right].every(({ conflicts }) => conflicts === 0));
        met += 1;
        expect(meaning(left.response)).toEqual(meaning(right.response));
      }),
      RUNS,
    );
    expect(met).toBe(RUNS.numRuns);
  });
});

describe('always', () => {
  test('merging the same again changes nothing, however it was decided', () => {
    fc.assert(
      fc.property(smallResponse, smallResponse, ancestor, decisions, (a, b, base, decide) => {
        const once = merge(a, b, before(base), decide).response;
        expect(merge(once, b, before(base), decide).response).toEqual(once);
      }),
      RUNS,
    );
  });

  test('a difference that is left open in a row that ours does not have is as open the next time', () => {
    const perhaps = { ...NO_ANSWER, statusText: 'Perhaps' };
    const [ours, base, theirs] = [{}, { '1.2': perhaps }, { '1.2': { ...perhaps, barriers: 'two' } }].map(withAnswers);
    if (ours === undefined || theirs === undefined || base === undefined) throw new Error('three');
    const once = merge(ours, theirs, before(base));
    const twice = merge(once.response, theirs, before(base));
    expect(once.outcomes).toMatchObject([{ result: 'ours', open: 'undecided' }]);
    expect(twice).toEqual(once);
  });

  test('nor with any text, whatever lines it has', () => {
    const wild = responseOf(wildText);
    fc.assert(
      fc.property(wild, wild, fc.option(wild), decisions, (a, b, base, decide) => {
        const once = merge(a, b, before(base), decide).response;
        expect(merge(once, b, before(base), decide).response).toEqual(once);
      }),
      RUNS,
    );
  });

  test('merging a file with itself finds no difference', () => {
    fc.assert(
      fc.property(responseOf(wildText), ancestor, (a, base) => {
        expect(merge(a, a, before(base)).differences).toEqual([]);
      }),
      RUNS,
    );
  });

  test('without a decision a conflict stays ours, and is open', () => {
    fc.assert(
      fc.property(smallResponse, smallResponse, ancestor, (a, b, base) => {
        const { response, outcomes } = merge(a, b, before(base));
        for (const { difference, open } of outcomes) {
          expect(open).toBe(difference.standing === 'conflict' ? 'undecided' : undefined);
          if (difference.standing !== 'conflict' || difference.place.kind !== 'answer') continue;
          const { ref } = difference.place;
          expect(answerTo(response, ref)).toEqual(answerTo(a, ref));
        }
      }),
      RUNS,
    );
  });

  test('keeping both loses no text of either, and none is there twice', () => {
    const values = new Values(framework, SEPARATORS);
    const keepBoth: Decide = () => ({ choice: 'both' });
    fc.assert(
      fc.property(smallResponse, smallResponse, (a, b) => {
        const { response } = merge(a, b, before(null), keepBoth);
        for (const place of mergePlaces(framework)) {
          if (place.kind === 'respondent' && place.code === 'date') continue;
          for (const field of fieldsOf(place).filter((name) => name !== 'status')) {
            const found = values.versions(response, place, field);
            const [mine, yours] = [values.versions(a, place, field), values.versions(b, place, field)];
            expect(holdsAll(found, mine) && holdsAll(found, yours)).toBe(true);
            expect(found.size).toBe(new Set([...mine, ...yours]).size);
          }
        }
      }),
      RUNS,
    );
  });

  test('a text of ours that goes was as it was before, or was decided on', () => {
    const values = new Values(framework, SEPARATORS);
    fc.assert(
      fc.property(smallResponse, smallResponse, ancestor, (a, b, base) => {
        const { response } = merge(a, b, before(base));
        for (const place of mergePlaces(framework)) {
          for (const field of fieldsOf(place)) {
            const [now, was] = [values.versions(response, place, field), values.versions(a, place, field)];
            if (holdsAll(now, was)) continue;
            expect(base).not.toBeNull();
            if (base !== null) expect(values.versions(base, place, field)).toEqual(was);
            expect(now).toEqual(values.versions(b, place, field));
            expect(now.size).toBeGreaterThan(0);
          }
        }
      }),
      RUNS,
    );
  });

  test('an ancestor known by its codes is as good as one known by its texts', async () => {
    await fc.assert(
      fc.asyncProperty(smallResponse, smallResponse, smallResponse, async (a, b, base) => {
        // A part has sub-items only.
        const known = { ...base, respondent: {}, additionalDetails: '' };
        const byCodes = merge(a, b, await beforeByCodes(known, a, b));
        const byTexts = merge(a, b, before(known));
        expect(byCodes.differences).toEqual(byTexts.differences);
        expect(byCodes.response).toEqual(byTexts.response);
      }),
      { numRuns: 100 },
    );
  });
});
