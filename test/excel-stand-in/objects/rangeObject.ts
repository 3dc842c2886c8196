import { areaAddress, quoteSheet } from '../../../src/core/plan/address.ts';
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { refuse } from '../errors.ts';
import { guardContents, guardSheet } from '../guards.ts';
import { areaOf, boundingArea, cellCount, inSheet, intersection, SHEET } from '../model/areas.ts';
import { cellAt, cellToChange, eachCell, restyle, table, usedArea } from '../model/cells.ts';
import { enter, formulaOf } from '../model/entry.ts';
import { shiftFormula } from '../model/references.ts';
import { spliceSheet } from '../model/splice.ts';
import { NORMAL } from '../model/style.ts';
import { sheetById, type Cell, type Hyperlink, type SheetModel } from '../model/workbook.ts';
import { conditionalFormatCollection } from './conditionalFormatObject.ts';
import { formatObject } from './formatObject.ts';
import { number, record, text, type HostObject, type World } from './hostObject.ts';
import { validationObject } from './validationObject.ts';

/** Microsoft Learn, "Resource limits and performance optimization for Office Add-ins": cells of one range that is read. */
const MOST_CELLS_READ = 5_000_000;

export interface RangeObject extends HostObject {
  readonly sheet: SheetModel;
  readonly area: Area;
}

export const isRange = (value: unknown): value is RangeObject =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Range';

/** Excel.Range. */
export function rangeObject(world: World, sheet: SheetModel, area: Area): RangeObject {
  const { book } = world;
  const on = (other: Area): RangeObject => rangeObject(world, sheet, inSheet(other));
  const read = <T>(look: (cell: Readonly<Cell>) => T): T[][] => {
    if (cellCount(area) > MOST_CELLS_READ) refuse('RangeExceedsLimit', 'too many cells to read');
    world.calculate();
    return table(sheet, area, look);
  };
  const write = (input: unknown): void => {
    enterAll(world, sheet, area, input);
  };
  return {
    type: 'Range',
    kept: true,
    sheet,
    area,
    scalars: {
      address: { get: () => `${quoteSheet(sheetById(book, sheet.id).name)}!${areaAddress(area)}` },
      rowIndex: { get: () => area.row },
      columnIndex: { get: () => area.column },
      rowCount: { get: () => area.rows },
      columnCount: { get: () => area.columns },
      cellCount: { get: () => cellCount(area) },
      // "true when all rows in a range are hidden ... null when some rows in a range are hidden and other rows are not".
      rowHidden: { get: () => allOrNone(sheet.rowHeights, area.row, area.rows) },
      columnHidden: { get: () => allOrNone(sheet.columnWidths, area.column, area.columns) },
      values: { get: () => read(({ value }) => value), set: write },
      formulas: { get: () => read(formulaOf), set: write },
      text: { get: () => read(({ value }) => String(value)) },
      numberFormat: {
        get: () => read(({ style }) => style.numberFormat),
        set: (value) => {
          guardSheet(book, sheet, 'allowFormatCells');
          const formatOf = broadcast(value, area);
          eachCell(area, (row, column) => {
            const numberFormat = formatOf(row - area.row, column - area.column);
            if (numberFormat === null) return;
            const cell = cellToChange(sheet, row, column);
            cell.style = { ...cell.style, numberFormat: text(numberFormat) };
          });
          shareStyles(sheet, area);
        },
      },
      hyperlink: {
        get: () => cellAt(sheet, area.row, area.column).hyperlink ?? null,
        set: (value) => {
          setHyperlink(world, sheet, area, record(value));
        },
      },
    },
    parts: {
      format: () => formatObject(world, sheet, area),
      dataValidation: () => validationObject(world, sheet, area),
      conditionalFormats: () => conditionalFormatCollection(world, sheet, area),
      worksheet: () => world.worksheet(sheet),
    },
    methods: {
      getCell: ([row, column]) =>
        on({ row: area.row + number(row), column: area.column + number(column), rows: 1, columns: 1 }),
      getRow: ([row]) => on({ ...area, row: area.row + number(row), rows: 1 }),
      getColumn: ([column]) => on({ ...area, column: area.column + number(column), columns: 1 }),
      getBoundingRect: ([other]) => on(boundingArea(area, isRange(other) ? other.area : areaOf(text(other)))),
      getRowProperties: ([options]) => lineProperties(sheet.rowHeights, area.row, area.rows, 'rowHidden', options),
      getColumnProperties: ([options]) =>
        lineProperties(sheet.columnWidths, area.column, area.columns, 'columnHidden', options),
      // The client cuts large arrays into pieces of 1 500 cells, and asks first whether the whole fits.
      _ValidateArraySize: ([rows, columns]) => {
        if (rows !== area.rows || columns !== area.columns) refuse('InvalidArgument', 'the array has another size');
      },
      getEntireRow: () => on({ ...area, column: 0, columns: SHEET.columns }),
      getEntireColumn: () => on({ ...area, row: 0, rows: SHEET.rows }),
      getUsedRangeOrNullObject: ([valuesOnly]) => {
        const used = usedArea(sheet, area, valuesOnly === true);
        return used === undefined ? null : on(used);
      },
      getIntersectionOrNullObject: ([other]) => {
        const shared = intersection(area, isRange(other) ? other.area : areaOf(text(other)));
        return shared === undefined ? null : on(shared);
      },
      // Selecting a range of a sheet that is not shown makes that sheet the shown one (Excel.Range class, select).
      select: () => {
        sheetById(book, sheet.id);
        if (sheet.visibility !== 'Visible') refuse('InvalidOperation', 'the sheet is hidden');
        tellShown(world, sheet);
        book.selection = { sheetId: sheet.id, area };
        world.tell({ kind: 'selected', sheetId: sheet.id, address: areaAddress(area) });
      },
      clear: ([applyTo]) => {
        clear(world, sheet, area, applyTo ?? 'All');
      },
      insert: ([shift]) => on(spliceRows(world, sheet, area, 'insert', shift === 'Down')),
      delete: ([shift]) => {
        spliceRows(world, sheet, area, 'delete', shift === 'Up');
      },
      copyFrom: ([source, copyType]) => {
        copy(world, isRange(source) ? source : undefined, copyType, sheet, area);
      },
    },
  };
}

