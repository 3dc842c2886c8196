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

export function extrasOf(grid: WorkbookGrid, { part, review, before, places }: WorkbookReading): WorkbookExtras {
  return {
    kept: {
      marks: review,
      archive: readArchive(grid, places.table?.sheet),
      ...(before === undefined ? {} : { before }),
    },
    ...(part === undefined ? {} : { part }),
  };
}
