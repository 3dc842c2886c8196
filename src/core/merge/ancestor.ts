/**
 * The common ancestor of two files: the answers that both began with. It is known from a file of that time, or from the
 * codes that a part carries (core/part): one short hash a value. A hash is enough, since the merge only asks whether a
 * value is still as it was; and a text that a person took out of a part for somebody's safety must not live on in it.
 */
import type { Framework } from '../../framework/schema.ts';
import type { Response } from '../answers/response.ts';
import type { Sha256 } from '../answers/sha256.ts';
import { mergeKey, type MergeField, type MergePlace } from './place.ts';
import { fieldsOf, Values, type MergeSide } from './side.ts';
import { nothingBefore, type Before } from './standing.ts';
import { sameVersions, type Versions } from './versions.ts';

/** Tells what a value was; undefined where the ancestor does not speak of it. */
export type Ancestor = (place: MergePlace, field: MergeField, ours: Versions, theirs: Versions) => Before | undefined;

/** Nobody knows of any. */
export const NO_ANCESTOR: Ancestor = () => undefined;

/** An ancestor of which the answers themselves are known. */
export function ancestorOf(framework: Framework, side: MergeSide, separators: readonly string[]): Ancestor {
  const values = new Values(framework, separators);
  return (place, field, ours, theirs) => {
    if (!values.speaksOf(side, place, field)) return undefined;
    const before = values.versions(side.response, place, field);
    return {
      oursIsIt: sameVersions(ours, before),
      theirsIsIt: sameVersions(theirs, before),
      blank: before.size === 0,
    };
  };
}

/** The code of a value that shows nothing. */
export const BLANK_CODE = '-';
/** Stands for a code that somebody damaged: whatever was there, no value is taken to be it. */
export const LOST_CODE = '?';
const CODE_DIGITS = 12;

/**
 * A value's code. The place is part of it, so that equal texts in two places cannot be told by their codes. Twelve
 * hexadecimal digits: two texts of the same cell have the same code once in 2^48 cases.
 */
export async function codeOf(
  place: MergePlace,
  field: MergeField,
  versions: Versions,
  sha256: Sha256,
): Promise<string> {
  if (versions.size === 0) return BLANK_CODE;
  return (await sha256(JSON.stringify([mergeKey(place), field, [...versions].sort()]))).slice(0, CODE_DIGITS);
}

/** The codes of a sub-item, in the order of {@link fieldsOf}. */
export async function codesOf(values: Values, response: Response, ref: string, sha256: Sha256): Promise<string[]> {
  const place: MergePlace = { kind: 'answer', ref };
  return Promise.all(
    fieldsOf(place).map((field) => codeOf(place, field, values.versions(response, place, field), sha256)),
  );
}

/**
 * An ancestor of which only codes are known. Hashing takes its time, so it is done here and for what differs only.
 * @param codes by Ref; a sub-item without an entry was blank
 */
export async function ancestorFromCodes(
  framework: Framework,
  [ours, theirs]: readonly [MergeSide, MergeSide],
  codes: ReadonlyMap<string, readonly string[]>,
  separators: readonly string[],
  sha256: Sha256,
): Promise<Ancestor> {
  const values = new Values(framework, separators);
  const known = new Map<string, Before>();
  for (const [ref, before] of codes) {
    const place: MergePlace = { kind: 'answer', ref };
    for (const [index, field] of fieldsOf(place).entries()) {
      const code = before[index] ?? BLANK_CODE;
      const [mine, yours] = [ours, theirs].map(({ response }) => values.versions(response, place, field));
      if (mine === undefined || yours === undefined) continue;
      const same = sameVersions(mine, yours);
      const mineCode = await codeOf(place, field, mine, sha256);
      known.set(keyOf(place, field), {
        oursIsIt: mineCode === code,
        theirsIsIt: (same ? mineCode : await codeOf(place, field, yours, sha256)) === code,
        blank: code === BLANK_CODE,
      });
    }
  }
  return (place, field) => known.get(keyOf(place, field));
}

const keyOf = (place: MergePlace, field: MergeField): string => `${place.kind} ${mergeKey(place)} ${field}`;

/** What was before: by the ancestor, or nothing. */
export function beforeOf(
  ancestor: Ancestor,
  place: MergePlace,
  field: MergeField,
  ours: Versions,
  theirs: Versions,
): Before {
  return ancestor(place, field, ours, theirs) ?? nothingBefore(ours, theirs);
}
