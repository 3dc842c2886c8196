/**
 * Finds the questionnaire's table in a workbook that people have worked on: sorted, filtered, with columns moved,
 * hidden or inserted, sheets renamed, headers reworded, or re-saved by a program that keeps half of it.
 *
 * Two witnesses are heard for every column: the defined name, which Excel and LibreOffice move along with the cells,
 * and the header's words, which survive programs that move cells and leave the names behind. Rows are known by Ref, or
 * where all Refs are gone by the sub-item's wording.
 */
import { excelTrim } from '../text/cellText.ts';
import type { Translator } from '../messages/catalogue.ts';
import { parseReference } from '../plan/address.ts';
import { COLUMNS, type ColumnKey } from '../plan/columns.ts';
import { isReplacedName } from '../plan/replacedSheet.ts';
import type { Area } from '../plan/workbookPlan.ts';
import { sheetNamed, textAt, type GridSheet, type WorkbookGrid } from './grid.ts';
import type { RowWordings } from './rowWording.ts';

/** Where the table is. A column that is nowhere to be found has no entry. */
export interface TablePlace {
  readonly sheet: GridSheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Columns that were found by their header while their name points under words that nobody knows: there. */
  readonly doubted: ReadonlyMap<ColumnKey, number>;
}

/** A column by which rows are known: the Refs, or without them the wordings. */
interface KeyColumn {
  readonly key: 'ref' | 'subItem';
  readonly sheet: GridSheet;
  readonly column: number;
  readonly headerRow: number;
  /** How many different Refs or wordings it has. */
  readonly hits: number;
}

/** What a cell's text says which row it is in; undefined where it says nothing. */
type KeyOf = (text: string) => string | undefined;

type NamedAreas = ReadonlyMap<ColumnKey, NamedArea>;
type HeaderWords = ReadonlyMap<string, ColumnKey>;

/**
 * Finds the table, without a Ref column where no Ref is left in it; undefined when there is nothing to know it by.
 * @param refs the framework's Refs, in lower case
 */
export function locateTable(
  grid: WorkbookGrid,
  refs: ReadonlySet<string>,
  wordings: RowWordings,
  translators: readonly Translator[],
): TablePlace | undefined {
  const named = namedAreas(grid);
  const headers = headerWords(translators);
  const found = findKeyColumn(grid, refs, wordings, named, headers) ?? findHome(grid, named, headers);
  if (found === undefined) return undefined;
  const { sheet, headerRow, key: by } = found;
  const names = believedNames(found, named, headers);
  const columns = new Map<ColumnKey, number>(by === undefined ? [] : [[by, found.column]]);
  const doubted = new Map<ColumnKey, number>();
  for (const { key } of COLUMNS) {
    // Where Refs have stood and none is left there is no column of Refs.
    const choice = key === 'ref' || key === by ? undefined : chooseColumn(sheet, headerRow, headers, key, names);
    if (choice?.column !== undefined) columns.set(key, choice.column);
    if (choice?.doubted !== undefined) doubted.set(key, choice.doubted);
  }
  return { sheet, headerRow, columns, doubted };
}

/**
 * The Ref column; where there is none, or one of somebody's own that the wordings outnumber (a list of what depends on
 * what), the column of the wordings.
 */
function findKeyColumn(
  grid: WorkbookGrid,
  refs: ReadonlySet<string>,
  wordings: RowWordings,
  named: NamedAreas,
  headers: HeaderWords,
): KeyColumn | undefined {
  const refOf: KeyOf = (text) => {
    const key = refKey(text);
    return key !== '' && refs.has(key) ? key : undefined;
  };
  const byRef = findColumn(grid, 'ref', refOf, named, headers);
  if (byRef !== undefined && isMarked(byRef, named, headers)) return byRef;
  const byWording = findColumn(grid, 'subItem', (text) => (wordings.has(text) ? text : undefined), named, headers);
  if (byRef === undefined || byWording === undefined) return byRef ?? byWording;
  return byWording.sheet === byRef.sheet && byWording.hits > 2 * byRef.hits ? byWording : byRef;
}

/** Whether its name or its header says what it is. */
function isMarked({ key, sheet, column, headerRow }: KeyColumn, named: NamedAreas, headers: HeaderWords): boolean {
  const name = named.get(key);
  return (
    (name?.sheet === sheet && name.area.column === column) ||
    headers.get(headerKey(textAt(sheet, headerRow, column))) === key
  );
}

