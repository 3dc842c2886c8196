/**
 * The cells that a formula refers to, moved without understanding the rest of the formula. Only what a file holds is
 * met here: English, A1, commas.
 */
import { columnLetters } from '../../../core/plan/address.ts';

/** What rows were put in: below row `at - 1` (from 0) of a sheet. */
export interface InsertedRows {
  readonly sheet: string;
  readonly at: number;
  readonly rows: number;
}

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

/** A formula as it reads when it is filled from one cell to another. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, null, (piece, _sheet, kind) =>
    kind === 'cells'
      ? piece.replace(CELL, (_, fixed: string, column: string, mark: string, number: string) =>
          [
            fixed,
            fixed === '' ? columnLetters(columnOf(column) + columns) : column,
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

function mapReferences(
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

function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
