import type { CarriedFinding } from '../../core/confidentiality/finding.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
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
import { keepFormulas } from './keepFormulas.ts';
import { readGrid } from './readGrid.ts';
import { isWhole } from './isWhole.ts';
import { OpenBook } from './openBook.ts';
import type { BookData, FUniver } from './univerTypes.ts';
import { watchWorkbook } from './watch.ts';
import { missing, rowMoved, writeEdits } from './writeEdits.ts';

/**
 * The workbook that is open in a Univer grid. The host is given Univer's facade and makes no screen: the same code runs
 * over the page's Univer and over one in Node.
 *
 * A workbook is made, repaired and summarised as data, which then takes the place of what is open: either all of it, or
 * nothing. It is Univer that keeps the steps to undo, and it forgets them then. Single cells are written by Univer's own
 * commands, and can be undone.
 */
export class GridHost implements LiveHost {
  readonly capabilities: HostCapabilities = {
    supported: true,
    conditionalFormats: true,
    validation: true,
    // Declared, not silent: the saved file has all three, since it is made from the answers by the file host.
    pageSetup: false,
    charts: false,
    tables: false,
    protection: true,
    events: true,
    sortEvents: true,
  };
  readonly #api: FUniver;
  readonly #open: OpenBook;
  readonly #listeners = new Set<(change: HostChange) => void>();

  /** @param api Univer's facade, with the plugins for sheets, formulas, validations, conditional formats and links */
  constructor(api: FUniver) {
    this.#api = api;
    this.#open = new OpenBook(api);
    keepFormulas(api);
  }

  /** All that is open, as plain data that {@link open} takes again. */
  snapshot(): BookData | undefined {
    return this.#open.copy();
  }

  /** Opens a workbook's data in place of what is open; data that is not whole is refused, and what is open stays. */
  async open(book: BookData): Promise<Result<void>> {
    const opened = await this.#do(() =>
      isWhole(book)
        ? this.#open.replace((_, unitId) => ok({ book: { ...book, id: unitId } }))
        : fail({ code: 'workbook-damaged' }),
    );
    if (opened.ok) for (const listener of this.#listeners) listener({ kind: 'edited', remote: false });
    return opened;
  }

  apply(plan: WorkbookPlan, choices?: ApplyChoices): Promise<Result<Applied>> {
    return this.#do(async () => {
      const { applyToBook } = await import('./applyPlan.ts');
      let applied: Applied = { made: [], kept: [], gone: [] };
      const replaced = await this.#open.replace((before, unitId) => {
        const made = applyToBook(plan, before, unitId, choices);
        if (made.ok) ({ applied } = made.value);
        return made;
      }, choices?.show);
      return replaced.ok ? ok(applied) : replaced;
    });
  }

  summarise(plan: SummaryPlan): Promise<Result<void>> {
    return this.#do(async () => {
      const { decideSummary, summariseBook } = await import('./summarise.ts');
      return this.#open.replace((before, unitId) => {
        if (before === undefined) return noBook();
        const task = decideSummary(plan, before);
        if (!task.ok) return task;
        const { insert, sheet } = task.value;
        if (insert === null || sheet === undefined)
          return ok({ book: summariseBook(plan, task.value, before, unitId) });
        // Univer puts rows in, since it knows all that refers to what is below.
        this.#open.insertRows(sheet.id, insert.at, insert.rows);
        return ok({ book: summariseBook(plan, task.value, this.#open.copy() ?? before, unitId) });
      });
    });
  }

  repair(repairs: readonly SheetRepair[]): Promise<Result<void>> {
    return this.#do(async () => {
      const { repairBook } = await import('./repairSheets.ts');
      return this.#open.replace((before, unitId) => {
        const book = before && repairBook(before, repairs, unitId);
        return book === undefined ? noBook(repairs[0]?.sheet) : ok({ book });
      });
    });
  }

  putBack(back: SheetsBack): Promise<Result<void>> {
    return this.#do(async () => {
      const { putBackInBook } = await import('./putBack.ts');
      return this.#open.replace((before, unitId) =>
        before === undefined ? noBook() : putBackInBook(back, before, unitId),
      );
    });
  }

  read(): Promise<Result<WorkbookGrid>> {
    return this.#do(() => {
      const workbook = this.#api.getActiveWorkbook();
      return ok(workbook === null ? { sheets: [], names: [], custom: {} } : readGrid(workbook));
    });
  }

  inspect(): Promise<Result<readonly CarriedFinding[]>> {
    return this.#do(async () => {
      const { inspectBook } = await import('./inspectWorkbook.ts');
      const book = this.#open.copy();
      return ok(book === undefined ? [] : inspectBook(book));
    });
  }

  goTo(cell: HostCell, witness?: RowWitness): Promise<Result<boolean>> {
    return this.#do(() => {
      const workbook = this.#api.getActiveWorkbook();
      const sheet = workbook?.getSheetByName(cell.sheet) ?? null;
      if (workbook === null || sheet === null) return missing(cell);
      this.#open.show(cell);
      return ok(!rowMoved(workbook, witness));
    });
  }

  write(edits: readonly CellEdit[]): Promise<Result<readonly EditConflict[]>> {
    return this.#do(() => {
      const workbook = this.#api.getActiveWorkbook();
      if (workbook !== null) return writeEdits(this.#api, workbook, edits);
      return edits[0] === undefined ? ok([]) : missing(edits[0].cell);
    });
  }

  watch(listener: (change: HostChange) => void): Promise<Result<() => Promise<void>>> {
    return this.#do(() => {
      const stop = watchWorkbook(this.#api, listener, () => this.#open.isReplacing);
      this.#listeners.add(listener);
      return ok(() => {
        this.#listeners.delete(listener);
        stop();
        return Promise.resolve();
      });
    });
  }

  /** Whatever Univer throws becomes data. */
  async #do<T>(work: () => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (thrown) {
      return fail({ code: 'internal', detail: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }
}

const noBook = (sheet = ''): Result<never> =>
  fail({ code: 'excel-part-missing', excelCode: 'ItemNotFound', details: sheet });
