import type { TextFinding, TextPlace } from '../../core/confidentiality/finding.ts';

/**
 * By what a finding is known again when the workbook has been looked through once more: where it is, what kind it is,
 * what it says, and which of several of the same. Not its id, which counts: after somebody has written before it, the
 * same id is another text, and a decision must never pass from one text to another unseen.
 */
export function findingKeys(findings: readonly TextFinding[]): ReadonlyMap<TextFinding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const what = JSON.stringify([placeKey(finding.place), finding.kind, finding.text]);
      const n = (seen.get(what) ?? 0) + 1;
      seen.set(what, n);
      return [finding, `${what}${n}`];
    }),
  );
}

function placeKey(place: TextPlace): readonly string[] {
  switch (place.kind) {
    case 'answer':
      return [place.ref, place.field];
    case 'respondent':
      return [place.kind, place.code];
    case 'additional-details':
      return [place.kind];
  }
}
