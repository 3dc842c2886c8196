/** Parts of a saved workbook for what it carries beside its cells, as Excel writes them. */
import { cellAddress } from '../../../src/core/plan/address.ts';
import type { BookModel, CommentModel, SheetModel } from '../model/workbook.ts';
import { element, escape, MAIN, OFFICE, part } from './xml.ts';

const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

/**
 * Notes, and for every threaded comment a note for programs that do not know those: its author is `tc=` and the id
 * ([MS-XLSX] 2.6.205, ThreadedComment).
 */
export function notesXml({ notes, comments }: SheetModel): string {
  const all = [
    ...notes.map(({ row, column, author, text }) => ({ row, column, author, text })),
    ...comments.map(({ row, column, id, text }) => ({
      row,
      column,
      author: `tc=${id}`,
      text: `[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment.\n\nComment:\n    ${text}`,
    })),
  ];
  const authors = [...new Set(all.map(({ author }) => author))];
  const written = all.map(({ row, column, author, text }) =>
    element(
      'comment',
      { ref: cellAddress(row, column), authorId: authors.indexOf(author) },
      `<text><r><t xml:space="preserve">${escape(text)}</t></r></text>`,
    ),
  );
  return part(
    element(
      'comments',
      { xmlns: MAIN },
      `<authors>${authors.map((author) => element('author', {}, escape(author))).join('')}</authors>` +
        `<commentList>${written.join('')}</commentList>`,
    ),
  );
}

/** The threaded comments of a sheet, replies after what they answer. */
export function threadsXml({ comments }: SheetModel, personId: (name: string) => string): string {
  const one = ({ row, column }: CommentModel, id: string, author: string, text: string, parentId?: string): string =>
    element(
      'threadedComment',
      { ref: cellAddress(row, column), personId: personId(author), id, parentId },
      `<text>${escape(text)}</text>`,
    );
  const written = comments.flatMap((comment) => [
    one(comment, comment.id, comment.author, comment.text),
    ...comment.replies.map((reply) => one(comment, reply.id, reply.author, reply.text, comment.id)),
  ]);
  return part(element('ThreadedComments', { xmlns: THREADS }, written.join('')));
}

/** Whoever has written a threaded comment or a reply, in order. */
export function personsOf({ sheets }: BookModel): readonly string[] {
  const names = sheets.flatMap(({ comments }) =>
    comments.flatMap(({ author, replies }) => [author, ...replies.map((reply) => reply.author)]),
  );
  return [...new Set(names)];
}

export function personsXml(names: readonly string[], personId: (name: string) => string): string {
  const persons = names.map((displayName) =>
    element('person', { displayName, id: personId(displayName), userId: displayName, providerId: 'None' }),
  );
  return part(element('personList', { xmlns: THREADS }, persons.join('')));
}

/** Manager and company; the application itself says nothing of itself here. */
export function appXml({ properties }: BookModel): string {
  const texts = [
    ['Manager', properties['manager']],
    ['Company', properties['company']],
  ] as const;
  const written = texts.map(([name, value = '']) => (value === '' ? '' : element(name, {}, escape(value))));
  return part(element('Properties', { xmlns: `${OFFICE}/extended-properties` }, written.join('')));
}
