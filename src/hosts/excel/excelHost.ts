import type { CarriedFinding } from '../../core/confidentiality/finding.ts';
import { ok, type Result } from '../../core/errors/error.ts';
import type { SheetRepair } from '../../core/plan/repairPlan.ts';
import type { SummaryPlan } from '../../core/plan/summaryPlan.ts';
import type { WorkbookPlan } from '../../core/plan/workbookPlan.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import type {
  Applied,
  ApplyChoices,
  CellEdit,
  EditConflict,
  HostCapabilities,
  HostCell,
  HostChange,
  LiveHost,
  RowWitness,
  SheetsBack,
} from '../port.ts';
import type { ApplyOptions } from './applyPlan.ts';
import { readWorkbook } from './readGrid.ts';
import { runExcel } from './run.ts';
import { watchWorkbook } from './watch.ts';
import { loadText, writeEdits } from './writeEdits.ts';

/** Whether Excel has a requirement set: `Office.context.requirements.isSetSupported`. */
export type IsSetSupported = (name: string, version: string) => boolean;

/** The workbook that is open in Excel, through Office.js. */
export class ExcelHost implements LiveHost {
  readonly capabilities: HostCapabilities;
  readonly #options: ApplyOptions;
  readonly #isSetSupported: IsSetSupported;
  /** Name by id, as of the last reading: events have the id. */
  readonly #sheetNames = new Map<string, string>();

  constructor(isSetSupported: IsSetSupported, options: ApplyOptions) {
    const has = (version: string): boolean => isSetSupported('ExcelApi', version);
    this.#options = options;
    this.#isSetSupported = isSetSupported;
    this.capabilities = {
      // The manifest asks for 1.9; a side-loaded add-in may run all the same in something older.
      supported: has('1.9'),
      conditionalFormats: has('1.6'),
      validation: has('1.8'),
      pageSetup: has('1.9'),
      charts: has('1.7'),
      tables: has('1.1'),
      protection: has('1.2'),
      events: has('1.9'),
      sortEvents: has('1.10'),
    };
  }

  async apply(plan: WorkbookPlan, choices?: ApplyChoices): Promise<Result<Applied>> {
    // What makes and mends sheets is not needed to fill them in, so a pane loads it apart.
    const { applyPlan } = await import('./applyPlan.ts');
    return applyPlan(plan, this.#options, choices);
  }

  async summarise(plan: SummaryPlan): Promise<Result<void>> {
    const { summarise } = await import('./summarise.ts');
    return summarise(plan, this.#options);
  }

  read(besides: readonly string[] = []): Promise<Result<WorkbookGrid>> {
    return readWorkbook(this.#options.delay, this.#sheetNames, besides);
  }

  async inspect(): Promise<Result<readonly CarriedFinding[]>> {
    const { inspectWorkbook } = await import('./inspectWorkbook.ts');
    return inspectWorkbook(this.#isSetSupported, this.#options.delay);
  }

  async repair(repairs: readonly SheetRepair[]): Promise<Result<void>> {
    const { repairSheets } = await import('./repairSheets.ts');
    return runExcel((context) => repairSheets(context, repairs), this.#options.delay);
  }

  async putBack(back: SheetsBack): Promise<Result<void>> {
    const { putBack } = await import('./putBack.ts');
    return putBack(back, this.#options.delay);
  }

  goTo(cell: HostCell, witness?: RowWitness): Promise<Result<boolean>> {
    return runExcel(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(cell.sheet);
      worksheet.activate();
      worksheet.getRangeByIndexes(cell.row, cell.column, 1, 1).select();
      const seen = witness && loadText(context, witness.cell);
      await context.sync();
      return seen === undefined || seen().trim() === witness?.text;
    }, this.#options.delay);
  }

  async write(edits: readonly CellEdit[]): Promise<Result<readonly EditConflict[]>> {
    if (edits.length === 0) return ok([]);
    const written = await runExcel((context) => writeEdits(context, edits), this.#options.delay);
    return written.ok ? written.value : written;
  }

  watch(listener: (change: HostChange) => void): Promise<Result<() => Promise<void>>> {
    return runExcel(
      (context) => watchWorkbook(context, this.#sheetNames, listener, this.capabilities.sortEvents),
      this.#options.delay,
    );
  }
}
