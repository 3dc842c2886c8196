/** The use case: the Summary made, found again and rebuilt, whatever a person has done to its sheet. */
import { describe, expect, test } from '@jest/globals';
import { summarise } from '../../src/app/summarise.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { emptyResponse } from '../../src/core/answers/response.ts';
import { fail, ok, type Result } from '../../src/core/errors/error.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { blockColumns } from '../../src/core/plan/summary/compileSummary.ts';
import { SUMMARY_NAME, summaryColumnName, type SummaryPlan } from '../../src/core/plan/summaryPlan.ts';
import type { GridName, WorkbookGrid } from '../../src/core/reading/grid.ts';
import { textAt } from '../../src/core/reading/grid.ts';
import { locateSummary } from '../../src/core/reading/locateSummary.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import type { WorkbookHost } from '../../src/hosts/port.ts';
import { must, planFor, workbookBytes } from '../support/workbooks.ts';

const BUILT_AT = '2026-11-25T11:05:00';
const COLUMNS = blockColumns(icanActionTool);

async function gridOf(bytes: Uint8Array): Promise<WorkbookGrid> {
  return must(await new FileHost(bytes).read());
}

/** A host that reads a given grid and keeps the plans that it is given. */
function hostOf(
  grid: WorkbookGrid,
  answer: (plan: SummaryPlan) => Result<void> = () => ok(undefined),
): {
  readonly host: WorkbookHost;
  readonly plans: SummaryPlan[];
} {
  const plans: SummaryPlan[] = [];
  return {
    plans,
    host: {
      apply: () => Promise.resolve(ok({ made: [], kept: [], gone: [] })),
      read: () => Promise.resolve(ok(grid)),
      inspect: () => Promise.resolve(ok([])),
      summarise: (plan) => {
        plans.push(plan);
        return Promise.resolve(answer(plan));
      },
    },
  };
}

const build = (host: WorkbookHost): ReturnType<typeof summarise> => summarise(host, icanActionTool, english, BUILT_AT);

/** The grid of a workbook with a Summary, its names as `change` leaves them. */
async function summed(change: (name: GridName) => GridName | undefined = (name) => name): Promise<WorkbookGrid> {
  const host = new FileHost(await workbookBytes(exampleResponse));
  must(await build(host));
  const grid = must(await host.read());
  return { ...grid, names: grid.names.flatMap((name) => change(name) ?? []) };
}

describe('in a workbook file', () => {
  test("is made, and read back with the core's figures", async () => {
    const host = new FileHost(await workbookBytes(exampleResponse));
    expect(await build(host)).toMatchObject(ok({ sheet: 'Summary', rebuilt: false }));
    const grid = must(await host.read());
    expect(grid.sheets.map(({ name }) => name)).toEqual(['Start', 'Action Tool', 'Summary']);
    const sheet = grid.sheets[2];
    expect(sheet && textAt(sheet, 1, 0)).toBe('DRAFT: 2 of 67 still open');
    expect(locateSummary(grid, COLUMNS)).toMatchObject({
      sheet: 'Summary',
      firstRow: 0,
      columns: [0, 1, 2, 3, 4, 5, 6],
    });
  });

  test('twice equals once', async () => {
    const host = new FileHost(await workbookBytes(exampleResponse));
    must(await build(host));
    const once = must(await host.read());
    expect(await build(host)).toMatchObject(ok({ sheet: 'Summary', rebuilt: true }));
    expect(must(await host.read())).toEqual(once);
  });

  test('without answers', async () => {
    const host = new FileHost(await workbookBytes(emptyResponse(icanActionTool)));
    must(await build(host));
    const sheet = must(await host.read()).sheets[2];
    expect(sheet && textAt(sheet, 1, 0)).toBe('DRAFT: 67 of 67 still open');
  });

  test('a file that is no workbook, or no questionnaire, is told', async () => {
    expect(await build(new FileHost(new Uint8Array([1, 2, 3])))).toMatchObject({
      ok: false,
      error: { code: 'not-zip' },
    });
    const { host, plans } = hostOf({ sheets: [{ name: 'S', rows: [], listAreas: [] }], names: [], custom: {} });
    expect(await build(host)).toEqual(fail({ code: 'not-questionnaire' }));
    expect(plans).toEqual([]);
  });
});

