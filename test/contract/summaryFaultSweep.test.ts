/**
 * Every request of making and of rebuilding the Summary fails once. What a person has beside the block is still there,
 * events and protection are as they were, nothing half-made stays, and reading and doing it again succeeds.
 */
import { describe, expect, test } from '@jest/globals';
import { emptyResponse } from '../../src/core/answers/response.ts';
import { SUMMARY_NAME, type SummaryPlan } from '../../src/core/plan/summaryPlan.ts';
import { findName, findSheet, newBook, type BookModel } from '../excel-stand-in/model/workbook.ts';
import { Person } from '../excel-stand-in/person.ts';
import { madeUpFramework, must, planFor } from '../support/workbooks.ts';
import { faultsOf } from './faultCodes.ts';
import { handMadeSummary, summaryRows } from './handMadeSummary.ts';
import { excelSubject, type ExcelSubject } from './subjects.ts';

const framework = madeUpFramework(2);
const LINES = ['First', 'Second', 'Third'];
const COLUMNS = [0, 1, 3, 4, 5, 6];
const OPTIONS = { allowFormatCells: true };

interface Scenario {
  readonly name: string;
  readonly prepare: (subject: ExcelSubject) => Promise<void>;
  /** The plan for the workbook as it is now, as the use case makes one after each reading. */
  readonly plan: (book: BookModel) => SummaryPlan;
  /** What is not the add-in's, and where it must be in the end. */
  readonly theirs: (person: Person) => unknown;
}

/** The block's rows as its name has them now. */
function rowsNow(book: BookModel): number {
  const rows = findName(book, SUMMARY_NAME)?.target?.area.rows;
  if (rows === undefined) throw new Error('the block has lost its name');
  return rows;
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'made',
    prepare: () => Promise.resolve(),
    plan: () => handMadeSummary({ lines: LINES }),
    theirs: ({ sheets }) => sheets.filter((sheet) => sheet !== 'Summary'),
  },
  {
    name: 'rebuilt between a person’s own, on a protected sheet',
    prepare: async ({ host, excel }) => {
      must(await host.summarise(handMadeSummary({ lines: ['One'] })));
      const person = new Person(excel);
      person.insertColumns('Summary', 'C');
      person.type('Summary', 'C6', 'Between');
      person.type('Summary', 'H3', 'Beside');
      person.type('Summary', 'A10', 'Just below');
      person.addChart('Summary', 'B6:B7', 'D6:D7', 'J3:M9', 'Mine');
      person.protect('Summary', OPTIONS);
    },
    plan: (book) => {
      const rows = rowsNow(book);
      const more = summaryRows(LINES.length) - rows;
      return handMadeSummary({
        lines: LINES,
        columns: COLUMNS,
        replaces: { sheet: 'Summary', firstRow: 0, rows, columns: COLUMNS },
        insert: more > 0 ? { at: rows, rows: more } : null,
      });
    },
    theirs: (person) => ['C6', 'H3', 'A12'].map((cell) => person.see('Summary', cell)),
  },
];

describe.each(SCENARIOS)('$name', ({ name, prepare, plan, theirs }) => {
  test('every failure leaves it sound, and doing it again succeeds', async () => {
    const prepared = excelSubject({ book: newBook() });
    must(await prepared.host.apply(planFor(emptyResponse(framework), framework)));
    await prepare(prepared);
    const given = prepared.excel.book;
    const open = (): ExcelSubject => excelSubject({ book: structuredClone(given) });
    const whole = open();
    must(await whole.host.summarise(plan(whole.excel.book)));
    const complete = Buffer.from(whole.bytes());
    const kept = theirs(new Person(whole.excel));
    const charts = (book: BookModel): unknown => findSheet(book, 'Summary')?.charts.map((chart) => chart.name);
    const wasProtected = findSheet(given, 'Summary')?.protection;
    const faults = faultsOf(whole.excel.costs.map(({ actions }) => actions));
    const outcomes = { failed: 0, succeeded: 0 };
    for (const fault of faults) {
      const subject = open();
      const { excel, host } = subject;
      excel.faults = [fault];
      const result = await host.summarise(plan(excel.book));
      excel.faults = [];
      expect(excel.enableEvents).toBe(true);
      expect(findSheet(excel.book, 'Summary')?.protection).toEqual(wasProtected);
      if (result.ok) expect({ fault, charts: charts(excel.book) }).toEqual({ fault, charts: charts(whole.excel.book) });
      must(await host.summarise(plan(excel.book)));
      expect({ fault, theirs: theirs(new Person(excel)) }).toEqual({ fault, theirs: kept });
      expect({ fault, same: Buffer.compare(subject.bytes(), complete) }).toEqual({ fault, same: 0 });
      outcomes[result.ok ? 'succeeded' : 'failed'] += 1;
    }
    process.stdout.write(
      `\nsummary ${name}: sound after ${faults.length} failures ` +
        `(${outcomes.succeeded} overcome, ${outcomes.failed} told of)\n`,
    );
    expect(outcomes.failed).toBeGreaterThan(0);
    expect(outcomes.succeeded).toBeGreaterThan(0);
  }, 600_000);
});
