/**
 * The rules for one row, as one table. The same table is told as a worksheet formula by plan/checkFormula.ts; a test
 * holds the two together over every combination (docs/completeness.md has the truth table).
 *
 * A row's status is blank, unknown or one of the framework's. Per field there are two facts: whether the status asks
 * for it, and what is in it (nothing, too little, text).
 */
import { FIELD_CODES } from '../../framework/constants.ts';
import type { FieldCode, Framework, Status } from '../../framework/schema.ts';
import type { Answer } from '../answers/response.ts';
import { excelTrim, isBlank, isFiller, isThinDescription } from '../text/cellText.ts';
import type { FindingCode, RowState } from './finding.ts';
import { namesATime } from './timeframe.ts';

/** What the rules look at. */
export interface RowFacts {
  readonly answer: Answer;
  /** The status of the answer's code; undefined while none is chosen or the text is no label. */
  readonly status: Status | undefined;
}

interface RowRule {
  readonly code: FindingCode;
  readonly field: FieldCode | 'status';
  readonly holds: (facts: RowFacts) => boolean;
}

const asksFor = ({ status }: RowFacts, field: FieldCode): boolean => status?.requires.includes(field) ?? false;

/** The timeframe may be short ("2027"), so only a filler is too little there. */
const saysTooLittle = (text: string, field: FieldCode): boolean =>
  field === 'timeframe' ? isFiller(text) : isThinDescription(text);

const fieldRules = (field: FieldCode): RowRule[] => [
  {
    code: `${field}-missing`,
    field,
    holds: (facts) => asksFor(facts, field) && isBlank(facts.answer[field]),
  },
  {
    code: 'text-placeholder',
    field,
    holds: (facts) =>
      asksFor(facts, field) && !isBlank(facts.answer[field]) && saysTooLittle(facts.answer[field], field),
  },
  {
    code: 'text-unused',
    field,
    holds: (facts) => facts.status !== undefined && !asksFor(facts, field) && !isBlank(facts.answer[field]),
  },
];

/** In the order in which findings are reported. */
export const ROW_RULES: readonly RowRule[] = [
  {
    code: 'status-missing',
    field: 'status',
    holds: ({ answer, status }) => status === undefined && isBlank(answer.statusText),
  },
  {
    code: 'status-unknown',
    field: 'status',
    holds: ({ answer, status }) => status === undefined && !isBlank(answer.statusText),
  },
  ...FIELD_CODES.flatMap(fieldRules),
  {
    code: 'timeframe-unclear',
    field: 'timeframe',
    holds: (facts) =>
      asksFor(facts, 'timeframe') &&
      !isBlank(facts.answer.timeframe) &&
      !isFiller(facts.answer.timeframe) &&
      !namesATime(facts.answer.timeframe),
  },
];

export interface RowVerdict {
  readonly state: RowState;
  readonly findings: readonly { readonly code: FindingCode; readonly field: FieldCode | 'status' }[];
}

/** Judges one row. */
export function judgeRow(facts: RowFacts): RowVerdict {
  const findings = ROW_RULES.filter((rule) => rule.holds(facts)).map(({ code, field }) => ({ code, field }));
  return { state: stateOf(facts), findings };
}

function stateOf({ answer, status }: RowFacts): RowState {
  if (status !== undefined) {
    return status.requires.every((field) => !isBlank(answer[field])) ? 'complete' : 'incomplete';
  }
  const untouched = isBlank(answer.statusText) && FIELD_CODES.every((field) => isBlank(answer[field]));
  return untouched ? 'blank' : 'incomplete';
}

/** Finds statuses by code and by the label that a Status cell holds. */
export interface StatusLookup {
  readonly byCode: (code: string) => Status | undefined;
  /** Case and surplus spaces make no difference, as in the worksheet's formula. */
  readonly byLabel: (label: string) => Status | undefined;
  /** By the answer's code, or else by its text: what the worksheet shows decides, as it does for the formula. */
  readonly ofAnswer: (answer: Answer) => Status | undefined;
}

export function statusLookup(framework: Framework): StatusLookup {
  const codes = new Map(framework.statuses.map((status) => [status.code, status]));
  const labels = new Map(framework.statuses.map((status) => [statusKey(status.label), status]));
  const byCode = (code: string): Status | undefined => codes.get(code);
  const byLabel = (label: string): Status | undefined => labels.get(statusKey(label));
  return {
    byCode,
    byLabel,
    ofAnswer: ({ status, statusText }) => (status === null ? byLabel(statusText) : byCode(status)),
  };
}

/** A label as it is compared with others. */
export const statusKey = (label: string): string => excelTrim(label).toLowerCase();
