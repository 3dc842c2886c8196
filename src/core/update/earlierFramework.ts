import type { EarlierVersion, Framework, RefChange, SubItem } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';

/**
 * An earlier version of a questionnaire, as far as its map tells: enough to read a workbook of it. A sub-item that is the
 * same was worded as it is now; the wording of the others is in the workbook itself.
 */
export function earlierFramework(framework: Framework, earlier: EarlierVersion): Framework {
  const now = new Map(placedSubItems(framework).map(({ subItem }) => [subItem.ref, subItem]));
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
            subItems: earlier.subItems.map((change) => subItemThen(change, now)),
          },
        ],
      },
    ],
  };
}

function subItemThen(change: RefChange, now: ReadonlyMap<string, SubItem>): SubItem {
  const { ref } = change;
  const same = change.change === 'same' ? now.get(change.to) : undefined;
  return { ref, text: same?.text ?? ref, bullets: same?.bullets ?? [], sameWordingAs: [] };
}

/** Whether a sub-item's wording is known, and not its Ref only. */
export const isWorded = ({ ref, text }: SubItem): boolean => text !== ref;
