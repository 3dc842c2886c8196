/** One file's answers as a merge sees them: what it says, and what it does not speak of. */
import { FIELD_CODES } from '../../framework/constants.ts';
import type { Framework } from '../../framework/schema.ts';
import { answerTo, respondentText, type Response } from '../answers/response.ts';
import { statusLookup } from '../check/rowRules.ts';
import type { ColumnKey } from '../plan/columns.ts';
import { isBlank } from '../text/cellText.ts';
import { isWithheld } from '../text/withheld.ts';
import type { MergeField, MergePlace } from './place.ts';
import { versionsOf, type Versions } from './versions.ts';

/** A response, and the columns that its worksheet has lost: an empty text there is not one that somebody emptied. */
export interface MergeSide {
  readonly response: Response;
  readonly missingColumns?: readonly ColumnKey[];
}

/** The values of a place, in the worksheet's order. */
export function fieldsOf(place: MergePlace): readonly MergeField[] {
  return place.kind === 'answer' ? ['status', ...FIELD_CODES] : ['text'];
}

/** Reads the values of responses: as a cell shows them, and as versions to compare. */
export class Values {
  readonly #lookup: ReturnType<typeof statusLookup>;
  readonly #separators: readonly string[];

  constructor(framework: Framework, separators: readonly string[]) {
    this.#lookup = statusLookup(framework);
    this.#separators = separators;
  }

  /** What the cell shows: of a status its label, or the text that is none. */
  text(response: Response, place: MergePlace, field: MergeField): string {
    switch (place.kind) {
      case 'respondent':
        return respondentText(response, place.code);
      case 'additional-details':
        return response.additionalDetails;
      case 'answer': {
        const answer = answerTo(response, place.ref);
        if (field === 'text') return '';
        return field === 'status' ? (this.#lookup.ofAnswer(answer)?.label ?? answer.statusText) : answer[field];
      }
    }
  }

  versions(response: Response, place: MergePlace, field: MergeField): Versions {
    if (place.kind === 'answer' && field === 'status') {
      const answer = answerTo(response, place.ref);
      const status = this.#lookup.ofAnswer(answer);
      // Never a list of versions: a row has one status. A text that is no label cannot be one's code.
      if (status !== undefined) return new Set([status.code]);
      const { statusText } = answer;
      return isBlank(statusText) || isWithheld(statusText) ? new Set() : new Set([`?${statusText.trim()}`]);
    }
    const text = this.text(response, place, field);
    return isWithheld(text) ? new Set() : versionsOf(text, this.#separators);
  }

  /**
   * Whether a file says anything of a value, be it that there is nothing. A part does not speak of the other parts; and
   * of what was left out of an export, the file that came of it does not: a mark is there because a text was.
   */
  speaksOf({ response, missingColumns = [] }: MergeSide, place: MergePlace, field: MergeField): boolean {
    if (place.kind === 'answer') {
      if (isWithheld(this.text(response, place, field))) return false;
      return Object.hasOwn(response.answers, place.ref) && (field === 'text' || !missingColumns.includes(field));
    }
    // Outside the worksheet, what is empty and what is not there are read alike.
    return this.versions(response, place, field).size > 0;
  }

  /** Whether the status is a text that is none of the framework's. */
  hasUnknownStatus(response: Response, place: MergePlace): boolean {
    if (place.kind !== 'answer') return false;
    const answer = answerTo(response, place.ref);
    return this.#lookup.ofAnswer(answer) === undefined && !isBlank(answer.statusText);
  }
}
