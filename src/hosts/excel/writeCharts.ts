/**
 * Native charts, through members that every Excel with ExcelApi 1.9 has.
 *
 * Each series is bound to its own cells one by one: from a range of several lines Excel would have to guess which are
 * heads, which are categories, and which way the series run. The alternative text is not written: up to the newest set,
 * Office.js has no member for that of a chart (`altTextDescription` is Shape's and PivotLayout's, and charts are not in
 * `worksheet.shapes`). What a screen reader gets is the title, and the words and figures in the cells.
 */
import { isFormula, type Area, type ChartPlan, type SheetPlan } from '../../core/plan/workbookPlan.ts';

/** Makes the charts of a sheet over cells that are written already. */
export function writeCharts(worksheet: Excel.Worksheet, sheet: SheetPlan): void {
  for (const chart of sheet.charts) writeChart(worksheet, sheet, chart);
}

function writeChart(worksheet: Excel.Worksheet, sheet: SheetPlan, plan: ChartPlan): void {
  const range = ({ row, column, rows, columns }: Area): Excel.Range =>
    worksheet.getRangeByIndexes(row, column, rows, columns);
  const [first] = plan.series;
  if (first === undefined) return;
  const isDoughnut = plan.kind === 'doughnut';
  const chart = worksheet.charts.add(isDoughnut ? 'Doughnut' : 'BarStacked', range(first.values), 'Auto');
  // At once, since it is by its name that a rebuild knows it.
  chart.name = plan.name;
  plan.series.forEach((one, index) => {
    const name = wordsAt(sheet, one.name);
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    if (index === 0) series.name = name;
    else series.setValues(range(one.values));
    series.setXAxisValues(range(plan.categories));
    if (!isDoughnut) series.format.fill.setSolidColor(`#${one.color}`);
    if (plan.labels) writeLabels(series, isDoughnut ? undefined : one.color);
  });
  if (isDoughnut) writePoints(chart.series.getItemAt(0), plan);
  chart.title.visible = true;
  chart.title.text = plan.title;
  chart.legend.visible = true;
  chart.legend.position = 'Bottom';
  // A filter that hides rows must not change what the chart says.
  chart.plotVisibleOnly = false;
  if (isDoughnut) chart.series.getItemAt(0).doughnutHoleSize = HOLE;
  else writeBars(chart);
  chart.setPosition(range({ ...plan.over, rows: 1, columns: 1 }), range(lastCell(plan.over)));
}

/** Names are the text of their cells: Office.js binds values and categories to cells, and no names. */
function wordsAt({ cells }: SheetPlan, { row, column }: Area): string {
  const cell = cells[row]?.[column] ?? '';
  return String(isFormula(cell) ? cell.cached : cell).slice(0, LONGEST_NAME);
}

/** Excel.ChartSeries.name. */
const LONGEST_NAME = 255;

const lastCell = ({ row, column, rows, columns }: Area): Area => ({
  row: row + rows - 1,
  column: column + columns - 1,
  rows: 1,
  columns: 1,
});

/** A nought has no part to stand on, so it is not written. */
const FIGURES = '0;;';
const INK = '1F2933';
const WHITE = 'FFFFFF';
/** Percent. */
const HOLE = 55;
const GAP = 60;

function writeLabels(series: Excel.ChartSeries, color: string | undefined): void {
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.showPercentage = false;
  dataLabels.linkNumberFormat = false;
  dataLabels.numberFormat = FIGURES;
  if (color !== undefined) dataLabels.format.font.color = inkOn(color);
}

function writePoints(series: Excel.ChartSeries, { pointColors, labels }: ChartPlan): void {
  pointColors.forEach((color, index) => {
    const point = series.points.getItemAt(index);
    point.format.fill.setSolidColor(`#${color}`);
    if (labels) point.dataLabel.format.font.color = inkOn(color);
  });
}

/** The first category on top, as it is in the table; the figures' axis then belongs at the far end. */
function writeBars(chart: Excel.Chart): void {
  const { categoryAxis } = chart.axes;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = 'Maximum';
  chart.series.getItemAt(0).gapWidth = GAP;
}

/** The better of ink and white on a colour, by the contrast of WCAG 2. */
function inkOn(color: string): string {
  const contrast = (other: string): number => {
    const [light = 0, dark = 0] = [luminance(color), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  return `#${contrast(WHITE) >= contrast(INK) ? WHITE : INK}`;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
