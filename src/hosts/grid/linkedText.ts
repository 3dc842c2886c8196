/** Text with marks, as Univer keeps it (a small document in the cell): made for links, read wherever it comes. */
import type { IDocumentData } from '@univerjs/core';
import type { Link } from '../../core/plan/workbookPlan.ts';
import { nameId } from './names.ts';
import { HYPERLINK } from './univerTypes.ts';

/** A cell's text that is a link: to a defined name, which follows its cells, or to an address. */
export function linkedText(text: string, link: Link, id: string): IDocumentData {
  // A document has one mark for a new paragraph.
  const stream = text.replace(/\r\n?|\n/g, '\r');
  const url = 'url' in link ? link.url : `#rangeid=${nameId(link.name)}`;
  return {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${stream}\r\n`,
      paragraphs: [...`${stream}\r`.matchAll(/\r/g)].map(({ index }) => ({ startIndex: index })),
      sectionBreaks: [{ startIndex: stream.length + 1 }],
      customRanges: [
        { startIndex: 0, endIndex: stream.length - 1, rangeId: id, rangeType: HYPERLINK, properties: { url } },
      ],
    },
  };
}

/** The text alone. What somebody types over several lines comes like this too. */
export function plainText({ body }: IDocumentData): string {
  return (body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
}

/** Addresses that the text leads to. */
export function addressesIn({ body }: IDocumentData): readonly string[] {
  return (body?.customRanges ?? []).flatMap(({ rangeType, properties }) => {
    const link: number = HYPERLINK;
    const url: unknown = rangeType === link ? properties?.['url'] : undefined;
    return typeof url === 'string' ? [url] : [];
  });
}
