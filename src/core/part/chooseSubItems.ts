import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';

/** What a person names: numbers of sections (from 1), Refs of sub-items or of whole recommendations. */
export interface SubItemChoice {
  readonly sections: readonly string[];
  readonly refs: readonly string[];
}

export type ChosenSubItems =
  /** In the document's order, each once. */
  | { readonly ok: true; readonly refs: readonly string[] }
  /** The first name that is none. */
  | { readonly ok: false; readonly kind: 'section' | 'ref'; readonly name: string };

/** The sub-items that are meant. A recommendation's Ref stands for all of its sub-items. */
export function chooseSubItems(framework: Framework, { sections, refs }: SubItemChoice): ChosenSubItems {
  const placed = placedSubItems(framework);
  const chosen = new Set<string>();
  for (const name of sections) {
    const index = /^\d{1,5}$/.test(name) ? Number(name) - 1 : -1;
    const found = placed.filter(({ sectionIndex }) => sectionIndex === index);
    if (found.length === 0) return { ok: false, kind: 'section', name };
    for (const { subItem } of found) chosen.add(subItem.ref);
  }
  for (const name of refs) {
    const wanted = name.toLowerCase();
    const exact = placed.filter(({ subItem }) => subItem.ref.toLowerCase() === wanted);
    const found =
      exact.length > 0 ? exact : placed.filter(({ recommendation }) => recommendation.ref.toLowerCase() === wanted);
    if (found.length === 0) return { ok: false, kind: 'ref', name };
    for (const { subItem } of found) chosen.add(subItem.ref);
  }
  return { ok: true, refs: placed.map(({ subItem }) => subItem.ref).filter((ref) => chosen.has(ref)) };
}
