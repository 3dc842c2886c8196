/** A name of the Start sheet that was left behind when rows were inserted, and no label any more that would tell. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { GridSheet, WorkbookGrid } from '../../src/core/reading/grid.ts';
import { interpretWorkbook } from '../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { must } from '../support/workbooks.ts';

const FOLDER = new URL('../fixtures/disturbed/', import.meta.url);

async function gridOf(name: string): Promise<WorkbookGrid> {
  return must(await new FileHost(new Uint8Array(readFileSync(new URL(name, FOLDER)))).read());
}

function withSheet(grid: WorkbookGrid, name: string, edit: (sheet: GridSheet) => GridSheet): WorkbookGrid {
  return { ...grid, sheets: grid.sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)) };
}

const institution = (grid: WorkbookGrid): string | undefined =>
  must(interpretWorkbook(grid, icanActionTool)).response.respondent['institution'];

test('beside a status of the list on the sheet: it is not read', async () => {
  const grid = await gridOf('start-sheet-rows-inserted-and-contacts-in-front-by-openpyxl.xlsx');
  const before = institution(grid);
  const [label = ''] = icanActionTool.respondentFields
    .filter(({ code }) => code === 'institution')
    .map((field) => field.label);
  const without = withSheet(grid, 'Start', (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((value) => (typeof value === 'string' && value.startsWith(label) ? null : value)),
    ),
  }));
  expect(before).not.toBe('');
  expect(institution(without) ?? '').toBe('');
});

test('on a sheet that is now a copy of the questionnaire, beside a Ref: it is not read', async () => {
  const grid = await gridOf('start-sheet-rows-inserted-by-openpyxl.xlsx');
  const table = grid.sheets.find(({ name }) => name === 'Action Tool');
  const copied = withSheet(grid, 'Start', (sheet) => ({ ...sheet, rows: table?.rows ?? [] }));
  expect(institution(copied) ?? '').toBe('');
});
