/** xl/drawings/drawing*.xml of a sheet and xl/charts/chart*.xml of its charts. */
import { absoluteAddress, quoteSheet } from '../../../src/core/plan/address.ts';
import { cellAt } from '../model/cells.ts';
import type { ChartModel, ChartReference, SeriesModel } from '../model/charts.ts';
import { findSheet, type BookModel } from '../model/workbook.ts';
import { element, escape, OFFICE, part } from './xml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The part that places the charts of a sheet over its cells; the n-th chart is relationship `rId<n>` of it. */
export function drawingXml(charts: readonly ChartModel[]): string {
  const anchors = charts.map(({ name, over }, index) => {
    const corner = (tag: string, column: number, row: number): string =>
      `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
    const chart = element('c:chart', { 'xmlns:c': `${DRAWING}/chart`, 'r:id': `rId${index + 1}` });
    return (
      '<xdr:twoCellAnchor>' +
      corner('from', over.column, over.row) +
      corner('to', over.column + over.columns, over.row + over.rows) +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      element('xdr:cNvPr', { id: index + 2, name }) +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAWING}/chart">${chart}</a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  const names = {
    'xmlns:xdr': `${DRAWING}/spreadsheetDrawing`,
    'xmlns:a': `${DRAWING}/main`,
    'xmlns:r': `${OFFICE}/relationships`,
  };
  return part(element('xdr:wsDr', names, anchors.join('')));
}

/** One chart, bound to its cells. */
export function chartXml(book: BookModel, chart: ChartModel): string {
  const { title, legend, type } = chart;
  const titleXml = title.visible
    ? `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escape(title.text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
    : '';
  const legendXml = legend.visible
    ? `<c:legend><c:legendPos val="${LEGEND[legend.position] ?? 'r'}"/><c:overlay val="0"/></c:legend>`
    : '';
  const content =
    titleXml +
    val('autoTitleDeleted', !title.visible) +
    `<c:plotArea><c:layout/>${type === 'Doughnut' ? doughnut(book, chart) : bars(book, chart)}</c:plotArea>` +
    legendXml +
    val('plotVisOnly', chart.plotVisibleOnly);
  const names = { 'xmlns:c': `${DRAWING}/chart`, 'xmlns:a': `${DRAWING}/main`, 'xmlns:r': `${OFFICE}/relationships` };
  return part(element('c:chartSpace', names, `<c:chart>${content}</c:chart>`));
}

/** ECMA-376 part 1, 21.2.3.24. */
const LEGEND: Readonly<Record<string, string>> = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' };

/** ECMA-376 part 1, 21.2.3.10. */
const CROSSES: Readonly<Record<string, string>> = { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' };

const val = (name: string, value: string | number | boolean): string => element(`c:${name}`, { val: value });

function doughnut(book: BookModel, { series }: ChartModel): string {
  return (
    `<c:doughnutChart>${val('varyColors', true)}${series.map((one, index) => seriesXml(book, one, index, false)).join('')}` +
    `${val('firstSliceAng', 0)}${val('holeSize', series[0]?.doughnutHoleSize ?? 75)}</c:doughnutChart>`
  );
}

function bars(book: BookModel, { type, series, axes }: ChartModel): string {
  const first = series[0];
  const axis = (reversed: boolean): string =>
    `<c:scaling>${val('orientation', reversed ? 'maxMin' : 'minMax')}</c:scaling>`;
  const across = type === 'BarStacked';
  return (
    `<c:barChart>${val('barDir', across ? 'bar' : 'col')}${val('grouping', across ? 'stacked' : 'clustered')}` +
    `${val('varyColors', false)}${series.map((one, index) => seriesXml(book, one, index, true)).join('')}` +
    `${val('gapWidth', first?.gapWidth ?? 150)}${val('overlap', first?.overlap ?? 0)}` +
    `${val('axId', 1)}${val('axId', 2)}</c:barChart>` +
    `<c:catAx>${val('axId', 1)}${axis(axes.reversed)}${val('delete', false)}${val('axPos', across ? 'l' : 'b')}${val('crossAx', 2)}</c:catAx>` +
    `<c:valAx>${val('axId', 2)}${axis(false)}${val('delete', !axes.valuesVisible)}${val('axPos', across ? 'b' : 'l')}` +
    `${axes.gridlines ? '<c:majorGridlines/>' : ''}${val('crossAx', 1)}${val('crosses', CROSSES[axes.valuesAt] ?? 'autoZero')}</c:valAx>`
  );
}

const fill = (color: string): string =>
  color === '' ? '' : `<c:spPr><a:solidFill>${element('a:srgbClr', { val: color.slice(1) })}</a:solidFill></c:spPr>`;

function seriesXml(book: BookModel, one: SeriesModel, index: number, isBar: boolean): string {
  const points = [...one.pointColors].map(([point, color]) => `<c:dPt>${val('idx', point)}${fill(color)}</c:dPt>`);
  return (
    `<c:ser>${val('idx', index)}${val('order', index)}<c:tx><c:v>${escape(one.name)}</c:v></c:tx>${fill(one.color)}` +
    `${isBar ? val('invertIfNegative', false) : ''}${points.join('')}${labelsXml(one)}` +
    `${boundXml(book, 'cat', 'strRef', one.categories)}${boundXml(book, 'val', 'numRef', one.values)}</c:ser>`
  );
}

function labelsXml({ hasDataLabels, labels, labelColors }: SeriesModel): string {
  if (!hasDataLabels) return '';
  const format = element('c:numFmt', { formatCode: labels.numberFormat, sourceLinked: labels.linkNumberFormat });
  const shows =
    `${val('showLegendKey', labels.showLegendKey)}${val('showVal', labels.showValue)}` +
    `${val('showCatName', labels.showCategoryName)}${val('showSerName', labels.showSeriesName)}` +
    `${val('showPercent', labels.showPercentage)}${val('showBubbleSize', false)}`;
  const single = [...labelColors].map(
    ([point, color]) => `<c:dLbl>${val('idx', point)}${format}<c:spPr/>${fontXml(color)}${shows}</c:dLbl>`,
  );
  return `<c:dLbls>${single.join('')}${format}<c:spPr/>${fontXml(labels.color)}${shows}</c:dLbls>`;
}

function fontXml(color: string): string {
  if (color === '') return '';
  const ink = `<a:solidFill>${element('a:srgbClr', { val: color.slice(1) })}</a:solidFill>`;
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr>${ink}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** Where the figures come from, and what they are now, for whoever shows the file without calculating. */
function boundXml(
  book: BookModel,
  name: 'cat' | 'val',
  kind: 'strRef' | 'numRef',
  reference: ChartReference | undefined,
): string {
  if (reference === undefined) return '';
  const sheet = findSheet(book, reference.sheetId);
  if (sheet === undefined) return '';
  const { area } = reference;
  const values = Array.from(
    { length: area.rows * area.columns },
    (_, offset) =>
      cellAt(sheet, area.row + Math.floor(offset / area.columns), area.column + (offset % area.columns)).value,
  );
  const points = values.flatMap((value, index) =>
    kind === 'numRef' && typeof value !== 'number'
      ? []
      : [element('c:pt', { idx: index }, `<c:v>${escape(String(value))}</c:v>`)],
  );
  const cache = kind === 'strRef' ? 'strCache' : 'numCache';
  const formula = `<c:f>${escape(`${quoteSheet(sheet.name)}!${absoluteAddress(area)}`)}</c:f>`;
  return `<c:${name}><c:${kind}>${formula}<c:${cache}>${val('ptCount', values.length)}${points.join('')}</c:${cache}></c:${kind}></c:${name}>`;
}
