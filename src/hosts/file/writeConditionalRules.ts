/** A plan's conditional formats and data bars, as hucre takes them. */
import type { WriteSheet } from 'hucre/xlsx';
import { areaAddress } from '../../core/plan/address.ts';
import type { SheetPlan } from '../../core/plan/workbookPlan.ts';

type HucreRule = NonNullable<WriteSheet['conditionalRules']>[number];

/** In the plan's order, which is that of their priority; the bars come last. */
export function writeConditionalRules(sheet: SheetPlan): HucreRule[] {
  const rules = sheet.conditionalFormats.map(({ area, formula, style, stopIfTrue }, index): HucreRule => ({
    type: 'expression',
    priority: index + 1,
    formula,
    range: areaAddress(area),
    stopIfTrue,
    style: {
      ...(style.color === undefined && style.bold === undefined
        ? {}
        : {
            font: {
              ...(style.color === undefined ? {} : { color: { rgb: style.color } }),
              ...(style.bold === true ? { bold: true } : {}),
            },
          }),
      // In a conditional format the background colour is the one that shows.
      ...(style.fill === undefined
        ? {}
        : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill }, bgColor: { rgb: style.fill } } }),
    },
  }));
  const bars = sheet.dataBars.map(({ area, min, max, color }, index): HucreRule => ({
    type: 'dataBar',
    priority: rules.length + index + 1,
    range: areaAddress(area),
    dataBar: {
      cfvo: [
        { type: 'num', value: String(min) },
        { type: 'num', value: String(max) },
      ],
      color: `FF${color}`,
    },
  }));
  return [...rules, ...bars];
}
