/**
 * Microsoft's client as published on npm (1.1.110) is older than notes (ExcelApi 1.18); the one that Excel loads from
 * Microsoft's own server has them. Here the members are added to the client in the way in which it has comments, which
 * notes are like as far as they are loaded: a collection of objects with `authorName` and `content`.
 */
import { loadClient } from './load.ts';

interface Internals {
  readonly BatchApiHelper: {
    createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): object;
  };
  readonly Utility: {
    _handleNavigationPropertyResults(object: object, value: unknown, names: readonly string[]): void;
  };
}

interface ClientObject {
  _handleResult: (this: object, value: unknown) => void;
}

/** Gives the client of this test file `notes` of workbook and worksheets. */
export function clientWithNotes(): void {
  const { Excel: client, OfficeExtension } = loadClient();
  const { BatchApiHelper, Utility } = OfficeExtension as unknown as Internals;
  const collections = new WeakMap<object, object>();
  for (const { prototype } of [client.Workbook, client.Worksheet]) {
    if ('notes' in prototype) throw new Error('the client has notes of its own now: please delete this file');
    Object.defineProperty(prototype, 'notes', {
      get(this: object) {
        const made =
          collections.get(this) ??
          BatchApiHelper.createPropertyObject(client.CommentCollection, this, 'Notes', true, READ_ONLY);
        collections.set(this, made);
        return made;
      },
    });
    const internal = prototype as unknown as ClientObject;
    const handle = internal._handleResult;
    internal._handleResult = function (this: object, value: unknown): void {
      handle.call(this, value);
      // Null where there is no such worksheet.
      if (typeof value === 'object' && value !== null) {
        Utility._handleNavigationPropertyResults(this, value, ['notes', 'Notes']);
      }
    };
  }
}

/** As the client has it for comments. */
const READ_ONLY = 4;
