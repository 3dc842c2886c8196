/**
 * From a grid of cells to answers: recognises the workbook, finds its parts, and reads what was typed. Nothing is
 * decided here about what is missing; that is the check's.
 */
import type { Framework, RespondentField } from '../../framework/schema.ts';
import { FIELD_CODES } from '../../framework/constants.ts';
import { placedSubItems, wordingOf } from '../../framework/subItems.ts';
import { emptyResponse, NO_ANSWER, type Answer, type Response } from '../answers/response.ts';
import type { Sightings } from '../check/checkResponse.ts';
import { statusLookup, type StatusLookup } from '../check/rowRules.ts';
import { fail, ok, type Result, type WorkbookError } from '../errors/error.ts';
import { english, everyTranslator, translatorFor } from '../messages/catalogue.ts';
import { cellReference, parseReference } from '../plan/address.ts';
import { ANSWER_COLUMNS, COLUMNS, LAYOUT_VERSION, PROPERTY, respondentName, type ColumnKey } from '../plan/columns.ts';
import { askedFramework } from '../part/askedFramework.ts';
import { isBlank } from '../text/cellText.ts';
import { serialToIso } from '../text/dates.ts';
import { textAt, valueAt, valueText, type GridSheet, type WorkbookGrid } from './grid.ts';
import type { Area } from '../plan/workbookPlan.ts';
import { readPart, type PartRecord } from '../part/partRecord.ts';
import type { PeriodFigures } from '../update/comparePeriods.ts';
import { readPeriod } from '../update/periodRecord.ts';
import { openMarks } from '../update/reviewMarks.ts';
import { readReview, type PlacedMark } from '../update/reviewRecord.ts';
import { locateStart, type CellPlace, type StartPlaces } from './locateStart.ts';
import { locateTable, namedArea, refKey, type TablePlace } from './locateTable.ts';
import { collapse, rowWordings, type RowWordings } from './rowWording.ts';

/** What a workbook holds. */
export interface WorkbookReading {
  readonly framework: { readonly id: string; readonly version: string };
  /** BCP 47 tag of the workbook's own language. */
  readonly language: string;
  readonly response: Response;
  readonly sightings: Sightings;
  readonly places: WorkbookPlaces;
  /** Of a workbook that holds some of the sub-items only, and says so. */
  readonly part?: PartRecord;
  /** Answers that were to be confirmed, those too that have been. */
  readonly review: readonly PlacedMark[];
  /** Of a workbook that was started from another one: that one's period, in figures. */
  readonly before?: PeriodFigures;
  /** Sub-items that have more than one row. */
  readonly doubles: readonly DoubledRow[];
}

/** The rows of one sub-item, where there is more than one. */
export interface DoubledRow {
  readonly ref: string;
  /** In the order of the sheet. */
  readonly rows: readonly {
    readonly cell: string;
    readonly answer: Answer;
    /** The one that is read: the first with an answer. */
    readonly read: boolean;
  }[];
}

/** Where the questionnaire's parts are in the workbook; rows and columns count from 0. */
export interface WorkbookPlaces {
  /** Undefined when no sheet holds it any more. */
  readonly table: TableView | undefined;
  readonly respondent: ReadonlyMap<string, PlacedCell>;
  readonly additionalDetails: PlacedCell | undefined;
}

export interface PlacedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The questionnaire's table as it was found. */
export interface TableView {
  readonly sheet: string;
  readonly headerRow: number;
  /** Without those that are nowhere to be found. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Of those, the ones that may be somebody's own, while ours is another one: nothing may be written over them. */
  readonly doubted: ReadonlySet<ColumnKey>;
  /** By Ref, or where that column is gone by wording; of several rows, the one whose answer is read. */
  readonly rows: ReadonlyMap<string, number>;
  /** The last row of a sub-item. */
  readonly lastRow: number;
}

