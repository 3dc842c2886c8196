/**
 * From a grid of cells to answers: recognises the workbook, finds its parts, and reads what was typed. Nothing is
 * decided here about what is missing; that is the check's.
 */
import type { Framework, RespondentField } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { emptyResponse, NO_ANSWER, type Answer, type Response } from '../answers/response.ts';
import type { Sightings } from '../check/checkResponse.ts';
import { statusLookup } from '../check/rowRules.ts';
import { fail, ok, type Result, type WorkbookError } from '../errors/error.ts';
import { english, everyTranslator, translatorFor } from '../messages/catalogue.ts';
import { ANSWER_COLUMNS, COLUMNS, LAYOUT_VERSION, PROPERTY, respondentName, type ColumnKey } from '../plan/columns.ts';
import { FROM_1904, serialToIso } from '../text/dates.ts';
import { placeText, valueAt, valueText, type CellPlace, type GridValue, type WorkbookGrid } from './grid.ts';
import { readPart, type PartRecord } from '../part/partRecord.ts';
import type { PeriodFigures } from '../update/comparePeriods.ts';
import { readPeriod } from '../update/periodRecord.ts';
import { openMarks } from '../update/reviewMarks.ts';
import { readReview, type PlacedMark } from '../update/reviewRecord.ts';
import { locateStart } from './locateStart.ts';
import { locateTable, refKey, type TablePlace } from './locateTable.ts';
import { chosenRow, readRows, rowCell, type ReadRows } from './readRows.ts';
import { rowWordings } from './rowWording.ts';
import { sightings } from './sightings.ts';

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
  const part = record !== undefined && isWhole(refs, rows, record) ? undefined : record;
  const response: Response = {
    ...emptyResponse(framework),
    respondent: readRespondent(framework.respondentFields, start.respondent, grid),
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

/**
 * Whether a record of a part stands in a whole workbook, into which a part's sheet was copied: it has most of the rows that
 * the part has not. A few of them somebody may have put into a part; a few may be lost from a whole.
 */
function isWhole(refs: ReadonlyMap<string, string>, { byRef }: ReadRows, { codes }: PartRecord): boolean {
  const others = [...byRef.keys()].filter((ref) => !codes.has(ref)).length;
  return others * 2 > refs.size - codes.size;
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

function readRespondent(
  fields: readonly RespondentField[],
  places: ReadonlyMap<string, CellPlace>,
  { daysFrom1904 }: Pick<WorkbookGrid, 'daysFrom1904'>,
): Record<string, string> {
  const respondent: Record<string, string> = {};
  for (const { code, kind } of fields) {
    const place = places.get(code);
    if (place === undefined) continue;
    const value = valueAt(place.sheet, place.row, place.column);
    const text =
      (kind === 'date' ? dayOf(value, daysFrom1904 === true ? FROM_1904 : 0) : undefined) ?? valueText(value);
    if (text !== '') respondent[code] = text;
  }
  return respondent;
}

/** A date whose cell lost its date format is a bare day number; of one with a time of day, the day is asked for. */
function dayOf(value: GridValue, later: number): string | undefined {
  if (typeof value === 'number') return serialToIso(value + later);
  return typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}:\d{2}$/.exec(value)?.[1] : undefined;
}
