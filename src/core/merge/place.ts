/** The parts of a response that are decided on one by one: a sub-item's whole answer, or one field of the respondent. */
import type { FieldCode, Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';

export type MergePlace =
  | { readonly kind: 'answer'; readonly ref: string }
  | { readonly kind: 'respondent'; readonly code: string }
  | { readonly kind: 'additional-details' };

/** A value within a place: a column of a sub-item, or the only text that there is. */
export type MergeField = 'status' | FieldCode | 'text';

/** Name by which a person says the free space at the end; a respondent field's code has no hyphen. */
export const DETAILS_KEY = 'additional-details';

/** A place as a person names it: the Ref, the respondent field's code, or {@link DETAILS_KEY}. */
export function mergeKey(place: MergePlace): string {
  switch (place.kind) {
    case 'answer':
      return place.ref;
    case 'respondent':
      return place.code;
    case 'additional-details':
      return DETAILS_KEY;
  }
}

/** Every place, in the document's order. */
export function mergePlaces(framework: Framework): MergePlace[] {
  return [
    ...framework.respondentFields.map(({ code }): MergePlace => ({ kind: 'respondent', code })),
    ...placedSubItems(framework).map(({ subItem: { ref } }): MergePlace => ({ kind: 'answer', ref })),
    { kind: 'additional-details' },
  ];
}

/** The place that a person names; undefined where there is none. A Ref goes before a respondent field of its name. */
export function placeNamed(framework: Framework, key: string): MergePlace | undefined {
  const wanted = key.toLowerCase();
  const found = mergePlaces(framework).filter((place) => mergeKey(place).toLowerCase() === wanted);
  return found.find(({ kind }) => kind === 'answer') ?? found[0];
}
