/**
 * The confidentiality review: what in a response looks like a person, or a way to find one. It goes by the look of single
 * words and numbers; docs/confidentiality.md says what it finds, what it cannot see, and how well it does.
 */
import type { Framework } from '../../framework/schema.ts';
import { respondentText, type Response } from '../answers/response.ts';
import { oneLine } from '../messages/oneLine.ts';
import { statusLookup } from '../check/rowRules.ts';
import { isBlank } from '../text/cellText.ts';
import { findCoordinates } from './coordinates.ts';
import { findEmails } from './emails.ts';
import type { PersonKind, TextFinding, TextPlace } from './finding.ts';
import { findIdentityNumbers } from './identityNumbers.ts';
import { ListedNames } from './listedNames.ts';
import { findPhones } from './phones.ts';
import { placeKey, textOfPlace, textPlaces } from './places.ts';
import { findProfiles } from './profiles.ts';
import { regionsOf } from './regions.ts';
import { ReviewedText, type Span } from './reviewedText.ts';
import { settle, type Settled } from './settle.ts';
import { findTitledNames } from './titledNames.ts';
import { wordsOf } from './words.ts';

/** Longest piece of text that a finding shows before and after what was found, in UTF-16 units. */
const EXCERPT = 40;
/** The respondent field that says which country's phone numbers are meant, in frameworks that have it. */
const COUNTRY = 'country';

export interface ReviewOptions {
  /** Names to look for, as parseNameList gives them; kept nowhere. */
  readonly names: readonly string[];
}

/**
 * Every finding in the document's order: respondent, sub-items, additional details; within a text from start to end.
 * The same for the same response and names. The work is in proportion to the length of the texts.
 */
export function reviewResponse(framework: Framework, response: Response, { names }: ReviewOptions): TextFinding[] {
  const reviewer = new Reviewer(names, respondentText(response, COUNTRY));
  // A status text may be a label in other letters: it is a status then, and taken apart it would be none.
  const { byLabel } = statusLookup(framework);
  const findings: TextFinding[] = [];
  for (const place of textPlaces(framework)) {
    const text = textOfPlace(response, place);
    if (isBlank(text) || (isStatus(place) && byLabel(text) !== undefined)) continue;
    for (const finding of reviewer.review(text, place)) findings.push(finding);
  }
  return findings;
}

const isStatus = (place: TextPlace): boolean => place.kind === 'answer' && place.field === 'status';

class Reviewer {
  readonly #names: ListedNames;
  readonly #regions: ReturnType<typeof regionsOf>;

  constructor(names: readonly string[], country: string) {
    this.#names = new ListedNames(names);
    this.#regions = regionsOf(country);
  }

  review(text: string, place: TextPlace): TextFinding[] {
    return settle(this.#find(new ReviewedText(text))).map(({ kind, start, end }) => ({
      // Where it begins, from 1: of a text that has changed since, an id that counted would mean another piece.
      id: `${placeKey(place)}/${kind}/${start + 1}`,
      kind,
      place,
      start,
      end,
      text: text.slice(start, end),
      before: excerptBefore(text, start),
      after: excerptAfter(text, end),
    }));
  }

  #find(source: ReviewedText): Settled[] {
    const words = wordsOf(source.text);
    const of = (kind: PersonKind, spans: readonly Span[]): Settled[] =>
      spans.map(({ start, end }) => ({ kind, start, end }));
    return [
      of('email', findEmails(source)),
      of('profile', findProfiles(source)),
      of('coordinates', findCoordinates(source)),
      of('identity-number', findIdentityNumbers(source)),
      of('phone', findPhones(source, this.#regions)),
      of('listed-name', this.#names.find(source, words)),
      of('titled-name', findTitledNames(source, words)),
    ].flat();
  }
}

/** Whole words where there are some: half a word, or half a character, helps nobody to judge. */
function excerptBefore(text: string, start: number): string {
  const piece = text.slice(Math.max(0, start - EXCERPT), start);
  if (piece.length === start) return line(piece);
  const space = piece.search(/\s/);
  return `…${line(space === -1 ? withoutHalves(piece) : piece.slice(space))}`;
}

function excerptAfter(text: string, end: number): string {
  const piece = text.slice(end, end + EXCERPT);
  if (end + piece.length === text.length) return line(piece);
  const space = piece.search(/\s\S*$/);
  return `${line(space === -1 ? withoutHalves(piece) : piece.slice(0, space))}…`;
}

/** Without the halves of surrogate pairs at its ends. */
const withoutHalves = (piece: string): string => piece.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** On one line; a space at an end stays, since it stands between the words and what was found. */
function line(piece: string): string {
  const lead = /^\s/.test(piece) ? ' ' : '';
  const trail = /\S\s+$/.test(piece) ? ' ' : '';
  return `${lead}${oneLine(piece)}${trail}`;
}
