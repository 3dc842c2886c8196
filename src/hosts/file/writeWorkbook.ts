/**
 * WorkbookPlan -> .xlsx bytes, through hucre. Nothing outside this folder knows hucre.
 */
import {
  writeXlsx,
  type Cell,
  type CellStyle as HucreStyle,
  type ColumnDef,
  type SheetChart,
  type WriteOptions,
  type WriteSheet,
} from 'hucre/xlsx';
import { absoluteAddress, areaAddress, cellAddress, quoteSheet } from '../../core/plan/address.ts';
import {
  isFormula,
  type CellStyle,
  type ChartPlan,
  type PageText,
  type PlanValue,
  type SheetPlan,
  type Validation,
  type WorkbookPlan,
} from '../../core/plan/workbookPlan.ts';
import { finishWorkbook, QUOTED_FORMAT } from './finishWorkbook.ts';
import { escapeCellText } from './textEscape.ts';
import { writeConditionalRules } from './writeConditionalRules.ts';

type HucreValidation = NonNullable<WriteSheet['dataValidations']>[number];
type Cells = Map<string, Partial<Cell>>;

/**
 * A moment for the properties that must hold one: the same plan gives the same bytes, and a file does not tell when
 * somebody worked on it.
 */
const NO_MOMENT = new Date(Date.UTC(2000, 0, 1));

export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const nameOf = new Map(plan.sheets.map((sheet) => [sheet.key, sheet.name]));
  const options: WriteOptions = {
    sheets: plan.sheets.map((sheet) => writeSheet(sheet, plan)),
    properties: writeProperties(plan),
    namedRanges: [
      ...plan.names.map(({ name, sheet, area }) => ({
        name,
        range: `${quoteSheet(nameOf.get(sheet) ?? '')}!${absoluteAddress(area)}`,
      })),
      ...plan.sheets.flatMap(printTitles),
    ],
    defaultFont: { ...plan.font },
    activeSheet: plan.activeSheet,
  };
  return finishWorkbook(await writeXlsx(options), plan);
}

/** Nothing of who made the file, where, and with what; when, only if the plan tells. */
function writeProperties({ properties, custom }: WorkbookPlan): NonNullable<WriteOptions['properties']> {
  const { made, ...texts } = properties;
  // The clock on the wall, as it is shown elsewhere; a file's properties have no moment without a zone.
  const moment = made === undefined ? NO_MOMENT : new Date(`${made.slice(0, 16)}Z`);
  return { ...texts, created: moment, modified: moment, custom: { ...custom } };
}

/** As a name of the sheet's own: through its page setup hucre would leave the sheet's name unquoted. */
function printTitles({ name, page }: SheetPlan): NonNullable<WriteOptions['namedRanges']> {
  if (page.titleRows === null) return [];
  const { first, last } = page.titleRows;
  return [{ name: '_xlnm.Print_Titles', range: `${quoteSheet(name)}!$${first}:$${last}`, scope: name }];
}

function writeSheet(sheet: SheetPlan, plan: WorkbookPlan): WriteSheet {
  const cells: Cells = new Map();
  const columns = styleColumns(sheet, plan, cells);
  writeContents(sheet, columns, cells);
  writeLinks(sheet, plan, cells);
  const { page, freeze, table } = sheet;
  return {
    name: sheet.name,
    columns,
    rows: sheet.cells.map((row) => row.map((cell) => (isFormula(cell) ? null : escapeValue(cell)))),
    cells,
    rowDefs: new Map(sheet.rowHeights.flatMap((height, row) => (height === null ? [] : [[row, { height }] as const]))),
    dataValidations: sheet.validations.map(writeValidation),
    conditionalRules: writeConditionalRules(sheet),
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
            // Without these two, Excel locks pictures and scenarios only; it is what Excel itself writes.
            objects: true,
            scenarios: true,
            selectLockedCells: true,
            selectUnlockedCells: true,
            ...sheet.protection,
          },
        }),
    ...(sheet.charts.length === 0 ? {} : { charts: sheet.charts.map((chart) => writeChart(chart, sheet)) }),
    pageSetup: {
      paperSize: page.paper,
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { ...page.margins, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      ...(page.header === undefined ? {} : { oddHeader: pageText(page.header) }),
      oddFooter: pageText(page.footer),
    },
    view: {
      showGridLines: sheet.showGridlines,
      rightToLeft: sheet.rightToLeft,
      tabColor: { rgb: sheet.tabColor },
    },
  };
}

/**
 * Sections without text are left out: some readers take the next one for theirs. The institution is in it as somebody
 * has typed it: escaped as in a cell (ECMA-376 part 1, 18.3.1.58: ST_Xstring too), or the sheet would be no XML.
 */
function pageText({ left, center, right }: PageText): string {
  const section = (code: string, text: string): string => (text === '' ? '' : `&${code}${escapeCellText(text)}`);
  return section('L', left) + section('C', center) + section('R', right);
}

/** What a formula came to is escaped as well: the institution comes to the Summary by one. */
function escapeValue(value: PlanValue): PlanValue {
  return typeof value === 'string' ? escapeCellText(value) : value;
}

