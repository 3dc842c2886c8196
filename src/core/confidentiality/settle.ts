/** What the finders found in one text, as one list without overlaps. */
import type { PersonKind } from './finding.ts';
import type { Span } from './reviewedText.ts';

export interface Settled extends Span {
  readonly kind: PersonKind;
}

/**
 * Of kinds that claim the same piece, the first one here has it: what is told by its own form before what is told by
 * the words around it, and a name last, since an address or a link often has one in it.
 */
const PRECEDENCE: readonly PersonKind[] = [
  'email',
  'profile',
  'coordinates',
  'identity-number',
  'phone',
  'listed-name',
  'titled-name',
];

/**
 * In the order of the text. Pieces that overlap become one that covers them all, of the kind that goes first: whoever
 * leaves it out must not find half of a name still standing.
 */
export function settle(found: readonly Settled[]): Settled[] {
  const settled: Settled[] = [];
  for (const next of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = settled.at(-1);
    if (last === undefined || next.start >= last.end) {
      settled.push(next);
    } else {
      const kind = PRECEDENCE.indexOf(next.kind) < PRECEDENCE.indexOf(last.kind) ? next.kind : last.kind;
      settled[settled.length - 1] = { kind, start: last.start, end: Math.max(last.end, next.end) };
    }
  }
  return settled;
}
