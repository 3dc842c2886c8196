import { columnLetters, parseArea, quoteSheet } from '../../../src/core/plan/address.ts';
import type { Area } from '../../../src/core/plan/workbookPlan.ts';

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

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
/** Texts and what stands in brackets, which no reference is in; then a reference with the sheet it may name. */
const REFERENCE = new RegExp(
  String.raw`("(?:[^"]|"")*"|\[[^\]]*\])|('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?<![\w.$])(${CELL}(?::${CELL})?)(?![\w(.!])`,
  'giu',
);

/** What a reference becomes: the same, another area, or nothing (`#REF!`). */
export type ReferenceChange = (area: Area, sheetName: string) => Area | undefined;

/**
 * A formula of a sheet after its references were moved. References to whole rows, whole columns and parts of tables
 * stay as they are.
 */
export function changeReferences(formula: string, home: string, change: ReferenceChange): string {
  return formula.replace(REFERENCE, (whole, skipped: string | undefined, prefix: string | undefined, cells: string) => {
    const area = skipped === undefined ? parseArea(cells) : undefined;
    if (area === undefined) return whole;
    const changed = change(area, prefix === undefined ? home : sheetOf(prefix));
    if (changed === undefined) return '#REF!';
    return changed === area ? whole : `${prefix ?? ''}${written(changed, cells)}`;
  });
}

/** A formula after a sheet that it may name was renamed. */
export function renameSheetInFormula(formula: string, before: string, after: string): string {
  // Most formulas name no sheet, and renaming looks at every one of the workbook.
  if (!formula.includes('!')) return formula;
  return formula.replace(REFERENCE, (whole, _skipped: string | undefined, prefix: string | undefined, cells: string) =>
    prefix === undefined || sheetOf(prefix).toLowerCase() !== before.toLowerCase()
      ? whole
      : `${quoteSheet(after)}!${cells}`,
  );
}

const sheetOf = (prefix: string): string => {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
};

/** An area with the $ signs that the reference had. */
function written({ row, column, rows, columns }: Area, like: string): string {
  const [first = '', last] = like.split(':');
  const cell = (r: number, c: number, model: string): string => {
    const fixed = /^(\$?)[A-Z]+(\$?)/i.exec(model);
    return `${fixed?.[1] ?? ''}${columnLetters(c)}${fixed?.[2] ?? ''}${r + 1}`;
  };
  const begin = cell(row, column, first);
  return last === undefined ? begin : `${begin}:${cell(row + rows - 1, column + columns - 1, last)}`;
}
