/**
 * What the session remembers of answers whose place in the workbook is gone: a row, a column or a sheet that somebody
 * deleted while the pane was open. Only what was deleted is remembered; a cell that was cleared is empty.
 */
import { FIELD_CODES } from '../../framework/constants.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { answerTo, NO_ANSWER, type Answer, type Response } from '../../core/answers/response.ts';
import type { WorkbookReading } from '../../core/reading/interpret.ts';

export class AnswerMemory {
  readonly #refs: readonly string[];
  #known: Response | undefined;

  constructor(framework: Framework) {
    this.#refs = placedSubItems(framework).map(({ subItem }) => subItem.ref);
  }

  /** Takes in what was read, and returns it with what is remembered put in where its place is gone. */
  remember(reading: WorkbookReading): Response {
    this.#known = this.complete(reading);
    return this.#known;
  }

  /** The answers that were read, and for missing places those remembered. */
  complete({ response, places }: WorkbookReading): Response {
    const known = this.#known;
    if (known === undefined) return response;
    const answers: Record<string, Answer> = {};
    for (const ref of this.#refs) {
      const before = answerTo(known, ref);
      const answer = places.table?.rows.has(ref) === true ? withLostColumns(ref, before, { response, places }) : before;
      if (answer !== NO_ANSWER) answers[ref] = answer;
    }
    const lostFields = Object.entries(known.respondent).filter(([code]) => !places.respondent.has(code));
    return {
      ...response,
      answers,
      respondent: { ...Object.fromEntries(lostFields), ...response.respondent },
      additionalDetails: places.additionalDetails === undefined ? known.additionalDetails : response.additionalDetails,
    };
  }

  /** How many sub-items have an answer that is remembered and not in the workbook. */
  countMissing(reading: WorkbookReading): number {
    const complete = this.complete(reading);
    return this.#refs.filter((ref) => {
      const [whole, read] = [answerTo(complete, ref), answerTo(reading.response, ref)];
      return whole.status !== read.status || FIELD_CODES.some((field) => whole[field] !== read[field]);
    }).length;
  }
}

/** Columns that are gone give empty texts; the others give what they hold. */
function withLostColumns(
  ref: string,
  before: Answer,
  { response, places }: Pick<WorkbookReading, 'response' | 'places'>,
): Answer {
  const read = answerTo(response, ref);
  const columns = places.table?.columns;
  const has = (key: (typeof FIELD_CODES)[number] | 'status'): boolean => columns?.has(key) === true;
  return {
    status: has('status') ? read.status : before.status,
    statusText: has('status') ? read.statusText : before.statusText,
    activities: has('activities') ? read.activities : before.activities,
    timeframe: has('timeframe') ? read.timeframe : before.timeframe,
    barriers: has('barriers') ? read.barriers : before.barriers,
  };
}
