import { refuse } from '../errors.ts';
import { cellCount } from '../model/areas.ts';
import {
  newSeries,
  type ChartModel,
  type ChartReference,
  type LabelsModel,
  type SeriesModel,
} from '../model/charts.ts';
import { number, text, type HostObject, type Scalar } from './hostObject.ts';
import { isRange } from './rangeObject.ts';

/** Excel.ChartSeries.name: "The name's length should not be greater than 255 characters." */
const LONGEST_NAME = 255;

/** Excel.ChartSeriesCollection. */
export function seriesCollection(chart: ChartModel, guard: () => void): HostObject {
  const object = (one: SeriesModel): HostObject => seriesObject(chart, one, guard);
  return {
    type: 'ChartSeriesCollection',
    scalars: { count: { get: () => chart.series.length } },
    items: () => chart.series.map(object),
    methods: {
      // "The new added series is not visible until values, x-axis values, or bubble sizes for it are set."
      add: ([name]) => {
        guard();
        const one = newSeries(name === undefined ? `Series${chart.series.length + 1}` : nameOf(name));
        one.overlap = chart.type === 'BarStacked' ? 100 : 0;
        chart.series.push(one);
        return object(one);
      },
      getItemAt: ([index]) => {
        const one = chart.series[number(index)];
        return one === undefined ? refuse('ItemNotFound', `no series ${String(index)}`) : object(one);
      },
      getCount: () => chart.series.length,
    },
  };
}

function nameOf(value: unknown): string {
  const name = text(value);
  return name.length > LONGEST_NAME ? refuse('InvalidArgument', 'more than 255 characters') : name;
}

function seriesObject(chart: ChartModel, one: SeriesModel, guard: () => void): HostObject {
  const bind = (key: 'values' | 'categories', source: unknown): void => {
    guard();
    if (!isRange(source)) refuse('InvalidArgument', 'the source is no range');
    else one[key] = { sheetId: source.sheet.id, area: source.area } satisfies ChartReference;
  };
  /** "Throws an InvalidArgument exception on invalid charts" (Excel.ChartSeries: doughnutHoleSize, gapWidth). */
  const within = (
    key: 'gapWidth' | 'overlap' | 'doughnutHoleSize',
    valid: boolean,
    min: number,
    max: number,
  ): Scalar => ({
    get: () => (valid ? one[key] : refuse('InvalidArgument', `a ${chart.type} has no ${key}`)),
    set: (value) => {
      guard();
      const size = number(value);
      if (!valid || size < min || size > max) refuse('InvalidArgument', `no such ${key}`);
      one[key] = size;
    },
  });
  const hasBars = chart.type !== 'Doughnut';
  return {
    type: 'ChartSeries',
    scalars: {
      name: {
        get: () => one.name,
        set: (value) => {
          guard();
          one.name = nameOf(value);
        },
      },
      hasDataLabels: {
        get: () => one.hasDataLabels,
        set: (value) => {
          guard();
          if (typeof value !== 'boolean') return refuse('InvalidArgument', 'true or false is needed');
          one.hasDataLabels = value;
          return undefined;
        },
      },
      gapWidth: within('gapWidth', hasBars, 0, 500),
      overlap: within('overlap', hasBars, -100, 100),
      doughnutHoleSize: within('doughnutHoleSize', !hasBars, 10, 90),
    },
    parts: {
      format: () => ({
        type: 'ChartSeriesFormat',
        parts: {
          fill: () =>
            solidFill(guard, (color) => {
              one.color = color;
            }),
        },
      }),
      points: () => pointsCollection(one, guard),
      dataLabels: () => dataLabels(one, guard),
    },
    methods: {
      setValues: ([source]) => {
        bind('values', source);
      },
      setXAxisValues: ([source]) => {
        bind('categories', source);
      },
      delete: () => {
        guard();
        chart.series.splice(chart.series.indexOf(one), 1);
      },
    },
  };
}

/** Excel.ChartFill. */
export function solidFill(guard: () => void, set: (color: string) => void): HostObject {
  return {
    type: 'ChartFill',
    methods: {
      setSolidColor: ([value]) => {
        guard();
        const color = text(value);
        if (!/^#[0-9a-f]{6}$/i.test(color)) refuse('InvalidArgument', 'no colour');
        set(color.toUpperCase());
      },
    },
  };
}

/** Excel.ChartPointsCollection: as many points as the series has values. */
function pointsCollection(one: SeriesModel, guard: () => void): HostObject {
  const count = (): number => (one.values === undefined ? 0 : cellCount(one.values.area));
  return {
    type: 'ChartPointsCollection',
    scalars: { count: { get: count } },
    methods: {
      getItemAt: ([value]) => {
        const index = number(value);
        if (index < 0 || index >= count()) refuse('ItemNotFound', `no point ${index}`);
        return {
          type: 'ChartPoint',
          parts: {
            format: () => ({
              type: 'ChartPointFormat',
              parts: { fill: () => solidFill(guard, (color) => void one.pointColors.set(index, color)) },
            }),
            dataLabel: () => pointLabel(one, index, guard),
          },
        } satisfies HostObject;
      },
      getCount: count,
    },
  };
}

/** Excel.ChartDataLabel of one point; as for the whole series, there must be labels. */
function pointLabel(one: SeriesModel, index: number, guard: () => void): HostObject {
  if (!one.hasDataLabels) refuse('GeneralException', 'the point has no data label');
  const color: Scalar = {
    get: () => one.labelColors.get(index) ?? one.labels.color,
    set: (value) => {
      guard();
      one.labelColors.set(index, text(value));
    },
  };
  return {
    type: 'ChartDataLabel',
    parts: {
      format: () => ({
        type: 'ChartDataLabelFormat',
        parts: { font: () => ({ type: 'ChartFont', scalars: { color } }) },
      }),
    },
  };
}

/** Excel.ChartDataLabels; [inf] from VBA: a series without labels has no DataLabels object. */
function dataLabels(one: SeriesModel, guard: () => void): HostObject {
  if (!one.hasDataLabels) refuse('GeneralException', 'the series has no data labels');
  const { labels } = one;
  const setting = (key: keyof LabelsModel): Scalar => ({
    get: () => labels[key],
    set: (value) => {
      guard();
      if (typeof value !== typeof labels[key]) refuse('InvalidArgument', `${key} takes another type`);
      Object.assign(labels, { [key]: value });
    },
  });
  return {
    type: 'ChartDataLabels',
    scalars: {
      numberFormat: setting('numberFormat'),
      linkNumberFormat: setting('linkNumberFormat'),
      showValue: setting('showValue'),
      showPercentage: setting('showPercentage'),
      showCategoryName: setting('showCategoryName'),
      showSeriesName: setting('showSeriesName'),
      showLegendKey: setting('showLegendKey'),
    },
    parts: {
      format: () => ({
        type: 'ChartDataLabelFormat',
        parts: { font: () => ({ type: 'ChartFont', scalars: { color: setting('color') } }) },
      }),
    },
  };
}
