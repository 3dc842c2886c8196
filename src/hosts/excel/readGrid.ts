/**
 * The open workbook -> WorkbookGrid. One round trip when the questionnaire's names are where they belong; a second one,
 * over all sheets, when they are not; one more where numbers may be dates; and one for every so many rows when Excel says
 * that it is too much at once.
 */
import { fail, type Result } from '../../core/errors/error.ts';
import { parseArea, parseReference } from '../../core/plan/address.ts';
import { SUMMARY_NAME } from '../../core/plan/summaryPlan.ts';
import { archiveName } from '../../core/update/archiveNames.ts';
import { CONFIRMED_NAME } from '../../core/update/reviewRecord.ts';
import { ADDITIONAL_DETAILS_NAME, COLUMNS, PROPERTY, type ColumnKey } from '../../core/plan/columns.ts';
import type { Area } from '../../core/plan/workbookPlan.ts';
import type { GridName, GridSheet, GridValue, WorkbookGrid } from '../../core/reading/grid.ts';
import { runExcel, type Delay } from './run.ts';
import { showDates, type SheetValues } from './showDates.ts';

const nameOf = (key: ColumnKey): string => COLUMNS.find((column) => column.key === key)?.name ?? '';

/** Names whose sheets are read at once: one on the table's sheet, one on the Start sheet. */
const ANCHORS = [nameOf('ref'), ADDITIONAL_DETAILS_NAME] as const;
/** Names of sheets that a questionnaire may have besides: answers to confirm, and the archive. */
const MORE_ANCHORS = [CONFIRMED_NAME, archiveName('wording')] as const;
/** Where one of a kind is there and its anchor leads nowhere, the sheet may be anywhere: it was copied, or lost a column. */
const KINDS_OF_MORE = ['at_review_', 'at_archive_'] as const;

/** How many rows to ask for at once; the next smaller number where Excel refuses (5 MB an answer on the web). */
const ROWS_AT_ONCE = [Infinity, 1_000, 100, 10] as const;

/**
 * Reads the questionnaire's sheets, in as few requests as Excel allows.
 * @param sheetIds filled with the name of every sheet by id, so that an event, which has the id, needs no request
 * @param besides names of sheets that are read too
 */
export async function readWorkbook(
  delay: Delay,
  sheetIds: Map<string, string>,
  besides: readonly string[],
): Promise<Result<WorkbookGrid>> {
  for (const rowsAtOnce of ROWS_AT_ONCE) {
    const grid = await runExcel((context) => readGrid(context, rowsAtOnce, sheetIds, besides), delay);
    if (grid.ok || grid.error.code !== 'excel-too-large' || rowsAtOnce === ROWS_AT_ONCE.at(-1)) return grid;
  }
  return fail({ code: 'internal', detail: 'no number of rows to read' });
}

