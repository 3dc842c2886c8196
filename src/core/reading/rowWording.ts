/**
 * Knows rows by their wording, where the Refs are gone: the column deleted, its cells cleared. A wording that several
 * sub-items have is told by the recommendation beside it, or by nothing: an answer to another question is worse than none.
 */
import type { Framework } from '../../framework/schema.ts';
import { headingOf, placedSubItems, wordingOf } from '../../framework/subItems.ts';

export interface RowWordings {
  /** Whether a cell holds a sub-item's wording. */
  readonly has: (text: string) => boolean;
  /** The sub-item of a row, by its wording and its recommendation. */
  readonly refOf: (subItem: string, recommendation: string) => string | undefined;
}

export function rowWordings(framework: Framework): RowWordings {
  const byWording = new Map<string, { readonly ref: string; readonly heading: string }[]>();
  let longest = 0;
  for (const { subItem, recommendation } of placedSubItems(framework)) {
    const wording = wordingOf(subItem);
    const same = byWording.get(collapse(wording)) ?? [];
    same.push({ ref: subItem.ref, heading: collapse(headingOf(recommendation)) });
    byWording.set(collapse(wording), same);
    longest = Math.max(longest, wording.length);
  }
  // Twice as long with white space is still a wording; a longer text is none, and not worth the search.
  const like = (text: string): ReturnType<typeof byWording.get> =>
    text === '' || text.length > 2 * longest ? undefined : byWording.get(collapse(text));
  return {
    has: (text) => like(text) !== undefined,
    refOf: (subItem, recommendation) => {
      const same = like(subItem) ?? [];
      const heading = same.length > 1 ? collapse(recommendation) : '';
      const [only, ...others] = same.length > 1 ? same.filter((one) => one.heading === heading) : same;
      return others.length === 0 ? only?.ref : undefined;
    },
  };
}

/** Line breaks and spaces are left to the program that saved the file. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
