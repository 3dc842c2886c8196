/** What a questionnaire's workbook holds of ours beside the answers. */
import type { PartRecord } from '../core/part/partRecord.ts';
import { readArchive } from '../core/plan/update/archiveSheet.ts';
import type { WorkbookGrid } from '../core/reading/grid.ts';
import type { WorkbookReading } from '../core/reading/interpret.ts';
import type { KeptAnswers } from './createWorkbook.ts';

/** Options for `createWorkbook`: whoever makes a workbook of another one's answers has to put these in again. */
export interface WorkbookExtras {
  readonly kept: KeptAnswers;
  /** The workbook is a part of the questionnaire, and this is the record of it. */
  readonly part?: PartRecord;
}

export function extrasOf(
  grid: WorkbookGrid,
  { part, review, before, places, sightings }: WorkbookReading,
): WorkbookExtras {
  return {
    kept: {
      marks: review,
      archive: readArchive(grid, places.table?.sheet),
      ...(before === undefined ? {} : { before }),
    },
    ...(part === undefined ? {} : { part: withRows(part, sightings.part ?? []) }),
  };
}

/**
 * Rows that somebody has put into a part belong to it too. Of what they were before, nobody knows: as blank, nothing that
 * is written under them is taken for old when the part is merged.
 */
function withRows({ codes, ...part }: PartRecord, refs: Iterable<string>): PartRecord {
  const put = [...refs].filter((ref) => !codes.has(ref)).map((ref) => [ref, []] as const);
  return { ...part, codes: new Map([...codes, ...put]) };
}
