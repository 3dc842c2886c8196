/** Two files' answers, and what differs between them. Pure; nothing is decided here that a person should decide. */
import type { Framework } from '../../framework/schema.ts';
import { beforeOf, type Ancestor } from './ancestor.ts';
import { mergePlaces, type MergeField, type MergePlace } from './place.ts';
import { fieldsOf, Values, type MergeSide } from './side.ts';
import { nothingBefore, standingOf, type Standing } from './standing.ts';
import { holdsAll, type Versions } from './versions.ts';

/** One value of a place. Texts are as the cell shows them. */
export interface FieldDifference {
  readonly field: MergeField;
  readonly ours: string;
  readonly theirs: string;
  readonly standing: Standing;
}

/** Why somebody must choose. */
export type ConflictReason =
  /** Both wrote something else. */
  | 'both-changed'
  /** They emptied what we have, or we emptied what they changed. */
  | 'emptied'
  /** Each wrote for another status; their texts would stand below a status that they were not written for. */
  | 'other-status'
  /** Their status is a text that is none of the questionnaire's. */
  | 'unknown-status';

/** A place where the two files differ. */
export interface MergeDifference {
  readonly place: MergePlace;
  /** `both`: each changed other values, and they go together. */
  readonly standing: 'ours' | 'theirs' | 'both' | 'conflict';
  /** Only where it is a conflict. */
  readonly reason?: ConflictReason;
  /** The values that differ. */
  readonly fields: readonly FieldDifference[];
}

export interface Comparison {
  /** In the document's order. */
  readonly differences: readonly MergeDifference[];
  /** Places of which both files speak and which are the same in both. */
  readonly same: number;
}

/**
 * Compares two files' answers.
 * @param framework what ours asks for: what theirs says beyond it is not compared
 */
export function compareSides(
  framework: Framework,
  ours: MergeSide,
  theirs: MergeSide,
  ancestor: Ancestor,
  separators: readonly string[],
): Comparison {
  const values = new Values(framework, separators);
  const differences: MergeDifference[] = [];
  let same = 0;
  for (const place of mergePlaces(framework)) {
    const spoken = fieldsOf(place).filter((field) => values.speaksOf(theirs, place, field));
    if (spoken.length === 0) continue;
    const fields = spoken
      .map((field) => compareField(values, ours, theirs, ancestor, place, field))
      .filter(({ standing }) => standing !== 'same' && standing !== 'both-same');
    if (fields.length === 0) same += 1;
    else differences.push(differenceOf(values, theirs, place, fields));
  }
  return { differences, same };
}

interface ComparedField extends FieldDifference {
  readonly versions: { readonly ours: Versions; readonly theirs: Versions };
}

function compareField(
  values: Values,
  ours: MergeSide,
  theirs: MergeSide,
  ancestor: Ancestor,
  place: MergePlace,
  field: MergeField,
): ComparedField {
  const versions = {
    ours: values.versions(ours.response, place, field),
    theirs: values.versions(theirs.response, place, field),
  };
  // Where ours has no place for a value, nobody emptied it there.
  const before = values.speaksOf(ours, place, field)
    ? beforeOf(ancestor, place, field, versions.ours, versions.theirs)
    : nothingBefore(versions.ours, versions.theirs);
  return {
    field,
    ours: values.text(ours.response, place, field),
    theirs: values.text(theirs.response, place, field),
    standing: standingOf(versions.ours, versions.theirs, before),
    versions,
  };
}

function differenceOf(
  values: Values,
  { response: theirs }: MergeSide,
  place: MergePlace,
  compared: readonly ComparedField[],
): MergeDifference {
  const fields = compared.map(({ field, ours, theirs, standing }): FieldDifference => ({
    field,
    ours,
    theirs,
    standing,
  }));
  const has = (standing: Standing): boolean => compared.some((field) => field.standing === standing);
  const conflict = (reason: ConflictReason): MergeDifference => ({ place, standing: 'conflict', reason, fields });
  const takesStatus = compared.some(({ field, standing }) => field === 'status' && standing !== 'ours');
  if (takesStatus && values.hasUnknownStatus(theirs, place)) return conflict('unknown-status');
  if (has('conflict')) {
    const emptied = compared.every(
      ({ standing, versions }) =>
        standing !== 'conflict' || holdsAll(versions.ours, versions.theirs) || holdsAll(versions.theirs, versions.ours),
    );
    return conflict(emptied ? 'emptied' : 'both-changed');
  }
  if (!has('theirs')) return { place, standing: 'ours', fields };
  if (!has('ours')) return { place, standing: 'theirs', fields };
  const status = compared.find(({ field }) => field === 'status');
  // The statuses differ, and both are there.
  if (status !== undefined && status.versions.ours.size > 0 && status.versions.theirs.size > 0) {
    return conflict('other-status');
  }
  return { place, standing: 'both', fields };
}
