/**
 * The Summary's figures and its notice, calculated by LibreOffice, against the core: for random answers, after sorting,
 * after moving columns, and after answers were changed in the file without rebuilding.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summarise } from '../../src/app/summarise.ts';
import { answerTo, emptyResponse, type Response } from '../../src/core/answers/response.ts';
import { statusLookup } from '../../src/core/check/rowRules.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { compileWorkbook } from '../../src/core/plan/compile.ts';
import { isFormula, type PlanCell, type WorkbookPlan } from '../../src/core/plan/workbookPlan.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { responses } from '../support/randomResponses.ts';
import { calculate, type Block, type Job } from '../support/summaryInCalc.ts';
import { describeWith, temporaryFolder, unoPython } from '../support/tools.ts';
import { must, withStaleCache } from '../support/workbooks.ts';

const RUNS = 200;
/** Every so many of them are also sorted and have a column moved: LibreOffice takes its time for that. */
const DISTURBED = 5;
const CHANGED = english('summary.changed');

interface Change {
  readonly ref: string;
  readonly column: string;
  readonly text: string;
  readonly response: Response;
}

function planOf(response: Response): WorkbookPlan {
  return must(compileWorkbook(icanActionTool, response, english, { summary: { builtAt: '2026-11-25T11:05:00' } }));
}

function summaryCells(plan: WorkbookPlan): readonly (readonly PlanCell[])[] {
  return plan.sheets.find(({ key }) => key === 'summary')?.cells ?? [];
}

/** The cells that stay where they are whatever the answers: head and figures, without the notice. */
function figures(plan: WorkbookPlan): { row: number; column: number; value: string | number | boolean }[] {
  const cells = summaryCells(plan);
  const end = cells.findIndex((row) =>
    row.includes(english('summary.register.timeframe', { label: 'Commit to implement' })),
  );
  return cells
    .slice(0, end)
    .flatMap((row, at) =>
      row.flatMap((cell, column) =>
        isFormula(cell) && at !== noticeRow(cells) ? [{ row: at, column, value: cell.cached }] : [],
      ),
    );
}

/** The notice is the only formula that can say that answers have changed. */
function noticeRow(cells: readonly (readonly PlanCell[])[]): number {
  return cells.findIndex((row) => row.some((cell) => isFormula(cell) && cell.formula.includes(CHANGED)));
}

function expectFigures(block: Block, plan: WorkbookPlan): void {
  const found = figures(plan).map(({ row, column, value }) => {
    const cell = block[row]?.[column];
    // A share: LibreOffice and JavaScript may differ in the last digit.
    return {
      row,
      column,
      value: typeof cell === 'number' && typeof value === 'number' && Math.abs(cell - value) < 1e-9 ? value : cell,
    };
  });
  expect(found).toEqual(figures(plan));
}

const notice = (block: Block, plan: WorkbookPlan): unknown => block[noticeRow(summaryCells(plan))]?.[0];

/** A change of one answer, of another kind each time. */
function changeOf(response: Response, index: number): Change {
  const refs = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);
  const ref = refs[(index * 7) % refs.length] ?? '';
  const answer = answerTo(response, ref);
  const changed = (part: Partial<typeof answer>): Response => ({
    ...response,
    answers: { ...response.answers, [ref]: { ...answer, ...part } },
  });
  const other = (text: string): string => {
    const [first, ...rest] = Array.from(text);
    return [first === 'x' ? 'y' : 'x', ...rest].join('');
  };
  switch (index % 4) {
    case 0: {
      const isCommitted = statusLookup(icanActionTool).ofAnswer(answer)?.code === 'committed';
      const label = isCommitted ? 'Cannot implement' : 'Commit to implement';
      const code = isCommitted ? 'unable' : 'committed';
      return { ref, column: 'AT_Status', text: label, response: changed({ status: code, statusText: '' }) };
    }
    case 1:
      // One letter for another: the length stays.
      return {
        ref,
        column: 'AT_Activities',
        text: other(answer.activities),
        response: changed({ activities: other(answer.activities) }),
      };
    case 2:
      return {
        ref,
        column: 'AT_Timeframe',
        text: `${answer.timeframe} !`,
        response: changed({ timeframe: `${answer.timeframe} !` }),
      };
    default:
      return {
        ref,
        column: 'AT_Barriers',
        text: 'Another barrier altogether',
        response: changed({ barriers: 'Another barrier altogether' }),
      };
  }
}