/** The sheet that our names say is the questionnaire's, where nothing says any more which row is which. */
function findHome(
  { sheets }: WorkbookGrid,
  named: NamedAreas,
  headers: HeaderWords,
): { readonly key?: never; readonly sheet: GridSheet; readonly headerRow: number; readonly column: -1 } | undefined {
  const sheet = sheets.find((one) => isHome(one, named) && !isEmpty(one));
  const firstRow = Math.min(
    ...[...named.values()].filter((place) => place.sheet === sheet).map(({ area }) => area.row),
  );
  return sheet && { sheet, headerRow: findHeaderRow(sheet, firstRow, headers), column: -1 };
}

/** Where a defined name points. */
export interface NamedArea {
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

/**
 * Where a defined name points; undefined when there is no such name or it points nowhere any more. The workbook's own
 * name goes before one of a sheet: Excel gives a copied sheet names of its own, and the original keeps the workbook's.
 */
export function namedArea(grid: WorkbookGrid, name: string): NamedArea | undefined {
  const wanted = name.toLowerCase();
  const candidates = grid.names.filter((candidate) => candidate.name.toLowerCase() === wanted);
  candidates.sort((a, b) => Number(a.scope !== undefined) - Number(b.scope !== undefined));
  for (const candidate of candidates) {
    const reference = parseReference(candidate.reference);
    const sheet = reference && sheetNamed(grid, reference.sheet);
    if (reference && sheet) return { sheet, area: reference.area };
  }
  return undefined;
}

/**
 * The questionnaire's column of Refs (or of wordings). Other columns may hold as many, or more: a copy of the sheet, a
 * list of who does what. Of those with at least half as many as the fullest, the named one goes first, then the one on
 * the sheet with the most of our names, then the most of our headers, then the most Refs.
 */
function findColumn(
  grid: WorkbookGrid,
  key: KeyColumn['key'],
  keyOf: KeyOf,
  named: NamedAreas,
  headers: HeaderWords,
): KeyColumn | undefined {
  const all = inUse(
    grid.sheets.flatMap((sheet) => keyColumns(sheet, keyOf)),
    grid,
    named,
  );
  const most = (columns: readonly { readonly hits: number }[]): number =>
    columns.reduce((least, { hits }) => Math.max(least, hits), 0);
  const own = named.get(key);
  const weight = ({ sheet, column, headerRow, hits }: KeyColumn): number[] => [
    own?.sheet === sheet && own.area.column === column ? 1 : 0,
    [...named.values()].filter((place) => place.sheet === sheet).length,
    knownHeaders(sheet, headerRow, headers),
    hits,
  ];
  return (
    all
      // Where most of our names are, a few rows that are left are the questionnaire, whatever other sheets list.
      .filter(
        ({ hits, sheet }) => hits * 2 >= most(isHome(sheet, named) ? all.filter((one) => one.sheet === sheet) : all),
      )
      .map(({ firstRow, ...rest }) => ({ ...rest, key, headerRow: findHeaderRow(rest.sheet, firstRow, headers) }))
      .map((candidate) => ({ candidate, weight: weight(candidate) }))
      .reduce<{ candidate: KeyColumn; weight: number[] } | undefined>(
        (best, next) => (best === undefined || isHeavier(next.weight, best.weight) ? next : best),
        undefined,
      )?.candidate
  );
}

/** Whether most of our columns' names are there. */
const isHome = (sheet: GridSheet, named: NamedAreas): boolean =>
  [...named.values()].filter((place) => place.sheet === sheet).length * 2 > named.size;

/**
 * Without those on sheets that are not the questionnaire, unless a column's name says that one is. Rows, the Refs or the
 * sheet may have been deleted: then other sheets have more Refs, but what stands beside them are no answers, or those of
 * another day. These are all sheets while the one with our names is there, and sheets that were replaced and kept, and
 * others of ours (the Summary, what is to be confirmed).
 */
function inUse<T extends Pick<KeyColumn, 'sheet'>>(
  columns: readonly T[],
  grid: WorkbookGrid,
  named: NamedAreas,
): readonly T[] {
  const isNamed = (sheet: GridSheet): boolean => [...named.values()].some((place) => place.sheet === sheet);
  // On a sheet that was emptied nothing has lost its Refs.
  const isThere = grid.sheets.some((sheet) => isHome(sheet, named) && !isEmpty(sheet));
  const others = new Set(
    grid.names
      .filter(({ name }) => OUR_NAME.test(name))
      .map(({ reference }) => parseReference(reference)?.sheet)
      .map((sheet) => (sheet === undefined ? undefined : sheetNamed(grid, sheet))),
  );
  return columns.filter(
    ({ sheet }) => isNamed(sheet) || (!isThere && !isReplacedName(sheet.name) && !others.has(sheet)),
  );
}

const OUR_NAME = /^AT_/i;

const isEmpty = ({ rows }: GridSheet): boolean => rows.every((row) => row.every((value) => value === null));

function isHeavier(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place >= 0 && (a[place] ?? 0) > (b[place] ?? 0);
}

function keyColumns(
  sheet: GridSheet,
  keyOf: KeyOf,
): { readonly sheet: GridSheet; readonly column: number; readonly firstRow: number; readonly hits: number }[] {
  const seen = new Map<number, { firstRow: number; keys: Set<string> }>();
  sheet.rows.forEach((cells, row) => {
    cells.forEach((_, column) => {
      const key = keyOf(textAt(sheet, row, column));
      if (key === undefined) return;
      const entry = seen.get(column);
      if (entry === undefined) seen.set(column, { firstRow: row, keys: new Set([key]) });
      else entry.keys.add(key);
    });
  });
  return [...seen].map(([column, entry]) => ({ sheet, column, firstRow: entry.firstRow, hits: entry.keys.size }));
}

/** A Ref as it is looked up: outer spaces and case make no difference. Too long a text is no Ref and not worth trimming. */
export function refKey(text: string): string {
  return text === '' || text.length > 40 ? '' : excelTrim(text).toLowerCase();
}

const headerKey = (text: string): string => refKey(text.replace(/\s+/g, ' '));

/** Header words of every language -> column. */
function headerWords(translators: readonly Translator[]): Map<string, ColumnKey> {
  return new Map(translators.flatMap((t) => COLUMNS.map(({ key }) => [headerKey(t(`column.${key}`)), key] as const)));
}

/** The nearest row above the first Ref that has known headers; else the row just above it. */
function findHeaderRow(sheet: GridSheet, firstRow: number, headers: HeaderWords): number {
  for (let row = firstRow - 1; row >= 0; row -= 1) {
    if (knownHeaders(sheet, row, headers) >= 2) return row;
  }
  return firstRow - 1;
}

function knownHeaders(sheet: GridSheet, row: number, headers: HeaderWords): number {
  return (sheet.rows[row] ?? []).filter((_, column) => headers.has(headerKey(textAt(sheet, row, column)))).length;
}

interface BelievedNames {
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Some name points under another column's header, or beside the Refs: cells were moved and no name with them. Where
   * the Refs are gone, beside the wordings. */
  readonly leftBehind: boolean;
}

function believedNames(
  { key: by, sheet, column, headerRow }: Omit<KeyColumn, 'key' | 'hits'> & { readonly key?: KeyColumn['key'] },
  named: NamedAreas,
  headers: HeaderWords,
): BelievedNames {
  const onSheet = [...named].filter(([, place]) => place.sheet === sheet);
  return {
    columns: new Map(onSheet.map(([key, { area }]) => [key, area.column])),
    leftBehind: onSheet.some(([key, { area }]) => {
      if (key === by) return area.column !== column;
      const owner = headers.get(headerKey(textAt(sheet, headerRow, area.column)));
      return owner !== undefined && owner !== key;
    }),
  };
}

interface ColumnChoice {
  readonly column: number | undefined;
  readonly doubted?: number;
}

function chooseColumn(
  sheet: GridSheet,
  headerRow: number,
  headers: HeaderWords,
  key: ColumnKey,
  { columns, leftBehind }: BelievedNames,
): ColumnChoice {
  const header = (column: number): string => headerKey(textAt(sheet, headerRow, column));
  const byName = columns.get(key);
  // Its own header is above the named column: whatever else has the same header is somebody's own.
  if (byName !== undefined && headers.get(header(byName)) === key) return { column: byName };
  const width = sheet.rows[headerRow]?.length ?? 0;
  const byHeader = Array.from({ length: width }, (_, column) => column).find(
    (column) => headers.get(header(column)) === key,
  );
  if (leftBehind || byName === undefined) return { column: byHeader };
  // Under reworded words a name is right where no column has ours. Where one has, it is what people see and write under;
  // but the reworded one may be the questionnaire's, and ours somebody's own: whoever can tell must be asked.
  if (byHeader === undefined) return { column: byName };
  return header(byName) === '' ? { column: byHeader } : { column: byHeader, doubted: byName };
}
