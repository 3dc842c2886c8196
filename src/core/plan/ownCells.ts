/**
 * A person's own columns and rows in a questionnaire that is made anew: the columns at the right, within the table so
 * that they are sorted with it, the rows below it. They are not ours, so nothing of them is locked.
 */
import type { OwnCells, OwnColumn } from '../reading/ownCells.ts';
import type { Translator } from '../messages/catalogue.ts';
import { oneLine } from '../messages/oneLine.ts';
import { valueText, type GridValue } from '../reading/grid.ts';
import { COLUMNS, columnIndex } from './columns.ts';
import { EXCEL } from './limits.ts';
import { rowHeight } from './rowHeight.ts';
import { COLOR, FONT } from './theme.ts';
import type { CellStyle, PlanCell, PlanValue, SheetPlan, StyledArea, TablePlan } from './workbookPlan.ts';

const WIDTH = 24;
const DATA: CellStyle = { color: COLOR.ink, vertical: 'top', wrap: true, unlocked: true };
const COLUMN: CellStyle = { ...DATA, border: COLOR.line };
const HEADER: CellStyle = { ...COLUMN, bold: true, fill: COLOR.locked, vertical: 'center' };

/** The questionnaire's sheet as it was laid out, with what is a person's own. */
export function withOwnCells(sheet: SheetPlan, { columns, rows }: OwnCells, t: Translator): SheetPlan {
  const { table } = sheet;
  if (table === null || (columns.length === 0 && rows.length === 0)) return sheet;
  const own = columns.slice(0, EXCEL.columns - table.columns.length);
  const headers = headersFor(table, own, t);
  const [header = [], ...items] = sheet.cells;
  const valuesOf = (cells: readonly PlanCell[]): PlanValue[] => {
    const ref = cells[columnIndex('ref')];
    return own.map(({ byRef }) => (typeof ref === 'string' ? cellOf(byRef.get(ref)) : null));
  };
  const columnWidths = [...sheet.columnWidths, ...own.map(() => WIDTH)];
  const below = rows.map((row): PlanValue[] => [
    ...COLUMNS.map(({ key }) => cellOf(row.ours.get(key))),
    ...own.map((_, index) => cellOf(row.own[index])),
  ]);
  const gap = rows.length === 0 ? [] : [columnWidths.map(() => null)];
  const heightOf = (values: readonly PlanValue[], first: number, least: number): number =>
    rowHeight(
      values.map((value, index) => ({
        text: valueText(value),
        width: columnWidths[first + index] ?? WIDTH,
        size: FONT.size,
      })),
      least,
      FONT.size,
    );
  return {
    ...sheet,
    columnWidths,
    cells: [[...header, ...headers], ...items.map((cells) => [...cells, ...valuesOf(cells)]), ...gap, ...below],
    rowHeights: [
      ...sheet.rowHeights.map((height, row) =>
        row === 0 || height === null
          ? height
          : heightOf(valuesOf(sheet.cells[row] ?? []), table.columns.length, height),
      ),
      ...gap.map(() => null),
      ...below.map((values) => heightOf(values, 0, 0)),
    ],
    styles: [...sheet.styles, ...stylesFor(table, own.length, below.length, columnWidths.length)],
    table: {
      ...table,
      area: { ...table.area, columns: columnWidths.length },
      columns: [...table.columns, ...headers],
    },
  };
}

/** An empty cell rather than an empty text, as with the answers. */
const cellOf = (value: GridValue | undefined): PlanValue => (value === undefined || value === '' ? null : value);

/** Excel wants a table's headers to be there, and to differ, whatever their case. */
function headersFor({ columns }: TablePlan, own: readonly OwnColumn[], t: Translator): string[] {
  const taken = new Set(columns.map((header) => header.toLowerCase()));
  return own.map(({ header }, index) => {
    const wanted = oneLine(header) || t('column.own', { n: index + 1 });
    for (let number = 1; ; number += 1) {
      const mark = number === 1 ? '' : ` (${number})`;
      const name = `${wanted.slice(0, EXCEL.tableHeader - mark.length)}${mark}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

function stylesFor({ area, columns }: TablePlan, own: number, rows: number, width: number): StyledArea[] {
  const first = columns.length;
  return [
    ...Array.from({ length: own }, (_, index): StyledArea[] => [
      { area: { row: area.row, column: first + index, rows: 1, columns: 1 }, style: HEADER },
      { area: { row: area.row + 1, column: first + index, rows: area.rows - 1, columns: 1 }, style: COLUMN },
    ]).flat(),
    ...(rows === 0 ? [] : [{ area: { row: area.row + area.rows + 1, column: 0, rows, columns: width }, style: DATA }]),
  ];
}
