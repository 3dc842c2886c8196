/** The add-in's charts on a sheet: known by their names. Other charts and pictures of the same drawing stay. */
import type { Element } from '@xmldom/xmldom';
import { areaAddress, parseReference } from '../../../core/plan/address.ts';
import { CHART_NAME_PREFIX } from '../../../core/plan/summaryPlan.ts';
import {
  attributesOf,
  childOf,
  childrenOf,
  copyFor,
  descendants,
  elementFor,
  insertInOrder,
  NS,
  parseXml,
  removeElement,
  rootOf,
  serialiseXml,
  textOf,
} from '../xml.ts';
import type { OpcPackage } from './opcPackage.ts';
import { isOwn, SHEET_ORDER, type Block } from './sheetPart.ts';

const DRAWING = `${NS.relationship}/drawing`;
const CHART = `${NS.relationship}/chart`;
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** What tells the add-in's charts from a person's on the sheet of that name. */
export interface OwnCharts {
  readonly sheet: string;
  readonly block: Block;
  readonly titles: readonly string[];
}

/** Takes the add-in's charts off the sheet, with their parts. */
export function removeCharts(file: OpcPackage, part: string, own: OwnCharts): void {
  const drawing = file.relationships(part).find(({ type }) => type === DRAWING)?.target;
  if (drawing === undefined || file.find(drawing) === undefined) return;
  for (const anchor of childrenOf(rootOf(file.read(drawing)))) {
    const charts = descendants(anchor, 'chart').flatMap((reference) => {
      const id = reference.getAttributeNS(NS.relationship, 'id');
      return file.relationships(drawing).filter((one) => one.id === id && file.find(one.target) !== undefined);
    });
    if (!isNamedOurs(anchor) && !charts.some(({ target }) => isLikeOurs(rootOf(file.read(target)), own))) continue;
    file.edit(drawing);
    removeElement(anchor);
    for (const chart of charts) {
      file.unrelate(drawing, chart.id);
      // Excel gives a chart parts of its own for colours and style; they go with it.
      for (const { target, external } of file.relationships(chart.target)) if (!external) file.remove(target);
      file.remove(chart.target);
    }
  }
}

function isNamedOurs(anchor: Element): boolean {
  return descendants(anchor, 'cNvPr').some(
    (properties) => properties.getAttribute('name')?.startsWith(CHART_NAME_PREFIX) === true,
  );
}

/** Some libraries drop a chart's name: then it is ours by its title, if it shows nothing but cells of the block. */
function isLikeOurs(chart: Element, { sheet, block, titles }: OwnCharts): boolean {
  const title = descendants(chart, 'title')[0];
  const words = title === undefined ? '' : descendants(title, 't').map(textOf).join('');
  if (!titles.includes(words)) return false;
  return descendants(chart, 'f').every((formula) => {
    const reference = parseReference(textOf(formula));
    return reference?.sheet.toLowerCase() === sheet.toLowerCase() && isOwn(areaAddress(reference.area), block);
  });
}

/** Copies the charts of a sheet just made onto the sheet, into its drawing if it has one. */
export function putCharts(
  from: { readonly file: OpcPackage; readonly part: string },
  to: { readonly file: OpcPackage; readonly part: string; readonly sheet: Element },
): void {
  const made = from.file.relationships(from.part).find(({ type }) => type === DRAWING)?.target;
  if (made === undefined) return;
  const source = rootOf(from.file.read(made));
  const drawing = drawingOf(to, source);
  const target = rootOf(to.file.edit(drawing));
  const charts = new Map(from.file.relationships(made).map(({ id, target: name }) => [id, name]));
  for (const anchor of childrenOf(source)) {
    const copy = copyFor(target, anchor);
    for (const properties of descendants(copy, 'cNvPr')) properties.setAttribute('id', freeId(target));
    for (const reference of descendants(copy, 'chart')) {
      const chart = charts.get(reference.getAttributeNS(NS.relationship, 'id') ?? '');
      if (chart === undefined) throw new Error('a frame just written without its chart');
      const name = to.file.freeName('xl/charts/chart', '.xml');
      reference.setAttributeNS(NS.relationship, 'r:id', to.file.relate(drawing, CHART, name));
      to.file.add(name, parseXml(serialiseXml(from.file.read(chart))), CHART_TYPE);
    }
    target.appendChild(copy);
  }
}

/** The sheet's drawing; made, empty, where it has none. */
function drawingOf(
  to: { readonly file: OpcPackage; readonly part: string; readonly sheet: Element },
  like: Element,
): string {
  const there = to.file.relationships(to.part).find(({ type }) => type === DRAWING)?.target;
  if (there !== undefined && childOf(to.sheet, 'drawing') !== undefined) return there;
  const name = to.file.freeName('xl/drawings/drawing', '.xml');
  const document = parseXml(serialiseXml(like.ownerDocument ?? parseXml('')));
  for (const anchor of childrenOf(rootOf(document))) removeElement(anchor);
  to.file.add(name, document, DRAWING_TYPE);
  const element = elementFor(to.sheet, 'drawing', {});
  element.setAttributeNS(NS.relationship, 'r:id', to.file.relate(to.part, DRAWING, name));
  insertInOrder(to.sheet, element, SHEET_ORDER);
  return name;
}

/** The lowest number that nothing in the drawing has. */
function freeId(drawing: Element): string {
  const taken = new Set(
    descendants(drawing, 'cNvPr').flatMap((one) =>
      attributesOf(one).flatMap(({ name, value }) => (name === 'id' ? [value] : [])),
    ),
  );
  let id = 2;
  while (taken.has(String(id))) id += 1;
  return String(id);
}