/** Whether lines are hidden: Excel gives those that are a height or width of 0 (Excel.RangeFormat, rowHeight). */
function allOrNone(sizes: ReadonlyMap<number, number>, first: number, count: number): boolean | null {
  let hidden = 0;
  for (const [line, size] of sizes) if (size === 0 && line >= first && line < first + count) hidden += 1;
  return hidden === 0 ? false : hidden === count ? true : null;
}

/** "Returns a single-dimensional array, encapsulating the data for each row": of what is asked for, and only that. */
function lineProperties(
  sizes: ReadonlyMap<number, number>,
  first: number,
  count: number,
  name: 'rowHidden' | 'columnHidden',
  options: unknown,
): Readonly<Record<string, boolean>>[] {
  const asked = Object.keys(record(options));
  if (asked.length !== 1 || asked[0] !== name) refuse('NotImplemented', `only ${name} of lines here`);
  return Array.from({ length: count }, (_, offset) => ({ [name]: sizes.get(first + offset) === 0 }));
}

/** Microsoft Learn, "Excel.ClearApplyTo enum". Whether All takes rules and links along is not said: they stay here. */
function clear(world: World, sheet: SheetModel, area: Area, applyTo: unknown): void {
  if (applyTo !== 'All' && applyTo !== 'Formats' && applyTo !== 'Contents') {
    refuse('NotImplemented', `no clearing of ${String(applyTo)} here`);
  }
  // Formats need the option for formatting, contents unlocked cells (Microsoft Support, "Protect a worksheet").
  if (applyTo === 'Formats') guardSheet(world.book, sheet, 'allowFormatCells');
  else guardContents(world.book, sheet, area);
  eachCell(area, (row, column) => {
    if (sheet.cells[row]?.[column] === undefined) return;
    const cell = cellToChange(sheet, row, column);
    if (applyTo !== 'Formats')
      Object.assign(cell, { value: '', formula: '', quotePrefix: false, hyperlink: undefined });
    if (applyTo !== 'Contents') cell.style = NORMAL;
  });
  changed(world, sheet, area);
}

/**
 * Puts in or takes out whole rows. Cells alone that push others aside are not modelled.
 * @returns the cells that are there now, as insert gives them ("Returns a new Range object at the now blank space")
 */
function spliceRows(world: World, sheet: SheetModel, area: Area, kind: 'insert' | 'delete', along: boolean): Area {
  const { book } = world;
  if (area.columns !== SHEET.columns || !along)
    refuse('NotImplemented', 'only whole rows are put in or taken out here');
  guardSheet(book, sheet, kind === 'insert' ? 'allowInsertRows' : 'allowDeleteRows');
  if (kind === 'delete') guardContents(book, sheet, area);
  else if (pushesOff(sheet, area)) {
    // "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet."
    refuse('InsertDeleteConflict', 'cells would be pushed off the sheet');
  }
  spliceSheet(book, sheet, { axis: 'row', at: area.row, count: area.rows, kind });
  const address = `${area.row + 1}:${area.row + area.rows}`;
  world.tell({
    kind: 'changed',
    sheetId: sheet.id,
    address,
    changeType: kind === 'insert' ? 'RowInserted' : 'RowDeleted',
  });
  return area;
}

const pushesOff = (sheet: SheetModel, { rows }: Area): boolean =>
  usedArea(sheet, { row: SHEET.rows - rows, column: 0, rows, columns: SHEET.columns }, true) !== undefined;

