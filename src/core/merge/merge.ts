/** Differences and decisions -> the merged answers, and what became of each difference. */
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { answerTo, NO_ANSWER, type Answer, type Response } from '../answers/response.ts';
import { statusLookup } from '../check/rowRules.ts';
import { EXCEL } from '../plan/limits.ts';
import { isBlank } from '../text/cellText.ts';
import type { FieldDifference, MergeDifference } from './compare.ts';
import { mergeKey, type MergeField, type MergePlace } from './place.ts';
import { joinTexts, type Separators } from './versions.ts';

/** What a person may do with a difference. */
export const MERGE_CHOICES = ['ours', 'theirs', 'both'] as const;
export type MergeChoice = (typeof MERGE_CHOICES)[number];

export interface MergeDecision {
  readonly choice: MergeChoice;
  /** With `both`, where the statuses differ: the code of the one that it shall be. */
  readonly status?: string;
}

/**
 * Decides on a place; undefined where nobody has: then ours stays in a conflict, and what is none is taken over. `open`:
 * ours stays until somebody decides, be it a conflict or not.
 */
export type Decide = (difference: MergeDifference) => MergeDecision | 'open' | undefined;

/** Why something is still open after a merge. */
export type OpenReason =
  /** A conflict on which nobody has decided: ours is as it was. */
  | 'undecided'
  /** Both texts were kept, and the status is still to be chosen: ours is as it was. */
  | 'status'
  /** Both texts together are longer than a cell can hold: ours is as it was. */
  | 'too-long'
  /** A date cannot be two: ours is as it was. */
  | 'one-only';

/** What became of a difference. */
export interface MergeOutcome {
  readonly difference: MergeDifference;
  /** What the merged answers have: ours as it was, theirs, or something of both. */
  readonly result: MergeChoice;
  readonly open?: OpenReason;
}

export interface Merged {
  readonly response: Response;
  /** One for each difference, in their order. */
  readonly outcomes: readonly MergeOutcome[];
}

/** A response, and what of theirs it shall take over. Ours and theirs are not touched. */
export function mergeResponses(
  framework: Framework,
  ours: Response,
  theirs: Response,
  differences: readonly MergeDifference[],
  decide: Decide,
  separators: Separators,
): Merged {
  const merging = new Merging(framework, ours, theirs, differences, separators);
  const outcomes = differences.map((difference) => merging.settle(difference, decide(difference)));
  return { response: merging.response, outcomes };
}

/** Whether, with both texts, somebody must say which status it shall be. */
export function needsStatus({ fields, reason }: MergeDifference): boolean {
  const standing = fields.find(({ field }) => field === 'status')?.standing;
  return standing === 'conflict' || (standing !== undefined && standing !== 'ours' && reason === 'unknown-status');
}

class Merging {
  readonly #framework: Framework;
  readonly #theirs: Response;
  readonly #separators: Separators;
  readonly #lookup: ReturnType<typeof statusLookup>;
  readonly #answers: Record<string, Answer>;
  readonly #respondent: Record<string, string>;
  readonly #ours: Response;
  #details: string;

  constructor(
    framework: Framework,
    ours: Response,
    theirs: Response,
    differences: readonly MergeDifference[],
    separators: Separators,
  ) {
    this.#framework = framework;
    this.#ours = ours;
    this.#theirs = theirs;
    this.#separators = separators;
    this.#lookup = statusLookup(framework);
    // What they have looked at and left blank is spoken of from now on; not where they differ, since a blank beside
    // their answer would be read, the next time, as one that ours had emptied.
    const differing = new Set(differences.map(({ place }) => mergeKey(place)));
    const blank = placedSubItems(framework)
      .map(({ subItem: { ref } }) => ref)
      .filter((ref) => Object.hasOwn(theirs.answers, ref) && !differing.has(ref))
      .map((ref): [string, Answer] => [ref, NO_ANSWER]);
    this.#answers = { ...Object.fromEntries(blank), ...ours.answers };
    this.#respondent = { ...ours.respondent };
    this.#details = ours.additionalDetails;
  }

