/** What the work costs: requests to Excel, each of which a person waits for, and their size. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { interpretWorkbook } from '../../src/core/reading/interpret.ts';
import { cellAt } from '../excel-stand-in/model/cells.ts';
import { madeUpFramework, must, planFor } from '../support/workbooks.ts';
import { excelSubject, type ExcelSubject } from './subjects.ts';

/** Microsoft Learn, "Resource limits and performance optimization": 5 MB a request or response in Excel on the web. */
const WEB_LIMIT = 5 * 1024 * 1024;
/** What a request should not be larger than, so that one that fails is soon sent again. */
const WELL_SIZED = 1_500_000;
const MANY = 10_000;

const lines: string[] = [];

/** Runs something, notes what it cost, and returns that. */
async function cost(
  what: string,
  { excel }: ExcelSubject,
  work: () => Promise<unknown>,
): Promise<{
  readonly trips: number;
  readonly bytes: number;
  readonly largest: number;
  readonly largestAnswer: number;
}> {
  excel.resetCosts();
  await work();
  const requests = excel.costs.map(({ requestBytes }) => requestBytes);
  const answers = excel.costs.map(({ responseBytes }) => responseBytes);
  const found = {
    trips: requests.length,
    bytes: requests.reduce((sum, bytes) => sum + bytes, 0),
    largest: Math.max(...requests),
    largestAnswer: Math.max(...answers),
  };
  const actions = excel.costs.reduce((sum, one) => sum + one.actions, 0);
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`.padStart(10);
  lines.push(
    `${what.padEnd(36)}${String(found.trips).padStart(6)}${String(actions).padStart(9)}` +
      `${kilobytes(found.bytes)}${kilobytes(found.largest)}${kilobytes(found.largestAnswer)}`,
  );
  return found;
}

afterAll(() => {
  const head = `${'round trips'.padEnd(36)}${'trips'.padStart(6)}${'actions'.padStart(9)}${'sent'.padStart(10)}${'largest'.padStart(10)}${'answer'.padStart(10)}`;
  process.stdout.write(`\n${[head, ...lines].join('\n')}\n`);
});

describe('67 rows', () => {
  test('are made in 3 round trips, in place of an older questionnaire too', async () => {
    const subject = excelSubject();
    const plan = planFor(exampleResponse);
    const made = await cost('67 rows: create', subject, async () => {
      must(await subject.host.apply(plan));
    });
    expect(made.trips).toBeLessThanOrEqual(3);
    const replaced = await cost('67 rows: replace', subject, async () => {
      must(await subject.host.apply(plan));
    });
    expect(replaced.trips).toBeLessThanOrEqual(3);
    const read = await cost('67 rows: read', subject, async () => must(await subject.host.read()));
    expect(read.trips).toBe(1);
  });

  test('are shown in 1 and written in 2', async () => {
    const subject = excelSubject();
    must(await subject.host.apply(planFor(exampleResponse)));
    const [, , sheet] = subject.excel.book.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const shown = await cost('go to a cell', subject, async () => {
      must(await subject.host.goTo({ sheet: sheet.name, row: 5, column: 7 }));
    });
    expect(shown.trips).toBe(1);
    const edits = Array.from({ length: 67 }, (_, index) => ({
      cell: { sheet: sheet.name, row: index + 1, column: 7 },
      expected: String(cellAt(sheet, index + 1, 7).value),
      text: 'No budget line before 2028.',
    }));
    const one = await cost('write 1 cell', subject, async () => must(await subject.host.write(edits.slice(0, 1))));
    expect(one.trips).toBe(2);
    const all = await cost('write 67 cells', subject, async () => must(await subject.host.write(edits.slice(1))));
    expect(all.trips).toBe(2);
  });
});

test('10 000 rows are made in 3 round trips and one for every 1.5 MB, none over the limit, and read in 1', async () => {
  const subject = excelSubject();
  const framework = madeUpFramework(MANY);
  const plan = planFor(undefined, framework);
  const made = await cost('10 000 rows: create', subject, async () => {
    must(await subject.host.apply(plan));
  });
  expect(made.trips).toBeLessThanOrEqual(3 + Math.ceil(made.bytes / WELL_SIZED));
  expect(made.largest).toBeLessThanOrEqual(WELL_SIZED);
  const read = await cost('10 000 rows: read', subject, async () => {
    const reading = must(interpretWorkbook(must(await subject.host.read()), framework));
    expect(Object.keys(reading.response.answers)).toHaveLength(MANY);
  });
  expect(read.trips).toBe(1);
  expect(read.largestAnswer).toBeLessThanOrEqual(WEB_LIMIT);
}, 300_000);
