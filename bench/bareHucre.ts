/**
 * The yardstick: the same workbook as somebody would hand it to hucre who has hucre alone. The options are made from a
 * plan by hand and not by the project's writer, so that what the writer does badly shows.
 */
import { writeXlsx, type Cell, type CellStyle as HucreStyle, type WriteOptions, type WriteSheet } from 'hucre/xlsx';
import { absoluteAddress, areaAddress, cellAddress, quoteSheet } from '../src/core/plan/address.ts';
import {
  isFormula,
  type CellStyle,
  type SheetPlan,
  type Validation,
  type WorkbookPlan,
} from '../src/core/plan/workbookPlan.ts';
import { readZipDirectory } from '../src/hosts/file/zipDirectory.ts';
import { must } from '../test/support/workbooks.ts';

const MOMENT = new Date(Date.UTC(2000, 0, 1));

export function hucreOptions(plan: WorkbookPlan): WriteOptions {
  const sheetName = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  const references = plan.names.map(({ name, sheet, area }) => ({
    name,
    range: `${quoteSheet(sheetName.get(sheet) ?? '')}!${absoluteAddress(area)}`,
  }));
  const titles = plan.sheets.flatMap(({ name, page: { titleRows } }) =>
    titleRows === null
      ? []
      : [
          {
            name: '_xlnm.Print_Titles',
            range: `${quoteSheet(name)}!$${titleRows.first}:$${titleRows.last}`,
            scope: name,
          },
        ],
  );
  return {
    sheets: plan.sheets.map((sheet) => hucreSheet(sheet, plan)),
    properties: { ...plan.properties, created: MOMENT, modified: MOMENT, custom: { ...plan.custom } },
    namedRanges: [...references, ...titles],
    defaultFont: { ...plan.font },
    activeSheet: plan.activeSheet,
  };
}

