/** The rows of the questionnaire's table: which sub-item each is of, and what it says. */
import { FIELD_CODES } from '../../framework/constants.ts';
import type { Answer } from '../answers/response.ts';
import type { StatusLookup } from '../check/rowRules.ts';
import { cellReference } from '../plan/address.ts';
import { ANSWER_COLUMNS, type ColumnKey } from '../plan/columns.ts';
import { isBlank } from '../text/cellText.ts';
import { textAt } from './grid.ts';
import { refKey, type TablePlace } from './locateTable.ts';
import type { RowWordings } from './rowWording.ts';

/** A row of a sub-item. */
export interface ReadRow {
  readonly row: number;
  readonly answer: Answer;
  readonly untouched: boolean;
}

export interface ReadRows {
  readonly byRef: ReadonlyMap<string, readonly ReadRow[]>;
  readonly unknown: readonly { readonly ref: string; readonly row: number }[];
}

/** Reads the rows below the header. */
export function readRows(
  table: TablePlace | undefined,
  refs: ReadonlyMap<string, string>,
  wordings: RowWordings,
  lookup: StatusLookup,
): ReadRows {
  const byRef = new Map<string, ReadRow[]>();
  const unknown: { ref: string; row: number }[] = [];
  if (table === undefined) return { byRef, unknown };
  const { sheet, headerRow, columns } = table;
  const text = (row: number, key: ColumnKey): string => {
    const column = columns.get(key);
    return column === undefined ? '' : textAt(sheet, row, column);
  };
  for (let row = headerRow + 1; row < sheet.rows.length; row += 1) {
    if (sheet.rows[row]?.length === 0) continue;
    const found = text(row, 'ref');
    const ref = columns.has('ref')
      ? refs.get(refKey(found))
      : wordings.refOf(text(row, 'subItem'), text(row, 'recommendation'));
    if (ref === undefined) {
      if (ANSWER_COLUMNS.some((key) => !isBlank(text(row, key)))) unknown.push({ ref: found.trim().slice(0, 40), row });
      continue;
    }
    const answer = readAnswer((key) => text(row, key), lookup);
    const untouched =
      answer.status === null && isBlank(answer.statusText) && FIELD_CODES.every((field) => isBlank(answer[field]));
    const same = byRef.get(ref);
    if (same === undefined) byRef.set(ref, [{ row, answer, untouched }]);
    else same.push({ row, answer, untouched });
  }
  return { byRef, unknown };
}

function readAnswer(text: (key: ColumnKey) => string, lookup: StatusLookup): Answer {
  const statusText = text('status');
  const status = lookup.byLabel(statusText);
  return {
    status: status?.code ?? null,
    statusText: status === undefined ? statusText : '',
    activities: text('activities'),
    timeframe: text('timeframe'),
    barriers: text('barriers'),
  };
}

/** Of several rows of a sub-item, the first one with an answer. */
export const chosenRow = (rows: readonly ReadRow[]): ReadRow | undefined =>
  rows.find(({ untouched }) => !untouched) ?? rows[0];

/** Where a row's Ref is; without such a column, the cell by which the row is known. */
export function rowCell({ sheet, columns }: TablePlace, row: number): string {
  const column = ROW_CELLS.map((key) => columns.get(key)).find((place) => place !== undefined);
  return column === undefined ? '' : cellReference(sheet.name, row, column);
}

const ROW_CELLS = ['ref', 'subItem', ...ANSWER_COLUMNS] as const satisfies readonly ColumnKey[];
