/** Charts as the stand-in keeps them: what they are bound to, and what this product sets of their look. */
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { newId, type BookModel, type SheetModel } from './workbook.ts';

/** The types that are modelled, in the words of Office.js. */
export const CHART_TYPES = ['Doughnut', 'BarStacked', 'ColumnClustered'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** Cells that a series is bound to; undefined in a series where it has none, or where they are gone (`#REF!`). */
export interface ChartReference {
  readonly sheetId: string;
  readonly area: Area;
}

export interface LabelsModel {
  numberFormat: string;
  linkNumberFormat: boolean;
  showValue: boolean;
  showPercentage: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showLegendKey: boolean;
  color: string;
}

export interface SeriesModel {
  name: string;
  values: ChartReference | undefined;
  categories: ChartReference | undefined;
  /** Empty for the theme's own. */
  color: string;
  readonly pointColors: Map<number, string>;
  hasDataLabels: boolean;
  readonly labels: LabelsModel;
  /** Of single points, where they differ. */
  readonly labelColors: Map<number, string>;
  gapWidth: number;
  overlap: number;
  doughnutHoleSize: number;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  readonly type: ChartType;
  /** The cells that it covers; it moves and sizes with them (Microsoft Support, "Move or resize a chart"). */
  over: Area;
  readonly title: { visible: boolean; text: string };
  readonly legend: { visible: boolean; position: string };
  readonly axes: { reversed: boolean; gridlines: boolean; valuesVisible: boolean; valuesAt: string };
  plotVisibleOnly: boolean;
  readonly series: SeriesModel[];
}

export function newSeries(name: string): SeriesModel {
  return {
    name,
    values: undefined,
    categories: undefined,
    color: '',
    pointColors: new Map(),
    hasDataLabels: false,
    labels: {
      numberFormat: 'General',
      linkNumberFormat: true,
      showValue: true,
      showPercentage: false,
      showCategoryName: false,
      showSeriesName: false,
      showLegendKey: false,
      color: '',
    },
    labelColors: new Map(),
    gapWidth: 150,
    overlap: 0,
    doughnutHoleSize: 75,
  };
}

/** A new chart, called "Chart 1" and so on as in the Selection pane, on the size that Excel gives it. */
export function newChart(book: BookModel, sheet: SheetModel, type: ChartType): ChartModel {
  let number = 1;
  while (sheet.charts.some(({ name }) => name === `Chart ${number}`)) number += 1;
  return {
    id: newId(book),
    name: `Chart ${number}`,
    type,
    over: { row: 5, column: 4, rows: 15, columns: 8 },
    title: { visible: false, text: '' },
    legend: { visible: true, position: 'Bottom' },
    axes: { reversed: false, gridlines: true, valuesVisible: true, valuesAt: 'Automatic' },
    plotVisibleOnly: true,
    series: [],
  };
}

/** Changes what the charts of the whole workbook are bound to. */
export function changeChartReferences(
  { sheets }: BookModel,
  change: (reference: ChartReference) => ChartReference | undefined,
): void {
  for (const { charts } of sheets) {
    for (const one of charts.flatMap(({ series }) => series)) {
      one.values = one.values && change(one.values);
      one.categories = one.categories && change(one.categories);
    }
  }
}

/** A copy that shares nothing with the chart. */
export const copyChart = (chart: ChartModel, id = chart.id): ChartModel => ({ ...structuredClone(chart), id });
