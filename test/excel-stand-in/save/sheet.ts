/** xl/worksheets/sheet*.xml of one sheet of the model. */
import { areaAddress, cellAddress } from '../../../src/core/plan/address.ts';
import { NORMAL } from '../model/style.ts';
import type { BookModel, Cell, SheetModel, ValidationRule } from '../model/workbook.ts';
import type { StyleBook } from './styles.ts';
import { element, escape, escapeText, list, MAIN, OFFICE, part } from './xml.ts';

const areasXml = (areas: readonly Parameters<typeof areaAddress>[0][]): string => areas.map(areaAddress).join(' ');

/** The links of a sheet that lead out of the workbook, with the ids of their relationships. */
export interface OutsideLink {
  readonly id: string;
  readonly target: string;
}

/** A sheet's part and the addresses that it refers to by relationship. */
export function sheetXml(
  book: BookModel,
  sheet: SheetModel,
  styles: StyleBook,
  tableIds: readonly string[],
  drawingId: string | undefined,
): { readonly xml: string; readonly links: readonly OutsideLink[] } {
  const links: OutsideLink[] = [];
  const xml = part(
    element(
      'worksheet',
      { xmlns: MAIN, 'xmlns:r': `${OFFICE}/relationships` },
      propertiesXml(sheet) +
        viewXml(book, sheet) +
        element('sheetFormatPr', { defaultRowHeight: 15 }) +
        columnsXml(sheet) +
        (rowsXml(sheet, styles) || '<sheetData/>') +
        protectionXml(sheet) +
        conditionalXml(sheet, styles) +
        list('dataValidations', sheet.validations.map(validationXml)) +
        linksXml(sheet, links) +
        pageXml(sheet) +
        (drawingId === undefined ? '' : element('drawing', { 'r:id': drawingId })) +
        (tableIds.length === 0
          ? ''
          : list(
              'tableParts',
              tableIds.map((id) => element('tablePart', { 'r:id': id })),
            )),
    ),
  );
  return { xml, links };
}

function propertiesXml({ tabColor, page }: SheetModel): string {
  const fits = page.zoom.horizontalFitToPages !== undefined || page.zoom.verticalFitToPages !== undefined;
  return element(
    'sheetPr',
    {},
    (tabColor === '' ? '' : element('tabColor', { rgb: `FF${tabColor.slice(1).toUpperCase()}` })) +
      element('pageSetUpPr', { fitToPage: fits }),
  );
}

function viewXml(book: BookModel, sheet: SheetModel): string {
  const { freeze, showGridlines } = sheet;
  const pane =
    freeze === undefined
      ? ''
      : element('pane', {
          xSplit: freeze.columns || undefined,
          ySplit: freeze.rows || undefined,
          topLeftCell: cellAddress(freeze.rows, freeze.columns),
          activePane: freeze.columns === 0 ? 'bottomLeft' : freeze.rows === 0 ? 'topRight' : 'bottomRight',
          state: 'frozen',
        });
  const view = { showGridLines: showGridlines, tabSelected: book.selection.sheetId === sheet.id, workbookViewId: 0 };
  return element('sheetViews', {}, element('sheetView', view, pane));
}

/** Points to characters, padding included: ECMA-376 part 1, 18.3.1.13, with digits of 7 pixels at 96 pixels an inch. */
function columnsXml({ columnWidths }: SheetModel): string {
  if (columnWidths.size === 0) return '';
  const columns = [...columnWidths]
    .sort(([a], [b]) => a - b)
    .map(([column, points]) =>
      element('col', {
        min: column + 1,
        max: column + 1,
        width: (points * 96) / 72 / 7,
        hidden: points === 0 || undefined,
        customWidth: true,
      }),
    );
  return element('cols', {}, columns.join(''));
}

function rowsXml(sheet: SheetModel, styles: StyleBook): string {
  const last = Math.max(sheet.cells.length - 1, ...sheet.rowHeights.keys());
  const rows: string[] = [];
  for (let row = 0; row <= last; row += 1) {
    const cells = (sheet.cells[row] ?? []).flatMap((cell, column) =>
      cell === undefined ? [] : [cellXml(cell, cellAddress(row, column), styles)],
    );
    const height = sheet.rowHeights.get(row);
    const content = cells.join('');
    if (content === '' && height === undefined) continue;
    // A row that nobody gave a height has none in the file: whoever opens it measures what it draws.
    rows.push(
      element(
        'row',
        {
          r: row + 1,
          ht: height,
          hidden: height === 0 || undefined,
          customHeight: height === undefined ? undefined : true,
        },
        content,
      ),
    );
  }
  return rows.length === 0 ? '' : element('sheetData', {}, rows.join(''));
}

function cellXml({ value, formula, quotePrefix, style }: Cell, r: string, styles: StyleBook): string {
  const empty = value === '' && formula === '' && !quotePrefix;
  if (empty && style === NORMAL) return '';
  const s = styles.cell(style, quotePrefix) || undefined;
  if (empty) return element('c', { r, s });
  const f = formula === '' ? '' : `<f>${escape(formula)}</f>`;
  if (typeof value === 'number') return element('c', { r, s }, `${f}<v>${value}</v>`);
  if (typeof value === 'boolean') return element('c', { r, s, t: 'b' }, `${f}<v>${Number(value)}</v>`);
  if (f !== '') return element('c', { r, s, t: 'str' }, value === '' ? f : `${f}<v>${escapeText(value)}</v>`);
  return element('c', { r, s, t: 'inlineStr' }, `<is><t xml:space="preserve">${escapeText(value)}</t></is>`);
}

