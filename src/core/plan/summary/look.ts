/** Columns and styles of the Summary sheet. */
import type { Framework } from '../../../framework/schema.ts';
import { COLOR } from '../theme.ts';
import type { CellStyle } from '../workbookPlan.ts';

/** Of the block's columns: Ref, words, and from the third on one a status, then "open" and the share that is complete. */
export const REF = 0;
export const WORDS = 1;
export const FIRST_FIGURE = 2;
/** The head and the charts need so many, however few statuses there are. */
const LEAST_COLUMNS = 7;
const REF_WIDTH = 8;
/** Lines of this length are still read with ease, and the registers take fewer pages than in a narrower column. */
export const WORDS_WIDTH = 84;
const FIGURE_WIDTH = 12;

/** How many columns the block has. */
export function blockColumns(framework: Framework): number {
  return Math.max(LEAST_COLUMNS, FIRST_FIGURE + framework.statuses.length + 2);
}

export const openColumn = (framework: Framework): number => FIRST_FIGURE + framework.statuses.length;
export const shareColumn = (framework: Framework): number => openColumn(framework) + 1;

export function columnWidths(framework: Framework): number[] {
  const figures = blockColumns(framework) - FIRST_FIGURE;
  return [REF_WIDTH, WORDS_WIDTH, ...new Array<number>(figures).fill(FIGURE_WIDTH)];
}

/** Width of the figures' columns together: what a text may take that reaches over them. */
export const reachOfFigures = (framework: Framework): number => (blockColumns(framework) - FIRST_FIGURE) * FIGURE_WIDTH;

const figure = { color: COLOR.ink, border: COLOR.line, vertical: 'center', horizontal: 'center' } as const;

export const STYLE = {
  title: { bold: true, size: 22, color: COLOR.accent, vertical: 'center' },
  state: { bold: true, size: 15, color: COLOR.missingInk, fill: COLOR.missing, vertical: 'center', indent: 1 },
  /** Of a draft that was exported: above all else. */
  draft: { bold: true, size: 16, color: COLOR.missingInk, fill: COLOR.missing, vertical: 'center', indent: 1 },
  fieldLabel: { size: 9, color: COLOR.dimmed, vertical: 'center' },
  fieldValue: { bold: true, size: 12, color: COLOR.ink, vertical: 'top', horizontal: 'left' },
  small: { size: 9, color: COLOR.dimmed, vertical: 'center' },
  smallLink: { size: 9, color: COLOR.link, underline: true, vertical: 'center' },
  notice: { bold: true, color: COLOR.safetyInk, vertical: 'center' },
  heading: { bold: true, size: 15, color: COLOR.accent, vertical: 'center' },
  head: { bold: true, color: COLOR.onAccent, fill: COLOR.accent, border: COLOR.accent, vertical: 'center', wrap: true },
  headFigure: {
    bold: true,
    size: 10,
    color: COLOR.onAccent,
    fill: COLOR.accent,
    border: COLOR.accent,
    vertical: 'center',
    horizontal: 'center',
    wrap: true,
  },
  ref: {
    bold: true,
    color: COLOR.ink,
    border: COLOR.line,
    vertical: 'center',
    horizontal: 'center',
    numberFormat: '@',
  },
  words: { color: COLOR.ink, border: COLOR.line, vertical: 'center', wrap: true },
  count: { ...figure, numberFormat: '0;-0;"–"' },
  share: { ...figure, numberFormat: '0%' },
  /** More or fewer than before. */
  change: { ...figure, numberFormat: '+0;-0;"–"' },
  totalWords: { bold: true, color: COLOR.ink, fill: COLOR.locked, border: COLOR.line, vertical: 'center' },
  totalCount: { ...figure, bold: true, fill: COLOR.locked, numberFormat: '0;-0;"–"' },
  totalChange: { ...figure, bold: true, fill: COLOR.locked, numberFormat: '+0;-0;"–"' },
  totalShare: { ...figure, bold: true, fill: COLOR.locked, numberFormat: '0%' },
  entryRef: { bold: true, color: COLOR.link, underline: true, vertical: 'top', horizontal: 'left' },
  entryWording: { bold: true, size: 10, color: COLOR.accent, vertical: 'top', wrap: true },
  entryTime: { bold: true, color: COLOR.completeInk, vertical: 'top', horizontal: 'left' },
  entryOpen: { bold: true, color: COLOR.missingInk, vertical: 'top', horizontal: 'left' },
  entryText: { color: COLOR.ink, vertical: 'top', wrap: true },
  /** Nothing is shown, and nothing printed, whatever the value. */
  hidden: { size: 8, color: COLOR.dimmed, numberFormat: ';;;' },
} as const satisfies Record<string, CellStyle>;
