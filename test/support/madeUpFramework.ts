import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Framework } from '../../src/framework/schema.ts';

/** A framework of any size, for limits and speed: four sections, sub-items in recommendations of ten. */
export function madeUpFramework(subItems: number): Framework {
  const recommendations = Math.ceil(subItems / 10);
  const perSection = Math.ceil(recommendations / 4);
  const item = (r: number, i: number): string =>
    `Sub-item ${i + 1} of recommendation ${r + 1}: take the measures that protect those who work for peace, with them and not only for them.`;
  return {
    ...icanActionTool,
    id: 'made-up',
    sections: [0, 1, 2, 3].flatMap((s) => {
      const first = s * perSection;
      const last = Math.min(recommendations, first + perSection);
      if (first >= last) return [];
      return [
        {
          title: `Section ${s + 1} of a framework made up for tests`,
          recommendations: Array.from({ length: last - first }, (_, offset) => {
            const r = first + offset;
            return {
              ref: String(r + 1),
              text: `Recommendation ${r + 1}: do what is needed so that nobody is at risk for working for peace.`,
              bullets: [],
              subItems: Array.from({ length: Math.min(10, subItems - r * 10) }, (_unused, i) => ({
                ref: `${r + 1}.${i + 1}`,
                text: item(r, i),
                bullets: [],
                sameWordingAs: [],
              })),
            };
          }),
        },
      ];
    }),
  };
}
