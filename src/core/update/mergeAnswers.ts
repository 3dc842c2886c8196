/** Several answers of an earlier version become one of this version. */
import { FIELD_CODES } from '../../framework/constants.ts';
import { lineEnds } from '../text/lineEnds.ts';
import { isBlankAnswer } from '../answers/isBlankAnswer.ts';
import type { Answer } from '../answers/response.ts';
import { EXCEL } from '../plan/limits.ts';
import { isBlank } from '../text/cellText.ts';

/** An answer, and its Ref of then. */
export interface Source {
  readonly ref: string;
  readonly answer: Answer;
}

export interface MergedAnswer {
  readonly answer: Answer;
  /** All that was said has one and the same status; else it is still to be chosen. */
  readonly sameStatus: boolean;
  /** The one answer says all that the several said. */
  readonly whole: boolean;
}

/** Texts stand one below the other under their old Refs; what several said alike stands once. */
export function mergeAnswers(sources: readonly Source[]): MergedAnswer {
  const said = sources.filter(({ answer }) => !isBlankAnswer(answer));
  const statuses = new Set(said.map(({ answer }) => answer.status ?? `?${answer.statusText.trim()}`));
  const sameStatus = statuses.size <= 1;
  const [first] = said;
  let whole = sameStatus;
  const texts = FIELD_CODES.map((field) => {
    const joined = joinUnderRefs(said.map(({ ref, answer }) => [ref, answer[field]]));
    whole &&= joined.whole;
    return [field, joined.text] as const;
  });
  const merged: Answer = {
    status: sameStatus ? (first?.answer.status ?? null) : null,
    statusText: sameStatus ? (first?.answer.statusText ?? '') : '',
    activities: '',
    timeframe: '',
    barriers: '',
    ...Object.fromEntries(texts),
  };
  return { answer: merged, sameStatus, whole };
}

interface Joined {
  readonly text: string;
  /** False where a cell cannot hold them all: then those that fit are in it. */
  readonly whole: boolean;
}

function joinUnderRefs(texts: readonly (readonly [ref: string, text: string])[]): Joined {
  const refsOf = new Map<string, { readonly text: string; readonly refs: string[] }>();
  for (const [ref, text] of texts) {
    if (isBlank(text)) continue;
    const key = lineEnds(text);
    const same = refsOf.get(key);
    if (same === undefined) refsOf.set(key, { text, refs: [ref] });
    else same.refs.push(ref);
  }
  const different = [...refsOf.values()];
  const [only] = different;
  if (different.length <= 1) return { text: only?.text ?? '', whole: true };
  let text = '';
  let whole = true;
  for (const part of different) {
    const next = `${text === '' ? '' : `${text}\n\n`}[${part.refs.join(', ')}]\n${part.text}`;
    if (next.length <= EXCEL.cellText) text = next;
    else whole = false;
  }
  return { text, whole };
}
