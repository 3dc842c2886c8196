/** Members of the API that a live pane needs, asked through Microsoft's own client. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { startExcel } from './load.ts';
import { Person } from './person.ts';
import type { StandIn } from './standIn.ts';

let excel: StandIn;
let person: Person;

beforeEach(() => {
  excel = startExcel();
  person = new Person(excel);
});

/** The code of the error that a batch ends with. */
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

const first = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem('Sheet1');

describe('names of a sheet', () => {
  test('are its own: the same word can be a name of the workbook and of each sheet, once', async () => {
    const add = (context: Excel.RequestContext) => first(context).names.add('Own', first(context).getRange('A1'));
    expect(await codeOf(add)).toBe('none');
    expect(await codeOf(add)).toBe('ItemAlreadyExists');
    expect(await codeOf(({ workbook }) => workbook.names.add('Own', '=Sheet1!$B$2'))).toBe('none');
    expect(await codeOf(({ workbook }) => workbook.names.add('OWN', '=Sheet1!$B$2'))).toBe('ItemAlreadyExists');
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.load('items/name,items/formula,items/scope');
      const own = first(context).names.getItem('own');
      own.load('name,formula,scope');
      await context.sync();
      expect(names.items.map((item) => [item.name, String(item.formula), item.scope])).toEqual([
        ['Own', '=Sheet1!$B$2', 'Workbook'],
      ]);
      expect([own.formula, own.scope]).toEqual(['=Sheet1!$A$1', 'Worksheet']);
    });
  });

  test('and its tables are loaded with the sheets, in one request', async () => {
    await Excel.run(async (context) => {
      const sheet = first(context);
      sheet.names.add('Own', sheet.getRange('A1'));
      sheet.getRange('A1:B1').values = [['a', 'b']];
      sheet.tables.add('A1:B2', true).name = 'Mine';
      context.workbook.worksheets.add('Other').visibility = 'Hidden';
      await context.sync();
    });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      // One call: a second one would make the items anew, and forget what the first had brought.
      worksheets.load(
        'items/name,items/id,items/visibility,items/names/items/name,items/names/items/formula,' +
          'items/tables/items/name,items/protection/protected',
      );
      await context.sync();
      expect(
        worksheets.items.map(({ name, visibility, names, tables, protection }) => ({
          name,
          visibility,
          names: names.items.map((item) => [item.name, String(item.formula)]),
          tables: tables.items.map((item) => item.name),
          isProtected: protection.protected,
        })),
      ).toEqual([
        {
          name: 'Sheet1',
          visibility: 'Visible',
          names: [['Own', '=Sheet1!$A$1']],
          tables: ['Mine'],
          isProtected: false,
        },
        { name: 'Other', visibility: 'Hidden', names: [], tables: [], isProtected: false },
      ]);
    });
  });

  test('go with their sheet', async () => {
    person.addSheet('Other');
    await codeOf((context) => first(context).names.add('Own', '=Other!$A$1'));
    expect(person.deleteSheet('Sheet1')).toBe('done');
    expect(excel.book.names).toEqual([]);
  });
});

describe('what is loaded about a sheet', () => {
  test('its protection with the options, its tables with their ranges', async () => {
    await Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getRange('B2:C2').values = [['a', 'b']];
      sheet.tables.add('B2:C5', true).name = 'Mine';
      sheet.getRange('B3').format.protection.locked = false;
      sheet.protection.protect({ allowAutoFilter: true });
      await context.sync();
    });
    await Excel.run(async (context) => {
      const sheet = first(context);
      sheet.protection.load('protected,options');
      sheet.tables.load('items/name');
      const range = sheet.tables.getItem('Mine').getRange();
      range.load('address');
      const locks = ['B3', 'B4', 'B3:B4'].map((address) => sheet.getRange(address).format.protection);
      for (const lock of locks) lock.load('locked');
      const missing = context.workbook.worksheets.getItemOrNullObject('Gone');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowAutoFilter: true });
      expect(sheet.tables.items.map(({ name }) => name)).toEqual(['Mine']);
      expect(range.address).toBe('Sheet1!B2:C5');
      expect(locks.map(({ locked }) => locked)).toEqual([false, true, null]);
      expect(missing.isNullObject).toBe(true);
    });
    expect(
      await codeOf((context) => {
        first(context).protection.unprotect();
      }),
    ).toBe('none');
    expect(person.type('Sheet1', 'B4', 'x')).toBe('done');
  });

  test('a table can be made again where one was', async () => {
    await codeOf((context) => {
      first(context).getRange('A1:B1').values = [['a', 'b']];
      first(context).tables.add('A1:B3', true).name = 'Mine';
    });
    const again = (context: Excel.RequestContext) => (first(context).tables.add('A1:B3', true).name = 'Mine');
    expect(await codeOf(again)).toBe('InvalidArgument');
    expect(person.convertTableToRange('Sheet1', 'Mine')).toBe('done');
    expect(await codeOf(again)).toBe('none');
  });

  test('a visibility that is none, and hiding the only sheet', async () => {
    const set = (visibility: string) => codeOf((context) => Object.assign(first(context), { visibility }));
    expect(await set('Gone')).toBe('InvalidArgument');
    expect(await set('Hidden')).toBe('InvalidOperation');
    person.addSheet('Other');
    expect(await set('VeryHidden')).toBe('none');
    expect(
      await codeOf((context) => {
        first(context).activate();
      }),
    ).toBe('InvalidOperation');
  });
});

