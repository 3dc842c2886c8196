/** Making and checking the questionnaire through Microsoft's client, against a writer that goes cell by cell. */
import { createWorkbook } from '../src/app/createWorkbook.ts';
import { checkWorkbook } from '../src/app/checkWorkbook.ts';
import { english } from '../src/core/messages/catalogue.ts';
import { isFormula, type WorkbookPlan } from '../src/core/plan/workbookPlan.ts';
import { excelSubject, type ExcelSubject } from '../test/contract/subjects.ts';
import { must } from '../test/support/workbooks.ts';
import { contender, duel, type Contender } from './contest.ts';
import { planOf, type Sample } from './samples.ts';
import { spread } from './table.ts';

/** A row of the table for each task: rows, ours, theirs, ratio, round trips of both. */
export async function benchExcel(sample: Sample): Promise<string[][]> {
  const plan = planOf(sample);
  const rows: string[][] = [];
  const compare = async (what: string, ours: Task, naive: Task): Promise<void> => {
    const trips = [await tripsOf(ours), await tripsOf(naive)].map(String);
    const found = await duel(contenderOf(ours), contenderOf(naive));
    rows.push([what, String(sample.rows), spread(found.ours), spread(found.theirs), spread(found.ratio), ...trips]);
  };
  await compare(
    'create',
    {
      prepare: () => Promise.resolve(excelSubject()),
      work: async ({ host }) => {
        must(await createWorkbook(host, sample.framework, sample.response, english));
      },
    },
    { prepare: () => Promise.resolve(excelSubject()), work: () => writeCellByCell(plan) },
  );
  const made = async (): Promise<ExcelSubject> => {
    const subject = excelSubject();
    must(await subject.host.apply(plan));
    subject.excel.resetCosts();
    return subject;
  };
  await compare(
    'check',
    {
      prepare: made,
      work: async ({ host }) => {
        must(await checkWorkbook(host, sample.framework));
      },
    },
    { prepare: made, work: () => readCellByCell(plan) },
  );
  return rows;
}

interface Task {
  readonly prepare: () => Promise<ExcelSubject>;
  readonly work: (subject: ExcelSubject) => Promise<void>;
}

async function tripsOf({ prepare, work }: Task): Promise<number> {
  const subject = await prepare();
  await work(subject);
  return subject.excel.costs.length;
}

/** Only the work is timed; the workbook that it needs is made before. */
function contenderOf({ prepare, work }: Task): Contender {
  return {
    name: '',
    time: async () => {
      const subject = await prepare();
      return contender('', 'minor', () => work(subject)).time();
    },
  };
}

/** What a first attempt looks like: contents only, no formats, a request for each cell. */
async function writeCellByCell(plan: WorkbookPlan): Promise<void> {
  for (const sheet of plan.sheets) {
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.add(sheet.name);
      await context.sync();
      for (const [row, cells] of sheet.cells.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (cell === null || isFormula(cell)) continue;
          worksheet.getCell(row, column).values = [[cell]];
          await context.sync();
        }
      }
    });
  }
}

async function readCellByCell(plan: WorkbookPlan): Promise<void> {
  for (const sheet of plan.sheets) {
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      for (const [row, cells] of sheet.cells.entries()) {
        for (const column of cells.keys()) {
          const range = worksheet.getCell(row, column);
          range.load('values');
          await context.sync();
        }
      }
    });
  }
}
