/** Where a person is in the questionnaire, and which gap comes next from there, in reading order. */
import type { Gap } from '../../core/check/gaps.ts';
import { COLUMNS } from '../../core/plan/columns.ts';
import type { WorkbookPlaces } from '../../core/reading/interpret.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import type { HostCell } from '../../hosts/port.ts';

/** Respondent fields are before the rows; within a row the columns count. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Before everything. */
export const BEGINNING: Position = { row: -Infinity, column: 0 };

export function comparePositions(a: Position, b: Position): number {
  // Two beginnings are the same place, and infinity less infinity is no number.
  return a.row === b.row ? a.column - b.column : a.row < b.row ? -1 : 1;
}

const columnOrder = (key: string | undefined): number =>
  Math.max(
    0,
    COLUMNS.findIndex((column) => column.key === key),
  );

/** Positions of Refs and respondent fields in one framework. */
export class Positions {
  readonly #rows: ReadonlyMap<string, number>;
  readonly #fields: ReadonlyMap<string, number>;

  constructor({ respondentFields, ...framework }: Framework) {
    this.#rows = new Map(
      placedSubItems({ respondentFields, ...framework }).map(({ subItem, index }) => [subItem.ref, index]),
    );
    this.#fields = new Map(respondentFields.map(({ code }, index) => [code, index - respondentFields.length - 1]));
  }

  ofRow(ref: string, column?: string): Position {
    return { row: this.#rows.get(ref) ?? 0, column: columnOrder(column) };
  }

  ofGap({ subItem, findings: [first] }: Gap): Position {
    if (subItem !== undefined) return this.ofRow(subItem, first.field);
    // A column that is missing comes after the respondent and before the first row.
    return { row: this.#fields.get(first.field ?? '') ?? -1, column: columnOrder(first.field) };
  }

  /** The position of a cell, and the Ref of its row where it is in one; undefined elsewhere in the workbook. */
  ofCell(cell: HostCell, places: WorkbookPlaces): { readonly position: Position; readonly ref?: string } | undefined {
    const { table, respondent } = places;
    if (table?.sheet === cell.sheet) {
      for (const [ref, row] of table.rows) {
        if (row !== cell.row) continue;
        const key = [...table.columns].find(([, column]) => column === cell.column)?.[0];
        return { ref, position: this.ofRow(ref, key) };
      }
    }
    for (const [code, { sheet, row }] of respondent) {
      if (sheet === cell.sheet && row === cell.row)
        return { position: { row: this.#fields.get(code) ?? 0, column: 0 } };
    }
    return undefined;
  }

  /** The next or previous gap; from the last one on to the first, and the other way round. */
  neighbour(gaps: readonly Gap[], from: Position, direction: 'next' | 'previous'): Gap | undefined {
    const step = direction === 'next' ? 1 : -1;
    const ordered = direction === 'next' ? gaps : gaps.toReversed();
    return ordered.find((gap) => comparePositions(this.ofGap(gap), from) * step > 0) ?? ordered[0];
  }
}