describe('the selection', () => {
  const active = () =>
    Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('address');
      await context.sync();
      return cell.address;
    });

  test('goes to another sheet with a range that is selected there', async () => {
    person.addSheet('Other');
    expect(await codeOf((context) => { first(context).getRange('C3:D4').select(); })).toBe('none'); // prettier-ignore
    expect(await active()).toBe('Sheet1!C3');
    person.select('Other', 'B2');
    expect(await active()).toBe('Other!B2');
    expect(person.hideSheet('Sheet1')).toBe('done');
    expect(await codeOf((context) => { first(context).getRange('A1').select(); })).toBe('InvalidOperation'); // prettier-ignore
  });

  test('what the add-in does with sheets is told to its handlers', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (event: { readonly type: string }): Promise<void> => {
        heard.push(event.type);
        return Promise.resolve();
      };
      worksheets.onActivated.add(note);
      worksheets.onDeactivated.add(note);
      worksheets.onAdded.add(note);
      worksheets.onDeleted.add(note);
      await context.sync();
      const sheet = worksheets.add('Other');
      sheet.activate();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual([
      'WorksheetAdded',
      'WorksheetDeactivated',
      'WorksheetActivated',
      'WorksheetActivated',
      'WorksheetDeleted',
    ]);
  });
});

describe('events that came later', () => {
  const listen = (level: string, name: 'onChanged' | 'onRowSorted' | 'onProtectionChanged' | 'onNameChanged') => {
    excel = startExcel({ level });
    return codeOf(({ workbook }) => workbook.worksheets[name].add(() => Promise.resolve()));
  };

  test.each([
    ['onChanged', '1.8', 'ApiNotFound'],
    ['onChanged', '1.9', 'none'],
    ['onRowSorted', '1.9', 'ApiNotFound'],
    ['onRowSorted', '1.10', 'none'],
    ['onProtectionChanged', '1.13', 'ApiNotFound'],
    ['onProtectionChanged', '1.14', 'none'],
    ['onNameChanged', '1.16', 'ApiNotFound'],
    ['onNameChanged', '1.17', 'none'],
  ] as const)('%s at ExcelApi %s: %s', async (name, level, code) => {
    expect(await listen(level, name)).toBe(code);
  });

  test.each([
    ['1.13', undefined, undefined],
    ['1.14', 'Unknown', 'ThisLocalAddin'],
  ])('at ExcelApi %s a change says that a person did it by %s', async (level, byPerson, byAddIn) => {
    excel = startExcel({ level });
    person = new Person(excel);
    const sources: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        sources.push(event.triggerSource);
        return Promise.resolve();
      });
      await context.sync();
      person.type('Sheet1', 'A1', 'x');
      first(context).getRange('A1').values = [['y']];
      await context.sync();
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(sources).toEqual([byPerson, byAddIn]);
  });
});

test('a workbook is opened beside this one', async () => {
  await Excel.createWorkbook('UEsDBA==');
  expect(excel.opened).toEqual(['UEsDBA==']);
  await expect(Excel.createWorkbook('no base64!')).rejects.toMatchObject({ code: 'InvalidArgument' });
});
