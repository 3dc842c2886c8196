import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import { COLOR } from '../../core/plan/theme.ts';
import type { Direction } from './bidi.ts';
import { STYLE } from './styles.ts';
import { paragraph, typedParagraphs } from './texts.ts';

export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

const LABEL_SHARE = 0.32;
const line = { style: BorderStyle.SINGLE, size: 4, color: COLOR.line };

/**
 * Labels and their texts as a table that a screen reader can follow: a header row, which is repeated on every page that
 * the table reaches, and a first column that is marked as headers; nothing merged. Rows of a usual length stay whole.
 *
 * @param width in twentieths of a point
 */
export function labelledTable(
  head: readonly [label: string, text: string],
  rows: readonly LabelledText[],
  width: number,
  direction: Direction,
): Table {
  const labels = Math.round(width * LABEL_SHARE);
  const widths = [labels, width - labels] as const;
  const cell = (column: 0 | 1, children: readonly Paragraph[], fill?: string): TableCell =>
    new TableCell({
      children,
      width: { size: widths[column], type: WidthType.DXA },
      ...(fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
    });
  const headCell = (column: 0 | 1): TableCell =>
    cell(column, [paragraph(head[column], direction, { style: STYLE.cellHead })], COLOR.accent);
  return new Table({
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: [headCell(0), headCell(1)] }),
      ...rows.map(
        ({ label, text }) =>
          new TableRow({
            cantSplit: text.length <= MOST_KEPT_TOGETHER,
            children: [
              cell(0, [paragraph(label, direction, { style: STYLE.cellLabel })], COLOR.locked),
              cell(1, typedParagraphs(text, direction, { style: STYLE.cell })),
            ],
          }),
      ),
    ],
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 100, right: 100 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    visuallyRightToLeft: direction === 'rtl',
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

/** Longest text (UTF-16 units) that is kept on one page with what it belongs to; about a third of a page. */
export const MOST_KEPT_TOGETHER = 1500;
