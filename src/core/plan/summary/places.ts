/**
 * The block is laid out in coordinates of its own, from 0, and then moved to where it stands on the sheet: a person may
 * have put rows above it and columns of their own between its columns. Formulas are written for where it stands.
 */
import { absoluteAddress } from '../address.ts';
import type { Area, SheetPlan } from '../workbookPlan.ts';

/** Where the block stands. */
export interface BlockPlaces {
  readonly firstRow: number;
  /** The sheet's column of each of the block's. */
  readonly columns: readonly number[];
}

/** The block at the top left of a sheet. */
export function untouched(columns: number): BlockPlaces {
  return { firstRow: 0, columns: Array.from({ length: columns }, (_, column) => column) };
}

/** `$D$12`: a cell of the block, as a formula names it. */
export function blockCell(places: BlockPlaces, row: number, column: number): string {
  return absoluteAddress(movedArea({ row, column, rows: 1, columns: 1 }, places));
}

/** `$D$12:$D$15`: cells of one column of the block. */
export function blockRows(places: BlockPlaces, row: number, rows: number, column: number): string {
  return absoluteAddress(movedArea({ row, column, rows, columns: 1 }, places));
}

function movedColumn(column: number, { columns }: BlockPlaces): number {
  return columns[column] ?? column;
}

/** An area of the block on the sheet; one of several columns reaches over whatever was put between them. */
export function movedArea({ row, column, rows, columns }: Area, places: BlockPlaces): Area {
  const first = movedColumn(column, places);
  return {
    row: places.firstRow + row,
    column: first,
    rows,
    columns: movedColumn(column + columns - 1, places) - first + 1,
  };
}

/** The sheet with the block where it stands. Rows and columns that are not the block's are empty. */
export function moveSheet(sheet: SheetPlan, places: BlockPlaces): SheetPlan {
  const { firstRow, columns } = places;
  if (firstRow === 0 && columns.every((place, column) => place === column)) return sheet;
  const width = (columns.at(-1) ?? 0) + 1;
  const area = (from: Area): Area => movedArea(from, places);
  const spread = <T>(values: readonly T[], none: T): T[] => {
    const row = new Array<T>(width).fill(none);
    values.forEach((value, column) => {
      row[movedColumn(column, places)] = value;
    });
    return row;
  };
  const above = Array.from({ length: firstRow }, () => null);
  const moved = <T extends { readonly area: Area }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, area: area(item.area) }));
  return {
    ...sheet,
    columnWidths: spread(sheet.columnWidths, OTHER_WIDTH),
    rowHeights: [...above, ...sheet.rowHeights],
    cells: [...above.map(() => spread([], null)), ...sheet.cells.map((cells) => spread(cells, null))],
    filled: moved(sheet.filled),
    styles: moved(sheet.styles),
    links: sheet.links.map((link) => ({
      ...link,
      row: firstRow + link.row,
      column: movedColumn(link.column, places),
    })),
    conditionalFormats: moved(sheet.conditionalFormats),
    dataBars: moved(sheet.dataBars),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      over: area(chart.over),
      categories: area(chart.categories),
      series: chart.series.map((series) => ({ ...series, name: area(series.name), values: area(series.values) })),
    })),
    page: {
      ...sheet.page,
      titleRows:
        sheet.page.titleRows === null
          ? null
          : { first: sheet.page.titleRows.first + firstRow, last: sheet.page.titleRows.last + firstRow },
    },
  };
}

/** Excel's default; hosts leave the widths of other people's columns alone. */
const OTHER_WIDTH = 8.43;
