/**
 * What every host can do: turn a plan into a workbook, and a workbook into a grid of cells. What the cells mean is the
 * core's business (core/reading), so that the same questionnaire is read the same way everywhere.
 */
import type { Result } from '../core/errors/error.ts';
import type { WorkbookPlan } from '../core/plan/workbookPlan.ts';
import type { WorkbookGrid } from '../core/reading/grid.ts';

export interface WorkbookHost {
  /** Makes the workbook as planned. Applying the same plan twice equals once. */
  apply(plan: WorkbookPlan): Promise<Result<void>>;
  /** Reads what is in the workbook now. */
  read(): Promise<Result<WorkbookGrid>>;
}