async function readGrid(
  context: Excel.RequestContext,
  rowsAtOnce: number,
  sheetIds: Map<string, string>,
  besides: readonly string[],
): Promise<WorkbookGrid> {
  const { workbook } = context;
  workbook.names.load('items/name,items/formula');
  // Excel gives a copied sheet names of its own, by which the copy is told from the original.
  workbook.worksheets.load('items/id,items/name,items/names/items/name,items/names/items/formula');
  const custom = Object.values(PROPERTY).map((key) => {
    const property = workbook.properties.custom.getItemOrNullObject(key);
    property.load('value');
    return { key, property };
  });
  const load = rowsAtOnce === Infinity ? 'values' : 'rowCount';
  const anchor = (name: string): LoadedSheet => loadSheet(namedRange(workbook, name).worksheet, load);
  const anchored = ANCHORS.map(anchor);
  // The small Start sheet has numbers and a date of its own: to ask for its formats later would be a request each time.
  if (load === 'values') anchored[1]?.used.load('numberFormat');
  const more = [
    ...MORE_ANCHORS.map(anchor),
    ...besides.map((name) => loadSheet(workbook.worksheets.getItemOrNullObject(name), load)),
  ];
  const status = namedRange(workbook, nameOf('status'));
  status.load('address');
  status.dataValidation.load('type');
  await context.sync();

  sheetIds.clear();
  for (const { id, name } of workbook.worksheets.items) sheetIds.set(id, name);
  const isThere = ({ worksheet, used }: LoadedSheet): boolean => !worksheet.isNullObject && !used.isNullObject;
  const loaded = anchored.filter(isThere);
  const named = [workbook.names, ...workbook.worksheets.items.map(({ names }) => names)].flatMap(({ items }) =>
    items.map(({ name }) => name.toLowerCase()),
  );
  const isAstray = KINDS_OF_MORE.some((kind, at) => {
    const sheet = more[at];
    return named.some((name) => name.startsWith(kind)) && (sheet === undefined || !isThere(sheet));
  });
  const whole = !isAstray && new Set(loaded.map(({ worksheet }) => worksheet.name)).size === ANCHORS.length;
  loaded.push(...more.filter(isThere));
  const read = new Set(loaded.map(({ worksheet }) => worksheet.name));
  if (!whole) {
    const others = workbook.worksheets.items
      .filter(({ name }) => !read.has(name))
      .map((sheet) => loadSheet(sheet, load));
    await context.sync();
    loaded.push(...others.filter(({ used }) => !used.isNullObject));
  }
  const lists = status.isNullObject ? undefined : await listAreas(context, status);
  const sheets = new Map<string, GridSheet>();
  const start = load === 'values' ? anchored[1]?.used : undefined;
  const valued: SheetValues[] = [];
  for (const { worksheet, used } of loaded) {
    const values = rowsAtOnce === Infinity ? used.values : await valuesInParts(context, used, rowsAtOnce);
    const formatted = used === start ? used : undefined;
    valued.push({ worksheet, rows: toRows(used, values as GridValue[][]), formatted });
  }
  await showDates(context, valued, rowsAtOnce);
  for (const { worksheet, rows } of valued) {
    const { name } = worksheet;
    // Without the name, only asking every cell would tell.
    const listAreas = lists === undefined ? undefined : lists.sheet === name ? lists.areas : [];
    sheets.set(name, { name, rows, listAreas });
  }
  // Where the Summary is, the reading must know; what it says is ours, and need not travel.
  const summary = workbook.names.items.find(({ name }) => name.toLowerCase() === SUMMARY_NAME.toLowerCase());
  const summarySheet = summary && parseReference(String(summary.formula))?.sheet;
  if (summarySheet !== undefined && !sheets.has(summarySheet)) {
    sheets.set(summarySheet, { name: summarySheet, rows: [], listAreas: [] });
  }
  return {
    sheets: [...sheets.values()],
    names: [
      ...workbook.names.items.map(({ name, formula }): GridName => ({ name, reference: String(formula) })),
      ...workbook.worksheets.items.flatMap(({ name: scope, names }) =>
        names.items.map(({ name, formula }): GridName => ({ name, reference: String(formula), scope })),
      ),
    ],
    custom: Object.fromEntries(
      custom.flatMap(({ key, property }) => (property.isNullObject ? [] : [[key, property.value as string | number]])),
    ),
  };
}

function namedRange(workbook: Excel.Workbook, name: string): Excel.Range {
  return workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
}

interface LoadedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function loadSheet(worksheet: Excel.Worksheet, load: 'values' | 'rowCount'): LoadedSheet {
  worksheet.load('name');
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load(`${load},rowIndex,columnIndex`);
  return { worksheet, used };
}

async function valuesInParts(
  context: Excel.RequestContext,
  used: Excel.Range,
  rowsAtOnce: number,
): Promise<GridValue[][]> {
  const values: GridValue[][] = [];
  for (let first = 0; first < used.rowCount; first += rowsAtOnce) {
    const last = Math.min(first + rowsAtOnce, used.rowCount) - 1;
    const part = used.getRow(first).getBoundingRect(used.getRow(last));
    part.load('values');
    await context.sync();
    values.push(...(part.values as GridValue[][]));
  }
  return values;
}

/** The used range as rows of the whole sheet, from A1. */
function toRows(used: Excel.Range, values: readonly GridValue[][]): GridValue[][] {
  const left = new Array<GridValue>(used.columnIndex).fill(null);
  const above = Array.from({ length: used.rowIndex }, (): GridValue[] => []);
  return [...above, ...values.map((row) => [...left, ...row.map(emptyAsNull)])];
}

/** Office.js has an empty text for an empty cell. */
const emptyAsNull = (value: GridValue): GridValue => (value === '' ? null : value);

/** Where the Status column has its dropdown list: asked cell by cell only when the cells differ. */
async function listAreas(
  context: Excel.RequestContext,
  status: Excel.Range,
): Promise<{ readonly sheet: string; readonly areas: readonly Area[] } | undefined> {
  const [sheet, address] = splitAddress(status.address);
  const area = parseArea(address);
  if (area === undefined) return undefined;
  const { type } = status.dataValidation;
  if (type === 'List') return { sheet, areas: [area] };
  if (type === 'None') return { sheet, areas: [] };
  const cells = Array.from({ length: area.rows }, (_, offset) => {
    const { dataValidation } = status.getCell(offset, 0);
    dataValidation.load('type');
    return dataValidation;
  });
  await context.sync();
  return {
    sheet,
    areas: cells.flatMap((cell, offset) =>
      cell.type === 'List' ? [{ row: area.row + offset, column: area.column, rows: 1, columns: 1 }] : [],
    ),
  };
}

/** `'Action Tool'!E2:E68` -> sheet name and address. */
export function splitAddress(address: string): [sheet: string, address: string] {
  const mark = address.lastIndexOf('!');
  const sheet = address.slice(0, Math.max(0, mark)).replace(/^'|'$/g, '').replaceAll("''", "'");
  return [sheet, address.slice(mark + 1)];
}
