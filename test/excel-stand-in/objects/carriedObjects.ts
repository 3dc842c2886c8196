/** What a workbook carries beside its cells, as far as it can be looked at: nothing here can be changed by an add-in. */
import type { BookModel, CommentModel, SheetModel } from '../model/workbook.ts';
import type { HostObject } from './hostObject.ts';
import type { RangeObject } from './rangeObject.ts';

/** A collection of objects that have an id and some texts. */
function collection(type: string, items: () => readonly HostObject[]): HostObject {
  return { type, items, methods: { getCount: () => items().length } };
}

/** Something that has nothing but texts; `key` is among them. */
function texts(type: string, id: string, values: Readonly<Record<string, string>>): HostObject {
  return {
    type,
    identity: { Id: id },
    scalars: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { get: () => value }])),
  };
}

/** Excel.CommentCollection of a worksheet: threaded comments. Notes are in a collection of their own. */
export function commentCollection({ comments }: SheetModel): HostObject {
  const object = ({ id, author, text, replies }: CommentModel): HostObject => ({
    ...texts('Comment', id, { id, authorName: author, content: text }),
    parts: {
      replies: () =>
        collection('CommentReplyCollection', () =>
          replies.map((reply) =>
            texts('CommentReply', reply.id, { id: reply.id, authorName: reply.author, content: reply.text }),
          ),
        ),
    },
  });
  return collection('CommentCollection', () => comments.map(object));
}

/** Excel.NoteCollection of a worksheet. */
export function noteCollection({ notes }: SheetModel): HostObject {
  return collection('NoteCollection', () =>
    notes.map(({ id, author, text }) => texts('Note', id, { authorName: author, content: text })),
  );
}

/** Excel.ShapeCollection. Charts are not in it ([inf]: Excel.ShapeType has no chart). */
export function shapeCollection({ shapes }: SheetModel): HostObject {
  return collection('ShapeCollection', () => shapes.map((name) => texts('Shape', name, { id: name, name })));
}

/** Excel.PivotTableCollection of a worksheet. */
export function pivotTableCollection({ pivotTables }: SheetModel): HostObject {
  return collection('PivotTableCollection', () =>
    pivotTables.map((name) => texts('PivotTable', name, { id: name, name })),
  );
}

/** Excel.LinkedWorkbookCollection (ExcelApiOnline 1.1): "The original URL pointing to the linked workbook" is its id. */
export function linkedWorkbookCollection({ linkedWorkbooks }: BookModel): HostObject {
  return collection('LinkedWorkbookCollection', () =>
    linkedWorkbooks.map((url) => texts('LinkedWorkbook', url, { id: url })),
  );
}

/** Excel.QueryCollection: queries of Power Query. */
export function queryCollection({ queries }: BookModel): HostObject {
  return collection('QueryCollection', () => queries.map((name) => texts('Query', name, { name })));
}

/** Excel.CustomXmlPartCollection. */
export function customXmlPartCollection({ customXml }: BookModel): HostObject {
  return collection('CustomXmlPartCollection', () =>
    customXml.map((namespaceUri, index) => {
      const id = `{xml-${index + 1}}`;
      return texts('CustomXmlPart', id, { id, namespaceUri });
    }),
  );
}

/** Excel.AutoFilter of a table, or of a sheet that has none. */
export function autoFilter(on: { readonly range: () => RangeObject; readonly isOn: boolean } | undefined): HostObject {
  return {
    type: 'AutoFilter',
    scalars: { enabled: { get: () => on !== undefined }, isDataFiltered: { get: () => on?.isOn === true } },
    // "If there is no Range object associated with the AutoFilter, then this method returns an object with its
    // isNullObject property set to true."
    methods: { getRangeOrNullObject: () => on?.range() ?? null },
  };
}
