/** The same workbook through exceljs, as far as it can: it has no custom properties and its table gets no range. */
import ExcelJS from 'exceljs';
import { absoluteAddress, areaAddress, cellAddress, quoteSheet } from '../src/core/plan/address.ts';
import {
  isFormula,
  type CellStyle,
  type PlanCell,
  type SheetPlan,
  type Validation,
  type WorkbookPlan,
} from '../src/core/plan/workbookPlan.ts';

/** There, but left out of exceljs's types. */
interface WithValidations {
  readonly dataValidations: { readonly add: (range: string, validation: ExcelJS.DataValidation) => void };
}

const argb = (color: string): { argb: string } => ({ argb: `FF${color}` });
const solid = (color: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: argb(color),
  bgColor: argb(color),
});

export async function writeWithExceljs(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, plan.properties, { created: new Date(0), modified: new Date(0) });
  for (const sheet of plan.sheets) await addSheet(workbook, sheet, plan);
  for (const { name, sheet: key, area } of plan.names) {
    const sheet = plan.sheets.find((candidate) => candidate.key === key);
    workbook.definedNames.add(`${quoteSheet(sheet?.name ?? '')}!${absoluteAddress(area)}`, name);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function addSheet(workbook: ExcelJS.Workbook, sheet: SheetPlan, plan: WorkbookPlan): Promise<void> {
  const { page, freeze } = sheet;
  const worksheet = workbook.addWorksheet(sheet.name, {
    properties: { tabColor: argb(sheet.tabColor) },
    views: [
      {
        showGridLines: sheet.showGridlines,
        rightToLeft: sheet.rightToLeft,
        ...(freeze === null ? {} : { state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows }),
      },
    ],
    pageSetup: {
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { ...page.margins, header: 0.3, footer: 0.3 },
      ...(page.titleRows === null ? {} : { printTitlesRow: `${page.titleRows.first}:${page.titleRows.last}` }),
    },
    headerFooter: { oddFooter: `&L${page.footer.left}&C${page.footer.center}&R${page.footer.right}` },
  });
  // A4. exceljs's types make it an enum that is not there when the program runs.
  Object.assign(worksheet.pageSetup, { paperSize: 9 });
  addStyles(worksheet, sheet, plan);
  addCells(worksheet, sheet);
  for (const link of sheet.links) {
    const cell = worksheet.getCell(link.row + 1, link.column + 1);
    const hyperlink = 'url' in link ? link.url : `#${link.name}`;
    cell.value = { text: cell.text, hyperlink, tooltip: link.tooltip };
  }
  sheet.rowHeights.forEach((height, row) => {
    if (height !== null) worksheet.getRow(row + 1).height = height;
  });
  for (const validation of sheet.validations) {
    const { dataValidations } = worksheet as unknown as WithValidations;
    dataValidations.add(areaAddress(validation.area), exceljsValidation(validation));
  }
  addConditionalFormats(worksheet, sheet);
  if (sheet.protection === null) return;
  const { formatRows, formatColumns, autoFilter } = sheet.protection;
  await worksheet.protect('', { formatRows, formatColumns, autoFilter, objects: false, scenarios: false });
}

function addStyles(worksheet: ExcelJS.Worksheet, sheet: SheetPlan, plan: WorkbookPlan): void {
  const styles = sheet.styles.map(({ area, style }) => ({ area, style: exceljsStyle(style, plan) }));
  const isColumn = ({ area }: (typeof styles)[number]): boolean => area.columns === 1 && area.rows > 1;
  worksheet.columns = sheet.columnWidths.map((width, column) => {
    const own = styles.find((styled) => isColumn(styled) && styled.area.column === column);
    return { width, ...(own === undefined ? {} : { style: own.style }) };
  });
  for (const { area, style } of styles.filter((styled) => !isColumn(styled))) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        worksheet.getCell(row + 1, column + 1).style = style;
      }
    }
  }
}

