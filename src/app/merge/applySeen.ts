import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { Response } from '../../core/answers/response.ts';
import type { MergeDifference } from '../../core/merge/compare.ts';
import { mergeResponses, type Decide } from '../../core/merge/merge.ts';
import type { MergeField } from '../../core/merge/place.ts';
import { fieldsOf, Values } from '../../core/merge/side.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { Framework } from '../../framework/schema.ts';
import type { EditableHost } from '../../hosts/port.ts';
import { applyMerge } from './applyMerge.ts';
import { obstaclesTo, openWorkbook, separatorsOf } from './lookBeforeMerge.ts';
import type { AppliedOutcome, MergeApplied, MergeLook } from './types.ts';

type Host = Pick<EditableHost, 'read' | 'write'>;

/**
 * Writes what was decided into a workbook that people go on working in. It is read again first: rows are found where they
 * are by now, and a sub-item that is another one than the person saw stays as it is, and is said. Doing it again after a
 * failure goes on where that stopped.
 */
export async function applySeen(
  host: Host,
  look: MergeLook,
  framework: Framework,
  t: Translator,
  decide: Decide,
): Promise<Result<MergeApplied>> {
  const first = await applyOnce(host, look, framework, t, decide);
  if (!first.ok) return first;
  const changed = first.value.outcomes.filter(({ open }) => open === 'changed-meanwhile');
  if (changed.length === 0) return first;
  // Rows may have been sorted between the look and the writing; they are looked for once more.
  const differences = changed.map(({ difference }) => difference);
  const second = await applyOnce(host, { ...look, differences }, framework, t, decide);
  if (!second.ok) return second;
  const again = new Map(second.value.outcomes.map((outcome) => [outcome.difference, outcome]));
  return ok({
    cells: first.value.cells + second.value.cells,
    outcomes: first.value.outcomes.map((outcome) => again.get(outcome.difference) ?? outcome),
  });
}

async function applyOnce(
  host: Host,
  look: MergeLook,
  framework: Framework,
  t: Translator,
  decide: Decide,
): Promise<Result<MergeApplied>> {
  const now = await openWorkbook(host, framework);
  if (!now.ok) return fail(now.error);
  const { asked, differences, theirs } = look;
  const separators = separatorsOf(look.ours.reading, t);
  const seen = look.ours.reading.response;
  const intended = mergeResponses(asked, seen, theirs.response, differences, decide, separators);
  const values = new Values(asked, separators);
  const isAs = (response: Response, { place }: MergeDifference, field: MergeField): boolean =>
    values.text(now.value.reading.response, place, field) === values.text(response, place, field);
  /** As the person saw it, or as it is to be: then an earlier try has written it. */
  const isAsSeen = (difference: MergeDifference): boolean =>
    fieldsOf(difference.place).every((field) =>
      [seen, intended.response].some((response) => isAs(response, difference, field)),
    );
  const isPartlyDone = (difference: MergeDifference): boolean =>
    fieldsOf(difference.place).some(
      (field) => isAs(intended.response, difference, field) && !isAs(seen, difference, field),
    );
  const unchanged = differences.filter(isAsSeen);
  const applied = await applyMerge(
    host,
    {
      ...look,
      ours: now.value,
      differences: unchanged,
      obstacles: obstaclesTo(unchanged, now.value.reading, theirs),
    },
    framework,
    t,
    decide,
    true,
  );
  if (!applied.ok) return applied;
  const outcomes = new Map(applied.value.outcomes.map((outcome) => [outcome.difference, outcome]));
  return ok({
    cells: applied.value.cells,
    outcomes: intended.outcomes.map(
      (wanted): AppliedOutcome =>
        outcomes.get(wanted.difference) ??
        // Where ours was to stay, it stays, whatever it is by now.
        (wanted.result === 'ours'
          ? wanted
          : isPartlyDone(wanted.difference)
            ? { ...wanted, open: 'partly' }
            : { ...wanted, result: 'ours', open: 'changed-meanwhile' }),
    ),
  });
}
