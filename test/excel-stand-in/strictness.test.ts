/** Each rule in which the stand-in is as strict as Excel, asked through Microsoft's own client. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { startExcel } from './load.ts';
import type { StandIn } from './standIn.ts';

let excel: StandIn;

beforeEach(() => {
  excel = startExcel();
});

/** Runs a batch on the first sheet. */
async function onSheet(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });
}

/** The code of the error that a batch ends with. */
async function codeOf(work: Parameters<typeof onSheet>[0]): Promise<string> {
  try {
    await onSheet(work);
    return 'none';
  } catch (thrown) {
    return (thrown as OfficeExtension.Error).code;
  }
}

/** What a cell holds after something was written into it. */
async function written(
  value: unknown,
  numberFormat?: string,
): Promise<{ readonly value: unknown; readonly formula: unknown; readonly numberFormat: unknown }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
    range.values = [[value]];
    range.load('values,formulas,numberFormat');
    await context.sync();
    const at = (values: unknown[][]): unknown => values[0]?.[0];
    return { value: at(range.values), formula: at(range.formulas), numberFormat: at(range.numberFormat) };
  });
}

describe('what is written', () => {
  test.each<readonly [input: unknown, value: unknown, formula: unknown]>([
    ['text', 'text', 'text'],
    [12, 12, 12],
    [true, true, true],
    ['=1+1', '', '=1+1'],
    ['+41 22', '', '=+41 22'],
    ['@name', '', '=@name'],
    ["'=1+1", '=1+1', '=1+1'],
    ["'", '', ''],
    ['-', '-', '-'],
    ['12', 12, 12],
    [' 1,000 ', 1000, 1000],
    ['1e5', 100_000, 100_000],
    ['50%', 0.5, 0.5],
    ['true', true, true],
    ['#n/a', '#N/A', '#N/A'],
    ['', '', ''],
  ])('%j becomes %j', async (input, value, formula) => {
    expect(await written(input)).toMatchObject({ value, formula });
  });

  test.each(['1/2', '2026-11-23', '3 May', 'June 2027', 'Jun-27', '12:30'])(
    '%s becomes a date or time',
    async (input) => {
      const found = await written(input);
      expect(typeof found.value).toBe('number');
      expect(found.numberFormat).not.toBe('General');
    },
  );

  test.each([
    ['June 2027', 'June 2027'],
    ['=1+1', '=1+1'],
    [12, '12'],
    ["'x", 'x'],
  ])('in the text format %j stays %j', async (input, value) => {
    expect(await written(input, '@')).toMatchObject({ value, formula: value });
  });

  test('null leaves a cell as it is, one value stands for all', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:B2').values = [['all']];
      sheet.getRange('A1:B2').values = [['first', null], [null, 'last']]; // prettier-ignore
    });
    const [sheet] = excel.book.sheets;
    expect(sheet?.cells.map((cells) => cells.map((cell) => cell?.value))).toEqual([
      ['first', 'all'],
      ['all', 'last'],
    ]);
  });

  test.each<readonly [string, unknown[][]]>([
    ['too few rows', [['a', 'b']]],
    ['too many columns', [['a', 'b', 'c'], ['a', 'b', 'c']]],
    ['a text longer than a cell', [["'" + 'x'.repeat(32_768), ''], ['', '']]],
    ['a formula longer than Excel holds', [['=' + '1'.repeat(8_192), ''], ['', '']]],
    ['a long text that begins with a sign', [['- ' + 'x'.repeat(9_000), ''], ['', '']]],
  ])('refuses %s, and writes none of it', async (_name, values) => {
    expect(await codeOf((sheet) => (sheet.getRange('A1:B2').values = values))).toBe('InvalidArgument');
    expect(excel.book.sheets[0]?.cells.flat()).toEqual([]);
  }); // prettier-ignore

  test('large arrays, which the client cuts, must fit as well', async () => {
    const values = Array.from({ length: 400 }, () => ['a', 'b', 'c', 'd', 'e']);
    expect(await codeOf((sheet) => (sheet.getRange('A1:E399').values = values))).toBe('InvalidArgument');
    expect(await codeOf((sheet) => (sheet.getRange('A1:E400').values = values))).toBe('none');
  });
});