describeWith(unoPython, 'the Summary in LibreOffice', () => {
  const folder = temporaryFolder();

  async function saved(name: string, plan: WorkbookPlan): Promise<string> {
    const host = new FileHost();
    must(await host.apply(withStaleCache(plan)));
    return savedBytes(name, host.bytes);
  }

  function savedBytes(name: string, bytes: Uint8Array): string {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  }

  test(`${RUNS} random responses: figures equal the core's, and the notice is right, whatever is done`, async () => {
    const samples = fc.sample(responses(icanActionTool), { numRuns: RUNS, seed: 4 });
    const cases = samples.map((response, index) => ({
      response,
      change: changeOf(response, index),
      disturb: index % DISTURBED === 0,
    }));
    const jobs: Job[] = [];
    for (const [index, { response, change, disturb }] of cases.entries()) {
      const file = await saved(String(index), planOf(response));
      const typed = { ref: change.ref, column: change.column, text: change.text };
      jobs.push({ file, steps: disturb ? ['sort', 'move', typed] : [typed] });
    }
    const results = await calculate(jobs, folder);

    expect(results).toHaveLength(RUNS);
    cases.forEach(({ response, change, disturb }, index) => {
      const plan = planOf(response);
      const blocks = results[index] ?? [];
      expect(blocks).toHaveLength(disturb ? 4 : 2);
      for (const block of blocks.slice(0, -1)) {
        expectFigures(block, plan);
        expect([index, notice(block, plan)]).toEqual([index, '']);
      }
      const edited = blocks.at(-1) ?? [];
      expectFigures(edited, planOf(change.response));
      expect([index, change.column, notice(edited, plan)]).toEqual([index, change.column, CHANGED]);
    });
  }, 1_200_000);

  test('rebuilding turns the notice off', async () => {
    const [response] = fc.sample(responses(icanActionTool), { numRuns: 1, seed: 5 });
    if (response === undefined) throw new Error('no sample');
    const { response: now } = changeOf(response, 1);
    // The questionnaire as it is now, the Summary as it was built before.
    const [old, current] = [planOf(response), planOf(now)];
    const mixed: WorkbookPlan = {
      ...current,
      sheets: current.sheets.map(
        (sheet) => old.sheets.find(({ key }) => key === 'summary' && sheet.key === key) ?? sheet,
      ),
      names: [
        ...current.names.filter(({ sheet }) => sheet !== 'summary'),
        ...old.names.filter(({ sheet }) => sheet === 'summary'),
      ],
    };
    const host = new FileHost();
    must(await host.apply(mixed));
    const before = savedBytes('before', host.bytes);
    expect(must(await summarise(host, icanActionTool, english, '2026-11-26T09:00:00'))).toMatchObject({
      sheet: 'Summary',
      rebuilt: true,
    });
    const after = savedBytes('after', host.bytes);
    const [[stale = []] = [], [rebuilt = []] = []] = await calculate(
      [before, after].map((file) => ({ file, steps: [] })),
      folder,
    );
    expect(notice(stale, old)).toBe(CHANGED);
    expect(notice(rebuilt, current)).toBe('');
    expectFigures(rebuilt, current);
  }, 300_000);

  test('an error among the answers is a change and leaves the other figures right', async () => {
    const [response] = fc.sample(responses(icanActionTool), { numRuns: 1, seed: 6 });
    if (response === undefined) throw new Error('no sample');
    const ref = '1.1';
    const plan = planOf(response);
    const [[, block = []] = []] = await calculate(
      [{ file: await saved('error', plan), steps: [{ ref, column: 'AT_Activities', formula: '=NA()' }] }],
      folder,
    );
    expect(notice(block, plan)).toBe(CHANGED);
    expectFigures(
      block,
      planOf({
        ...response,
        answers: { ...response.answers, [ref]: { ...answerTo(response, ref), status: null, statusText: '?' } },
      }),
    );
  }, 300_000);

  test('a row deleted, or there twice, is told', async () => {
    const plan = planOf(emptyResponse(icanActionTool));
    const file = await saved('rows', plan);
    const [[whole = [], without = []] = [], [, twice = []] = []] = await calculate(
      [
        { file, steps: ['delete'] },
        { file, steps: ['duplicate'] },
      ],
      folder,
    );
    const wrong = english('summary.rowsWrong');
    expect([whole, without, twice].map((block) => notice(block, plan))).toEqual(['', wrong, wrong]);
    // What is missing is open.
    expectFigures(without, plan);
  }, 300_000);
});
