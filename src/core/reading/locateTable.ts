/**
 * Finds the questionnaire's table in a workbook that people have worked on: sorted, filtered, with columns moved,
 * hidden or inserted, sheets renamed, headers reworded, or re-saved by a program that keeps half of it.
 *
 * Two witnesses are heard for every column: the defined name, which Excel and LibreOffice move along with the cells,
 * and the header's words, which survive programs that move cells and leave the names behind. Rows are known by Ref.
 */
import { excelTrim } from '../text/cellText.ts';
import type { Translator } from '../messages/catalogue.ts';
import { parseReference } from '../plan/address.ts';
import { COLUMNS, type ColumnKey } from '../plan/columns.ts';
import type { Area } from '../plan/workbookPlan.ts';
import { sheetNamed, textAt, type GridSheet, type WorkbookGrid } from './grid.ts';

/** Where the table is. A column that is nowhere to be found has no entry. */
export interface TablePlace {
  readonly sheet: GridSheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
}

interface RefColumn {
  readonly sheet: GridSheet;
  readonly column: number;
  readonly firstRow: number;
  readonly hits: number;
}

/**
 * Finds the table; undefined when no column of any sheet holds a Ref.
 * @param refs the framework's Refs, in lower case
 */
export function locateTable(
  grid: WorkbookGrid,
  refs: ReadonlySet<string>,
  translators: readonly Translator[],
): TablePlace | undefined {
  const named = namedAreas(grid);
  const found = findRefColumn(grid, refs, named.get('ref'));
  if (found === undefined) return undefined;
  const { sheet } = found;
  const headers = headerWords(translators);
  const headerRow = findHeaderRow(sheet, found.firstRow, headers);
  const columns = new Map<ColumnKey, number>([['ref', found.column]]);
  for (const { key } of COLUMNS) {
    if (key === 'ref') continue;
    const place = named.get(key);
    const byName = place?.sheet === sheet ? place.area.column : undefined;
    const column = chooseColumn(sheet, headerRow, headers, key, byName);
    if (column !== undefined) columns.set(key, column);
  }
  return { sheet, headerRow, columns };
}

interface NamedArea {
  readonly sheet: GridSheet;
  readonly area: Area;
}

function namedAreas(grid: WorkbookGrid): Map<ColumnKey, NamedArea> {
  const areas = new Map<ColumnKey, NamedArea>();
  for (const { key, name } of COLUMNS) {
    const place = namedArea(grid, name);
    if (place !== undefined) areas.set(key, place);
  }
  return areas;
}

/** Where a defined name points; undefined when there is no such name or it points nowhere any more. */
export function namedArea(grid: WorkbookGrid, name: string): NamedArea | undefined {
  const wanted = name.toLowerCase();
  for (const candidate of grid.names) {
    if (candidate.name.toLowerCase() !== wanted) continue;
    const reference = parseReference(candidate.reference);
    const sheet = reference && sheetNamed(grid, reference.sheet);
    if (reference && sheet) return { sheet, area: reference.area };
  }
  return undefined;
}

/** The column with the most Refs; the named one where several have the same number (a copy of the sheet, say). */
function findRefColumn(
  grid: WorkbookGrid,
  refs: ReadonlySet<string>,
  named: NamedArea | undefined,
): RefColumn | undefined {
  let best: RefColumn | undefined;
  for (const sheet of grid.sheets) {
    for (const candidate of countRefs(sheet, refs)) {
      const isNamed = named?.sheet === sheet && named.area.column === candidate.column;
      if (best === undefined || candidate.hits > best.hits || (candidate.hits === best.hits && isNamed)) {
        best = candidate;
      }
    }
  }
  return best;
}

function countRefs(sheet: GridSheet, refs: ReadonlySet<string>): RefColumn[] {
  const seen = new Map<number, { firstRow: number; refs: Set<string> }>();
  sheet.rows.forEach((cells, row) => {
    cells.forEach((_, column) => {
      const key = refKey(textAt(sheet, row, column));
      if (key === '' || !refs.has(key)) return;
      const entry = seen.get(column);
      if (entry === undefined) seen.set(column, { firstRow: row, refs: new Set([key]) });
      else entry.refs.add(key);
    });
  });
  return [...seen].map(([column, entry]) => ({ sheet, column, firstRow: entry.firstRow, hits: entry.refs.size }));
}

/** A Ref as it is looked up: outer spaces and case make no difference. Too long a text is no Ref and not worth trimming. */
export function refKey(text: string): string {
  return text.length > 40 ? '' : excelTrim(text).toLowerCase();
}

const headerKey = (text: string): string => refKey(text.replace(/\s+/g, ' '));

/** Header words of every language -> column. */
function headerWords(translators: readonly Translator[]): Map<string, ColumnKey> {
  return new Map(translators.flatMap((t) => COLUMNS.map(({ key }) => [headerKey(t(`column.${key}`)), key] as const)));
}

/** The nearest row above the first Ref that has known headers; else the row just above it. */
function findHeaderRow(sheet: GridSheet, firstRow: number, headers: ReadonlyMap<string, ColumnKey>): number {
  for (let row = firstRow - 1; row >= 0; row -= 1) {
    const known = (sheet.rows[row] ?? []).filter((_, column) => headers.has(headerKey(textAt(sheet, row, column))));
    if (known.length >= 2) return row;
  }
  return firstRow - 1;
}

function chooseColumn(
  sheet: GridSheet,
  headerRow: number,
  headers: ReadonlyMap<string, ColumnKey>,
  key: ColumnKey,
  byName: number | undefined,
): number | undefined {
  const header = (column: number): string => headerKey(textAt(sheet, headerRow, column));
  const width = sheet.rows[headerRow]?.length ?? 0;
  let byHeader: number | undefined;
  for (let column = 0; column < width && byHeader === undefined; column += 1) {
    if (headers.get(header(column)) === key) byHeader = column;
  }
  if (byName === undefined || byHeader === undefined || byName === byHeader) return byName ?? byHeader;
  // They disagree. A name that points under an empty header, or under another column's, was left behind when the cells
  // were moved; a name that points under reworded words was not.
  const words = header(byName);
  return words === '' || headers.has(words) ? byHeader : byName;
}
