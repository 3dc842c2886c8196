/** Cells beside the questionnaire, in grids as the hosts read them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { cellsBeside } from '../../../src/core/confidentiality/cellsBeside.ts';
import type { CarriedFinding } from '../../../src/core/confidentiality/finding.ts';
import type { GridValue, WorkbookGrid } from '../../../src/core/reading/grid.ts';
import { interpretWorkbook } from '../../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { must, workbookBytes } from '../../support/workbooks.ts';

const read = async (bytes: Uint8Array): Promise<WorkbookGrid> => must(await new FileHost(bytes).read());

const beside = (grid: WorkbookGrid): readonly CarriedFinding[] =>
  cellsBeside(grid, must(interpretWorkbook(grid, icanActionTool)).places.table);

const found = async (bytes: Uint8Array): Promise<readonly CarriedFinding[]> => beside(await read(bytes));

const disturbed = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/disturbed/${name}.xlsx`, import.meta.url))));

test('none in what we make', async () => {
  expect(await found(await workbookBytes(exampleResponse))).toEqual([]);
});

test.each<readonly [name: string, n: number, what: string]>([
  // Two columns with their headers, and "Total" below; openpyxl leaves the total itself without a value.
  ['own-columns-and-notes-added-by-openpyxl', 2 * 68 + 1, 'Status of discussion'],
  ['own-columns-and-notes-added-by-libreoffice', 2 * 68 + 2, 'Status of discussion'],
  ['columns-moved-by-libreoffice', 0, ''],
  ['rows-inserted-above-header-by-libreoffice', 2, 'Draft of the WPS unit, for discussion'],
])('%s: %i', async (name, n, what) => {
  const sheet = 'Action Tool';
  expect(await found(disturbed(name))).toEqual(n === 0 ? [] : [{ kind: 'other-cells', sheet, n, what }]);
});

test('without names of columns and without a table nobody can tell', async () => {
  expect(cellsBeside(await read(disturbed('names-deleted')), undefined)).toEqual([]);
});

describe('rows put in by a program that leaves the names behind:', () => {
  const SHEET = 'Action Tool';
  /** A row before the fourth, with texts from the first column on. */
  const withRow = async (...texts: GridValue[]): Promise<WorkbookGrid> => {
    const grid = await read(await workbookBytes(exampleResponse));
    const sheets = grid.sheets.map((sheet) =>
      sheet.name === SHEET ? { ...sheet, rows: sheet.rows.toSpliced(3, 0, texts) } : sheet,
    );
    return { ...grid, sheets };
  };

  test('the last sub-item, which they do not reach any more, is ours', async () => {
    expect(beside(await withRow())).toEqual([]);
  });

  test('a text in the new row is told', async () => {
    const grid = await withRow(null, null, null, 'A note between the rows', null, null, null, null, 'To do');
    expect(beside(grid)).toEqual([{ kind: 'other-cells', sheet: SHEET, n: 1, what: 'A note between the rows' }]);
  });

  test('a row with an answer is told by its finding alone', async () => {
    expect(beside(await withRow('9.9', null, null, 'Of ours', 'Already implement', 'A text'))).toEqual([]);
  });

  test('so is a second row of a sub-item', async () => {
    expect(beside(await withRow('1.1', null, null, 'Of ours'))).toEqual([]);
  });
});
