/**
 * The cells that a formula refers to, told apart without understanding the rest of the formula. Only what a file holds
 * is met here: English, A1, commas.
 */
import { columnLetters, columnNumber } from './address.ts';

/**
 * One piece of a formula: a text, the sheet's name before a reference, a table's column in brackets, cells, whole rows,
 * a word, a number, or any one character.
 */
const PIECE = new RegExp(
  [
    '(?<text>"(?:[^"]|"")*")',
    "(?<sheet>'(?:[^']|'')+'!|[^\\s'\"!()+\\-*/^&=<>,;{}:]+!)",
    '(?<table>\\[(?:[^[\\]]|\\[[^[\\]]*\\])*\\])',
    '(?<cells>\\$?[A-Z]{1,3}\\$?[0-9]{1,7}(?::\\$?[A-Z]{1,3}\\$?[0-9]{1,7})?(?![\\p{L}\\p{N}_.(!]))',
    '(?<rows>\\$?[0-9]{1,7}:\\$?[0-9]{1,7}(?![\\p{L}\\p{N}_.]))',
    '(?<word>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*)',
    '(?<number>[0-9]+(?:\\.[0-9]*)?(?:E[+-]?[0-9]+)?)',
    '(?<other>[^])',
  ].join('|'),
  'giu',
);
const CELL = /(\$?)([A-Z]{1,3})(\$?)([0-9]+)/gi;
const ROW = /(\$?)([0-9]+)/g;

/** A formula as it reads when it is filled from one cell to another. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, null, (piece, _sheet, kind) =>
    kind === 'cells'
      ? piece.replace(CELL, (_, fixed: string, column: string, mark: string, number: string) =>
          [
            fixed,
            fixed === '' ? columnLetters(columnNumber(column) + columns) : column,
            mark,
            mark === '' ? String(Number(number) + rows) : number,
          ].join(''),
        )
      : piece.replace(
          ROW,
          (_, mark: string, number: string) => `${mark}${mark === '' ? Number(number) + rows : number}`,
        ),
  );
}

/**
 * A formula with its references changed.
 * @param home the sheet that the formula is on, null for a name or a chart
 */
export function mapReferences(
  formula: string,
  home: string | null,
  change: (piece: string, sheet: string | null, kind: 'cells' | 'rows') => string,
): string {
  let sheet = home;
  return formula.replace(PIECE, (piece, ...rest) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups['sheet'] !== undefined) {
      sheet = sheetNamed(piece);
      return piece;
    }
    const of = sheet;
    sheet = home;
    if (groups['cells'] !== undefined) return change(piece, of, 'cells');
    return groups['rows'] !== undefined ? change(piece, of, 'rows') : piece;
  });
}

/** `'Action Tool'!` -> Action Tool */
function sheetNamed(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
