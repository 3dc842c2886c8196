/**
 * What the Summary has to say, before it is laid out: figures and registers. Which registers there are follows from
 * what the statuses ask for, so that another questionnaire needs no code.
 */
import type { FieldCode, Framework, Status } from '../../../framework/schema.ts';
import { placedSubItems, wordingOf } from '../../../framework/subItems.ts';
import { answerTo, respondentText, type Answer, type Response } from '../../answers/response.ts';
import type { CheckReport } from '../../check/checkResponse.ts';
import { progressOf, type Progress } from '../../check/progress.ts';
import { statusLookup } from '../../check/rowRules.ts';
import type { Translator } from '../../messages/catalogue.ts';
import { isBlank } from '../../text/cellText.ts';
import { isoToSerial } from '../../text/dates.ts';
import { earliestDate } from '../../text/earliestDate.ts';
import type { UpdateTranslator } from '../../messages/updateCatalogue.ts';
import type { PeriodFigures } from '../../update/comparePeriods.ts';
import type { SubmissionMarks } from '../submission/submission.ts';

/** One sub-item of a register. */
export interface RegisterEntry {
  readonly ref: string;
  readonly wording: string;
  readonly answer: Answer;
  /** The check found nothing missing in it. */
  readonly complete: boolean;
  /** The earliest date that its timeframe names. */
  readonly date: string | undefined;
}

/** What the sub-items of one status have in common: a timeframe, barriers, or activities alone. */
export type RegisterKind = FieldCode;

export interface Register {
  readonly kind: RegisterKind;
  readonly status: Status;
  readonly entries: readonly RegisterEntry[];
}

export interface SummaryContent {
  readonly framework: Framework;
  readonly response: Response;
  readonly t: Translator;
  readonly progress: Progress;
  readonly registers: readonly Register[];
  /** Name of the questionnaire's sheet in the workbook. */
  readonly tableSheet: string;
  /** The questionnaire's row (from 1, as a person sees it) of a sub-item. */
  readonly rowOf: (ref: string) => number | undefined;
  /** ISO 8601 date and time. */
  readonly builtAt: string;
  /** Where it is an export's. */
  readonly marks?: SubmissionMarks;
  /** Where the workbook was started from another period's. */
  readonly compared?: ComparedInput;
}

/** The period before in figures, and the words for the comparison. */
export interface ComparedInput {
  readonly before: PeriodFigures;
  readonly words: UpdateTranslator;
}

/** Commitments first: they are what is looked for. */
const KINDS: readonly RegisterKind[] = ['timeframe', 'barriers', 'activities'];

export function summaryContent(
  framework: Framework,
  response: Response,
  report: CheckReport,
  t: Translator,
  given: Pick<SummaryContent, 'tableSheet' | 'rowOf' | 'builtAt' | 'marks' | 'compared'>,
): SummaryContent {
  return {
    ...given,
    framework,
    response,
    t,
    progress: progressOf(framework, response, report),
    registers: registersOf(framework, response, report),
  };
}

function registersOf(framework: Framework, response: Response, report: CheckReport): Register[] {
  const lookup = statusLookup(framework);
  const from = answersDate(framework, response);
  const byStatus = new Map<string, RegisterEntry[]>(framework.statuses.map(({ code }) => [code, []]));
  for (const { subItem } of placedSubItems(framework)) {
    const answer = answerTo(response, subItem.ref);
    const code = lookup.ofAnswer(answer)?.code;
    if (code === undefined) continue;
    byStatus.get(code)?.push({
      ref: subItem.ref,
      wording: wordingOf(subItem),
      answer,
      complete: report.states.get(subItem.ref) === 'complete',
      date: isBlank(answer.timeframe) ? undefined : earliestDate(answer.timeframe, from),
    });
  }
  return KINDS.flatMap((kind) =>
    framework.statuses
      .filter((status) => kindOf(status) === kind)
      .map((status) => {
        const entries = byStatus.get(status.code) ?? [];
        return { kind, status, entries: kind === 'timeframe' ? inOrderOfDate(entries) : entries };
      }),
  );
}

/** A status that asks for no text has nothing to list. */
const kindOf = ({ requires }: Status): RegisterKind | undefined => KINDS.find((kind) => requires.includes(kind));

/** The undated come last; within a day the document's order holds. */
function inOrderOfDate(entries: readonly RegisterEntry[]): RegisterEntry[] {
  const key = ({ date }: RegisterEntry): string => date ?? '~';
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The day on which the answers were given, as the respondent says. */
function answersDate(framework: Framework, response: Response): string | undefined {
  const field = framework.respondentFields.find(({ kind }) => kind === 'date');
  const date = field === undefined ? '' : respondentText(response, field.code);
  return isoToSerial(date) === undefined ? undefined : date;
}