describe('protection', () => {
  beforeEach(async () => {
    await onSheet((sheet) => {
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatRows: true });
    });
  });

  test.each<readonly [string, (sheet: Excel.Worksheet) => void, string]>([
    ['a locked cell', (sheet) => (sheet.getRange('A1').values = [['x']]), 'AccessDenied'],
    ['locked cells among others', (sheet) => (sheet.getRange('A1:B1').values = [['x', 'y']]), 'AccessDenied'],
    ['an unlocked cell', (sheet) => (sheet.getRange('B1').values = [['x']]), 'none'],
    ['a format', (sheet) => (sheet.getRange('B1').format.font.bold = true), 'AccessDenied'],
    ['a row height', (sheet) => (sheet.getRange('B1').format.rowHeight = 20), 'none'],
    ['a column width', (sheet) => (sheet.getRange('B1').format.columnWidth = 20), 'AccessDenied'],
    ['unlocking', (sheet) => (sheet.getRange('A1').format.protection.locked = false), 'AccessDenied'],
    ['a table', (sheet) => sheet.tables.add('B1:B2', true), 'AccessDenied'],
    ['a dropdown list', (sheet) => (sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } }), 'AccessDenied'],
    ['a conditional format', (sheet) => sheet.getRange('B1').conditionalFormats.add('Custom'), 'AccessDenied'],
    ['a link', (sheet) => (sheet.getRange('B1').hyperlink = { address: 'https://example.org' }), 'AccessDenied'],
    ['protecting again', (sheet) => { sheet.protection.protect(); }, 'AccessDenied'],
    ['deleting the sheet', (sheet) => { sheet.context.workbook.worksheets.add('Other'); sheet.delete(); }, 'none'],
  ])('%s', async (_name, work, code) => {
    expect(await codeOf(work)).toBe(code);
  }); // prettier-ignore

  test('unprotect needs protection, and its password', async () => {
    await onSheet((sheet) => {
      sheet.protection.unprotect();
    });
    const unprotect = (password?: string) =>
      codeOf((sheet) => {
        sheet.protection.unprotect(password);
      });
    expect(await unprotect()).toBe('AccessDenied');
    await onSheet((sheet) => {
      sheet.protection.protect({}, 'secret');
    });
    expect(await unprotect()).toBe('AccessDenied');
    expect(await unprotect('secret')).toBe('none');
  });

  test('of the structure: sheets are not added, deleted, renamed or moved', async () => {
    await onSheet((sheet) => {
      sheet.context.workbook.worksheets.add('Other');
      sheet.context.workbook.protection.protect();
    });
    expect(await codeOf((sheet) => sheet.context.workbook.worksheets.add('Third'))).toBe('AccessDenied');
    expect(await codeOf((sheet) => (sheet.name = 'x'))).toBe('AccessDenied');
    expect(await codeOf((sheet) => (sheet.position = 1))).toBe('AccessDenied');
    const remove = codeOf((sheet) => {
      sheet.delete();
    });
    expect(await remove).toBe('AccessDenied');
  });

  test('a read-only workbook takes nothing', async () => {
    excel.book.readOnly = true;
    expect(await codeOf((sheet) => (sheet.getRange('B1').values = [['x']]))).toBe('AccessDenied');
    expect(await codeOf((sheet) => sheet.context.workbook.worksheets.add('Other'))).toBe('AccessDenied');
    expect(await codeOf((sheet) => sheet.load('name'))).toBe('none');
  });
});

