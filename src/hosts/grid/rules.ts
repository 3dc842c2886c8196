/** Dropdown lists, date checks and conditional formats of a plan, as Univer keeps them. */
import type { ConditionalFormat, DataBar, Validation } from '../../core/plan/workbookPlan.ts';
import type { FormatRule, ValidationRule } from './resources.ts';
import { toRange } from './units.ts';
import { YES, type IStyleData } from './univerTypes.ts';

/** Univer's "stop": what does not pass is not taken. */
const STOP = 1;
/** The list opens from an arrow in the cell, as in Excel, and the text stays text. */
const ARROW = 1;

/** Checks of what is typed. */
export function validationRules(validations: readonly Validation[], sheetId: string): readonly ValidationRule[] {
  return validations.map((validation) => ({
    // Known by its place, so that applying the same plan twice gives the same.
    uid: `${sheetId}-v-${validation.area.row}-${validation.area.column}`,
    ranges: [toRange(validation.area)],
    ...criteria(validation),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: STOP,
    errorTitle: validation.errorTitle,
    error: validation.error,
    showInputMessage: true,
    promptTitle: validation.promptTitle,
    prompt: validation.prompt,
  }));
}

function criteria(validation: Validation): { readonly type: string; readonly [option: string]: unknown } {
  switch (validation.kind) {
    case 'list':
      return { type: 'list', formula1: JSON.stringify(validation.values), showDropDown: true, renderMode: ARROW };
    case 'namedList':
      return { type: 'list', formula1: `=${validation.name}`, showDropDown: true, renderMode: ARROW };
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        // Day numbers: Univer reads dates by the page's language.
        formula1: String(validation.from),
        formula2: String(validation.to),
        bizInfo: { showTime: false },
      };
  }
}

interface FormatsPlan {
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly dataBars?: readonly DataBar[];
}

/** Conditional formats in the plan's order of precedence, bars after rules. */
export function formatRules({ conditionalFormats, dataBars = [] }: FormatsPlan, sheetId: string): FormatRule[] {
  const rules = conditionalFormats.map((format, index): FormatRule => {
    const { fill, color, bold } = format.style;
    const style: IStyleData = {
      ...(fill === undefined ? {} : { bg: { rgb: `#${fill}` } }),
      ...(color === undefined ? {} : { cl: { rgb: `#${color}` } }),
      ...(bold === true ? { bl: YES } : {}),
    };
    return {
      cfId: `${sheetId}-f-${index}`,
      ranges: [toRange(format.area)],
      stopIfTrue: format.stopIfTrue,
      rule: { type: 'highlightCell', subType: 'formula', value: `=${format.formula}`, style },
    };
  });
  const bars = dataBars.map(({ area, min, max, color }, index): FormatRule => ({
    cfId: `${sheetId}-b-${index}`,
    ranges: [toRange(area)],
    stopIfTrue: false,
    rule: {
      type: 'dataBar',
      isShowValue: true,
      config: {
        min: { type: 'num', value: min },
        max: { type: 'num', value: max },
        isGradient: false,
        positiveColor: `#${color}`,
        nativeColor: `#${color}`,
      },
    },
  }));
  return [...rules, ...bars];
}
