/**
 * Finds the cells that the respondent fills in on the Start sheet: by defined name, checked against the label beside
 * the cell, since some programs insert rows and leave the names behind.
 */
import type { Framework } from '../../framework/schema.ts';
import type { Translator } from '../messages/catalogue.ts';
import { ADDITIONAL_DETAILS_NAME, respondentName } from '../plan/columns.ts';
import { excelTrim } from '../text/cellText.ts';
import { textAt, type GridSheet, type WorkbookGrid } from './grid.ts';
import { namedArea } from './locateTable.ts';

export interface CellPlace {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly column: number;
}

export interface StartPlaces {
  readonly respondent: ReadonlyMap<string, CellPlace>;
  readonly additionalDetails: CellPlace | undefined;
}

export function locateStart(
  grid: WorkbookGrid,
  framework: Framework,
  translators: readonly Translator[],
  table: GridSheet | undefined,
): StartPlaces {
  const labels = labelCells(grid, table);
  const respondent = new Map<string, CellPlace>();
  for (const { code, label } of framework.respondentFields) {
    const words = [label, ...translators.map((t) => t('start.respondent.required', { label }))];
    const place = choose(grid, respondentName(code), words, labels);
    if (place !== undefined) respondent.set(code, place);
  }
  const additionalDetails = choose(grid, ADDITIONAL_DETAILS_NAME, [framework.additionalDetails], labels);
  return { respondent, additionalDetails };
}

const labelKey = (text: string): string => excelTrim(text.replace(/\s+/g, ' ')).toLowerCase();

/** Every short text of the sheets other than the table's, with the cell to its right: where a label may stand. */
function labelCells(grid: WorkbookGrid, table: GridSheet | undefined): Map<string, CellPlace> {
  const cells = new Map<string, CellPlace>();
  for (const sheet of grid.sheets) {
    if (sheet === table) continue;
    sheet.rows.forEach((values, row) => {
      values.forEach((value, column) => {
        if (typeof value !== 'string' || value.length > 250) return;
        const key = labelKey(value);
        if (key !== '' && !cells.has(key)) cells.set(key, { sheet, row, column: column + 1 });
      });
    });
  }
  return cells;
}

function choose(
  grid: WorkbookGrid,
  name: string,
  words: readonly string[],
  labels: ReadonlyMap<string, CellPlace>,
): CellPlace | undefined {
  const named = namedArea(grid, name);
  const byName = named && { sheet: named.sheet, row: named.area.row, column: named.area.column };
  const keys = words.map(labelKey);
  if (byName !== undefined && byName.column > 0) {
    const beside = labelKey(textAt(byName.sheet, byName.row, byName.column - 1));
    if (keys.includes(beside)) return byName;
  }
  const byLabel = keys.map((key) => labels.get(key)).find((place) => place !== undefined);
  // A reworded label is found nowhere; then the name alone is believed.
  return byLabel ?? byName;
}
