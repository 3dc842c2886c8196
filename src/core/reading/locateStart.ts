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
import { textAt, type CellPlace, type GridSheet, type WorkbookGrid } from './grid.ts';
import { placesLeftBehind, type Sighted } from './leftBehind.ts';
import { namedArea, type NamedArea } from './locateTable.ts';

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
  const home = namedSheet(
    grid,
    wanted.map(({ name }) => name),
  );
  const labels = mostLabels(grid, table, allKeys, home);
  // What our sheets have at the left of their rows: beside it there is no answer of the respondent's.
  const taken = new Set([
    ...allKeys,
    ...framework.statuses.map(({ label }) => labelKey(label)),
    ...placedSubItems(framework).map(({ subItem }) => labelKey(subItem.ref)),
  ]);
  const sighted = wanted.map((one) => ({
    ...one,
    byName: namedCell(grid, one.name, home),
    byLabel: one.keys.map((key) => labels.get(key)).find((place) => place !== undefined),
  }));
  const usual = usualColumn(sighted.flatMap(({ byName }) => byName ?? []));
  const places = new Map(sighted.map((one) => [one.name, choose(one, sighted, { taken, usual })]));
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
  const before = textsBefore(place);
  return keys.some((key) => before.includes(key));
};

const labelKey = (text: string): string => excelTrim(text.replace(/\s+/g, ' ')).toLowerCase();

type Labels = ReadonlyMap<string, CellPlace>;

/** Where most of the workbook's own names are: a copy of the sheet has names of its own. */
function namedSheet(grid: WorkbookGrid, names: readonly string[]): GridSheet | undefined {
  const own = { ...grid, names: grid.names.filter(({ scope }) => scope === undefined) };
  const sheets = names.flatMap((name) => namedArea(own, name)?.sheet ?? []);
  return mostFrequent(sheets)?.[0];
}

/**
 * The labels of one sheet, each with the cell to its right: of the one that has the most of them, or of the one where
 * the names are, unless it has less than half as many. A copy of the sheet whose labels nobody reworded has more.
 */
function mostLabels(
  grid: WorkbookGrid,
  table: GridSheet | undefined,
  wanted: ReadonlySet<string>,
  home: GridSheet | undefined,
): Labels {
  const none: Labels = new Map();
  let [most, atHome] = [none, none];
  for (const sheet of grid.sheets) {
    // What was replaced and kept has the answers of another day.
    if (isReplacedName(sheet.name) || sheet === table) continue;
    const labels = labelCells(sheet, wanted);
    if (sheet === home) atHome = labels;
    if (labels.size > most.size) most = labels;
  }
  return atHome.size > 0 && atHome.size * 2 >= most.size ? atHome : most;
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

/** A name that a copy of the sheet has for itself tells nothing of the sheet where the others lead. */
function namedCell(grid: WorkbookGrid, name: string, home: GridSheet | undefined): CellPlace | undefined {
  const of = (names: WorkbookGrid['names']): NamedArea | undefined => namedArea({ ...grid, names }, name);
  const own = of(grid.names.filter(({ scope }) => scope === undefined));
  const found = own ?? of(grid.names);
  if (found === undefined || (own === undefined && home !== undefined && found.sheet !== home)) return undefined;
  return { sheet: found.sheet, row: found.area.row, column: found.area.column };
}

/** Where most names are: the answers stand below each other, and stay so when columns are inserted. */
function usualColumn(places: readonly CellPlace[]): number | undefined {
  const [column, count = 0] = mostFrequent(places.map((place) => place.column)) ?? [];
  return count * 2 > places.length ? column : undefined;
}

function mostFrequent<Value>(values: readonly Value[]): readonly [value: Value, count: number] | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0];
}

interface Surroundings {
  readonly taken: ReadonlySet<string>;
  readonly usual: number | undefined;
}

function choose(
  { byName, byLabel: labelled, keys }: Sighted & { readonly keys: readonly string[] },
  all: readonly Sighted[],
  { taken, usual }: Surroundings,
): CellPlace | undefined {
  const byLabel = labelled && besideLabel(labelled, usual);
  // A name that has gone astray along its row, to where nothing is, must not hide what stands beside the label.
  const isAstray = byName?.column !== usual && isEmpty(byName) && !isEmpty(byLabel);
  if (!isAstray && keys.some((key) => textsBefore(byName).includes(key))) return byName;
  if (byLabel !== undefined || byName === undefined) return byLabel;
  // A reworded label is found nowhere. Then the name is believed, and how far the others have moved; but for a cell that
  // stands beside something else of ours.
  const free = placesLeftBehind(byName, all).filter((place) => !textsBefore(place).some((key) => taken.has(key)));
  const filled = free.filter((place) => !isEmpty(place));
  return filled.length > 1 ? undefined : (filled[0] ?? free[0]);
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
function textsBefore(place: CellPlace | undefined): string[] {
  if (place === undefined) return [];
  const { sheet, row, column } = place;
  return Array.from({ length: column }, (_, before) => labelKey(textAt(sheet, row, before)));
}
