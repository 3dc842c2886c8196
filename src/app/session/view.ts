/** A reading, the drafts and the selection -> what a front shows. Pure. */
import { FIELD_CODES } from '../../framework/constants.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { answerTo, NO_ANSWER, type Answer } from '../../core/answers/response.ts';
import { checkResponse } from '../../core/check/checkResponse.ts';
import { gapsOf } from '../../core/check/gaps.ts';
import { progressOf } from '../../core/check/progress.ts';
import { statusLookup } from '../../core/check/rowRules.ts';
import { askedFramework } from '../../core/part/askedFramework.ts';
import { placesOf } from '../../core/plan/tablePlaces.ts';
import type { WorkbookReading } from '../../core/reading/interpret.ts';
import type { Drafts } from './drafts.ts';
import type { Damage, Questionnaire, Row } from './state.ts';
import { toConfirm } from './toConfirm.ts';

export interface ViewInput {
  readonly framework: Framework;
  readonly reading: WorkbookReading;
  readonly drafts: Drafts;
  /** Ref of the row card. */
  readonly rowRef: string | undefined;
  readonly rowSelected: boolean;
  /** Statuses that are on their way to the sheet: shown as if they were there. */
  readonly pendingStatus: ReadonlyMap<string, string | null>;
  readonly remembered: number;
  readonly undo: Questionnaire['undo'];
  /** The next of these gaps, from where the person is. */
  readonly nextOf: (gaps: Questionnaire['gaps']) => Questionnaire['nextGap'];
}

/** Everything that is shown of an open questionnaire. */
export function questionnaireView(whole: ViewInput): Questionnaire {
  const { reading } = whole;
  const { response, sightings } = reading;
  const report = checkResponse(whole.framework, response, sightings);
  const framework = askedFramework(whole.framework, sightings.part);
  const input = { ...whole, framework };
  const draft = { response, report, progress: progressOf(framework, response, report), gaps: gapsOf(report) };
  return {
    ...draft,
    nextGap: input.nextOf(draft.gaps),
    row: rowView(input, draft.report),
    rowSelected: input.rowSelected,
    damage: damageOf(framework, reading, input.remembered),
    undo: input.undo,
    toConfirm: toConfirm(framework, reading),
    before: reading.before ?? null,
  };
}

/** What is wrong with the sheets. */
export function damageOf(framework: Framework, { sightings, places }: WorkbookReading, remembered: number): Damage {
  const { table, respondent } = places;
  const whole = table !== undefined && placesOf(table) !== undefined;
  return {
    repairable: whole && (sightings.lostValidation.length > 0 || sightings.lostNames.length > 0),
    structural:
      sightings.missingRows.length > 0 ||
      sightings.missingColumns.length > 0 ||
      framework.respondentFields.some(({ code }) => !respondent.has(code)),
    remembered,
  };
}

function rowView(
  { framework, reading, drafts, rowRef, pendingStatus }: ViewInput,
  report: Questionnaire['report'],
): Row | null {
  const items = placedSubItems(framework);
  const index = Math.max(
    0,
    items.findIndex(({ subItem }) => subItem.ref === rowRef),
  );
  const item = items[index];
  if (item === undefined) return null;
  const { subItem, section, recommendation } = item;
  const { ref } = subItem;
  const lookup = statusLookup(framework);
  const statusOf = (answer: Answer, of: string): ReturnType<typeof lookup.byCode> => {
    const pending = pendingStatus.get(of);
    return pending === undefined ? lookup.ofAnswer(answer) : pending === null ? undefined : lookup.byCode(pending);
  };
  const answer = answerTo(reading.response, ref);
  const status = statusOf(answer, ref);
  return {
    index,
    total: items.length,
    ref,
    section: section.title,
    recommendation: { ref: recommendation.ref, text: recommendation.text, bullets: recommendation.bullets },
    subItem,
    answer,
    status,
    state: report.states.get(ref) ?? 'blank',
    findings: report.findings.filter((finding) => finding.subItem === ref),
    present: reading.places.table?.rows.has(ref) === true,
    fields: FIELD_CODES.map((field) => ({
      field,
      required: status?.requires.includes(field) ?? false,
      text: drafts.textOf(ref, field, answer[field]),
      draft: drafts.draftOf(ref, field),
    })),
    sameWording: subItem.sameWordingAs
      .map((other) => ({ ref: other, answer: answerTo(reading.response, other) }))
      .filter((other) => other.answer !== NO_ANSWER && isAnswered(other.answer))
      .map((other) => ({ ref: other.ref, status: statusOf(other.answer, other.ref) })),
    previousRef: items[index - 1]?.subItem.ref,
    nextRef: items[index + 1]?.subItem.ref,
  };
}

const isAnswered = (answer: Answer): boolean =>
  answer.status !== null || FIELD_CODES.some((field) => answer[field] !== '');
