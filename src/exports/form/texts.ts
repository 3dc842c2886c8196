/** Texts as paragraphs and runs: line breaks, tabs, direction, and nothing that XML forbids. */
import { Paragraph, Tab, TextRun, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx';
import { cutAt, printable } from '../printable.ts';
import { directionOf, directionRuns, rightToLeftLanguage, type Direction } from './bidi.ts';

/** As Excel's Alt+Enter, other systems' line ends, and Unicode's own line and paragraph separators. */
const LINE_END = /\r\n|[\r\n\u2028\u2029]/;

export type ParagraphLook = Omit<IParagraphOptions, 'children' | 'text' | 'bidirectional'>;
export type RunLook = Omit<IRunOptions, 'children' | 'text' | 'rightToLeft'>;

/** One line as runs. @param base the direction of the paragraph that it stands in */
export function lineRuns(line: string, base: Direction, look: RunLook = {}): ParagraphChild[] {
  return directionRuns(printable(line), base).flatMap(({ text, direction }) => {
    const whole: RunLook = {
      ...look,
      ...(direction === 'rtl' ? { rightToLeft: true, language: { bidirectional: rightToLeftLanguage(text) } } : {}),
    };
    // As `text`, never among `children`: there the library takes the words SECTION and CURRENT for fields.
    return text
      .split('\t')
      .flatMap((piece, index) => [
        ...(index === 0 ? [] : [tab()]),
        ...(piece === '' ? [] : [new TextRun({ ...whole, text: piece })]),
      ]);
  });
}

export const tab = (): ParagraphChild => new TextRun({ children: [new Tab()] });

const lineBreak = (): ParagraphChild => new TextRun({ break: 1 });

/** A paragraph whose direction is its own first letter's. @param lead what stands before the text: a check box */
export function paragraph(
  text: string,
  otherwise: Direction,
  look: ParagraphLook,
  runLook: RunLook = {},
  lead: readonly ParagraphChild[] = [],
): Paragraph {
  const base = directionOf(text, otherwise);
  return new Paragraph({
    ...look,
    ...(base === 'rtl' ? { bidirectional: true } : {}),
    children: [...lead, ...lineRuns(text, base, runLook)],
  });
}

/**
 * What a person typed: its lines with breaks between them, in as few paragraphs as there are changes of direction (a
 * line without letters goes with the one before it).
 */
export function typedParagraphs(text: string, otherwise: Direction, look: ParagraphLook): Paragraph[] {
  const blocks: { readonly base: Direction; readonly lines: string[] }[] = [];
  for (const line of text.split(LINE_END)) {
    const last = blocks.at(-1);
    const base = directionOf(line, last?.base ?? directionOf(text, otherwise));
    if (last?.base === base) last.lines.push(line);
    else blocks.push({ base, lines: [line] });
  }
  return blocks.map(
    ({ base, lines }) =>
      new Paragraph({
        ...look,
        ...(base === 'rtl' ? { bidirectional: true } : {}),
        children: lines.flatMap((line, index) => [...(index === 0 ? [] : [lineBreak()]), ...lineRuns(line, base)]),
      }),
  );
}

/** The longest text that names something in a line of its own: in a footer, in the document's title. */
const LONGEST_NAME = 60;

/** A text on one line, cut where it is too long for it. */
export function shortName(text: string): string {
  const line = printable(text).replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST_NAME ? `${cutAt(line, LONGEST_NAME - 1).trimEnd()}…` : line;
}
