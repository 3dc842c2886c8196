/**
 * A chart's part, whole (ECMA-376 part 1, 21.2). It names no colour or font of a theme, since a workbook saved by
 * LibreOffice has none, and it holds what its cells say now, for programs that do not calculate.
 */
import { absoluteAddress, quoteSheet } from '../../core/plan/address.ts';
import {
  isFormula,
  type Area,
  type ChartPlan,
  type ChartSeries,
  type PlanValue,
  type SheetPlan,
} from '../../core/plan/workbookPlan.ts';

const INK = '1F2933';
const GRID = 'D9DEE4';
const WHITE = 'FFFFFF';
/** Hundredths of a point. */
const TITLE_SIZE = 1300;
const TEXT_SIZE = 900;

export function chartXml(chart: ChartPlan, sheet: SheetPlan): string {
  const plot = chart.kind === 'doughnut' ? doughnut(chart, sheet) : stackedBar(chart, sheet);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:roundedCorners val="0"/><c:chart>${title(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(INK, false)}</c:legend>` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${solid(WHITE)}<a:ln w="9525">${solid(GRID)}</a:ln></c:spPr></c:chartSpace>`
  );
}

function doughnut(chart: ChartPlan, sheet: SheetPlan): string {
  const series = chart.series.map((one, index) => {
    const points = chart.pointColors.map(
      (color, point) => `<c:dPt><c:idx val="${point}"/><c:bubble3D val="0"/>${part(color)}</c:dPt>`,
    );
    return (
      `<c:ser>${seriesHead(one, index, sheet)}${part(one.color)}${points.join('')}` +
      `${labels(chart.labels, one.color, chart.pointColors)}${data(chart, one, sheet)}</c:ser>`
    );
  });
  return (
    `<c:doughnutChart><c:varyColors val="1"/>${series.join('')}` +
    '<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>'
  );
}

function stackedBar(chart: ChartPlan, sheet: SheetPlan): string {
  const series = chart.series.map(
    (one, index) =>
      `<c:ser>${seriesHead(one, index, sheet)}${part(one.color)}<c:invertIfNegative val="0"/>` +
      `${labels(chart.labels, one.color, [])}${data(chart, one, sheet)}</c:ser>`,
  );
  // The first category on top, as it is in the table; the figures' axis then belongs at the far end.
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join('')}` +
    '<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="50010001"/><c:axId val="50010002"/></c:barChart>' +
    '<c:catAx><c:axId val="50010001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line(GRID)}${textProperties(INK, false)}` +
    '<c:crossAx val="50010002"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>' +
    '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    '<c:valAx><c:axId val="50010002"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>' +
    `<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines>${line(GRID)}</c:majorGridlines>` +
    '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/>${line(GRID)}${textProperties(INK, false)}` +
    '<c:crossAx val="50010001"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>'
  );
}

function title(text: string): string {
  const look = `sz="${TITLE_SIZE}" b="1"`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}>${solid(INK)}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr ${look}>${solid(INK)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

function seriesHead({ name }: ChartSeries, index: number, sheet: SheetPlan): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${stringReference(name, sheet)}</c:tx>`;
}

/** Figures on the parts, none where there is nothing to count; dark or white, whichever can be read on the part. */
function labels(shown: boolean, color: string, pointColors: readonly string[]): string {
  const flags = (value: 0 | 1): string =>
    `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>';
  if (!shown) return `<c:dLbls>${flags(0)}</c:dLbls>`;
  const format = '<c:numFmt formatCode="0;;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
  const label = (on: string): string => `${format}${textProperties(readableOn(on), true)}${flags(1)}`;
  const points = pointColors.map((on, point) => `<c:dLbl><c:idx val="${point}"/>${label(on)}</c:dLbl>`);
  // Where each point has its own, the series itself shows none: of one that does, LibreOffice would save the number
  // format where the schema does not allow it, and Excel would take the file for damaged.
  const rest = points.length === 0 ? label(color) : flags(0);
  return `<c:dLbls>${points.join('')}${rest}</c:dLbls>`;
}

function data(chart: ChartPlan, { values }: ChartSeries, sheet: SheetPlan): string {
  const figures = valuesOf(values, sheet);
  const points = figures.map((value, index) =>
    typeof value === 'number' ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : '',
  );
  return (
    `<c:cat>${stringReference(chart.categories, sheet)}</c:cat><c:val><c:numRef><c:f>${reference(values, sheet)}</c:f>` +
    `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${figures.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`
  );
}

function stringReference(area: Area, sheet: SheetPlan): string {
  const words = valuesOf(area, sheet);
  const points = words.map((word, index) =>
    word === null ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(String(word))}</c:v></c:pt>`,
  );
  return (
    `<c:strRef><c:f>${reference(area, sheet)}</c:f>` +
    `<c:strCache><c:ptCount val="${words.length}"/>${points.join('')}</c:strCache></c:strRef>`
  );
}

function reference(area: Area, sheet: SheetPlan): string {
  return escapeXml(`${quoteSheet(sheet.name)}!${absoluteAddress(area)}`);
}

/** What the cells of an area say, row by row. */
function valuesOf({ row, column, rows, columns }: Area, sheet: SheetPlan): PlanValue[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const cell = sheet.cells[row + Math.floor(index / columns)]?.[column + (index % columns)] ?? null;
    return isFormula(cell) ? cell.cached : cell;
  });
}

/** A part of the chart: filled, and with a white line that keeps neighbours apart without their colours. */
function part(color: string): string {
  return `<c:spPr>${solid(color)}<a:ln w="12700">${solid(WHITE)}</a:ln></c:spPr>`;
}

function line(color: string): string {
  return `<c:spPr><a:ln w="9525">${solid(color)}</a:ln></c:spPr>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** Upright: where a direction is left to LibreOffice, it leaves out every other label of an axis instead. */
function textProperties(color: string, bold: boolean): string {
  return (
    `<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${TEXT_SIZE}" b="${bold ? 1 : 0}">${solid(color)}` +
    '</a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>'
  );
}

/** The better of ink and white on a colour, by the contrast of WCAG 2. */
function readableOn(color: string): string {
  const contrast = (other: string): number => {
    const [light = 0, dark = 0] = [luminance(color), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  return contrast(WHITE) >= contrast(INK) ? WHITE : INK;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Text within an element or an attribute. What XML cannot hold is left out: it could not be shown either. */
function escapeXml(text: string): string {
  return Array.from(text, (character) => (isXml(character) ? (ENTITIES[character] ?? character) : '')).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0, 2.2: no control characters but tab and line ends, no half of a surrogate pair, no U+FFFE and U+FFFF. */
function isXml(character: string): boolean {
  return /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u.test(character);
}
