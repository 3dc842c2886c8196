import { absoluteAddress, parseReference, quoteSheet } from '../../../src/core/plan/address.ts';
import { refuse } from '../errors.ts';
import { guardBook } from '../guards.ts';
import { findName, findSheet, type NameModel } from '../model/workbook.ts';
import { text, type HostObject, type World } from './hostObject.ts';
import { isRange, rangeObject, type RangeObject } from './rangeObject.ts';

/**
 * Excel.NamedItemCollection of the workbook ("workbook-scoped named items") or, with `scope`, of one worksheet ("names
 * scoped to the current worksheet").
 */
export function nameCollection(world: World, scope?: string): HostObject {
  const { book } = world;
  const all = (): readonly NameModel[] => book.names.filter((name) => name.scope === scope);
  const find = (key: unknown): HostObject | null => {
    const name = findName(book, key, scope);
    return name === undefined ? null : namedItem(world, name);
  };
  return {
    type: 'NamedItemCollection',
    items: () => all().map((name) => namedItem(world, name)),
    item: (key) => find(key) ?? refuse('ItemNotFound', `no name ${String(key)}`),
    methods: {
      add: ([name, reference]) => {
        guardBook(book);
        const model: NameModel = {
          name: freeName(world, name, scope),
          target: targetOf(world, reference),
          ...(scope === undefined ? {} : { scope }),
        };
        book.names.push(model);
        book.stale = true;
        return namedItem(world, model);
      },
      getItem: ([key]) => find(key) ?? refuse('ItemNotFound', `no name ${String(key)}`),
      getItemOrNullObject: ([key]) => find(key),
      getCount: () => all().length,
    },
  };
}

/** Microsoft Support, "Names in formulas": syntax rules for names. */
function freeName(world: World, value: unknown, scope: string | undefined): string {
  const name = text(value);
  const isAddress = /^(?:[A-Z]{1,3}\d+|[rc]|r\d*c\d*)$/i.test(name);
  if (isAddress || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name)) {
    refuse('InvalidArgument', `nothing can be named ${name}`);
  }
  const isTable = world.book.sheets.some(({ tables }) =>
    tables.some((table) => table.name.toLowerCase() === name.toLowerCase()),
  );
  if (isTable || findName(world.book, name, scope) !== undefined)
    refuse('ItemAlreadyExists', `there is a name ${name}`);
  return name;
}

/** A range object or a formula such as `='Action Tool'!$E$2:$E$68`. */
function targetOf({ book }: World, reference: unknown): NameModel['target'] {
  if (isRange(reference)) return { sheetId: reference.sheet.id, area: reference.area };
  const parsed = parseReference(text(reference));
  const sheet = parsed && findSheet(book, parsed.sheet);
  if (parsed === undefined || sheet === undefined) return refuse('InvalidArgument', 'it refers to nothing');
  return { sheetId: sheet.id, area: parsed.area };
}

function namedItem(world: World, name: NameModel): HostObject {
  const { book } = world;
  const range = (): RangeObject | null => {
    const sheet = book.sheets.find(({ id }) => id === name.target?.sheetId);
    return sheet === undefined || name.target === undefined ? null : rangeObject(world, sheet, name.target.area);
  };
  return {
    type: 'NamedItem',
    identity: { Id: name.name },
    scalars: {
      name: { get: () => name.name },
      // A name whose cells are gone says #REF! (Microsoft Support, "How to correct a #REF! error").
      type: { get: () => (range() === null ? 'Error' : 'Range') },
      formula: {
        get: () => {
          const found = range();
          return found === null ? '=#REF!' : `=${quoteSheet(found.sheet.name)}!${absoluteAddress(found.area)}`;
        },
        set: (value) => {
          guardBook(book);
          name.target = targetOf(world, value);
          book.stale = true;
        },
      },
      visible: { get: () => name.hidden !== true },
      comment: { get: () => '' },
      scope: { get: () => (name.scope === undefined ? 'Workbook' : 'Worksheet') },
    },
    methods: {
      delete: () => {
        guardBook(book);
        book.names.splice(book.names.indexOf(name), 1);
        book.stale = true;
      },
      getRange: () => range() ?? refuse('InvalidReference', 'the name refers to no cells'),
      getRangeOrNullObject: () => range(),
    },
  };
}
