/**
 * Names of the Start sheet that were left behind. Some programs insert rows and move no name: then all names below the
 * rows are off by as many, and the labels beside the other cells tell by how many.
 */
import type { CellPlace } from './grid.ts';

/** Where a field's name leads, and the cell beside its label; undefined where there is none. */
export interface Sighted {
  readonly byName: CellPlace | undefined;
  readonly byLabel: CellPlace | undefined;
}

/** Rows that somebody put between two answers that stood next to each other; with more, nobody can tell any more. */
const MOST_ROWS = 100;

/**
 * Where the cell of a field may be whose label is not known any more. Told by the nearest fields above and below it: as
 * rows come between others, it was shifted by no less than the one and by no more than the other.
 *
 * @returns the cell that the name leads to, where one of the two is missing
 */
export function placesLeftBehind(byName: CellPlace, fields: readonly Sighted[]): CellPlace[] {
  const known = fields.flatMap((field) => {
    const there = field.byName;
    if (there?.sheet !== byName.sheet || field.byLabel?.sheet !== byName.sheet) return [];
    return [{ row: there.row, shift: field.byLabel.row - there.row }];
  });
  known.sort((a, b) => a.row - b.row);
  const above = known.findLast(({ row }) => row < byName.row)?.shift;
  const below = known.find(({ row }) => row > byName.row)?.shift;
  if (above === undefined || below === undefined) return [byName];
  const first = Math.min(above, below);
  const count = Math.abs(above - below) + 1;
  if (count > MOST_ROWS) return [];
  return Array.from({ length: count }, (_, n) => ({ ...byName, row: byName.row + first + n })).filter(
    ({ row }) => row >= 0,
  );
}
