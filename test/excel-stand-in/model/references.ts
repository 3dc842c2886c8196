import { columnLetters } from '../../../src/core/plan/address.ts';

/** Texts and quoted sheet names of a formula, which no reference is in; then references, with their $ signs. */
const PIECE = /("(?:[^"]|"")*"|'(?:[^']|'')*')|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/gi;

/** A formula as it is after being copied so many rows and columns away: relative references move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECE, (whole, quoted: string | undefined, ...parts: string[]) => {
    if (quoted !== undefined) return whole;
    const [fixedColumn = '', letters = '', fixedRow = '', row = ''] = parts;
    const column = fixedColumn === '' ? columnLetters(columnNumber(letters) + columns) : letters;
    return `${fixedColumn}${column}${fixedRow}${fixedRow === '' ? Number(row) + rows : row}`;
  });
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
