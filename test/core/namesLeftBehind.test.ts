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
    const label = labelOf('additional details');
    expect(must(interpretWorkbook(grid, icanActionTool)).response.additionalDetails).not.toBe('');
    expect(lost(reworded(grid, label))).toMatchObject([{ context: { label } }]);
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

describe('the others tell how far', () => {
  const withLabels = (grid: WorkbookGrid, edit: (label: string) => string | null): WorkbookGrid =>
    withSheet(grid, 'Start', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((value, at) => (at === 0 && typeof value === 'string' ? edit(value) : value)),
      ),
    }));

  test.each([
    ['country', 'State or territory'],
    ['focal_point', null],
  ])('%s, whose label is now %s, is read where those above and below it are', async (field, words) => {
    const grid = await gridOf('start-sheet-rows-inserted-by-openpyxl.xlsx');
    const label = icanActionTool.respondentFields.find(({ code }) => code === field)?.label;
    const other = withLabels(grid, (text) => (text === label ? words : text));
    expect(must(interpretWorkbook(other, icanActionTool)).response).toEqual(exampleResponse);
  });

  test('two beside each other lost their labels: each is read in its own row', async () => {
    const grid = await gridOf('start-label-reworded-and-row-inserted-by-openpyxl.xlsx');
    const label = icanActionTool.respondentFields.find(({ code }) => code === 'focal_point')?.label;
    const other = withLabels(grid, (text) => (text === label ? null : text));
    expect(must(interpretWorkbook(other, icanActionTool)).response).toEqual(exampleResponse);
  });

  test('an empty row between the two: it is the one that is filled', async () => {
    const grid = must(await new FileHost(await workbookBytes(exampleResponse)).read());
    const label = icanActionTool.respondentFields.find(({ code }) => code === 'focal_point')?.label;
    const at = grid.sheets.find(({ name }) => name === 'Start')?.rows.findIndex(([text]) => text === label) ?? -1;
    const other = withSheet(
      withLabels(grid, (text) => (text === label ? 'Our own words' : text)),
      'Start',
      (sheet) => ({ ...sheet, rows: [...sheet.rows.slice(0, at + 1), [], ...sheet.rows.slice(at + 1)] }),
    );
    expect(must(interpretWorkbook(other, icanActionTool)).response).toEqual(exampleResponse);
  });

  test('a row of their own between the two: nobody knows which, and it is told', async () => {
    const grid = await gridOf('start-sheet-rows-inserted-by-openpyxl.xlsx');
    const label = icanActionTool.respondentFields.find(({ code }) => code === 'focal_point')?.label;
    const at = grid.sheets.find(({ name }) => name === 'Start')?.rows.findIndex(([text]) => text === label) ?? -1;
    const other = withSheet(
      withLabels(grid, (text) => (text === label ? 'Our own words' : text)),
      'Start',
      // The empty row that is there.
      (sheet) => ({ ...sheet, rows: sheet.rows.map((row, n) => (n === at + 1 ? ['Telephone', '555 0100'] : row)) }),
    );
    const { response, sightings } = must(interpretWorkbook(other, icanActionTool));
    expect(response.respondent['focal_point'] ?? '').toBe('');
    expect(sightings.lostLabels).toMatchObject([{ field: 'focal_point' }]);
  });
});

describe('a copy of the Start sheet in front, with names of its own and older answers', () => {
  const older = async (): Promise<WorkbookGrid> => {
    const grid = await gridOf('start-sheet-copied-in-front-with-names-by-openpyxl.xlsx');
    const { respondent } = must(interpretWorkbook(grid, icanActionTool)).response;
    expect(respondent).toEqual(exampleResponse.respondent);
    const copy = grid.sheets.find(({ name }) => name === 'Start Copy');
    expect(JSON.stringify(copy?.rows)).not.toContain(exampleResponse.respondent['institution']);
    return grid;
  };
  const respondentOf = (grid: WorkbookGrid): unknown =>
    must(interpretWorkbook(grid, icanActionTool)).response.respondent;

  test.each(icanActionTool.respondentFields)(
    'the name of $code is lost: it is read on the original',
    async ({ code }) => {
      const grid = await older();
      const name = `AT_Respondent_${code}`;
      const names = grid.names.filter((one) => one.scope !== undefined || one.name !== name);
      expect(names).toHaveLength(grid.names.length - 1);
      expect(respondentOf({ ...grid, names })).toEqual(exampleResponse.respondent);
    },
  );

  test.each(icanActionTool.respondentFields)('the label of $code is reworded: likewise', async ({ code, label }) => {
    const grid = await older();
    const other = withSheet(grid, 'Start', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((value) => (value === label || value === `${label} *` ? `Our ${code}` : value)),
      ),
    }));
    expect(other).not.toEqual(grid);
    expect(respondentOf(other)).toEqual(exampleResponse.respondent);
  });
});
