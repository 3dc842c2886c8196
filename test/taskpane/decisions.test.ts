/** What a person decides about findings, and that it never passes to a text that was not seen. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findingKeys } from '../../src/app/session/findingKeys.ts';
import type { TextFinding } from '../../src/core/confidentiality/finding.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { decided, leftOutKeys, reviewGroups, type Decisions } from '../../src/taskpane/export/decisions.ts';
import { reviewOf, SAMPLE_FINDINGS } from './gallery/reviews.ts';

const look = reviewOf({ response: exampleResponse, findings: SAMPLE_FINDINGS }).look;
const NONE: Decisions = new Map();

describe('groups', () => {
  test('names come first, nothing is decided beforehand, kinds without a finding are left out', () => {
    const groups = reviewGroups(icanActionTool, look, NONE, []);
    expect(groups.map(({ kind, items, undecided }) => [kind, items.length, undecided])).toEqual([
      ['titled-name', 1, 1],
      ['email', 1, 1],
      ['phone', 2, 2],
      ['profile', 1, 1],
    ]);
    expect(leftOutKeys(groups).size).toBe(0);
  });

  test.each([
    ['activities', ['titled-name', 'phone']],
    ['barriers', ['phone']],
    ['timeframe', []],
    ['additional-details', ['profile']],
    ['contact', ['email']],
  ] as const)('what goes with %s is not left to be decided', (part, kinds) => {
    const groups = reviewGroups(icanActionTool, look, NONE, [part]);
    const covered = groups.flatMap(({ items }) => items.filter(({ coveredBy }) => coveredBy !== undefined));
    expect(covered.map(({ finding }) => finding.kind)).toEqual(kinds);
    expect(covered.every(({ coveredBy }) => coveredBy === part)).toBe(true);
    const undecided = groups.reduce((sum, group) => sum + group.undecided, 0);
    expect(undecided).toBe(SAMPLE_FINDINGS.length - kinds.length);
  });

  test('a decision is kept for its finding, and can be changed', () => {
    const [phones] = reviewGroups(icanActionTool, look, NONE, []).filter(({ kind }) => kind === 'phone');
    const left = decided(NONE, phones?.items ?? [], 'leave');
    expect(leftOutKeys(reviewGroups(icanActionTool, look, left, [])).size).toBe(2);
    const kept = decided(left, (phones?.items ?? []).slice(0, 1), 'keep');
    const after = reviewGroups(icanActionTool, look, kept, []).find(({ kind }) => kind === 'phone');
    expect(after?.items.map(({ decision }) => decision)).toEqual(['keep', 'leave']);
    expect(after?.undecided).toBe(0);
  });
});

describe('keys', () => {
  const findings = fc.array(
    fc.record({
      kind: fc.constantFrom('email' as const, 'phone' as const),
      ref: fc.constantFrom('1.1', '1.2'),
      text: fc.constantFrom('a', 'b', 'c', '1'),
    }),
    { maxLength: 12 },
  );
  const made = (some: readonly { readonly kind: 'email' | 'phone'; readonly ref: string; readonly text: string }[]) =>
    some.map(({ kind, ref, text }, index): TextFinding => ({
      id: `${ref}/activities/${kind}/${index}`,
      kind,
      place: { kind: 'answer', ref, field: 'activities' },
      start: index,
      end: index + 1,
      text,
      before: '',
      after: '',
    }));

  test('are all different, and the same again for the same findings', () => {
    fc.assert(
      fc.property(findings, (some) => {
        const keys = [...findingKeys(made(some)).values()];
        expect(new Set(keys).size).toBe(some.length);
        expect([...findingKeys(made(some)).values()]).toEqual(keys);
      }),
    );
  });

  test('where one of several of the same is gone, what was decided of one passes to none', () => {
    const same = { kind: 'email', ref: '1.1', text: 'same' } as const;
    const two = [...findingKeys(made([same, same])).values()];
    const [one] = findingKeys(made([same])).values();
    expect(two).not.toContain(one);
  });

  test('a finding before them, of another text, changes none of them', () => {
    fc.assert(
      fc.property(findings, (some) => {
        const before = [...findingKeys(made(some)).values()];
        const [first, ...rest] = findingKeys(made([{ kind: 'email', ref: '1.1', text: 'new' }, ...some])).values();
        expect(rest).toEqual(before);
        expect(before).not.toContain(first);
      }),
    );
  });
});
