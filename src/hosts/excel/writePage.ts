import { areaAddress } from '../../core/plan/address.ts';
import type { Protection, SheetPlan } from '../../core/plan/workbookPlan.ts';
import { POINTS_PER_INCH } from './units.ts';

/** The table over cells that are filled already: a table on a protected sheet does not grow, so it is sized at once. */
export function writeTable(worksheet: Excel.Worksheet, { table }: SheetPlan, name = table?.name): void {
  if (table === null || name === undefined) return;
  const made = worksheet.tables.add(areaAddress(table.area), true);
  made.name = name;
  made.style = table.style;
  made.showBandedRows = false;
}

/** Tab colour, grid lines and frozen panes. */
export function writeView(worksheet: Excel.Worksheet, { freeze, tabColor, showGridlines }: SheetPlan): void {
  worksheet.tabColor = `#${tabColor}`;
  worksheet.showGridlines = showGridlines;
  if (freeze === null) return;
  const { freezePanes } = worksheet;
  if (freeze.columns === 0) freezePanes.freezeRows(freeze.rows);
  else if (freeze.rows === 0) freezePanes.freezeColumns(freeze.columns);
  else freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
}

/** Page setup (ExcelApi 1.9). */
export function writePage(worksheet: Excel.Worksheet, { page }: SheetPlan): void {
  const { pageLayout } = worksheet;
  pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = page.paper === 'a4' ? 'A4' : 'Letter';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.leftMargin = page.margins.left * POINTS_PER_INCH;
  pageLayout.rightMargin = page.margins.right * POINTS_PER_INCH;
  pageLayout.topMargin = page.margins.top * POINTS_PER_INCH;
  pageLayout.bottomMargin = page.margins.bottom * POINTS_PER_INCH;
  pageLayout.headerMargin = 0.3 * POINTS_PER_INCH;
  pageLayout.footerMargin = 0.3 * POINTS_PER_INCH;
  if (page.titleRows !== null) pageLayout.setPrintTitleRows(`$${page.titleRows.first}:$${page.titleRows.last}`);
  const text = pageLayout.headersFooters.defaultForAllPages;
  text.leftFooter = page.footer.left;
  text.centerFooter = page.footer.center;
  text.rightFooter = page.footer.right;
  if (page.header === undefined) return;
  text.leftHeader = page.header.left;
  text.centerHeader = page.header.center;
  text.rightHeader = page.header.right;
}

/** Protection against accidents, without a password. The sheet must not be protected already. */
export function protectSheet(worksheet: Excel.Worksheet, protection: Protection): void {
  worksheet.protection.protect({
    allowAutoFilter: protection.autoFilter,
    allowFormatRows: protection.formatRows,
    allowFormatColumns: protection.formatColumns,
    selectionMode: 'Normal',
  });
}
