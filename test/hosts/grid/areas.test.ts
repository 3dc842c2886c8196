/** Areas without other areas, against the cells one by one. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { withoutAll } from '../../../src/hosts/grid/areas.ts';
import { toArea, toRange } from '../../../src/hosts/grid/units.ts';

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(8),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});

const cellsOf = ({ row, column, rows, columns }: Area): string[] =>
  Array.from(
    { length: rows * columns },
    (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
  );

test('what is left is every cell of the one and none of the others, each once', () => {
  fc.assert(
    fc.property(area, fc.array(area, { maxLength: 4 }), (whole, others) => {
      const gone = new Set(others.flatMap(cellsOf));
      const left = withoutAll([whole], others).flatMap(cellsOf);
      expect(left.sort()).toEqual(
        cellsOf(whole)
          .filter((cell) => !gone.has(cell))
          .sort(),
      );
    }),
  );
});

test('an area is the same there and back', () => {
  fc.assert(
    fc.property(area, (one) => {
      expect(toArea(toRange(one))).toEqual(one);
    }),
  );
});
