/** Rows that belong to no sub-item: told in pieces, and not without end. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MOST_TOLD, unknownRowFindings, type UnknownRow } from '../../src/core/check/unknownRows.ts';

const rowAt = (row: number, ref = ''): UnknownRow => ({ ref, row, cell: `Sheet!A${row + 1}` });
const rowsFrom = (start: number, count: number, ref?: string): UnknownRow[] =>
  Array.from({ length: count }, (_, index) => rowAt(start + index, ref));

test('neighbours without a Ref are one finding; a gap, or a Ref, begins another', () => {
  const rows = [...rowsFrom(70, 3), rowAt(75), rowAt(76, '20.1'), rowAt(77)];
  expect(unknownRowFindings(rows).map(({ cell, context }) => [cell, context])).toEqual([
    ['Sheet!A71', { ref: '', n: 3, last: 73 }],
    ['Sheet!A76', { ref: '' }],
    ['Sheet!A77', { ref: '20.1' }],
    ['Sheet!A78', { ref: '' }],
  ]);
});

test('beyond a hundred, the last finding tells how many more there are', () => {
  const findings = unknownRowFindings(rowsFrom(0, 60_000, 'x'));
  expect(findings).toHaveLength(MOST_TOLD + 1);
  expect(findings.at(-1)).toMatchObject({ cell: 'Sheet!A101', context: { ref: 'x', more: 59_900 } });
});

const anyRows = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 900 }), fc.constantFrom('', '', 'x')), {
    selector: ([row]) => row,
    maxLength: 600,
  })
  .map((rows) => rows.sort(([one], [other]) => one - other).map(([row, ref]) => rowAt(row, ref)));

test('every row is counted once, and a Ref among them is never hidden', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const findings = unknownRowFindings(rows);
      const counted = findings.map(({ context }) => Number(context['more'] ?? context['n'] ?? 1));
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      expect(findings.some(({ context }) => context['ref'] !== '')).toBe(rows.some(({ ref }) => ref !== ''));
      expect(findings.length).toBeLessThanOrEqual(MOST_TOLD + 1);
    }),
  );
});
