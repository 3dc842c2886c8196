import type { Framework, Recommendation, Section, SubItem } from './schema.ts';

/** A sub-item with the recommendation and section it stands under, and its place (from 0) in the document. */
export interface PlacedSubItem {
  readonly index: number;
  readonly section: Section;
  readonly sectionIndex: number;
  readonly recommendation: Recommendation;
  readonly subItem: SubItem;
}

/** All sub-items of a framework in the document's order: one worksheet row each. */
export function placedSubItems(framework: Framework): PlacedSubItem[] {
  const placed: PlacedSubItem[] = [];
  framework.sections.forEach((section, sectionIndex) => {
    for (const recommendation of section.recommendations) {
      for (const subItem of recommendation.subItems) {
        placed.push({ index: placed.length, section, sectionIndex, recommendation, subItem });
      }
    }
  });
  return placed;
}

/**
 * A sub-item's or recommendation's wording as one cell shows it: the text, then each bullet on a line of its own.
 */
export function wordingOf(item: { readonly text: string; readonly bullets: readonly string[] }): string {
  return item.bullets.length === 0
    ? item.text
    : `${item.text}\n${item.bullets.map((bullet) => `• ${bullet}`).join('\n')}`;
}

/** A recommendation as the cell beside its sub-items shows it. */
export function headingOf(recommendation: Recommendation): string {
  return `${recommendation.ref}  ${wordingOf(recommendation)}`;
}
