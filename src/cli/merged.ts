import { isToBeLookedAt } from '../app/besideAnswers.ts';
import type { Contest } from '../app/merge/contested.ts';
import type { AppliedOutcome, ConfirmationsTaken, MergeLook } from '../app/merge/types.ts';
import { mergeKey } from '../core/merge/place.ts';
import type { Translator } from '../core/messages/catalogue.ts';
import { mergeTranslator } from '../core/messages/mergeCatalogue.ts';
import { SUMMARY_NAME } from '../core/plan/summaryPlan.ts';
import type { Framework } from '../framework/schema.ts';
import type { MergeOptions } from './mergeOptions.ts';

/** One colleague's file, and what came of it. */
export interface MergedFile extends ConfirmationsTaken {
  readonly file: string;
  readonly look: MergeLook;
  readonly outcomes: readonly AppliedOutcome[];
  /** Cells of answers that were written. */
  readonly cells: number;
}

/** What the command has to say in the end. */
export interface MergeSaid {
  readonly base: string;
  /** Undefined where nothing was to be written. */
  readonly out: string | undefined;
  readonly merged: readonly MergedFile[];
  readonly framework: Framework;
  /** The workbook has a Summary, which was made anew. */
  readonly summed: boolean;
  /** Places on which the files contradict each other, and which of them do. */
  readonly contested: ReadonlyMap<string, Contest>;
  /** Places, by name, that were decided on and differ in none of the files. */
  readonly unneeded: readonly string[];
}

/** How to say whose it shall be. */
export function whose(key: string, files: readonly number[]): string {
  return files.map((file) => `--decide ${key}=theirs:${file + 1}`).join(' | ');
}

/** What became of a difference, in words. */
export function becameWords(
  t: Translator,
  { difference, result, open }: AppliedOutcome,
  { contested }: Pick<MergeSaid, 'contested'>,
): string {
  const words = mergeTranslator(t);
  if (open === undefined) return words(`merge.result.${result}`);
  const key = mergeKey(difference.place);
  const files = open === 'undecided' ? contested.get(key)?.files : undefined;
  return files === undefined
    ? words(`merge.open.${open}`)
    : t('cli.merge.contested', { n: files.length, examples: whose(key, files) });
}

/** How a difference stands, in words: what would be taken over, were the files at one, is not. */
export function standingWords(t: Translator, { difference: { standing }, open }: AppliedOutcome): string {
  return open === 'undecided' && standing !== 'conflict'
    ? t('cli.merge.contradict')
    : mergeTranslator(t)(`merge.standing.${standing}`);
}

/** What is still to be decided. */
export function openOutcomes(merged: readonly MergedFile[]): AppliedOutcome[] {
  return merged.flatMap(({ outcomes }) => outcomes.filter(({ open }) => open !== undefined));
}

/** Whether deciding is what it waits for; other differences are to be mended in the workbooks first. */
export function waitsForDecision({ open }: AppliedOutcome): boolean {
  return open === 'undecided' || open === 'status' || open === 'too-long' || open === 'one-only';
}

/** Cells that were written, those in which answers are confirmed among them. */
export function cellsWritten(merged: readonly MergedFile[]): number {
  return merged.reduce((sum, { cells, confirmed }) => sum + cells + confirmed.length, 0);
}

/** Places that were decided on for nothing. */
export function unneededDecisions({ decisions }: MergeOptions, merged: readonly MergedFile[]): string[] {
  const differ = new Set(merged.flatMap(({ look }) => look.differences.map(({ place }) => mergeKey(place))));
  return [...decisions.keys()].filter((key) => !differ.has(key));
}

/** Whether nothing is left to decide or to look at; where nothing was written, whether there is nothing to bring in. */
export function isSettled({ merged, out }: MergeSaid): boolean {
  const looked = merged.every(
    ({ look, unconfirmed }) => look.outside.length === 0 && unconfirmed.length === 0 && !isToBeLookedAt(look.unread),
  );
  const nothingNew = merged.every(
    ({ outcomes, confirmed }) => confirmed.length === 0 && outcomes.every(({ result }) => result === 'ours'),
  );
  return looked && openOutcomes(merged).length === 0 && (out !== undefined || nothingNew);
}

/** Whether ours has a Summary that this tool made. */
export function hasSummary({ ours }: MergeLook): boolean {
  return ours.grid.names.some(({ name }) => name === SUMMARY_NAME);
}
