/** Where things are in the workbook that was read, and what is out of order there, for the check. */
import { placedSubItems, wordingOf } from '../../framework/subItems.ts';
import type { Framework, SubItem } from '../../framework/schema.ts';
import type { Sightings } from '../check/checkResponse.ts';
import { askedFramework } from '../part/askedFramework.ts';
import type { PartRecord } from '../part/partRecord.ts';
import { cellReference, parseReference } from '../plan/address.ts';
import { ANSWER_COLUMNS, COLUMNS, respondentName, type ColumnKey } from '../plan/columns.ts';
import { isReplacedName } from '../plan/replacedSheet.ts';
import type { Area } from '../plan/workbookPlan.ts';
import { isBlank } from '../text/cellText.ts';
import { placeText, sheetNamed, textAt, type GridSheet, type WorkbookGrid } from './grid.ts';
import type { StartPlaces } from './locateStart.ts';
import { namedArea, type TablePlace } from './locateTable.ts';
import { chosenRow, rowCell, type ReadRow, type ReadRows } from './readRows.ts';
import { collapse } from './rowWording.ts';

export function sightings(
  framework: Framework,
  grid: WorkbookGrid,
  table: TablePlace | undefined,
  { byRef, unknown }: ReadRows,
  start: StartPlaces,
  part: PartRecord | undefined,
): Sightings {
  const cellAt = (row: number, key: ColumnKey): string | undefined => {
    const column = table?.columns.get(key);
    return table === undefined || column === undefined ? undefined : cellReference(table.sheet.name, row, column);
  };
  const cellOfRow = (row: number): string => (table === undefined ? '' : rowCell(table, row));
  // A row that somebody has put into a part belongs to it from then on.
  const asked = part && new Set([...part.codes.keys(), ...byRef.keys()]);
  const items = placedSubItems(askedFramework(framework, asked)).map(({ subItem }) => subItem);
  return {
    ...(asked === undefined ? {} : { part: asked }),
    cellOf: (ref, column) => {
      const row = chosenRow(byRef.get(ref) ?? []);
      return row === undefined ? undefined : cellAt(row.row, column);
    },
    respondentCell: (code) => {
      const place = start.respondent.get(code);
      return place === undefined ? undefined : cellReference(place.sheet.name, place.row, place.column);
    },
    missingRows: items.filter(({ ref }) => !byRef.has(ref)).map(({ ref }) => ref),
    duplicateRows: [...byRef]
      .filter(([, rows]) => rows.length > 1)
      .map(([ref, rows]) => ({ ref, cells: rows.map(({ row }) => cellOfRow(row)) })),
    unknownRows: unknown.map(({ ref, row }) => ({ ref, row, cell: cellOfRow(row) })),
    missingColumns:
      table === undefined ? [] : COLUMNS.filter(({ key }) => !table.columns.has(key)).map(({ key }) => key),
    doubtedColumns: table === undefined ? [] : doubtedColumns(table),
    lostNames: lostNames(grid, table, start),
    lostLabels: lostLabels(start),
    unknownFields: unknownFields(framework, grid),
    otherCopies: otherCopies(grid, table),
    rewordedRows: table === undefined ? [] : rewordedRows(table, byRef, items, framework),
    lostValidation:
      table === undefined
        ? []
        : rowsWithoutList(
            table,
            [...byRef.values()].flatMap((rows) => rows.map(({ row }) => row)),
          ).flatMap((row) => cellAt(row, 'status') ?? []),
  };
}

/** Each with the first cell that says something else. */
function rewordedRows(
  { sheet, columns }: TablePlace,
  byRef: ReadonlyMap<string, readonly ReadRow[]>,
  items: readonly SubItem[],
  whole: Framework,
): Sightings['rewordedRows'] {
  const column = columns.get('subItem');
  if (column === undefined) return [];
  let refs: ReturnType<typeof refsByWording> | undefined;
  return items.flatMap((item) => {
    const wording = wordingOf(item);
    const shown = (byRef.get(item.ref) ?? []).map(({ row }) => ({ row, text: textAt(sheet, row, column) }));
    const worded = shown.filter(({ text }) => !isBlank(text));
    // A row that somebody has put in for a second answer and that repeats no question has none that was edited.
    const edited = (worded.length === 0 ? shown : worded).find(
      ({ text }) => text !== wording && collapse(text) !== collapse(wording),
    );
    if (edited === undefined) return [];
    refs ??= refsByWording(whole);
    const others = refs.get(collapse(edited.text)) ?? [];
    const cell = cellReference(sheet.name, edited.row, column);
    return [{ ref: item.ref, cell, ...(others.length === 0 ? {} : { others }) }];
  });
}

function refsByWording(framework: Framework): ReadonlyMap<string, readonly string[]> {
  const refs = new Map<string, string[]>();
  for (const { subItem } of placedSubItems(framework)) {
    const wording = collapse(wordingOf(subItem));
    refs.set(wording, [...(refs.get(wording) ?? []), subItem.ref]);
  }
  return refs;
}

