/** The review of a response as a whole: order, ids, places, excerpts, overlaps, and what it makes of real wording. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emptyResponse, NO_ANSWER, type Response } from '../../../src/core/answers/response.ts';
import { textOfPlace } from '../../../src/core/confidentiality/places.ts';
import { reviewResponse } from '../../../src/core/confidentiality/review.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { placedSubItems, wordingOf } from '../../../src/framework/subItems.ts';
import { responses } from '../../support/randomResponses.ts';
import { findingsIn, readCorpus, readNames } from './corpus.ts';

const review = (response: Response, names: readonly string[] = []): ReturnType<typeof reviewResponse> =>
  reviewResponse(icanActionTool, response, { names });

const filled: Response = {
  ...emptyResponse(icanActionTool),
  respondent: { contact: 'tel. 020 7946 0018, desk@example.org', institution: 'Example Ministry' },
  answers: {
    '3.2': {
      ...NO_ANSWER,
      status: 'implemented',
      barriers: 'b@example.org',
      activities: 'Ms Amina Sample, a@example.org',
    },
    '1.1': { ...NO_ANSWER, statusText: 'ask x@example.org', activities: 'a@example.org and b@example.org' },
  },
  additionalDetails: 'See e@example.org',
};

test('findings come in the document’s order, each with the id of its place, kind and beginning', () => {
  expect(review(filled).map(({ id }) => id)).toEqual([
    'respondent/contact/phone/6',
    'respondent/contact/email/21',
    '1.1/status/email/5',
    '1.1/activities/email/1',
    '1.1/activities/email/19',
    '3.2/activities/titled-name/1',
    '3.2/activities/email/18',
    '3.2/barriers/email/1',
    'details/email/5',
  ]);
});

test('nothing is found in nothing', () => {
  expect(review(emptyResponse(icanActionTool), ['Awa Diallo'])).toEqual([]);
});

describe('a finding', () => {
  const [finding] = findingsIn(
    'The desk\nof the north\twrites to amina@example.org,\r\nand to nobody else at all in this world.',
  );

  test('has its piece and a few words around it on one line', () => {
    expect(finding).toMatchObject({
      text: 'amina@example.org',
      before: 'The desk of the north writes to ',
      after: ', and to nobody else at all in this…',
    });
  });

  test('never shows half a character', () => {
    const [found] = findingsIn(`${'😀'.repeat(60)}amina@example.org${'😀'.repeat(60)}`);
    expect(found).toMatchObject({ before: `…${'😀'.repeat(20)}`, after: `${'😀'.repeat(20)}…` });
  });
});

test('every finding says where its piece stands: the same on every run, in order, without overlaps', () => {
  const snippet = fc.constantFrom(...readCorpus().map(({ text }) => text), ' ', '\n', '😀', '(', 'و', 'x');
  const text = fc.array(snippet, { maxLength: 4 }).map((parts) => parts.join(''));
  const names = readNames();
  fc.assert(
    fc.property(responses(icanActionTool), text, text, (response, activities, additionalDetails) => {
      const answers = { ...response.answers, '1.1': { ...NO_ANSWER, activities } };
      const seen: Response = { ...response, answers, additionalDetails };
      const findings = review(seen, names);
      expect(review(seen, names)).toEqual(findings);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      findings.forEach(({ place, start, end, text: piece }, index) => {
        expect(textOfPlace(seen, place).slice(start, end)).toBe(piece);
        expect(piece.trim()).not.toBe('');
        const next = findings[index + 1];
        if (next !== undefined && textOfPlace(seen, next.place) === textOfPlace(seen, place) && next.start > start) {
          expect(next.start).toBeGreaterThanOrEqual(end);
        }
      });
    }),
    { numRuns: 40 },
  );
});

describe('pieces that overlap are one finding, of the kind that goes first', () => {
  test.each([
    ['Write to mailto:awa.kabore@example.org', ['Awa Kabore'], 'email', 'mailto:awa.kabore@example.org'],
    ['See https://wa.me/447700900123', [], 'profile', 'https://wa.me/447700900123'],
    ['Ms Awa Kabore spoke', ['Awa'], 'listed-name', 'Ms Awa Kabore'],
    ['Account GB82 WEST 1234 5698 7654 32 today', [], 'identity-number', 'GB82 WEST 1234 5698 7654 32'],
    ['https://www.facebook.com/awa.kabore', ['Awa Kabore'], 'profile', 'https://www.facebook.com/awa.kabore'],
  ])('%s', (text, names, kind, piece) => {
    expect(findingsIn(text, names).map((found) => [found.kind, found.text])).toEqual([[kind, piece]]);
  });
});

describe('local phone numbers go by the respondent’s country', () => {
  const text = 'She answers at night: 612 345 678.';

  test.each(['Spain', 'Espagne', 'ESPAÑA', 'إسبانيا', 'es', 'Kingdom of Spain (Madrid)'])('%s', (country) => {
    expect(findingsIn(text, [], country).map(({ kind }) => kind)).toEqual(['phone']);
  });

  test.each(['', 'Exampleland', 'Chad'])('not in "%s"', (country) => {
    expect(findingsIn(text, [], country)).toEqual([]);
  });

  test('the longest name of a country is meant', () => {
    expect(findingsIn('222 123 456', [], 'Equatorial Guinea').map(({ kind }) => kind)).toEqual(['phone']);
    expect(findingsIn('222 123 456', [], 'Guinea')).toEqual([]);
  });
});

test('the questionnaire’s own wording is innocent', () => {
  const wording = placedSubItems(icanActionTool)
    .flatMap(({ section, recommendation, subItem }) => [section.title, wordingOf(recommendation), wordingOf(subItem)])
    .join('\n');
  expect(wording.length).toBeGreaterThan(10_000);
  for (const country of ['', 'Kenya', 'Tunisia', 'Spain', 'Jordan'])
    expect(findingsIn(wording, [], country)).toEqual([]);
  expect(findingsIn(icanActionTool.introduction).map(({ text }) => text)).toEqual([icanActionTool.contact.email]);
});
