import { isToBeLookedAt } from '../app/besideAnswers.ts';
import type { AppliedOutcome, MergeLook } from '../app/merge/types.ts';
import { mergeKey } from '../core/merge/place.ts';
import { SUMMARY_NAME } from '../core/plan/summaryPlan.ts';
import type { Framework } from '../framework/schema.ts';
import type { MergeOptions } from './mergeOptions.ts';

/** One colleague's file, and what came of it. */
export interface MergedFile {
  readonly file: string;
  readonly look: MergeLook;
  readonly outcomes: readonly AppliedOutcome[];
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
  /** Places, by name, that were decided on and differ in none of the files. */
  readonly unneeded: readonly string[];
}

/** What is still to be decided. */
export function openOutcomes(merged: readonly MergedFile[]): AppliedOutcome[] {
  return merged.flatMap(({ outcomes }) => outcomes.filter(({ open }) => open !== undefined));
}

export function unneededDecisions({ decisions }: MergeOptions, merged: readonly MergedFile[]): string[] {
  const differ = new Set(merged.flatMap(({ look }) => look.differences.map(({ place }) => mergeKey(place))));
  return [...decisions.keys()].filter((key) => !differ.has(key));
}

/** Whether nothing is left to decide or to look at; where nothing was written, whether there is nothing to bring in. */
export function isSettled({ merged, out }: MergeSaid): boolean {
  const looked = merged.every(({ look }) => look.outside.length === 0 && !isToBeLookedAt(look.unread));
  const nothingNew = merged.every(({ outcomes }) => outcomes.every(({ result }) => result === 'ours'));
  return looked && openOutcomes(merged).length === 0 && (out !== undefined || nothingNew);
}

/** Whether ours has a Summary that this tool made. */
export function hasSummary({ ours }: MergeLook): boolean {
  return ours.grid.names.some(({ name }) => name === SUMMARY_NAME);
}
