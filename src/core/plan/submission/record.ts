/**
 * The submission record on the Start sheet: what it says, line by line. What is laid out, what is sealed and what is
 * read back (readRecord.ts) are these same texts.
 */
import { LEAVABLE_PARTS, type LeavablePart } from '../../confidentiality/leaveOutChoice.ts';
import type { ExportTranslator } from '../../messages/exportCatalogue.ts';
import type { Translator } from '../../messages/catalogue.ts';
import { statusLookup } from '../../check/rowRules.ts';
import type { Framework } from '../../../framework/schema.ts';
import type { NormalInput } from '../normalise.ts';
import { RECORD_VERSION, type Submission } from './submission.ts';

/** The lines that are sealed, in their order. */
export const RECORD_KEYS = ['kind', 'at', 'framework', 'counts', 'leftOut', 'withheld', 'fingerprint'] as const;
export type RecordKey = (typeof RECORD_KEYS)[number];

/** Defined names of the record's cells. */
export const RECORD_NAMES = {
  kind: 'AT_Submission_Kind',
  at: 'AT_Submission_Date',
  framework: 'AT_Submission_Questionnaire',
  counts: 'AT_Submission_Counts',
  leftOut: 'AT_Submission_LeftOut',
  withheld: 'AT_Submission_Withheld',
  fingerprint: 'AT_Submission_Fingerprint',
  seal: 'AT_Submission_Seal',
} as const satisfies Record<RecordKey | 'seal', string>;

/** What each line of the record holds. */
export type RecordValues = Readonly<Record<RecordKey, string | number>>;

/** What is sealed: all but the seal. */
export type SealedFacts = Omit<Submission, 'seal'>;

export function recordValues(input: NormalInput, facts: SealedFacts, words: ExportTranslator): RecordValues {
  const { framework, t } = input;
  return {
    kind: words(`record.kind.${facts.kind}`),
    at: minuteOf(facts.at),
    framework: frameworkText(framework, facts.edition, words),
    counts: countsText(input, words),
    leftOut: leftOutText(facts.leftOut, framework, t, words),
    withheld: facts.withheld,
    fingerprint: grouped(facts.fingerprint),
  };
}

/** The line that says which questionnaire it is, and in which edition of the form; null for one that is not known. */
export function frameworkText(
  { title, id, version }: Framework,
  edition: string | null,
  words: ExportTranslator,
): string {
  const values = { title, id, version };
  return edition === null
    ? words('record.framework.text', values)
    : words('record.framework.edition', { ...values, edition });
}

/** The text whose SHA-256 is the seal. */
export function sealText(values: Readonly<Record<RecordKey, string | number>>): string {
  return JSON.stringify([RECORD_VERSION, ...RECORD_KEYS.map((key) => [key, String(values[key])])]);
}

/** `2026-11-23 14:05`, as it is sorted and read everywhere. */
export const minuteOf = (at: string): string => at.slice(0, 16).replace('T', ' ');

const GROUP = 8;

/** Hexadecimal digits in groups, so that two can be compared by eye or read out. */
export const grouped = (digits: string): string => digits.replace(new RegExp(`(.{${GROUP}})(?=.)`, 'g'), '$1 ');

/** The left-out parts in the columns' own words. */
export function leftOutText(
  parts: readonly LeavablePart[],
  framework: Framework,
  t: Translator,
  words: ExportTranslator,
): string {
  const wordsOf: Readonly<Record<LeavablePart, string>> = {
    activities: t('column.activities'),
    timeframe: t('column.timeframe'),
    barriers: t('column.barriers'),
    'additional-details': framework.additionalDetails,
    contact: words('record.leftOut.contact'),
  };
  const named = LEAVABLE_PARTS.filter((part) => parts.includes(part)).map((part) => wordsOf[part]);
  return named.length === 0 ? words('record.leftOut.none') : named.join(t('check.separator'));
}

/** Complete sub-items by status, what is open, and how many there are. */
function countsText({ framework, rows, t }: NormalInput, words: ExportTranslator): string {
  const lookup = statusLookup(framework);
  const complete = new Map<string, number>(framework.statuses.map(({ code }) => [code, 0]));
  let open = 0;
  for (const { answer, verdict } of rows) {
    const code = verdict.state === 'complete' ? lookup.ofAnswer(answer)?.code : undefined;
    if (code === undefined) open += 1;
    else complete.set(code, (complete.get(code) ?? 0) + 1);
  }
  return [
    words('record.counts.total', { n: rows.length }),
    ...framework.statuses.map(({ label, code }) =>
      words('record.counts.status', { label, n: complete.get(code) ?? 0 }),
    ),
    words('record.counts.open', { n: open }),
  ].join(t('check.separator'));
}