/**
 * Reads the answers to one framework out of a workbook.
 *
 * A workbook is recognised by its custom properties; where a program has dropped those, by its defined names and Refs.
 */
export function interpretWorkbook(grid: WorkbookGrid, framework: Framework): Result<WorkbookReading, WorkbookError> {
  const identity = identify(grid, framework);
  if (!identity.ok) return identity;
  const t = translatorFor(identity.value.language) ?? english;
  const translators = everyTranslator(t);
  const refs = new Map(placedSubItems(framework).map(({ subItem }) => [refKey(subItem.ref), subItem.ref]));
  const wordings = rowWordings(framework);
  const table = locateTable(grid, new Set(refs.keys()), wordings, translators);
  const rows = readRows(table, refs, wordings, statusLookup(framework));
  if (!identity.value.certain && !looksLikeOurs(grid, table, rows)) return fail({ code: 'not-questionnaire' });

  const start = locateStart(grid, framework, translators, table?.sheet);
  const record = readPart(grid, refs, table?.sheet.name);
  // A part's sheet that was copied into a whole workbook makes no part of it.
  const part =
    record !== undefined && rows.byRef.size === refs.size && record.codes.size < refs.size ? undefined : record;
  const response: Response = {
    ...emptyResponse(framework),
    respondent: readRespondent(framework.respondentFields, start.respondent),
    answers: Object.fromEntries([...rows.byRef].map(([ref, found]) => [ref, chosenRow(found)?.answer ?? NO_ANSWER])),
    additionalDetails: start.additionalDetails === undefined ? '' : placeText(start.additionalDetails),
  };
  const review = readReview(grid, refs, table?.sheet.name);
  const before = readPeriod(grid, table?.sheet.name);
  return ok({
    framework: { id: framework.id, version: framework.version },
    language: t.language,
    response,
    sightings: {
      ...sightings(framework, grid, table, rows, start, part),
      ...(review.length === 0 ? {} : { toConfirm: openMarks(framework, response, review) }),
    },
    review,
    ...(before === undefined ? {} : { before }),
    doubles: doubledRows(table, rows),
    ...(part === undefined ? {} : { part }),
    places: {
      table: table && tableView(table, rows),
      respondent: new Map([...start.respondent].map(([code, place]) => [code, placed(place)])),
      additionalDetails: start.additionalDetails && placed(start.additionalDetails),
    },
  });
}

const placed = ({ sheet, row, column }: CellPlace): PlacedCell => ({ sheet: sheet.name, row, column });

/** Columns whose cells hold what was typed, or are written when sheets are restored. */
const WRITTEN = [...ANSWER_COLUMNS, 'check'] as const;

function tableView({ sheet, headerRow, columns, doubted }: TablePlace, { byRef }: ReadRows): TableView {
  const rows = new Map([...byRef].map(([ref, found]) => [ref, chosenRow(found)?.row ?? headerRow]));
  let lastRow = headerRow;
  for (const found of byRef.values()) for (const { row } of found) lastRow = Math.max(lastRow, row);
  return {
    sheet: sheet.name,
    headerRow,
    columns,
    doubted: new Set(WRITTEN.filter((key) => doubted.has(key))),
    rows,
    lastRow,
  };
}

/** Where a row's Ref is; without such a column, the cell by which the row is known. */
function rowCell({ sheet, columns }: TablePlace, row: number): string {
  const column = ROW_CELLS.map((key) => columns.get(key)).find((place) => place !== undefined);
  return column === undefined ? '' : cellReference(sheet.name, row, column);
}

const ROW_CELLS = ['ref', 'subItem', ...ANSWER_COLUMNS] as const satisfies readonly ColumnKey[];

function doubledRows(table: TablePlace | undefined, { byRef }: ReadRows): DoubledRow[] {
  if (table === undefined) return [];
  return [...byRef]
    .filter(([, rows]) => rows.length > 1)
    .map(([ref, rows]) => ({
      ref,
      rows: rows.map(({ row, answer }) => ({
        cell: rowCell(table, row),
        answer,
        read: row === chosenRow(rows)?.row,
      })),
    }));
}

