import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { isoToSerial } from '../../../src/core/text/dates.ts';
import { refuse } from '../errors.ts';
import { guardSheet } from '../guards.ts';
import { cellCount, intersection, sameArea } from '../model/areas.ts';
import { takeValidations } from '../model/rules.ts';
import { findName, type SheetModel, type ValidationRule } from '../model/workbook.ts';
import { record, text, type HostObject, type World } from './hostObject.ts';

/** What a dialog of Excel's takes (Microsoft Learn, "Add data validation to Excel ranges"; lengths as Excel's dialog has them). */
const LIMIT = { list: 255, title: 32, prompt: 255, error: 225 } as const;

const TYPES: Readonly<Record<string, string>> = { list: 'List', date: 'Date' };

const NOTHING: Omit<ValidationRule, 'areas' | 'rule'> = {
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
};

/** Excel.DataValidation of a range. */
export function validationObject(world: World, sheet: SheetModel, area: Area): HostObject {
  const { book } = world;
  const own = (): ValidationRule | undefined =>
    sheet.validations.find(({ areas }) => areas.length === 1 && areas[0] !== undefined && sameArea(areas[0], area));
  const clear = (): void => {
    takeValidations(sheet, area);
  };
  const change = (part: Partial<ValidationRule>): void => {
    guardSheet(book, sheet);
    const before = own() ?? { areas: [area], rule: {}, ...NOTHING };
    clear();
    sheet.validations = [...sheet.validations, { ...before, ...part }];
  };
  return {
    type: 'DataValidation',
    scalars: {
      type: { get: () => typeOf(sheet, area) },
      rule: {
        get: () => own()?.rule ?? null,
        set: (value) => {
          change({ rule: checkRule(world, record(value)) });
        },
      },
      ignoreBlanks: {
        get: () => own()?.ignoreBlanks ?? true,
        set: (value) => {
          change({ ignoreBlanks: value === true });
        },
      },
      prompt: {
        get: () => own()?.prompt ?? null,
        set: (value) => {
          const prompt = record(value) as ValidationRule['prompt'];
          within(prompt.title, LIMIT.title);
          within(prompt.message, LIMIT.prompt);
          change({ prompt });
        },
      },
      errorAlert: {
        get: () => own()?.errorAlert ?? null,
        set: (value) => {
          const errorAlert = record(value) as ValidationRule['errorAlert'];
          within(errorAlert.title, LIMIT.title);
          within(errorAlert.message, LIMIT.error);
          change({ errorAlert });
        },
      },
    },
    methods: {
      clear: () => {
        guardSheet(book, sheet);
        clear();
      },
    },
  };
}

function within(value: unknown, limit: number): void {
  if (text(value).length > limit) refuse('InvalidArgument', `more than ${limit} characters`);
}

/** Microsoft Learn, "Excel.DataValidationType enum": Inconsistent and MixedCriteria where the cells differ. */
function typeOf(sheet: SheetModel, area: Area): string {
  const here = sheet.validations
    .map(({ areas, rule }) => ({
      type: TYPES[Object.keys(rule)[0] ?? ''] ?? 'None',
      cells: areas.reduce((sum, other) => sum + cellCount(intersection(other, area) ?? NO_CELLS), 0),
    }))
    .filter(({ cells }) => cells > 0);
  const [first] = here;
  if (first === undefined) return 'None';
  if (here.length > 1) return 'Inconsistent';
  return first.cells === cellCount(area) ? first.type : 'MixedCriteria';
}

const NO_CELLS: Area = { row: 0, column: 0, rows: 0, columns: 0 };

function checkRule({ book }: World, rule: Readonly<Record<string, unknown>>): ValidationRule['rule'] {
  const [kind, ...others] = Object.keys(rule);
  if (kind === undefined || others.length > 0) refuse('InvalidArgument', 'one rule is needed');
  const details = record(rule[kind]);
  if (kind === 'list') {
    const source = text(details['source']);
    if (source === '') refuse('InvalidArgument', 'the list is empty');
    if (source.startsWith('=')) {
      // "A named range you specified cannot be found" is what Excel's dialog says.
      if (/^=[\w.]+$/.test(source) && findName(book, source.slice(1)) === undefined) {
        refuse('InvalidArgument', `no name ${source}`);
      }
    } else if (source.length > LIMIT.list) {
      refuse('InvalidArgument', 'the list has more than 255 characters');
    }
  } else if (kind === 'date') {
    // Excel.DateTimeDataValidation: ISO 8601 text, a cell reference or a formula.
    return { date: { ...details, formula1: dayNumber(details['formula1']), formula2: dayNumber(details['formula2']) } };
  } else {
    refuse('NotImplemented', `no ${kind} rules here`);
  }
  return { [kind]: details };
}

function dayNumber(value: unknown): unknown {
  if (value === undefined || (typeof value === 'string' && value.startsWith('='))) return value;
  return isoToSerial(text(value)) ?? refuse('InvalidArgument', 'no date');
}
