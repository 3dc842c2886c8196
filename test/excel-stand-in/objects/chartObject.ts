import { refuse } from '../errors.ts';
import { guardSheet } from '../guards.ts';
import { areaOf, boundingArea, cellCount } from '../model/areas.ts';
import { cellAt } from '../model/cells.ts';
import { CHART_TYPES, newChart, newSeries, type ChartModel } from '../model/charts.ts';
import type { SheetModel } from '../model/workbook.ts';
import { text, type HostObject, type Scalar, type World } from './hostObject.ts';
import { isRange } from './rangeObject.ts';
import { seriesCollection } from './seriesObject.ts';

/** Charts are objects: on a protected sheet it takes "Edit objects" (Microsoft Support, "Protect a worksheet"). */
const guarded =
  ({ book }: World, sheet: SheetModel) =>
  (): void => {
    guardSheet(book, sheet, 'allowEditObjects');
  };

/** Excel.ChartCollection of a worksheet. */
export function chartCollection(world: World, sheet: SheetModel): HostObject {
  const guard = guarded(world, sheet);
  const object = (chart: ChartModel): HostObject => chartObject(world, sheet, chart);
  // "If there are multiple charts with the same name, the first one will be returned."
  const find = (key: unknown): HostObject | null => {
    const found = sheet.charts.find(({ id, name }) => id === key || name === key);
    return found === undefined ? null : object(found);
  };
  return {
    type: 'ChartCollection',
    scalars: { count: { get: () => sheet.charts.length } },
    items: () => sheet.charts.map(object),
    item: (key) => find(key) ?? refuse('ItemNotFound', `no chart ${String(key)}`),
    methods: {
      add: ([type, source, by]) => {
        guard();
        const chart = newChart(world.book, sheet, typeOf(type));
        bind(world, chart, source, by ?? 'Auto');
        sheet.charts.push(chart);
        return object(chart);
      },
      getItem: ([key]) => find(key) ?? refuse('ItemNotFound', `no chart ${String(key)}`),
      getItemOrNullObject: ([key]) => find(key),
      getCount: () => sheet.charts.length,
    },
  };
}

function typeOf(value: unknown): ChartModel['type'] {
  const known = CHART_TYPES.find((type) => type === value);
  return known ?? refuse('NotImplemented', `no charts of type ${String(value)} here`);
}

/**
 * The series of a new chart. What Excel makes of a source with words in it, or of several lines, depends on what is in
 * the cells (which are heads, which are categories); a product that leaves that to a guess is refused here. One line of
 * figures is one series, or one a cell when told so ("Specifies the way columns or rows are used as data series").
 */
function bind(world: World, chart: ChartModel, source: unknown, by: unknown): void {
  if (!isRange(source)) return refuse('InvalidArgument', 'the source is no range');
  const { sheet, area } = source;
  if (area.rows > 1 && area.columns > 1) refuse('NotImplemented', 'several lines: what Excel makes of them is a guess');
  if (!['Auto', 'Rows', 'Columns'].includes(text(by))) refuse('InvalidArgument', 'by rows or by columns');
  world.calculate();
  const { value, formula } = cellAt(sheet, area.row, area.column);
  if (typeof value === 'string' && value !== '' && formula === '') refuse('NotImplemented', 'words: a guess');
  const along = area.rows > 1 ? 'Columns' : 'Rows';
  const isOne = by === 'Auto' || by === along || cellCount(area) === 1;
  const parts = isOne
    ? [area]
    : Array.from({ length: cellCount(area) }, (_, offset) => ({
        row: area.row + (area.rows > 1 ? offset : 0),
        column: area.column + (area.rows > 1 ? 0 : offset),
        rows: 1,
        columns: 1,
      }));
  for (const part of parts) {
    const series = newSeries(`Series${chart.series.length + 1}`);
    series.values = { sheetId: sheet.id, area: part };
    series.overlap = chart.type === 'BarStacked' ? 100 : 0;
    chart.series.push(series);
  }
}

