/**
 * The figures of the period before, as a cell's text of the sheet To confirm: there they survive saving by any program, as
 * the marks beside them do, and the Summary can compare with a workbook that is not at hand any more.
 */
import type { WorkbookGrid } from '../reading/grid.ts';
import type { PeriodFigures } from './comparePeriods.ts';
import { recordRows } from './recordCells.ts';

const MARK = 'AT-PERIOD/1';
/** Of a period's name; a cell that somebody filled with pages is no name. */
const LONGEST_NAME = 60;

/** The text of the record's cell. Words are put so that none has a space or an equals sign of its own. */
export function periodText({ period, statuses, open, total }: PeriodFigures): string {
  return [
    MARK,
    `total=${total}`,
    `open=${open}`,
    `period=${word(period.slice(0, LONGEST_NAME))}`,
    ...statuses.map(({ code, label, n }) => `status=${word(code)}=${n}=${word(label)}`),
  ].join(' ');
}

/**
 * The figures that a workbook has of the period before; undefined where it has none, or somebody changed them so that
 * they are figures no more.
 * @param table name of the questionnaire's sheet
 */
export function readPeriod(grid: WorkbookGrid, table: string | undefined): PeriodFigures | undefined {
  for (const { words } of recordRows(grid, MARK, table)) {
    const parts = words.map((text) => text.split('='));
    const first = (key: string): string => parts.find(([name]) => name === key)?.[1] ?? '';
    const statuses = parts
      .filter(([name]) => name === 'status')
      .map(([, code = '', n = '', label = '']) => ({ code: unword(code), label: unword(label), n: count(n) }));
    const figures = {
      period: unword(first('period')),
      statuses,
      open: count(first('open')),
      total: count(first('total')),
    };
    if ([figures.open, figures.total, ...statuses.map(({ n }) => n)].every(Number.isSafeInteger)) return figures;
  }
  return undefined;
}

/** A lone half of a character pair, which a cut may leave, has no code. */
const word = (text: string): string => encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, ''));

function unword(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const count = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
