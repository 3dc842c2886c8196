import type { EarlierVersion, Framework } from '../../framework/schema.ts';

/**
 * An earlier version of a questionnaire, as far as its map tells: enough to read a workbook of it. Its wording is in the
 * workbook itself.
 */
export function earlierFramework(framework: Framework, earlier: EarlierVersion): Framework {
  return {
    ...framework,
    earlierVersions: [],
    version: earlier.version,
    statuses:
      earlier.statuses === undefined
        ? framework.statuses
        : earlier.statuses.map(({ code, label }) => ({ code, label, instruction: label, requires: [] })),
    respondentFields: earlier.respondentFields ?? framework.respondentFields,
    sections: [
      {
        title: framework.title,
        recommendations: [
          {
            ref: '',
            text: framework.title,
            bullets: [],
            subItems: earlier.subItems.map(({ ref }) => ({ ref, text: ref, bullets: [], sameWordingAs: [] })),
          },
        ],
      },
    ],
  };
}
