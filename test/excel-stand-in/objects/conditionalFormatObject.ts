import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { refuse } from '../errors.ts';
import { guardSheet } from '../guards.ts';
import { intersection } from '../model/areas.ts';
import { takeConditionalFormats } from '../model/rules.ts';
import { newId, type ConditionalRule, type SheetModel } from '../model/workbook.ts';
import { field, number, record, text, type HostObject, type World } from './hostObject.ts';

/** Excel.ConditionalFormatCollection of a range. Priorities are the sheet's, as in Excel's rules manager. */
export function conditionalFormatCollection(world: World, sheet: SheetModel, area: Area): HostObject {
  const { book } = world;
  const here = (): readonly ConditionalRule[] =>
    sheet.conditionalRules.filter(({ areas }) => areas.some((other) => intersection(other, area) !== undefined));
  const find = (id: unknown): HostObject => {
    const rule = here().find((candidate) => candidate.id === id);
    return rule === undefined
      ? refuse('ItemNotFound', 'no such conditional format')
      : conditionalFormat(world, sheet, rule);
  };
  return {
    type: 'ConditionalFormatCollection',
    items: () => here().map((rule) => conditionalFormat(world, sheet, rule)),
    item: find,
    methods: {
      // "Adds a new conditional format to the collection at the first/top priority."
      add: ([type]) => {
        guardSheet(book, sheet, 'allowFormatCells');
        if (type !== 'Custom' && type !== 'DataBar') return refuse('NotImplemented', `no ${String(type)} here`);
        const rule = newRule(newId(book), type, area);
        sheet.conditionalRules = [rule, ...sheet.conditionalRules];
        return conditionalFormat(world, sheet, rule);
      },
      clearAll: () => {
        guardSheet(book, sheet, 'allowFormatCells');
        takeConditionalFormats(sheet, area);
      },
      getItem: ([id]) => find(id),
      getCount: () => here().length,
    },
  };
}

const newRule = (id: string, type: ConditionalRule['type'], area: Area): ConditionalRule => ({
  id,
  areas: [area],
  type,
  formula: '',
  fill: '',
  color: '',
  bold: false,
  stopIfTrue: false,
  lower: { type: 'LowestValue', formula: '' },
  upper: { type: 'HighestValue', formula: '' },
  barColor: '#638EC6',
});

function conditionalFormat(world: World, sheet: SheetModel, rule: ConditionalRule): HostObject {
  const { book } = world;
  // "If you change the priority, you have to re-fetch a new copy of the object at that new priority location."
  let moved = false;
  const guard = (): void => {
    guardSheet(book, sheet, 'allowFormatCells');
    if (moved || !sheet.conditionalRules.includes(rule)) refuse('ItemNotFound', 'the format is not there any more');
  };
  const bound = (key: 'lower' | 'upper') => ({
    get: () => rule[key],
    set: (value: unknown) => {
      guard();
      const { type, formula } = record(value);
      rule[key] = { type: text(type), formula: text(formula ?? '') };
    },
  });
  return {
    type: 'ConditionalFormat',
    identity: { Id: rule.id },
    scalars: {
      id: { get: () => rule.id },
      type: { get: () => rule.type },
      priority: {
        get: () => sheet.conditionalRules.indexOf(rule),
        // Priorities beyond the bounds count as the nearest; the others close up.
        set: (value) => {
          guard();
          const others = sheet.conditionalRules.filter((other) => other !== rule);
          others.splice(Math.min(number(value), others.length), 0, rule);
          sheet.conditionalRules = others;
          moved = true;
        },
      },
      stopIfTrue: {
        get: () => (rule.type === 'DataBar' ? null : rule.stopIfTrue),
        set: (value) => {
          guard();
          if (rule.type === 'DataBar') refuse('InvalidArgument', 'a data bar stops nothing');
          rule.stopIfTrue = value === true;
        },
      },
    },
    parts: {
      custom: () => {
        if (rule.type !== 'Custom') refuse('InvalidOperation', 'it is no custom format');
        return {
          type: 'CustomConditionalFormat',
          parts: {
            rule: () => ({
              type: 'ConditionalFormatRule',
              scalars: {
                formula: {
                  get: () => rule.formula,
                  set: (value) => {
                    guard();
                    if (!/^=./s.test(text(value))) refuse('InvalidArgument', 'a formula begins with =');
                    rule.formula = text(value).slice(1);
                  },
                },
              },
            }),
            format: () => ({
              type: 'ConditionalRangeFormat',
              parts: {
                fill: () => ({ type: 'ConditionalRangeFill', scalars: { color: field(rule, 'fill', guard) } }),
                font: () => ({
                  type: 'ConditionalRangeFont',
                  scalars: { color: field(rule, 'color', guard), bold: field(rule, 'bold', guard) },
                }),
              },
            }),
          },
        };
      },
      dataBar: () => {
        if (rule.type !== 'DataBar') refuse('InvalidOperation', 'it is no data bar');
        return {
          type: 'DataBarConditionalFormat',
          scalars: { lowerBoundRule: bound('lower'), upperBoundRule: bound('upper') },
          parts: {
            positiveFormat: () => ({
              type: 'ConditionalDataBarPositiveFormat',
              scalars: { fillColor: field(rule, 'barColor', guard) },
            }),
          },
        };
      },
    },
    methods: {
      delete: () => {
        guard();
        sheet.conditionalRules = sheet.conditionalRules.filter((other) => other !== rule);
      },
    },
  };
}
