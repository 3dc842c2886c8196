/** Questionnaires as the pane is shown them, made by the real check from answers; only the places are made up. */
import { answerTo, type Answer, type Response } from '../../../src/core/answers/response.ts';
import { checkResponse, type Sightings } from '../../../src/core/check/checkResponse.ts';
import { gapsOf } from '../../../src/core/check/gaps.ts';
import { progressOf } from '../../../src/core/check/progress.ts';
import { statusLookup } from '../../../src/core/check/rowRules.ts';
import { columnIndex } from '../../../src/core/plan/columns.ts';
import { FIELD_CODES } from '../../../src/framework/constants.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import type { FieldCode, Framework } from '../../../src/framework/schema.ts';
import { placedSubItems } from '../../../src/framework/subItems.ts';
import type { Damage, Draft, Questionnaire, Row } from '../../../src/app/session/state.ts';

export const framework: Framework = icanActionTool;
const items = placedSubItems(framework);

export interface Options {
  readonly response: Response;
  /** Ref of the row card. */
  readonly ref?: string;
  readonly rowSelected?: boolean;
  readonly present?: boolean;
  readonly damage?: Partial<Damage>;
  readonly undo?: Questionnaire['undo'];
  readonly toConfirm?: Questionnaire['toConfirm'];
  readonly before?: Questionnaire['before'];
  readonly sightings?: Partial<Sightings>;
  /** Texts typed in the pane, by field. */
  readonly drafts?: Partial<Record<FieldCode, { readonly text: string; readonly draft: Draft }>>;
}

const sightingsOf = (): Sightings => ({
  cellOf: (ref, column) => {
    const row = items.findIndex(({ subItem }) => subItem.ref === ref) + 4;
    return `'Action Tool'!${String.fromCharCode(65 + columnIndex(column))}${row}`;
  },
  respondentCell: (code) => `Start!B${20 + framework.respondentFields.findIndex((field) => field.code === code)}`,
  missingRows: [],
  duplicateRows: [],
  unknownRows: [],
  missingColumns: [],
  doubtedColumns: [],
  lostNames: [],
  lostLabels: [],
  otherCopies: [],
  rewordedRows: [],
  lostValidation: [],
});

/** What an open workbook with these answers is shown as. */
export function questionnaire(options: Options): Questionnaire {
  const { response } = options;
  const report = checkResponse(framework, response, { ...sightingsOf(), ...options.sightings });
  const row = rowOf(options, report);
  const gaps = gapsOf(report);
  const order = [...report.states.keys()];
  return {
    response,
    report,
    progress: progressOf(framework, response, report),
    gaps,
    // As for a person in the last cell of the row.
    nextGap: gaps.find(({ subItem }) => subItem !== undefined && order.indexOf(subItem) > row.index) ?? gaps[0],
    row,
    rowSelected: options.rowSelected ?? true,
    damage: { repairable: false, structural: false, remembered: 0, ...options.damage },
    undo: options.undo ?? null,
    toConfirm: options.toConfirm ?? [],
    before: options.before ?? null,
  };
}

function rowOf({ response, ref: wanted, present = true, drafts = {} }: Options, report: Questionnaire['report']): Row {
  const index = Math.max(
    0,
    items.findIndex(({ subItem }) => subItem.ref === wanted),
  );
  const item = items[index];
  if (item === undefined) throw new Error('a framework without sub-items');
  const { subItem, section, recommendation } = item;
  const { ref } = subItem;
  const answer = answerTo(response, ref);
  const lookup = statusLookup(framework);
  const status = lookup.ofAnswer(answer);
  return {
    index,
    total: items.length,
    ref,
    section: section.title,
    recommendation,
    subItem,
    answer,
    status,
    state: report.states.get(ref) ?? 'blank',
    findings: report.findings.filter((finding) => finding.subItem === ref),
    present,
    fields: FIELD_CODES.map((field) => ({
      field,
      required: status?.requires.includes(field) ?? false,
      text: drafts[field]?.text ?? answer[field],
      draft: drafts[field]?.draft ?? { state: 'same' },
    })),
    sameWording: subItem.sameWordingAs
      .map((other) => ({ ref: other, status: lookup.ofAnswer(answerTo(response, other)) }))
      .filter((other) => other.status !== undefined),
    previousRef: items[index - 1]?.subItem.ref,
    nextRef: items[index + 1]?.subItem.ref,
  };
}

/** A response with one answer changed. */
export function withAnswer(response: Response, ref: string, answer: Partial<Answer>): Response {
  return { ...response, answers: { ...response.answers, [ref]: { ...answerTo(response, ref), ...answer } } };
}

/** The answers of the first sub-items only. */
export function firstAnswers(response: Response, count: number): Response {
  const refs = new Set(items.slice(0, count).map(({ subItem }) => subItem.ref));
  return {
    ...response,
    answers: Object.fromEntries(Object.entries(response.answers).filter(([ref]) => refs.has(ref))),
  };
}
