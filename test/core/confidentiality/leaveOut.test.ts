/** What is left out is nowhere in what remains; all else is untouched, and rows are as complete as before. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emptyResponse, NO_ANSWER, type Answer, type Response } from '../../../src/core/answers/response.ts';
import { checkResponse } from '../../../src/core/check/checkResponse.ts';
import type { TextFinding, TextPlace } from '../../../src/core/confidentiality/finding.ts';
import { leaveOut } from '../../../src/core/confidentiality/leaveOut.ts';
import { LEAVABLE_PARTS, type LeavablePart } from '../../../src/core/confidentiality/leaveOutChoice.ts';
import { placeKey, textOfPlace, textPlaces } from '../../../src/core/confidentiality/places.ts';
import { reviewResponse } from '../../../src/core/confidentiality/review.ts';
import { isBlank } from '../../../src/core/text/cellText.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../../src/framework/subItems.ts';
import { responses } from '../../support/randomResponses.ts';

const WITHHELD = '[withheld]';
const PERSONAL = ['focal_point', 'contact'];
const places = [...textPlaces(icanActionTool)];

/** Which part a place belongs to. */
function partOf(place: TextPlace): LeavablePart | undefined {
  if (place.kind === 'additional-details') return place.kind;
  if (place.kind === 'respondent') return PERSONAL.includes(place.code) ? 'contact' : undefined;
  return place.field === 'status' ? undefined : place.field;
}

/** The response with a text of its own in every place. */
function withTexts(response: Response, textFor: (place: TextPlace) => string): Response {
  const answers: Record<string, Answer> = {};
  for (const { subItem } of placedSubItems(icanActionTool)) {
    const { ref } = subItem;
    const status = response.answers[ref]?.status ?? null;
    const of = (field: 'status' | 'activities' | 'timeframe' | 'barriers'): string =>
      textFor({ kind: 'answer', ref, field });
    answers[ref] = {
      status,
      statusText: status === null ? of('status') : '',
      activities: of('activities'),
      timeframe: of('timeframe'),
      barriers: of('barriers'),
    };
  }
  const respondent = Object.fromEntries(
    icanActionTool.respondentFields.map(({ code }) => [code, textFor({ kind: 'respondent', code })]),
  );
  return { ...response, answers, respondent, additionalDetails: textFor({ kind: 'additional-details' }) };
}

/** A word that stands in one place only. */
const wordOf = (place: TextPlace, seed: number): string => `w${seed}q${placeKey(place).replace(/\W/g, 'z')}q`;

const findingAt = (response: Response, place: TextPlace, start: number, end: number): TextFinding => ({
  id: `${placeKey(place)}/email/1`,
  kind: 'email',
  place,
  start,
  end,
  text: textOfPlace(response, place).slice(start, end),
  before: '',
  after: '',
});

const parts = fc.subarray([...LEAVABLE_PARTS]);
const seeds = fc.nat({ max: 1_000_000 });