/** A sheet is about to be shown: tells of it, and of the one that was, unless they are the same. */
export function tellShown(world: World, sheet: SheetModel): void {
  const shown = world.book.selection.sheetId;
  if (shown === sheet.id) return;
  world.tell({ kind: 'deactivated', sheetId: shown });
  world.tell({ kind: 'activated', sheetId: sheet.id });
}

/**
 * Reads a two-dimensional array of the range's own size. One value alone stands for all cells, as in Microsoft's
 * tutorial ("Create an Excel task pane add-in": `getRange().numberFormat = [['...']]` for a column); any other size is
 * InvalidArgument (Excel.Range class, values).
 */
function broadcast(input: unknown, { rows, columns }: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const lines: unknown[] = input;
  const [first] = lines;
  if (lines.length === 1 && Array.isArray(first) && first.length === 1) {
    const [only] = first as unknown[];
    return () => only;
  }
  const fits = lines.length === rows && lines.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) refuse('InvalidArgument', 'the array has another size than the range');
  return (row, column) => (lines as unknown[][])[row]?.[column];
}

function enterAll(world: World, sheet: SheetModel, area: Area, input: unknown): void {
  sheetById(world.book, sheet.id);
  const inputOf = broadcast(input, area);
  guardContents(world.book, sheet, area);
  // All or nothing: Excel checks the whole array before it writes.
  const entries: (readonly [row: number, column: number, entry: NonNullable<ReturnType<typeof enter>>])[] = [];
  eachCell(area, (row, column) => {
    const entry = enter(inputOf(row - area.row, column - area.column), cellAt(sheet, row, column).style.numberFormat);
    if (entry !== undefined) entries.push([row, column, entry]);
  });
  for (const [row, column, { numberFormat, ...contents }] of entries) {
    if (contents.value === '' && contents.formula === '' && sheet.cells[row]?.[column] === undefined) continue;
    const cell = cellToChange(sheet, row, column);
    Object.assign(cell, contents);
    if (numberFormat !== undefined) cell.style = { ...cell.style, numberFormat };
  }
  changed(world, sheet, area);
}

function changed(world: World, sheet: SheetModel, area: Area): void {
  world.book.stale = true;
  world.tell({ kind: 'changed', sheetId: sheet.id, address: areaAddress(area) });
}

/** Cells that were given the same number format one by one go on sharing one style. */
function shareStyles(sheet: SheetModel, area: Area): void {
  const known = new Map<string, Cell['style']>();
  restyle(sheet, area, (style) => {
    const key = JSON.stringify(style);
    const same = known.get(key) ?? style;
    known.set(key, same);
    return same;
  });
}

/** Excel.Range.copyFrom with "Formulas": relative references move, a smaller source is repeated. */
function copy(world: World, source: RangeObject | undefined, type: unknown, sheet: SheetModel, area: Area): void {
  if (source === undefined || type !== 'Formulas') refuse('NotImplemented', 'only formulas of a range are copied here');
  guardContents(world.book, sheet, area);
  const { area: from } = source;
  if (area.rows % from.rows !== 0 || area.columns % from.columns !== 0) {
    refuse('InvalidArgument', 'the source does not fit into the destination');
  }
  eachCell(area, (row, column) => {
    const sourceRow = from.row + ((row - area.row) % from.rows);
    const sourceColumn = from.column + ((column - area.column) % from.columns);
    const { formula, value, quotePrefix } = cellAt(source.sheet, sourceRow, sourceColumn);
    const cell = cellToChange(sheet, row, column);
    cell.formula = shiftFormula(formula, row - sourceRow, column - sourceColumn);
    cell.value = formula === '' ? value : '';
    cell.quotePrefix = quotePrefix;
  });
  changed(world, sheet, area);
}

/** Microsoft Learn, "Excel.RangeHyperlink interface"; a link takes Excel's Hyperlink style: blue and underlined. */
function setHyperlink(world: World, sheet: SheetModel, area: Area, link: Readonly<Record<string, unknown>>): void {
  guardSheet(world.book, sheet, 'allowInsertHyperlinks');
  const { textToDisplay, ...rest } = link as Hyperlink & { readonly textToDisplay?: string };
  if (rest.address === undefined && rest.documentReference === undefined) refuse('InvalidArgument', 'leads nowhere');
  eachCell(area, (row, column) => {
    const cell = cellToChange(sheet, row, column);
    cell.hyperlink = rest;
    // [inf] Taken as if it had been typed, as everything that is written into a cell.
    if (textToDisplay !== undefined) Object.assign(cell, enter(textToDisplay, cell.style.numberFormat));
  });
  restyle(sheet, area, (style) => ({ ...style, color: '#0563C1', underline: 'Single' }));
  if (textToDisplay !== undefined) changed(world, sheet, area);
}