/** Of several rows of a sub-item, the first one with an answer. */
const chosenRow = (rows: readonly ReadRow[]): ReadRow | undefined =>
  rows.find(({ untouched }) => !untouched) ?? rows[0];

interface Identity {
  readonly language: string;
  /** False when the properties are gone and the contents must speak for themselves. */
  readonly certain: boolean;
}

function identify({ custom }: WorkbookGrid, framework: Framework): Result<Identity, WorkbookError> {
  const language = custom[PROPERTY.language];
  const known = { language: typeof language === 'string' ? language : framework.language };
  const layout = Number(custom[PROPERTY.layout] ?? LAYOUT_VERSION);
  if (layout > LAYOUT_VERSION) return fail({ code: 'layout-newer', layout, supported: LAYOUT_VERSION });
  const id = custom[PROPERTY.framework];
  if (id === undefined) return ok({ ...known, certain: false });
  const version = String(custom[PROPERTY.frameworkVersion] ?? '');
  if (id !== framework.id || version !== framework.version) {
    return fail({
      code: 'framework-other',
      id: String(id),
      version,
      expected: `${framework.id} ${framework.version}`,
    });
  }
  return ok({ ...known, certain: true });
}

/** Without properties: rows, and at least one of our names or our columns beside them. */
function looksLikeOurs(grid: WorkbookGrid, table: TablePlace | undefined, { byRef }: ReadRows): boolean {
  if (table === undefined || byRef.size === 0) return false;
  const ours = new Set<string>([...COLUMNS.map(({ name }) => name), respondentName('institution')]);
  return grid.names.some(({ name }) => ours.has(name)) || (table.columns.has('status') && table.columns.size >= 5);
}

interface ReadRow {
  readonly row: number;
  readonly answer: Answer;
  readonly untouched: boolean;
}

interface ReadRows {
  readonly byRef: ReadonlyMap<string, readonly ReadRow[]>;
  readonly unknown: readonly { readonly ref: string; readonly row: number }[];
}

function readRows(
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

const placeText = ({ sheet, row, column }: CellPlace): string => textAt(sheet, row, column);

function readRespondent(
  fields: readonly RespondentField[],
  places: ReadonlyMap<string, CellPlace>,
): Record<string, string> {
  const respondent: Record<string, string> = {};
  for (const { code, kind } of fields) {
    const place = places.get(code);
    if (place === undefined) continue;
    const value = valueAt(place.sheet, place.row, place.column);
    // A date whose cell lost its date format is a bare day number.
    const date = kind === 'date' && typeof value === 'number' ? serialToIso(value) : undefined;
    const text = date ?? valueText(value);
    if (text !== '') respondent[code] = text;
  }
  return respondent;
}

function sightings(
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
    otherCopies: otherCopies(grid, table),
    rewordedRows: table === undefined ? [] : rewordedRows(table, byRef, items),
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
  items: readonly { readonly ref: string; readonly text: string; readonly bullets: readonly string[] }[],
): Sightings['rewordedRows'] {
  const column = columns.get('subItem');
  if (column === undefined) return [];
  return items.flatMap((item) => {
    const wording = wordingOf(item);
    const shown = (byRef.get(item.ref) ?? []).map(({ row }) => ({ row, text: textAt(sheet, row, column) }));
    const worded = shown.filter(({ text }) => !isBlank(text));
    // A row that somebody has put in for a second answer and that repeats no question has none that was edited.
    const edited = (worded.length === 0 ? shown : worded).find(
      ({ text }) => text !== wording && collapse(text) !== collapse(wording),
    );
    return edited === undefined ? [] : [{ ref: item.ref, cell: cellReference(sheet.name, edited.row, column) }];
  });
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
    const found = namedArea(grid, name);
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
