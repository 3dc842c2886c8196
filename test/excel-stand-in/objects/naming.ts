/** Names of sheets and tables: which are free and which are allowed. */
import { refuse } from '../errors.ts';
import { findName, findSheet, newId, type SheetModel } from '../model/workbook.ts';
import { text, type World } from './hostObject.ts';

type HasBook = Pick<World, 'book'>;

/** The name that Excel gives a new sheet. */
export function nextSheetName(sheets: readonly SheetModel[]): string {
  for (let number = 1; ; number += 1) {
    if (!sheets.some(({ name }) => name === `Sheet${number}`)) return `Sheet${number}`;
  }
}

/** A name that a sheet may take. Microsoft Support, "Rename a worksheet". */
export function freeSheetName({ book }: HasBook, sheet: SheetModel, value: unknown): string {
  const name = text(value);
  const bad = name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name);
  if (bad || name.toLowerCase() === 'history') refuse('InvalidArgument', `no sheet can be named ${name}`);
  const other = findSheet(book, name);
  if (other !== undefined && other !== sheet) refuse('ItemAlreadyExists', `there is a sheet ${name}`);
  return name;
}

/** A name that a table may take: tables and defined names share one set of names (Microsoft Support, "Rename an Excel table"). */
export function freeTableName(world: HasBook, own: string | undefined, value: unknown): string {
  const name = text(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) refuse('InvalidArgument', `no table can be named ${name}`);
  const taken = world.book.sheets.some(({ tables }) =>
    tables.some((table) => table.id !== own && table.name.toLowerCase() === name.toLowerCase()),
  );
  if (taken || findName(world.book, name) !== undefined) refuse('ItemAlreadyExists', `there is a ${name}`);
  return name;
}

/** The name that Excel gives a new table. */
export function nextTableName(world: HasBook): { readonly id: string; readonly name: string } {
  const names = world.book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  for (let number = 1; ; number += 1) {
    if (!names.includes(`Table${number}`)) return { id: newId(world.book), name: `Table${number}` };
  }
}
