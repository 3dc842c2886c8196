/** A1 addresses. Rows and columns count from 0. */
import type { Area } from './workbookPlan.ts';

/** 0 -> A, 25 -> Z, 26 -> AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** `G12` */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `E2:E68`, or `E2` for one cell. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** `$E$2:$E$68` */
export function absoluteAddress({ row, column, rows, columns }: Area): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:$${columnLetters(column + columns - 1)}$${row + rows}`;
}

/** A sheet name as a reference needs it: quoted unless it is a plain word that nothing else could be meant by. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
  // A1 and R1C1 references and truth values.
  const ambiguous = /^(?:[A-Z]{1,3}\d+|R\d*|C\d*|R\d*C\d*|TRUE|FALSE)$/i.test(name);
  return plain && !ambiguous ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `'Action Tool'!G12` */
export function cellReference(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${cellAddress(row, column)}`;
}

/** Takes `$E$2:$E$68`, `E2` or `E2:E68` apart; undefined for anything else (several areas, whole columns, #REF!). */
export function parseArea(address: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address.trim());
  if (match === null) return undefined;
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
  const column = columnNumber(firstColumn);
  const row = Number(firstRow) - 1;
  const area = { row, column, rows: Number(lastRow) - row, columns: columnNumber(lastColumn) - column + 1 };
  return row >= 0 && area.rows > 0 && area.columns > 0 ? area : undefined;
}

/** Takes `'Action Tool'!$E$2:$E$68` apart into sheet name and area. */
export function parseReference(reference: string): { readonly sheet: string; readonly area: Area } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference.trim());
  if (match === null) return undefined;
  const area = parseArea(match[3] ?? '');
  return area === undefined ? undefined : { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), area };
}

/** AB -> 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