  get response(): Response {
    return {
      ...this.#ours,
      respondent: this.#respondent,
      answers: this.#answers,
      additionalDetails: this.#details,
    };
  }

  settle(difference: MergeDifference, decided: ReturnType<Decide>): MergeOutcome {
    const { standing } = difference;
    const decision = decided === 'open' ? undefined : decided;
    const isOpen = decided === 'open' || standing === 'conflict';
    const choice = decision?.choice ?? (isOpen ? undefined : standing);
    switch (choice) {
      case undefined:
        return { difference, result: 'ours', open: 'undecided' };
      case 'ours':
        return { difference, result: 'ours' };
      case 'theirs':
        for (const field of difference.fields) this.#takeTheirs(difference.place, field);
        return { difference, result: 'theirs' };
      case 'both':
        return this.#keepBoth(difference, decision);
    }
  }

  /**
   * Of what both changed, both; what only one of them changed, as that one has it: an untouched copy would bring back what
   * was replaced. Where that is all, it is said whose it is.
   */
  #keepBoth(difference: MergeDifference, decision: MergeDecision | undefined): MergeOutcome {
    const { place, fields } = difference;
    const texts = fields.filter(({ field }) => field !== 'status');
    const joined = texts
      .filter(({ standing }) => standing === 'conflict')
      .map(({ field, ours, theirs }) => ({ field, ours, text: joinTexts(ours, theirs, this.#separators) }));
    if (joined.some(({ ours, text }) => text !== ours && !isBlank(ours)) && this.#isDate(place)) {
      return { difference, result: 'ours', open: 'one-only' };
    }
    if (joined.some(({ ours, text }) => text !== ours && text.length > EXCEL.cellText)) {
      return { difference, result: 'ours', open: 'too-long' };
    }
    for (const { field, text } of joined) this.#put(place, field, text);
    for (const field of texts) if (field.standing === 'theirs') this.#takeTheirs(place, field);
    const open = this.#settleStatus(difference, decision?.status);
    const { standing } = difference;
    const isOnesOwn = standing === 'theirs' || (standing === 'ours' && decision?.status === undefined);
    return { difference, result: isOnesOwn ? standing : 'both', ...(open ? { open: 'status' } : {}) };
  }

  /** Both texts can be kept, but not both statuses. Returns whether one is still to be chosen. */
  #settleStatus(difference: MergeDifference, chosen: string | undefined): boolean {
    const { place, fields } = difference;
    if (place.kind !== 'answer') return false;
    if (chosen !== undefined) {
      this.#putAnswer(place.ref, { status: chosen, statusText: '' });
      return false;
    }
    if (needsStatus(difference)) return true;
    const status = fields.find(({ field }) => field === 'status');
    if (status?.standing === 'theirs') this.#takeTheirs(place, status);
    return false;
  }

  #isDate(place: MergePlace): boolean {
    return (
      place.kind === 'respondent' &&
      this.#framework.respondentFields.some(({ code, kind }) => code === place.code && kind === 'date')
    );
  }

  #takeTheirs(place: MergePlace, { field, theirs }: FieldDifference): void {
    if (place.kind !== 'answer' || field !== 'status') {
      this.#put(place, field, theirs);
      return;
    }
    const answer = answerTo(this.#theirs, place.ref);
    const status = this.#lookup.ofAnswer(answer);
    this.#putAnswer(place.ref, {
      status: status?.code ?? null,
      statusText: status === undefined ? answer.statusText : '',
    });
  }

  #put(place: MergePlace, field: MergeField, text: string): void {
    switch (place.kind) {
      case 'answer':
        this.#putAnswer(place.ref, { [field]: text });
        break;
      case 'respondent':
        this.#respondent[place.code] = text;
        break;
      case 'additional-details':
        this.#details = text;
        break;
    }
  }

  #putAnswer(ref: string, values: Partial<Answer>): void {
    this.#answers[ref] = { ...answerTo(this.response, ref), ...values };
  }
}
