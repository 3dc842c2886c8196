/** The formulas of a sheet that hucre has read, each as its own cell has it. */
import type { readXlsx } from 'hucre/xlsx';
import { translateFormula } from '../../core/plan/references.ts';
import { cellKey } from '../../core/reading/grid.ts';

type HucreSheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

interface FilledFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Formulas by cell. One that is filled over many cells stands in the file once, at its first cell (ECMA-376 part 1,
 * 18.3.1.40, "shared"): the others have it moved along. An array formula is given in braces, as Excel shows it.
 */
export function formulasOf({ cells }: HucreSheet): Map<string, string> {
  const formulas = new Map<string, string>();
  const shared = new Map<number, FilledFormula>();
  for (const [key, { formula, formulaType, formulaSharedIndex }] of cells ?? []) {
    if (formula === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    let own = formula;
    if (formulaType === 'shared' && formulaSharedIndex !== undefined) {
      const first = shared.get(formulaSharedIndex);
      if (formula !== '') shared.set(formulaSharedIndex, { formula, row, column });
      else if (first !== undefined) own = translateFormula(first.formula, row - first.row, column - first.column);
    }
    formulas.set(cellKey(row, column), formulaType === 'array' ? `{${own}}` : own);
  }
  return formulas;
}
