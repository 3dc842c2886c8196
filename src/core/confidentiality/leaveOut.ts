/** Takes out of a response what a person wants left out of an export. */
import type { FieldCode, Framework } from '../../framework/schema.ts';
import type { Answer, Response } from '../answers/response.ts';
import { isBlank } from '../text/cellText.ts';
import type { TextFinding } from './finding.ts';
import type { LeavablePart, LeaveOutChoice } from './leaveOutChoice.ts';
import { placeKey } from './places.ts';

/**
 * The response without what was chosen. Where a text was, `withheld` stands; where nothing was, nothing stands, so the
 * completeness of every row is what it was. All else is untouched.
 *
 * A finding's piece is taken out where it was found. When another text stands there by now (the answers changed, or
 * this was done before), every occurrence of the piece in that text is taken out instead: a finding that has become
 * stale must not let through what it was to keep back.
 *
 * @param withheld what stands instead, not blank: the catalogue's `text.withheld` in the workbook's language
 */
export function leaveOut(framework: Framework, response: Response, choice: LeaveOutChoice, withheld: string): Response {
  const parts = new Set(choice.parts);
  const pieces = piecesByPlace(choice.findings);
  if (parts.size === 0 && pieces.size === 0) return response;
  const text = (before: string, key: string, whole: boolean): string => {
    if (whole) return isBlank(before) ? before : withheld;
    const found = pieces.get(key);
    return found === undefined ? before : withoutPieces(before, found, withheld);
  };
  const personal = new Set(
    framework.respondentFields.filter((field) => field.personal === true).map(({ code }) => code),
  );
  return {
    framework: response.framework,
    respondent: Object.fromEntries(
      Object.entries(response.respondent).map(([code, value]) => [
        code,
        text(value, placeKey({ kind: 'respondent', code }), parts.has('contact') && personal.has(code)),
      ]),
    ),
    answers: Object.fromEntries(
      Object.entries(response.answers).map(([ref, answer]) => [ref, answerWithout(ref, answer, parts, text)]),
    ),
    additionalDetails: text(
      response.additionalDetails,
      placeKey({ kind: 'additional-details' }),
      parts.has('additional-details'),
    ),
  };
}

function answerWithout(
  ref: string,
  answer: Answer,
  parts: ReadonlySet<LeavablePart>,
  text: (before: string, key: string, whole: boolean) => string,
): Answer {
  const of = (field: 'status' | FieldCode): string => placeKey({ kind: 'answer', ref, field });
  return {
    status: answer.status,
    statusText: text(answer.statusText, of('status'), false),
    activities: text(answer.activities, of('activities'), parts.has('activities')),
    timeframe: text(answer.timeframe, of('timeframe'), parts.has('timeframe')),
    barriers: text(answer.barriers, of('barriers'), parts.has('barriers')),
  };
}

function piecesByPlace(findings: readonly TextFinding[]): ReadonlyMap<string, readonly TextFinding[]> {
  const places = new Map<string, TextFinding[]>();
  for (const finding of findings) {
    const key = placeKey(finding.place);
    const others = places.get(key);
    if (others === undefined) places.set(key, [finding]);
    else others.push(finding);
  }
  return places;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function withoutPieces(before: string, findings: readonly TextFinding[], withheld: string): string {
  const spans = findings
    .flatMap((finding): readonly Span[] =>
      before.slice(finding.start, finding.end) === finding.text ? [finding] : occurrences(before, finding.text),
    )
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    // One that overlaps the last one, or lies in it, only makes it longer.
    if (start >= at) parts.push(before.slice(at, start), withheld);
    at = Math.max(at, end);
  }
  return parts.join('') + before.slice(at);
}

function occurrences(text: string, piece: string): Span[] {
  const spans: Span[] = [];
  if (piece === '') return spans;
  for (let start = text.indexOf(piece); start !== -1; start = text.indexOf(piece, start + piece.length)) {
    spans.push({ start, end: start + piece.length });
  }
  return spans;
}
