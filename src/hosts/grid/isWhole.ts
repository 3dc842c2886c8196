/** Whether data from a store is a workbook: Univer, given something else, is left half open and of no more use. */
import { readResources } from './resources.ts';
import type { BookData } from './univerTypes.ts';

/** Looks at what Univer counts on; what a cell holds is its own business. */
export function isWhole(book: unknown): book is BookData {
  if (!isObject(book) || !isObject(book['sheets']) || !Array.isArray(book['sheetOrder'])) return false;
  const { sheets, sheetOrder, styles = {}, resources = [] } = book;
  if (!isObject(styles) || !Array.isArray(resources) || sheetOrder.length === 0) return false;
  const areSheets = sheetOrder.every((id: unknown) => typeof id === 'string' && isSheet(sheets[id]));
  return areSheets && areReadable(book as unknown as BookData);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isSheet(sheet: unknown): boolean {
  if (!isObject(sheet) || typeof sheet['name'] !== 'string') return false;
  const { cellData = {} } = sheet;
  return isObject(cellData) && Object.values(cellData).every(isObject);
}

/** What the plugins keep is text of JSON. */
function areReadable(book: BookData): boolean {
  try {
    readResources(book);
    return true;
  } catch {
    return false;
  }
}
