import type { Framework } from '../../framework/schema.ts';

/**
 * What a workbook asks of whoever has it: the whole framework, or, of a part, its sub-items and nothing else. Who the
 * respondent is stays with the workbook that the part was taken out of.
 * @param refs the part's sub-items; undefined for a workbook that is no part
 */
export function askedFramework(framework: Framework, refs: ReadonlySet<string> | undefined): Framework {
  if (refs === undefined) return framework;
  const sections = framework.sections.flatMap((section) => {
    const recommendations = section.recommendations.flatMap((recommendation) => {
      const subItems = recommendation.subItems.filter(({ ref }) => refs.has(ref));
      return subItems.length === 0 ? [] : [{ ...recommendation, subItems }];
    });
    return recommendations.length === 0 ? [] : [{ ...section, recommendations }];
  });
  return { ...framework, sections, respondentFields: [] };
}
