/** A grid with the example's questionnaire, for tests: what is in it, and waiting for what Univer calculates. */
import type { FWorksheet } from '@univerjs/sheets/facade';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { interpretWorkbook, type WorkbookReading } from '../../../src/core/reading/interpret.ts';
import type { GridSheet, WorkbookGrid } from '../../../src/core/reading/grid.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { gridSubject, type GridSubject } from '../../contract/subjects.ts';
import { must, planFor } from '../../support/workbooks.ts';

export const SHEET = 'Action Tool';
export const REF = 0;
export const STATUS = 4;
export const BARRIERS = 7;
export const CHECK = 8;

export async function open(): Promise<GridSubject> {
  const subject = gridSubject();
  must(await subject.host.apply(planFor(exampleResponse)));
  return subject;
}

export const gridOf = async ({ host }: GridSubject): Promise<WorkbookGrid> => must(await host.read());
export const reading = async (subject: GridSubject): Promise<WorkbookReading> =>
  must(interpretWorkbook(await gridOf(subject), icanActionTool));

export async function sheetOf(subject: GridSubject, name = SHEET): Promise<GridSheet> {
  const found = (await gridOf(subject)).sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

export function worksheet({ api }: GridSubject, name = SHEET): FWorksheet {
  const sheet = api.getActiveWorkbook()?.getSheetByName(name);
  if (sheet === undefined || sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Univer calculates in its own time; this waits until what is read satisfies, and fails when it never does. */
export async function until(subject: GridSubject, holds: (grid: WorkbookGrid) => boolean): Promise<WorkbookGrid> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const grid = await gridOf(subject);
    if (holds(grid)) return grid;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('never came');
}

export const texts = (sheet: GridSheet | undefined, column: number): unknown[] =>
  (sheet?.rows ?? []).slice(1).map((row) => row[column] ?? null);
