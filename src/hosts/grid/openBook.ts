/** The workbook that Univer shows, and putting another in its place. */
import { ok, type Result } from '../../core/errors/error.ts';
import type { ApplyChoices, HostCell } from '../port.ts';
import { Calculation } from './calculation.ts';
import { enforceLocks } from './locks.ts';
import type { BookData, FUniver, FWorkbook, FWorksheet } from './univerTypes.ts';

/** A workbook that takes the place of what is open. */
export interface Replacement {
  readonly book: BookData;
  /** Id of the sheet that is shown; without it, the one of the same name as now. */
  readonly shown?: string | undefined;
}

export class OpenBook {
  readonly #api: FUniver;
  readonly #calculation: Calculation;
  #replacing = 0;
  #opened = 0;

  constructor(api: FUniver) {
    this.#api = api;
    this.#calculation = new Calculation(api);
  }

  /** While a whole workbook is put in place, which is nothing that a person did. */
  get isReplacing(): boolean {
    return this.#replacing > 0;
  }

  /**
   * Univer's id for the next workbook. Each has its own: what is still being calculated for one must not end up in the
   * next.
   */
  get nextId(): string {
    let id = '';
    for (let number = this.#opened + 1; id === '' || this.#api.getWorkbook(id) !== null; number += 1) {
      id = `workbook-${number}`;
    }
    return id;
  }

  /** A copy of all that is open. */
  copy(): BookData | undefined {
    const workbook = this.#api.getActiveWorkbook();
    return workbook === null ? undefined : structuredClone(workbook.save());
  }

  /**
   * Opens another workbook in place of what is open; should Univer refuse it, what was open is opened again. From the
   * copy to the new workbook nothing is waited for, so that nothing can be typed in between and be lost.
   * @param make given a copy of what is open, and the new workbook's id
   * @param select the cell that is selected on the sheet that is shown
   */
  async replace(
    make: (before: BookData | undefined, unitId: string) => Result<Replacement>,
    select?: ApplyChoices['show'],
  ): Promise<Result<void>> {
    await this.#calculation.stop();
    const open = this.#api.getActiveWorkbook();
    const before = this.copy();
    const made = make(before, this.nextId);
    if (!made.ok) return made;
    const { book, shown } = made.value;
    const seen = open === null ? undefined : seenIn(open);
    this.#replacing += 1;
    try {
      if (open !== null) this.#api.disposeUnit(open.getId());
      const workbook = await this.#createOr(book, before);
      await enforceLocks(this.#api, workbook);
      const sheet =
        (shown === undefined ? null : workbook.getSheetBySheetId(shown)) ?? workbook.getSheetByName(seen?.sheet ?? '');
      const cell = select ?? (shown === undefined ? seen : undefined) ?? { row: 0, column: 0 };
      if (sheet !== null) this.#select(workbook, sheet, cell.row, cell.column);
      return ok(undefined);
    } finally {
      this.#replacing -= 1;
    }
  }

  async #createOr(book: BookData, old: BookData | undefined): Promise<FWorkbook> {
    try {
      this.#opened += 1;
      return this.#api.createWorkbook(book);
    } catch (thrown) {
      if (this.#api.getWorkbook(book.id) !== null) this.#api.disposeUnit(book.id);
      if (old !== undefined) await enforceLocks(this.#api, this.#api.createWorkbook(old));
      throw thrown;
    }
  }

  /** Puts whole rows into a sheet; Univer moves whatever refers to what is below. */
  insertRows(sheetId: string, at: number, rows: number): void {
    this.#replacing += 1;
    try {
      const sheet = this.#api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
      const more = at - (sheet?.getMaxRows() ?? at);
      // Below the last row there is nothing that would have to move.
      if (more < 0) sheet?.insertRows(at, rows);
    } finally {
      this.#replacing -= 1;
    }
  }

  /** Shows a cell and selects it. */
  show({ sheet, row, column }: HostCell): void {
    const workbook = this.#api.getActiveWorkbook();
    const worksheet = workbook?.getSheetByName(sheet);
    if (workbook !== null && worksheet !== null && worksheet !== undefined) {
      this.#select(workbook, worksheet, row, column);
    }
  }

  /** Selects a cell; in a sheet that ends before it, the last one on the way. */
  #select(workbook: FWorkbook, sheet: FWorksheet, toRow: number, toColumn: number): void {
    const row = Math.min(toRow, sheet.getMaxRows() - 1);
    const column = Math.min(toColumn, sheet.getMaxColumns() - 1);
    workbook.setActiveSheet(sheet);
    sheet.getRange(row, column).activate();
    // Only a Univer with a screen can scroll.
    const scroll: unknown = Reflect.get(sheet, 'scrollToCell');
    if (typeof scroll === 'function') Reflect.apply(scroll, sheet, [row, column]);
  }
}

/**
 * What the person is looking at. Asked of the selection's cell, not its range: a whole row stays selected to where the
 * sheet ended before columns were deleted, and Univer throws when it is asked for such a range (0.25.1).
 */
function seenIn(workbook: FWorkbook): { readonly sheet: string; readonly row: number; readonly column: number } {
  const sheet = workbook.getActiveSheet();
  const cell = sheet.getSelection()?.getCurrentCell();
  return { sheet: sheet.getSheetName(), row: cell?.actualRow ?? 0, column: cell?.actualColumn ?? 0 };
}
