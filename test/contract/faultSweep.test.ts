/**
 * Every request of making a questionnaire fails once: with each code, as a whole and with its answer lost, and with one
 * code before each of its actions. Whatever happens, no answer is lost, nothing half-made stays, and doing it again
 * succeeds.
 */
import { describe, expect, test } from '@jest/globals';
import { emptyResponse, type Response } from '../../src/core/answers/response.ts';
import { interpretWorkbook } from '../../src/core/reading/interpret.ts';
import { newBook, newSheet, type BookModel } from '../excel-stand-in/model/workbook.ts';
import { madeUpFramework, must, planFor } from '../support/workbooks.ts';
import { faultsOf } from './faultCodes.ts';
import { excelSubject, type ExcelSubject } from './subjects.ts';

/** Small, since it is made a thousand times; what can fail is the same at any size. */
const framework = madeUpFramework(3);
const before: Response = {
  ...emptyResponse(framework),
  respondent: { institution: 'Example Ministry' },
  answers: {
    '1.1': { status: 'committed', statusText: '', activities: 'We train', timeframe: 'June 2027', barriers: '' },
    '1.2': { status: null, statusText: '', activities: '', timeframe: '', barriers: '=1+1' },
    '1.3': { status: null, statusText: '', activities: '', timeframe: '', barriers: '' },
  },
  additionalDetails: 'None so far.',
};
const plan = planFor(before, framework);

/** What a person sees of a workbook, without the ids that nobody sees. */
function contents(subject: ExcelSubject): object {
  const { book } = subject.excel;
  return {
    sheets: book.sheets.map(({ name, protection, tables }) => ({
      name,
      isProtected: protection !== undefined,
      tables: tables.map((table) => table.name),
    })),
    names: book.names.map(({ name, target }) => {
      const sheet = book.sheets.find(({ id }) => id === target?.sheetId);
      return [name, sheet?.name, target?.area];
    }),
    properties: { ...book.properties },
    custom: [...book.custom],
    shown: book.sheets.find(({ id }) => id === book.selection.sheetId)?.name,
    file: Buffer.from(subject.bytes()).toString('base64'),
  };
}

async function answersOf({ host }: ExcelSubject): Promise<Response> {
  return must(interpretWorkbook(must(await host.read()), framework)).response;
}

interface Scenario {
  readonly name: string;
  readonly book: () => Promise<BookModel>;
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'an empty workbook',
    book: () => Promise.resolve(newBook()),
  },
  {
    name: 'a workbook with an older questionnaire and somebody’s own sheet',
    book: async () => {
      const { host, excel } = excelSubject();
      must(await host.apply(plan));
      const { book } = excel;
      const own = newSheet(book, 'Mine');
      book.sheets.splice(2, 0, own);
      book.selection = { sheetId: own.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
      return book;
    },
  },
];

describe.each(SCENARIOS)('$name', ({ name, book }) => {
  test('every failure leaves it sound, and doing it again succeeds', async () => {
    const prepared = await book();
    const open = (): ExcelSubject => excelSubject({ book: structuredClone(prepared) });
    const whole = open();
    const asBefore = contents(whole);
    const sheets = prepared.sheets.map(({ name }) => name);
    const hasAnswers = prepared.names.length > 0;
    must(await whole.host.apply(plan));
    const complete = contents(whole);
    // What is replaced stands where it stood.
    expect(whole.excel.book.sheets.map(({ name }) => name).slice(0, sheets.length)).toEqual(sheets);
    const faults = faultsOf(whole.excel.costs.map(({ actions }) => actions));
    const outcomes = { failed: 0, succeeded: 0 };
    for (const fault of faults) {
      const subject = open();
      subject.excel.faults = [fault];
      const result = await subject.host.apply(plan);
      const after = contents(subject);
      expect({ fault, result, ...after }).toEqual({ fault, result, ...(result.ok ? complete : asBefore) });
      expect(subject.excel.enableEvents).toBe(true);
      if (hasAnswers || result.ok) expect(await answersOf(subject)).toEqual(before);
      subject.excel.faults = [];
      must(await subject.host.apply(plan));
      expect({ fault, ...contents(subject) }).toEqual({ fault, ...complete });
      outcomes[result.ok ? 'succeeded' : 'failed'] += 1;
    }
    const sound = outcomes.failed + outcomes.succeeded;
    process.stdout.write(
      `\nfault sweep, ${name}: sound after ${sound} of ${faults.length} failures ` +
        `(${outcomes.succeeded} overcome, ${outcomes.failed} told of)\n`,
    );
    expect(outcomes.failed).toBeGreaterThan(0);
    expect(outcomes.succeeded).toBeGreaterThan(0);
  }, 600_000);

  test('and so does an outage that lasts', async () => {
    const prepared = await book();
    const whole = excelSubject({ book: structuredClone(prepared) });
    const asBefore = contents(whole);
    must(await whole.host.apply(plan));
    const complete = contents(whole);
    for (const [batch, { actions }] of whole.excel.costs.entries()) {
      for (const length of [2, 3]) {
        for (const action of [0, Math.floor(actions / 2), actions - 3, actions]) {
          const subject = excelSubject({ book: structuredClone(prepared) });
          const rest = Array.from({ length: length - 1 }, (_, next) => ({ batch: batch + 1 + next, code: 'Conflict' }));
          subject.excel.faults = [{ batch, code: 'InvalidBinding', action }, ...rest];
          const result = await subject.host.apply(plan);
          expect({ action, result, ...contents(subject) }).toEqual({
            action,
            result,
            ...(result.ok ? complete : asBefore),
          });
          expect(subject.excel.enableEvents).toBe(true);
        }
      }
    }
  }, 300_000);
});