describe('names', () => {
  test.each(['', 'x'.repeat(32), 'a/b', 'a[b', 'a:b', 'a?b', 'a*b', 'a\\b', "'a", "a'", 'History'])('no sheet is named %j', async (name) => {
    expect(await codeOf((_, { workbook }) => workbook.worksheets.add(name))).toBe('InvalidArgument');
    expect(await codeOf((sheet) => (sheet.name = name))).toBe('InvalidArgument');
  }); // prettier-ignore

  test('sheets, tables and names are there once, whatever their case', async () => {
    await onSheet((sheet, { workbook }) => {
      workbook.worksheets.add('Other');
      sheet.getRange('A1').values = [['Head']];
      sheet.getRange('C1').values = [['Head']];
      sheet.tables.add('A1:A2', true).name = 'Mine';
      workbook.names.add('Own', sheet.getRange('A1'));
    });
    const exists = 'ItemAlreadyExists';
    expect(await codeOf((_, { workbook }) => workbook.worksheets.add('SHEET1'))).toBe(exists);
    expect(await codeOf((sheet) => (sheet.name = 'other'))).toBe(exists);
    expect(await codeOf((sheet) => (sheet.name = 'SHEET1'))).toBe('none');
    expect(await codeOf((sheet) => (sheet.tables.add('C1:C2', true).name = 'mine'))).toBe(exists);
    expect(await codeOf((sheet, { workbook }) => workbook.names.add('own', sheet.getRange('A1')))).toBe(exists);
    expect(await codeOf((sheet, { workbook }) => workbook.names.add('Mine', sheet.getRange('A1')))).toBe(exists);
    expect(await codeOf((sheet, { workbook }) => workbook.names.add('A1', sheet.getRange('A1')))).toBe(
      'InvalidArgument',
    );
  });

  test('a name follows its sheet, and points nowhere when that is deleted', async () => {
    await onSheet((sheet, { workbook }) => {
      workbook.worksheets.add('Other');
      workbook.names.add('Own', sheet.getRange('A1:B2'));
      sheet.name = 'New name';
    });
    const look = () =>
      Excel.run(async (context) => {
        const name = context.workbook.names.getItem('Own');
        name.load('formula,type');
        const range = name.getRangeOrNullObject();
        range.load('address');
        await context.sync();
        return { formula: String(name.formula), type: name.type, address: range.isNullObject ? null : range.address };
      });
    expect(await look()).toEqual({ formula: "='New name'!$A$1:$B$2", type: 'Range', address: "'New name'!A1:B2" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('New name').delete();
      await context.sync();
    });
    expect(await look()).toEqual({ formula: '=#REF!', type: 'Error', address: null });
  });

  test('the last visible sheet stays', async () => {
    const remove = codeOf((sheet) => {
      sheet.delete();
    });
    expect(await remove).toBe('InvalidOperation');
  });
});

describe('what is not there', () => {
  test.each<readonly [string, (sheet: Excel.Worksheet) => unknown]>([
    ['a sheet', ({ context }) => context.workbook.worksheets.getItem('Gone').load('name')],
    ['a name', ({ context }) => context.workbook.names.getItem('Gone').load('name')],
    ['a table', (sheet) => sheet.tables.getItem('Gone').load('name')],
    ['a property', ({ context }) => context.workbook.properties.custom.getItem('Gone').load('value')],
  ])('%s: ItemNotFound', async (_name, work) => {
    expect(await codeOf(work)).toBe('ItemNotFound');
  });

  test('or null, and whatever hangs on it; but nothing can be done with it', async () => {
    await Excel.run(async (context) => {
      const name = context.workbook.names.getItemOrNullObject('Gone');
      const range = name.getRangeOrNullObject();
      const used = range.worksheet.getUsedRangeOrNullObject();
      for (const object of [name, range, used]) object.load();
      await context.sync();
      expect([name.isNullObject, range.isNullObject, used.isNullObject]).toEqual([true, true, true]);
    });
    const remove = codeOf((_, { workbook }) => {
      workbook.names.getItemOrNullObject('Gone').delete();
    });
    expect(await remove).toBe('ItemNotFound');
  });

  test('an empty sheet has no used range; one that is only formatted has one, but not of values', async () => {
    const look = (valuesOnly: boolean) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem('Sheet1').getUsedRangeOrNullObject(valuesOnly);
        used.load('address');
        await context.sync();
        return used.isNullObject ? null : used.address;
      });
    expect(await look(false)).toBeNull();
    await onSheet((sheet) => (sheet.getRange('C3').format.font.bold = true));
    expect(await look(false)).toBe('Sheet1!C3');
    expect(await look(true)).toBeNull();
  });
});

