/** The charts of a sheet of a file: what they are bound to and how they look, whoever wrote them. */
import { attributesOf, child, children, relationshipsOf, textOf, type Package } from './lookAtXml.ts';

export interface ChartLook {
  readonly name: string;
  /** First column and row, last column and row, of the cells that it covers. */
  readonly over: readonly number[];
  readonly kind: string;
  readonly title: string;
  readonly legend: string;
  readonly axes: unknown;
  readonly sizes: unknown;
  readonly series: readonly unknown[];
}

const within = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((found, name) => child(found, name), element);

const valueOf = (element: Element | undefined, ...path: readonly string[]): string =>
  within(element, ...path)?.getAttribute('val') ?? '';

/** The charts of a worksheet's part, by name. */
export function lookAtCharts(parts: Package, sheetPart: string): readonly ChartLook[] {
  const drawings = [...relationshipsOf(parts, sheetPart).values()].filter(({ type }) => type === 'drawing');
  return drawings
    .flatMap(({ target }) => {
      const charts = relationshipsOf(parts, target);
      return [...(parts(target)?.children ?? [])].flatMap((anchor): ChartLook[] => {
        const frame = child(anchor, 'graphicFrame');
        const id = within(frame, 'graphic', 'graphicData', 'chart')?.getAttribute('r:id');
        const part = charts.get(id ?? '')?.target;
        if (part === undefined) return [];
        const corner = (name: string): number[] =>
          ['col', 'row'].map((axis) => Number(textOf(within(anchor, name, axis))));
        const name = within(frame, 'nvGraphicFramePr', 'cNvPr')?.getAttribute('name') ?? '';
        return [lookAtChart(parts(part), name, [...corner('from'), ...corner('to')])];
      });
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

function lookAtChart(space: Element | undefined, name: string, over: readonly number[]): ChartLook {
  const chart = child(space, 'chart');
  const plotArea = child(chart, 'plotArea');
  const plot = child(plotArea, 'doughnutChart') ?? child(plotArea, 'barChart');
  return {
    name,
    over,
    kind: [plot?.localName, valueOf(plot, 'barDir'), valueOf(plot, 'grouping')].join(' ').trim(),
    title: textOf(within(chart, 'title', 'tx', 'rich')),
    legend: valueOf(chart, 'legend', 'legendPos'),
    axes: {
      orientation: valueOf(plotArea, 'catAx', 'scaling', 'orientation'),
      crosses: valueOf(plotArea, 'valAx', 'crosses'),
      hidden: valueOf(plotArea, 'valAx', 'delete'),
    },
    sizes: Object.fromEntries(['gapWidth', 'overlap', 'holeSize'].map((size) => [size, valueOf(plot, size)])),
    series: children(plot, 'ser').map(lookAtSeries),
  };
}

function lookAtSeries(series: Element): unknown {
  const color = (element: Element | undefined): string => valueOf(element, 'spPr', 'solidFill', 'srgbClr');
  const ink = (element: Element | undefined): string =>
    within(element, 'txPr')?.getElementsByTagNameNS('*', 'srgbClr')[0]?.getAttribute('val') ?? '';
  const labels = child(series, 'dLbls');
  const points = children(labels, 'dLbl');
  // Where every point has a label of its own, what the series says of labels shows nowhere.
  const each = points.length > 0 ? points : [labels];
  return {
    // Bound to a cell or written out: the words are the same.
    name: textOf(within(series, 'tx', 'strRef', 'strCache', 'pt', 'v') ?? within(series, 'tx', 'v')),
    categories: textOf(within(series, 'cat', 'strRef', 'f')),
    values: textOf(within(series, 'val', 'numRef', 'f')),
    cached: ['cat', 'val'].map((what) =>
      (what === 'cat'
        ? children(within(series, 'cat', 'strRef', 'strCache'), 'pt')
        : children(within(series, 'val', 'numRef', 'numCache'), 'pt')
      ).map((point) => textOf(child(point, 'v'))),
    ),
    points: children(series, 'dPt').map((point) => [valueOf(point, 'idx'), color(point)]),
    color: children(series, 'dPt').length > 0 ? 'by point' : color(series),
    labels: {
      values: each.map((label) => valueOf(label, 'showVal')),
      formats: each.map((label) => attributesOf(child(label, 'numFmt'))),
      inks: each.map((label) => [valueOf(label, 'idx'), ink(label)]),
    },
  };
}
