/**
 * The Check column against the core, cell by cell, with the formula evaluated by engines that are not ours.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import init, { Model } from '@ironcalc/wasm';
import { checkResponse } from '../../src/core/check/checkResponse.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { checkFormula } from '../../src/core/plan/checkFormula.ts';
import { COLUMNS, columnIndex } from '../../src/core/plan/columns.ts';
import type { WorkbookPlan } from '../../src/core/plan/workbookPlan.ts';
import { textAt } from '../../src/core/reading/grid.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { allCombinations } from '../support/combinations.ts';
import { convertWithLibreOffice, describeWith, libreOffice, readBytes, temporaryFolder } from '../support/tools.ts';
import { laidOut } from '../../src/core/plan/tablePlaces.ts';
import { must, planFor, withStaleCache } from '../support/workbooks.ts';

const { framework, response } = allCombinations();
const rows = placedSubItems(framework).map(({ subItem }) => subItem.ref);

/** What the plan says the Check cells hold: the core's verdicts in words. */
const expected = checkTexts(planFor(response, framework));

function actionTool(plan: WorkbookPlan): WorkbookPlan['sheets'][number] {
  const sheet = plan.sheets.find(({ key }) => key === 'actionTool');
  if (sheet === undefined) throw new Error('no Action Tool sheet');
  return sheet;
}

function checkTexts(plan: WorkbookPlan): readonly string[] {
  return actionTool(plan).filled[0]?.cached ?? [];
}

describe('the words of the Check column', () => {
  test('all kinds of verdict occur among the combinations', () => {
    expect(new Set(expected)).toEqual(
      new Set([
        'To do',
        'Choose a status',
        'Status is not in the list',
        'Missing: activities',
        'Missing: timeframe',
        'Missing: activities, timeframe',
        'Missing: barriers',
        'Complete',
        'Complete; please review: activities',
        'Complete; please review: timeframe',
        'Complete; please review: barriers',
        'Complete; please review: activities, timeframe',
        'Complete; please review: activities, barriers',
        'Complete; please review: timeframe, barriers',
        'Complete; please review: activities, timeframe, barriers',
      ]),
    );
  });

  test('they say what the check finds', () => {
    const { findings, states } = checkResponse(framework, response);
    rows.forEach((ref, index) => {
      const text = expected[index] ?? '';
      const own = findings.filter(({ subItem }) => subItem === ref);
      const missing = own.filter(({ code }) => /^(activities|timeframe|barriers)-missing$/.test(code));
      const state = states.get(ref);
      expect(text.startsWith('Complete')).toBe(state === 'complete');
      expect(text === 'To do').toBe(state === 'blank');
      expect(text.startsWith('Missing:')).toBe(missing.length > 0);
      for (const { field = '' } of missing) expect(text).toContain(field);
    });
  });
});

describe('the formula in IronCalc', () => {
  test('equals the core for every combination', async () => {
    const require = createRequire(import.meta.url);
    await init({ module_or_path: readFileSync(join(require.resolve('@ironcalc/wasm'), '..', 'wasm_bg.wasm')) });
    const model = new Model('wb', 'en', 'UTC', 'en');
    model.pauseEvaluation();
    const cells = actionTool(planFor(response, framework)).cells;
    rows.forEach((_, index) => {
      const row = index + 2;
      for (const key of ['status', 'activities', 'timeframe', 'barriers'] as const) {
        const value = cells[index + 1]?.[columnIndex(key)];
        // The apostrophe keeps text text, as in Excel.
        if (typeof value === 'string') model.setUserInput(0, row, columnIndex(key) + 1, `'${value}`);
      }
      model.setUserInput(
        0,
        row,
        COLUMNS.length,
        `=${checkFormula(framework, { ...laidOut(1), headerRow: index }, english)}`,
      );
    });
    model.resumeEvaluation();
    model.evaluate();
    const found = rows.map((_, index) => model.getFormattedCellValue(0, index + 2, COLUMNS.length));
    expect(found).toEqual(expected);
  });
});

describeWith(libreOffice, 'the formula in LibreOffice', () => {
  const folder = temporaryFolder();

  test('equals the core for every combination', async () => {
    const host = new FileHost();
    must(await host.apply(withStaleCache(planFor(response, framework))));
    const file = join(folder, 'combinations.xlsx');
    writeFileSync(file, host.bytes);
    const calculated = await convertWithLibreOffice(file, 'xlsx', join(folder, 'out'));
    const grid = must(await new FileHost(readBytes(calculated)).read());
    const sheet = grid.sheets.find(({ name }) => name === 'Action Tool');
    if (sheet === undefined) throw new Error('no Action Tool sheet');
    const found = rows.map((_, index) => textAt(sheet, index + 1, columnIndex('check')));
    expect(found).toEqual(expected);
  }, 300_000);
});
