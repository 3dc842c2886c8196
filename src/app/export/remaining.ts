import type { TextFinding, TextPlace } from '../../core/confidentiality/finding.ts';
import type { LeavablePart, LeaveOutChoice } from '../../core/confidentiality/leaveOutChoice.ts';
import type { Framework } from '../../framework/schema.ts';

/** The findings that an export would still hold: neither withheld themselves nor in a part that is left out. */
export function remainingFindings(
  framework: Framework,
  findings: readonly TextFinding[],
  { parts, findings: withheld }: LeaveOutChoice,
): TextFinding[] {
  const ids = new Set(withheld.map(({ id }) => id));
  return outsideParts(framework, findings, parts).filter(({ id }) => !ids.has(id));
}

/** The findings that are not in one of the parts. */
export function outsideParts(
  framework: Framework,
  findings: readonly TextFinding[],
  parts: readonly LeavablePart[],
): TextFinding[] {
  const without = new Set(parts);
  const personal = new Set(
    framework.respondentFields.filter((field) => field.personal === true).map(({ code }) => code),
  );
  const partOf = (place: TextPlace): LeavablePart | undefined => {
    switch (place.kind) {
      case 'answer':
        return place.field === 'status' ? undefined : place.field;
      case 'respondent':
        return personal.has(place.code) ? 'contact' : undefined;
      case 'additional-details':
        return 'additional-details';
    }
  };
  return findings.filter(({ place }) => {
    const part = partOf(place);
    return part === undefined || !without.has(part);
  });
}
