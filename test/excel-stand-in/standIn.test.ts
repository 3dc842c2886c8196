/** The stand-in as a whole: limits, failures on order, events, requirement sets, counting. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { apiLevels, parseLevels } from './apiLevels.ts';
import { startExcel } from './load.ts';
import { compareVersions, type StandIn, type StandInOptions } from './standIn.ts';

let excel: StandIn;

beforeEach(() => {
  excel = startExcel();
});

/** Writes 1, 2, 3 into A1, A2, A3, each by an action of its own; gives the error. */
async function writeThree(): Promise<OfficeExtension.Error | undefined> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      [1, 2, 3].forEach((value, row) => (sheet.getCell(row, 0).values = [[value]]));
      await context.sync();
    });
    return undefined;
  } catch (thrown) {
    return thrown as OfficeExtension.Error;
  }
}

const column = (): unknown[] => excel.book.sheets[0]?.cells.map((cells) => cells[0]?.value) ?? [];

describe('failures', () => {
  test('what was done before the action that fails stays done; the error is the client’s own', async () => {
    await writeThree();
    const actions = excel.costs[0]?.actions ?? 0;
    excel = startExcel();
    excel.faults = [{ batch: 0, code: 'Conflict', action: actions - 1 }];
    const error = await writeThree();
    expect(error).toMatchObject({ code: 'Conflict', debugInfo: { errorLocation: 'Range.values' } });
    expect(error?.debugInfo.statement).toContain('values = ');
    expect(column()).toEqual([1, 2]);
  });

  test('a request can be refused as a whole, or its answer be lost', async () => {
    excel.faults = [
      { batch: 0, code: 'RequestAborted' },
      { batch: 1, code: 'RequestAborted', action: 1_000 },
    ];
    expect(await writeThree()).toMatchObject({ code: 'RequestAborted' });
    expect(column()).toEqual([]);
    expect(await writeThree()).toMatchObject({ code: 'RequestAborted' });
    expect(column()).toEqual([1, 2, 3]);
    expect(await writeThree()).toBeUndefined();
  });

  test('while a cell is being edited', async () => {
    excel.cellEditMode = true;
    expect(await writeThree()).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    excel.cellEditMode = false;
    expect(await writeThree()).toBeUndefined();
  });

  test('a request over 5 MB', async () => {
    const code = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A200');
      range.values = Array.from({ length: 200 }, () => [`'${'平'.repeat(9_000)}`]);
      await context.sync();
    }).catch((thrown: unknown) => (thrown as OfficeExtension.Error).code);
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(column()).toEqual([]);
  });

  test('an answer over 5 MB, and more than 5 million cells', async () => {
    const read = (address: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
        await context.sync();
      }).catch((thrown: unknown) => (thrown as OfficeExtension.Error).code);
    for (const first of [1, 101]) {
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange(`A${first}:A${first + 99}`);
        range.values = Array.from({ length: 100 }, () => [`'${'平'.repeat(9_000)}`]);
        await context.sync();
      });
    }
    expect(await read('A1:A100')).toBeUndefined();
    expect(await read('A1:A200')).toBe('ResponsePayloadSizeLimitExceeded');
    expect(await read('A1:Z200000')).toBe('RangeExceedsLimit');
  });
});

describe('requirement sets', () => {
  const levelOf = apiLevels();

  test('are those of Microsoft’s types, member by member', () => {
    expect(levelOf('Range', 'values')).toBe('1.1');
    expect(levelOf('Range', 'copyFrom')).toBe('1.9');
    expect(levelOf('Worksheet', 'showGridlines')).toBe('1.8');
    expect(levelOf('WorksheetProtection', 'protect')).toBe('1.2');
    expect(levelOf('WorksheetProtection', 'checkPassword')).toBe('99.0');
    expect(levelOf('Range', 'nothingSuch')).toBeUndefined();
    expect(levelOf('Range', 'toString')).toBeUndefined();
    const types = `declare namespace Excel {
      class A {
        /** [Api set: ExcelApi 1.3] */
        b: string;
        c: string;
      }
    }`;
    expect(parseLevels(types)).toEqual({ A: { b: '1.3', c: '1.1' } });
    expect(compareVersions('1.10', '1.9')).toBeGreaterThan(0);
  });

  test.each<readonly [string | undefined, string]>([
    ['1.8', 'ApiNotFound'],
    ['1.9', 'none'],
    [undefined, 'none'],
  ])('with ExcelApi %s, Range.copyFrom (1.9): %s', async (level, code) => {
    const options: StandInOptions = level === undefined ? {} : { level };
    excel = startExcel(options);
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A2').copyFrom(sheet.getRange('A1'), 'Formulas');
      await context.sync();
      return 'none';
    }).catch((thrown: unknown) => (thrown as OfficeExtension.Error).code);
    expect(found).toBe(code);
  });

  test('hold for properties that are loaded, too', async () => {
    excel = startExcel({ level: '1.7' });
    const code = await Excel.run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      return 'none';
    }).catch((thrown: unknown) => (thrown as OfficeExtension.Error).code);
    expect(code).toBe('ApiNotFound');
  });
});

describe('events', () => {
  test('reach handlers on one sheet and on all, with their source, until they are removed', async () => {
    const heard: string[] = [];
    const registered = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const onAll = worksheets.onChanged.add((event) => {
        heard.push(`all ${event.address} ${event.source}`);
        return Promise.resolve();
      });
      worksheets.getItem('Sheet1').onChanged.add((event) => {
        heard.push(`one ${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
      return onAll;
    });
    const sheetId = excel.book.sheets[0]?.id ?? '';
    excel.raise({ kind: 'changed', sheetId, address: 'B2' }, 'Remote');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard.sort()).toEqual(['all B2 Remote', 'one B2 Remote']);
    await Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
    excel.raise({ kind: 'changed', sheetId, address: 'C3' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toHaveLength(3);
  });

  test('of what the add-in itself does come unless it has switched them off', async () => {
    let heard = 0;
    const write = (enableEvents: boolean) =>
      Excel.run(async (context) => {
        context.runtime.enableEvents = enableEvents;
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x']];
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, 10));
      });
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => {
        heard += 1;
        return Promise.resolve();
      });
      await context.sync();
    });
    await write(true);
    expect(heard).toBe(1);
    await write(false);
    expect(heard).toBe(1);
  });
});

test('counts round trips and bytes, but not what the client gives back when a run is over', async () => {
  await writeThree();
  expect(excel.costs).toHaveLength(1);
  expect(excel.costs[0]?.requestBytes).toBeGreaterThan(500);
  expect(excel.keptReferences).toBe(0);
  excel.resetCosts();
  expect(excel.costs).toEqual([]);
});

test('objects live over several requests of a run', async () => {
  const address = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('New');
    const range = sheet.getRange('B2:C3');
    await context.sync();
    sheet.name = 'Newer';
    range.values = [[1]];
    await context.sync();
    range.load('address,values');
    await context.sync();
    expect(range.values).toEqual([
      [1, 1],
      [1, 1],
    ]);
    return range.address;
  });
  expect(address).toBe('Newer!B2:C3');
  expect(excel.book.sheets).toHaveLength(2);
});
