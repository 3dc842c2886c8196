/** The charts: bound to the figures' cells, so that they are live and can be edited like any chart. */
import { CHART_NAME_PREFIX } from '../summaryPlan.ts';
import { OPEN_COLOR, STATUS_COLORS } from '../theme.ts';
import type { ChartPlan } from '../workbookPlan.ts';
import type { SummaryContent } from './content.ts';
import type { FigureRows } from './figures.ts';
import { blockColumns, FIRST_FIGURE, REF } from './look.ts';

/** With these the head, the charts and the overall figures stand on the first page, in landscape on A4 or Letter. */
export const CHART_ROWS = 12;
export const CHART_ROW_HEIGHT = 16;
/** Where a draft's banner takes some of the page. */
export const CHART_ROW_HEIGHT_BELOW_BANNER = 14;

export function summaryCharts(
  { framework, t }: SummaryContent,
  { overall, sectionHead, sections }: FigureRows,
  firstRow: number,
): ChartPlan[] {
  const colors = [...framework.statuses.map((_, index) => colorOf(index)), OPEN_COLOR];
  return [
    {
      name: `${CHART_NAME_PREFIX}_Overall`,
      kind: 'doughnut',
      title: t('summary.chart.overall'),
      altText: t('summary.chart.overall.alt', { table: t('summary.overall') }),
      over: {
        row: firstRow,
        column: FIRST_FIGURE,
        rows: CHART_ROWS,
        columns: blockColumns(framework) - FIRST_FIGURE,
      },
      categories: overall,
      series: [
        {
          name: { row: overall.row - 1, column: FIRST_FIGURE, rows: 1, columns: 1 },
          values: { ...overall, column: FIRST_FIGURE },
          color: colorOf(0),
        },
      ],
      pointColors: colors,
      labels: true,
    },
    {
      name: `${CHART_NAME_PREFIX}_Sections`,
      kind: 'stackedBar',
      title: t('summary.chart.sections'),
      altText: t('summary.chart.sections.alt', { table: t('summary.bySection') }),
      // Beside the words: titles of sections are long.
      over: { row: firstRow, column: REF, rows: CHART_ROWS, columns: FIRST_FIGURE },
      categories: sections,
      series: colors.map((color, index) => ({
        name: { row: sectionHead, column: FIRST_FIGURE + index, rows: 1, columns: 1 },
        values: { ...sections, column: FIRST_FIGURE + index },
        color,
      })),
      pointColors: [],
      labels: true,
    },
  ];
}

/** With more statuses than colours they begin again: the labels tell them apart. */
const colorOf = (index: number): string => STATUS_COLORS[index % STATUS_COLORS.length] ?? OPEN_COLOR;
