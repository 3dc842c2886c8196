import { areaAddress } from '../../core/plan/address.ts';
import type { ConditionalFormat, DataBar, Validation } from '../../core/plan/workbookPlan.ts';
import { serialToIso } from '../../core/text/dates.ts';

/** Dropdown lists and date checks. Replaces what the cells had. */
export function writeValidations(
  worksheet: Excel.Worksheet,
  { validations }: { readonly validations: readonly Validation[] },
): void {
  for (const validation of validations) {
    const { dataValidation } = worksheet.getRange(areaAddress(validation.area));
    dataValidation.clear();
    dataValidation.rule = ruleOf(validation);
    dataValidation.ignoreBlanks = true;
    dataValidation.prompt = { showPrompt: true, title: validation.promptTitle, message: validation.prompt };
    dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: validation.errorTitle,
      message: validation.error,
    };
  }
}

function ruleOf(validation: Validation): Excel.DataValidationRule {
  switch (validation.kind) {
    case 'list':
      // Excel splits on commas in every locale, and no label has one.
      return { list: { inCellDropDown: true, source: validation.values.join(',') } };
    case 'namedList':
      return { list: { inCellDropDown: true, source: `=${validation.name}` } };
    case 'date':
      return {
        date: {
          operator: 'Between',
          formula1: serialToIso(validation.from) ?? '',
          formula2: serialToIso(validation.to) ?? '',
        },
      };
  }
}

interface FormatsPlan {
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly dataBars?: readonly DataBar[];
}

/** Conditional formats in the plan's order of precedence, bars after rules. Replaces those of the same areas. */
export function writeConditionalFormats(
  worksheet: Excel.Worksheet,
  { conditionalFormats, dataBars = [] }: FormatsPlan,
): void {
  const areas = [...conditionalFormats, ...dataBars].map(({ area }) => areaAddress(area));
  for (const address of new Set(areas)) worksheet.getRange(address).conditionalFormats.clearAll();
  // A new format goes to the top, so the last comes first. Setting `priority` would leave the object useless.
  for (const bar of dataBars.toReversed()) addBar(worksheet, bar);
  for (const format of conditionalFormats.toReversed()) addRule(worksheet, format);
}

function addRule(worksheet: Excel.Worksheet, { area, formula, style, stopIfTrue }: ConditionalFormat): void {
  const format = worksheet.getRange(areaAddress(area)).conditionalFormats.add('Custom');
  format.custom.rule.formula = `=${formula}`;
  if (style.fill !== undefined) format.custom.format.fill.color = `#${style.fill}`;
  if (style.color !== undefined) format.custom.format.font.color = `#${style.color}`;
  if (style.bold === true) format.custom.format.font.bold = true;
  format.stopIfTrue = stopIfTrue;
}

function addBar(worksheet: Excel.Worksheet, { area, min, max, color }: DataBar): void {
  const { dataBar } = worksheet.getRange(areaAddress(area)).conditionalFormats.add('DataBar');
  dataBar.lowerBoundRule = { type: 'Number', formula: String(min) };
  dataBar.upperBoundRule = { type: 'Number', formula: String(max) };
  dataBar.positiveFormat.fillColor = `#${color}`;
}
