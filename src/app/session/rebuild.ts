/** What making the sheets anew would do, and doing it. Loaded when somebody looks. */
import { answerTo, type Response } from '../../core/answers/response.ts';
import { statusLookup } from '../../core/check/rowRules.ts';
import type { Result } from '../../core/errors/error.ts';
import { parseReference } from '../../core/plan/address.ts';
import { PROPERTY } from '../../core/plan/columns.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import { askedFramework } from '../../core/part/askedFramework.ts';
import { sheetNamed, type GridSheet, type WorkbookGrid } from '../../core/reading/grid.ts';
import { namedArea } from '../../core/reading/locateTable.ts';
import { interpretWorkbook, type WorkbookReading } from '../../core/reading/interpret.ts';
import { ownCells, type OwnCells } from '../../core/reading/ownCells.ts';
import { serialToIso } from '../../core/text/dates.ts';
import { joinArchives, type ArchivedAnswer } from '../../core/update/archive.ts';
import { archiveName } from '../../core/update/archiveNames.ts';
import { isBlankAnswer } from '../../core/answers/isBlankAnswer.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems, wordingOf } from '../../framework/subItems.ts';
import type { Applied, LiveHost } from '../../hosts/port.ts';
import { createWorkbook } from '../createWorkbook.ts';
import { extrasOf } from '../workbookExtras.ts';
import type { Opened } from './lookup.ts';
import type { RebuildChoice, RebuildPreview } from './paneRebuild.ts';

/** @param response what was read, and what is remembered where its place is gone */
export function rebuildPreview(whole: Framework, { grid, reading }: Opened, response: Response): RebuildPreview {
  const { sightings, places, doubles } = reading;
  const framework = askedFramework(whole, sightings.part);
  const own = ownOf(whole, { grid, reading });
  const sheets = oldSheets(grid, reading);
  const answered = (ref: string): boolean => !isBlankAnswer(answerTo(response, ref));
  return {
    kept: placedSubItems(framework).filter(({ subItem }) => answered(subItem.ref)).length,
    rows: sightings.missingRows.map((ref) => ({ ref, answered: answered(ref) })),
    columns: sightings.missingColumns,
    fields: framework.respondentFields.map(({ code }) => code).filter((code) => !places.respondent.has(code)),
    doubles,
    oldSheets: sheets.filter((sheet) => isReplaced(grid, sheet)),
    leftSheets: sheets.filter((sheet) => !isReplaced(grid, sheet)),
    own: { columns: own.columns.map(({ name }) => name), rows: own.rows.map(({ cell }) => cell) },
  };
}

const ownOf = (
  framework: Framework,
  { grid, reading }: Opened,
  chosen: RebuildChoice['chosen'] = new Map(),
): OwnCells =>
  ownCells(
    grid,
    reading,
    placedSubItems(framework).map(({ subItem }) => subItem.ref),
    chosenRows(reading, chosen),
  );

/** The rows of the answers that were chosen; of rows that say the same, the one that is read. */
function chosenRows({ doubles }: WorkbookReading, chosen: RebuildChoice['chosen']): ReadonlyMap<string, number> {
  return new Map(
    doubles.flatMap(({ ref, rows }) => {
      const saying = rows.filter(({ answer }) => isSame(answer, chosen.get(ref)));
      const row = parseReference((saying.find(({ read }) => read) ?? saying[0])?.cell ?? '')?.area.row;
      return row === undefined ? [] : [[ref, row] as const];
    }),
  );
}

/**
 * Whether a host puts a new sheet in its place: one that the workbook's own names lead to. Another one, as a copy of the
 * sheet, may be anybody's.
 */
const isReplaced = ({ names, custom }: WorkbookGrid, sheet: string): boolean =>
  custom[PROPERTY.framework] !== undefined &&
  names.some(
    ({ name, reference, scope }) =>
      scope === undefined &&
      OUR_NAME.test(name) &&
      parseReference(reference)?.sheet.toLowerCase() === sheet.toLowerCase(),
  );

const OUR_NAME = /^AT_/i;

/** The sheets that hold what new ones are made of. */
function oldSheets(grid: WorkbookGrid, { places, review }: WorkbookReading): string[] {
  const sheets = [
    ...[...places.respondent.values()].map(({ sheet }) => sheet),
    places.additionalDetails?.sheet,
    places.table?.sheet,
    ...review.map(({ sheet }) => sheet),
    namedArea(grid, archiveName('wording'))?.sheet.name,
  ];
  return [...new Set(sheets.filter((sheet) => sheet !== undefined))];
}

