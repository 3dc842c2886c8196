import { areaAddress } from '../../core/plan/address.ts';
import {
  isFormula,
  type Area,
  type FilledFormula,
  type PlanCell,
  type SheetPlan,
  type StyledArea,
} from '../../core/plan/workbookPlan.ts';
import type { Batch } from './batch.ts';
import { asText } from './asText.ts';
import { columnWidthPoints } from './units.ts';

type CellInput = string | number | boolean;

/** The part of a sheet that is written: some rows, and of them the columns of one or more runs. */
export interface SheetPart {
  readonly row: number;
  readonly rows: number;
  readonly runs: readonly ColumnRun[];
}

/** Columns side by side. */
export interface ColumnRun {
  readonly column: number;
  readonly columns: number;
}

const wholeOf = ({ cells, columnWidths }: SheetPlan): SheetPart => ({
  row: 0,
  rows: cells.length,
  runs: [{ column: 0, columns: columnWidths.length }],
});

/**
 * Writes contents and formats of one sheet, or of a part of it, in the order that costs Excel least: number formats (or
 * text would become dates), values and formulas, then the look.
 */
export async function writeCells(
  batch: Batch,
  worksheet: Excel.Worksheet,
  sheet: SheetPlan,
  font: FontPlan,
  part: SheetPart = wholeOf(sheet),
): Promise<void> {
  writeWidths(worksheet, sheet, part);
  for (const { area, style } of sheet.styles) {
    if (style.numberFormat !== undefined) {
      worksheet.getRange(areaAddress(area)).numberFormat = [[style.numberFormat]];
    }
  }
  for (const run of part.runs) await writeValues(batch, worksheet, sheet, { ...part, ...run });
  for (const filled of sheet.filled) writeFilled(worksheet, filled);
  writeLinks(worksheet, sheet);
  for (const styled of sheet.styles) writeStyle(worksheet, styled, font);
  writeHeights(worksheet, sheet, part);
}

/** One formula down a column. */
export function writeFilled(worksheet: Excel.Worksheet, { area, formula }: FilledFormula): void {
  const first = worksheet.getRangeByIndexes(area.row, area.column, 1, 1);
  first.formulas = [[`=${formula}`]];
  if (area.rows > 1) {
    // Excel moves the references itself: one formula travels, not one a row.
    worksheet.getRangeByIndexes(area.row + 1, area.column, area.rows - 1, 1).copyFrom(first, 'Formulas');
  }
}

export interface FontPlan {
  readonly name: string;
  readonly size: number;
}

function writeWidths(worksheet: Excel.Worksheet, { columnWidths }: SheetPlan, { runs }: SheetPart): void {
  columnWidths.forEach((width, column) => {
    if (!runs.some((run) => column >= run.column && column < run.column + run.columns)) return;
    worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnWidthPoints(width);
  });
}

async function writeValues(batch: Batch, worksheet: Excel.Worksheet, sheet: SheetPlan, area: Area): Promise<void> {
  const textCells = textFormatted(sheet);
  let start = area.row;
  let chunk: CellInput[][] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    if (chunk.length === 0) return;
    await batch.room(bytes);
    worksheet.getRangeByIndexes(start, area.column, chunk.length, area.columns).formulas = chunk;
    start += chunk.length;
    chunk = [];
    bytes = 0;
  };
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = Array.from({ length: area.columns }, (_, offset) => {
      const column = area.column + offset;
      return cellInput(sheet.cells[row]?.[column] ?? null, textCells(row, column));
    });
    // What goes over the wire is JSON in UTF-8: three bytes a UTF-16 unit at the most, one for most text.
    const size = JSON.stringify(line).length;
    if (bytes + size > batch.chunkBytes) await flush();
    chunk.push(line);
    bytes += size;
  }
  await flush();
}

/** Cells whose format is text: whatever is written there stays text. */
function textFormatted({ styles }: SheetPlan): (row: number, column: number) => boolean {
  const areas = styles.filter(({ style }) => style.numberFormat === '@').map(({ area }) => area);
  return (row, column) =>
    areas.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
}

/**
 * A cell's content as Excel takes it. Excel reads what is written as if it had been typed, so text that could be read as
 * a formula, a number, a date or a truth value gets the apostrophe that makes it text.
 */
export function cellInput(cell: PlanCell, textFormat: boolean): CellInput {
  if (cell === null) return '';
  if (isFormula(cell)) return `=${cell.formula}`;
  if (typeof cell !== 'string') return cell;
  return textFormat && !/^[=']/.test(cell) ? cell : asText(cell);
}

function writeLinks(worksheet: Excel.Worksheet, sheet: SheetPlan): void {
  const { links, cells } = sheet;
  const textCells = textFormatted(sheet);
  for (const link of links) {
    const shown = cells[link.row]?.[link.column];
    const hyperlink: Excel.RangeHyperlink = {
      screenTip: link.tooltip,
      ...(typeof shown === 'string' ? { textToDisplay: shown } : {}),
      ...('url' in link ? { address: link.url } : { documentReference: link.name }),
    };
    const range = worksheet.getRangeByIndexes(link.row, link.column, 1, 1);
    range.hyperlink = hyperlink;
    // The text of a link is taken as if it had been typed: 1.10 would be a number.
    if (typeof shown === 'string' && asText(shown) !== shown)
      range.formulas = [[cellInput(shown, textCells(link.row, link.column))]];
  }
}

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** One row has no inside horizontal edge, and Excel may refuse to draw it. */
function edgesOf({ rows, columns }: Area): readonly Edge[] {
  return [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
}

/** The look of an area, and whether it is locked. */
export function writeStyle(worksheet: Excel.Worksheet, { area, style }: StyledArea, font: FontPlan): void {
  const { format } = worksheet.getRange(areaAddress(area));
  format.font.name = font.name;
  format.font.size = style.size ?? font.size;
  // Said either way, as is what is locked: a repair takes off what was pasted.
  format.font.bold = style.bold === true;
  format.font.italic = style.italic === true;
  // A link's own style comes with the hyperlink; ours replaces it.
  format.font.underline = style.underline === true ? 'Single' : 'None';
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.border !== undefined) {
    for (const edge of edgesOf(area)) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = `#${style.border}`;
    }
  }
  if (style.horizontal !== undefined) {
    format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[style.horizontal];
  }
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical === 'top' ? 'Top' : 'Center';
  if (style.wrap === true) format.wrapText = true;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  format.readingOrder = 'Context';
  format.protection.locked = style.unlocked !== true;
}

/** Rows of one height in one call each. Rows that grow are left to Excel, which measures what it draws. */
function writeHeights(worksheet: Excel.Worksheet, { rowHeights, rowsGrow }: SheetPlan, part: SheetPart): void {
  const end = Math.min(part.row + part.rows, rowHeights.length);
  if (rowsGrow) {
    worksheet
      .getRangeByIndexes(part.row, 0, end - part.row, 1)
      .getEntireRow()
      .format.autofitRows();
    return;
  }
  let first = part.row;
  for (let row = first + 1; row <= end; row += 1) {
    if (row < end && rowHeights[row] === rowHeights[first]) continue;
    const height = rowHeights[first];
    if (height !== null && height !== undefined) {
      worksheet.getRangeByIndexes(first, 0, row - first, 1).format.rowHeight = height;
    }
    first = row;
  }
}
