import type { Translator } from '../core/messages/catalogue.ts';
import { MERGE_CHOICES, type MergeChoice, type MergeDecision } from '../core/merge/merge.ts';
import { mergeKey, placeNamed } from '../core/merge/place.ts';
import type { Framework } from '../framework/schema.ts';
import { UsageError } from './context.ts';

/** The options of `merge` as commander gives them. */
export interface RawMergeOptions {
  readonly out?: string;
  readonly take?: string;
  readonly decide?: readonly string[];
  readonly ancestor?: readonly string[];
  readonly json: boolean;
  readonly framework?: string;
  readonly force: boolean;
}

/** What a person decided on one place. */
export interface PlaceDecision extends MergeDecision {
  /** As it was typed, for messages. */
  readonly key: string;
  /** Of theirs, the file that is meant, from 0; undefined where it was not said. */
  readonly file?: number;
}

export interface MergeOptions {
  readonly take: MergeChoice | undefined;
  /** By the place's name ({@link mergeKey}). */
  readonly decisions: ReadonlyMap<string, PlaceDecision>;
}

/** Gathers an option that can be given several times. */
export const addValue = (value: string, before: readonly string[] = []): string[] => [...before, value];

const isChoice = (text: string | undefined): text is MergeChoice => MERGE_CHOICES.some((choice) => choice === text);

/** The options, or a `UsageError`: nothing is decided by a word that was mistyped. */
export function mergeOptions(framework: Framework, raw: RawMergeOptions, files: number, t: Translator): MergeOptions {
  const { take } = raw;
  if (take !== undefined && !isChoice(take)) {
    throw new UsageError('cli.merge.error.take', { choice: take, choices: MERGE_CHOICES.join(t('check.separator')) });
  }
  const decisions = new Map<string, PlaceDecision>();
  for (const text of raw.decide ?? []) {
    const [place, decision] = parseDecision(framework, text, files, t);
    const before = decisions.get(place);
    if (before !== undefined && !isSame(before, decision)) {
      const [one, other] = [before, decision].map(decisionText);
      throw new UsageError('cli.merge.error.twice', { key: place, one: one ?? '', other: other ?? '' });
    }
    decisions.set(place, decision);
  }
  return { take, decisions };
}

const decisionText = ({ key, choice, status, file }: PlaceDecision): string =>
  `${key}=${[choice, status ?? (file === undefined ? undefined : file + 1)].filter((part) => part !== undefined).join(':')}`;

const isSame = (one: PlaceDecision, other: PlaceDecision): boolean => decisionText(one) === decisionText(other);

function parseDecision(framework: Framework, text: string, files: number, t: Translator): [string, PlaceDecision] {
  const [, key = '', choice, detail] = /^([^=]+)=([a-z]+)(?::(.+))?$/.exec(text.trim()) ?? [];
  if (!isChoice(choice) || (detail !== undefined && choice === 'ours')) {
    throw new UsageError('cli.merge.error.decide', { text });
  }
  const place = placeNamed(framework, key.trim());
  if (place === undefined) throw new UsageError('cli.merge.error.place', { key });
  const of = mergeKey(place);
  if (detail === undefined) return [of, { key: of, choice }];
  if (choice === 'both') {
    const codes = framework.statuses.map(({ code }) => code);
    if (place.kind !== 'answer' || !codes.includes(detail)) {
      throw new UsageError('cli.merge.error.status', { status: detail, statuses: codes.join(t('check.separator')) });
    }
    return [of, { key: of, choice, status: detail }];
  }
  const file = /^\d{1,4}$/.test(detail) ? Number(detail) : 0;
  if (file < 1 || file > files) throw new UsageError('cli.merge.error.file', { text, n: detail, files });
  return [of, { key: of, choice, file: file - 1 }];
}