function protectionXml({ protection }: SheetModel): string {
  if (protection === undefined) return '';
  const { options } = protection;
  const forbids = (option: string): boolean => options[option] !== true;
  return element('sheetProtection', {
    sheet: true,
    objects: forbids('allowEditObjects'),
    scenarios: forbids('allowEditScenarios'),
    formatCells: forbids('allowFormatCells'),
    formatColumns: forbids('allowFormatColumns'),
    formatRows: forbids('allowFormatRows'),
    insertColumns: forbids('allowInsertColumns'),
    insertRows: forbids('allowInsertRows'),
    insertHyperlinks: forbids('allowInsertHyperlinks'),
    deleteColumns: forbids('allowDeleteColumns'),
    deleteRows: forbids('allowDeleteRows'),
    sort: forbids('allowSort'),
    autoFilter: forbids('allowAutoFilter'),
    pivotTables: forbids('allowPivotTables'),
    selectLockedCells: options['selectionMode'] === 'Unlocked' || options['selectionMode'] === 'None',
    selectUnlockedCells: options['selectionMode'] === 'None',
  });
}

function conditionalXml({ conditionalRules }: SheetModel, styles: StyleBook): string {
  return conditionalRules
    .map((rule, index) => {
      const priority = index + 1;
      const bound = ({ type, formula }: typeof rule.lower): string =>
        type === 'Number'
          ? element('cfvo', { type: 'num', val: formula })
          : element('cfvo', { type: type === 'LowestValue' ? 'min' : 'max' });
      const cfRule =
        rule.type === 'DataBar'
          ? element(
              'cfRule',
              { type: 'dataBar', priority },
              // A bar of Excel 2010 and later is empty at its least value ([inf]: Excel writes these two in x14:dataBar).
              element(
                'dataBar',
                { minLength: 0, maxLength: 100 },
                bound(rule.lower) +
                  bound(rule.upper) +
                  element('color', { rgb: `FF${rule.barColor.slice(1).toUpperCase()}` }),
              ),
            )
          : element(
              'cfRule',
              {
                type: 'expression',
                dxfId: styles.conditional(rule),
                priority,
                stopIfTrue: rule.stopIfTrue || undefined,
              },
              `<formula>${escape(rule.formula)}</formula>`,
            );
      return element('conditionalFormatting', { sqref: areasXml(rule.areas) }, cfRule);
    })
    .join('');
}

function validationXml({ areas, rule, ignoreBlanks, prompt, errorAlert }: ValidationRule): string {
  const attributes = {
    allowBlank: ignoreBlanks,
    showInputMessage: prompt.showPrompt,
    showErrorMessage: errorAlert.showAlert,
    errorStyle: errorAlert.style.toLowerCase(),
    promptTitle: prompt.title,
    prompt: prompt.message,
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    sqref: areasXml(areas),
  };
  const [kind = '', details = {}] = Object.entries(rule)[0] ?? [];
  if (kind === 'list') {
    const source = String(details['source']);
    const formula = source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return element('dataValidation', { type: 'list', ...attributes }, `<formula1>${escape(formula)}</formula1>`);
  }
  const operator = String(details['operator']);
  return element(
    'dataValidation',
    { type: kind, operator: operator.charAt(0).toLowerCase() + operator.slice(1), ...attributes },
    `<formula1>${String(details['formula1'])}</formula1><formula2>${String(details['formula2'])}</formula2>`,
  );
}

function linksXml(sheet: SheetModel, outside: OutsideLink[]): string {
  const links: string[] = [];
  sheet.cells.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const link = cell?.hyperlink;
      if (link === undefined) return;
      const ref = cellAddress(row, column);
      const attributes = { location: link.documentReference, tooltip: link.screenTip };
      if (link.address === undefined) {
        links.push(element('hyperlink', { ref, ...attributes }));
      } else {
        const id = `rIdLink${outside.length + 1}`;
        outside.push({ id, target: link.address });
        links.push(element('hyperlink', { ref, 'r:id': id, ...attributes }));
      }
    });
  });
  return links.length === 0 ? '' : element('hyperlinks', {}, links.join(''));
}

/** ECMA-376 part 1, 18.3.1.63: numbers of paper sizes. */
const PAPER: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

function pageXml({ page }: SheetModel): string {
  const inches = (points: number): number => Math.round((points / 72) * 1e6) / 1e6;
  const { margins, zoom } = page;
  const sections = ({ left, center, right }: SheetModel['page']['footer']): string =>
    (left === '' ? '' : `&L${left}`) + (center === '' ? '' : `&C${center}`) + (right === '' ? '' : `&R${right}`);
  const text = (tag: string, written: string): string => (written === '' ? '' : element(tag, {}, escape(written)));
  const pageTexts = text('oddHeader', sections(page.header)) + text('oddFooter', sections(page.footer));
  return (
    element(
      'pageMargins',
      Object.fromEntries(Object.entries(margins).map(([side, points]) => [side, inches(points)])),
    ) +
    element('pageSetup', {
      paperSize: PAPER[page.paperSize],
      scale: zoom.scale,
      fitToWidth: zoom.horizontalFitToPages,
      fitToHeight: zoom.verticalFitToPages,
      orientation: page.orientation.toLowerCase(),
    }) +
    (pageTexts === '' ? '' : element('headerFooter', {}, pageTexts))
  );
}