describe('whole parts', () => {
  test('nothing of them remains, all else is as it was, and again changes nothing', () => {
    fc.assert(
      fc.property(
        responses(icanActionTool),
        parts,
        seeds,
        fc.func(fc.constantFrom('', ' \u00A0', 'text')),
        (base, chosen, seed, kindOf) => {
          const response = withTexts(base, (place) => {
            const kind = kindOf(placeKey(place));
            return kind === 'text' ? `Before ${wordOf(place, seed)} after` : kind;
          });
          const choice = { parts: chosen, findings: [] };
          const left = leaveOut(icanActionTool, response, choice, WITHHELD);
          const bytes = JSON.stringify(left);
          const wrong = places.filter((place) => {
            const before = textOfPlace(response, place);
            const part = partOf(place);
            const gone = part !== undefined && chosen.includes(part) && !isBlank(before);
            const stays = before.includes(wordOf(place, seed)) && !gone;
            return (
              textOfPlace(left, place) !== (gone ? WITHHELD : before) || bytes.includes(wordOf(place, seed)) !== stays
            );
          });
          expect(wrong).toEqual([]);
          expect(left.framework).toEqual(response.framework);
          expect(leaveOut(icanActionTool, left, choice, WITHHELD)).toEqual(left);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('answers to sub-items that the framework does not have are left out with the others', () => {
    const response = {
      ...emptyResponse(icanActionTool),
      answers: { '99.9': { ...NO_ANSWER, activities: 'secretword' } },
    };
    const left = leaveOut(icanActionTool, response, { parts: ['activities'], findings: [] }, WITHHELD);
    expect(JSON.stringify(left)).not.toContain('secretword');
  });

  test('each part is the one that its name says', () => {
    const response = withTexts(emptyResponse(icanActionTool), placeKey);
    for (const part of LEAVABLE_PARTS) {
      const left = leaveOut(icanActionTool, response, { parts: [part], findings: [] }, WITHHELD);
      const gone = places.filter((place) => textOfPlace(left, place) === WITHHELD);
      expect(new Set(gone.map(partOf))).toEqual(new Set([part]));
      expect(gone).toHaveLength(part === 'contact' ? 2 : part === 'additional-details' ? 1 : 67);
    }
  });
});

describe('completeness', () => {
  test('is what it was, whatever is left out', () => {
    fc.assert(
      fc.property(responses(icanActionTool), parts, fc.boolean(), (response, chosen, all) => {
        const details = {
          ...response,
          respondent: { ...response.respondent, contact: 'Ms Amina Sample, a@example.org' },
        };
        const findings = all ? everyWord(details) : reviewResponse(icanActionTool, details, { names: ['Perhaps'] });
        const left = leaveOut(icanActionTool, details, { parts: chosen, findings }, WITHHELD);
        const before = checkResponse(icanActionTool, details);
        const after = checkResponse(icanActionTool, left);
        // A status text that is a label is a status; nobody's finding is one.
        expect([...after.states]).toEqual([...before.states]);
        expect(after.complete).toBe(before.complete);
      }),
      { numRuns: 30 },
    );
  });

  /** Every text as a whole, as if all of it had been found, but for status texts that are labels. */
  function everyWord(response: Response): TextFinding[] {
    return places
      .filter((place) => place.kind !== 'answer' || place.field !== 'status')
      .map((place) => findingAt(response, place, 0, textOfPlace(response, place).length))
      .filter(({ text }) => !isBlank(text));
  }
});

describe('single findings', () => {
  test('their pieces are gone, what stands around them is not, and again changes nothing', () => {
    fc.assert(
      fc.property(seeds, fc.subarray(places, { minLength: 1, maxLength: 12 }), (seed, chosen) => {
        const response = withTexts(emptyResponse(icanActionTool), (place) => `Ask ${wordOf(place, seed)}, then.`);
        const findings = chosen.map((place) => findingAt(response, place, 4, 4 + wordOf(place, seed).length));
        const left = leaveOut(icanActionTool, response, { parts: [], findings }, WITHHELD);
        const bytes = JSON.stringify(left);
        const wrong = places.filter((place) => {
          const gone = chosen.includes(place);
          const after = gone ? 'Ask [withheld], then.' : textOfPlace(response, place);
          return textOfPlace(left, place) !== after || bytes.includes(wordOf(place, seed)) === gone;
        });
        expect(wrong).toEqual([]);
        expect(leaveOut(icanActionTool, left, { parts: [], findings }, WITHHELD)).toEqual(left);
      }),
      { numRuns: 40 },
    );
  });

  const place: TextPlace = { kind: 'additional-details' };
  const response: Response = { ...emptyResponse(icanActionTool), additionalDetails: 'one two three two four' };
  const without = (findings: readonly TextFinding[], from = response): string =>
    leaveOut(icanActionTool, from, { parts: [], findings }, WITHHELD).additionalDetails;

  test.each<[string, [number, number][], string]>([
    ['one', [[4, 7]], 'one [withheld] three two four'],
    [
      'the first and the last',
      [
        [18, 22],
        [0, 3],
      ],
      '[withheld] two three two [withheld]',
    ],
    [
      'overlapping ones',
      [
        [4, 9],
        [7, 13],
      ],
      'one [withheld] two four',
    ],
    [
      'one within another',
      [
        [4, 13],
        [8, 10],
      ],
      'one [withheld] two four',
    ],
    [
      'the same twice',
      [
        [4, 7],
        [4, 7],
      ],
      'one [withheld] three two four',
    ],
    ['all of it', [[0, 22]], '[withheld]'],
    ['an empty one', [[5, 5]], 'one two three two four'],
  ])('%s', (_name, spans, expected) => {
    expect(without(spans.map(([start, end]) => findingAt(response, place, start, end)))).toBe(expected);
  });

  test('one that has moved is left out wherever it stands', () => {
    const finding = findingAt(response, place, 4, 7);
    expect(without([finding], { ...response, additionalDetails: 'zero one two' })).toBe('zero one [withheld]');
    expect(without([finding], { ...response, additionalDetails: 'nothing' })).toBe('nothing');
  });

  test('what the review finds is not found again', () => {
    const found: Response = {
      ...response,
      additionalDetails: 'Ms Amina Sample, tel. 020 7946 0018, a@example.org, @amina_s',
    };
    const findings = reviewResponse(icanActionTool, found, { names: [] });
    expect(findings).toHaveLength(4);
    const left = leaveOut(icanActionTool, found, { parts: [], findings }, WITHHELD);
    expect(left.additionalDetails).toBe('[withheld], tel. [withheld], [withheld], [withheld]');
    expect(reviewResponse(icanActionTool, left, { names: [] })).toEqual([]);
  });
});

test('no choice leaves the response as it is', () => {
  const response = withTexts(emptyResponse(icanActionTool), placeKey);
  expect(leaveOut(icanActionTool, response, { parts: [], findings: [] }, WITHHELD)).toEqual(response);
});
