/** What a session knows of the Summary sheet, of which a reading tells no more than its name. */
import { answerTo, type Response } from '../../core/answers/response.ts';
import { parseReference } from '../../core/plan/address.ts';
import { SUMMARY_NAME } from '../../core/plan/summaryPlan.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import type { HostCell } from '../../hosts/port.ts';
import type { SummaryState } from './state.ts';

/** The first cell of the Summary; undefined where there is none, or its sheet was deleted. */
export function summaryCell({ names }: WorkbookGrid): HostCell | undefined {
  // The workbook's own name: Excel gives a copied sheet names of its own.
  const found = names.find(
    ({ name, scope }) => scope === undefined && name.toLowerCase() === SUMMARY_NAME.toLowerCase(),
  );
  const reference = found && parseReference(found.reference);
  return reference && { sheet: reference.sheet, row: reference.area.row, column: reference.area.column };
}

/** Remembers of which answers this session built the Summary. */
export class BuiltSummary {
  readonly #refs: readonly string[];
  #answers: string | undefined;

  constructor(framework: Framework) {
    this.#refs = placedSubItems(framework).map(({ subItem }) => subItem.ref);
  }

  /**
   * It was built just now, between two readings. Where somebody wrote meanwhile nobody can say which of the two it has.
   */
  built(before: Response, after: Response): void {
    const fingerprint = this.#fingerprint(after);
    this.#answers = this.#fingerprint(before) === fingerprint ? fingerprint : undefined;
  }

  /** How it stands to the answers that are in the workbook now. */
  stateOf(grid: WorkbookGrid, response: Response): SummaryState {
    if (summaryCell(grid) === undefined) return 'none';
    if (this.#answers === undefined) return 'unknown';
    return this.#answers === this.#fingerprint(response) ? 'current' : 'stale';
  }

  /** In the document's order, so that rows that were only sorted make no difference. */
  #fingerprint(response: Response): string {
    return JSON.stringify(this.#refs.map((ref) => answerTo(response, ref)));
  }
}
