/** A name of the Start sheet that was left behind when rows were inserted, and no label any more that would tell. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { checkResponse } from '../../src/core/check/checkResponse.ts';
import type { Finding } from '../../src/core/check/finding.ts';
import type { GridSheet, WorkbookGrid } from '../../src/core/reading/grid.ts';
import { interpretWorkbook } from '../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { must, workbookBytes } from '../support/workbooks.ts';

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

describe('of what is optional, and so is not told to be missing', () => {
  const labelOf = (field: string): string =>
    icanActionTool.respondentFields.find(({ code }) => code === field)?.label ?? icanActionTool.additionalDetails;
  const lost = (grid: WorkbookGrid): Finding[] => {
    const { response, sightings } = must(interpretWorkbook(grid, icanActionTool));
    return checkResponse(icanActionTool, response, sightings).findings.filter(({ code }) => code === 'label-lost');
  };
  const reworded = (grid: WorkbookGrid, label: string): WorkbookGrid =>
    withSheet(grid, 'Start', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((value) => (value === label ? 'Our own words' : value))),
    }));
  const unnamed = (grid: WorkbookGrid, name: string): WorkbookGrid => ({
    ...grid,
    names: grid.names.filter((one) => one.name !== name),
  });

  test('the label is gone, and the name leads to an empty cell: it is told', async () => {
    const grid = await gridOf('start-sheet-rows-inserted-by-openpyxl.xlsx');
    expect(lost(grid)).toEqual([]);
    const [label, { response }] = [labelOf('focal_point'), must(interpretWorkbook(grid, icanActionTool))];
    expect(response.respondent['focal_point']).toBeTruthy();
    expect(lost(reworded(grid, label))).toMatchObject([{ field: 'focal_point', context: { label } }]);
  });

  test.each([
    ['focal_point', 'AT_Respondent_focal_point'],
    ['additional details', 'AT_AdditionalDetails'],
  ])('%s: neither label nor name', async (field, name) => {
    const grid = must(await new FileHost(await workbookBytes(exampleResponse)).read());
    expect(grid.names.map((one) => one.name)).toContain(name);
    const label = labelOf(field);
    // With one of the two it is still found.
    expect(lost(unnamed(grid, name))).toEqual([]);
    expect(lost(reworded(grid, label))).toEqual([]);
    const found = lost(unnamed(reworded(grid, label), name));
    expect(found).toMatchObject([{ severity: 'warning', context: { label } }]);
    expect(found[0]?.cell).toBeUndefined();
  });
});
