/** What our reader makes of a workbook, as plain data. */
import { checkResponse } from '../../src/core/check/checkResponse.ts';
import type { WorkbookError } from '../../src/core/errors/error.ts';
import { textAt, type WorkbookGrid } from '../../src/core/reading/grid.ts';
import { interpretWorkbook, type PlacedCell } from '../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { readWorkbook } from '../../src/hosts/file/readWorkbook.ts';

/** One answer: a field of a sub-item, of the respondent, or the additional details. */
export interface ReadText {
  readonly text: string;
  /** The cell that it was read from; absent where there is none. */
  readonly place?: PlacedCell;
  /** What tells that the place is the right one: the Ref of the row, the header of the column. */
  readonly ref?: PlacedCell;
  readonly header?: string;
  /** What stands to the left of a cell of the respondent's. */
  readonly label?: string;
}

export interface Read {
  /** By `1.1 activities`, `respondent institution`, `details`. */
  readonly texts: ReadonlyMap<string, ReadText>;
  /** Findings as `code`, `code 1.1`, `code 1.1 activities`. */
  readonly findings: readonly string[];
}

export type Outcome = { readonly read: Read } | { readonly refused: WorkbookError['code'] };

export const FIELDS = ['status', 'activities', 'timeframe', 'barriers'] as const;

export async function readAll(bytes: Uint8Array): Promise<Outcome> {
  const grid = await readWorkbook(bytes);
  if (!grid.ok) return { refused: grid.error.code };
  const reading = interpretWorkbook(grid.value, icanActionTool);
  if (!reading.ok) return { refused: reading.error.code };
  const { response, sightings, places } = reading.value;
  const texts = new Map<string, ReadText>();
  for (const { subItem } of placedSubItems(icanActionTool)) {
    const answer = response.answers[subItem.ref];
    for (const field of FIELDS) {
      texts.set(`${subItem.ref} ${field}`, { text: answer?.[field] ?? '', ...placeOf(subItem.ref, field) });
    }
  }
  function besideLabel(place: PlacedCell | undefined): Partial<ReadText> {
    const sheet = place && grid.ok ? grid.value.sheets.find(({ name }) => name === place.sheet) : undefined;
    return place === undefined || sheet === undefined
      ? {}
      : { place, label: textAt(sheet, place.row, place.column - 1) };
  }
  function placeOf(ref: string, field: (typeof FIELDS)[number]): Partial<ReadText> {
    const { table } = places;
    const row = table?.rows.get(ref);
    const column = table?.columns.get(field);
    const refColumn = table?.columns.get('ref');
    if (table === undefined || row === undefined || column === undefined) return {};
    const { sheet } = table;
    const header = headerAt(grid.ok ? grid.value : undefined, sheet, table.headerRow, column);
    return {
      place: { sheet, row, column },
      header,
      ...(refColumn === undefined ? {} : { ref: { sheet, row, column: refColumn } }),
    };
  }
  for (const { code } of icanActionTool.respondentFields) {
    const place = places.respondent.get(code);
    texts.set(`respondent ${code}`, { text: response.respondent[code] ?? '', ...besideLabel(place) });
  }
  texts.set('details', { text: response.additionalDetails, ...besideLabel(places.additionalDetails) });
  const findings = checkResponse(icanActionTool, response, sightings).findings.map(({ code, subItem, field }) =>
    [code, subItem, field].filter((part) => part !== undefined).join(' '),
  );
  return { read: { texts, findings } };
}

function headerAt(grid: WorkbookGrid | undefined, sheet: string, row: number, column: number): string {
  const found = grid?.sheets.find(({ name }) => name === sheet);
  return found === undefined ? '' : textAt(found, row, column);
}
