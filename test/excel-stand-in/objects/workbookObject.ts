import { guardBook, guardStructure } from '../guards.ts';
import { refuse } from '../errors.ts';
import { findSheet, newSheet, sheetById } from '../model/workbook.ts';
import { customXmlPartCollection, linkedWorkbookCollection, queryCollection } from './carriedObjects.ts';
import { field, text, type HostObject, type World } from './hostObject.ts';
import { nameCollection } from './nameObject.ts';
import { freeSheetName, nextSheetName } from './naming.ts';
import { documentProperties } from './propertyObjects.ts';
import { protectionObject } from './protectionObject.ts';
import { rangeObject } from './rangeObject.ts';
import { tableCollection } from './tableObject.ts';
import { worksheetObject } from './worksheetObject.ts';

/** Excel.Workbook: the root of every batch. */
export function workbookObject(world: World): HostObject {
  const { book } = world;
  return {
    type: 'Workbook',
    scalars: { readOnly: { get: () => book.readOnly }, name: { get: () => book.fileName } },
    parts: {
      worksheets: () => worksheetCollection(world),
      names: () => nameCollection(world),
      tables: () => tableCollection(world, book.sheets),
      properties: () => documentProperties(world),
      linkedWorkbooks: () => linkedWorkbookCollection(book),
      queries: () => queryCollection(book),
      customXmlParts: () => customXmlPartCollection(book),
      application: () => applicationObject(world),
      runtime: () => runtimeObject(world),
      protection: () =>
        protectionObject('WorkbookProtection', {
          get: () => book.structureProtection,
          set: (protection) => (book.structureProtection = protection),
          guard: () => {
            guardBook(book);
          },
        }),
    },
    methods: {
      getActiveCell: () => {
        const { sheetId, area } = book.selection;
        return rangeObject(world, sheetById(book, sheetId), { ...area, rows: 1, columns: 1 });
      },
      // What Microsoft's client asks of Excel on the web for `Excel.createWorkbook`.
      createAndOpenWorkbook: ([base64]) => void workbookCreated(world, text(base64 ?? '')).methods?.['open']?.([]),
      getSelectedRange: () => rangeObject(world, sheetById(book, book.selection.sheetId), book.selection.area),
    },
  };
}

/** Excel.Application: nothing is drawn here, so there is nothing to suspend. */
function applicationObject(world: World): HostObject {
  return {
    type: 'Application',
    methods: {
      suspendScreenUpdatingUntilNextSync: () => undefined,
      suspendApiCalculationUntilNextSync: () => undefined,
      calculate: () => {
        world.calculate();
      },
      // "Creates a new hidden workbook by using an optional .xlsx file encoded in base64", which open() shows.
      createWorkbook: ([base64]) => workbookCreated(world, text(base64 ?? '')),
    },
  };
}

/** Excel.WorkbookCreated: a workbook beside this one, in which this add-in has no say. */
function workbookCreated({ opened }: World, base64: string): HostObject {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) refuse('InvalidArgument', 'no base64');
  return {
    type: 'WorkbookCreated',
    identity: { Id: `created-${opened.length + 1}` },
    methods: { open: () => void opened.push(base64) },
  };
}

/** Excel.Runtime: enableEvents is the add-in's own switch (Microsoft Learn, "Excel.Runtime class"). */
function runtimeObject(world: World): HostObject {
  return { type: 'Runtime', scalars: { enableEvents: field(world, 'enableEvents') } };
}

function worksheetCollection(world: World): HostObject {
  const { book } = world;
  const find = (key: unknown): HostObject | null => {
    const sheet = findSheet(book, key);
    return sheet === undefined ? null : worksheetObject(world, sheet);
  };
  return {
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheetObject(world, sheet)),
    item: (key) => find(key) ?? refuse('ItemNotFound', `no sheet ${String(key)}`),
    methods: {
      // Microsoft Learn, "Excel.WorksheetCollection class": added at the end, not activated.
      add: ([name]) => {
        guardStructure(book);
        const sheet = newSheet(book, '');
        sheet.name = typeof name === 'string' ? freeSheetName(world, sheet, name) : nextSheetName(book.sheets);
        book.sheets.push(sheet);
        world.tell({ kind: 'added', sheetId: sheet.id });
        return worksheetObject(world, sheet);
      },
      getItem: ([key]) => find(key) ?? refuse('ItemNotFound', `no sheet ${String(key)}`),
      getItemOrNullObject: ([key]) => find(key),
      getActiveWorksheet: () => worksheetObject(world, sheetById(book, book.selection.sheetId)),
      getCount: () => book.sheets.length,
    },
  };
}
