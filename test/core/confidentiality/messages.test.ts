/** Every finding in words: one line, with its place; nothing a file says can break the line. */
import { expect, test } from '@jest/globals';
import { CARRIED_KINDS, UNSEEN, type CarriedFinding } from '../../../src/core/confidentiality/finding.ts';
import { textPlaces } from '../../../src/core/confidentiality/places.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { exportTranslator } from '../../../src/core/messages/exportCatalogue.ts';
import {
  carriedAdvice,
  carriedMessage,
  placeInWords,
  textFindingMessage,
} from '../../../src/core/messages/reviewMessage.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { findingsIn, KINDS } from './corpus.ts';

const et = exportTranslator(english);

test('a finding is one line: its place, its piece, what it looks like', () => {
  const [email, name] = findingsIn('Ask a@example.org or Zoé\r\nKaboré.', ['Zoé Kaboré']);
  const say = (finding: NonNullable<typeof email>): string => textFindingMessage(finding, icanActionTool, english, et);
  expect([email, name].flatMap((finding) => (finding === undefined ? [] : [say(finding)]))).toEqual([
    'Additional space for details: “a@example.org” looks like an e-mail address.',
    'Additional space for details: “Zoé Kaboré” is a name from your list.',
  ]);
});

test('a place is named as the workbook names it', () => {
  const name = (place: Parameters<typeof placeInWords>[0]): string => placeInWords(place, icanActionTool, english, et);
  expect(name({ kind: 'answer', ref: '3.2', field: 'activities' })).toBe('3.2, Activities');
  expect(name({ kind: 'answer', ref: '3.2', field: 'status' })).toBe('3.2, Status');
  expect(name({ kind: 'respondent', code: 'contact' })).toBe('Start, Contact');
  expect(name({ kind: 'additional-details' })).toBe('Additional space for details');
  const all = [...textPlaces(icanActionTool)].map(name);
  expect(new Set(all).size).toBe(all.length);
});

test('each kind has its own words and its own reason', () => {
  const words = KINDS.map((kind) => et(`review.${kind}`));
  const reasons = KINDS.map((kind) => et(`review.why.${kind}`));
  expect(new Set([...words, ...reasons]).size).toBe(2 * KINDS.length);
  expect(reasons.every((reason) => reason.endsWith('.'))).toBe(true);
});

test('the disclaimer says that it is no guarantee and what it cannot see', () => {
  expect(et('review.disclaimer')).toMatch(/not a guarantee.*cannot see.*Please read/);
});

const carried = (kind: CarriedFinding['kind'], more: Partial<CarriedFinding> = {}): CarriedFinding => ({
  kind,
  n: 1,
  what: '',
  ...more,
});

test.each(CARRIED_KINDS)('%s: what it is in one line, and what to do', (kind) => {
  const unseen = kind === 'not-looked-at' ? UNSEEN : [undefined];
  for (const what of unseen) {
    for (const n of [1, 2]) {
      const line = carriedMessage(carried(kind, { n, ...(what === undefined ? {} : { unseen: what }) }), et);
      expect(line).toMatch(/^[A-Z0-9][^\n{}]+$/);
    }
  }
  expect(carriedAdvice(carried(kind), et)).toMatch(/^[A-Z][^{}]+\.$/);
});

test('what the file says is quoted with its sheet, cut, and on one line', () => {
  expect(carriedMessage(carried('author', { what: 'A.\r\n\u202EB' }), et)).toBe('Author of the file: A. B');
  expect(carriedMessage(carried('comments', { n: 2, sheet: 'My {notes}', what: 'x'.repeat(500) }), et)).toBe(
    `2 comments and notes (sheet “My {notes}”): ${'x'.repeat(119)}…`,
  );
  expect(carriedMessage(carried('hidden-sheet', { sheet: 'Old' }), et)).toBe('Hidden sheet (sheet “Old”)');
});

test('what could not be looked at is named', () => {
  const lines = UNSEEN.map((unseen) => carriedMessage(carried('not-looked-at', { unseen }), et));
  expect(new Set(lines).size).toBe(UNSEEN.length);
});
