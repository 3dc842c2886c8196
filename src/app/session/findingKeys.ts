import type { TextFinding, TextPlace } from '../../core/confidentiality/finding.ts';

/**
 * By what a finding is known again when the workbook has been looked through once more: where it is, what kind it is,
 * what it says, and which of how many of the same: where one of them is gone, nobody can say which it was. Not its id,
 * which counts: after somebody has written before it, the same id is another text, and a decision must never pass from
 * one text to another unseen.
 */
export function findingKeys(findings: readonly TextFinding[]): ReadonlyMap<TextFinding, string> {
  const alike = new Map<string, number>();
  for (const what of findings.map(whatItIs)) alike.set(what, (alike.get(what) ?? 0) + 1);
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const what = whatItIs(finding);
      const n = (seen.get(what) ?? 0) + 1;
      seen.set(what, n);
      return [finding, `${what}${n}/${alike.get(what) ?? n}`];
    }),
  );
}

const whatItIs = ({ place, kind, text }: TextFinding): string => JSON.stringify([placeKey(place), kind, text]);

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
