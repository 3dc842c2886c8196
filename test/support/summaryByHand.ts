/** A small Summary laid out by hand, so that what a host makes of a plan is tested without the compiler's layout. */
import {
  summaryColumnName,
  SUMMARY_NAME,
  type SummaryPlaces,
  type SummaryPlan,
} from '../../src/core/plan/summaryPlan.ts';
import { FONT } from '../../src/core/plan/theme.ts';
import type { Area, CellStyle, PlanCell, SheetPlan } from '../../src/core/plan/workbookPlan.ts';

const HEAD: CellStyle = { bold: true, fill: '1D4E63', color: 'FFFFFF', wrap: true };
const FIGURE: CellStyle = { numberFormat: '0" of 67"', border: 'CBD2D9' };

/** Where the block's three columns and its first row are. */
export interface Placing {
  readonly columns?: readonly [number, number, number];
  readonly firstRow?: number;
  readonly title?: string;
  readonly extraRows?: number;
  readonly replaces?: SummaryPlaces | null;
  readonly insert?: SummaryPlan['insert'];
  readonly name?: string;
}

/** A title, a table of counts (formulas with values), a link, a data bar, a rule, a doughnut and a stacked bar. */
export function summaryByHand({
  columns = [0, 1, 2],
  firstRow = 0,
  title = '=Summary & <figures>',
  extraRows = 0,
  replaces = null,
  insert = null,
  name = 'Summary',
}: Placing = {}): SummaryPlan {
  const [a, b, c] = columns;
  const width = c + 1;
  const line = (first: PlanCell, second: PlanCell, third: PlanCell): PlanCell[] => {
    const cells = new Array<PlanCell>(width).fill(null);
    cells[a] = first;
    cells[b] = second;
    cells[c] = third;
    return cells;
  };
  const count = (label: string, cached: number): PlanCell => ({ formula: `COUNTIF(AT_Status,"${label}")`, cached });
  const lines: PlanCell[][] = [
    line(title, null, { formula: 'IF(1=1,"","x")', cached: '' }),
    line('Status', 'Count', 'Open'),
    line('Already implement', count('Already implement', 40), 3),
    line('Commit to implement', count('Commit to implement', 20), 1),
    line('Cannot implement', count('Cannot implement', 7), 0),
    line('1.1', 'First line\nand _x000D_ second', null),
    ...Array.from({ length: extraRows }, (_, row) => line(`more ${row + 1}`, null, null)),
  ];
  const rows = lines.length;
  const at = (row: number, column: number, tall = 1): Area => ({ row: firstRow + row, column, rows: tall, columns: 1 });
  const sheet: SheetPlan = {
    key: 'summary',
    name,
    tabColor: '1D4E63',
    rightToLeft: false,
    showGridlines: false,
    columnWidths: Array.from({ length: width }, () => 20),
    rowHeights: [...new Array<null>(firstRow).fill(null), ...lines.map((_, row) => (row === 1 ? null : 20 + row))],
    rowsGrow: false,
    cells: [...Array.from({ length: firstRow }, () => new Array<PlanCell>(width).fill(null)), ...lines],
    filled: [],
    styles: [
      ...[a, b, c].map((column) => ({ area: at(1, column), style: HEAD })),
      { area: at(2, b, 3), style: FIGURE },
      { area: at(5, b), style: { wrap: true, italic: true } },
    ],
    links: [
      { row: firstRow + 5, column: a, tooltip: 'To the row', name: 'AT_Ref' },
      { row: firstRow + 5, column: b, tooltip: 'To the page', url: 'https://example.org/?a=1&b=2' },
    ],
    conditionalFormats: [
      { area: at(2, c, 3), formula: `${String.fromCharCode(65 + c)}${firstRow + 3}>0`, style: { bold: true, color: '6B3E00' }, stopIfTrue: false },
    ], // prettier-ignore
    dataBars: [{ area: at(2, b, 3), min: 0, max: 67, color: '2A7DB5' }],
    validations: [],
    charts: [
      {
        name: 'AT_Chart_Overall',
        kind: 'doughnut',
        title: 'All <sub-items> & more',
        altText: 'A ring: "40" of 67',
        over: { row: firstRow + 8, column: a, rows: 10, columns: 1 },
        categories: at(2, a, 3),
        series: [{ name: at(1, b), values: at(2, b, 3), color: '0A4D3C' }],
        pointColors: ['0A4D3C', '2A7DB5', 'C9D1D9'],
        labels: true,
      },
      {
        name: 'AT_Chart_Sections',
        kind: 'stackedBar',
        title: 'By section',
        altText: 'Bars by section',
        over: { row: firstRow + 8, column: b, rows: 10, columns: 2 },
        categories: at(2, a, 3),
        series: [
          { name: at(1, b), values: at(2, b, 3), color: '0A4D3C' },
          { name: at(1, c), values: at(2, c, 3), color: 'C9D1D9' },
        ],
        pointColors: [],
        labels: true,
      },
    ],
    table: null,
    freeze: null,
    protection: null,
    page: {
      orientation: 'landscape',
      paper: 'a4',
      titleRows: { first: firstRow + 2, last: firstRow + 2 },
      footer: { left: 'Ministry', center: title === '' ? 'DRAFT' : 'COMPLETE', right: 'Page &P of &N' },
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6 },
    },
  };
  return {
    sheet,
    names: [
      { name: SUMMARY_NAME, sheet: 'summary', area: { row: firstRow, column: a, rows, columns: c - a + 1 } },
      ...columns.map((column, index) => ({ name: summaryColumnName(index), sheet: 'summary' as const, area: at(0, column, rows) })),
    ], // prettier-ignore
    font: FONT,
    replaces,
    columns,
    insert,
  };
}

/** Where such a block is. */
export function placesOf({ sheet, names, columns }: SummaryPlan): SummaryPlaces {
  const area = names.find(({ name }) => name === SUMMARY_NAME)?.area;
  if (area === undefined) throw new Error('no block');
  return { sheet: sheet.name, firstRow: area.row, rows: area.rows, columns };
}
