import { ok, type Result } from '../../core/errors/error.ts';
import { valueText } from '../../core/reading/grid.ts';
import type { GridValue, WorkbookGrid } from '../../core/reading/grid.ts';
import type { WorkbookPlan } from '../../core/plan/workbookPlan.ts';
import type { CellEdit, EditConflict, HostCapabilities, HostCell, HostChange, LiveHost } from '../port.ts';
import { applyPlan, type ApplyOptions } from './applyPlan.ts';
import { readWorkbook } from './readGrid.ts';
import { runExcel } from './run.ts';
import { asText } from './writeCells.ts';

/** Whether Excel has a requirement set: `Office.context.requirements.isSetSupported`. */
export type IsSetSupported = (name: string, version: string) => boolean;

/** The workbook that is open in Excel, through Office.js. */
export class ExcelHost implements LiveHost {
  readonly capabilities: HostCapabilities;
  readonly #options: ApplyOptions;

  constructor(isSetSupported: IsSetSupported, options: ApplyOptions) {
    const has = (version: string): boolean => isSetSupported('ExcelApi', version);
    this.#options = options;
    this.capabilities = {
      // The manifest asks for 1.9; a side-loaded add-in may run all the same in something older.
      supported: has('1.9'),
      conditionalFormats: has('1.6'),
      validation: has('1.8'),
      pageSetup: has('1.9'),
      events: has('1.9'),
    };
  }

  apply(plan: WorkbookPlan): Promise<Result<void>> {
    return applyPlan(plan, this.#options);
  }

  read(): Promise<Result<WorkbookGrid>> {
    return readWorkbook(this.#options.delay);
  }

  goTo({ sheet, row, column }: HostCell): Promise<Result<void>> {
    return runExcel(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRangeByIndexes(row, column, 1, 1).select();
      await context.sync();
    }, this.#options.delay);
  }

  async write(edits: readonly CellEdit[]): Promise<Result<readonly EditConflict[]>> {
    if (edits.length === 0) return ok([]);
    return runExcel(async (context) => {
      const ranges = edits.map(({ cell }) => {
        const range = context.workbook.worksheets.getItem(cell.sheet).getRangeByIndexes(cell.row, cell.column, 1, 1);
        range.load('values');
        return range;
      });
      await context.sync();
      const conflicts: EditConflict[] = [];
      edits.forEach((edit, index) => {
        const range = ranges[index];
        const found = valueText((range?.values as GridValue[][] | undefined)?.[0]?.[0]);
        // Written already counts as done: a retry after a lost answer from Excel must not call it a conflict.
        if (found === edit.text) return;
        if (found === edit.expected && range !== undefined) range.values = [[asText(edit.text)]];
        else conflicts.push({ edit, found });
      });
      await context.sync();
      return conflicts;
    }, this.#options.delay);
  }

  async watch(listener: (change: HostChange) => void): Promise<Result<() => Promise<void>>> {
    return runExcel(async (context) => {
      const { worksheets } = context.workbook;
      const changed = worksheets.onChanged.add((event) => {
        listener({ kind: 'edited', remote: event.source === 'Remote' });
        return Promise.resolve();
      });
      const selected = worksheets.onSelectionChanged.add(async () => {
        const cell = await this.#activeCell();
        if (cell.ok) listener({ kind: 'selected', cell: cell.value });
      });
      await context.sync();
      return async () => {
        // Handlers are taken off in the context that put them on.
        await Excel.run(changed.context, async (own) => {
          changed.remove();
          selected.remove();
          await own.sync();
        });
      };
    }, this.#options.delay);
  }

  #activeCell(): Promise<Result<HostCell>> {
    return runExcel(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex,columnIndex');
      cell.worksheet.load('name');
      await context.sync();
      return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
    }, this.#options.delay);
  }
}
