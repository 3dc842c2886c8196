/**
 * What the session remembers of answers whose place in the workbook is gone: a row, a column or a sheet that somebody
 * deleted while the pane was open. Only what was deleted is remembered; a cell that was cleared is empty.
 *
 * A place that is there again (a header or a Ref that somebody typed anew) is not the answer: what was lost stays
 * remembered until its cell holds something, or the sheets are made anew.
 */
import { FIELD_CODES } from '../../framework/constants.ts';
import type { FieldCode, Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { answerTo, NO_ANSWER, type Answer, type Response } from '../../core/answers/response.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import type { WorkbookReading } from '../../core/reading/interpret.ts';
import { isBlank } from '../../core/text/cellText.ts';
import { isBroken, movedPlaces, seen, type Seen } from './movedPlaces.ts';

const KEYS = ['status', ...FIELD_CODES] as const;

type Known = Pick<WorkbookReading, 'response' | 'places'>;

export class AnswerMemory {
  readonly #refs: readonly string[];
  #known: Response | undefined;
  /** Cells of which what is known is not in the workbook. */
  #lost: ReadonlySet<string> = new Set();
  /** The reading before. */
  #before: Seen | undefined;
  /** What was known when sheets were made, for whom takes them out again. */
  #setAside: { readonly known: Response | undefined; readonly lost: ReadonlySet<string> } | undefined;

  constructor(framework: Framework) {
    this.#refs = placedSubItems(framework).map(({ subItem }) => subItem.ref);
  }

  /** Takes in what was read; what is lost stays as it was. */
  remember(grid: WorkbookGrid, reading: WorkbookReading): void {
    const [before, now] = [this.#before, seen(grid, reading)];
    this.#before = now;
    // Somebody else's pane made the sheets: nobody's hand mends all at once.
    if (before !== undefined && isBroken(before) && now.isWhole) this.#lost = new Set();
    const lost = new Set<string>();
    const moved = before === undefined ? () => false : movedPlaces(before, now);
    this.#known = this.#known === undefined ? reading.response : this.#together(this.#known, reading, moved, lost);
    this.#lost = lost;
  }

  /** The answers that were read, and those remembered. */
  complete({ response }: Pick<WorkbookReading, 'response'>): Response {
    return this.#known ?? response;
  }

  /** How many sub-items have an answer that is remembered and not in the workbook. */
  countMissing(reading: WorkbookReading): number {
    const complete = this.complete(reading);
    return this.#refs.filter((ref) => {
      const [whole, read] = [answerTo(complete, ref), answerTo(reading.response, ref)];
      return whole.status !== read.status || FIELD_CODES.some((field) => whole[field] !== read[field]);
    }).length;
  }

  /** Sheets were made of all that is known: what is empty on them is empty. */
  madeAnew(): void {
    this.#setAside = { known: this.#known, lost: this.#lost };
    this.#lost = new Set();
    this.#before = undefined;
  }

  /** Those sheets were taken out again: what was lost before them is. */
  takenOut(): void {
    this.#known = this.#setAside?.known;
    this.#lost = this.#setAside?.lost ?? new Set();
    this.#setAside = undefined;
    this.#before = undefined;
  }

  /** @param lost gets the cells of which what was known is kept */
  #together(
    known: Response,
    { response, places }: Known,
    moved: (ref: string, key: (typeof KEYS)[number]) => boolean,
    lost: Set<string>,
  ): Response {
    /** Whether what was known of a cell stands for what is read there. */
    const isKept = (id: string, read: string | undefined, was: string, isElsewhere = false): boolean => {
      if (read !== undefined && (!isBlank(read) || isBlank(was))) return false;
      if (read !== undefined && !isElsewhere && !this.#lost.has(id)) return false;
      if (was !== '') lost.add(id);
      return true;
    };
    const answers: Record<string, Answer> = {};
    for (const ref of this.#refs) {
      const [was, read] = [answerTo(known, ref), answerTo(response, ref)];
      const isPlaced = (key: (typeof KEYS)[number]): boolean =>
        places.table?.rows.has(ref) === true && places.table.columns.has(key);
      const kept = new Set(
        KEYS.filter((key) =>
          isKept(`${key} ${ref}`, isPlaced(key) ? textIn(read, key) : undefined, textIn(was, key), moved(ref, key)),
        ),
      );
      const answer = kept.size === 0 ? read : kept.size === KEYS.length ? was : joined(read, was, kept);
      if (answer !== NO_ANSWER) answers[ref] = answer;
    }
    const { respondent, additionalDetails } = response;
    const keptFields = Object.entries(known.respondent).filter(([code, was]) =>
      isKept(`respondent ${code}`, places.respondent.has(code) ? (respondent[code] ?? '') : undefined, was),
    );
    const isDetails = isKept(
      'details',
      places.additionalDetails === undefined ? undefined : additionalDetails,
      known.additionalDetails,
    );
    return {
      ...response,
      answers,
      respondent: { ...respondent, ...Object.fromEntries(keptFields) },
      additionalDetails: isDetails ? known.additionalDetails : additionalDetails,
    };
  }
}

const textIn = (answer: Answer, key: 'status' | FieldCode): string =>
  key === 'status' ? (answer.status ?? answer.statusText) : answer[key];

function joined(read: Answer, was: Answer, kept: ReadonlySet<'status' | FieldCode>): Answer {
  const of = (key: 'status' | FieldCode): Answer => (kept.has(key) ? was : read);
  return {
    status: of('status').status,
    statusText: of('status').statusText,
    activities: of('activities').activities,
    timeframe: of('timeframe').timeframe,
    barriers: of('barriers').barriers,
  };
}