function chartObject(world: World, sheet: SheetModel, chart: ChartModel): HostObject {
  const guard = (): void => {
    if (!sheet.charts.includes(chart)) refuse('ItemNotFound', 'the chart is gone');
    guarded(world, sheet)();
  };
  const flag = <T>(target: T, key: keyof T): Scalar => ({
    get: () => target[key],
    set: (value) => {
      guard();
      if (typeof value !== typeof target[key]) refuse('InvalidArgument', `${String(key)} takes another type`);
      target[key] = value as T[keyof T];
    },
  });
  const { title, legend } = chart;
  return {
    type: 'Chart',
    identity: { Id: chart.id },
    scalars: {
      id: { get: () => chart.id },
      name: flag(chart, 'name'),
      plotVisibleOnly: flag(chart, 'plotVisibleOnly'),
      chartType: { get: () => chart.type },
    },
    parts: {
      title: () => ({
        type: 'ChartTitle',
        scalars: {
          visible: flag(title, 'visible'),
          text: {
            get: () => (title.visible ? title.text : null),
            // [inf] from VBA, where a chart without a title has no ChartTitle object to set a text of.
            set: (value) => {
              guard();
              if (!title.visible) refuse('GeneralException', 'the chart has no title');
              title.text = text(value);
            },
          },
        },
        parts: { format: () => fontOf('ChartTitleFormat', guard) },
      }),
      legend: () => ({
        type: 'ChartLegend',
        scalars: {
          visible: flag(legend, 'visible'),
          position: {
            get: () => legend.position,
            set: (value) => {
              guard();
              if (!['Top', 'Bottom', 'Left', 'Right', 'Corner'].includes(text(value))) {
                refuse('InvalidArgument', 'no such position');
              }
              legend.position = text(value);
            },
          },
        },
      }),
      axes: () => axesObject(chart, guard, flag),
      series: () => seriesCollection(chart, guard),
      worksheet: () => world.worksheet(sheet),
    },
    methods: {
      setPosition: ([start, end]) => {
        guard();
        const first = isRange(start) ? start.area : areaOf(text(start));
        const last = end === undefined ? undefined : isRange(end) ? end.area : areaOf(text(end));
        // Without an end it keeps its size: "If specified, the chart's width and height will be set".
        chart.over =
          last === undefined ? { ...chart.over, row: first.row, column: first.column } : boundingArea(first, last);
      },
      delete: () => {
        guard();
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
    },
  };
}

/** Excel.ChartAxes; a doughnut has none ([inf] from VBA: "Method 'Axes' of object '_Chart' failed"). */
function axesObject(
  { type, axes }: ChartModel,
  guard: () => void,
  flag: <T>(target: T, key: keyof T) => Scalar,
): HostObject {
  if (type === 'Doughnut') refuse('GeneralException', 'a doughnut has no axes');
  return {
    type: 'ChartAxes',
    parts: {
      categoryAxis: () => ({
        type: 'ChartAxis',
        scalars: {
          reversePlotOrder: flag(axes, 'reversed'),
          // "Specifies the specified axis position where the other axis crosses."
          position: {
            get: () => axes.valuesAt,
            set: (value) => {
              guard();
              // "Custom" takes setPositionAt, which is not modelled.
              if (!['Automatic', 'Maximum', 'Minimum'].includes(text(value)))
                refuse('InvalidArgument', 'no such place');
              axes.valuesAt = text(value);
            },
          },
        },
        parts: { format: () => fontOf('ChartAxisFormat', guard) },
      }),
      valueAxis: () => ({
        type: 'ChartAxis',
        scalars: { visible: flag(axes, 'valuesVisible') },
        parts: {
          majorGridlines: () => ({ type: 'ChartGridlines', scalars: { visible: flag(axes, 'gridlines') } }),
        },
      }),
    },
  };
}

/** Fonts of titles and axes: taken, and not kept, since nothing here looks at them. */
function fontOf(type: string, guard: () => void): HostObject {
  const taken = (check: (value: unknown) => unknown): Scalar => ({
    set: (value) => {
      guard();
      check(value);
    },
  });
  return {
    type,
    parts: {
      font: () => ({
        type: 'ChartFont',
        scalars: {
          color: taken(text),
          bold: taken((value) => typeof value === 'boolean' || refuse('InvalidArgument', 'true or false is needed')),
          size: taken((value) => typeof value === 'number' || refuse('InvalidArgument', 'a number is needed')),
        },
      }),
    },
  };
}