describe('rules', () => {
  const rule = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });
  const prompt = (title: string, message: string) => ({ showPrompt: true, title, message });
  const alert = (title: string, message: string) => ({ showAlert: true, style: 'Stop' as const, title, message });

  test.each<readonly [string, (validation: Excel.DataValidation) => unknown, string]>([
    ['a list of 255 characters', (validation) => (validation.rule = rule('x'.repeat(255))), 'none'],
    ['a longer one', (validation) => (validation.rule = rule('x'.repeat(256))), 'InvalidArgument'],
    ['a list by a name that is not there', (validation) => (validation.rule = rule('=Gone')), 'InvalidArgument'],
    ['a date that is none', (validation) => (validation.rule = { date: { operator: 'Between', formula1: 'soon', formula2: '2027-01-01' } }), 'InvalidArgument'],
    ['a prompt that fits', (validation) => (validation.prompt = prompt('x'.repeat(32), 'x'.repeat(255))), 'none'],
    ['too long a title', (validation) => (validation.prompt = prompt('x'.repeat(33), '')), 'InvalidArgument'],
    ['too long a prompt', (validation) => (validation.prompt = prompt('', 'x'.repeat(256))), 'InvalidArgument'],
    ['too long an error', (validation) => (validation.errorAlert = alert('', 'x'.repeat(226))), 'InvalidArgument'],
  ])('%s', async (_name, work, code) => {
    expect(await codeOf((sheet) => work(sheet.getRange('A1:A3').dataValidation))).toBe(code);
  }); // prettier-ignore

  test('a range says whether its cells have the same list', async () => {
    const typeOf = (address: string) =>
      Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem('Sheet1').getRange(address);
        dataValidation.load('type');
        await context.sync();
        return dataValidation.type;
      });
    await onSheet((sheet) => (sheet.getRange('A1:A9').dataValidation.rule = rule('a,b')));
    await onSheet((sheet) => {
      sheet.getRange('A5').dataValidation.clear();
    });
    await onSheet((sheet) => (sheet.getRange('A8').dataValidation.rule = rule('c')));
    expect([await typeOf('A1:A4'), await typeOf('A5'), await typeOf('A1:A6'), await typeOf('A6:A9')]).toEqual([
      'List',
      'None',
      'MixedCriteria',
      'Inconsistent',
    ]);
  });

  test('a new conditional format comes first; one that was moved must be fetched again', async () => {
    const add = (sheet: Excel.Worksheet, formula: string): Excel.ConditionalFormat => {
      const format = sheet.getRange('A1').conditionalFormats.add('Custom');
      format.custom.rule.formula = formula;
      return format;
    };
    await onSheet((sheet) => {
      for (const formula of ['=1', '=2', '=3']) add(sheet, formula);
    });
    const formulas = () => excel.book.sheets[0]?.conditionalRules.map(({ formula }) => formula);
    expect(formulas()).toEqual(['3', '2', '1']);
    const code = codeOf((sheet) => {
      const format = add(sheet, '=4');
      format.priority = 2;
      format.stopIfTrue = true;
    });
    expect(await code).toBe('ItemNotFound');
    expect(formulas()).toEqual(['3', '2', '4', '1']);
    expect(await codeOf((sheet) => add(sheet, 'no formula'))).toBe('InvalidArgument');
    await onSheet((sheet) => {
      sheet.getRange('A1').conditionalFormats.clearAll();
    });
    expect(formulas()).toEqual([]);
  });

  test('one row has no inside border', async () => {
    const inside = (address: string) =>
      codeOf((sheet) => (sheet.getRange(address).format.borders.getItem('InsideHorizontal').style = 'Continuous'));
    expect(await inside('A1:C1')).toBe('InvalidArgument');
    expect(await inside('A1:A2')).toBe('none');
  });
});

test('formulas are copied with their references moved, but not what is fixed or quoted', async () => {
  await onSheet((sheet) => {
    sheet.getRange('C2').formulas = [['=A2&$A2&A$2&$A$2&"A2"&\'A2 x\'!A2&SUM(B2:B3)&LOG10(1)&AT_B2x']];
    sheet.getRange('D3:D4').copyFrom(sheet.getRange('C2'), 'Formulas');
  });
  expect(excel.book.sheets[0]?.cells[3]?.[3]?.formula).toBe(
    'B4&$A4&B$2&$A$2&"A2"&\'A2 x\'!B4&SUM(C4:C5)&LOG10(1)&AT_B2x',
  );
});

test('custom properties are cut at 255 characters, without a word', async () => {
  await onSheet(({ context }) => context.workbook.properties.custom.add('Key', 'x'.repeat(300)));
  expect(String(excel.book.custom.get('Key'))).toHaveLength(255);
});
