import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { refuse } from '../errors.ts';
import { guardSheet } from '../guards.ts';
import { areaOf } from '../model/areas.ts';
import { commonStyle, restyle } from '../model/cells.ts';
import type { Edge, Style } from '../model/style.ts';
import type { SheetModel } from '../model/workbook.ts';
import { number, text, type HostObject, type Scalar, type World } from './hostObject.ts';

/** Excel.RangeFormat and its parts. */
export function formatObject(world: World, sheet: SheetModel, area: Area): HostObject {
  const { book } = world;
  const guard = (option = 'allowFormatCells'): void => {
    guardSheet(book, sheet, option);
  };
  const style = <K extends keyof Style>(key: K, check: (value: unknown) => Style[K]): Scalar => ({
    get: () => commonStyle(sheet, area, (look) => look[key]),
    set: (value) => {
      guard();
      const checked = check(value);
      restyle(sheet, area, (before) => ({ ...before, [key]: checked }));
    },
  });
  const oneOf =
    (...allowed: readonly string[]) =>
    (value: unknown): string =>
      allowed.includes(text(value)) ? text(value) : refuse('InvalidArgument', `not one of ${allowed.join(', ')}`);
  const flag = (value: unknown): boolean =>
    typeof value === 'boolean' ? value : refuse('InvalidArgument', 'true or false is needed');
  return {
    type: 'RangeFormat',
    scalars: {
      columnWidth: {
        get: () => sheet.columnWidths.get(area.column) ?? 48,
        set: (value) => {
          guard('allowFormatColumns');
          const width = number(value);
          // Microsoft Support, "Excel specifications and limits": 255 characters.
          if (width < 0 || width > 1_342.5) refuse('InvalidArgument', 'no such width');
          for (let column = area.column; column < area.column + area.columns; column += 1) {
            sheet.columnWidths.set(column, width);
          }
        },
      },
      rowHeight: {
        get: () => sheet.rowHeights.get(area.row) ?? 15,
        set: (value) => {
          guard('allowFormatRows');
          const height = number(value);
          // Microsoft Support, "Excel specifications and limits": 409 points.
          if (height < 0 || height > 409.5) refuse('InvalidArgument', 'no such height');
          for (let row = area.row; row < area.row + area.rows; row += 1) sheet.rowHeights.set(row, height);
        },
      },
      horizontalAlignment: style('horizontal', oneOf('General', 'Left', 'Center', 'Right')),
      verticalAlignment: style('vertical', oneOf('Top', 'Center', 'Bottom')),
      wrapText: style('wrap', flag),
      indentLevel: style('indent', number),
      readingOrder: style('readingOrder', oneOf('Context', 'LeftToRight', 'RightToLeft')),
    },
    parts: {
      font: () => ({
        type: 'RangeFont',
        scalars: {
          name: style('font', text),
          size: style('size', number),
          bold: style('bold', flag),
          italic: style('italic', flag),
          underline: style('underline', oneOf('None', 'Single', 'Double')),
          color: style('color', color),
        },
      }),
      fill: () => ({ type: 'RangeFill', scalars: { color: style('fill', color) } }),
      borders: () => ({
        type: 'RangeBorderCollection',
        item: (edge) => borderObject(world, sheet, area, text(edge)),
        methods: { getItem: ([edge]) => borderObject(world, sheet, area, text(edge)) },
      }),
      protection: () => ({
        type: 'FormatProtection',
        // Only while the sheet is not protected (Microsoft Support, "Lock cells to protect them").
        scalars: {
          locked: {
            get: () => commonStyle(sheet, area, ({ locked }) => locked),
            set: (value) => {
              guardSheet(book, sheet);
              restyle(sheet, area, (before) => ({ ...before, locked: flag(value) }));
            },
          },
        },
      }),
    },
    methods: {
      // Rows follow their contents again, as a double click on their edge has it.
      autofitRows: () => {
        guard('allowFormatRows');
        for (const row of [...sheet.rowHeights.keys()]) {
          if (row >= area.row && row < area.row + area.rows) sheet.rowHeights.delete(row);
        }
      },
    },
  };
}

/** `#RRGGBB`; Excel takes names of colours too, which nobody here uses. */
function color(value: unknown): string {
  return /^#[0-9a-f]{6}$/i.test(text(value)) ? text(value).toUpperCase() : refuse('InvalidArgument', 'no colour');
}

const EDGES: readonly string[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] satisfies Edge[];

/** Which edges of which cells a border of a range is. */
function borderParts(area: Area, name: string): readonly (readonly [area: Area, edge: Edge])[] {
  const { row, column, rows, columns } = area;
  switch (name) {
    case 'EdgeTop':
      return [[{ ...area, rows: 1 }, name]];
    case 'EdgeBottom':
      return [[{ ...area, row: row + rows - 1, rows: 1 }, name]];
    case 'EdgeLeft':
      return [[{ ...area, columns: 1 }, name]];
    case 'EdgeRight':
      return [[{ ...area, column: column + columns - 1, columns: 1 }, name]];
    case 'InsideHorizontal':
      return [
        [{ ...area, rows: rows - 1 }, 'EdgeBottom'],
        [{ ...area, row: row + 1, rows: rows - 1 }, 'EdgeTop'],
      ];
    case 'InsideVertical':
      return [
        [{ ...area, columns: columns - 1 }, 'EdgeRight'],
        [{ ...area, column: column + 1, columns: columns - 1 }, 'EdgeLeft'],
      ];
    default:
      return refuse('InvalidArgument', `no border ${name}`);
  }
}

function borderObject({ book }: World, sheet: SheetModel, area: Area, name: string): HostObject {
  const parts = borderParts(area, name);
  const set = (change: { readonly style?: string; readonly color?: string }): void => {
    guardSheet(book, sheet, 'allowFormatCells');
    // Excel's object model fails to set an inside border where there is no inside ("Unable to set the LineStyle
    // property of the Border class"). Inferred for Office.js: better not relied on.
    const inside = name === 'InsideHorizontal' ? area.rows : name === 'InsideVertical' ? area.columns : 2;
    if (inside < 2 && !EDGES.includes(name)) refuse('InvalidArgument', 'one row or column has no inside');
    for (const [cells, edge] of parts) {
      restyle(sheet, cells, (before) => {
        const line = before.borders[edge] ?? { style: 'None', color: '#000000' };
        return { ...before, borders: { ...before.borders, [edge]: { ...line, ...change } } };
      });
    }
  };
  const first = parts[0]?.[0] ?? areaOf('A1');
  const edge = parts[0]?.[1] ?? 'EdgeTop';
  return {
    type: 'RangeBorder',
    identity: { Id: name },
    scalars: {
      style: {
        get: () => commonStyle(sheet, first, ({ borders }) => borders[edge]?.style ?? 'None'),
        set: (value) => {
          if (!['None', 'Continuous', 'Dash', 'Dot', 'Double'].includes(text(value))) {
            refuse('InvalidArgument', 'no such line');
          }
          set({ style: text(value) });
        },
      },
      color: {
        get: () => commonStyle(sheet, first, ({ borders }) => borders[edge]?.color ?? '#000000'),
        // A colour gives a line where there was none (Excel.RangeBorder class; as the Borders dialog does).
        set: (value) => {
          set({ color: color(value) });
        },
      },
    },
  };
}
