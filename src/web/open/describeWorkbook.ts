import { extrasOf } from '../../app/workbookExtras.ts';
import type { Result } from '../../core/errors/error.ts';
import { ok } from '../../core/errors/error.ts';
import { isPartText } from '../../core/part/partRecord.ts';
import { parseReference } from '../../core/plan/address.ts';
import { SUMMARY_NAME } from '../../core/plan/summaryPlan.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import { interpretWorkbook } from '../../core/reading/interpret.ts';
import { archiveName } from '../../core/update/archiveNames.ts';
import type { Framework } from '../../framework/schema.ts';
import type { OpenedFile } from './openedFile.ts';

/** What a workbook's cells hold for the page, and what of it cannot be taken over. */
export function describeWorkbook(grid: WorkbookGrid, framework: Framework): Result<OpenedFile> {
  const reading = interpretWorkbook(grid, framework);
  if (!reading.ok) return reading;
  const { response, places, sightings, review, part } = reading.value;
  const summarySheet = sheetOfName(grid, SUMMARY_NAME);
  const ours = new Set([
    places.table?.sheet,
    places.additionalDetails?.sheet,
    summarySheet,
    sheetOfName(grid, archiveName('wording')),
    // The first sheet of a part has its record, and nothing that the respondent fills in.
    ...(part === undefined ? [] : grid.sheets.filter(({ rows }) => rows.some((row) => row.some(isPartText)))).map(
      ({ name }) => name,
    ),
    ...[...places.respondent.values(), ...review].map(({ sheet }) => sheet),
  ]);
  const { otherCopies, unknownRows, duplicateRows } = sightings;
  return ok({
    response,
    extras: extrasOf(grid, reading.value),
    summary: summarySheet !== undefined,
    losses: {
      // A sheet without anything in it, as every new workbook has one, is no loss.
      sheets: grid.sheets
        .filter(({ name, rows }) => !ours.has(name) && !otherCopies.includes(name) && rows.some(hasSomething))
        .map(({ name }) => name),
      copies: otherCopies,
      unknownRows: unknownRows.map(({ ref, cell }) => (ref === '' ? cell : ref)),
      duplicateRows: duplicateRows.map(({ ref }) => ref),
    },
  });
}

const hasSomething = (row: readonly unknown[]): boolean => row.some((value) => value !== null && value !== '');

function sheetOfName(grid: WorkbookGrid, wanted: string): string | undefined {
  const found = grid.names.find(
    ({ name, scope }) => scope === undefined && name.toLowerCase() === wanted.toLowerCase(),
  );
  return found && parseReference(found.reference)?.sheet;
}
