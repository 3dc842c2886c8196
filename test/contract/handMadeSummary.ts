/** A Summary made by hand, small enough to be made a hundred times: what hosts do is the same at any size. */
import {
  CHART_NAME_PREFIX,
  SUMMARY_NAME,
  summaryColumnName,
  type SummaryPlaces,
  type SummaryPlan,
} from '../../src/core/plan/summaryPlan.ts';
import type { Area, PlanCell, SheetPlan } from '../../src/core/plan/workbookPlan.ts';

interface Wish {
  /** Lines of the register; what a rebuild changes. */
  readonly lines?: readonly string[];
  readonly sheet?: string;
  readonly firstRow?: number;
  /** Sheet columns of the block's six. */
  readonly columns?: readonly number[];
  readonly replaces?: SummaryPlaces;
  readonly insert?: SummaryPlan['insert'];
}

const LABELS = ['Implemented', 'Committed', 'Unable', 'Open'];
const COUNTS = [
  [1, 2, 0, 3],
  [4, 0, 5, 6],
] as const;
const COLORS = ['0A4D3C', '2A7DB5', 'CF6A12', 'C9D1D9'];
/** Rows above the register: title, charts, head and two sections, a blank. */
const HEAD_ROWS = 8;

/** The plan; rows and columns of the block are given in the block's own, and put where they belong. */
export function handMadeSummary(wish: Wish = {}): SummaryPlan {
  const { lines = ['One', 'Two'], sheet = 'Summary', firstRow = 0, columns = [0, 1, 2, 3, 4, 5], replaces } = wish;
  const rows = HEAD_ROWS + lines.length;
  const at = (column: number): number => columns[column] ?? 0;
  const area = (row: number, column: number, height = 1, width = 1): Area => ({
    row: firstRow + row,
    column: at(column),
    rows: height,
    columns: at(column + width - 1) - at(column) + 1,
  });
  const width = Math.max(...columns) + 1;
  const cells: (readonly PlanCell[])[] = Array.from({ length: firstRow }, () => []);
  const line = (...values: readonly PlanCell[]): void => {
    const row: PlanCell[] = Array.from({ length: width }, () => null);
    values.forEach((value, column) => (row[at(column)] = value));
    cells.push(row);
  };
  line('An Action Tool', { formula: 'AT_Respondent_institution&""', cached: 'Example Ministry' });
  line();
  line();
  line();
  line('Section', 'Wording', ...LABELS);
  for (const [index, counts] of COUNTS.entries()) {
    const total = counts.reduce<number>((sum, count) => sum + count, 0);
    const figures = counts.map((count) => ({ formula: `${count}+0*SUMPRODUCT(LEN(AT_Ref))`, cached: count }));
    line(`S${index + 1}`, `Section ${index + 1} of ${total}`, ...figures);
  }
  line();
  for (const [index, text] of lines.entries()) line(`${index + 1}.10`, `=${text}`);
  const charts: SheetPlan['charts'] = [
    {
      name: `${CHART_NAME_PREFIX}_Sections`,
      kind: 'stackedBar',
      title: 'By section',
      altText: 'Two sections.',
      over: area(1, 2, 3, 4),
      categories: area(5, 1, 2),
      series: LABELS.map((_, index) => ({
        name: area(4, 2 + index),
        values: area(5, 2 + index, 2),
        color: COLORS[index] ?? '',
      })),
      pointColors: [],
      labels: true,
    },
    {
      name: `${CHART_NAME_PREFIX}_Overall`,
      kind: 'doughnut',
      title: 'Overall',
      altText: 'All of it.',
      over: area(1, 0, 3, 2),
      categories: area(5, 1, 2),
      series: [{ name: area(4, 2), values: area(5, 2, 2), color: '0A4D3C' }],
      pointColors: COLORS.slice(0, 2),
      labels: true,
    },
  ];
  return {
    sheet: {
      key: 'summary',
      name: sheet,
      tabColor: '1D4E63',
      rightToLeft: false,
      showGridlines: false,
      columnWidths: Array.from({ length: width }, (_, column) => (column === at(1) ? 58 : 12)),
      rowHeights: cells.map((_, row) => (row === firstRow ? 30 : null)),
      rowsGrow: false,
      cells,
      filled: [],
      styles: [
        { area: area(0, 0), style: { size: 16, bold: true } },
        { area: area(4, 0, 1, 6), style: { bold: true, fill: '1D4E63', color: 'FFFFFF', border: 'CBD2D9' } },
        { area: area(HEAD_ROWS, 0, lines.length), style: { numberFormat: '@', color: '0B5394' } },
        { area: area(HEAD_ROWS, 1, lines.length), style: { wrap: true, vertical: 'top' } },
      ],
      links: lines.map((_, index) => ({
        row: firstRow + HEAD_ROWS + index,
        column: at(0),
        tooltip: 'To its row',
        name: 'AT_Ref',
      })),
      conditionalFormats: [{ area: area(5, 1, 2), formula: 'FALSE', style: { bold: true }, stopIfTrue: false }],
      dataBars: [{ area: area(5, 2, 2), min: 0, max: 6, color: '0A4D3C' }],
      validations: [],
      charts,
      table: null,
      freeze: { rows: 1, columns: 0 },
      protection: null,
      page: {
        orientation: 'landscape',
        paper: 'a4',
        titleRows: null,
        footer: { left: 'Example Ministry', center: '', right: '&P / &N' },
        margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5 },
      },
    },
    names: [
      { name: SUMMARY_NAME, sheet: 'summary', area: area(0, 0, rows, 6) },
      ...columns.map((_, column) => ({
        name: summaryColumnName(column),
        sheet: 'summary' as const,
        area: area(0, column, rows),
      })),
    ],
    font: { name: 'Calibri', size: 11 },
    replaces: replaces ?? null,
    columns,
    insert: wish.insert ?? null,
  };
}

/** How many rows the block has with so many lines. */
export const summaryRows = (lines: number): number => HEAD_ROWS + lines;
