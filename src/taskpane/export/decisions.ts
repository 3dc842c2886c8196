/** What a person has decided about the findings of a review. Pure. */
import { outsideParts } from '../../app/export/remaining.ts';
import type { ExportLook } from '../../app/export/types.ts';
import { findingKeys } from '../../app/session/findingKeys.ts';
import type { PersonKind, TextFinding } from '../../core/confidentiality/finding.ts';
import { LEAVABLE_PARTS, type LeavablePart } from '../../core/confidentiality/leaveOutChoice.ts';
import type { Framework } from '../../framework/schema.ts';

export type Decision = 'keep' | 'leave';
/** By the findings' keys (findingKeys.ts), so that they outlast another look at the workbook. */
export type Decisions = ReadonlyMap<string, Decision>;

export interface ReviewItem {
  readonly key: string;
  readonly finding: TextFinding;
  /** Nothing is decided for a person: what was not seen must not go out, nor be lost, by itself. */
  readonly decision: Decision | undefined;
  /** The part that is left out with this in it: nothing to decide. */
  readonly coveredBy: LeavablePart | undefined;
}

/** Findings of one kind, in the document's order. */
export interface ReviewGroup {
  readonly kind: PersonKind;
  readonly items: readonly ReviewItem[];
  readonly undecided: number;
}

/** Names first: they are what nobody finds again in a long list. */
const KINDS: readonly PersonKind[] = [
  'listed-name',
  'titled-name',
  'email',
  'phone',
  'profile',
  'coordinates',
  'identity-number',
];

/** The review as it is shown; kinds without a finding are left out. */
export function reviewGroups(
  framework: Framework,
  { findings }: ExportLook,
  decisions: Decisions,
  parts: readonly LeavablePart[],
): ReviewGroup[] {
  const keys = findingKeys(findings);
  const coveredBy = new Map<TextFinding, LeavablePart>();
  for (const part of LEAVABLE_PARTS.filter((candidate) => parts.includes(candidate))) {
    const outside = new Set(outsideParts(framework, findings, [part]));
    for (const finding of findings) if (!outside.has(finding)) coveredBy.set(finding, part);
  }
  return KINDS.map((kind) => {
    const items = findings
      .filter((finding) => finding.kind === kind)
      .map((finding): ReviewItem => {
        const key = keys.get(finding) ?? '';
        return { key, finding, decision: decisions.get(key), coveredBy: coveredBy.get(finding) };
      });
    return { kind, items, undecided: items.filter(isUndecided).length };
  }).filter(({ items }) => items.length > 0);
}

export const isUndecided = ({ decision, coveredBy }: ReviewItem): boolean =>
  decision === undefined && coveredBy === undefined;

/** How many are still to be decided. */
export const undecidedIn = (groups: readonly ReviewGroup[]): number =>
  groups.reduce((sum, { undecided }) => sum + undecided, 0);

/** The keys of what is left out one by one. */
export function leftOutKeys(groups: readonly ReviewGroup[]): ReadonlySet<string> {
  const items = groups.flatMap((group) => group.items);
  return new Set(items.filter(({ decision }) => decision === 'leave').map(({ key }) => key));
}

/** With a decision for some more. */
export function decided(decisions: Decisions, items: readonly ReviewItem[], decision: Decision): Decisions {
  const next = new Map(decisions);
  for (const { key } of items) next.set(key, decision);
  return next;
}
