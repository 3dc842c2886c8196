/** One place where the text taken off the document's pages was broken by the extraction, and how it was mended. */
export interface Repair {
  /** A Ref, or the name of a part of the framework. */
  readonly where: string;
  readonly source: string;
  readonly repaired: string;
  readonly why: string;
}

/**
 * Every difference between the wording here and the extracted text, apart from line breaks and the marks for bold and
 * headings. Spelling and grammar are the document's own ("hosting woman peacebuilders" in 8.1 is left as it is).
 */
export const REPAIRS: readonly Repair[] = [
  {
    where: '8.3',
    source: '(by state or non- state actors)',
    repaired: '(by state or non-state actors)',
    why: 'a hyphen at the end of a printed line was taken for a hyphen and a space',
  },
  {
    where: 'introduction',
    source: '[melinda.homes@icanpeacework.org](mailto:melinda.homes@icanpeacework.org)',
    repaired: 'melinda.homes@icanpeacework.org',
    why: 'the extraction wrote the address as a link; the page shows the address',
  },
];
