import { applyMerge } from '../app/merge/applyMerge.ts';
import { contestedPlaces } from '../app/merge/contested.ts';
import { lookBeforeMerge, openWorkbook } from '../app/merge/lookBeforeMerge.ts';
import { takeConfirmations } from '../app/merge/takeConfirmations.ts';
import type { EarlierFile, Opened } from '../app/merge/types.ts';
import { localDateTime } from '../app/localDateTime.ts';
import { summarise } from '../app/summarise.ts';
import { ok, type Result } from '../core/errors/error.ts';
import type { MergeDifference } from '../core/merge/compare.ts';
import type { Decide } from '../core/merge/merge.ts';
import { mergeKey } from '../core/merge/place.ts';
import type { Framework } from '../framework/schema.ts';
import { fileErrorLine } from './check.ts';
import { need, UsageError, type CliContext, type ExitCode } from './context.ts';
import { chosenFramework, refuseReplaced } from './inputs.ts';
import { mergeOptions, type MergeOptions, type RawMergeOptions } from './mergeOptions.ts';
import { mergeJson } from './mergeJson.ts';
import { hasSummary, isSettled, unneededDecisions, whose, type MergedFile, type MergeSaid } from './merged.ts';
import { needWorkbookName } from './outName.ts';
import { renderMerge } from './renderMerge.ts';
import { WorkbookInWorker } from './worker/workbookInWorker.ts';

/**
 * `action-tool merge`: one file after the other is merged into the workbook, which is written at the end and whole, or
 * not at all. 0 when nothing is left to decide or to look at (without --out: when nothing differs), 1 otherwise, 2 for
 * wrong use and for files that cannot be used: then nothing is written, be the others as good as they may.
 */
export async function merge(
  context: CliContext,
  base: string,
  theirs: readonly string[],
  raw: RawMergeOptions,
): Promise<ExitCode> {
  if (raw.out !== undefined) needWorkbookName(raw.out, base);
  const framework = await chosenFramework(context, raw.framework);
  const options = mergeOptions(framework, raw, theirs.length, context.t);
  await refuseMixedUp(context, base, theirs, raw.out);
  await refuseReplaced(context, raw.out, ...(raw.ancestor ?? []), raw.framework);
  const opened = await openAll(context, framework, [base, ...theirs, ...(raw.ancestor ?? [])]);
  const [ours, ...others] = opened ?? [];
  if (ours === undefined) return 2;
  const given = others.slice(theirs.length).map(({ reading }): EarlierFile => ({ kind: 'given', reading }));
  // Ours as it was opened: the files were made from that, and not from what it is once the first one is merged.
  const earlier: readonly EarlierFile[] = [{ kind: 'ours', reading: ours.reading }, ...given];

  const colleagues = others.slice(0, theirs.length);
  const contested = await contestedPlaces(framework, colleagues, context.t, context, earlier);
  const merged: MergedFile[] = [];
  const deciding = new Deciding(options, theirs.length, contested);
  for (const [index, { file, workbook }] of colleagues.entries()) {
    const look = need(await lookBeforeMerge(ours.workbook, workbook, framework, context.t, context, earlier), file);
    const applied = need(await applyMerge(ours.workbook, look, framework, context.t, deciding.on(index)), base);
    const confirmations = need(await takeConfirmations(ours.workbook, look, framework), base);
    merged.push({ file, look, ...applied, ...confirmations });
  }
  deciding.refuseAmbiguous();

  // What stands on the Summary must not be older than the answers beside it.
  const summed = merged.some(({ cells }) => cells > 0) && merged.some(({ look }) => hasSummary(look));
  if (summed) need(await summarise(ours.workbook, framework, context.t, localDateTime(context.now())), base);

  const { out, force, json } = raw;
  if (out !== undefined) {
    // Written over itself, it must still be what was read: somebody may have saved it since.
    const replaces = (await context.isSameFile(base, out)) ? { replaces: ours.bytes } : {};
    need(await context.writeFile(out, ours.workbook.bytes, { force, ...replaces }));
  }
  const said = { base, out, merged, framework, summed, contested, unneeded: unneededDecisions(options, merged) };
  if (json) context.print(JSON.stringify(mergeJson(context, said), null, 2));
  else for (const line of renderMerge(context, said)) context.print(line);
  return isSettled(said) ? 0 : 1;
}

