import { refuse } from '../errors.ts';
import { guardSheet } from '../guards.ts';
import { areaOf, intersection } from '../model/areas.ts';
import { cellAt } from '../model/cells.ts';
import type { SheetModel } from '../model/workbook.ts';
import { autoFilter } from './carriedObjects.ts';
import { field, text, type HostObject, type World } from './hostObject.ts';
import { freeTableName, nextTableName } from './naming.ts';
import { isRange, rangeObject } from './rangeObject.ts';

/** Excel.TableCollection of one sheet, or of the workbook's sheets together. */
export function tableCollection(world: World, sheets: readonly SheetModel[]): HostObject {
  const { book } = world;
  const all = sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const find = (key: unknown): HostObject | null => {
    const wanted = String(key).toLowerCase();
    const found = all.find(({ table }) => table.id === key || table.name.toLowerCase() === wanted);
    return found === undefined ? null : tableObject(world, found.sheet, found.table);
  };
  return {
    type: 'TableCollection',
    items: () => all.map(({ sheet, table }) => tableObject(world, sheet, table)),
    item: (key) => find(key) ?? refuse('ItemNotFound', `no table ${String(key)}`),
    methods: {
      add: ([address]) => {
        const [sheet, ...others] = sheets;
        if (sheet === undefined || others.length > 0) return refuse('NotImplemented', 'tables are added to a sheet');
        guardSheet(book, sheet);
        const area = isRange(address) ? address.area : areaOf(text(address));
        // "A table cannot overlap another table" is what Excel says.
        if (sheet.tables.some((other) => intersection(other.area, area) !== undefined)) {
          refuse('InvalidArgument', 'there is a table already');
        }
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          // Excel writes texts of its own into header cells that have none; this stand-in does not.
          if (typeof cellAt(sheet, area.row, column).value !== 'string') refuse('NotImplemented', 'header is no text');
        }
        const table = { ...nextTableName(world), area, style: 'TableStyleMedium2', showBandedRows: true };
        sheet.tables.push(table);
        return tableObject(world, sheet, table);
      },
      getItem: ([key]) => find(key) ?? refuse('ItemNotFound', `no table ${String(key)}`),
      getItemOrNullObject: ([key]) => find(key),
      getCount: () => all.length,
    },
  };
}

/** Excel.Table. */
function tableObject(world: World, sheet: SheetModel, table: SheetModel['tables'][number]): HostObject {
  const guard = (): void => {
    guardSheet(world.book, sheet);
  };
  return {
    type: 'Table',
    identity: { Id: table.id },
    scalars: {
      id: { get: () => table.id },
      name: {
        get: () => table.name,
        set: (value) => {
          guard();
          table.name = freeTableName(world, table.id, value);
        },
      },
      style: field(table, 'style', guard),
      showBandedRows: field(table, 'showBandedRows', guard),
    },
    parts: {
      worksheet: () => world.worksheet(sheet),
      autoFilter: () =>
        autoFilter({ range: () => rangeObject(world, sheet, table.area), isOn: table.filter !== undefined }),
    },
    methods: {
      getRange: () => rangeObject(world, sheet, table.area),
      delete: () => {
        guard();
        sheet.tables.splice(sheet.tables.indexOf(table), 1);
      },
    },
  };
}
