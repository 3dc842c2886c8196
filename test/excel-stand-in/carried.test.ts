/** What a workbook carries beside its cells, asked through Microsoft's own client. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { startExcel } from './load.ts';
import { Person } from './person.ts';
import type { StandIn } from './standIn.ts';

let excel: StandIn;
let person: Person;

beforeEach(() => {
  excel = startExcel();
  person = new Person(excel);
  expect(person.paste('Sheet1', 'A1', [['Name', 'Town'], ['a', 'x'], ['b', 'y'], ['c', 'x']])).toBe('done'); // prettier-ignore
});

const first = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem('Sheet1');

async function codeOf(work: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
    return 'none';
  } catch (thrown) {
    return (thrown as OfficeExtension.Error).code;
  }
}

describe('hidden lines', () => {
  const look = (address: string): Promise<readonly unknown[]> =>
    Excel.run(async (context) => {
      const range = first(context).getRange(address);
      range.load('rowHidden,columnHidden');
      const rows = range.getRowProperties({ rowHidden: true });
      const columns = range.getColumnProperties({ columnHidden: true });
      await context.sync();
      return [
        range.rowHidden,
        range.columnHidden,
        rows.value.map(({ rowHidden }) => rowHidden),
        columns.value.map(({ columnHidden }) => columnHidden),
      ];
    });

  test('all, none, and null for some', async () => {
    person.hideLines('Sheet1', '2:3');
    person.hideLines('Sheet1', 'B');
    expect(await look('A1:B4')).toEqual([null, null, [false, true, true, false], [false, true]]);
    expect(await look('B2:B3')).toEqual([true, true, [true, true], [true]]);
    expect(await look('A1')).toEqual([false, false, [false], [false]]);
  });

  test('move with rows that are inserted', async () => {
    person.hideLines('Sheet1', '2');
    person.insertRows('Sheet1', '1');
    expect(await look('A1:A4')).toEqual([null, false, [false, false, true, false], [false]]);
  });

  test('are what an add-in makes by a height of nothing', async () => {
    await codeOf((context) => (first(context).getRange('A3').format.rowHeight = 0));
    expect(await look('A2:A3')).toEqual([null, false, [false, true], [false]]);
  });

  test('other properties of lines are not modelled, nor is hiding by the add-in', async () => {
    const range = (context: Excel.RequestContext): Excel.Range => first(context).getRange('A1:A2');
    expect(await codeOf((context) => range(context).getRowProperties({ rowIndex: true }))).toBe('NotImplemented');
    expect(await codeOf((context) => (range(context).rowHidden = true))).toBe('NotImplemented');
  });

  test('on a protected sheet a person needs the option', () => {
    person.protect('Sheet1', { allowFormatRows: true });
    expect(person.hideLines('Sheet1', '2')).toBe('done');
    expect(person.hideLines('Sheet1', 'B')).toBe('refused');
    expect(person.note('Sheet1', 'A1', 'Ana', 'x')).toBe('refused');
  });
});

test('a filter of a table: what it hides, and that it is on', async () => {
  await codeOf((context) => (first(context).tables.add('A1:B4', true).name = 'Mine'));
  const look = (): Promise<readonly unknown[]> =>
    Excel.run(async (context) => {
      const { autoFilter } = first(context).tables.getItem('Mine');
      autoFilter.load('enabled,isDataFiltered');
      const range = autoFilter.getRangeOrNullObject();
      range.load('address');
      const none = first(context).autoFilter.getRangeOrNullObject();
      const rows = first(context).getRange('A1:A4').getRowProperties({ rowHidden: true });
      await context.sync();
      return [
        autoFilter.enabled,
        autoFilter.isDataFiltered,
        range.address,
        none.isNullObject,
        rows.value.map(({ rowHidden }) => rowHidden),
      ];
    });
  expect(await look()).toEqual([true, false, 'Sheet1!A1:B4', true, [false, false, false, false]]);
  expect(person.filter('Sheet1', 'Town', ['x'])).toBe('done');
  expect(await look()).toEqual([true, true, 'Sheet1!A1:B4', true, [false, false, true, false]]);
});

describe('comments', () => {
  test('with replies come with the sheets, in one request', async () => {
    person.comment('Sheet1', 'A2', [['Ana', 'why?'], ['Bo', 'so']]); // prettier-ignore
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/comments/items/content,items/comments/items/replies/items/authorName');
      await context.sync();
      const [comment] = worksheets.items[0]?.comments.items ?? [];
      expect([comment?.content, comment?.replies.items.map(({ authorName }) => authorName)]).toEqual(['why?', ['Bo']]);
    });
  });

  test('came with ExcelApi 1.10, links to other workbooks with no level', async () => {
    excel = startExcel({ level: '1.9' });
    const load = ({ workbook }: Excel.RequestContext) => workbook.worksheets.load('items/comments/items/content');
    expect(await codeOf(load)).toBe('ApiNotFound');
    const links = ({ workbook }: Excel.RequestContext) => workbook.linkedWorkbooks.load('items/id');
    for (const level of ['1.9', '1.20']) {
      excel = startExcel({ level });
      expect(await codeOf(links)).toBe('ApiNotFound');
    }
    excel = startExcel({ level: '1.9', online: true });
    expect(await codeOf(links)).toBe('none');
  });
});

test('who saved it last is not for an add-in to say', async () => {
  person.setProperty('lastAuthor', 'Bo');
  await Excel.run(async ({ workbook: { properties } }) => {
    properties.load('lastAuthor');
    await properties.context.sync();
    expect(properties.lastAuthor).toBe('Bo');
  });
});