/** Makes the sheets anew with every answer; of sub-items with several rows, with those that were chosen. */
export async function rebuildWorkbook(
  host: LiveHost,
  framework: Framework,
  t: Translator,
  { grid, reading }: Opened,
  complete: Response,
  chosen: RebuildChoice['chosen'] = new Map(),
): Promise<Result<Applied>> {
  const rejected = reading.doubles.flatMap((double) => setAside(framework, double, chosen.get(double.ref)));
  const { kept, ...part } = extrasOf(grid, reading);
  const extras = { kept: { ...kept, archive: joinArchives(kept.archive, rejected) }, ...part };
  const response = { ...complete, answers: { ...complete.answers, ...Object.fromEntries(chosen) } };
  const own = ownOf(framework, { grid, reading }, chosen);
  const choices = { beside: true, showFirst: true, keepReplaced: true, own };
  return createWorkbook(host, framework, response, t, { ...choices, ...extras });
}

/**
 * What others wrote into the old sheets after they were read, while the new ones were made: Refs, labels of cells on the
 * Start sheet, and columns and rows of their own. It is on the sheets that were kept, and there only.
 * @param now the workbook with the new sheets
 */
export function writtenMeanwhile(
  framework: Framework,
  { grid, reading }: Opened,
  now: WorkbookGrid,
  kept: Applied['kept'],
): string[] {
  // As the workbook was, with what is on its sheets by now: the names led there.
  const sheets = grid.sheets.map((sheet) => {
    const name = kept.find(({ was }) => was.toLowerCase() === sheet.name.toLowerCase())?.name;
    const old = name === undefined ? undefined : sheetNamed(now, name);
    return old === undefined ? sheet : { ...sheet, rows: asReadBefore(old.rows, sheet.rows) };
  });
  const oldGrid = { ...grid, sheets };
  const old = interpretWorkbook(oldGrid, framework);
  if (!old.ok) return [];
  const ownBefore = ownByName(ownOf(framework, { grid, reading }));
  const own = ownByName(ownOf(framework, { grid: oldGrid, reading: old.value }));
  return [
    ...placedSubItems(framework)
      .map(({ subItem }) => subItem.ref)
      .filter((ref) => !isSame(writtenUnder(ref, reading), writtenUnder(ref, old.value))),
    ...framework.respondentFields
      .filter(({ code }) => reading.response.respondent[code] !== old.value.response.respondent[code])
      .map(({ label }) => label),
    ...(reading.response.additionalDetails === old.value.response.additionalDetails
      ? []
      : [framework.additionalDetails]),
    ...[...new Set([...ownBefore.keys(), ...own.keys()])].filter((name) => ownBefore.get(name) !== own.get(name)),
  ];
}

/** What a person has in columns and rows of their own, by how these are called; two may be called alike. */
function ownByName({ columns, rows }: OwnCells): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, holds: unknown): void =>
    void found.set(name, `${found.get(name) ?? ''}${JSON.stringify(holds)}`);
  for (const { name, byRef } of columns) add(name, [...byRef]);
  for (const { cell, ours, own } of rows) add(cell, [[...ours], own]);
  return found;
}

/** A date that was read as it is shown is its day's number where no name leads to its column any more. */
const asReadBefore = (rows: GridSheet['rows'], before: GridSheet['rows']): GridSheet['rows'] =>
  rows.map((cells, row) =>
    cells.map((value, column) => {
      const shown = before[row]?.[column];
      return typeof value === 'number' && shown !== undefined && serialToIso(value) === shown ? shown : value;
    }),
  );

/** All that the rows of a sub-item say. */
const writtenUnder = (ref: string, { response, doubles }: WorkbookReading): unknown => [
  answerTo(response, ref),
  doubles.find((double) => double.ref === ref)?.rows.map(({ answer }) => answer),
];

/** The answers of a sub-item's other rows, for the archive. */
function setAside(
  framework: Framework,
  { ref, rows }: WorkbookReading['doubles'][number],
  chosen = rows.find(({ read }) => read)?.answer,
): ArchivedAnswer[] {
  const item = placedSubItems(framework).find(({ subItem }) => subItem.ref === ref)?.subItem;
  const lookup = statusLookup(framework);
  return rows
    .filter(({ answer }) => !isBlankAnswer(answer) && !isSame(answer, chosen))
    .map(({ answer: { activities, timeframe, barriers, ...answer } }) => ({
      version: framework.version,
      ref,
      reason: 'duplicate',
      wording: item === undefined ? ref : wordingOf(item),
      status: lookup.byCode(answer.status ?? '')?.label ?? answer.statusText,
      activities,
      timeframe,
      barriers,
      text: '',
    }));
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether the workbook is another one than the person has seen. */
export const isChanged = (now: RebuildPreview, { seen }: RebuildChoice): boolean =>
  JSON.stringify(now) !== JSON.stringify(seen);
