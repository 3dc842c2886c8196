/** What the open workbook carries beside the answers. Whatever the grid cannot hold is not in it, nor in a saved file. */
import {
  CarriedList,
  isBuiltInName,
  isLabelProperty,
  isOwnName,
  isOwnProperty,
  ownSheets,
} from '../../core/confidentiality/carriedList.ts';
import type { CarriedFinding } from '../../core/confidentiality/finding.ts';
import { forEachCell } from './cellValue.ts';
import { addressesIn } from './linkedText.ts';
import { readResources } from './resources.ts';
import { YES, type BookData, type SheetData } from './univerTypes.ts';

/** Plugins whose data is something that a person has put there, with the kind that it is. */
const FOREIGN = [
  ['SHEET_THREAD_COMMENT_BASE_PLUGIN', 'comments'],
  ['SHEET_DRAWING_PLUGIN', 'drawings'],
] as const;

/** Looks through a workbook's data. */
export function inspectBook(book: BookData): readonly CarriedFinding[] {
  const list = new CarriedList();
  const custom = Object.entries(book.custom ?? {});
  for (const [name, value] of custom) {
    if (!isOwnProperty(name) && !isLabelProperty(name))
      list.add('custom-properties', { what: `${name}: ${String(value)}` });
  }
  list.add('sensitivity-label', { n: custom.filter(([name]) => isLabelProperty(name)).length });
  const names = Object.values(readResources(book).names);
  for (const { name, hidden } of names) {
    if (hidden === true && !isBuiltInName(name) && !isOwnName(name)) list.add('hidden-names', { what: name });
  }
  const own = ownSheets(names.map(({ name, formulaOrRefString }) => [name, formulaOrRefString] as const));
  for (const id of book.sheetOrder) {
    const sheet = book.sheets[id];
    if (sheet !== undefined) inspectSheet({ ...sheet, id }, own, list);
  }
  for (const [name, kind] of FOREIGN) {
    const data = book.resources?.find((resource) => resource.name === name)?.data ?? '';
    for (const [sheetId, kept] of Object.entries(JSON.parse(data === '' ? '{}' : data) as Record<string, unknown>)) {
      const n = numberIn(kept);
      list.add(kind, { sheet: book.sheets[sheetId]?.name, n });
    }
  }
  return list.findings;
}

/** How many things a plugin keeps of a sheet, as a list or by id. */
function numberIn(kept: unknown): number {
  if (Array.isArray(kept)) return kept.length;
  if (typeof kept !== 'object' || kept === null) return 0;
  const data: unknown = Reflect.get(kept, 'data');
  return typeof data === 'object' && data !== null ? Object.keys(data).length : Object.keys(kept).length;
}

function inspectSheet(sheet: SheetData, own: ReadonlySet<string>, list: CarriedList): void {
  const { name = '', hidden, rowData = {}, columnData = {} } = sheet;
  if (hidden === YES) list.add('hidden-sheet', { sheet: name });
  if (!own.has(name.toLowerCase())) list.add('other-sheets', { sheet: name });
  const filled = new Set<number>();
  const columns = new Set<number>();
  const files: string[] = [];
  forEachCell(sheet, (cell, row, column) => {
    if (cell.p !== undefined && cell.p !== null) files.push(...addressesIn(cell.p).filter(isFile));
    if ((cell.v ?? cell.p ?? cell.f ?? '') === '') return;
    filled.add(row);
    columns.add(column);
  });
  const hiddenLines = (lines: Record<number, { readonly hd?: unknown }>, used: ReadonlySet<number>): number =>
    [...used].filter((at) => lines[at]?.hd === YES).length;
  list.add('hidden-rows', { sheet: name, n: hiddenLines(rowData, filled) });
  list.add('hidden-columns', { sheet: name, n: hiddenLines(columnData, columns) });
  list.add('file-links', { sheet: name, n: files.length, what: files[0] ?? '' });
}

/** An address of a file on a computer or a share. */
const isFile = (address: string): boolean => /^(?:file:|\\\\|[a-z]:[\\/])/i.test(address);