describe('where it goes', () => {
  test('a sheet of that name that is not ours stays: the next free name is taken', async () => {
    const taken = new Set(['Summary', 'Summary (2)']);
    const { host, plans } = hostOf(await gridOf(await workbookBytes(exampleResponse)), ({ sheet }) =>
      taken.has(sheet.name) ? fail({ code: 'sheet-exists', name: sheet.name }) : ok(undefined),
    );
    expect(await build(host)).toMatchObject(ok({ sheet: 'Summary (3)', rebuilt: false }));
    expect(plans.map(({ sheet }) => sheet.name)).toEqual(['Summary', 'Summary (2)', 'Summary (3)']);
  });

  test('names are not tried for ever, and another failure is passed on', async () => {
    const grid = await gridOf(await workbookBytes(exampleResponse));
    const full = hostOf(grid, ({ sheet }) => fail({ code: 'sheet-exists', name: sheet.name }));
    expect(await build(full.host)).toMatchObject({ ok: false, error: { code: 'sheet-exists' } });
    expect(full.plans).toHaveLength(50);
    const locked = hostOf(grid, () => fail({ code: 'workbook-protected' }));
    expect(await build(locked.host)).toEqual(fail({ code: 'workbook-protected' }));
    expect(locked.plans).toHaveLength(1);
  });

  test('the block is found where a person has moved it, on a sheet called otherwise', async () => {
    const grid = await summed((name) => ({
      ...name,
      reference: name.reference
        .replace(/^Summary!/, "'For the minister'!")
        .replace(/\$(\d+)/g, (_, row) => `$${Number(row) + 4}`),
    }));
    const renamed = {
      ...grid,
      sheets: grid.sheets.map((sheet, index) => (index === 2 ? { ...sheet, name: 'For the minister' } : sheet)),
    };
    // The other names were moved too, onto nothing; the table is found by its words.
    const { host, plans } = hostOf(renamed);
    expect(await build(host)).toMatchObject(ok({ sheet: 'For the minister', rebuilt: true }));
    expect(plans[0]?.replaces).toMatchObject({ sheet: 'For the minister', firstRow: 4 });
  });

  test.each([
    ['its sheet was deleted', SUMMARY_NAME, '#REF!'],
    ['one of its columns was deleted', summaryColumnName(3), '#REF!'],
    ['two of its columns changed places', summaryColumnName(3), 'Summary!$G$1:$G$9'],
    ['a column is on another sheet', summaryColumnName(3), 'Start!$D$1:$D$9'],
  ])('a new one is made, and nothing replaced, where %s', async (_, lost, reference) => {
    const { host, plans } = hostOf(await summed((name) => (name.name === lost ? { ...name, reference } : name)));
    expect(must(await build(host)).rebuilt).toBe(false);
    expect(plans[0]?.replaces).toBeNull();
  });

  test('a copy of the sheet has names of its own, and is left alone', async () => {
    const grid = await summed();
    const copies = grid.names
      .filter(({ name }) => name.startsWith(SUMMARY_NAME))
      .map((name) => ({ ...name, scope: 'Copy', reference: name.reference.replace(/^Summary!/, 'Copy!') }));
    const copy = grid.sheets.slice(2).map((sheet) => ({ ...sheet, name: 'Copy' }));
    const { host, plans } = hostOf({ ...grid, sheets: [...copy, ...grid.sheets], names: [...copies, ...grid.names] });
    must(await build(host));
    expect(plans[0]?.replaces?.sheet).toBe('Summary');
  });
});

test('the plan of a whole workbook without a Summary is as it was', () => {
  expect(planFor(exampleResponse).sheets.map(({ key }) => key)).toEqual(['start', 'actionTool']);
});
