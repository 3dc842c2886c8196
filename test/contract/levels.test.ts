/** The contract's basics in older and newer Excels: nothing is asked of an Excel that does not have it. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { interpretWorkbook } from '../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { must, planFor } from '../support/workbooks.ts';
import { excelSubject } from './subjects.ts';

const SHEET = 'Action Tool';

/** The least that the manifest asks for, LTSC 2021, LTSC 2024. */
describe.each(['1.9', '1.14', '1.17'])('Excel with ExcelApi %s', (level) => {
  test('does all of it', async () => {
    const { host, excel } = excelSubject({ level });
    expect(host.capabilities.supported).toBe(true);
    must(await host.apply(planFor(exampleResponse)));
    must(await host.apply(planFor(exampleResponse)));
    expect(must(interpretWorkbook(must(await host.read()), icanActionTool)).response).toEqual(exampleResponse);
    must(await host.goTo({ sheet: SHEET, row: 1, column: 7 }));
    const cell = { sheet: SHEET, row: 1, column: 7 };
    expect(must(await host.write([{ cell, expected: 'not this', text: 'x' }]))).toHaveLength(1);
    const stop = must(await host.watch(() => undefined));
    await stop();
    expect(excel.enableEvents).toBe(true);
  });

  test('finishes what was begun, and undoes what was not', async () => {
    const { host, excel } = excelSubject({ level });
    excel.faults = [{ batch: 1, code: 'AccessDenied', action: 500 }];
    expect(await host.apply(planFor(exampleResponse))).toMatchObject({ ok: false });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    must(await host.apply(planFor(exampleResponse)));
    excel.resetCosts();
    excel.faults = [{ batch: 2, code: 'AccessDenied', action: 1_000 }];
    must(await host.apply(planFor(exampleResponse)));
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Start', SHEET]);
  });
});

describe('Excel with ExcelApi 1.8', () => {
  test('is known to be too old', () => {
    expect(excelSubject({ level: '1.8' }).host.capabilities).toEqual({
      supported: false,
      conditionalFormats: true,
      validation: true,
      pageSetup: false,
      charts: true,
      tables: true,
      protection: true,
      events: false,
      sortEvents: false,
    });
  });

  test('refuses what it does not have, and nothing is left behind', async () => {
    const { host, excel } = excelSubject({ level: '1.8' });
    expect(await host.apply(planFor(exampleResponse))).toMatchObject({
      ok: false,
      error: { code: 'excel-unsupported', excelCode: 'ApiNotFound' },
    });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(excel.book.names).toEqual([]);
    expect(excel.enableEvents).toBe(true);
  });
});