function addCells(worksheet: ExcelJS.Worksheet, sheet: SheetPlan): void {
  const content = (cell: PlanCell): ExcelJS.CellValue =>
    isFormula(cell) ? { formula: cell.formula, result: cell.cached } : cell;
  const rows = sheet.cells.map((cells) => cells.map(content));
  for (const { area, formula, cached } of sheet.filled) {
    const first = cellAddress(area.row, area.column);
    cached.forEach((result, offset) => {
      const row = rows[area.row + offset];
      if (row === undefined) return;
      row[area.column] =
        offset === 0
          ? ({ formula, result, shareType: 'shared', ref: areaAddress(area) } as ExcelJS.CellFormulaValue)
          : { sharedFormula: first, result };
    });
  }
  const { table } = sheet;
  if (table === null) {
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell !== null) worksheet.getCell(row + 1, column + 1).value = cell;
      });
    });
    return;
  }
  worksheet.addTable({
    name: table.name,
    ref: cellAddress(table.area.row, table.area.column),
    headerRow: true,
    style: { theme: table.style as NonNullable<ExcelJS.TableStyleProperties['theme']>, showRowStripes: false },
    columns: table.columns.map((name) => ({ name, filterButton: true })),
    rows: rows.slice(1),
  });
}

function exceljsStyle(style: CellStyle, plan: WorkbookPlan): Partial<ExcelJS.Style> {
  const line: Partial<ExcelJS.Border> | undefined =
    style.border === undefined ? undefined : { style: 'thin', color: argb(style.border) };
  return {
    font: {
      name: plan.font.name,
      size: style.size ?? plan.font.size,
      ...(style.bold === true ? { bold: true } : {}),
      ...(style.italic === true ? { italic: true } : {}),
      ...(style.underline === true ? { underline: true } : {}),
      ...(style.color === undefined ? {} : { color: argb(style.color) }),
    },
    ...(style.fill === undefined ? {} : { fill: solid(style.fill) }),
    ...(line === undefined ? {} : { border: { top: line, right: line, bottom: line, left: line } }),
    alignment: {
      ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
      ...(style.vertical === undefined ? {} : { vertical: style.vertical === 'center' ? 'middle' : 'top' }),
      ...(style.wrap === true ? { wrapText: true } : {}),
      ...(style.indent === undefined ? {} : { indent: style.indent }),
    },
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.unlocked === true ? { protection: { locked: false } } : {}),
  };
}

function exceljsValidation(validation: Validation): ExcelJS.DataValidation {
  const common = {
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    promptTitle: validation.promptTitle,
    prompt: validation.prompt,
    errorTitle: validation.errorTitle,
    error: validation.error,
  };
  if (validation.kind === 'list') return { ...common, type: 'list', formulae: [`"${validation.values.join(',')}"`] };
  if (validation.kind === 'namedList') return { ...common, type: 'list', formulae: [validation.name] };
  const formulae = [new Date(Date.UTC(1900, 2, 1)), new Date(Date.UTC(9999, 11, 31))];
  return { ...common, type: 'date', operator: 'between', formulae };
}

function addConditionalFormats(worksheet: ExcelJS.Worksheet, sheet: SheetPlan): void {
  sheet.conditionalFormats.forEach(({ area, formula, style: { fill, color, bold } }, index) => {
    worksheet.addConditionalFormatting({
      ref: areaAddress(area),
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [formula],
          style: {
            ...(color === undefined ? {} : { font: { color: argb(color), ...(bold === true ? { bold } : {}) } }),
            ...(fill === undefined ? {} : { fill: solid(fill) }),
          },
        },
      ],
    });
  });
  sheet.dataBars.forEach(({ area, min, max, color }, index) => {
    const cfvo: ExcelJS.Cvfo[] = [
      { type: 'num', value: min },
      { type: 'num', value: max },
    ];
    const bar = { type: 'dataBar' as const, priority: sheet.conditionalFormats.length + index + 1, cfvo };
    worksheet.addConditionalFormatting({
      ref: areaAddress(area),
      rules: [Object.assign(bar, { color: argb(color) })],
    });
  });
}
