/**
 * The labelled snippets (test/fixtures/confidentiality/*.json) and how well the review does on them. All were labelled
 * before the finders were tuned with any. Every third one was held out while that was done, and looked at after it had
 * been measured (docs/confidentiality.md has that figure); the fresh ones (fresh-*.json) were written thereafter and
 * nothing was tuned with them.
 */
import { readFileSync } from 'node:fs';
import type { PersonKind } from '../../../src/core/confidentiality/finding.ts';
import { emptyResponse } from '../../../src/core/answers/response.ts';
import { reviewResponse } from '../../../src/core/confidentiality/review.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';

export const KINDS = [
  'email',
  'phone',
  'profile',
  'coordinates',
  'identity-number',
  'listed-name',
  'titled-name',
] as const satisfies readonly PersonKind[];
export const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const;
export const FIXTURES = new URL('../../fixtures/confidentiality/', import.meta.url);

interface Labelled {
  readonly kind: PersonKind;
  readonly text: string;
}

export interface Snippet {
  readonly id: string;
  readonly text: string;
  /** What the respondent's country field says. */
  readonly country?: string;
  /** In the order of the text; empty for one that is innocent. */
  readonly expect: readonly Labelled[];
}

export const isHeldOut = ({ id }: Snippet): boolean => Number(id.split('-')[1]) % 3 === 0;

export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8'));
}

const snippetsOf = (file: string): Snippet[] => (readJson(file) as { snippets: Snippet[] }).snippets;

export const readCorpus = (): Snippet[] => LANGUAGES.flatMap((language) => snippetsOf(`${language}.json`));

export const readFresh = (): Snippet[] => LANGUAGES.flatMap((language) => snippetsOf(`fresh-${language}.json`));

export const readNames = (): string[] => (readJson('names.json') as { names: string[] }).names;

export interface Tally {
  readonly right: number;
  /** Labels that were not found. */
  readonly missed: number;
  /** Findings that are no label. */
  readonly wrong: number;
}

export interface Score {
  readonly kinds: Readonly<Record<PersonKind, Tally>>;
  /** "en-12 missed phone: 555 0147 22", "fr-3 wrong email: ...". */
  readonly differences: readonly string[];
}

/** A finding may be this much longer than its label: a title's stop, a word after a name. */
const SURPLUS = 12;
/** A link's finding begins with its scheme, its label with its site. */
const SCHEME = /^https?:\/\/(?:[a-z]{2,3}\.)?/;

/** A label counts as found when one finding of its kind covers all of it and little else. */
export function score(snippets: readonly Snippet[], names: readonly string[]): Score {
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, { right: 0, missed: 0, wrong: 0 }])) as Record<
    PersonKind,
    { right: number; missed: number; wrong: number }
  >;
  const differences: string[] = [];
  for (const { id, text, country, expect } of snippets) {
    const open = findingsIn(text, names, country);
    let from = 0;
    for (const label of expect) {
      const start = text.indexOf(label.text, from);
      if (start === -1) throw new Error(`${id}: "${label.text}" is not in its snippet`);
      const end = start + label.text.length;
      from = end;
      const match = open.findIndex(
        (finding) =>
          finding.kind === label.kind &&
          finding.start <= start &&
          finding.end >= end &&
          finding.text.replace(SCHEME, '').length <= label.text.replace(SCHEME, '').length + SURPLUS,
      );
      if (match === -1) {
        kinds[label.kind].missed += 1;
        differences.push(`${id} missed ${label.kind}: ${label.text}`);
      } else {
        kinds[label.kind].right += 1;
        open.splice(match, 1);
      }
    }
    for (const finding of open) {
      kinds[finding.kind].wrong += 1;
      differences.push(`${id} wrong ${finding.kind}: ${finding.text}`);
    }
  }
  return { kinds, differences };
}

/** What the review finds when the text is the additional details of a response. */
export function findingsIn(
  text: string,
  names: readonly string[] = [],
  country = '',
): ReturnType<typeof reviewResponse> {
  const response = { ...emptyResponse(icanActionTool), additionalDetails: text, respondent: { country } };
  return reviewResponse(icanActionTool, response, { names }).filter(({ place }) => place.kind === 'additional-details');
}

/** 1 when there is nothing to be wrong about. */
export const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));

/** Precision and recall per kind and over all kinds, as a table of plain text. */
export function table(title: string, { kinds }: Score): string {
  const total = KINDS.reduce<Tally>(
    (sum, kind) => ({
      right: sum.right + kinds[kind].right,
      missed: sum.missed + kinds[kind].missed,
      wrong: sum.wrong + kinds[kind].wrong,
    }),
    { right: 0, missed: 0, wrong: 0 },
  );
  const row = (name: string, tally: Tally): string =>
    [
      name.padEnd(16),
      ...[tally.right, tally.missed, tally.wrong].map((n) => String(n).padStart(6)),
      ...[precision(tally), recall(tally)].map((share) => share.toFixed(3).padStart(10)),
    ].join(' ');
  return [
    title,
    `${'kind'.padEnd(16)}  right missed  wrong  precision     recall`,
    ...KINDS.map((kind) => row(kind, kinds[kind])),
    row('all', total),
  ].join('\n');
}
