/** A sheet as it was planned, against the sheet as it was read: every cell, values and formulas. */
import { lineEnds } from '../../text/lineEnds.ts';
import { cellKey, valueAt, type GridSheet, type GridValue } from '../../reading/grid.ts';
import { isoToSerial } from '../../text/dates.ts';
import { translateFormula } from '../references.ts';
import { isFormula, type PlanCell, type SheetPlan } from '../workbookPlan.ts';

/** A cell that is not as it was planned; row and column count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The cells that differ, also those that were empty or beyond the plan and hold something now. What programs change
 * when they only save a file is no difference: line ends, white space in formulas, the prefixes of newer functions,
 * truth values as functions, digits beyond Excel's fifteen, and a formula's value that is not in the file (it is calculated when it is opened).
 */
export function differingCells(plan: SheetPlan, found: GridSheet): CellPlace[] {
  const planned = plannedCells(plan);
  const differing: CellPlace[] = [];
  const rows = Math.max(planned.length, found.rows.length);
  for (let row = 0; row < rows; row += 1) {
    const columns = Math.max(planned[row]?.length ?? 0, found.rows[row]?.length ?? 0);
    for (let column = 0; column < columns; column += 1) {
      const cell = planned[row]?.[column] ?? null;
      const formula = found.formulas?.get(cellKey(row, column));
      if (!isSame(cell, valueAt(found, row, column), formula)) differing.push({ row, column });
    }
  }
  return differing;
}

/** The plan's cells with what is filled down columns. */
function plannedCells({ cells, filled }: SheetPlan): PlanCell[][] {
  const all = cells.map((row) => [...row]);
  for (const { area, formula, cached } of filled) {
    cached.forEach((value, offset) => {
      const row = all[area.row + offset];
      if (row !== undefined) row[area.column] = { formula: translateFormula(formula, offset, 0), cached: value };
    });
  }
  return all;
}

function isSame(planned: PlanCell, value: GridValue, formula: string | undefined): boolean {
  if (!isFormula(planned)) return formula === undefined && isSameValue(planned, value);
  if (formula === undefined || plainFormula(formula) !== plainFormula(planned.formula)) return false;
  return value === null || isSameValue(planned.cached, value);
}

function isSameValue(planned: GridValue, value: GridValue): boolean {
  switch (typeof planned) {
    case 'string':
      return lineEnds(planned) === (value === null ? '' : typeof value === 'string' ? lineEnds(value) : undefined);
    case 'number':
      // A day is read as its date.
      if (typeof value === 'string') return isoToSerial(value) === planned;
      return typeof value === 'number' && Math.abs(value - planned) <= CALCULATED * Math.max(1, Math.abs(planned));
    case 'boolean':
      return value === planned;
    default:
      return value === null || value === '';
  }
}

/** Programs calculate and write shares with other last digits than ours: Excel with fifteen. */
const CALCULATED = 1e-13;

const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g;

/** Without white space and prefixes, and with plain truth values, but for what is within texts and sheets' names. */
function plainFormula(formula: string): string {
  return formula.replace(PIECE, (piece) =>
    /^["']/.test(piece)
      ? piece
      : piece
          .replace(/\s+/g, '')
          .replace(/_xl(?:fn|ws)\./gi, '')
          .replace(/\b(TRUE|FALSE)\(\)/g, '$1'),
  );
}
