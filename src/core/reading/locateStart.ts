/**
 * Finds the cells that the respondent fills in on the Start sheet: by defined name, checked against the label beside
 * the cell, since some programs insert rows and leave the names behind.
 */
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import type { Translator } from '../messages/catalogue.ts';
import { ADDITIONAL_DETAILS_NAME, respondentName } from '../plan/columns.ts';
import { isReplacedName } from '../plan/replacedSheet.ts';
import { excelTrim, isBlank } from '../text/cellText.ts';
import { textAt, type GridSheet, type WorkbookGrid } from './grid.ts';
import { namedArea } from './locateTable.ts';

export interface CellPlace {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly column: number;
}

/** What stands there. */
export const placeText = ({ sheet, row, column }: CellPlace): string => textAt(sheet, row, column);

export interface StartPlaces {
  readonly respondent: ReadonlyMap<string, CellPlace>;
  readonly additionalDetails: CellPlace | undefined;
  /** The labels that no cell could be checked against: the place is believed by its name alone, or is nowhere. */
  readonly lostLabels: readonly LostLabel[];
}

export interface LostLabel {
  /** Of the respondent field; undefined for the additional details. */
  readonly code: string | undefined;
  readonly label: string;
  readonly place: CellPlace | undefined;
}

export function locateStart(
  grid: WorkbookGrid,
  framework: Framework,
  translators: readonly Translator[],
  table: GridSheet | undefined,
): StartPlaces {
  const wanted = [
    ...framework.respondentFields.map(({ code, label }) => ({
      code,
      label,
      name: respondentName(code),
      keys: [label, ...translators.map((t) => t('start.respondent.required', { label }))].map(labelKey),
    })),
    {
      code: undefined,
      label: framework.additionalDetails,
      name: ADDITIONAL_DETAILS_NAME,
      keys: [labelKey(framework.additionalDetails)],
    },
  ];
  const allKeys = new Set(wanted.flatMap(({ keys }) => keys));
  const labels = mostLabels(grid, table, allKeys);
  // What our sheets have at the left of their rows: beside it there is no answer of the respondent's.
  const taken = new Set([
    ...allKeys,
    ...framework.statuses.map(({ label }) => labelKey(label)),
    ...placedSubItems(framework).map(({ subItem }) => labelKey(subItem.ref)),
  ]);
  const usual = usualColumn(wanted.flatMap(({ name }) => namedCell(grid, name) ?? []));
  const places = new Map(
    wanted.map(({ name, keys }) => [name, choose(namedCell(grid, name), keys, { taken, labels, usual })]),
  );
  const respondent = new Map<string, CellPlace>();
  for (const { code } of framework.respondentFields) {
    const place = places.get(respondentName(code));
    if (place !== undefined) respondent.set(code, place);
  }
  const lostLabels = wanted
    .filter(({ name, keys }) => !isBeside(places.get(name), keys))
    .map(({ code, label, name }): LostLabel => ({ code, label, place: places.get(name) }));
  return { respondent, additionalDetails: places.get(ADDITIONAL_DETAILS_NAME), lostLabels };
}

const isBeside = (place: CellPlace | undefined, keys: readonly string[]): boolean => {
  const before = place === undefined ? [] : textsBefore(place);
  return keys.some((key) => before.includes(key));
};

const labelKey = (text: string): string => excelTrim(text.replace(/\s+/g, ' ')).toLowerCase();

type Labels = ReadonlyMap<string, CellPlace>;

/** The labels of the sheet that has the most of them, each with the cell to its right. */
function mostLabels(grid: WorkbookGrid, table: GridSheet | undefined, wanted: ReadonlySet<string>): Labels {
  let most: Labels = new Map();
  for (const sheet of grid.sheets) {
    // What was replaced and kept has the answers of another day.
    if (isReplacedName(sheet.name)) continue;
    const labels = sheet === table ? most : labelCells(sheet, wanted);
    if (labels.size > most.size) most = labels;
  }
  return most;
}

function labelCells(sheet: GridSheet, wanted: ReadonlySet<string>): Labels {
  const cells = new Map<string, CellPlace>();
  sheet.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      // A longer text is no label, and not worth comparing.
      if (typeof value !== 'string' || value.length > 250) return;
      const key = labelKey(value);
      if (wanted.has(key) && !cells.has(key)) cells.set(key, { sheet, row, column: column + 1 });
    });
  });
  return cells;
}

function namedCell(grid: WorkbookGrid, name: string): CellPlace | undefined {
  const named = namedArea(grid, name);
  return named && { sheet: named.sheet, row: named.area.row, column: named.area.column };
}

/** Where most names are: the answers stand below each other, and stay so when columns are inserted. */
function usualColumn(places: readonly CellPlace[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { column } of places) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > places.length)?.[0];
}

interface Surroundings {
  readonly taken: ReadonlySet<string>;
  readonly labels: Labels;
  readonly usual: number | undefined;
}

function choose(
  byName: CellPlace | undefined,
  keys: readonly string[],
  { taken, labels, usual }: Surroundings,
): CellPlace | undefined {
  const before = byName === undefined ? [] : textsBefore(byName);
  const labelled = keys.map((key) => labels.get(key)).find((place) => place !== undefined);
  const byLabel = labelled && besideLabel(labelled, usual);
  // A name that has gone astray along its row, to where nothing is, must not hide what stands beside the label.
  const isAstray = byName?.column !== usual && isEmpty(byName) && !isEmpty(byLabel);
  if (!isAstray && keys.some((key) => before.includes(key))) return byName;
  // A reworded label is found nowhere; then the name alone is believed, unless it was left beside something else of ours.
  return byLabel ?? (before.some((key) => taken.has(key)) ? undefined : byName);
}

/** The cell next to a label, or behind columns that were put in between, where the other answers are. */
function besideLabel(place: CellPlace, usual = -1): CellPlace {
  const between = Array.from({ length: Math.max(0, usual - place.column) }, (_, n) => ({
    ...place,
    column: place.column + n,
  }));
  const there = { ...place, column: usual };
  return between.length > 0 && between.every(isEmpty) && !isEmpty(there) ? there : place;
}

function isEmpty(place: CellPlace | undefined): boolean {
  return place === undefined || isBlank(textAt(place.sheet, place.row, place.column));
}

/** What stands to the left of a cell, not only next to it: people insert columns between a label and its answer. */
function textsBefore({ sheet, row, column }: CellPlace): string[] {
  return Array.from({ length: column }, (_, before) => labelKey(textAt(sheet, row, before)));
}