/**
 * Styles as column defaults where one style has most of a column, and cell by cell elsewhere: a style a cell would cost
 * a map entry for each of 90 000 cells.
 */
function styleColumns(sheet: SheetPlan, plan: WorkbookPlan, cells: Cells): ColumnDef[] {
  const converted = sheet.styles.map(({ area, style }) => ({ area, style: convertStyle(style, plan) }));
  // Below a table there is nothing; on any other sheet a column's style would spill over onto a person's own cells.
  const isColumn = ({ area }: (typeof converted)[number]): boolean =>
    sheet.table !== null && area.columns === 1 && area.rows > 1;
  for (const { area, style } of converted.filter((styled) => !isColumn(styled))) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        cells.set(`${row},${column}`, { style });
      }
    }
  }
  return sheet.columnWidths.map((width, column) => {
    const own = converted.find((styled) => isColumn(styled) && styled.area.column === column);
    return { width, ...(own === undefined ? {} : { style: own.style }) };
  });
}

function convertStyle(style: CellStyle, plan: WorkbookPlan): HucreStyle {
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
      // Each cell takes its direction from its own text: an Arabic answer in an English workbook reads rightly.
      readingOrder: 'context',
    },
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.unlocked === true ? { protection: { locked: false } } : {}),
  };
}

function setCell(cells: Cells, row: number, column: number, cell: Partial<Cell>): void {
  const key = `${row},${column}`;
  cells.set(key, { ...cells.get(key), ...cell });
}

/** hucre writes these as errors when they are a cell's plain text; a person may have typed "#N/A". */
const ERROR_NAME = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** Text that Excel would take for a formula (or, with the apostrophe, for a mark of text) if it were typed in. */
const LIKE_FORMULA = /^[=+\-@'\t\r]/;

function writeContents(sheet: SheetPlan, columns: readonly ColumnDef[], cells: Cells): void {
  sheet.cells.forEach((contents, row) => {
    contents.forEach((cell, column) => {
      if (isFormula(cell)) {
        setCell(cells, row, column, { formula: cell.formula, formulaResult: escapeValue(cell.cached) });
      } else if (typeof cell === 'string') {
        if (ERROR_NAME.test(cell)) setCell(cells, row, column, { richText: [{ text: cell }] });
        if (LIKE_FORMULA.test(cell)) {
          const style = cells.get(`${row},${column}`)?.style ?? columns[column]?.style;
          // A cell with a text format needs no mark.
          if (style?.numFmt !== '@') setCell(cells, row, column, { style: { ...style, numFmt: QUOTED_FORMAT } });
        }
      }
    });
  });
  sheet.filled.forEach(({ area, formula, cached }, index) => {
    // One shared formula, as Excel itself stores a formula filled down; each row then costs a few bytes.
    cached.forEach((value, offset) => {
      setCell(cells, area.row + offset, area.column, {
        formula: offset === 0 ? formula : '',
        formulaType: 'shared',
        formulaSharedIndex: index,
        ...(offset === 0 ? { formulaRef: areaAddress(area) } : {}),
        formulaResult: escapeValue(value),
      });
    });
  });
}

function writeLinks(sheet: SheetPlan, plan: WorkbookPlan, cells: Cells): void {
  for (const link of sheet.links) {
    const { row, column, tooltip } = link;
    const hyperlink =
      'url' in link ? { target: link.url, tooltip } : { target: '', location: locationOf(link.name, plan), tooltip };
    setCell(cells, row, column, { hyperlink });
  }
}

/** The first cell of a named area: LibreOffice does not follow a link to a name. */
function locationOf(name: string, plan: WorkbookPlan): string {
  const named = plan.names.find((candidate) => candidate.name === name);
  const sheet = plan.sheets.find(({ key }) => key === named?.sheet);
  return named === undefined || sheet === undefined
    ? name
    : `${quoteSheet(sheet.name)}!${cellAddress(named.area.row, named.area.column)}`;
}

/** A place for the chart and its parts; what the chart says is put in afterwards (finishWorkbook.ts). */
function writeChart({ title, kind, over, series }: ChartPlan, sheet: SheetPlan): SheetChart {
  return {
    type: kind === 'doughnut' ? 'doughnut' : 'bar',
    title,
    series: series.map(({ values }) => ({ values: `${quoteSheet(sheet.name)}!${absoluteAddress(values)}` })),
    anchor: {
      from: { row: over.row, col: over.column },
      to: { row: over.row + over.rows, col: over.column + over.columns },
    },
  };
}

function writeValidation(validation: Validation): HucreValidation {
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
  switch (validation.kind) {
    case 'list':
      return { ...common, type: 'list', values: validation.values.map((value) => value.replaceAll('"', '""')) };
    case 'namedList':
      return { ...common, type: 'list', formula1: validation.name };
    case 'date':
      return {
        ...common,
        type: 'date',
        operator: 'between',
        formula1: String(validation.from),
        formula2: String(validation.to),
      };
  }
}
