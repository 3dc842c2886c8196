import type { AppliedOutcome } from '../app/merge/types.ts';
import { mergeKey } from '../core/merge/place.ts';
import { findingJson } from './check.ts';
import type { CliContext } from './context.ts';
import { becameWords, cellsWritten, openOutcomes, type MergedFile, type MergeSaid } from './merged.ts';

/** A merge as `--json` prints it (docs/merge.md). Texts are whole, as they stand in the cells. */
export function mergeJson(context: CliContext, said: MergeSaid): object {
  const { base, out, merged, framework, unneeded } = said;
  return {
    file: base,
    framework: { id: framework.id, version: framework.version },
    written: out ?? null,
    cells: cellsWritten(merged),
    open: openOutcomes(merged).length,
    unneeded,
    files: merged.map((one) => fileJson(context, said, one)),
  };
}

function fileJson(
  { t }: CliContext,
  said: MergeSaid,
  { file, look, outcomes, confirmed, unconfirmed }: MergedFile,
): object {
  return {
    file,
    ancestor: look.ancestor,
    part: look.theirs.part === undefined ? null : [...look.theirs.part.codes.keys()],
    same: look.same,
    differences: outcomes.map((outcome) => outcomeJson(t, said, outcome)),
    confirmed,
    unconfirmed,
    outside: look.outside,
    unread: look.unread.map((finding) => findingJson(finding, t)),
    beside: look.beside,
  };
}

function outcomeJson(t: CliContext['t'], said: MergeSaid, outcome: AppliedOutcome): object {
  const { difference, result, open } = outcome;
  return {
    key: mergeKey(difference.place),
    place: difference.place.kind,
    standing: difference.standing,
    reason: difference.reason,
    fields: difference.fields,
    result,
    open,
    message: becameWords(t, outcome, said),
  };
}
