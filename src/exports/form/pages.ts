/** What is on every page: the draft's mark, the institution, the title, the page's number. */
import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun, type ParagraphChild } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { respondentText } from '../../core/answers/response.ts';
import { directionOf, type Direction } from './bidi.ts';
import type { FormMark } from './mark.ts';
import { STYLE } from './styles.ts';
import { lineRuns, shortName } from './texts.ts';
import type { FormInput } from './words.ts';

/** In twentieths of a point. */
const PAPER = {
  a4: { width: 11_906, height: 16_838, sides: 1134 },
  letter: { width: 12_240, height: 15_840, sides: 1296 },
} as const;
const MARGIN = { top: 1247, bottom: 1134, header: 600, footer: 510 } as const;

export function pageOf(paper: FormMark['paper']) {
  const { width, height, sides } = PAPER[paper];
  return { size: { width, height }, margin: { ...MARGIN, left: sides, right: sides } };
}

/** Width of a line of text, in twentieths of a point. */
export function lineWidth(paper: FormMark['paper']): number {
  const { width, sides } = PAPER[paper];
  return width - 2 * sides;
}

/** A draft's header; a final has none. The watermark is a picture: what it says is in words beside it. */
export function headerOf({ mark, t, et }: FormInput): Header | undefined {
  if (mark.kind === 'final') return undefined;
  const words = et('record.draft', { open: mark.open, total: mark.total });
  const direction = directionOf(words, t.direction);
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.header,
        ...rightToLeft(direction),
        children: [
          ...lineRuns(words, direction),
          new TextRun({
            children: [
              new TextWatermark({ text: et('form.draft.watermark'), font: 'Arial', color: 'D5DAE0', opacity: 0.4 }),
            ],
          }),
        ],
      }),
    ],
  });
}

const rightToLeft = (direction: Direction) => (direction === 'rtl' ? { bidirectional: true } : {});

/** Characters that no message has: they stand where the numbers go. */
const PLACE = { page: '\uE000', pages: '\uE001' } as const;

export function footerOf(input: FormInput): Footer {
  const { t, width } = input;
  const words = t('print.page', PLACE);
  const direction = directionOf(words, t.direction);
  const page = words.split(/([\uE000\uE001])/u).flatMap((piece): ParagraphChild[] => {
    if (piece === PLACE.page) return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (piece === PLACE.pages) return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return lineRuns(piece, direction);
  });
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        ...rightToLeft(direction),
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [...lineRuns(nameOf(input), direction), ...lineRuns('\t', direction), ...page],
      }),
    ],
  });
}

/** Whose form it is, on one line. */
export function nameOf({ framework, response, et }: FormInput): string {
  const title = shortName(framework.title);
  const institution = shortName(respondentText(response, 'institution'));
  return institution === '' ? title : et('form.footer', { institution, title });
}
