/** Charts that a person makes. */
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { guardSheet } from '../guards.ts';
import { newChart, newSeries } from '../model/charts.ts';
import type { SheetModel } from '../model/workbook.ts';
import type { Hands } from './hands.ts';
import { attempt, type Outcome } from './outcome.ts';

interface ChartWish {
  readonly categories: Area;
  readonly values: Area;
  readonly over: Area;
  readonly title: string;
}

/** Insert, Column Chart, then moved to its place and given a title. No event of the worksheet tells of it here. */
export function addChart(hands: Hands, sheet: SheetModel, { categories, values, over, title }: ChartWish): Outcome {
  return attempt(() => {
    const { book } = hands;
    guardSheet(book, sheet, 'allowEditObjects');
    const chart = newChart(book, sheet, 'ColumnClustered');
    chart.over = over;
    Object.assign(chart.title, { visible: true, text: title });
    const series = newSeries('Series1');
    series.values = { sheetId: sheet.id, area: values };
    series.categories = { sheetId: sheet.id, area: categories };
    chart.series.push(series);
    sheet.charts.push(chart);
    hands.forget();
  });
}
