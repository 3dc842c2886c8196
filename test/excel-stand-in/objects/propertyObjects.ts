import { refuse } from '../errors.ts';
import { guardBook } from '../guards.ts';
import { text, type HostObject, type Scalar, type World } from './hostObject.ts';

const TEXTS = ['title', 'subject', 'comments', 'author', 'category', 'company', 'keywords', 'manager'] as const;

/** Excel.DocumentProperties. */
export function documentProperties(world: World): HostObject {
  const { book } = world;
  const scalar = (key: string): Scalar => ({
    get: () => book.properties[key] ?? '',
    set: (value) => {
      guardBook(book);
      book.properties[key] = text(value);
    },
  });
  return {
    type: 'DocumentProperties',
    scalars: {
      ...Object.fromEntries(TEXTS.map((key) => [key, scalar(key)])),
      // "Gets the last author of the workbook": whoever saved it, so no add-in sets it.
      lastAuthor: { get: () => book.properties['lastAuthor'] ?? '' },
    },
    parts: { custom: () => customProperties(world) },
  };
}

/** Excel.CustomPropertyCollection. Keys are not told apart by case (Microsoft Learn, "Excel.CustomPropertyCollection"). */
function customProperties(world: World): HostObject {
  const { custom } = world.book;
  const keyOf = (key: unknown): string | undefined =>
    [...custom.keys()].find((known) => known.toLowerCase() === String(key).toLowerCase());
  const find = (key: unknown): HostObject | null => {
    const known = keyOf(key);
    return known === undefined ? null : customProperty(world, known);
  };
  return {
    type: 'CustomPropertyCollection',
    items: () => [...custom.keys()].map((key) => customProperty(world, key)),
    item: (key) => find(key) ?? refuse('ItemNotFound', `no property ${String(key)}`),
    methods: {
      // "Creates a new or sets an existing custom property."
      add: ([key, value]) => {
        guardBook(world.book);
        const name = keyOf(key) ?? text(key);
        if (name.length > 255) refuse('InvalidArgument', 'the key is too long');
        custom.set(name, cut(value));
        return customProperty(world, name);
      },
      getItem: ([key]) => find(key) ?? refuse('ItemNotFound', `no property ${String(key)}`),
      getItemOrNullObject: ([key]) => find(key),
      getCount: () => custom.size,
      deleteAll: () => {
        guardBook(world.book);
        custom.clear();
      },
    },
  };
}

/** Texts are cut at 255 characters, without a word (#4530, #5021). */
function cut(value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return text(value).slice(0, 255);
}

function customProperty(world: World, key: string): HostObject {
  const { custom } = world.book;
  return {
    type: 'CustomProperty',
    identity: { Id: key },
    scalars: {
      key: { get: () => key },
      type: { get: () => (typeof custom.get(key) === 'number' ? 'Number' : 'String') },
      value: {
        get: () => custom.get(key),
        set: (value) => {
          guardBook(world.book);
          custom.set(key, cut(value));
        },
      },
    },
    methods: {
      delete: () => {
        guardBook(world.book);
        custom.delete(key);
      },
    },
  };
}
