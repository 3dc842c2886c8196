import { mergeKey } from '../core/merge/place.ts';
import { mergeTranslator } from '../core/messages/mergeCatalogue.ts';
import { findingJson } from './check.ts';
import type { CliContext } from './context.ts';
import { openOutcomes, type MergedFile, type MergeSaid } from './merged.ts';

/** A merge as `--json` prints it (docs/merge.md). Texts are whole, as they stand in the cells. */
export function mergeJson(context: CliContext, { base, out, merged, framework, unneeded }: MergeSaid): object {
  return {
    file: base,
    framework: { id: framework.id, version: framework.version },
    written: out ?? null,
    cells: merged.reduce((sum, { cells }) => sum + cells, 0),
    open: openOutcomes(merged).length,
    unneeded,
    files: merged.map((one) => fileJson(context, one)),
  };
}

function fileJson({ t }: CliContext, { file, look, outcomes }: MergedFile): object {
  const words = mergeTranslator(t);
  return {
    file,
    ancestor: look.ancestor,
    part: look.theirs.part === undefined ? null : [...look.theirs.part.codes.keys()],
    same: look.same,
    differences: outcomes.map(({ difference, result, open }) => ({
      key: mergeKey(difference.place),
      place: difference.place.kind,
      standing: difference.standing,
      reason: difference.reason,
      fields: difference.fields,
      result,
      open,
      message: open === undefined ? words(`merge.result.${result}`) : words(`merge.open.${open}`),
    })),
    outside: look.outside,
    unread: look.unread.map((finding) => findingJson(finding, t)),
    beside: look.beside,
  };
}
