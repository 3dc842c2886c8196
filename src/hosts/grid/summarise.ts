/**
 * SummaryPlan -> the data of the workbook. Only the add-in's own cells are cleared and written; what a person has put
 * beside, between or below them stays. The grid has no charts: the rows where they would be stay free, and the saved
 * file has them.
 */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import { parseReference } from '../../core/plan/address.ts';
import { SUMMARY_NAME, type SummaryPlan } from '../../core/plan/summaryPlan.ts';
import type { Area, StyledArea } from '../../core/plan/workbookPlan.ts';
import { BookDraft } from './bookDraft.ts';
import { clearAreas } from './resources.ts';
import { formatRules, validationRules } from './rules.ts';
import { columnsReferred, setContent, writeLinks, writeStyles, type CellRows } from './sheetData.ts';
import { columnPixels, rowPixels } from './units.ts';
import { NO, type BookData, type SheetData } from './univerTypes.ts';

/** What is to be done with the sheet that is there; the sheet is undefined where it is to be made. */
export interface SummaryTask {
  readonly sheet: SheetData | undefined;
  /** Rows to be put in before anything is written; null for none, also when they have been put in already. */
  readonly insert: SummaryPlan['insert'];
  /** The add-in's own cells as they are now. */
  readonly clear: readonly Area[];
}

/** Decides, or says why it cannot be done. */
export function decideSummary(plan: SummaryPlan, before: BookData): Result<SummaryTask> {
  const { replaces } = plan;
  const draft = new BookDraft(before);
  const sheet = draft.sheetNamed(replaces?.sheet ?? plan.sheet.name);
  const block = blockOf(plan);
  const named = namedBlock(draft, sheet);
  // The same plan has been carried out already.
  const isDone = named?.row === block.row && named.rows === block.rows;
  if (replaces === null) {
    if (sheet !== undefined && !isDone) return fail({ code: 'sheet-exists', name: plan.sheet.name });
    return ok({ sheet, insert: null, clear: sheet === undefined ? [] : areas(block, plan.columns) });
  }
  const isAsRead = named === undefined || (named.row === replaces.firstRow && named.rows === replaces.rows);
  if (sheet === undefined || (!isDone && !isAsRead)) {
    // Renamed, deleted or moved between the reading and now: what is there is not what the plan was made for.
    return fail({ code: 'excel-part-missing', excelCode: 'ItemNotFound', details: replaces.sheet });
  }
  const insert = isDone && !isAsRead ? null : plan.insert;
  const oldEnd = isDone && !isAsRead ? block.row : replaces.firstRow + replaces.rows + (insert?.rows ?? 0);
  const row = Math.min(replaces.firstRow, block.row);
  const own = { ...block, row, rows: Math.max(oldEnd, block.row + block.rows) - row };
  return ok({ sheet, insert, clear: areas(own, [...replaces.columns, ...plan.columns]) });
}

/**
 * The workbook with its Summary.
 * @param before a copy of what is open, the rows of the task put in: its cells are changed
 */
export function summariseBook(plan: SummaryPlan, task: SummaryTask, before: BookData, unitId: string): BookData {
  const draft = new BookDraft(before);
  const there = task.sheet && draft.sheets.find(({ id }) => id === task.sheet?.id);
  const name = there?.name ?? plan.sheet.name;
  if (there === undefined) draft.add(plan.sheet, plan.font);
  else rewrite(draft, plan, task, there);
  for (const one of plan.names) draft.setName(one.name, name, one.area);
  return draft.finish(unitId);
}

function rewrite(
  draft: BookDraft,
  { sheet: plan, font, columns }: SummaryPlan,
  task: SummaryTask,
  sheet: SheetData,
): void {
  const { id } = sheet;
  const cells: CellRows = sheet.cellData ?? {};
  for (const area of task.clear) clearCells(cells, area);
  const isOwn = (column: number): boolean => columns.includes(column);
  writeStyles(cells, stylesWithin(plan.styles, columns), font, draft.styles);
  plan.cells.forEach((contents, row) => {
    contents.forEach((content, column) => {
      if (isOwn(column)) setContent(cells, row, column, content);
    });
  });
  writeLinks(cells, plan.links, id);
  const rowData = { ...sheet.rowData };
  plan.rowHeights.forEach((height, row) => {
    if (height !== null) rowData[row] = { ...rowData[row], h: rowPixels(height), ia: NO };
  });
  const columnData = { ...sheet.columnData };
  for (const column of columns) {
    const width = plan.columnWidths[column];
    if (width !== undefined) columnData[column] = { ...columnData[column], w: columnPixels(width) };
  }
  draft.replace({
    ...sheet,
    cellData: cells,
    rowData,
    columnData,
    rowCount: Math.max(sheet.rowCount ?? 0, plan.cells.length),
    columnCount: Math.max(sheet.columnCount ?? 0, plan.columnWidths.length, columnsReferred(plan)),
  });
  const { validations, formats } = draft.resources;
  validations[id] = [...clearAreas(validations[id] ?? [], task.clear), ...validationRules(plan.validations, id)];
  formats[id] = [...formatRules(plan, id), ...clearAreas(formats[id] ?? [], task.clear)];
}

function clearCells(cells: CellRows, { row, column, rows, columns }: Area): void {
  for (let r = row; r < row + rows; r += 1) {
    const line = cells[r];
    if (line === undefined) continue;
    for (let c = column; c < column + columns; c += 1) Reflect.deleteProperty(line, c);
  }
}

/** Styles of the block's own columns: what a person has put between them keeps its looks. */
function stylesWithin(styles: readonly StyledArea[], columns: readonly number[]): StyledArea[] {
  return styles.flatMap(({ area, style }) =>
    areas(
      area,
      columns.filter((column) => column >= area.column && column < area.column + area.columns),
    ).map((own) => ({ area: own, style })),
  );
}

/** Cells of the block as the plan has it. */
function blockOf({ names }: SummaryPlan): Area {
  const name = names.find((one) => one.name === SUMMARY_NAME);
  if (name === undefined) throw new Error(`the plan has no name ${SUMMARY_NAME}`);
  return name.area;
}

/** Where the name of the block points, if that is on this sheet. */
function namedBlock(draft: BookDraft, sheet: SheetData | undefined): Area | undefined {
  const name = draft.names.find((one) => one.name.toLowerCase() === SUMMARY_NAME.toLowerCase());
  const reference = name && parseReference(name.formulaOrRefString);
  return reference !== undefined && reference.sheet.toLowerCase() === sheet?.name?.toLowerCase()
    ? reference.area
    : undefined;
}

/** One area for each run of columns side by side. */
function areas({ row, rows }: Area, columns: readonly number[]): Area[] {
  const sorted = [...new Set(columns)].sort((a, b) => a - b);
  return sorted
    .filter((column) => !sorted.includes(column - 1))
    .map((column) => {
      let wide = 1;
      while (sorted.includes(column + wide)) wide += 1;
      return { row, rows, column, columns: wide };
    });
}
