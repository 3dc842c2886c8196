/**
 * Answers that have no place in the questionnaire as it is now. They are kept whole, with the wording that they answered,
 * on a sheet of their own (plan/update/archiveSheet.ts): a new version of a questionnaire deletes nothing.
 */
import { lineEnds } from '../text/lineEnds.ts';
import { ARCHIVE_TEXTS } from './archiveNames.ts';

/**
 * `retired`: it is not asked any more. `unmapped`: the map from the earlier version does not speak of it. `merged`: it
 * became one with others, and the new answer cannot hold all of it (their statuses differ, or the texts are too long).
 * `respondent`: a field about the respondent that is not asked for any more.
 * `duplicate`: it stood in a second row of its sub-item, and somebody chose another one.
 */
export const ARCHIVE_REASONS = ['retired', 'unmapped', 'merged', 'respondent', 'duplicate'] as const;
export type ArchiveReason = (typeof ARCHIVE_REASONS)[number];

/** An answer as it was. Texts are as typed; empty string means nothing was typed. */
export interface ArchivedAnswer {
  /** Version of the questionnaire that it answered. */
  readonly version: string;
  /** Its Ref then, or the code of a respondent field. */
  readonly ref: string;
  readonly reason: ArchiveReason;
  /** The question as it was asked; of a respondent field its label. */
  readonly wording: string;
  /** What the Status cell held. */
  readonly status: string;
  readonly activities: string;
  readonly timeframe: string;
  readonly barriers: string;
  /** Of a respondent field, what was in it. */
  readonly text: string;
}

/** Two archives in one, each answer once: what is archived again is there already. */
export function joinArchives(
  one: readonly ArchivedAnswer[],
  other: readonly ArchivedAnswer[],
): readonly ArchivedAnswer[] {
  const seen = new Set<string>();
  return [...one, ...other].filter((entry) => {
    // Programs change the kind of line ends when they save, and the text is the same.
    const key = JSON.stringify([
      entry.version,
      entry.ref,
      entry.reason,
      ...ARCHIVE_TEXTS.map((text) => lineEnds(entry[text])),
    ]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
