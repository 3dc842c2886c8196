import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { refuse } from '../errors.ts';
import { guardBook, guardSheet, guardStructure } from '../guards.ts';
import { areaOf, inSheet, WHOLE_SHEET } from '../model/areas.ts';
import { usedArea } from '../model/cells.ts';
import { removeSheet, renameSheet } from '../model/sheets.ts';
import { sheetById, type SheetModel } from '../model/workbook.ts';
import { field, number, text, type HostObject, type World } from './hostObject.ts';
import {
  autoFilter,
  commentCollection,
  noteCollection,
  pivotTableCollection,
  shapeCollection,
} from './carriedObjects.ts';
import { chartCollection } from './chartObject.ts';
import { nameCollection } from './nameObject.ts';
import { freeSheetName } from './naming.ts';
import { pageLayoutObject } from './pageLayoutObject.ts';
import { protectionObject } from './protectionObject.ts';
import { isRange, rangeObject, tellShown } from './rangeObject.ts';
import { tableCollection } from './tableObject.ts';

/** Excel.Worksheet. */
export function worksheetObject(world: World, sheet: SheetModel): HostObject {
  const { book } = world;
  const own = (): void => void sheetById(book, sheet.id);
  const range = (area: Area): HostObject => {
    own();
    return rangeObject(world, sheet, inSheet(area));
  };
  const used = ([valuesOnly]: readonly unknown[]): Area | undefined =>
    usedArea(sheet, WHOLE_SHEET, valuesOnly === true);
  return {
    type: 'Worksheet',
    identity: { Id: sheet.id },
    scalars: {
      id: { get: () => sheet.id },
      name: {
        get: () => sheet.name,
        set: (value) => {
          guardStructure(book);
          own();
          const nameBefore = sheet.name;
          renameSheet(book, sheet, freeSheetName(world, sheet, value));
          world.tell({ kind: 'nameChanged', sheetId: sheet.id, nameBefore, nameAfter: sheet.name });
        },
      },
      position: {
        get: () => book.sheets.indexOf(sheet),
        set: (value) => {
          guardStructure(book);
          own();
          book.sheets.splice(book.sheets.indexOf(sheet), 1);
          book.sheets.splice(number(value), 0, sheet);
        },
      },
      visibility: {
        get: () => sheet.visibility,
        set: (value) => {
          guardStructure(book);
          if (!['Visible', 'Hidden', 'VeryHidden'].includes(text(value)))
            refuse('InvalidArgument', 'no such visibility');
          const visibilityBefore = sheet.visibility;
          if (value !== 'Visible') {
            const next = nextVisible(world, sheet);
            if (book.selection.sheetId === sheet.id) {
              tellShown(world, next);
              book.selection = { sheetId: next.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
            }
          }
          sheet.visibility = text(value);
          const visibilityAfter = sheet.visibility;
          world.tell({ kind: 'visibilityChanged', sheetId: sheet.id, visibilityBefore, visibilityAfter });
        },
      },
      // Greyed out on a protected sheet.
      tabColor: field(sheet, 'tabColor', () => {
        guardSheet(book, sheet);
      }),
      showGridlines: field(sheet, 'showGridlines', () => {
        guardBook(book);
      }),
    },
    parts: {
      pageLayout: () => pageLayoutObject(world, sheet),
      freezePanes: () => freezePanes(world, sheet),
      tables: () => tableCollection(world, [sheet]),
      charts: () => chartCollection(world, sheet),
      comments: () => commentCollection(sheet),
      notes: () => noteCollection(sheet),
      shapes: () => shapeCollection(sheet),
      pivotTables: () => pivotTableCollection(sheet),
      // A filter of the sheet's own is not modelled; tables have theirs.
      autoFilter: () => autoFilter(undefined),
      names: () => nameCollection(world, sheet.id),
      protection: () =>
        protectionObject('WorksheetProtection', {
          get: () => sheet.protection,
          set: (protection) => {
            sheet.protection = protection;
            world.tell({ kind: 'protectionChanged', sheetId: sheet.id, isProtected: protection !== undefined });
          },
          guard: () => {
            guardBook(book);
          },
        }),
    },
    methods: {
      activate: () => {
        own();
        if (sheet.visibility !== 'Visible') refuse('InvalidOperation', 'the sheet is hidden');
        if (book.selection.sheetId !== sheet.id) {
          tellShown(world, sheet);
          book.selection = { sheetId: sheet.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
        }
      },
      delete: () => {
        deleteSheet(world, sheet);
      },
      getRange: ([address]) => range(typeof address === 'string' ? areaOf(address) : WHOLE_SHEET),
      getRangeByIndexes: ([row, column, rows, columns]) =>
        range({ row: number(row), column: number(column), rows: number(rows), columns: number(columns) }),
      getCell: ([row, column]) => range({ row: number(row), column: number(column), rows: 1, columns: 1 }),
      // "If the entire worksheet is blank, the used range will return the top left cell" (Excel.Worksheet class).
      getUsedRange: (args) => range(used(args) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
      getUsedRangeOrNullObject: (args) => {
        const area = used(args);
        return area === undefined ? null : range(area);
      },
    },
  };
}

function deleteSheet(world: World, sheet: SheetModel): void {
  guardStructure(world.book);
  sheetById(world.book, sheet.id);
  const shown = removeSheet(world.book, sheet, nextVisible(world, sheet));
  if (shown !== undefined) world.tell({ kind: 'activated', sheetId: shown.id });
  world.tell({ kind: 'deleted', sheetId: sheet.id });
}

/** "A workbook must contain at least one visible worksheet" is what Excel says. */
function nextVisible({ book }: World, sheet: SheetModel): SheetModel {
  const next = book.sheets.find((other) => other !== sheet && other.visibility === 'Visible');
  return next ?? refuse('InvalidOperation', 'it is the last visible sheet');
}

/** Excel.WorksheetFreezePanes: what is frozen begins at the sheet's first cell. */
function freezePanes({ book }: World, sheet: SheetModel): HostObject {
  const freeze = (rows: number, columns: number): void => {
    guardBook(book);
    sheet.freeze = { rows, columns };
  };
  return {
    type: 'WorksheetFreezePanes',
    methods: {
      freezeAt: ([range]) => {
        const area = isRange(range) ? range.area : areaOf(text(range));
        freeze(area.row + area.rows, area.column + area.columns);
      },
      freezeRows: ([count]) => {
        freeze(number(count ?? 1), 0);
      },
      freezeColumns: ([count]) => {
        freeze(0, number(count ?? 1));
      },
      unfreeze: () => {
        guardBook(book);
        sheet.freeze = undefined;
      },
    },
  };
}
