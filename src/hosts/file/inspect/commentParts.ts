/**
 * Notes (ECMA-376 part 1, 18.7), threaded comments and the persons who wrote them ([MS-XLSX] 2.6.202 and on). A threaded
 * comment has a note in its place for programs that do not know it, whose author is `tc=` and an id.
 */
import type { CarriedList } from '../../../core/confidentiality/carriedList.ts';
import type { PackageParts } from './packageParts.ts';
import { decodeXml } from './scanXml.ts';

/** Comments of one sheet. */
export interface CommentTally {
  n: number;
  first: string;
}

const STAND_IN_AUTHOR = 'tc=';
/** Of a note's text, enough to quote. */
const LONGEST = 2_000;

/** Counts a part of notes, and lists who wrote them. */
export function inspectNotes(parts: PackageParts, part: string, tally: CommentTally, list: CarriedList): void {
  const authors: string[] = [];
  let author: string | undefined;
  let comment: { readonly by: string; text: string } | undefined;
  let isText = false;
  parts.scan(part, {
    open: (element, tag) => {
      if (element === 'author') author = '';
      else if (element === 'comment') comment = { by: authors[Number(tag.attribute('authorId'))] ?? '', text: '' };
      isText = element === 't';
    },
    text: (raw) => {
      if (author !== undefined) author += raw;
      else if (isText && comment !== undefined && comment.text.length < LONGEST) comment.text += raw;
    },
    close: (element) => {
      isText = false;
      if (element === 'author' && author !== undefined) {
        authors.push(decodeXml(author));
        author = undefined;
      } else if (element === 'comment' && comment !== undefined) {
        if (!comment.by.startsWith(STAND_IN_AUTHOR)) count(tally, decodeXml(comment.text));
        comment = undefined;
      }
    },
  });
  // An author whose notes are deleted may be in the list still.
  for (const name of authors) if (!name.startsWith(STAND_IN_AUTHOR)) list.addPerson(name);
}

/** Counts a part of threaded comments; each reply is one more. */
export function inspectThreads(parts: PackageParts, part: string, tally: CommentTally): void {
  let text: string | undefined;
  parts.scan(part, {
    open: (element) => {
      if (element === 'text') text = '';
    },
    text: (raw) => {
      if (text !== undefined && text.length < LONGEST) text += raw;
    },
    close: (element) => {
      if (element === 'threadedComment') count(tally, decodeXml(text ?? ''));
      if (element === 'threadedComment') text = undefined;
    },
  });
}

/** Lists the persons of threaded comments. Excel writes whoever opened the workbook, comment or not. */
export function inspectPersons(parts: PackageParts, part: string, list: CarriedList): void {
  parts.scan(part, {
    open: (element, tag) => {
      if (element === 'person') list.addPerson(tag.attribute('displayName') ?? '');
    },
  });
}

/** Lists an attribute of each of a part's elements of a name, as a person. */
export function inspectNames(
  parts: PackageParts,
  part: string,
  [element, attribute]: readonly [element: string, attribute: string],
  list: CarriedList,
): void {
  parts.scan(part, {
    open: (found, tag) => {
      if (found === element) list.addPerson(tag.attribute(attribute) ?? '');
    },
  });
}

function count(tally: CommentTally, text: string): void {
  if (tally.n === 0) tally.first = text;
  tally.n += 1;
}
