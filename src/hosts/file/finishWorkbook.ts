/**
 * What Excel can say in a file and hucre cannot, put in after hucre has written it:
 *
 * - rows whose height is a first estimate, so that they grow when somebody types (hucre marks every height as fixed);
 * - "this text may look like a number" for Ref and other text cells, or Excel puts a green corner on each of them;
 * - "this is text" on answers that begin like a formula, so that editing such a cell does not turn it into one;
 * - data bars that are empty at their least value (a bar's default is to be a tenth long even then);
 * - charts, whole: bound to their names, categories and values, with what these are now, with labels and colours that
 *   can be read (chartXml.ts), their names and what a screen reader says of them;
 * - that whoever saves the file next leaves no name in its properties, where the plan wants that (filterPrivacy, ECMA-376
 *   part 1, 18.2.28; in Excel "Remove personal information from file properties on save");
 * - the elements of a font in the order of the schema (hucre 1.0.0 writes the colour before the size, which the Open
 *   XML SDK refuses).
 */
import { areaAddress } from '../../core/plan/address.ts';
import type { ChartPlan, SheetPlan, WorkbookPlan } from '../../core/plan/workbookPlan.ts';
import { chartXml } from './chartXml.ts';
import { descendants, parseXml, serialiseXml } from './xml.ts';
import { patchPackage, type PartPatch } from './patchPackage.ts';

/**
 * A number format that no plan uses: styles that have it are those of text that begins like a formula. It is exchanged
 * for Excel's own mark, quotePrefix.
 */
export const QUOTED_FORMAT = '@;@;@;@';

export function finishWorkbook(bytes: Uint8Array, plan: WorkbookPlan): Promise<Uint8Array> {
  const patches = new Map<string, PartPatch>([['xl/styles.xml', finishStyles]]);
  plan.sheets.forEach((sheet, index) => {
    patches.set(`xl/worksheets/sheet${index + 1}.xml`, (xml) => finishSheet(xml, sheet));
  });
  if (plan.anonymous === true) {
    patches.set('xl/workbook.xml', (xml) =>
      // hucre writes no workbookPr of its own; it is the first of what is there (CT_Workbook).
      xml.replace(/<workbook\s[^>]*>/, '$&<workbookPr filterPrivacy="1"/>'),
    );
  }
  plan.sheets.forEach(({ charts }, index) => {
    if (charts.length === 0) return;
    patches.set(`xl/drawings/drawing${index + 1}.xml`, (xml) => finishDrawing(xml, charts));
  });
  plan.sheets
    .flatMap((sheet) => sheet.charts.map((chart) => chartXml(chart, sheet)))
    .forEach((xml, index) => patches.set(`xl/charts/chart${index + 1}.xml`, () => xml));
  return patchPackage(bytes, patches);
}

/** hucre writes a sheet's charts in their order, each with a name of its own making. */
function finishDrawing(text: string, charts: readonly ChartPlan[]): string {
  const drawing = parseXml(text);
  descendants(drawing, 'cNvPr').forEach((properties, index) => {
    const chart = charts[index];
    if (chart === undefined) throw new Error('more frames than charts in a drawing just written');
    properties.setAttribute('name', chart.name);
    properties.setAttribute('descr', chart.altText);
  });
  return serialiseXml(drawing);
}

/** Children of a font in the order of CT_Font as the Open XML SDK checks it. */
const FONT_ORDER = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

function finishStyles(xml: string): string {
  const ordered = xml.replace(/<font>(.*?)<\/font>/g, (_, children: string) => {
    const elements = children.match(/<[^>]+>/g) ?? [];
    const place = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
    return `<font>${elements.sort((a, b) => place(a) - place(b)).join('')}</font>`;
  });
  const format = new RegExp(`<numFmt numFmtId="(\\d+)" formatCode="${QUOTED_FORMAT}"/>`).exec(ordered);
  return format === null
    ? ordered
    : ordered.replaceAll(`<xf numFmtId="${format[1] ?? ''}"`, '<xf quotePrefix="1" numFmtId="0"');
}

function finishSheet(xml: string, sheet: SheetPlan): string {
  const barred = xml.replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">');
  const grown = sheet.rowsGrow ? barred.replaceAll(' customHeight="1"', '') : barred;
  const text = sheet.styles.filter(({ style }) => style.numberFormat === '@').map(({ area }) => areaAddress(area));
  if (text.length === 0) return grown;
  const ignored = `<ignoredErrors><ignoredError sqref="${text.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
  // The schema's place for it: before what a sheet refers to by relationship.
  const after = grown.lastIndexOf('</sheetData>');
  const rest = grown.slice(after);
  const at = after + rest.search(/<(?:drawing|legacyDrawing|picture|tableParts|extLst)\b|<\/worksheet>/);
  return grown.slice(0, at) + ignored + grown.slice(at);
}