function hucreSheet(sheet: SheetPlan, plan: WorkbookPlan): WriteSheet {
  const { page, table, freeze } = sheet;
  const styles = sheet.styles.map(({ area, style }) => ({ area, style: hucreStyle(style, plan) }));
  const columnStyle = (column: number): HucreStyle | undefined =>
    styles.find(({ area }) => area.column === column && area.columns === 1 && area.rows > 1)?.style;
  return {
    name: sheet.name,
    columns: sheet.columnWidths.map((width, column) => {
      const style = columnStyle(column);
      return { width, ...(style === undefined ? {} : { style }) };
    }),
    rows: sheet.cells.map((cells) => cells.map((cell) => (isFormula(cell) ? null : cell))),
    cells: hucreCells(sheet, plan, styles),
    rowDefs: new Map(sheet.rowHeights.flatMap((height, row) => (height === null ? [] : [[row, { height }] as const]))),
    dataValidations: sheet.validations.map(hucreValidation),
    conditionalRules: hucreRules(sheet),
    ...(freeze === null ? {} : { freezePane: freeze }),
    ...(table === null
      ? {}
      : {
          tables: [
            {
              name: table.name,
              displayName: table.name,
              range: areaAddress(table.area),
              columns: table.columns.map((name) => ({ name })),
              style: table.style,
              showRowStripes: false,
              showAutoFilter: true,
            },
          ],
        }),
    ...(sheet.protection === null
      ? {}
      : {
          protection: {
            sheet: true,
            objects: true,
            scenarios: true,
            selectLockedCells: true,
            selectUnlockedCells: true,
            ...sheet.protection,
          },
        }),
    pageSetup: {
      paperSize: page.paper,
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { ...page.margins, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${page.footer.left}&C${page.footer.center}&R${page.footer.right}` },
    view: { showGridLines: sheet.showGridlines, rightToLeft: sheet.rightToLeft, tabColor: { rgb: sheet.tabColor } },
  };
}

function hucreCells(
  sheet: SheetPlan,
  plan: WorkbookPlan,
  styles: readonly { readonly area: SheetPlan['styles'][number]['area']; readonly style: HucreStyle }[],
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const set = (row: number, column: number, cell: Partial<Cell>): void => {
    const key = `${row},${column}`;
    const before = cells.get(key);
    cells.set(key, before === undefined ? cell : { ...before, ...cell });
  };
  for (const { area, style } of styles) {
    if (area.columns === 1 && area.rows > 1) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) set(row, column, { style });
    }
  }
  sheet.cells.forEach((contents, row) => {
    contents.forEach((cell, column) => {
      if (isFormula(cell)) set(row, column, { formula: cell.formula, formulaResult: cell.cached });
    });
  });
  sheet.filled.forEach(({ area, formula, cached }, index) => {
    cached.forEach((formulaResult, offset) => {
      set(area.row + offset, area.column, {
        formula: offset === 0 ? formula : '',
        formulaType: 'shared',
        formulaSharedIndex: index,
        ...(offset === 0 ? { formulaRef: areaAddress(area) } : {}),
        formulaResult,
      });
    });
  });
  for (const link of sheet.links) {
    const { row, column, tooltip } = link;
    if ('url' in link) {
      set(row, column, { hyperlink: { target: link.url, tooltip } });
    } else {
      const named = plan.names.find(({ name }) => name === link.name);
      const target = plan.sheets.find(({ key }) => key === named?.sheet);
      const location =
        named === undefined || target === undefined
          ? link.name
          : `${quoteSheet(target.name)}!${cellAddress(named.area.row, named.area.column)}`;
      set(row, column, { hyperlink: { target: '', location, tooltip } });
    }
  }
  return cells;
}

function hucreStyle(style: CellStyle, plan: WorkbookPlan): HucreStyle {
  const line = style.border === undefined ? undefined : ({ style: 'thin', color: { rgb: style.border } } as const);
  return {
    font: {
      name: plan.font.name,
      size: style.size ?? plan.font.size,
      ...(style.bold === true ? { bold: true } : {}),
      ...(style.italic === true ? { italic: true } : {}),
      ...(style.underline === true ? { underline: true } : {}),
      ...(style.color === undefined ? {} : { color: { rgb: style.color } }),
    },
    ...(style.fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill } } }),
    ...(line === undefined ? {} : { border: { top: line, right: line, bottom: line, left: line } }),
    alignment: {
      ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
      ...(style.vertical === undefined ? {} : { vertical: style.vertical }),
      ...(style.wrap === true ? { wrapText: true } : {}),
      ...(style.indent === undefined ? {} : { indent: style.indent }),
      readingOrder: 'context',
    },
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.unlocked === true ? { protection: { locked: false } } : {}),
  };
}

function hucreValidation(validation: Validation): NonNullable<WriteSheet['dataValidations']>[number] {
  const common = {
    range: areaAddress(validation.area),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop' as const,
    inputTitle: validation.promptTitle,
    inputMessage: validation.prompt,
    errorTitle: validation.errorTitle,
    errorMessage: validation.error,
  };
  if (validation.kind === 'list') return { ...common, type: 'list', values: [...validation.values] };
  if (validation.kind === 'namedList') return { ...common, type: 'list', formula1: validation.name };
  const [formula1, formula2] = [String(validation.from), String(validation.to)];
  return { ...common, type: 'date', operator: 'between', formula1, formula2 };
}

function hucreRules(sheet: SheetPlan): NonNullable<WriteSheet['conditionalRules']> {
  const formats = sheet.conditionalFormats.map(
    ({ area, formula, style: { color, bold, fill }, stopIfTrue }, index) => ({
      type: 'expression' as const,
      priority: index + 1,
      formula,
      range: areaAddress(area),
      stopIfTrue,
      style: {
        ...(color === undefined && bold === undefined
          ? {}
          : {
              font: {
                ...(color === undefined ? {} : { color: { rgb: color } }),
                ...(bold === true ? { bold: true } : {}),
              },
            }),
        ...(fill === undefined
          ? {}
          : {
              fill: {
                type: 'pattern' as const,
                pattern: 'solid' as const,
                fgColor: { rgb: fill },
                bgColor: { rgb: fill },
              },
            }),
      },
    }),
  );
  const bars = sheet.dataBars.map(({ area, min, max, color }, index) => ({
    type: 'dataBar' as const,
    priority: formats.length + index + 1,
    range: areaAddress(area),
    dataBar: {
      cfvo: [
        { type: 'num' as const, value: String(min) },
        { type: 'num' as const, value: String(max) },
      ],
      color: `FF${color}`,
    },
  }));
  return [...formats, ...bars];
}

/** Largest difference in a sheet's size that the project's finish (finishWorkbook.ts) accounts for. */
const FINISH = 0.05;

/** Throws unless bare hucre makes the workbook that the project makes, but for the project's finish. */
export async function expectSameWorkbook(ours: Uint8Array, options: WriteOptions): Promise<void> {
  const partsOf = (bytes: Uint8Array): Map<string, { readonly crc: number; readonly unpackedSize: number }> =>
    new Map(must(readZipDirectory(bytes)).map((entry) => [entry.name, entry]));
  const theirs = partsOf(await writeXlsx(options));
  for (const [name, part] of partsOf(ours)) {
    const other = theirs.get(name);
    theirs.delete(name);
    const same = name.startsWith('xl/worksheets/sheet')
      ? Math.abs(part.unpackedSize / (other?.unpackedSize ?? 0) - 1) < FINISH
      : name === 'xl/styles.xml' || part.crc === other?.crc;
    if (!same) throw new Error(`the two ways differ in ${name}: bring bench/bareHucre.ts up to date`);
  }
  if (theirs.size > 0) throw new Error(`the project does not write ${[...theirs.keys()].join(', ')}`);
}
