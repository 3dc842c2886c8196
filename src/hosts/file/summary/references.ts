/** References of formulas, names and charts after rows were put into a sheet. */
import { mapReferences } from '../../../core/plan/references.ts';

/** What rows were put in: below row `at - 1` (from 0) of a sheet. */
export interface InsertedRows {
  readonly sheet: string;
  readonly at: number;
  readonly rows: number;
}

const CELL = /(\$?)([A-Z]{1,3})(\$?)([0-9]+)/gi;
const ROW = /(\$?)([0-9]+)/g;

/** A formula after rows were put in; `home` is the sheet that it is on, null for a name or a chart. */
export function moveFormula(formula: string, home: string | null, inserted: InsertedRows): string {
  const isMoved = (sheet: string | null): boolean => sheet?.toLowerCase() === inserted.sheet.toLowerCase();
  const row = (number: string): string => String(movedRow(Number(number) - 1, inserted) + 1);
  return mapReferences(formula, home, (piece, sheet, kind) => {
    if (!isMoved(sheet)) return piece;
    return kind === 'cells'
      ? piece.replace(CELL, (_, fixed: string, column: string, mark: string, number: string) =>
          [fixed, column, mark, row(number)].join(''),
        )
      : piece.replace(ROW, (_, mark: string, number: string) => `${mark}${row(number)}`);
  });
}

/** Where a row (from 0) is after rows were put in. */
export function movedRow(row: number, { at, rows }: Omit<InsertedRows, 'sheet'>): number {
  return row >= at ? row + rows : row;
}

/** `A1:B2 D4` after rows were put in. */
export function moveAreas(areas: string, inserted: InsertedRows): string {
  return areas
    .split(/\s+/)
    .map((area) => moveFormula(area, inserted.sheet, inserted))
    .join(' ');
}