/** Of the columns that are filled in: of another one, nothing is lost. */
function doubtedColumns({ sheet, headerRow, columns, doubted }: TablePlace): Sightings['doubtedColumns'] {
  return ANSWER_COLUMNS.flatMap((column) => {
    const [chosen, other] = [columns.get(column), doubted.get(column)];
    if (chosen === undefined || other === undefined) return [];
    return [{ column, cell: cellReference(sheet.name, headerRow, chosen), other: textAt(sheet, headerRow, other) }];
  });
}

/**
 * Our defined names that are gone, point nowhere, or stayed behind when the cells moved. Not those of columns that are
 * told as doubtful: such a name may be right.
 */
function lostNames(grid: WorkbookGrid, table: TablePlace | undefined, start: StartPlaces): string[] {
  const lost = (name: string, sheet: GridSheet, row: number | undefined, column: number): boolean => {
    const found = namedArea(workbookWide(grid, name), name);
    if (found?.sheet !== sheet || found.area.column !== column) return true;
    return row !== undefined && found.area.row !== row;
  };
  return [
    ...COLUMNS.flatMap(({ key, name }) => {
      const column = table?.columns.get(key);
      if (table?.doubted.has(key) === true && ANSWER_COLUMNS.some((answer) => answer === key)) return [];
      return table !== undefined && column !== undefined && lost(name, table.sheet, undefined, column) ? [name] : [];
    }),
    ...[...start.respondent].flatMap(([code, { sheet, row, column }]) =>
      lost(respondentName(code), sheet, row, column) ? [respondentName(code)] : [],
    ),
  ];
}

/**
 * Without the names of single sheets where the workbook has its own, which is what formulas on other sheets mean: of a
 * copy whose original was deleted the copy's names lead to it, and the workbook's nowhere.
 */
function workbookWide(grid: WorkbookGrid, name: string): WorkbookGrid {
  const own = grid.names.filter((one) => one.scope === undefined && one.name.toLowerCase() === name.toLowerCase());
  return own.length === 0 ? grid : { ...grid, names: own };
}

/** Where something stands, it is seen to be read; where nothing does, it may stand elsewhere. */
function lostLabels({ lostLabels: lost }: StartPlaces): Sightings['lostLabels'] {
  return lost
    .filter(({ place }) => place === undefined || isBlank(placeText(place)))
    .map(({ code, label, place }) => ({
      ...(code === undefined ? {} : { field: code }),
      label,
      ...(place === undefined ? {} : { cell: cellReference(place.sheet.name, place.row, place.column) }),
    }));
}

/** As many fields as a questionnaire has at most (framework/schema.ts). */
const MOST_FIELDS = 50;

/** Of another version, perhaps, whose map forgets them; not those of sheets that were replaced and kept. */
function unknownFields(framework: Framework, grid: WorkbookGrid): NonNullable<Sightings['unknownFields']> {
  const known = new Set(framework.respondentFields.map(({ code }) => respondentName(code).toLowerCase()));
  const prefix = respondentName('').toLowerCase();
  const fields = grid.names.flatMap(({ name, reference, scope }) => {
    const key = name.toLowerCase();
    if (scope !== undefined || !key.startsWith(prefix) || known.has(key)) return [];
    const place = parseReference(reference);
    const sheet = place && sheetNamed(grid, place.sheet);
    if (place === undefined || sheet === undefined || isReplacedName(sheet.name)) return [];
    const { row, column } = place.area;
    if (isBlank(textAt(sheet, row, column))) return [];
    const field = name.slice(prefix.length);
    const label = column === 0 ? '' : textAt(sheet, row, column - 1);
    return [{ field, label: isBlank(label) ? field : label, cell: cellReference(sheet.name, row, column) }];
  });
  return fields.slice(0, MOST_FIELDS);
}

/** Other sheets that have names of a questionnaire: Excel gives them to a copy of the sheet. */
function otherCopies({ names }: WorkbookGrid, table: TablePlace | undefined): string[] {
  const ref = COLUMNS.find(({ key }) => key === 'ref')?.name.toLowerCase();
  return names.flatMap(({ name, reference, scope }) => {
    if (scope === undefined || name.toLowerCase() !== ref) return [];
    const sheet = parseReference(reference)?.sheet ?? scope;
    return sheet.toLowerCase() === table?.sheet.name.toLowerCase() ? [] : [sheet];
  });
}

/** Rows whose Status cell no dropdown list covers. */
function rowsWithoutList({ sheet, columns }: TablePlace, rows: readonly number[]): number[] {
  const column = columns.get('status');
  if (column === undefined || sheet.listAreas === undefined) return [];
  const covered = coveredRows(sheet.listAreas, column);
  return rows.filter((row) => !covered.some(([first, last]) => row >= first && row <= last)).sort((a, b) => a - b);
}

/** The rows of a column that have a dropdown list, as few first-last pairs, in order. */
function coveredRows(listAreas: readonly Area[], column: number): [first: number, last: number][] {
  const spans = listAreas
    .filter((area) => column >= area.column && column < area.column + area.columns)
    .map((area): [number, number] => [area.row, area.row + area.rows - 1])
    .sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [first, last] of spans) {
    const previous = merged.at(-1);
    if (previous !== undefined && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else merged.push([first, last]);
  }
  return merged;
}