interface OpenedFile extends Opened {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookInWorker;
}

/** All of the files, or a line of error for each that cannot be used. */
async function openAll(
  context: CliContext,
  framework: Framework,
  files: readonly string[],
): Promise<readonly OpenedFile[] | undefined> {
  const opened: OpenedFile[] = [];
  for (const file of files) {
    const one = await openFile(context, framework, file);
    if (one.ok) opened.push(one.value);
    else context.printError(fileErrorLine(context, file, one.error));
  }
  return opened.length === files.length ? opened : undefined;
}

async function openFile(context: CliContext, framework: Framework, file: string): Promise<Result<OpenedFile>> {
  const bytes = await context.readFile(file);
  if (!bytes.ok) return bytes;
  const workbook = new WorkbookInWorker(context.withFile, bytes.value);
  const opened = await openWorkbook(workbook, framework);
  return opened.ok ? ok({ file, bytes: bytes.value, workbook, ...opened.value }) : opened;
}

/** A file in a place where another was meant. */
async function refuseMixedUp(
  { isSameFile }: CliContext,
  base: string,
  theirs: readonly string[],
  out: string | undefined,
): Promise<void> {
  for (const file of theirs) {
    if (await isSameFile(base, file)) throw new UsageError('cli.merge.error.itself', { file });
    if (out !== undefined && (await isSameFile(file, out))) throw new UsageError('cli.merge.error.theirs', { file });
  }
}

/** The decisions of the command line, for one file after the other. */
class Deciding {
  readonly #options: MergeOptions;
  readonly #files: number;
  readonly #contested: MergeSaid['contested'];
  /** By place: the files of which theirs was taken, or would be. */
  readonly #taken = new Map<string, Set<number>>();

  constructor(options: MergeOptions, files: number, contested: MergeSaid['contested']) {
    this.#options = options;
    this.#files = files;
    this.#contested = contested;
  }

  on(file: number): Decide {
    return (difference) => {
      const key = mergeKey(difference.place);
      const decision = this.#options.decisions.get(key);
      if (decision === undefined) return this.#byDefault(difference, key, file);
      if (decision.choice !== 'theirs') return decision;
      if (decision.file !== undefined) return { choice: decision.file === file ? 'theirs' : 'ours' };
      // Of several files, those are meant that have something new to say.
      if (this.#files > 1 && difference.standing === 'ours') return undefined;
      this.#take(key, file);
      return decision;
    };
  }

  #byDefault(difference: MergeDifference, key: string, file: number): ReturnType<Decide> {
    const { take } = this.#options;
    const contest = this.#contested.get(key);
    if (difference.standing !== 'conflict') {
      // Where ours says nothing against any of them, the first file's would be ours, and the next one's a conflict with it.
      // Whoever wants both is given both texts, whichever comes first; but a status is one file's.
      const isOpen = contest !== undefined && (take !== 'both' || contest.statuses);
      return isOpen && difference.standing !== 'ours' ? 'open' : undefined;
    }
    if (take === undefined) return undefined;
    if (take !== 'theirs') return { choice: take };
    // Whose it shall be is for a person to decide: not for the order of the files, nor for who was taken the last time.
    if (contest !== undefined) return undefined;
    // What was just taken from one colleague is not overwritten by the next one's.
    const others = this.#taken.get(key);
    if (others !== undefined && !others.has(file)) return undefined;
    this.#take(key, file);
    return { choice: 'theirs' };
  }

  #take(key: string, file: number): void {
    this.#taken.set(key, (this.#taken.get(key) ?? new Set()).add(file));
  }

  /** Theirs was asked for where there are several of it. */
  refuseAmbiguous(): void {
    for (const [key, files] of this.#taken) {
      if (files.size < 2 || !this.#options.decisions.has(key)) continue;
      throw new UsageError('cli.merge.error.which', { key, examples: whose(key, [...files]) });
    }
  }
}
